"""What an attempt came to: an answer, or which error. Pure: the one place that decides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from ..errors import (
    APIConnectionError,
    APIError,
    ConnectError,
    ConnectTimeoutError,
    DNSError,
    PoolTimeoutError,
    ProxyError,
    ReadError,
    ReadTimeoutError,
    ResponseDecodeError,
    ResponseTooLargeError,
    StripeError,
    TimeoutError,
    TLSError,
    WriteError,
    WriteTimeoutError,
    error_class,
    scrub,
)
from .response import Response, is_page

if TYPE_CHECKING:
    from .request import Request

_INVISIBLE = re.compile(r"<(script|style|head)\b.*?</\1\s*>|<[^>]*>", re.IGNORECASE | re.DOTALL)
_EXCERPT = 120
_SHORT = 8
"""A key that is shorter is none of Stripe's, and may be part of a word."""


class TransportFailure(msgspec.Struct, frozen=True, eq=False):
    """An attempt without a whole answer. ``partial`` is what had come when it broke."""

    kind: Literal["connection", "timeout", "cut"]
    cause: Exception
    partial: Response | None = None
    step: str = "read"
    """Where it broke: a key of the tables below, or ``size`` for an answer over the limit."""
    received: int = 0
    """How many bytes of the body had come; ``partial`` holds none that went to a file."""


_BROKEN: dict[str, tuple[type[APIConnectionError], str]] = {
    "dns": (DNSError, "has no address. Check the name, base_url and the resolver"),
    "tls": (TLSError, "failed the TLS handshake. Check base_url, its certificates and the clock"),
    "proxy": (ProxyError, "is not reached by the proxy. Check its address and credentials"),
    "connect": (ConnectError, "takes no connection. Check the network, base_url and any proxy"),
    "write": (WriteError, "broke the connection while the request was going out"),
    "read": (ReadError, "broke the connection before its answer"),
}
_LATE: dict[str, tuple[type[TimeoutError], str]] = {
    "connect": (ConnectTimeoutError, "took no connection in time"),
    "pool": (PoolTimeoutError, "got no turn: every connection stayed in use. Allow more of them"),
    "write": (WriteTimeoutError, "did not take the request in time"),
    "read": (ReadTimeoutError, "did not answer in time"),
    "deadline": (TimeoutError, "did not answer before the deadline"),
}
_PERHAPS = "It may have been carried out all the same: "
_UNSENT = (ConnectError, ConnectTimeoutError, PoolTimeoutError)


def classify(request: Request, outcome: Response | TransportFailure) -> StripeError | None:
    """None where the outcome is an answer, else the error to raise."""
    if isinstance(outcome, TransportFailure):
        return _no_answer(request, outcome)
    if 200 <= outcome.status < 300:
        if request.raw and is_page(outcome.headers):
            return _unreadable(request, outcome, "is a web page, not a file", "")
        return None
    return _refused(request, outcome)


def not_json(request: Request, response: Response) -> ResponseDecodeError:
    """The error for a successful answer whose body is no JSON."""
    return _unreadable(request, response, "is not JSON", "; if not, the answer was cut short")


def _unreadable(
    request: Request, response: Response, what: str, perhaps: str
) -> ResponseDecodeError:
    return ResponseDecodeError(
        f"{request.name}: the answer has status {response.status} but {what}"
        f"{_shown(request, response)}. If you set base_url or a proxy, check that it leads to "
        f"Stripe{perhaps}. {_repeat(request)}",
        http_status=response.status,
        http_body=response.body,
        headers=response.headers,
        idempotency_key=request.idempotency_key,
    )


def _repeat(request: Request) -> str:
    if not request.idempotency_key:
        return "Check the network and any proxy, and try again."
    return (
        f"{_PERHAPS}repeat it with "
        f"opts={{'idempotency_key': {request.idempotency_key!r}}} and it happens once."
    )


def _no_answer(request: Request, failure: TransportFailure) -> StripeError:
    cause = type(failure.cause).__name__
    repeat = _repeat(request)
    partial = failure.partial
    if partial is not None and failure.step == "size":
        return ResponseTooLargeError(
            f"{request.name}: the answer, status {partial.status}, has more than "
            f"{request.max_response_bytes} bytes. Ask for less, set max_response_bytes, or "
            f"download to a file.{f' {repeat}' if request.idempotency_key else ''}",
            http_status=partial.status,
            headers=partial.headers,
            idempotency_key=request.idempotency_key,
        )
    if partial is not None and failure.kind != "timeout":
        return ResponseDecodeError(
            f"{request.name}: the answer, status {partial.status}, broke off after "
            f"{failure.received} bytes ({cause}). {repeat}",
            http_status=partial.status,
            http_body=partial.body,
            headers=partial.headers,
            idempotency_key=request.idempotency_key,
        )
    cls, what = (_LATE if failure.kind == "timeout" else _BROKEN)[failure.step]
    if issubclass(cls, _UNSENT):  # this time: an attempt before it may have been
        repeat = repeat.replace(f"{_PERHAPS}repeat", "Repeat")
    return cls(
        f"{request.name}: {request.address} {what} ({cause}). {repeat}",
        idempotency_key=request.idempotency_key,
    )


def _refused(request: Request, response: Response) -> StripeError:
    key = request.api_key.encode()
    if len(key) > _SHORT and key in response.body:  # an error may quote it
        response = msgspec.structs.replace(response, body=response.body.replace(key, b"***"))
    body = _json(response.body)
    said: Any = body.get("error") if isinstance(body, dict) else None
    code = None
    if isinstance(said, dict):
        message = said.get("message")
        cls = error_class(response.status, said, v2=request.v2)
    else:
        message = None
        if isinstance(said, str):  # OAuth: {"error": code, "error_description": sentence}
            code, message = said, body.get("error_description") or said
        cls = error_class(response.status, {}, v2=request.v2)
    if not isinstance(message, str) or not message:
        cls, message = _unexplained(request, response, cls)
    return cls(
        message.replace(request.api_key, "***"),
        http_status=response.status,
        http_body=response.body,
        json_body=body,
        headers=response.headers,
        code=code,
        idempotency_key=request.idempotency_key,
    )


def _unexplained(
    request: Request, response: Response, cls: type[StripeError]
) -> tuple[type[StripeError], str]:
    start = f"{request.name}: status {response.status}{_shown(request, response)}. "
    if 300 <= response.status < 400:
        return APIError, (
            f"{start}Redirects are not followed, so that your key goes nowhere else: "
            "set base_url to the address that answers."
        )
    return cls, (
        f"{start}It is not one of Stripe's errors: look at any proxy in between and at "
        "https://status.stripe.com, and try again."
    )


def _json(body: bytes) -> Any:
    try:
        return msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _shown(request: Request, response: Response) -> str:
    """A little of a body, for a message: never what looks like Stripe's data, never a secret."""
    size = f", {len(response.body)} bytes"
    if not response.body:
        return ", without a body"
    text = response.body.decode("utf-8", "replace")
    if text.lstrip("\ufeff \t\r\n")[:1] in ("{", "[", '"'):
        return size
    text = " ".join(_INVISIBLE.sub(" ", text).split())
    text = "".join(char for char in text if char.isprintable())
    text = scrub(text.replace(request.api_key, "***"))
    if len(text) > _EXCERPT:
        text = f"{text[:_EXCERPT]}..."
    return f"{size}: {text!r}" if text else size
