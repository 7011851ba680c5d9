# Copied from codegen/runtime/_http/failures.py. Edit it there.
"""From an exception to the ``TransportFailure`` that the core classifies."""

from __future__ import annotations

import time
from typing import Any, Literal

from .._core.outcome import TransportFailure
from .body import BodyTooLargeError, ResponseBody
from .gunzip import GzipError
from .timeouts import DeadlineExceededError


def is_transport_failure(error: Exception, pool: Any) -> bool:
    """Return whether an exception of an attempt is a failure, or the user's own to be raised."""
    import ssl

    import httpx

    if isinstance(error, RuntimeError):  # another thread may have closed the client
        return bool(pool.is_closed)
    if isinstance(error, UnicodeError):
        return _is_host_name_error(error)
    own = (BodyTooLargeError, DeadlineExceededError, GzipError)
    return isinstance(error, (httpx.HTTPError, httpx.InvalidURL, ssl.SSLError, *own))


def _is_host_name_error(error: UnicodeError) -> bool:
    """Return whether ``socket.getaddrinfo`` raised it: the host name has an invalid label."""
    return getattr(error, "encoding", "idna") == "idna"


def transport_failure(error: Exception, body: ResponseBody | None) -> TransportFailure:
    """Return the failure that ``error`` stands for; ``body`` holds what arrived of the response."""
    import httpx

    partial, received = (None, 0) if body is None else (body.response(), body.received)
    if isinstance(error, httpx.RequestError):
        error._request = None  # it holds the API key
    if isinstance(error, httpx.TimeoutException):
        return TransportFailure("timeout", error, partial, _step(error, "Timeout"), received)
    if isinstance(error, DeadlineExceededError):
        return TransportFailure("timeout", error, partial, "deadline", received)
    if isinstance(error, BodyTooLargeError):
        return TransportFailure("cut", error, partial, "size", received)
    if isinstance(error, UnicodeError):
        return TransportFailure("connection", error, step="dns")
    kind: Literal["connection", "cut"] = "connection" if partial is None else "cut"
    return TransportFailure(kind, error, partial, _step(error, "Error"), received)


def pool_timeout(max_connections: int, deadline_at: float | None) -> TransportFailure:
    """Return the failure of an attempt that found no free connection in time."""
    import httpx

    exceeded = deadline_at is not None and time.monotonic() >= deadline_at
    error = httpx.PoolTimeout(f"all {max_connections} are in use")
    return TransportFailure("timeout", error, step="deadline" if exceeded else "pool")


def _step(error: BaseException, suffix: str) -> str:
    """Return the step that failed: httpx's name for it, or ``dns`` or ``tls`` from the cause."""
    step = type(error).__name__.removesuffix(suffix).lower()
    if step != "connect":
        return step if step in ("write", "pool", "proxy") else "read"
    if suffix == "Timeout":
        return step
    cause: BaseException | None = error
    while cause is not None:
        names = {cls.__name__ for cls in type(cause).__mro__}
        if names & {"gaierror", "SSLError"}:
            return "dns" if "gaierror" in names else "tls"
        cause = cause.__cause__ or cause.__context__
    return step
