# Copied from codegen/runtime/webhooks/_verification.py. Edit it there.
"""Verify the signature of a webhook."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .._redact import SecretStr, redacts_errors
from .._telemetry.logs import configure_from_env
from ..errors import InvalidArgumentError
from ._signing import Payload, as_bytes, as_secrets, signing_secret

TOLERANCE = 300.0
"""The default maximum age of a signature in seconds, as in Stripe's own library."""


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
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if value is None or (is_number and value == value):  # not NaN
        return value
    raise InvalidArgumentError(f"{name} is {value!r}: pass {takes}.", param=name)
