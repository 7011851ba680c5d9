"""Make a ``Stripe-Signature`` header. Check payloads and secrets."""

from __future__ import annotations

import hmac
import time
from collections.abc import Iterable
from typing import Any

from .._redact import SecretStr, redacts_errors
from ..errors import InvalidArgumentError

Payload = bytes | bytearray | memoryview | str


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


def as_bytes(payload: Any) -> bytes:
    """The bytes of a webhook's body."""
    if isinstance(payload, bytes):
        return payload
    if isinstance(payload, str):
        try:
            return payload.encode()
        except UnicodeEncodeError:
            raise InvalidArgumentError(
                "The webhook body contains a lone surrogate, so it is not the body that was "
                "received. Pass the raw bytes of the request.",
                param="payload",
            ) from None
    if isinstance(payload, bytearray | memoryview):
        return bytes(payload)
    raise InvalidArgumentError(
        f"The webhook body is of type {type(payload).__name__}, so it was parsed. Pass the raw "
        "bytes of the request: await request.body() (Starlette, FastAPI), request.get_data() "
        "(Flask), request.body (Django) or event['body'] (AWS Lambda).",
        param="payload",
    )


def as_secrets(secret: Any) -> tuple[SecretStr, ...]:
    """The signing secrets, after checks."""
    if isinstance(secret, str) and secret.isascii() and secret.strip():
        return (SecretStr(secret),)
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
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
