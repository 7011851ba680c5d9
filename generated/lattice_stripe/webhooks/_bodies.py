# Copied from codegen/runtime/.
"""The bodies of webhooks: their bytes and what is decoded from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .._decode.decoder import decode_reporting
from .._decode.plain_data import NotJSON
from ..errors import InvalidArgumentError

Payload = bytes | bytearray | memoryview | str
RAW_BODY = (
    "Pass the raw bytes of the request: await request.body() (Starlette, FastAPI), "
    "request.get_data() (Flask), request.body (Django), or event['body'] (AWS Lambda), "
    "base64-decoded if event['isBase64Encoded']"
)


def as_bytes(payload: Any) -> bytes:
    """The bytes of a webhook's body."""
    if isinstance(payload, bytes | bytearray | memoryview):
        return bytes(payload)
    if isinstance(payload, str):
        try:
            return payload.encode()
        except UnicodeEncodeError:
            raise InvalidArgumentError(
                "The webhook body contains a lone surrogate, so it is not the body that was "
                "received. Pass the raw bytes of the request.",
                param="payload",
            ) from None
    raise InvalidArgumentError(
        f"The webhook body is of type {type(payload).__name__}, so it was parsed. {RAW_BODY}.",
        param="payload",
    )


def decode_body(
    raw: bytes | Mapping[str, Any], decode_usual: Callable[[bytes], Any] | None = None
) -> tuple[Any, tuple[str, ...]]:
    """The object in a body, and the JSON paths of values that do not match its class.

    ``decode_usual`` returns None for a body that it does not decode.

    Raises:
        InvalidArgumentError: the body is not JSON in UTF-8.
    """
    try:
        if isinstance(raw, bytes):
            raw.decode()  # the decoder would replace bytes that are not UTF-8
            if decode_usual is not None and (found := decode_usual(raw)) is not None:
                return found, ()
        return decode_reporting(raw)
    except (NotJSON, UnicodeDecodeError):
        raise InvalidArgumentError(
            "The webhook body is not JSON in UTF-8.", param="payload"
        ) from None


def wrong_body(found: Any, wanted: str, other: str, advice: str) -> InvalidArgumentError:
    """The error for a body that is not ``wanted``, with ``advice`` if it is the ``other`` kind."""
    kind = getattr(found, "object", None)
    described = f"of type {type(found).__name__}" if kind is None else f"the object {kind!r:.80}"
    problem = f"{described}, and not {wanted}. Read it with lattice_stripe.decode()."
    return InvalidArgumentError(
        f"The webhook body is {advice if kind == other else problem}", param="payload"
    )
