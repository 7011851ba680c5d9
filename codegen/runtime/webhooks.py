"""Events that Stripe posts to you: who sent them, and what they say."""

from __future__ import annotations

import hmac
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ._decoding import NotJSON, decode_reporting
from ._events import EVERYWHERE, DecodeDrift, WebhookVerification
from .errors import InvalidArgumentError, SignatureVerificationError

if TYPE_CHECKING:
    from .types.event import Event

TOLERANCE = 300.0
"""Seconds that a signature may be old, as in Stripe's own library."""


def construct_event(
    payload: bytes | str,
    header: str,
    secret: str | Sequence[str],
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
    raw = payload.encode() if isinstance(payload, str) else payload
    verify(raw, header, secret, tolerance=tolerance)
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
        EVERYWHERE.emit(DecodeDrift("webhook", event.type, drift))
    if EVERYWHERE.wants(WebhookVerification):
        EVERYWHERE.emit(WebhookVerification(ok=True, event_id=event.id, event_type=event.type))
    found: Event = event
    return found


def verify(
    payload: bytes | str,
    header: str,
    secret: str | Sequence[str],
    *,
    tolerance: float | None = TOLERANCE,
) -> None:
    """Check that a webhook comes from Stripe; takes and raises what ``construct_event`` does."""
    raw = payload.encode() if isinstance(payload, str) else payload
    secrets = (secret,) if isinstance(secret, str) else tuple(secret)
    if not secrets or not all(isinstance(s, str) and s.strip() for s in secrets):
        raise InvalidArgumentError("The webhook secret is empty: pass whsec_...", param="secret")
    reason = _refusal(raw, header, secrets, tolerance)
    if reason is not None:
        if EVERYWHERE.wants(WebhookVerification):
            EVERYWHERE.emit(WebhookVerification(ok=False, reason=reason))
        raise SignatureVerificationError(f"{reason}.", sig_header=header)


def _refusal(
    payload: bytes, header: str, secrets: tuple[str, ...], tolerance: float | None
) -> str | None:
    """Why a signature is refused, or None where it is not."""
    pairs = [part.partition("=") for part in header.split(",")]
    times = [value for name, _, value in pairs if name.strip() == "t"]
    given = [value.strip() for name, _, value in pairs if name.strip() == "v1"]
    if len(times) != 1 or not (times[0].isascii() and times[0].isdigit()):
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
