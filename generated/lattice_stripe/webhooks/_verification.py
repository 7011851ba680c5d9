# Copied from codegen/runtime/webhooks/_verification.py. Edit it there.
"""Verify the signature of an event that Stripe posts, and decode it."""

from __future__ import annotations

import hmac
import re
import time
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from .._api_version import API_VERSION
from .._decode.decoder import decode_reporting
from .._decode.located import unknown_keys
from .._decode.plain import NotJSON
from .._redact import SecretStr, redacts_errors
from .._telemetry.events import GLOBAL_EVENTS, DecodeDrift, WebhookVerification
from .._telemetry.logs import configure_from_env
from ..errors import InvalidArgumentError, SignatureVerificationError

if TYPE_CHECKING:
    from ..types.event import Event

TOLERANCE = 300.0
"""The default maximum age of a signature in seconds, as in Stripe's own library."""
_UNIX_SECONDS = re.compile(r"[0-9]{1,12}")
_RAW_HEADER = "Pass the header as it was received"


@redacts_errors
def construct_event(
    payload: bytes | bytearray | memoryview | str,
    header: str | None,
    secret: str | Iterable[str],
    *,
    tolerance: float | None = TOLERANCE,
) -> Event:
    """Verify the signature of a webhook and return its event.

    Args:
        payload: the raw request body, before a framework parses it.
        header: the value of the ``Stripe-Signature`` header.
        secret: the signing secret of the endpoint, ``whsec_...``; several while you roll it.
        tolerance: the maximum age of the signature in seconds; None for any age.

    Raises:
        SignatureVerificationError: the webhook is not from Stripe, or is too old.
        InvalidArgumentError: an argument is not usable, or the webhook is from Stripe but is not
            a v1 event. Read a v2 event with ``decode``.
    """
    verify(payload, header, secret, tolerance=tolerance)
    raw = _as_bytes(payload)
    try:
        event, drift = decode_reporting(raw)
    except NotJSON:
        raise InvalidArgumentError("The webhook body is not JSON.", param="payload") from None
    if getattr(event, "object", None) != "event":
        raise InvalidArgumentError(
            "The webhook body is not a v1 event. Read it with lattice_stripe.decode().",
            param="payload",
        )
    _report_drift(event, drift)
    if GLOBAL_EVENTS.wants(WebhookVerification):
        GLOBAL_EVENTS.emit(WebhookVerification(ok=True, event_id=event.id, event_type=event.type))
    found: Event = event
    return found


def _report_drift(event: Event, drift: tuple[str, ...]) -> None:
    version: str | None = event.api_version if event.api_version != API_VERSION else None
    unknown: tuple[str, ...] = ()
    if version and GLOBAL_EVENTS.wants(DecodeDrift):
        unknown = unknown_keys(event)
    report = DecodeDrift("webhook", event.type, drift, unknown, version)
    if drift:
        GLOBAL_EVENTS.emit(report)
    elif unknown:
        GLOBAL_EVENTS.emit_once((DecodeDrift, event.type, version, unknown), report)


@redacts_errors
def verify(
    payload: bytes | bytearray | memoryview | str,
    header: str | None,
    secret: str | Iterable[str],
    *,
    tolerance: float | None = TOLERANCE,
) -> None:
    """Verify the signature of a webhook. Arguments and errors are those of ``construct_event``."""
    configure_from_env()
    tolerance = _check_tolerance(tolerance)
    reason = _rejection(_as_bytes(payload), header, _as_secrets(secret), tolerance)
    if reason is not None:
        if GLOBAL_EVENTS.wants(WebhookVerification):
            GLOBAL_EVENTS.emit(WebhookVerification(ok=False, reason=reason))
        raise SignatureVerificationError(f"{reason}.", sig_header=header)


def _as_bytes(payload: Any) -> bytes:
    if isinstance(payload, str):
        try:
            return payload.encode()
        except UnicodeEncodeError:
            raise InvalidArgumentError(
                "The webhook body contains a lone surrogate, so it is not the body that was "
                "received. Pass the raw bytes of the request.",
                param="payload",
            ) from None
    if isinstance(payload, bytes | bytearray | memoryview):
        return bytes(payload)
    raise InvalidArgumentError(
        f"The webhook body is of type {type(payload).__name__}. Pass the raw bytes of the request, "
        "before a framework parses them.",
        param="payload",
    )


def _as_secrets(secret: Any) -> tuple[SecretStr, ...]:
    several = isinstance(secret, Iterable) and not isinstance(secret, str | bytes)
    secrets = tuple(secret) if several else (secret,)
    if not secrets or not all(isinstance(s, str) and s.strip() for s in secrets):
        raise InvalidArgumentError(
            "The webhook secret is empty or not a string. Pass the endpoint's whsec_... secret.",
            param="secret",
        )
    if not all(_is_utf8(s) for s in secrets):
        raise InvalidArgumentError(
            "The webhook secret contains a lone surrogate. Pass the endpoint's whsec_... secret.",
            param="secret",
        )
    return tuple(map(SecretStr, secrets))


def _is_utf8(text: str) -> bool:
    """Whether UTF-8 can encode ``text``."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _check_tolerance(tolerance: Any) -> float | None:
    is_number = isinstance(tolerance, int | float) and not isinstance(tolerance, bool)
    if tolerance is None or (is_number and tolerance == tolerance):  # not NaN
        return tolerance
    raise InvalidArgumentError(
        f"tolerance is {tolerance!r}: pass seconds, or None for any age.", param="tolerance"
    )


def _rejection(
    payload: bytes, header: Any, secrets: tuple[SecretStr, ...], tolerance: float | None
) -> str | None:
    """Why the signature is rejected; None if it is valid."""
    if isinstance(header, bytes):
        header = header.decode("latin-1")
    if not isinstance(header, str):
        return (
            "The request has no Stripe-Signature header. If Stripe sent it, pass the header's value"
        )
    pairs = [part.partition("=") for part in header.split(",")]
    times = [value for name, _, value in pairs if name.strip() == "t"]
    signatures = [value.strip() for name, _, value in pairs if name.strip() == "v1"]
    if len(times) != 1 or not _UNIX_SECONDS.fullmatch(times[0]):
        return f"The Stripe-Signature header has no valid timestamp. {_RAW_HEADER}"
    if not signatures:
        return f"The Stripe-Signature header has no v1 signature. {_RAW_HEADER}"
    signed = times[0].encode() + b"." + payload
    expected = [hmac.digest(secret.encode(), signed, "sha256").hex() for secret in secrets]
    if not any(
        hmac.compare_digest(e.encode(), s.encode("utf-8", "replace"))
        for e in expected
        for s in signatures
    ):
        return (
            "No signature matches. Check that the secret is this endpoint's and that the payload "
            "is the raw request body"
        )
    if tolerance is not None and int(times[0]) < time.time() - tolerance:
        return (
            f"The signature is older than {tolerance:.0f} s. Check this server's clock, or pass a "
            "larger tolerance"
        )
    return None
