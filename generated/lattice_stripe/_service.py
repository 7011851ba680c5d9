# Copied from codegen/runtime/.
"""The base classes of the generated services, and the other names that services import."""

from __future__ import annotations

import warnings
from collections.abc import AsyncIterator as AsyncIterator, Iterator as Iterator, Mapping
from types import FunctionType
from typing import TYPE_CHECKING, Any

from ._core.operation import Operation as Operation
from ._core.options import RequestOptions as RequestOptions
from ._forks import Lock
from ._redact import redacts_errors

if TYPE_CHECKING:
    import os
    from typing import BinaryIO

    from ._base_client import BaseAsyncClient, BaseClient
    from .errors import InvalidArgumentError


_CALLER = 4
"""Frames from ``warn`` to the caller: ``warn_renamed``, the method and its wrapper."""
_wrapped_classes: set[type] = set()
_wrapping = Lock()


def _wrap_public_methods(cls: type) -> None:
    """Redact the errors of a class, before its first instance is used.

    At the definition of the class, a sync program would wrap the async classes too.
    """
    with _wrapping:
        if cls in _wrapped_classes:
            return
        wrapped: dict[FunctionType, Any] = {}  # an alias stays the same function as its method
        for name, value in list(vars(cls).items()):
            if isinstance(value, FunctionType) and not name.startswith("_"):
                if value not in wrapped:
                    wrapped[value] = redacts_errors(value, _unbound_arguments)
                setattr(cls, name, wrapped[value])
        _wrapped_classes.add(cls)


# Imported where it is used: only a call that is about to fail needs it.
def _unbound_arguments(*call: Any) -> InvalidArgumentError | None:
    from ._core.usage_hints import unbound_arguments

    return unbound_arguments(*call)


def warn_renamed(former: str, present: str) -> None:
    """Warn the caller of a method that it uses the former name of an operation."""
    message = f"client.{former} was renamed: use client.{present}"
    warnings.warn(message, DeprecationWarning, stacklevel=_CALLER)


class _AnyService:
    """A group of operations, such as ``client.invoices``.

    Of an async client, ``_call`` and ``_download`` return a coroutine. Arguments are checked in the
    call that passes them, and not when the result is awaited or iterated.
    """

    _client: Any

    def __init__(self, client: Any) -> None:
        self._client = client
        _wrap_public_methods(type(self))

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            from ._core.usage_hints import unknown_attribute

            raise unknown_attribute(self, name, is_async=isinstance(self, AsyncService))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"

    def _call(
        self,
        operation: Operation,
        params: Mapping[str, Any],
        opts: RequestOptions | None,
        *ids: str,
    ) -> Any:
        client = self._client
        return client._run(client._prepare(operation, ids, params, opts))

    def _stream(
        self,
        operation: Operation,
        params: Mapping[str, Any],
        opts: RequestOptions | None,
        *ids: str,
    ) -> Any:
        from ._core.pages import stream, stream_async

        client = self._client
        call = client._prepare(operation, ids, params, opts)
        return (stream_async if client._is_async else stream)(client, call)

    def _download(
        self,
        operation: Operation,
        to: str | os.PathLike[str] | BinaryIO | None,
        params: Mapping[str, Any],
        opts: RequestOptions | None,
        *ids: str,
    ) -> Any:
        client = self._client
        call = client._prepare(operation, ids, params, opts)
        return client._run(call) if to is None else client._save(call, to)


class Service(_AnyService):
    """A group of operations of a sync client."""

    _client: BaseClient


class AsyncService(_AnyService):
    """A group of operations of an async client."""

    _client: BaseAsyncClient
