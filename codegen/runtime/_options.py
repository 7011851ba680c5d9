"""What a single call may set for itself: the ``opts`` of every method."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    import httpx


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
    timeout: float | httpx.Timeout
    """Seconds to wait for the connection (at most 10) and for each step of the answer."""
    deadline: float
    """Seconds for the whole call: attempts, waits and body together. None of its own by default."""
    max_retries: int
    """How often to try again what may fare better a second time; 0 for once only."""
    headers: Mapping[str, str]
    """Further headers, e.g. ``Stripe-Context``."""
