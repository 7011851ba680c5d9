# Copied from codegen/runtime/.
"""Whether a failed attempt is retried, and after how long, without I/O.

A retry never repeats an effect: every POST has an idempotency key that stays the same across its
attempts, a second DELETE finds nothing to delete, and a GET changes nothing.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import UTC, datetime
from math import isfinite
from typing import Literal, Protocol

import msgspec

from .._validation import check_seconds, invalid_argument, is_seconds

_RETRIED_STATUSES = frozenset({409, 429})


class Attempt(msgspec.Struct, frozen=True, kw_only=True):
    """The outcome of one attempt, as a retry policy sees it.

    ``status`` is None without a complete response. ``failure`` says why: ``connection`` (none, or
    it broke before the response), ``timeout`` (a step took too long) or ``incomplete`` (a part of
    the response arrived, or it cannot be decompressed). With a status, ``failure`` is None, or
    ``unreadable``: a success whose body is not JSON or not a result of the operation.
    """

    number: int
    """1 for the first attempt of a call."""
    method: str
    path: str
    idempotency_key: str | None = None
    status: int | None = None
    failure: Literal["connection", "timeout", "incomplete", "unreadable"] | None = None
    headers: Mapping[str, str] = {}
    type: str | None = None
    """The ``type`` of Stripe's error."""
    code: str | None = None
    """The ``code`` of Stripe's error."""


class RetryPolicy(Protocol):
    """Decides on retries. Any object with this method can replace ``Backoff``."""

    def decide(self, attempt: Attempt, max_retries: int) -> float | None:
        """Seconds to wait before the next attempt, or None to give up.

        ``max_retries`` is the call's, or else the client's.
        """
        ...


class Backoff(msgspec.Struct, frozen=True, kw_only=True):
    """Exponential backoff with jitter, by Stripe's rules.

    The ``Stripe-Should-Retry`` header decides. Without it, an attempt is retried if it has no
    complete and valid response, and after 409, 429 and 5xx. A 409 is not retried if its
    idempotency key was used with other parameters.

    The delay grows from ``initial`` to ``max_delay`` seconds. Jitter shortens it by up to half.
    A ``Retry-After`` header makes it longer, up to ``max_retry_after`` seconds.
    """

    initial: float = 0.5
    max_delay: float = 5.0
    max_retry_after: float = 60.0

    def __post_init__(self) -> None:
        for name in self.__struct_fields__:
            check_seconds(name, getattr(self, name))

    def decide(self, attempt: Attempt, max_retries: int) -> float | None:
        if attempt.number > max_retries or not worth_retrying(attempt):
            return None
        # A larger exponent could overflow a float.
        wait = min(self.initial * 2 ** min(attempt.number - 1, 32), self.max_delay)
        wait *= 1 - random.random() / 2  # jitter, not a secret
        requested = retry_after(attempt.headers.get("retry-after"))
        return wait if requested is None else max(wait, min(requested, self.max_retry_after))


def worth_retrying(attempt: Attempt) -> bool:
    """Whether the same request can succeed when it is sent again."""
    should_retry = attempt.headers.get("stripe-should-retry", "").lower()
    if should_retry in ("true", "false"):
        return should_retry == "true"
    if attempt.status is None or attempt.failure:
        return True
    if attempt.status == 409 and attempt.type == "idempotency_error":
        # A key that was used with other parameters never works. One that is in use does later.
        return attempt.code == "idempotency_key_in_use"
    return attempt.status in _RETRIED_STATUSES or attempt.status >= 500


def retry_after(value: str | None, *, now: datetime | None = None) -> float | None:
    """The seconds of a ``Retry-After`` header, which holds a number or a date."""
    if not value:
        return None
    try:
        wait = float(value)
    except ValueError:
        from email.utils import parsedate_to_datetime

        try:
            moment = parsedate_to_datetime(value)
            if moment.tzinfo is None:
                moment = moment.replace(tzinfo=UTC)
            wait = (moment - (now or datetime.now(UTC))).total_seconds()
        except (ValueError, OverflowError):
            return None
    return max(wait, 0.0) if isfinite(wait) else None


def decide_retry(policy: RetryPolicy, attempt: Attempt, max_retries: int) -> float | None:
    """The policy's decision, checked."""
    try:
        wait = policy.decide(attempt, max_retries)
    except Exception as bug:
        raise invalid_argument(
            "retry_policy",
            f"raised {type(bug).__name__}: decide() must return seconds, or None to give up",
        ) from bug
    if wait is None:
        return None
    if not is_seconds(wait):
        advice = "decide() must return seconds, zero or more, or None to give up"
        raise invalid_argument("retry_policy", f"returned {wait!r}: {advice}")
    return float(wait)
