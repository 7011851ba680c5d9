# Copied from codegen/runtime/_http/failures.py. Edit it there.
"""From an exception to the ``TransportFailure`` that the core classifies."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Literal

from .._core.outcome import TransportFailure
from .gunzip import GzipError

if TYPE_CHECKING:
    import httpx

    from .._core.response import Response
    from ..errors import StripeError


class NotSentError(Exception):
    """Nothing of this attempt was sent; ``error`` is the reason."""

    def __init__(self, error: StripeError) -> None:
        super().__init__(error)
        self.error = error


class DeadlineExceededError(Exception):
    """The deadline of the call passed during an attempt."""


class BodyTooLargeError(Exception):
    """The body has more than ``max_response_bytes`` bytes."""


def transport_failure(
    error: Exception,
    client: httpx.Client | httpx.AsyncClient,
    partial: Response | None = None,
    received: int = 0,
) -> TransportFailure | None:
    """Return the failure that ``error`` means; None if neither httpx nor the body caused it.

    ``partial`` is the response with the part of its body that arrived.
    """
    import ssl

    import httpx

    if isinstance(error, DeadlineExceededError):
        return TransportFailure("timeout", error, partial, "deadline", received)
    if isinstance(error, BodyTooLargeError):
        return TransportFailure("cut", error, partial, "size", received)
    known = isinstance(error, httpx.HTTPError | httpx.InvalidURL | ssl.SSLError | GzipError)
    # A RuntimeError: another thread closed the client, perhaps after the request was sent.
    if not known and not (isinstance(error, RuntimeError) and client.is_closed):
        return None
    if isinstance(error, httpx.RequestError):
        error._request = None  # it holds the API key
    if isinstance(error, httpx.TimeoutException):
        return TransportFailure("timeout", error, partial, _step(error, "Timeout"), received)
    kind: Literal["connection", "cut"] = "connection" if partial is None else "cut"
    return TransportFailure(kind, error, partial, _step(error, "Error"), received)


def pool_timeout(deadline_at: float | None) -> TransportFailure:
    """Return the failure of an attempt that found no free connection in time."""
    import httpx

    exceeded = deadline_at is not None and time.monotonic() >= deadline_at
    error = httpx.PoolTimeout("every connection stayed in use")
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
