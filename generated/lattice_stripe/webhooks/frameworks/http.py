# Copied from codegen/runtime/.
"""Checks of requests, and responses to Stripe, for all frameworks."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, NamedTuple

from ..._telemetry.events import LOGGER
from ...errors import InvalidArgumentError, SignatureVerificationError

if TYPE_CHECKING:
    from ..router import WebhookRouter


class WebhookResponse(NamedTuple):
    """A response. The body says nothing about the application."""

    status: int
    body: bytes

    @property
    def headers(self) -> list[tuple[str, str]]:
        """Header names and values."""
        found = [("Content-Type", "text/plain"), ("Content-Length", str(len(self.body)))]
        return [*found, ("Allow", "POST")] if self.status == 405 else found


OK = WebhookResponse(200, b"")  # a body would be a second TCP segment
BAD_REQUEST = WebhookResponse(400, b"bad request")
NOT_POST = WebhookResponse(405, b"method not allowed")
TOO_LARGE = WebhookResponse(413, b"request body too large")
NOT_JSON = WebhookResponse(415, b"unsupported media type")
FAILED = WebhookResponse(500, b"internal server error")
UNAVAILABLE = WebhookResponse(503, b"service unavailable")
_RESPONSES = {response.status: response for response in (OK, FAILED, UNAVAILABLE)}


def refuse(
    router: WebhookRouter, method: str, content_type: str | None, length: str | int | None
) -> WebhookResponse | None:
    """The response to a request that is not a delivery, before its body is read."""
    if method.upper() != "POST":
        return NOT_POST
    if (content_type or "").partition(";")[0].strip().lower() != "application/json":
        return NOT_JSON
    if length and str(length).isdecimal() and int(length) > router.max_body:
        return TOO_LARGE
    return None


def respond(router: WebhookRouter, body: bytes, signature: str | None) -> WebhookResponse:
    """Handle a delivery."""
    if len(body) > router.max_body:
        return TOO_LARGE
    try:
        return _RESPONSES[router.handle(body, signature).http_status]
    except Exception as error:  # noqa: BLE001  # the response hides it
        return refused_with(error)


async def respond_async(
    router: WebhookRouter, body: bytes, signature: str | None
) -> WebhookResponse:
    """Like ``respond``, for async code."""
    if len(body) > router.max_body:
        return TOO_LARGE
    try:
        return _RESPONSES[(await router.handle_async(body, signature)).http_status]
    except Exception as error:  # noqa: BLE001  # the response hides it
        return refused_with(error)


def refused_with(error: Exception) -> WebhookResponse:
    """Log why a delivery was refused, and return the response."""
    log = logging.getLogger(LOGGER)
    is_payload = isinstance(error, InvalidArgumentError) and error.param == "payload"
    if is_payload or isinstance(error, SignatureVerificationError):
        log.warning("webhook rejected: %s", error)
        return BAD_REQUEST
    log.error("webhook failed", exc_info=error)
    return FAILED
