# Copied from codegen/runtime/webhooks/frameworks/http.py. Edit it there.
"""Checks of requests, and responses to Stripe, for all frameworks."""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, NamedTuple

from ..._telemetry.events import LOGGER
from ...errors import InvalidArgumentError, SignatureVerificationError

if TYPE_CHECKING:
    from ..router import WebhookRouter

_MAX_REPARSED = 262_144


class Reply(NamedTuple):
    """A response. The body says nothing about the application."""

    status: int
    body: bytes

    @property
    def headers(self) -> list[tuple[str, str]]:
        """Header names and values."""
        found = [("Content-Type", "text/plain"), ("Content-Length", str(len(self.body)))]
        return [*found, ("Allow", "POST")] if self.status == 405 else found


OK = Reply(200, b"ok")
BAD_REQUEST = Reply(400, b"bad request")
NOT_POST = Reply(405, b"method not allowed")
TOO_LARGE = Reply(413, b"request body too large")
NOT_JSON = Reply(415, b"unsupported media type")
FAILED = Reply(500, b"internal server error")
UNAVAILABLE = Reply(503, b"service unavailable")
_REPLIES = {reply.status: reply for reply in (OK, FAILED, UNAVAILABLE)}


def refuse(
    router: WebhookRouter, method: str, content_type: str | None, length: str | int | None
) -> Reply | None:
    """The response to a request that is no delivery, before its body is read."""
    if method.upper() != "POST":
        return NOT_POST
    if (content_type or "").partition(";")[0].strip().lower() != "application/json":
        return NOT_JSON
    if length and str(length).isdecimal() and int(length) > router.max_body:
        return TOO_LARGE
    return None


def respond(router: WebhookRouter, body: bytes, signature: str | None, advice: str) -> Reply:
    """Handle a delivery. ``advice`` says how to get the raw body with the framework."""
    if len(body) > router.max_body:
        return TOO_LARGE
    try:
        return _REPLIES[router.handle(body, signature).http_status]
    except Exception as error:  # noqa: BLE001  # the response hides it
        return failed(router, error, body, signature, advice)


async def respond_async(
    router: WebhookRouter, body: bytes, signature: str | None, advice: str
) -> Reply:
    """Like ``respond``, for async code."""
    if len(body) > router.max_body:
        return TOO_LARGE
    try:
        return _REPLIES[(await router.handle_async(body, signature)).http_status]
    except Exception as error:  # noqa: BLE001  # the response hides it
        return failed(router, error, body, signature, advice)


def failed(
    router: WebhookRouter, error: Exception, body: bytes, signature: str | None, advice: str
) -> Reply:
    """Log why a delivery was refused, and return the response."""
    log = logging.getLogger(LOGGER)
    if isinstance(error, SignatureVerificationError):
        text = str(error)
        if router.signs(_serializations(body), signature):
            text = f"The request body was parsed and serialized again. {advice}"
        log.warning("webhook refused: %s", text)
        return BAD_REQUEST
    if isinstance(error, InvalidArgumentError) and error.param == "payload":
        log.warning("webhook refused: %s", error)
        return BAD_REQUEST
    log.error("webhook failed", exc_info=error)
    return FAILED


def _serializations(body: bytes) -> list[bytes]:
    """The JSON of a body as Stripe writes it: indented for events of v1, compact for v2."""
    if len(body) > _MAX_REPARSED:
        return []
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        return []
    return [
        json.dumps(data, ensure_ascii=escape, indent=indent, separators=separators).encode()
        for escape in (False, True)
        for indent, separators in ((2, None), (None, (",", ":")))
    ]
