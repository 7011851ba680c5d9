# Copied from codegen/runtime/.
"""From an exception to the ``TransportFailure`` that the core classifies."""

from __future__ import annotations

import time
from traceback import walk_tb
from types import FrameType
from typing import Any, Literal

from .._core.response_errors import TransportFailure
from .body import BodyTooLargeError, ResponseBody
from .decompression import DecompressionError
from .timeouts import MIN_TIMEOUT, DeadlineExceededError

_LIBRARIES = {"anyio", "h11", "h2", "hpack", "httpcore", "hyperframe", "trio"}
"""Libraries that httpx uses. For an invalid response, some of their exceptions reach us."""
_CALLERS_OF_USER_CODE = {f"{__package__}.body", f"{__package__}.upload", "httpx._multipart"}
"""The modules that call ``progress``, and read and write the user's files. None uses a network."""


def is_transport_failure(error: Exception, pool: Any) -> bool:
    """Return whether an exception of an attempt is a failure. Otherwise it is raised as it is."""
    import ssl

    import httpx

    if isinstance(error, (BodyTooLargeError, DeadlineExceededError, DecompressionError)):
        return True
    frames = _frames(error)
    modules = list(map(_module, frames))
    if _is_raised_by_hook(frames) or not _CALLERS_OF_USER_CODE.isdisjoint(modules):
        return False
    if isinstance(error, RuntimeError):  # another thread may have closed the client
        return bool(pool.is_closed)
    return (
        isinstance(error, (httpx.HTTPError, httpx.InvalidURL, ssl.SSLError))
        or _is_host_name_error(error)
        or _is_of_httpcore(error)
        or modules[-1].partition(".")[0] in _LIBRARIES
    )


def _is_of_httpcore(error: Exception) -> bool:
    return type(error).__module__.partition(".")[0] == "httpcore"


def _as_httpx(error: Exception) -> Exception:
    """Return the exception that httpx's transports raise for one of httpcore."""
    import httpx

    cls = getattr(httpx, type(error).__name__, None)
    if cls is None or not _is_of_httpcore(error):
        return error
    found: Exception = cls(str(error))
    found.__cause__ = error
    return found


def _is_raised_by_hook(frames: list[FrameType]) -> bool:
    """Return whether an event hook of the user's httpx client raised an exception.

    httpx calls hooks in ``_send_handling_redirects``, and the transport in
    ``_send_single_request``. Both may raise the same classes, e.g. if a hook sends a request.
    """
    caller = ""
    for frame in frames:
        if _module(frame) != "httpx._client":
            if caller == "_send_handling_redirects":
                return True
            caller = ""
        elif (caller := frame.f_code.co_name) == "_send_single_request":
            return False
    return False


def _is_host_name_error(error: Exception) -> bool:
    """Return whether idna or a resolver raised it: the host name has an invalid label."""
    return isinstance(error, UnicodeError) and any(
        frame.f_code.co_name == "getaddrinfo" or _module(frame) == "idna.core"
        for frame in _frames(error)
    )


def _frames(error: Exception) -> list[FrameType]:
    return [frame for frame, _ in walk_tb(error.__traceback__)]


def _module(frame: FrameType) -> str:
    return str(frame.f_globals.get("__name__", ""))


def transport_failure(
    error: Exception, body: ResponseBody | None, deadline_at: float | None
) -> TransportFailure:
    """Return the failure for ``error``. ``body`` has the received part of the response."""
    import httpx

    error = _as_httpx(error)
    partial, received = (None, 0) if body is None else (body.response(), body.received)
    if isinstance(error, httpx.RequestError):
        error._request = None  # it holds the API key
    if isinstance(error, httpx.TimeoutException):
        step = _step(error, "Timeout")
        if step in ("read", "write") and _has_passed(deadline_at):
            step = "deadline"
        return TransportFailure("timeout", error, partial, step, received)
    if isinstance(error, DeadlineExceededError):
        return TransportFailure("timeout", error, partial, "deadline", received)
    if isinstance(error, BodyTooLargeError):
        return TransportFailure("incomplete", error, partial, "size", received)
    if isinstance(error, DecompressionError):
        return TransportFailure("incomplete", error, partial, "encoding", received)
    if _is_host_name_error(error):
        return TransportFailure("connection", error, step="dns")
    kind: Literal["connection", "incomplete"] = "connection" if partial is None else "incomplete"
    return TransportFailure(kind, error, partial, _step(error, "Error"), received)


def pool_timeout(max_connections: int) -> TransportFailure:
    """Return the failure of an attempt that found no free connection in time."""
    import httpx

    error = httpx.PoolTimeout(f"all {max_connections} are in use")
    return TransportFailure("timeout", error, step="pool")


def _has_passed(deadline_at: float | None) -> bool:
    # An event loop may end a wait slightly early.
    return deadline_at is not None and time.monotonic() + MIN_TIMEOUT >= deadline_at


def _step(error: BaseException, suffix: str) -> str:
    """Return the step that failed: httpx's name for it, or ``dns`` or ``tls`` from the cause."""
    step = type(error).__name__.removesuffix(suffix).lower()
    if step != "connect":
        return step if step in ("write", "pool", "proxy") else "read"
    if suffix == "Timeout":
        return step
    cause: BaseException | None = error
    seen: set[int] = set()
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        names = {cls.__name__ for cls in type(cause).__mro__}
        if names & {"gaierror", "SSLError"}:
            return "dns" if "gaierror" in names else "tls"
        cause = cause.__cause__ or cause.__context__
    return step
