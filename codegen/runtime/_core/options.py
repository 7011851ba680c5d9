"""What a single call may set for itself: the ``opts`` of every method."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, TypedDict

if TYPE_CHECKING:
    import ssl

    from . import httpx_protocols


Progress: TypeAlias = Callable[[int, int | None], object]
"""Told of the bytes so far, and of all there will be where that is known."""


class HTTPOptions(TypedDict, total=False):
    """``http_options={...}`` of a client: what its ``httpx`` client is made with."""

    http1: bool
    http2: bool
    """HTTP/2, which needs ``pip install "httpx[http2]"``."""
    proxy: str | httpx_protocols.Proxy
    """An address, or an ``httpx.Proxy``."""
    mounts: Mapping[str, Any]
    limits: httpx_protocols.Limits
    """How many connections: 100 by default."""
    verify: bool | ssl.SSLContext
    trust_env: bool
    """Whether ``HTTPS_PROXY``, ``SSL_CERT_FILE`` and their like count; they do by default."""


class RequestOptions(TypedDict, total=False):
    """``opts={...}`` of any call: each key overrides the client's setting, for this call."""

    api_key: str
    """Another account's secret key."""
    idempotency_key: str
    """Up to 255 characters; a call repeated with the same key is carried out once."""
    stripe_account: str
    """The connected account to act for (``acct_...``)."""
    stripe_version: str
    """The API version to be answered in, e.g. ``2026-06-24.dahlia``."""
    timeout: float | httpx_protocols.Timeout
    """Seconds to wait for the connection (at most 10) and for each step of the answer; or an
    ``httpx.Timeout``."""
    deadline: float
    """Seconds for the whole call: attempts, waits and body together. None of its own by default."""
    max_retries: int
    """How often to try again what may fare better a second time; 0 for once only."""
    progress: Progress
    """Called with ``(bytes so far, bytes in all or None)`` as a file goes up, or an answer comes.
    What it raises ends the call."""
    headers: Mapping[str, str]
    """Further headers, e.g. ``Stripe-Context``."""
