# Copied from codegen/runtime/_http/client_factory.py. Edit it there.
"""Creating the httpx client from ``http_options``, and checking one that the user passes."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal
from weakref import WeakKeyDictionary

from ..errors import ClientClosedError, InvalidArgumentError

if TYPE_CHECKING:
    from .._core.options import HTTPOptions

ClientClass = Literal["Client", "AsyncClient"]
_MAX_CONNECTIONS = 100
_first_process: WeakKeyDictionary[Any, int] = WeakKeyDictionary()
"""The process that first used each ``http_client`` and each transport of ``mounts``."""


def max_connections(options: HTTPOptions | None) -> int | None:
    """Return how many requests may be in flight at once; None for any number.

    HTTP/2 sends many requests over one connection, and the transports of ``mounts`` have their own
    pools.
    """
    given: Any = options or {}
    if given.get("http2") or given.get("mounts"):
        return None
    number: int | None = given["limits"].max_connections if "limits" in given else _MAX_CONNECTIONS
    return number


def create_client(cls: ClientClass, options: HTTPOptions | None) -> Any:
    """Create an ``httpx.Client`` or an ``httpx.AsyncClient``.

    Raises:
        InvalidArgumentError: an option, or a variable of the environment, cannot be used.
    """
    import httpx

    from .tls import ssl_context

    limits = httpx.Limits(
        max_connections=_MAX_CONNECTIONS, max_keepalive_connections=_MAX_CONNECTIONS
    )
    arguments: dict[str, Any] = {"limits": limits, **(options or {})}
    cause: Exception | None = None
    try:
        _check_options(cls, arguments)
        arguments["verify"] = ssl_context(
            arguments.get("verify", True),
            trust_env=arguments.get("trust_env", True),
            http2=arguments.get("http2", False),
            # With a subclass of SSLContext, anyio runs part of every handshake in a thread.
            lazy=cls == "Client",
        )
        return getattr(httpx, cls)(**arguments)
    except InvalidArgumentError:
        raise
    except httpx.InvalidURL:
        pass  # its text and its frames may hold the password of a proxy
    except (ValueError, TypeError, AttributeError, ImportError, OSError) as error:
        cause = error
    if cause is None:
        raise InvalidArgumentError(
            "The URL of a proxy, in http_options or in the environment, is not valid: write it "
            "like 'http://user:password@proxy.example:3128', and percent-encode the password "
            "('%2F' for '/').",
            param="http_options",
        )
    raise InvalidArgumentError(
        f"http_options cannot be used: {cause}. Pass what httpx.{cls} accepts.",
        param="http_options",
    ) from cause


def _check_options(cls: ClientClass, arguments: Mapping[str, Any]) -> None:
    """Raise TypeError or ValueError for values that httpx would accept now and fail on later."""
    import ssl

    import httpx

    verify, limits = arguments.get("verify", True), arguments["limits"]
    if not isinstance(verify, bool | ssl.SSLContext):
        raise TypeError(f"verify is a {type(verify).__name__}, not a bool or an ssl.SSLContext")
    if not isinstance(limits, httpx.Limits):
        raise TypeError(f"limits is a {type(limits).__name__}, not an httpx.Limits")
    if limits.max_connections is not None and limits.max_connections < 1:
        raise ValueError(f"max_connections is {limits.max_connections}, not 1 or more")
    base = httpx.AsyncBaseTransport if cls == "AsyncClient" else httpx.BaseTransport
    for pattern, transport in (arguments.get("mounts") or {}).items():
        if transport is not None and not isinstance(transport, base):
            raise TypeError(
                f"mounts[{pattern!r}] is a {type(transport).__name__}, not an httpx.{base.__name__}"
            )


def check_user_client(http_client: Any, cls: ClientClass, options: HTTPOptions | None) -> None:
    """Check an ``http_client`` argument.

    Raises:
        InvalidArgumentError: it is of another class, it is closed, or there are options too.
    """
    if http_client is None:
        return
    if options:
        raise InvalidArgumentError(
            "http_options do not apply to an http_client: set them on your http_client, or leave "
            "one of the two arguments out.",
            param="http_options",
        )
    import httpx

    if not isinstance(http_client, getattr(httpx, cls)):
        given = type(http_client)
        raise InvalidArgumentError(
            f"http_client is a {given.__module__.partition('.')[0]}.{given.__name__}: {cls} takes "
            f"an httpx.{cls}.",
            param="http_client",
        )
    if http_client.is_closed:
        raise InvalidArgumentError(
            "http_client is closed: pass an open one, and keep it open while you use this client.",
            param="http_client",
        )


def check_process(http_client: Any, options: HTTPOptions | None) -> None:
    """Check that the user's client and transports were not used before this process was forked.

    Raises:
        ClientClosedError: one was; its connections belong to the parent process.
    """
    mounts: Mapping[str, Any] = (options or {}).get("mounts") or {}
    for used in (http_client, *mounts.values()):
        if used is None:
            continue
        try:
            process = _first_process.setdefault(used, os.getpid())
        except TypeError:  # not hashable, or without weak references
            continue
        if process != os.getpid():
            raise ClientClosedError(
                f"The {type(used).__name__} given to this client belongs to the parent process, "
                "which used it before this process was forked: create another after the fork."
            )
