"""A client's options, checked once when the client is created."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import msgspec

from .._opinion_defaults import DEFAULTS
from .._redact import RedactedRepr, SecretStr
from .._validation import (
    check_api_key,
    check_bool,
    check_count,
    check_has_methods,
    check_header_value,
    check_mapping,
    check_names,
    check_seconds,
    check_timeout,
    close_names,
    has_control_character,
    invalid_argument,
)
from .._version import __version__
from ..errors import InvalidArgumentError
from .options import AppInfo, ClientOptions, HTTPOptions
from .retries import Backoff

if TYPE_CHECKING:
    from ..throttling import CircuitBreakerLike, RateLimiterLike
    from . import httpx_protocols
    from .retries import RetryPolicy

TIMEOUT = 80.0
"""Seconds for each step of an attempt. Stripe's own limit is a little less."""
CONNECT_TIMEOUT = 10.0
"""Seconds for connecting, unless the timeout is shorter."""
MAX_RESPONSE_BYTES = 64 * 1024 * 1024

HEADER_OPTIONS = {
    "stripe_account": b"Stripe-Account",
    "stripe_context": b"Stripe-Context",
    "stripe_version": b"Stripe-Version",
}
"""The options of a client and of a call that are headers."""
_EXPLICIT_PRORATION = "explicit_proration"
"""The opinion that ``require_explicit_proration`` turns on."""
_CLIENT_OPTIONS = frozenset(ClientOptions.__annotations__)
_HTTP_OPTIONS = frozenset(HTTPOptions.__annotations__)
_APP_INFO = frozenset(AppInfo.__annotations__)


class Config(RedactedRepr, frozen=True, eq=False, kw_only=True):
    """The checked options of a client. Its repr shows no API key."""

    api_key: str
    addresses: Mapping[str, str]
    """Base URLs by server name."""
    timeout: float | httpx_protocols.Timeout
    stripe_version: str
    stripe_account: str | None
    opinions: frozenset[str]
    """The names of the opinions that are on."""
    max_retries: int
    deadline: float | None
    retry_policy: RetryPolicy
    rate_limiter: RateLimiterLike | None
    circuit_breaker: CircuitBreakerLike | None
    enable_latency_telemetry: bool
    http_options: HTTPOptions | None
    max_response_bytes: int
    pickle_key: bool
    headers: Mapping[bytes, bytes]
    """The headers of every request, unless the call's ``opts`` replace them."""

    def __repr__(self) -> str:
        return f"Config(addresses={self.addresses!r}, stripe_version={self.stripe_version!r})"


def configure(
    api_key: str, options: ClientOptions, servers: Mapping[str, str], api_version: str
) -> Config:
    """Check the options of a client.

    Raises:
        InvalidArgumentError: an option is unknown or has a wrong value; the message names it.
    """
    check_names("A client has no option", options, _CLIENT_OPTIONS)
    get: Any = options.get
    authorization = b"Bearer " + check_api_key(api_key)
    version = get("stripe_version")
    http_options = _http_options(get("http_options"))
    headers = {
        b"Authorization": authorization,
        b"Stripe-Version": api_version.encode(),
        b"Accept": b"application/json",
        b"Accept-Encoding": b"gzip",  # gzip can be decompressed in pieces, up to a size limit
        **_user_agent(get("app_info"), http_options),
    }
    for name, header in HEADER_OPTIONS.items():
        if (value := get(name)) is not None:
            headers[header] = check_header_value(name, value)
    deadline, policy = get("deadline"), get("retry_policy")
    policy = Backoff() if policy is None else policy
    limiter, breaker = get("rate_limiter"), get("circuit_breaker")
    max_bytes = get("max_response_bytes", MAX_RESPONSE_BYTES)
    return Config(
        api_key=SecretStr(api_key),
        addresses=_addresses(servers, get("base_url"), get("base_addresses")),
        timeout=check_timeout("timeout", get("timeout", TIMEOUT)),
        stripe_version=api_version if version is None else version,
        stripe_account=get("stripe_account"),
        opinions=_opinions(get("opinions"), get("require_explicit_proration", False)),
        max_retries=check_count("max_retries", get("max_retries", 2), least=0),
        deadline=None if deadline is None else check_seconds("deadline", deadline, above_zero=True),
        retry_policy=check_has_methods("retry_policy", policy, "decide"),
        rate_limiter=check_has_methods("rate_limiter", limiter, "reserve", "slow_down"),
        circuit_breaker=check_has_methods("circuit_breaker", breaker, "check", "record"),
        enable_latency_telemetry=check_bool(
            "enable_latency_telemetry", get("enable_latency_telemetry", False)
        ),
        http_options=http_options,
        max_response_bytes=check_count("max_response_bytes", max_bytes, least=1, unit="bytes"),
        pickle_key=check_bool("pickle_key", get("pickle_key", False)),
        headers=headers,
    )


def with_api_key(config: Config, api_key: str | None) -> Config:
    """The same options with another API key, or None to leave the key out."""
    headers = {name: value for name, value in config.headers.items() if name != b"Authorization"}
    if api_key is not None:
        headers[b"Authorization"] = b"Bearer " + check_api_key(api_key)
    return msgspec.structs.replace(config, api_key=SecretStr(api_key or ""), headers=headers)


def to_pickle(config: Config) -> Config:
    """The options to put into a pickle: without the API key, unless ``pickle_key`` is True."""
    if config.pickle_key:
        return config
    proxy: Any = (config.http_options or {}).get("proxy")
    secret = getattr(proxy, "auth", None) or getattr(proxy, "headers", None)
    if secret or "@" in str(getattr(proxy, "url", proxy)):
        raise InvalidArgumentError(
            "This client's proxy has a password, which would go into the pickle. Pass "
            "pickle_key=True to allow that for it and the API key, or set the proxy in the "
            "environment.",
            param="pickle_key",
        )
    return with_api_key(config, None)


def _opinions(given: Any, require_explicit_proration: Any) -> frozenset[str]:
    """The names of the opinions that are on."""
    given = {} if given is None else given
    switches = dict(check_mapping("opinions", given, '{"auto_advance": False}'))
    for name, on in switches.items():
        if name not in DEFAULTS:
            close = close_names(name, DEFAULTS)
            advice = f"Use {close[0]}. " if close else ""
            raise InvalidArgumentError(
                f"There is no opinion {name!r}. {advice}The opinions are: {', '.join(DEFAULTS)}.",
                param="opinions",
            )
        if not isinstance(on, bool):
            raise InvalidArgumentError(
                f"opinions[{name!r}] is {on!r}: pass True or False.", param="opinions"
            )
    if check_bool("require_explicit_proration", require_explicit_proration):
        problem = None
        if _EXPLICIT_PRORATION not in DEFAULTS:
            problem = "not in this package: leave require_explicit_proration out"
        elif switches.get(_EXPLICIT_PRORATION) is False:
            problem = "off: leave one of the two out"
        if problem is not None:
            raise invalid_argument(
                "require_explicit_proration",
                f"is True, but the opinion {_EXPLICIT_PRORATION!r} is {problem}",
            )
        switches[_EXPLICIT_PRORATION] = True
    return frozenset(name for name, on in {**DEFAULTS, **switches}.items() if on)


def _http_options(options: Any) -> Any:
    if options is None:
        return None
    check_mapping("http_options", options, '{"proxy": "http://localhost:3128"}')
    for name in options:
        if name in _CLIENT_OPTIONS:
            problem = f"has no key {name!r}. Pass {name} to the client"
            raise invalid_argument("http_options", problem)
    check_names("http_options has no key", options, _HTTP_OPTIONS, param="http_options")
    return dict(options)


def _addresses(
    servers: Mapping[str, str], base_url: str | None, given: Mapping[str, str] | None
) -> dict[str, str]:
    addresses = dict(servers)
    if base_url is not None:  # for every server: requests to a test server must not reach Stripe
        addresses = dict.fromkeys(servers, _address("base_url", base_url))
    given = {} if given is None else given
    check_mapping("base_addresses", given, '{"api": "http://localhost:12111"}')
    check_names("base_addresses has no server", given, servers, param="base_addresses")
    for server, address in given.items():
        addresses[server] = _address(f"base_addresses[{server!r}]", address)
    return addresses


def _address(name: str, address: Any) -> str:
    if problem := _address_problem(address):
        raise invalid_argument(name, f"{problem}: pass a URL like 'https://api.stripe.com'")
    return str(address).rstrip("/")


def _address_problem(address: Any) -> str | None:
    if not isinstance(address, str):
        return f"is of type {type(address).__name__}"
    if has_control_character(address) or " " in address:
        return "contains whitespace or control characters"
    try:
        parts = urlsplit(address)
        _ = parts.port  # raises ValueError for a port that is not a number
    except ValueError:
        return "is not a URL"
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return "is not an http or https URL"
    if "@" in parts.netloc:
        return "contains a user name or password"
    if "?" in address or "#" in address:
        return "contains a query or fragment"
    return None


def _user_agent(app: AppInfo | None, http_options: HTTPOptions | None) -> dict[bytes, bytes]:
    over_aiohttp = (http_options or {}).get("transport") == "aiohttp"
    python = ".".join(map(str, sys.version_info[:3]))
    agent = f"LatticeStripe/{__version__} Python/{python}"
    about: dict[str, Any] = {
        "bindings_version": __version__,
        "lang": "python",
        "lang_version": python,
        "publisher": "lattice-stripe",
        "httplib": "aiohttp" if over_aiohttp else "httpx",
    }
    if app is not None:
        agent = f"{agent} {_app(app)}"
        about["application"] = dict(app)
    return {
        b"User-Agent": agent.encode(),
        b"X-Stripe-Client-User-Agent": msgspec.json.encode(about),
    }


def _app(app: Any) -> str:
    if not isinstance(app, Mapping) or "name" not in app:
        problem = 'has no name: pass {"name": "...", "version": "...", "url": "..."}'
        raise invalid_argument("app_info", problem)
    check_names("app_info has no key", app, _APP_INFO, param="app_info")
    for key, value in app.items():
        check_header_value(f"app_info[{key!r}]", value)
        if not value.isascii():
            raise InvalidArgumentError(
                f"app_info[{key!r}] contains characters beyond ASCII: use ASCII only.",
                param="app_info",
            )
    text = str(app["name"])
    text += f"/{app['version']}" if "version" in app else ""
    return text + (f" ({app['url']})" if "url" in app else "")
