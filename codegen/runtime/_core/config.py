"""A client's settings, checked once, where they are given."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypedDict
from urllib.parse import urlsplit

import msgspec

from .._opinion_defaults import DEFAULTS
from .._redact import RedactedRepr, as_secret
from .._version import __version__
from ..errors import InvalidArgumentError
from .options import HTTPOptions
from .retries import Backoff, retries, seconds

if TYPE_CHECKING:
    from .._opinion_defaults import OpinionName
    from ..throttling import CircuitBreakerLike, RateLimiterLike
    from . import httpx_protocols
    from .retries import RetryPolicy

CONNECT = {"connect": "https://connect.stripe.com"}
"""The server of Stripe's OAuth, which its document leaves out; it names the others."""
TIMEOUT = 80.0
"""Seconds a call may wait for each step of its answer; Stripe's own limit is a little less."""
CONNECT_TIMEOUT = 10.0
"""Seconds a call may wait for the connection, where its timeout is not shorter still."""

MAX_RESPONSE_BYTES = 64 * 1024 * 1024
"""More than any answer of Stripe's has by far."""

_STRICT = "explicit_proration"
"""The opinion that ``require_explicit_proration`` turns on."""
_HTTP_OPTIONS = frozenset(HTTPOptions.__annotations__)
_LONGEST_NAME, _LONGEST_LABEL = 253, 63
_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f]")


class _AppName(TypedDict):
    name: str


class AppInfo(_AppName, total=False):
    """Who builds on this library, for Stripe to see: ``app_info={"name": "...", ...}``."""

    version: str
    url: str


class Config(RedactedRepr, frozen=True, eq=False, kw_only=True):
    """The settings of a client. Its repr shows no key."""

    api_key: str
    addresses: Mapping[str, str]
    timeout: float | httpx_protocols.Timeout
    stripe_version: str
    stripe_account: str | None
    opinions: frozenset[str]
    """The names of those that are on."""
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
    """What every request says in its headers, unless its ``opts`` say otherwise."""

    def __repr__(self) -> str:
        return f"Config(addresses={self.addresses!r}, stripe_version={self.stripe_version!r})"


def configure(
    *,
    api_key: str,
    servers: Mapping[str, str],
    base_url: str | None,
    base_addresses: Mapping[str, str] | None,
    timeout: float | httpx_protocols.Timeout,
    stripe_version: str,
    stripe_account: str | None,
    require_explicit_proration: bool,
    opinions: Mapping[OpinionName, bool] | None,
    app_info: AppInfo | None,
    max_retries: int,
    deadline: float | None,
    retry_policy: RetryPolicy | None,
    rate_limiter: RateLimiterLike | None,
    circuit_breaker: CircuitBreakerLike | None,
    enable_latency_telemetry: bool,
    http_options: HTTPOptions | None,
    max_response_bytes: int,
    pickle_key: bool,
) -> Config:
    """Check everything a client was given; raises InvalidArgumentError, naming what is wrong."""
    check_api_key(api_key)  # put in last: no error on the way shall find it in a local
    headers = {
        b"Stripe-Version": header_value("stripe_version", stripe_version),
        b"Accept": b"application/json",
        b"Accept-Encoding": b"gzip",  # what can be unpacked piece by piece
        **_agent(app_info),
    }
    if stripe_account is not None:
        headers[b"Stripe-Account"] = header_value("stripe_account", stripe_account)
    return Config(
        api_key=api_key,
        addresses=_addresses({**CONNECT, **servers}, base_url, base_addresses),
        timeout=check_timeout(timeout),
        stripe_version=stripe_version,
        stripe_account=stripe_account,
        opinions=_opinions(opinions, require_explicit_proration),
        max_retries=retries(max_retries),
        deadline=None if deadline is None else seconds("deadline", deadline, above_zero=True),
        retry_policy=check_has(
            "retry_policy", Backoff() if retry_policy is None else retry_policy, "decide"
        ),
        rate_limiter=check_has("rate_limiter", rate_limiter, "reserve", "slow_down"),
        circuit_breaker=check_has("circuit_breaker", circuit_breaker, "check", "record"),
        enable_latency_telemetry=bool(enable_latency_telemetry),
        http_options=_http_options(http_options),
        max_response_bytes=_size("max_response_bytes", max_response_bytes),
        pickle_key=bool(pickle_key),
        headers={b"Authorization": b"Bearer " + check_api_key(api_key), **headers},
    )


def with_key(config: Config, api_key: str | None) -> Config:
    """The same settings with another key, or None for none."""
    headers = {name: value for name, value in config.headers.items() if name != b"Authorization"}
    if api_key is not None:
        headers[b"Authorization"] = b"Bearer " + check_api_key(api_key)
    return msgspec.structs.replace(config, api_key=as_secret(api_key or ""), headers=headers)


def to_pickle(config: Config) -> Config:
    """The settings as they may leave the process: without the key, unless that was asked for."""
    if config.pickle_key:
        return config
    proxy: Any = (config.http_options or {}).get("proxy")
    secret = getattr(proxy, "auth", None) or getattr(proxy, "headers", None)
    if secret or "@" in str(getattr(proxy, "url", proxy)):
        raise InvalidArgumentError(
            "A client whose proxy has a password is pickled only with pickle_key=True: pass that, "
            "or set the proxy in the environment.",
            param="pickle_key",
        )
    return with_key(config, None)


def _opinions(given: Any, require_explicit_proration: Any) -> frozenset[str]:
    """The names of the opinions that are on."""
    if given is not None and not isinstance(given, Mapping):
        raise InvalidArgumentError(
            f"opinions is a {type(given).__name__}: pass a dict of names to True or False.",
            param="opinions",
        )
    switches = dict(given or {})
    for name, on in switches.items():
        if name not in DEFAULTS:
            near = _near(name, DEFAULTS, 1)
            raise InvalidArgumentError(
                f"There is no opinion {name!r}. "
                + (f"Did you mean {near[0]}? " if near else "")
                + f"There are: {', '.join(DEFAULTS) or 'none'}.",
                param="opinions",
            )
        if not isinstance(on, bool):
            raise InvalidArgumentError(
                f"opinions[{name!r}] is {on!r}: pass True or False.", param="opinions"
            )
    if not isinstance(require_explicit_proration, bool):
        raise InvalidArgumentError(
            f"require_explicit_proration is {require_explicit_proration!r}: pass True or False.",
            param="require_explicit_proration",
        )
    if require_explicit_proration:
        if _STRICT not in DEFAULTS or switches.get(_STRICT) is False:
            raise InvalidArgumentError(
                f"require_explicit_proration is True, and the opinion {_STRICT!r} is "
                f"{'off' if _STRICT in switches else 'not in this package'}: leave one out.",
                param="require_explicit_proration",
            )
        switches[_STRICT] = True
    return frozenset(name for name, on in {**DEFAULTS, **switches}.items() if on)


def _http_options(options: Any) -> Any:
    if options is None:
        return None
    if not isinstance(options, Mapping):
        raise InvalidArgumentError(
            f"http_options is a {type(options).__name__}: pass a dict, e.g. "
            '{"proxy": "http://localhost:3128"}.',
            param="http_options",
        )
    for name in options:
        if name not in _HTTP_OPTIONS:
            raise unknown("http_options has no key", name, _HTTP_OPTIONS, param="http_options")
    return dict(options)


def _size(name: str, value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise InvalidArgumentError(f"{name} is {value!r}: pass bytes, 1 or more.", param=name)
    return value


def check_api_key(key: Any) -> bytes:
    """The key as a header can carry it. Errors never show it."""
    advice = "Pass your secret key, e.g. Client(os.environ['STRIPE_API_KEY'])."
    if not isinstance(key, str):
        raise InvalidArgumentError(f"api_key is a {type(key).__name__}. {advice}", param="api_key")
    if not key.strip():
        raise InvalidArgumentError(f"api_key is empty. {advice}", param="api_key")
    if not key.isascii() or not key.isprintable() or " " in key:
        raise InvalidArgumentError(
            "api_key holds whitespace or other characters that no key has. Was it read from a "
            f"file with its newline? {advice}",
            param="api_key",
        )
    return key.encode("ascii")


def header_value(name: str, value: Any) -> bytes:
    """``value`` as a header can carry it; ``name`` is what the caller knows it by."""
    if not isinstance(value, str):
        problem = f"is a {type(value).__name__}: pass a str"
    elif not value:
        problem = "is empty: leave it out, or give it a value"
    elif _UNPRINTABLE.search(value):
        problem = "holds a newline or another control character, which a header cannot carry"
    elif value != value.strip():
        problem = "begins or ends with whitespace, which a header cannot carry"
    else:
        try:
            return value.encode("latin-1")
        except UnicodeEncodeError:
            problem = "holds a character that a header cannot carry: use Latin-1 characters"
    raise InvalidArgumentError(f"{name} {problem}.", param=name)


def header_name(name: Any) -> bytes:
    if not isinstance(name, str) or not _TOKEN.fullmatch(name):
        raise InvalidArgumentError(
            f"headers has the name {name!r}, which is not a header name: "
            "use letters, digits and hyphens.",
            param="headers",
        )
    return name.encode("ascii")


def check_timeout(timeout: Any) -> Any:
    """Seconds, or an ``httpx.Timeout``."""
    httpx = sys.modules.get("httpx")  # who passes an httpx.Timeout has imported it
    if httpx is None or not isinstance(timeout, httpx.Timeout):
        return seconds("timeout", timeout, above_zero=True)
    for limit in timeout.as_dict().values():
        if limit is not None:
            seconds("timeout", limit)
    return timeout


def check_has(name: str, given: Any, *methods: str) -> Any:
    """``given``, where it is None or has these methods."""
    missing = [m for m in methods if given is not None and not callable(getattr(given, m, None))]
    if missing or isinstance(given, type):
        raise InvalidArgumentError(
            f"{name} is a {type(given).__name__} without {' and '.join(missing) or 'instance'}: "
            f"pass an object with {' and '.join(f'{m}()' for m in methods)}.",
            param=name,
        )
    return given


def unknown(what: str, name: Any, known: Any, *, param: str | None = None) -> InvalidArgumentError:
    """The error for a name that is not among the ``known`` ones, with those nearest to it."""
    names = sorted(known)
    near = _near(name, names, 3)
    if near:
        advice = f"Did you mean {' or '.join(near)}?"
    elif names:
        shown = ", ".join(names[:12]) + (", ..." if len(names) > 12 else "")
        advice = f"It takes {shown}."
    else:
        advice = "It takes none."
    return InvalidArgumentError(f"{what} {name!r}. {advice}", param=param or str(name))


def _near(name: Any, names: Iterable[str], most: int) -> list[str]:
    from difflib import get_close_matches

    return get_close_matches(str(name), list(names), n=most, cutoff=0.5)


def _addresses(
    servers: Mapping[str, str], base_url: str | None, given: Mapping[str, str] | None
) -> dict[str, str]:
    addresses = dict(servers)
    if base_url is not None:  # all of them: nothing meant for a test server may reach Stripe
        addresses = dict.fromkeys(servers, _address("base_url", base_url))
    for server, address in (given or {}).items():
        if server not in servers:
            raise unknown("base_addresses has no server", server, servers, param="base_addresses")
        addresses[server] = _address(f"base_addresses[{server!r}]", address)
    return addresses


def _address(name: str, address: Any) -> str:
    problem = _wrong_with(address)
    if problem:
        raise InvalidArgumentError(
            f"{name} {problem}: pass one like 'https://api.stripe.com'.", param=name
        )
    return str(address).rstrip("/")


def _wrong_with(address: Any) -> str | None:
    if not isinstance(address, str):
        return f"is a {type(address).__name__}"
    if _UNPRINTABLE.search(address) or " " in address:
        return "holds whitespace or control characters"
    try:
        parts = urlsplit(address)
        _ = parts.port  # raises where it is no number
    except ValueError:
        return "is not an address"
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return "is not an http or https address"
    if "@" in parts.netloc:
        return "holds a user name or password"
    if not _is_host(parts.hostname):
        return "names a host that no server can have"
    if "?" in address or "#" in address:
        return "holds a query or fragment"
    return None


def _is_host(host: str) -> bool:
    """Whether a name may be looked up at all: what may not fails in many ways, some of them late.

    Labels of other alphabets are httpx's to encode; what they may hold is the idna package's rule.
    """
    if ":" in host:  # an IPv6 address, which urlsplit has checked
        return True
    if not host.isascii() or "xn--" in host:
        import idna

        try:
            idna.encode(idna.decode(host), uts46=True)
        except UnicodeError:
            return False
        return True
    labels = host.removesuffix(".").split(".")
    return len(host) <= _LONGEST_NAME and all(0 < len(label) <= _LONGEST_LABEL for label in labels)


def _agent(app: AppInfo | None) -> dict[bytes, bytes]:
    python = ".".join(map(str, sys.version_info[:3]))
    agent = f"LatticeStripe/{__version__} Python/{python}"
    about: dict[str, Any] = {
        "bindings_version": __version__,
        "lang": "python",
        "lang_version": python,
        "publisher": "lattice-stripe",
        "httplib": "httpx",
    }
    if app is not None:
        agent = f"{agent} {_app(app)}"
        about["application"] = dict(app)
    return {
        b"User-Agent": agent.encode("ascii"),
        b"X-Stripe-Client-User-Agent": msgspec.json.encode(about),
    }


def _app(app: Any) -> str:
    if not isinstance(app, Mapping) or "name" not in app:
        raise InvalidArgumentError(
            'app_info has no name: pass {"name": "...", "version": "...", "url": "..."}.',
            param="app_info",
        )
    for key, value in app.items():
        if key not in ("name", "version", "url"):
            raise unknown("app_info has no key", key, ("name", "version", "url"), param="app_info")
        header_value(f"app_info[{key!r}]", value)
        if not value.isascii():
            raise InvalidArgumentError(
                f"app_info[{key!r}] holds characters beyond ASCII, which this header cannot carry.",
                param="app_info",
            )
    text = str(app["name"])
    text += f"/{app['version']}" if "version" in app else ""
    return text + (f" ({app['url']})" if "url" in app else "")
