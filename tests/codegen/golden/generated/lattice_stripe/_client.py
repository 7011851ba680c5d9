# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from . import _lazy
from ._api_version import API_VERSION
from ._base_client import BaseAsyncClient, BaseClient
from ._client_webhooks import ClientWebhooks

if TYPE_CHECKING:
    from .services.events import AsyncEventsService, EventsService
    from .services.loans import AsyncLoansService, LoansService
    from .services.readers import AsyncReadersService, ReadersService
    from .services.scans import AsyncScansService, ScansService
    from .services.v2 import AsyncV2Service, V2Service


class Client(BaseClient, ClientWebhooks):
    """Sync client for Stripe's API, version 2031-05-01.shelf.

    Args:
        api_key: Your secret or restricted API key.
        http_client: An ``httpx.Client`` to send every request through. You close it. Its
            ``auth`` and redirect settings are ignored.
        base_url: Send every request to this URL, e.g. a proxy or a test server.
        base_addresses: Base URLs of single servers: ``api``, ``files``, ``connect``,
            ``meter_events``. Servers that are not named here use ``base_url``.
        timeout: Seconds for each step of an attempt, at most 10 for connecting; or an
            ``httpx.Timeout``. The default is 80. ``deadline`` limits the whole call.
        stripe_version: The API version. The default is ``lattice_stripe.API_VERSION``.
        stripe_account: The connected account to act for (``acct_...``).
        stripe_context: The account to act for in an organization, as Stripe's ``Stripe-
            Context`` header.
        require_explicit_proration: Refuse calls that leave proration to Stripe's default. The
            default is False.
        opinions: Turns single opinions on or off by name, e.g. ``{"auto_advance": False}``.
        app_info: Identifies your app to Stripe: ``{"name": ..., "version": ..., "url":
            ...}``.
        max_retries: How many times to retry a failed attempt. The default is 2.
            ``retry_policy`` decides which failures are retried.
        deadline: Seconds for a whole call, including retries and waits. There is no default
            deadline.
        retry_policy: Decides whether and when to retry. The default is ``Backoff()``.
        rate_limiter: Delays requests to stay under Stripe's rate limits, e.g.
            ``RateLimiter()``. The default is none.
        circuit_breaker: Refuses calls while a server fails, e.g. ``CircuitBreaker()``. The
            default is none.
        enable_latency_telemetry: Report the duration of earlier requests to Stripe. The
            default is False.
        http_options: Arguments of the ``httpx`` client: HTTP/2, a proxy, limits; see
            ``HTTPOptions``.
        max_response_bytes: The largest response to hold in memory, in bytes after
            decompression. The default is 64 MiB. Downloads to a file have no limit.
        pickle_key: Whether pickles of this client contain its API key and the password of a
            proxy. The default is False; see ``with_key``.

    Raises:
        InvalidArgumentError: an option is unknown or has a wrong value.
    """

    _api_version = API_VERSION
    _servers = {"api": "https://api.lending.example", "files": "https://files.lending.example"}

    events: EventsService = _lazy.service()
    loans: LoansService = _lazy.service()
    readers: ReadersService = _lazy.service()
    scans: ScansService = _lazy.service()
    v2: V2Service = _lazy.service()


class AsyncClient(BaseAsyncClient, ClientWebhooks):
    """Async client for Stripe's API, version 2031-05-01.shelf.

    Args:
        api_key: Your secret or restricted API key.
        http_client: An ``httpx.AsyncClient`` to send every request through. You close it. Its
            ``auth`` and redirect settings are ignored.
        base_url: Send every request to this URL, e.g. a proxy or a test server.
        base_addresses: Base URLs of single servers: ``api``, ``files``, ``connect``,
            ``meter_events``. Servers that are not named here use ``base_url``.
        timeout: Seconds for each step of an attempt, at most 10 for connecting; or an
            ``httpx.Timeout``. The default is 80. ``deadline`` limits the whole call.
        stripe_version: The API version. The default is ``lattice_stripe.API_VERSION``.
        stripe_account: The connected account to act for (``acct_...``).
        stripe_context: The account to act for in an organization, as Stripe's ``Stripe-
            Context`` header.
        require_explicit_proration: Refuse calls that leave proration to Stripe's default. The
            default is False.
        opinions: Turns single opinions on or off by name, e.g. ``{"auto_advance": False}``.
        app_info: Identifies your app to Stripe: ``{"name": ..., "version": ..., "url":
            ...}``.
        max_retries: How many times to retry a failed attempt. The default is 2.
            ``retry_policy`` decides which failures are retried.
        deadline: Seconds for a whole call, including retries and waits. There is no default
            deadline.
        retry_policy: Decides whether and when to retry. The default is ``Backoff()``.
        rate_limiter: Delays requests to stay under Stripe's rate limits, e.g.
            ``RateLimiter()``. The default is none.
        circuit_breaker: Refuses calls while a server fails, e.g. ``CircuitBreaker()``. The
            default is none.
        enable_latency_telemetry: Report the duration of earlier requests to Stripe. The
            default is False.
        http_options: Arguments of the ``httpx`` client: HTTP/2, a proxy, limits; see
            ``HTTPOptions``.
        max_response_bytes: The largest response to hold in memory, in bytes after
            decompression. The default is 64 MiB. Downloads to a file have no limit.
        pickle_key: Whether pickles of this client contain its API key and the password of a
            proxy. The default is False; see ``with_key``.

    Raises:
        InvalidArgumentError: an option is unknown or has a wrong value.
    """

    _api_version = API_VERSION
    _servers = {"api": "https://api.lending.example", "files": "https://files.lending.example"}

    events: AsyncEventsService = _lazy.service()
    loans: AsyncLoansService = _lazy.service()
    readers: AsyncReadersService = _lazy.service()
    scans: AsyncScansService = _lazy.service()
    v2: AsyncV2Service = _lazy.service()
