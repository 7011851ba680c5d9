# Copied from codegen/runtime/.
"""Every error of this library: one tree under ``StripeError``, with Stripe's names."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any

from ._decode.base import StripeObject
from ._redact import scrub
from ._response import Headers


class ErrorObject(StripeObject, kw_only=True):
    """The ``error`` object of Stripe's response; None for each key that Stripe did not send.

    ``payment_intent``, ``payment_method``, ``setup_intent`` and ``source`` are typed objects.
    Keys and secrets are masked in the strings.
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
    """The base class of every error of this library. Catch it to handle all of them.

    Attributes:
        message: what went wrong and what to do, with keys and secrets masked.
        http_status: the status of the response, or None without a response.
        http_body: the text of the response. It is not masked: do not log it.
        json_body: the response as plain JSON data, or None if it is not JSON. It is not masked.
        headers: the headers of the response; names are case-insensitive.
        request_id: Stripe's id of the request. Quote it to Stripe's support.
        code, type, doc_url, decline_code: from Stripe's response, or None.
        param: the parameter or argument that is wrong, or None.
        user_message: the message for a card holder whose payment failed, otherwise None.
        idempotency_key: the key that the request was sent with, or None. A POST that is repeated
            with it within 24 hours takes effect once.
        suggestions: if Stripe does not know ``param``, the most similar names of parameters.
        attempts: the number of attempts; 0 if the call was refused before the first one.
    """

    attempts: int = 0
    suggestions: tuple[str, ...] = ()

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
        self.code = code or self._string("code")
        self.param = param or self._string("param")
        self.idempotency_key = idempotency_key

    @property
    def user_message(self) -> str | None:
        """The message for a card holder whose payment failed. None for every other error.

        All other messages are for developers: do not show them to customers.
        """
        text = self._string("user_message")
        if text is None and self.type == "card_error":
            text = self._string("message")
        return None if text is None else scrub(text)

    @property
    def request_id(self) -> str | None:
        """Stripe's id of the request. Quote it to Stripe's support."""
        return self.headers.get("request-id")

    @property
    def type(self) -> str | None:
        """The type that Stripe gives the error, e.g. ``card_error``."""
        return self._string("type")

    @property
    def doc_url(self) -> str | None:
        """The page of Stripe's documentation about the error."""
        return self._string("doc_url")

    @property
    def decline_code(self) -> str | None:
        """Why the card was declined, e.g. ``insufficient_funds``."""
        return self._string("decline_code")

    @property
    def error(self) -> ErrorObject | None:
        """The ``error`` object of Stripe's response, typed; None if there is none."""
        data = self._error_data()
        return None if data is None else _error_object(data)

    def _error_data(self) -> dict[str, Any] | None:
        data = self.json_body.get("error") if isinstance(self.json_body, dict) else None
        return data if isinstance(data, dict) else None

    def _string(self, key: str) -> str | None:
        value = (self._error_data() or {}).get(key)
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


_OBJECTS = ("payment_intent", "payment_method", "setup_intent", "source")


def _error_object(data: dict[str, Any]) -> ErrorObject:
    from ._decode.decoder import decode_reporting

    # The objects stay as they are: an application needs the client secret of a payment.
    shown = {key: item if key in _OBJECTS else _scrubbed(item) for key, item in data.items()}
    found: ErrorObject = decode_reporting(shown, ErrorObject)[0]
    for name in _OBJECTS:
        if isinstance(data.get(name), dict):
            setattr(found, name, decode_reporting(data[name])[0])
    return found


def _scrubbed(value: Any) -> Any:
    if isinstance(value, str):
        return scrub(value)
    if isinstance(value, dict):
        return {key: _scrubbed(item) for key, item in value.items()}
    return [_scrubbed(item) for item in value] if isinstance(value, list) else value


# --- errors that Stripe returns -------------------------------------------------------------


class APIError(StripeError):
    """A 5xx, or another response that has no class of its own.

    It is usually a problem of Stripe or of a proxy. Repeat the call with its ``idempotency_key``.
    If that fails too, look the object up: the call may have been carried out.
    """


class InvalidRequestError(StripeError):
    """400 or 404: a parameter is invalid, or the object does not exist.

    ``param`` names the parameter. Correct the call.
    """


class AuthenticationError(StripeError):
    """401: Stripe does not accept the API key. Check the key and whether it was revoked."""


class CardError(StripeError):
    """402: the payment was declined. ``code`` and ``decline_code`` say why.

    Act on them, e.g. ask the customer for another payment method.
    """


class PermissionError(StripeError):
    """403: the API key has no permission for this call. Change the key's permissions."""


class IdempotencyError(StripeError):
    """The idempotency key belongs to another request.

    If ``code`` is ``idempotency_key_in_use``, that request is still in progress: repeat the call
    with the same key later. Otherwise it had other parameters: use a new key for a new request.
    """


class RateLimitError(StripeError):
    """429: too many requests. Call less often, or pass a ``RateLimiter`` to the client."""


class TemporarySessionExpiredError(StripeError):
    """The session of a meter event stream has expired. Create a new one."""


class OAuthError(StripeError):
    """Stripe refused a call of ``client.oauth``. ``code`` says why, e.g. ``invalid_grant``."""


class InvalidClientError(OAuthError):
    """``invalid_client``: the client id does not belong to the API key, or the mode differs."""


class InvalidGrantError(OAuthError):
    """``invalid_grant``: the code or the refresh token is unknown, expired, or used before.

    Send the user to ``client.oauth.authorize_url(...)`` again.
    """


class InvalidScopeError(OAuthError):
    """``invalid_scope``: the scope is unknown, or larger than that of the refresh token."""


class InvalidOAuthRequestError(OAuthError):
    """``invalid_request``: a parameter of the OAuth call is missing or wrong."""


class UnsupportedGrantTypeError(OAuthError):
    """``unsupported_grant_type``: ``grant_type`` is not one that Stripe knows."""


class UnsupportedResponseTypeError(OAuthError):
    """``unsupported_response_type``: ``response_type`` is not one that Stripe knows."""


class SignatureVerificationError(StripeError):
    """The signature of a webhook is missing, invalid or too old. Do not process the webhook.

    ``sig_header`` is the header that was checked.
    """

    def __init__(self, message: str = "", *, sig_header: str | None = None, **rest: Any) -> None:
        super().__init__(message, **rest)
        self.sig_header = sig_header


# --- no response, or an unreadable one ------------------------------------------------------


class APIConnectionError(StripeError):
    """There is no response: Stripe could not be reached, or the connection broke.

    Unless the subclass says otherwise, Stripe may have processed the request. Repeat the call
    with its ``idempotency_key``.
    """


class ConnectError(APIConnectionError):
    """No connection could be made; this attempt sent nothing. Check the network and any proxy."""


class DNSError(ConnectError):
    """The server's name could not be resolved; this attempt sent nothing. Check DNS."""


class TLSError(ConnectError):
    """The TLS handshake failed; this attempt sent nothing.

    Check the CA certificates, the clock, and that ``base_url`` is a TLS server.
    """


class ProxyError(ConnectError):
    """The proxy made no connection; this attempt sent nothing.

    Check the proxy's address and credentials.
    """


class ReadError(APIConnectionError):
    """The connection broke before the response arrived."""


class WriteError(APIConnectionError):
    """The connection broke while the request was being sent."""


class TimeoutError(APIConnectionError, builtins.TimeoutError):
    """The call took too long. Also a built-in ``TimeoutError``.

    Increase ``timeout`` or ``deadline`` if Stripe needs more time.
    """


class ConnectTimeoutError(TimeoutError):
    """No connection was made in time; this attempt sent nothing. Check the network."""


class PoolTimeoutError(TimeoutError):
    """No connection became free in time; this attempt sent nothing.

    Increase ``max_connections`` or lower the concurrency.
    """


class ReadTimeoutError(TimeoutError):
    """The response, or the rest of it, did not arrive in time."""


class WriteTimeoutError(TimeoutError):
    """The request could not be sent in time."""


class CircuitOpenError(APIConnectionError):
    """A ``CircuitBreaker`` refused the call, because the server keeps failing. Nothing was sent.

    Call again in ``retry_after`` seconds. ``address`` is the server.
    """

    def __init__(
        self, message: str = "", *, address: str = "", retry_after: float = 0.0, **rest: Any
    ) -> None:
        super().__init__(message, **rest)
        self.address = address
        self.retry_after = retry_after


class ResponseDecodeError(APIError):
    """A response is incomplete, or a successful one is not JSON or not a result of the call.

    ``http_body`` is what was received. The request may have been carried out.

    Check that ``base_url`` and any proxy lead to Stripe. Repeat the call with its
    ``idempotency_key``.
    """


class ResponseTooLargeError(APIError):
    """A response exceeds ``max_response_bytes``; the rest of it was not read.

    Request less, increase ``max_response_bytes``, or download to a file.
    """


class FileWriteError(StripeError, OSError):
    """The file of a download could not be written, e.g. on a full disk. Also an ``OSError``.

    ``filename`` names the file, and ``errno`` the reason. If ``to`` is a path, the file there is
    unchanged. If it is an open file, it may have a part of the download.
    """

    def __init__(
        self,
        message: str = "",
        *,
        errno: int | None = None,
        filename: str | None = None,
        **rest: Any,
    ) -> None:
        super().__init__(message, **rest)
        self.errno = errno
        self.filename = filename

    def __reduce__(self) -> tuple[Any, ...]:
        state = {**vars(self), "errno": self.errno, "filename": self.filename}
        return type(self), (self.message,), state


# --- errors before the request is sent ------------------------------------------------------


class InvalidArgumentError(StripeError, ValueError):
    """An argument is invalid. ``param`` names it. Also a ``ValueError``.

    Nothing was sent, unless ``attempts`` is above 0: a ``retry_policy`` failed after an attempt.
    """


class ProrationRequiredError(InvalidArgumentError):
    """A client with ``require_explicit_proration`` refused a call; nothing was sent.

    The call does not say how to prorate. Pass one of the parameters in ``parameter_paths``, with
    one of ``values``. ``operation`` is the name of the call.
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
    """The client is closed, or belongs to the parent process of a fork or to another event loop.

    Create a new client. Also a ``RuntimeError``.
    """


# --- test clocks ----------------------------------------------------------------------------


class ClockAdvanceError(StripeError):
    """Stripe could not advance a test clock. Delete the clock and create a new one.

    ``clock`` is its id.
    """

    def __init__(self, message: str = "", *, clock: str = "", **rest: Any) -> None:
        super().__init__(message, **rest)
        self.clock = clock


class ClockTimeoutError(StripeError, builtins.TimeoutError):
    """A test clock was still advancing when the timeout ended. Also a built-in ``TimeoutError``.

    The clock keeps advancing: retrieve it again later. ``clock`` is its id.
    """

    def __init__(self, message: str = "", *, clock: str = "", **rest: Any) -> None:
        super().__init__(message, **rest)
        self.clock = clock


def __dir__() -> list[str]:
    own = [
        name for name, value in globals().items() if getattr(value, "__module__", "") == __name__
    ]
    return ["__doc__", "__file__", "__name__", *(name for name in own if name[0].isupper())]
