# Copied from codegen/runtime/_service.py. Edit it there.
"""The bases of the generated services: where their methods lead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._pages import stream, stream_async
from ._redact import redact_traceback

if TYPE_CHECKING:
    import os
    from collections.abc import AsyncIterator, Iterator, Mapping
    from typing import BinaryIO

    from ._base_client import BaseAsyncClient, BaseClient
    from ._core.operation import Operation
    from ._core.options import RequestOptions


def forget(error: BaseException, params: Mapping[str, Any], opts: RequestOptions | None) -> None:
    """Leave nothing of the call in the frames that its error passes: ``params`` were made for it.

    The caller's own frames stay as they are.
    """
    redact_traceback(error, opts)
    if isinstance(params, dict):
        params.clear()


class Service:
    """A part of the client, such as ``client.invoices``."""

    def __init__(self, client: BaseClient) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"

    def _call(
        self,
        operation: Operation,
        arguments: tuple[str, ...],
        params: Mapping[str, Any],
        opts: RequestOptions | None,
    ) -> Any:
        try:
            return self._client._run(self._client._prepare(operation, arguments, params, opts))
        except BaseException as error:
            forget(error, params, opts)
            raise

    def _stream(
        self,
        operation: Operation,
        arguments: tuple[str, ...],
        params: Mapping[str, Any],
        opts: RequestOptions | None,
    ) -> Iterator[Any]:
        # Arguments are checked now, where the mistake is, and not at the first step.
        try:
            return stream(self._client, self._client._prepare(operation, arguments, params, opts))
        except BaseException as error:
            forget(error, params, opts)
            raise

    def _download(
        self,
        operation: Operation,
        arguments: tuple[str, ...],
        params: Mapping[str, Any],
        opts: RequestOptions | None,
        to: str | os.PathLike[str] | BinaryIO | None,
    ) -> Any:
        try:
            call = self._client._prepare(operation, arguments, params, opts)
            return self._client._run(call) if to is None else self._client._save(call, to)
        except BaseException as error:
            forget(error, params, opts)
            raise


class AsyncService:
    """A part of the client, such as ``client.invoices``."""

    def __init__(self, client: BaseAsyncClient) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"

    async def _call(
        self,
        operation: Operation,
        arguments: tuple[str, ...],
        params: Mapping[str, Any],
        opts: RequestOptions | None,
    ) -> Any:
        try:
            return await self._client._run(
                self._client._prepare(operation, arguments, params, opts)
            )
        except BaseException as error:
            forget(error, params, opts)
            raise

    def _stream(
        self,
        operation: Operation,
        arguments: tuple[str, ...],
        params: Mapping[str, Any],
        opts: RequestOptions | None,
    ) -> AsyncIterator[Any]:
        # Arguments are checked now, where the mistake is, and not at the first step.
        try:
            return stream_async(
                self._client, self._client._prepare(operation, arguments, params, opts)
            )
        except BaseException as error:
            forget(error, params, opts)
            raise

    async def _download(
        self,
        operation: Operation,
        arguments: tuple[str, ...],
        params: Mapping[str, Any],
        opts: RequestOptions | None,
        to: str | os.PathLike[str] | BinaryIO | None,
    ) -> Any:
        try:
            call = self._client._prepare(operation, arguments, params, opts)
            return await (self._client._run(call) if to is None else self._client._save(call, to))
        except BaseException as error:
            forget(error, params, opts)
            raise
