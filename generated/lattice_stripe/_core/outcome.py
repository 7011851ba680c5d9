# Copied from codegen/runtime/_core/outcome.py. Edit it there.
"""The outcome of one attempt: a result, or which error. No I/O: the one place that decides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import msgspec

from .._decode.decoder import decode_reporting, decode_result
from .._decode.expected import UnexpectedJSON, check_no_error
from .._decode.plain import NotJSON, plain_data
from .._decode.types import ListObject
from .._response import Response, SavedResponse, not_a_file
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

if TYPE_CHECKING:
    from .operation import Operation
    from .request import Request

_MARKUP = re.compile(
    r"<(script|style|head)\b.*?(?:</\1\s*>|\Z)|<[^<>]*>", re.IGNORECASE | re.DOTALL
)
"""Takes linear time: each alternative ends at the next tag or at the end of the text."""
_EXCERPT_BYTES = 4096
"""How much of a body is searched for an excerpt."""
_EXCERPT = 120
_MIN_KEY_LENGTH = 8
"""Shorter keys are not Stripe's. Masking them could mask parts of words."""


class TransportFailure(msgspec.Struct, frozen=True, eq=False):
    """An attempt without a complete response. ``partial`` is what arrived before it failed."""

    kind: Literal["connection", "timeout", "cut"]
    cause: Exception
    partial: Response | None = None
    step: str = "read"
    """Where it failed: a key of the tables below, or ``size`` for a response over the limit."""
    received: int = 0
    """Bytes of the body that arrived. ``partial`` has none of those that went to a file."""


class Decoded(NamedTuple):
    """A response's typed object, and the JSON paths that do not fit its type."""

    response: Response
    value: Any
    drift: tuple[str, ...]


_CONNECTION_ERRORS: dict[str, tuple[type[APIConnectionError], str]] = {
    "dns": (
        DNSError,
        "Could not resolve {host} (DNS, {cause}). Check the name, base_url and the resolver.",
    ),
    "tls": (
        TLSError,
        "The TLS handshake with {host} failed ({cause}). Check base_url, the certificates and the "
        "clock.",
    ),
    "proxy": (
        ProxyError,
        "The proxy did not connect to {host} ({cause}). Check its address and credentials.",
    ),
    "connect": (
        ConnectError,
        "Could not connect to {host} ({cause}). Check the network, base_url and any proxy.",
    ),
    "write": (
        WriteError,
        "The connection to {host} broke while the request was sent ({cause}).",
    ),
    "read": (ReadError, "The connection to {host} broke before the response ({cause})."),
}
_TIMEOUTS: dict[str, tuple[type[TimeoutError], str]] = {
    "connect": (ConnectTimeoutError, "Connecting to {host} timed out ({cause})."),
    "pool": (
        PoolTimeoutError,
        "No free connection to {host} within the timeout ({cause}). Raise max_connections in "
        'http_options["limits"], or lower concurrency.',
    ),
    "write": (WriteTimeoutError, "Sending the request to {host} timed out ({cause})."),
    "read": (ReadTimeoutError, "{host} did not respond within the timeout ({cause})."),
    "deadline": (TimeoutError, "{host} did not respond before the call's deadline ({cause})."),
}
_NOTHING_SENT = (ConnectError, ConnectTimeoutError, PoolTimeoutError)
_MAYBE_DONE = "The request may have been carried out. "


def read_outcome(
    operation: Operation,
    request: Request,
    outcome: Response | TransportFailure,
    page: Any,
) -> Decoded | StripeError:
    """The decoded result of an attempt, or the error that it ended in.

    ``page`` is the client's page class.
    """
    error = classify(request, outcome)
    if error is not None:
        return error
    assert isinstance(outcome, Response)  # classify() returns an error for anything else
    try:
        return Decoded(outcome, *_decode(operation, outcome, page))
    except NotJSON:
        return _unreadable(request, outcome, "is not JSON", ", or the response was cut short")
    except UnexpectedJSON as found:
        return _unreadable(request, outcome, str(found), "")
    except Exception as bug:  # noqa: BLE001  # the call may have been carried out
        error = _unreadable(request, outcome, f"could not be decoded ({type(bug).__name__})", "")
        error.__cause__ = bug
        return error


def _decode(operation: Operation, response: Response, page: Any) -> tuple[Any, tuple[str, ...]]:
    if operation.result == "bytes":
        return response.body, ()
    if operation.page or operation.result:
        if response.status == 204:
            raise UnexpectedJSON("has no body")
        return decode_result(
            operation.result, response.body, page if operation.page else None, v2=operation.v2
        )
    body = b"{}" if response.status == 204 else response.body
    found, drift = decode_reporting(body)
    is_list = isinstance(found, ListObject) or (  # v2 lists have no ``object`` key
        isinstance(found, dict) and {"data", "next_page_url"} <= found.keys()
    )
    if is_list:
        return decode_result("Any", body, page, v2=True)
    if isinstance(found, dict):
        check_no_error(found)
    return found, drift


def classify(request: Request, outcome: Response | TransportFailure) -> StripeError | None:
    """The error that an outcome stands for, or None for a successful response."""
    if isinstance(outcome, TransportFailure):
        return _transport_error(request, outcome)
    if 200 <= outcome.status < 300:
        if request.raw and not isinstance(outcome, SavedResponse):
            problem = not_a_file(outcome.headers, outcome.body)
            if problem is not None:
                return _unreadable(request, outcome, problem, "")
        return None
    return _api_error(request, outcome)


def _unreadable(
    request: Request, response: Response, problem: str, alternative: str
) -> ResponseDecodeError:
    return ResponseDecodeError(
        f"{request.name}: the response has status {response.status} but {problem}"
        f"{_excerpt(request, response)}. If you set base_url or a proxy, it may not lead to "
        f"Stripe{alternative}. {_advice(request)}",
        http_status=response.status,
        http_body=response.body,
        headers=response.headers,
        idempotency_key=request.idempotency_key,
    )


def _advice(request: Request, *, maybe_done: bool = True) -> str:
    if not request.idempotency_key:
        return "Try again."
    return (
        f"{_MAYBE_DONE if maybe_done else ''}To repeat it safely, pass "
        f"opts={{'idempotency_key': {request.idempotency_key!r}}}."
    )


def _transport_error(request: Request, failure: TransportFailure) -> StripeError:
    cause = type(failure.cause).__name__
    partial = failure.partial
    if partial is not None and failure.step == "size":
        advice = f" {_advice(request)}" if request.idempotency_key else ""
        return ResponseTooLargeError(
            f"{request.name}: the response (status {partial.status}) has more than "
            f"{request.max_response_bytes} bytes. Request less, raise max_response_bytes, or "
            f"download to a file.{advice}",
            http_status=partial.status,
            headers=partial.headers,
            idempotency_key=request.idempotency_key,
        )
    if partial is not None and failure.kind != "timeout":
        return ResponseDecodeError(
            f"{request.name}: the response (status {partial.status}) was cut short after "
            f"{failure.received} bytes ({cause}). {_advice(request)}",
            http_status=partial.status,
            http_body=partial.body,
            headers=partial.headers,
            idempotency_key=request.idempotency_key,
        )
    table = _TIMEOUTS if failure.kind == "timeout" else _CONNECTION_ERRORS
    cls, text = table[failure.step]
    if cls is PoolTimeoutError and str(failure.cause):
        cause = f"{cause}: {failure.cause}"
    # This attempt sent nothing. An earlier one may have, so the key is named all the same.
    advice = _advice(request, maybe_done=not issubclass(cls, _NOTHING_SENT))
    return cls(
        f"{request.name}: {text.format(host=request.address, cause=cause)} {advice}",
        idempotency_key=request.idempotency_key,
    )


def _api_error(request: Request, response: Response) -> StripeError:
    key = request.api_key.encode()
    if len(key) > _MIN_KEY_LENGTH and key in response.body:  # some errors quote the key
        response = msgspec.structs.replace(response, body=response.body.replace(key, b"***"))
    body = _json(response.body)
    detail: Any = body.get("error") if isinstance(body, dict) else None
    code = None
    if isinstance(detail, dict):
        message = detail.get("message")
        cls = error_class(response.status, detail, v2=request.v2)
    else:
        message = None
        if isinstance(detail, str):  # OAuth: {"error": code, "error_description": sentence}
            code, message = detail, body.get("error_description") or detail
        cls = error_class(response.status, {}, v2=request.v2)
    if not isinstance(message, str) or not message:
        cls, message = _unknown_error(request, response, cls)
    return cls(
        message.replace(request.api_key, "***"),
        http_status=response.status,
        http_body=response.body,
        json_body=body,
        headers=response.headers,
        code=code,
        idempotency_key=request.idempotency_key,
    )


def _unknown_error(
    request: Request, response: Response, cls: type[StripeError]
) -> tuple[type[StripeError], str]:
    start = f"{request.name}: status {response.status}{_excerpt(request, response)}. "
    if 300 <= response.status < 400:
        return APIError, (
            f"{start}Redirects are not followed, to keep your API key on its server. "
            "Set base_url to the final address."
        )
    return cls, (
        f"{start}This is not one of Stripe's errors. Check any proxy and "
        "https://status.stripe.com, and try again."
    )


def _json(body: bytes) -> Any:
    try:
        return plain_data(body)
    except NotJSON:
        return None


def _excerpt(request: Request, response: Response) -> str:
    """The start of a body for a message: without markup, secrets, or anything that is JSON."""
    size = f", {len(response.body)} bytes"
    if not response.body:
        return ", without a body"
    body = response.body.replace(request.api_key.encode(), b"***")
    text = body[:_EXCERPT_BYTES].decode("utf-8", "replace")
    if text.lstrip("\ufeff \t\r\n")[:1] in ("{", "[", '"'):
        return size
    text = " ".join(_MARKUP.sub(" ", text).split())
    text = "".join(char for char in text if char.isprintable())
    text = scrub(text.replace(request.api_key, "***"))
    if len(text) > _EXCERPT:
        text = f"{text[:_EXCERPT]}..."
    return f"{size}: {text!r}" if text else size
