# Copied from codegen/runtime/.
"""Signatures: the ``Stripe-Signature`` header and the secrets that sign."""

from __future__ import annotations

import hmac
import time
from collections.abc import Iterable
from typing import Any

from .._redact import SecretStr, redacts_errors
from ..errors import InvalidArgumentError
from ._bodies import Payload, as_bytes


@redacts_errors
def generate_header(payload: Payload, secret: str, timestamp: int | None = None) -> str:
    """Sign a payload as Stripe does, for tests: the value of a ``Stripe-Signature`` header.

    ``timestamp`` is the time of the signature in Unix seconds; now by default.
    """
    moment = int(time.time()) if timestamp is None else timestamp
    signed = b"%d.%s" % (moment, as_bytes(payload))
    return f"t={moment},v1={digest(as_secrets(secret)[0], signed)}"


def digest(secret: str, signed: bytes) -> str:
    """The signature as a header has it."""
    return hmac.digest(secret.encode(), signed, "sha256").hex()


def as_secrets(secret: Any) -> tuple[SecretStr, ...]:
    """The signing secrets, after checks. The messages never show them."""
    is_one = isinstance(secret, str) or not isinstance(secret, Iterable)
    secrets = (secret,) if is_one else tuple(secret)
    if not secrets or not all(isinstance(s, str) and s.strip() for s in secrets):
        problem = "is empty or not a string"
    elif not all(map(_is_clean, secrets)):
        problem = "contains whitespace, a quote at an end, or a character that is not printable"
    else:
        return tuple(map(SecretStr, secrets))
    raise InvalidArgumentError(
        f"The webhook secret {problem}. Pass the endpoint's whsec_... secret.", param="secret"
    )


def _is_clean(secret: str) -> bool:
    return secret.isprintable() and " " not in secret and secret == secret.strip("'\"")
