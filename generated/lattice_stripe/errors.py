# Copied from codegen/runtime/errors.py. Edit it there.
"""What can go wrong: one tree under ``StripeError``, with the names Stripe gives its errors."""

from __future__ import annotations

import builtins
import re
from collections.abc import Mapping
from typing import Any

import msgspec

from ._core.response import Headers
from ._decode.types import StripeObject

_SECRET = re.compile(
    r"\b(?P<kind>sk|rk|ek|pst|whsec)_[A-Za-z0-9_*]+"
    r"|(?P<owner>\b[A-Za-z]+(?:_[A-Za-z0-9_]+?)?_secret)_[A-Za-z0-9_]+"
    r"|(?P<door>https://(?:billing|checkout|connect|files|verify)\.stripe\.com/)[^\s\"'<>]+"
    r"|(?P<scheme>\b(?:Bearer|Basic))\s+[^\s\"'<>]+",
    re.IGNORECASE,
)


def scrub(text: str) -> str:
    """``text`` without API keys, webhook and client secrets, tokens, and addresses to enter by."""

    def mask(found: re.Match[str]) -> str:
        if found["scheme"]:
            return f"{found['scheme']} ***"
        if found["door"]:
            return f"{found['door']}***"
        return f"{found['kind'] or found['owner']}_***"

    return _SECRET.sub(mask, text)


class ErrorObject(StripeObject, kw_only=True):
    """The ``error`` in Stripe's answer, as it came; None for what Stripe left out.

    ``payment_intent``, ``payment_method``, ``setup_intent`` and ``source`` are the typed objects.
    """

    type: str | None = None
    code: str | None = None
    message: str | None = None
    user_message: str | None = None
    param: str | None = None
    doc_url: str | None = None
    decline_code: str | None = None
    advice_code: str | None = None
    network_advice_code: str | None = None
    network_decline_code: str | None = None
    charge: str | None = None
    payment_method_type: str | None = None
    request_log_url: str | None = None
    payment_intent: Any = None
    payment_method: Any = None
    setup_intent: Any = None
    source: Any = None


class StripeError(Exception):
    """The root of every error this library raises.

    Attributes:
        message: what went wrong, for developers, with keys and secrets masked.
        http_status: the answer's status, or None where there was no answer.
        http_body: the answer's text, unmasked: do not log it.
        json_body: the answer as plain JSON data, or None where it was not JSON.
        headers: the answer's headers, whatever their case.
        request_id: Stripe's name for the request: quote it to Stripe's support.
        code, param, type, doc_url, decline_code: as in Stripe's answer, or None.
        idempotency_key: the key the request went out with, to repeat it safely, or None.
        attempts: how many times the request went out.
    """

    attempts: int = 0

    def __init__(
        self,
        message: str = "",
        *,
        http_status: int | None = None,
        http_body: bytes | str | None = None,
        json_body: Any = None,
        headers: Mapping[str, str] | None = None,
        code: str | None = None,
        param: str | None = None,
        idempotency_key: str | None = None,
    ) -> None:
        self.message = scrub(message)
        super().__init__(self.message)
        self.http_status = http_status
        self.http_body = (
            http_body.decode("utf-8", "replace") if isinstance(http_body, bytes) else http_body
        )
        self.json_body = json_body
        self.headers: Mapping[str, str] = Headers(()) if headers is None else headers
        self.code = code or self._said("code")
        self.param = param or self._said("param")
        self.idempotency_key = idempotency_key

    @property
    def user_message(self) -> str:
        """The message without the request id, as in Stripe's own library."""
        return self.message

    @property
    def request_id(self) -> str | None:
        return self.headers.get("request-id")

    @property
    def type(self) -> str | None:
        return self._said("type")

    @property
    def doc_url(self) -> str | None:
        return self._said("doc_url")

    @property
    def decline_code(self) -> str | None:
        return self._said("decline_code")

    @property
    def error(self) -> ErrorObject | None:
        """All that Stripe's answer says of the error, typed; None where it says nothing."""
        said = self._error()
        return None if said is None else _error_object(said)

    def _error(self) -> dict[str, Any] | None:
        said = self.json_body.get("error") if isinstance(self.json_body, dict) else None
        return said if isinstance(said, dict) else None

    def _said(self, key: str) -> str | None:
        value = (self._error() or {}).get(key)
        return value if isinstance(value, str) else None

    def __str__(self) -> str:
        message = self.message or "<empty message>"
        return f"Request {self.request_id}: {message}" if self.request_id else message

    def __repr__(self) -> str:
        parts = [f"message={self.message!r}"]
        for name in ("param", "code", "http_status", "request_id"):
            value = getattr(self, name)
            if value is not None:
                parts.append(f"{name}={value!r}")
        return f"{type(self).__name__}({', '.join(parts)})"


def _error_object(said: dict[str, Any]) -> ErrorObject:
    values: dict[str, Any] = {}
    for name in ErrorObject.__struct_fields__:
        value = said.get(name)
        if isinstance(value, str):
            values[name] = scrub(value)
        elif isinstance(value, dict):
            from ._decode.decoder import decode

            values[name] = decode(msgspec.json.encode(value))
        elif value is not None:
            values[name] = value
    return ErrorObject(**values)


# --- what Stripe answers --------------------------------------------------------------------


class APIError(StripeError):
    """Something is wrong on Stripe's side, or on the way: any status not named below."""


class InvalidRequestError(StripeError):
    """400 or 404: a parameter is wrong, or there is no such object. ``param`` says which."""


class AuthenticationError(StripeError):
    """401: Stripe does not accept the API key."""


class CardError(StripeError):
    """402: the payment was declined; ``code`` and ``decline_code`` say why."""


class PermissionError(StripeError):
    """403: the API key may not do this."""


class IdempotencyError(StripeError):
    """The idempotency key was used before, with other parameters or by a request under way."""


class RateLimitError(StripeError):
    """429: too many requests at once."""


class TemporarySessionExpiredError(StripeError):
    """The session of a meter event stream is over: create another."""


class SignatureVerificationError(StripeError):
    """A webhook's signature does not fit its body."""

    def __init__(self, message: str = "", *, sig_header: str | None = None, **rest: Any) -> None:
        super().__init__(message, **rest)
        self.sig_header = sig_header


# --- no answer, or none that can be read ----------------------------------------------------


class APIConnectionError(StripeError):
    """Stripe could not be reached, or the connection broke before the answer."""


class ConnectError(APIConnectionError):
    """No connection was made; this attempt sent nothing."""


class DNSError(ConnectError):
    """The server's name has no address; this attempt sent nothing."""


class TLSError(ConnectError):
    """The server did not prove who it is, or speaks no TLS; this attempt sent nothing."""


class ProxyError(ConnectError):
    """The proxy made no connection; this attempt sent nothing."""


class ReadError(APIConnectionError):
    """The connection broke before the answer came."""


class WriteError(APIConnectionError):
    """The connection broke while the request was going out."""


class TimeoutError(APIConnectionError, builtins.TimeoutError):
    """Stripe did not answer in time; also a built-in ``TimeoutError``."""


class ConnectTimeoutError(TimeoutError):
    """No connection was made in time; this attempt sent nothing."""


class PoolTimeoutError(TimeoutError):
    """All connections stayed in use; this attempt sent nothing."""


class ReadTimeoutError(TimeoutError):
    """The answer, or the rest of it, did not come in time."""


class WriteTimeoutError(TimeoutError):
    """The request could not be sent in time."""


class CircuitOpenError(APIConnectionError):
    """A ``CircuitBreaker`` refused the call: the server has been failing. Nothing was sent.

    ``retry_after`` is in how many seconds the server is tried again.
    """

    def __init__(
        self, message: str = "", *, address: str = "", retry_after: float = 0.0, **rest: Any
    ) -> None:
        super().__init__(message, **rest)
        self.address = address
        self.retry_after = retry_after


class ResponseDecodeError(APIError):
    """A successful answer that is not whole or not JSON; ``http_body`` is what came of it."""


class ResponseTooLargeError(APIError):
    """An answer over ``max_response_bytes``; the rest of it was not read."""


# --- before the network ---------------------------------------------------------------------


class InvalidArgumentError(StripeError, ValueError):
    """An argument that cannot be sent; nothing was. ``param`` names it. Also a ``ValueError``."""


class ProrationRequiredError(InvalidArgumentError):
    """Strict proration refused a call that leaves proration to Stripe's default; nothing was sent.

    ``operation`` is its name, ``parameter_paths`` are the parameters of it that Stripe
    reads, of which one has to be stated, and ``values`` what Stripe documents for them.
    """

    def __init__(
        self,
        message: str = "",
        *,
        operation: str = "",
        parameter_paths: tuple[str, ...] = (),
        values: tuple[str, ...] = (),
        **rest: Any,
    ) -> None:
        super().__init__(message, **rest)
        self.operation = operation
        self.parameter_paths = parameter_paths
        self.values = values


class ClientClosedError(StripeError, RuntimeError):
    """The client was closed; nothing was sent. Also a ``RuntimeError``."""


# --- test clocks ----------------------------------------------------------------------------


class ClockAdvanceError(StripeError):
    """Stripe could not advance a test clock. ``clock`` is its id: delete it and make another."""

    def __init__(self, message: str = "", *, clock: str = "", **rest: Any) -> None:
        super().__init__(message, **rest)
        self.clock = clock


class ClockTimeoutError(StripeError, builtins.TimeoutError):
    """A test clock was still advancing when the time was over. ``clock`` is its id.

    It goes on advancing: look at it again later. Also a built-in ``TimeoutError``.
    """

    def __init__(self, message: str = "", *, clock: str = "", **rest: Any) -> None:
        super().__init__(message, **rest)
        self.clock = clock


_BY_STATUS: dict[int, type[StripeError]] = {
    400: InvalidRequestError,
    401: AuthenticationError,
    402: CardError,
    403: PermissionError,
    404: InvalidRequestError,
    429: RateLimitError,
}
_V2_BY_TYPE: dict[str, type[StripeError]] = {
    "rate_limit": RateLimitError,
    "temporary_session_expired": TemporarySessionExpiredError,
}


def error_class(status: int, error: Mapping[str, Any], *, v2: bool) -> type[StripeError]:
    """The class for an answer, by Stripe's own table.

    Stripe's library tells an idempotency error only at 400 and 404; it is one at 409 too, where
    another request with the key is still under way.
    """
    kind = error.get("type")
    if v2 and kind in _V2_BY_TYPE:
        return _V2_BY_TYPE[kind]
    if kind == "idempotency_error" and v2:
        return IdempotencyError
    if status == 400 and error.get("code") == "rate_limit":
        return RateLimitError
    if kind == "idempotency_error" and status in (400, 404, 409):
        return IdempotencyError
    return _BY_STATUS.get(status, APIError)
