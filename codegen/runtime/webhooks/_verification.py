"""Verify the signature of a webhook."""

from __future__ import annotations

import hmac
import re
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import takewhile
from typing import Any

from .._redact import SecretStr, redacts_errors
from .._telemetry.events import WebhookVerification
from .._telemetry.listeners import GLOBAL_EVENTS
from .._telemetry.log_handler import configure_from_env
from .._validation import is_number
from ..errors import InvalidArgumentError, SignatureVerificationError
from ._bodies import RAW_BODY, Payload, as_bytes
from ._signing import as_secrets, digest

TOLERANCE = 300.0
"""The default maximum age of a signature in seconds, as in Stripe's own library."""

_RAW_HEADER = "Pass the header as it was received"
_NO_MATCH = (
    "No signature matches. Check that the secret is this endpoint's and that the payload is the "
    "raw request body"
)
_CHANGED_BODY = (
    "The payload is not the raw request body: it was parsed, decoded or changed in whitespace. "
    + RAW_BODY
)
_MAX_CHECKED = 65_536
"""The largest payload, in bytes, that is compared with the forms that a framework may give it."""


@redacts_errors
def verify(
    payload: Payload,
    header: str | None,
    secret: str | Iterable[str],
    *,
    tolerance: float | None = TOLERANCE,
    now: float | None = None,
) -> None:
    """Verify the signature of a webhook. Arguments and errors are those of ``construct_event``."""
    check_signature(payload, header, secret, tolerance, now)


def check_signature(
    payload: Any, header: Any, secret: Any, tolerance: Any, now: Any
) -> tuple[bytes, SecretStr]:
    """The bytes of a payload and the secret that signed it. Raises if none did."""
    configure_from_env()
    tolerance = checked_tolerance(tolerance)
    now = _checked_number("now", now, "Unix seconds, or None for the time of the system")
    raw = as_bytes(payload)
    return raw, signing_secret(raw, header, as_secrets(secret), tolerance, now)


def checked_tolerance(tolerance: Any) -> float | None:
    """A tolerance, after a check."""
    return _checked_number("tolerance", tolerance, "seconds, or None for any age")


def _checked_number(name: str, value: Any, takes: str) -> float | None:
    if value is None or is_number(value):
        return value
    raise InvalidArgumentError(f"{name} is {value!r}. Pass {takes}.", param=name)


def signing_secret(
    payload: bytes,
    header: Any,
    secrets: tuple[SecretStr, ...],
    tolerance: float | None,
    now: float | None = None,
) -> SecretStr:
    """The secret that signed a payload.

    Raises:
        SignatureVerificationError: none did, or the signature is too old.
    """
    text = header.decode("latin-1") if isinstance(header, bytes) else header
    if not isinstance(text, str):
        raise _rejected(
            header,
            "The request has no Stripe-Signature header. If Stripe sent it, pass the header's "
            "value",
        )
    timestamp, signatures = _read_header(text)
    if timestamp is None:
        raise _rejected(
            header, f"The Stripe-Signature header has no valid timestamp. {_RAW_HEADER}"
        )
    if not signatures or None in signatures:
        raise _rejected(header, f"The Stripe-Signature header has no v1 signature. {_RAW_HEADER}")
    # Stripe's own library raises at a signature that is not ASCII, after it tried those before.
    given = [part.encode() for part in takewhile(str.isascii, map(str, signatures))]
    secret = _matching_secret(b"%d." % timestamp, payload, given, secrets)
    if secret is None:
        raise _rejected(header, _why_none_matches(timestamp, payload, given, secrets))
    if tolerance is not None and timestamp < (time.time() if now is None else now) - tolerance:
        raise _rejected(
            header,
            f"The signature is older than {tolerance:.0f} s. Check this server's clock, or pass a "
            "larger tolerance",
        )
    return secret


def _rejected(header: Any, reason: str) -> SignatureVerificationError:
    """Emit the event of a rejected signature, and return the error. The reason has no period."""
    if GLOBAL_EVENTS.wants(WebhookVerification):
        GLOBAL_EVENTS.emit(WebhookVerification(ok=False, reason=reason))
    return SignatureVerificationError(f"{reason}.", sig_header=header)


_USUAL_HEADER = re.compile(r"t=([0-9]{1,20}),v1=([0-9a-f]{64})(?:,v0=[0-9a-f]{64})?")


def _read_header(header: str) -> tuple[int | None, list[str | None]]:
    """The time of a signature and the v1 signatures; None where the header is not valid."""
    if usual := _USUAL_HEADER.fullmatch(header):  # several times as fast as what follows
        return int(usual[1]), [usual[2]]
    items = [item.split("=", 2) for item in header.split(",")]
    signatures = [values[0] if values else None for name, *values in items if name == "v1"]
    # There has to be exactly one timestamp, in ASCII digits. int() also reads other digits.
    match [item for item in items if item[0].strip() == "t"]:
        case [["t", digits, *_]] if digits.isascii():
            with suppress(ValueError):
                return int(digits), signatures
    return None, signatures


def _matching_secret(
    prefix: bytes, payload: bytes, given: list[bytes], secrets: tuple[SecretStr, ...]
) -> SecretStr | None:
    signed = prefix + payload
    for secret in secrets:
        expected = digest(secret, signed).encode()
        if any(hmac.compare_digest(expected, signature) for signature in given):
            return secret
    return None


def _why_none_matches(
    timestamp: int, payload: bytes, given: list[bytes], secrets: tuple[SecretStr, ...]
) -> str:
    if len(payload) <= _MAX_CHECKED:
        prefix = b"%d." % timestamp
        with suppress(RecursionError):
            for body in _possible_bodies(payload):
                if _matching_secret(prefix, body, given, secrets) is not None:
                    return _CHANGED_BODY
    return _NO_MATCH


def _possible_bodies(payload: bytes) -> Iterator[bytes]:
    """What Stripe may have sent, if a framework made ``payload`` of it."""
    import base64
    import json

    changes: tuple[Callable[[bytes], bytes], ...] = (
        base64.b64decode,
        lambda body: body.decode().encode("latin-1"),
        bytes.strip,
        lambda body: body.strip() + b"\n",
        lambda body: body.replace(b"\r\n", b"\n"),
    )
    for change in changes:
        with suppress(ValueError):  # the framework did not make this change
            yield change(payload)
    with suppress(ValueError):
        data = json.loads(payload)
        # The styles in which Stripe writes JSON: snapshot events, then thin events.
        for style in ({"indent": 2}, {"separators": (",", ":")}, {}):
            for is_ascii in (False, True):
                text = json.dumps(data, ensure_ascii=is_ascii, **style)
                yield text.encode("utf-8", "replace")
