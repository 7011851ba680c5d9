"""The options of a client and of a single call, each declared once."""

# Without the annotations future import: a TypedDict would compile each annotation again.

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal, Required, TypeAlias, TypedDict

if TYPE_CHECKING:
    import ssl

    from .._opinion_defaults import OpinionName
    from ..throttling import CircuitBreakerLike, RateLimiterLike
    from . import httpx_protocols
    from .retries import RetryPolicy


Progress: TypeAlias = Callable[[int, int | None], object]
"""Called with the bytes transferred so far and the total, or None where it is not known."""


class AppInfo(TypedDict, total=False):
    """``app_info={"name": ..., "version": ..., "url": ...}``: identifies your app to Stripe."""

    name: Required[str]
    version: str
    url: str


class HTTPOptions(TypedDict, total=False):
    """``http_options={...}`` of a client: how it connects to Stripe."""

    transport: Literal["httpx", "aiohttp"]
    """The library that sends requests. The default is httpx. ``aiohttp`` is faster, works with
    ``AsyncClient`` only, and requires ``pip install "lattice-stripe[aiohttp]"``."""
    http1: bool
    """Use HTTP/1.1. The default is True."""
    http2: bool
    """Use HTTP/2. The default is False. Requires ``pip install "lattice-stripe[http2]"``."""
    proxy: "str | httpx_protocols.Proxy"
    """The address of a proxy, or an ``httpx.Proxy``."""
    mounts: Mapping[str, Any]
    """Transports by URL pattern, as ``httpx`` takes them."""
    limits: "httpx_protocols.Limits"
    """An ``httpx.Limits``. The default is 100 connections, kept open for 5 idle seconds."""
    verify: "bool | ssl.SSLContext"
    """The certificates to trust: True for the default ones, or an ``ssl.SSLContext``. False trusts
    every server: do not use it with a live key."""
    trust_env: bool
    """Whether to read ``HTTPS_PROXY``, ``SSL_CERT_FILE`` and the like. The default is True."""


class ClientOptions(TypedDict, total=False):
    """The keyword options of ``Client`` and ``AsyncClient``.

    Where the type allows None, None means the default.
    """

    base_url: str | None
    """Send every request to this URL, e.g. a proxy or a test server."""
    base_addresses: Mapping[str, str] | None
    """Base URLs of single servers: ``api``, ``files``, ``connect``, ``meter_events``. Servers that
    are not named here use ``base_url``."""
    timeout: "float | httpx_protocols.Timeout"
    """Seconds for each step of an attempt, at most 10 for connecting; or an ``httpx.Timeout``. The
    default is 80. ``deadline`` limits the whole call."""
    stripe_version: str | None
    """The API version. The default is ``lattice_stripe.API_VERSION``."""
    stripe_account: str | None
    """The connected account to act for (``acct_...``)."""
    stripe_context: str | None
    """The account to act for in an organization, as Stripe's ``Stripe-Context`` header."""
    require_explicit_proration: bool
    """Refuse calls that leave proration to Stripe's default. The default is False."""
    opinions: "Mapping[OpinionName, bool] | None"
    """Turns single opinions on or off by name, e.g. ``{"auto_advance": False}``."""
    app_info: AppInfo | None
    """Identifies your app to Stripe: ``{"name": ..., "version": ..., "url": ...}``."""
    max_retries: int
    """How many times to retry a failed attempt. The default is 2. ``retry_policy`` decides which
    failures are retried."""
    deadline: float | None
    """Seconds for a whole call, including retries and waits. There is no default deadline."""
    retry_policy: "RetryPolicy | None"
    """Decides whether and when to retry. The default is ``Backoff()``."""
    rate_limiter: "RateLimiterLike | None"
    """Delays requests to stay under Stripe's rate limits, e.g. ``RateLimiter()``. The default is
    none."""
    circuit_breaker: "CircuitBreakerLike | None"
    """Refuses calls while a server fails, e.g. ``CircuitBreaker()``. The default is none."""
    enable_latency_telemetry: bool
    """Report the duration of earlier requests to Stripe. The default is False."""
    http_options: HTTPOptions | None
    """Arguments of the ``httpx`` client: HTTP/2, a proxy, limits; see ``HTTPOptions``."""
    max_response_bytes: int
    """The largest response to hold in memory, in bytes after decompression. The default is 64 MiB.
    Downloads to a file have no limit."""
    pickle_key: bool
    """Whether pickles of this client contain its API key and the password of a proxy. The default
    is False; see ``with_key``."""


class RequestOptions(TypedDict, total=False):
    """``opts={...}`` of a call. Each key overrides the client's option for this call.

    None means the client's option.
    """

    api_key: str | None
    """The secret key of another account."""
    idempotency_key: str | None
    """Up to 255 characters. Stripe carries out requests with the same key once. By default, each
    POST and DELETE gets a new key."""
    stripe_account: str | None
    """The connected account to act for (``acct_...``)."""
    stripe_context: str | None
    """The account to act for in an organization, as Stripe's ``Stripe-Context`` header."""
    stripe_version: str | None
    """The API version, e.g. ``2026-06-24.dahlia``."""
    timeout: "float | httpx_protocols.Timeout | None"
    """Seconds for each step of an attempt, at most 10 for connecting; or an ``httpx.Timeout``."""
    deadline: float | None
    """Seconds for the whole call, including retries, waits and the body."""
    max_retries: int | None
    """How many times to retry; 0 for a single attempt."""
    progress: Progress | None
    """Called with ``(bytes so far, total or None)`` during an upload or a download. An exception
    that it raises ends the call."""
    headers: Mapping[str, str] | None
    """Additional headers."""
    extra_params: Mapping[str, Any] | None
    """Parameters that the method does not have, e.g. of a preview. Nested dicts are merged with
    those of the call."""


CALL_OPTIONS = frozenset(RequestOptions.__annotations__)
"""The keys of ``opts``."""
