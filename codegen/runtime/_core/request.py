"""Builds the request of a call from its parameters and options."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import msgspec

from .._redact import RedactedRepr, SecretStr
from .._validation import (
    check_api_key,
    check_count,
    check_header_name,
    check_header_value,
    check_mapping,
    check_names,
    check_seconds,
    check_timeout,
    invalid_argument,
)
from ..errors import InvalidArgumentError
from .checked_options import HEADER_OPTIONS
from .operation import Operation
from .options import CALL_OPTIONS, Progress, RequestOptions
from .parameter_encoding import form, json_body

if TYPE_CHECKING:
    from . import httpx_protocols
    from .checked_options import Config

_REFUSED_HEADERS = {
    "authorization": "api_key",
    "idempotency-key": "idempotency_key",
    **{name.decode().lower(): option for option, name in HEADER_OPTIONS.items()},
}
"""Headers that have an option in ``opts``, by their names in lower case."""
_HEADERS_OF_THE_LIBRARY = frozenset(
    {"connection", "content-length", "content-type", "host", "transfer-encoding", "upgrade"}
)
_MAX_IDEMPOTENCY_KEY = 255
_METHODS_WITH_BODY = frozenset({"POST", "PUT", "PATCH"})


class CallSettings(msgspec.Struct, eq=False, kw_only=True):
    """The client's options with a call's ``opts`` applied."""

    headers: dict[bytes, bytes]
    api_key: str
    timeout: float | httpx_protocols.Timeout
    max_retries: int
    deadline: float | None
    max_response_bytes: int
    idempotency_key: str | None = None
    progress: Progress | None = None
    extra_params: Mapping[str, Any] = msgspec.field(default_factory=dict)

    @property
    def stripe_version(self) -> str:
        return self.headers[b"Stripe-Version"].decode("latin-1")

    def __repr__(self) -> str:
        return "CallSettings()"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return []  # rich would show the fields


class Request(RedactedRepr, frozen=True, eq=False, kw_only=True):
    """A request that any HTTP client can send. Its repr shows no key and no data."""

    name: str
    """The operation's name, or the method and path of ``client.request``."""
    method: str
    url: str
    address: str
    """The base URL of the server."""
    headers: Mapping[bytes, bytes]
    content: bytes | None
    settings: CallSettings
    idempotency_key: str | None
    v2: bool
    data: Mapping[str, str] | None
    files: Mapping[str, Any] | None
    raw: bool
    """Whether the response is a file and not JSON."""

    @property
    def live(self) -> bool:
        """Whether the key is a live key, which moves real money."""
        return "_test_" not in self.settings.api_key

    @property
    def key_has_effect(self) -> bool:
        """Whether Stripe reads the idempotency key. It ignores that of a DELETE of v1."""
        return self.v2 or self.method != "DELETE"

    def __repr__(self) -> str:
        return f"Request({self.name}, {self.method} at {self.address})"


def call_settings(opts: RequestOptions | None, config: Config) -> CallSettings:
    """The settings of a call.

    Raises:
        InvalidArgumentError: an option is unknown or has a wrong value; the message names it.
    """
    settings = CallSettings(
        headers=dict(config.headers),
        api_key=config.api_key,
        timeout=config.timeout,
        max_retries=config.max_retries,
        deadline=config.deadline,
        max_response_bytes=config.max_response_bytes,
    )
    if opts is not None:
        _apply(opts, settings)
    if not settings.api_key:
        raise InvalidArgumentError(
            "This client was unpickled without its API key: call client.with_key('sk_...'), or "
            "create it with Client(..., pickle_key=True).",
            param="api_key",
        )
    return settings


def build_request(
    operation: Operation,
    path: str,
    params: Mapping[str, Any],
    settings: CallSettings,
    config: Config,
) -> Request:
    """The request of one call.

    Args:
        path: with its ids escaped; it may have a query.
        params: by Stripe's names.

    Raises:
        InvalidArgumentError: a parameter cannot be encoded; the message names it.
    """
    headers, method, v2 = settings.headers, operation.method, operation.v2
    idempotency_key = settings.idempotency_key
    if method != "GET":
        idempotency_key = idempotency_key or str(uuid4())
        headers[b"Idempotency-Key"] = idempotency_key.encode("latin-1")
    if operation.result == "bytes":
        headers[b"Accept"] = b"*/*"
    content = data = files = None
    if method in _METHODS_WITH_BODY:
        if operation.body_format == "multipart":
            from .files import multipart

            data, files = multipart(operation, params)
        elif v2 or operation.body_format == "json":
            headers[b"Content-Type"] = b"application/json"
            content = json_body(params, operation.nullable, settings.extra_params)
        else:
            headers[b"Content-Type"] = b"application/x-www-form-urlencoded"
            content = form(params, is_update=".update" in operation.name).encode()
    elif params and (query := form(params, rfc3339=v2)):
        path = f"{path}?{query}"
    address = config.addresses[operation.server]
    return Request(
        name=operation.name,
        method=method,
        url=address + path,
        address=address,
        headers=headers,
        content=content,
        settings=settings,
        idempotency_key=idempotency_key,
        v2=v2,
        data=data,
        files=files,
        raw=operation.result == "bytes",
    )


def _apply(opts: RequestOptions, settings: CallSettings) -> None:
    given = check_mapping("opts", opts, 'opts={"idempotency_key": "..."}')
    check_names("opts has no key", given, CALL_OPTIONS)
    headers = settings.headers
    for name, value in given.items():
        if value is None:
            continue
        if name == "api_key":
            headers[b"Authorization"] = b"Bearer " + check_api_key(value)
            settings.api_key = SecretStr(value)
        elif name == "idempotency_key":
            headers[b"Idempotency-Key"] = _checked_idempotency_key(value)
            settings.idempotency_key = value
        elif name in HEADER_OPTIONS:
            headers[HEADER_OPTIONS[name]] = check_header_value(name, value)
        elif name == "timeout":
            settings.timeout = check_timeout(name, value)
        elif name == "max_retries":
            settings.max_retries = check_count(name, value, least=0)
        elif name == "deadline":
            settings.deadline = check_seconds(name, value, above_zero=True)
        elif name == "progress":
            if not callable(value):
                kind = type(value).__name__
                raise invalid_argument(name, f"is of type {kind}: pass a function of two numbers")
            settings.progress = value
        elif name == "extra_params":
            settings.extra_params = value
    if given.get("headers") is not None:  # last, so that they can replace the client's headers
        _add_headers(headers, given["headers"])


def _checked_idempotency_key(value: Any) -> bytes:
    key = check_header_value("idempotency_key", value)
    if len(key) > _MAX_IDEMPOTENCY_KEY:
        problem = f"has {len(key)} characters: pass at most {_MAX_IDEMPOTENCY_KEY}"
        raise invalid_argument("idempotency_key", problem)
    return key


def _add_headers(headers: dict[bytes, bytes], extra: Any) -> None:
    check_mapping("headers", extra, '{"User-Agent": "..."}')
    present = {name.lower(): name for name in headers}
    for name, value in extra.items():
        raw = check_header_name(name)
        if option := _REFUSED_HEADERS.get(name.lower()):
            raise invalid_argument("headers", f"contains {name!r}: pass it as opts[{option!r}]")
        if name.lower() in _HEADERS_OF_THE_LIBRARY:
            problem = f"contains {name!r}, which this library sets: leave it out"
            raise invalid_argument("headers", problem)
        headers[present.get(raw.lower(), raw)] = check_header_value(f"headers[{name!r}]", value)
