"""Events that Stripe posts to you: who sent them, and what they say."""

from __future__ import annotations

import hmac
import re
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ._decode.decoder import NotJSON, decode_reporting
from ._redact import SecretStr, redact_traceback
from ._telemetry.events import GLOBAL_EVENTS, DecodeDrift, WebhookVerification, configure_from_env
from .errors import InvalidArgumentError, SignatureVerificationError

if TYPE_CHECKING:
    from .types.event import Event

TOLERANCE = 300.0
"""Seconds that a signature may be old, as in Stripe's own library."""
_SECONDS = re.compile(r"[0-9]{1,12}")


def construct_event(
    payload: bytes | str,
    header: str,
    secret: str | Iterable[str],
    *,
    tolerance: float | None = TOLERANCE,
) -> Event:
    """The event in a webhook's body, once its signature is verified.

    Args:
        payload: the body exactly as it came, before any framework parses it.
        header: the value of ``Stripe-Signature``.
        secret: the endpoint's ``whsec_...``; several while you roll it.
        tolerance: seconds that the signature may be old; None for any age.

    Raises:
        SignatureVerificationError: this is not from Stripe, or too old.
        InvalidArgumentError: it is from Stripe, but not an event of v1: ``decode`` reads those.
    """
    try:
        verify(payload, header, secret, tolerance=tolerance)
    finally:
        del secret
    raw = _bytes(payload)
    try:
        event, drift = decode_reporting(raw)
    except NotJSON:
        raise InvalidArgumentError("The webhook's body is not JSON.", param="payload") from None
    if getattr(event, "object", None) != "event":
        raise InvalidArgumentError(
            "The webhook's body is not an event of v1: read it with lattice_stripe.decode().",
            param="payload",
        )
    if drift:
        GLOBAL_EVENTS.emit(DecodeDrift("webhook", event.type, drift))
    if GLOBAL_EVENTS.wants(WebhookVerification):
        GLOBAL_EVENTS.emit(WebhookVerification(ok=True, event_id=event.id, event_type=event.type))
    found: Event = event
    return found


def verify(
    payload: bytes | str,
    header: str,
    secret: str | Iterable[str],
    *,
    tolerance: float | None = TOLERANCE,
) -> None:
    """Check that a webhook comes from Stripe; takes and raises what ``construct_event`` does."""
    configure_from_env()
    try:
        reason = _refusal(_bytes(payload), header, _secrets(secret), tolerance)
    except BaseException as error:
        redact_traceback(error)
        raise
    finally:
        del secret
    if reason is not None:
        if GLOBAL_EVENTS.wants(WebhookVerification):
            GLOBAL_EVENTS.emit(WebhookVerification(ok=False, reason=reason))
        raise SignatureVerificationError(f"{reason}.", sig_header=header)


def _bytes(payload: Any) -> bytes:
    if isinstance(payload, str):
        return payload.encode()
    if isinstance(payload, bytes | bytearray | memoryview):
        return bytes(payload)
    raise InvalidArgumentError(
        f"The webhook's body is a {type(payload).__name__}: pass the bytes of the request, before "
        "anything parses them.",
        param="payload",
    )


def _secrets(secret: Any) -> tuple[SecretStr, ...]:
    several = isinstance(secret, Iterable) and not isinstance(secret, str | bytes)
    secrets = tuple(secret) if several else (secret,)
    if not secrets or not all(isinstance(s, str) and s.strip() for s in secrets):
        raise InvalidArgumentError("The webhook secret is empty: pass whsec_...", param="secret")
    return tuple(map(SecretStr, secrets))


def _refusal(
    payload: bytes, header: Any, secrets: tuple[SecretStr, ...], tolerance: float | None
) -> str | None:
    """Why a signature is refused, or None where it is not."""
    if isinstance(header, bytes):
        header = header.decode("latin-1")
    if not isinstance(header, str):
        return "The request has no Stripe-Signature header: is it from Stripe"
    pairs = [part.partition("=") for part in header.split(",")]
    times = [value for name, _, value in pairs if name.strip() == "t"]
    given = [value.strip() for name, _, value in pairs if name.strip() == "v1"]
    if len(times) != 1 or not _SECONDS.fullmatch(times[0]):
        return "The Stripe-Signature header has no time: pass it as it came"
    if not given:
        return "The Stripe-Signature header has no v1 signature: pass it as it came"
    signed = times[0].encode() + b"." + payload
    expected = [hmac.digest(secret.encode(), signed, "sha256").hex() for secret in secrets]
    if not any(hmac.compare_digest(e.encode(), g.encode()) for e in expected for g in given):
        return "No signature fits: is this the endpoint's secret, and the body as it came"
    if tolerance is not None and int(times[0]) < time.time() - tolerance:
        return f"The signature is older than {tolerance:.0f} s"
    return None
