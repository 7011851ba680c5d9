# Copied from codegen/runtime/.
"""The errors for responses of Stripe, and for attempts without a complete response."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from .. import errors
from .._decode.plain_data import NotJSON, plain_data
from .._redact import scrub
from .._response import Response, SavedResponse, not_a_file

if TYPE_CHECKING:
    from .request import Request

_MARKUP = r"(?is)<(script|style|head)\b.*?(?:</\1\s*>|\Z)|<[^<>]*>"
"""Takes linear time: each alternative ends at the next tag or at the end of the text."""
_EXCERPT_BYTES = 4096
"""How much of a body is searched for an excerpt."""
_EXCERPT = 120
_MIN_API_KEY_LENGTH = 8
"""Shorter keys are not Stripe's. Masking them could mask parts of words."""


class TransportFailure(msgspec.Struct, frozen=True, eq=False):
    """An attempt without a complete response. ``partial`` is the part that was received."""

    kind: Literal["connection", "timeout", "incomplete"]
    cause: Exception
    partial: Response | None = None
    step: str = "read"
    """Where it failed: a key of the tables below, ``size`` for a response over the limit, or
    ``encoding`` for one that could not be decompressed."""
    received: int = 0
    """Bytes of the body that arrived. ``partial`` has none of those that went to a file."""


_CONNECTION_ERRORS: dict[str, tuple[type[errors.APIConnectionError], str]] = {
    "dns": (
        errors.DNSError,
        "Could not resolve {host} or a proxy (DNS){cause}. Check base_url, proxies and DNS.",
    ),
    "tls": (
        errors.TLSError,
        "The TLS handshake with {host} failed{cause}. Check base_url, the certificates and the "
        "clock.",
    ),
    "proxy": (
        errors.ProxyError,
        "The proxy did not connect to {host}{cause}. Check its address and credentials.",
    ),
    "connect": (
        errors.ConnectError,
        "Could not connect to {host}{cause}. Check the network, base_url and any proxy.",
    ),
    "write": (
        errors.WriteError,
        "The connection to {host} broke while the request was sent{cause}.",
    ),
    "read": (errors.ReadError, "The connection to {host} broke before the response{cause}."),
}
_TIMEOUTS: dict[str, tuple[type[errors.TimeoutError], str]] = {
    "connect": (
        errors.ConnectTimeoutError,
        "Connecting to {host} timed out{cause}. Check the network.",
    ),
    "pool": (
        errors.PoolTimeoutError,
        "No free connection to {host} in time{cause}. Raise max_connections in "
        'http_options["limits"], or lower concurrency.',
    ),
    "write": (errors.WriteTimeoutError, "Sending the request to {host} timed out{cause}."),
    "read": (errors.ReadTimeoutError, "{host} did not respond within the timeout{cause}."),
    "deadline": (errors.TimeoutError, "{host} did not respond before the call's deadline."),
}
_BY_STATUS: dict[int, type[errors.StripeError]] = {
    400: errors.InvalidRequestError,
    401: errors.AuthenticationError,
    402: errors.CardError,
    403: errors.PermissionError,
    404: errors.InvalidRequestError,
    429: errors.RateLimitError,
}
_V2_BY_TYPE: dict[str, type[errors.StripeError]] = {
    "idempotency_error": errors.IdempotencyError,
    "rate_limit": errors.RateLimitError,
    "temporary_session_expired": errors.TemporarySessionExpiredError,
}
_OAUTH_BY_CODE: dict[str, type[errors.OAuthError]] = {
    "invalid_client": errors.InvalidClientError,
    "invalid_grant": errors.InvalidGrantError,
    "invalid_request": errors.InvalidOAuthRequestError,
    "invalid_scope": errors.InvalidScopeError,
    "unsupported_grant_type": errors.UnsupportedGrantTypeError,
    "unsupported_response_type": errors.UnsupportedResponseTypeError,
}
_OAUTH = ("oauth.", "POST /oauth/")
"""How the names of OAuth requests begin."""
NOTHING_SENT = (errors.ConnectError, errors.ConnectTimeoutError, errors.PoolTimeoutError)
"""Errors of attempts that sent nothing. Unlike a ``NotSentError``, they can be retried."""


def classify(request: Request, outcome: Response | TransportFailure) -> errors.StripeError | None:
    """The error for an outcome, or None for a successful response."""
    if isinstance(outcome, TransportFailure):
        return _transport_error(request, outcome)
    if 200 <= outcome.status < 300:
        if request.raw and not isinstance(outcome, SavedResponse):
            problem = not_a_file(outcome.headers, outcome.body)
            if problem is not None:
                return unreadable(request, outcome, problem)
        return None
    return _api_error(request, outcome)


def unreadable(request: Request, response: Response, problem: str) -> errors.StripeError:
    """The error for a successful response that cannot be decoded."""
    error = errors.ResponseDecodeError(
        f"{request.name}: the response has status {response.status} but {problem}"
        f"{_excerpt(request, response)}. If you set base_url or a proxy, it may not lead to "
        f"Stripe.{_consequence(request)}",
        http_status=response.status,
        http_body=response.body,
        headers=response.headers,
    )
    return with_idempotency_key(error, request)


def _consequence(request: Request) -> str:
    return " The request may have been carried out." if request.idempotency_key else " Try again."


def with_idempotency_key(error: errors.StripeError, request: Request) -> errors.StripeError:
    """Set the idempotency key of an error, and add a note on how to repeat the call.

    The key is not in the message, which may be shown to a customer.
    """
    error.idempotency_key = request.idempotency_key
    if request.idempotency_key is not None:
        error.add_note(how_to_repeat(request))
    return error


def how_to_repeat(request: Request) -> str:
    if not request.key_has_effect:
        return "Retrieve the object before you repeat the call."
    return (
        f"To repeat the call safely, pass opts={{'idempotency_key': {request.idempotency_key!r}}}."
    )


def _cause(failure: TransportFailure) -> str:
    """The name of the transport's exception, in parentheses; empty for an internal one."""
    cls = type(failure.cause)
    own_package = __name__.partition(".")[0]
    if cls.__module__.partition(".")[0] == own_package or cls.__name__.startswith("_"):
        return ""
    detail = f": {failure.cause}" if failure.step == "pool" and str(failure.cause) else ""
    return f" ({cls.__name__}{detail})"


def _transport_error(request: Request, failure: TransportFailure) -> errors.StripeError:
    partial = failure.partial
    if partial is not None and failure.step == "size":
        maybe_done = _consequence(request) if request.idempotency_key else ""
        error: errors.StripeError = errors.ResponseTooLargeError(
            f"{request.name}: the response (status {partial.status}) has more than "
            f"{request.settings.max_response_bytes} bytes. Request less, raise "
            f"max_response_bytes, or download to a file.{maybe_done}",
            http_status=partial.status,
            headers=partial.headers,
        )
    elif partial is not None and failure.kind != "timeout":
        problem = f"was cut short after {failure.received} bytes{_cause(failure)}"
        if failure.step == "encoding":
            problem = f"could not be decompressed: {failure.cause}"
        error = errors.ResponseDecodeError(
            f"{request.name}: the response (status {partial.status}) {problem}."
            f"{_consequence(request)}",
            http_status=partial.status,
            http_body=partial.body,
            headers=partial.headers,
        )
    else:
        table = _TIMEOUTS if failure.kind == "timeout" else _CONNECTION_ERRORS
        cls, text = table[failure.step]
        # An earlier attempt may have been sent.
        is_unsent = issubclass(cls, NOTHING_SENT)
        consequence = " The last attempt sent nothing." if is_unsent else _consequence(request)
        problem = text.format(host=request.address, cause=_cause(failure))
        text = f"{request.name}: {problem}{consequence}"
        error = cls(text, headers=partial.headers if partial else None)
    return with_idempotency_key(error, request)


def _api_error(request: Request, response: Response) -> errors.StripeError:
    # Some errors quote the key.
    response = msgspec.structs.replace(response, body=_without_api_key(response.body, request))
    try:
        body = plain_data(response.body)
    except NotJSON:
        body = None
    detail: Any = body.get("error") if isinstance(body, dict) else None
    message = code = None
    is_object = isinstance(detail, dict)
    cls = error_class(response.status, detail if is_object else {}, v2=request.v2)
    if is_object:
        message = detail.get("message")
    elif isinstance(detail, str):  # OAuth: {"error": code, "error_description": sentence}
        code, message = detail, body.get("error_description") or detail
        if response.status < 500:
            # Without one of these, it may be a response of a proxy.
            is_oauth = "error_description" in body or request.name.startswith(_OAUTH)
            cls = _OAUTH_BY_CODE.get(code, errors.OAuthError if is_oauth else cls)
    if not isinstance(message, str) or not message:
        cls, message = _unknown_error(request, response, cls)
    if len(key := request.settings.api_key) > _MIN_API_KEY_LENGTH:
        message = message.replace(key, "***")
    return cls(
        message,
        http_status=response.status,
        http_body=response.body,
        json_body=body,
        headers=response.headers,
        code=code,
        idempotency_key=request.idempotency_key,
    )


def error_class(status: int, error: Mapping[str, Any], *, v2: bool) -> type[errors.StripeError]:
    """The class for an error response, as in Stripe's own library.

    One difference: a 409 of the type ``idempotency_error`` is an ``IdempotencyError``, too. Stripe
    returns it while another request with the same key is in progress.
    """
    kind = error.get("type")
    if v2 and (found := _V2_BY_TYPE.get(str(kind))):
        return found
    if status == 400 and error.get("code") == "rate_limit":
        return errors.RateLimitError
    if kind == "idempotency_error" and status in (400, 404, 409):
        return errors.IdempotencyError
    return _BY_STATUS.get(status, errors.APIError)


def _without_api_key(text: bytes, request: Request) -> bytes:
    key = request.settings.api_key.encode()
    return text.replace(key, b"***") if len(key) > _MIN_API_KEY_LENGTH else text


def _unknown_error(
    request: Request, response: Response, cls: type[errors.StripeError]
) -> tuple[type[errors.StripeError], str]:
    start = f"{request.name}: status {response.status}{_excerpt(request, response)}. "
    if 300 <= response.status < 400:
        return errors.APIError, (
            f"{start}Redirects are not followed, to keep your API key on its server. "
            "Set base_url to the final address."
        )
    # A note of a 5xx says how to repeat a call that may have been carried out.
    advice = "" if response.status >= 500 and request.idempotency_key else " Try again."
    return cls, (
        f"{start}This is not one of Stripe's errors. Check any proxy and "
        f"https://status.stripe.com.{advice}"
    )


def _excerpt(request: Request, response: Response) -> str:
    """The start of a body for a message: without markup, secrets, or anything that is JSON."""
    size = f", {len(response.body)} bytes"
    if not response.body:
        return ", without a body"
    body = _without_api_key(response.body, request)
    text = body[:_EXCERPT_BYTES].decode("utf-8", "replace")
    if text.lstrip("\ufeff \t\r\n")[:1] in ("{", "[", '"'):
        return size
    text = " ".join(re.sub(_MARKUP, " ", text).split())
    text = "".join(char for char in text if char.isprintable())
    text = scrub(text)
    if len(text) > _EXCERPT:
        text = f"{text[:_EXCERPT]}..."
    return f"{size}: {text!r}" if text else size
