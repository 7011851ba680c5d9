# Copied from codegen/runtime/_core/retries.py. Edit it there.
"""Whether an attempt that failed is made again, and after how long. Pure: no clock, no network.

What may be repeated is not decided here: every POST and DELETE carries an idempotency key that
stays the same across its attempts, so that Stripe carries it out once; a GET changes nothing.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from math import isfinite
from typing import Literal, Protocol, TypeGuard

import msgspec

from ..errors import InvalidArgumentError

_RETRIED = frozenset({409, 429})
_LIFETIME = 1e9


class Attempt(msgspec.Struct, frozen=True, kw_only=True):
    """What one attempt of a call came to, for a policy to judge.

    ``status`` is None where no whole answer came; ``failure`` says why: no ``connection``, a
    ``timeout``, or an answer ``cut`` short. A success that is ``no_json`` has both.
    """

    number: int
    """1 for the first attempt of a call."""
    method: str
    path: str
    idempotency_key: str | None = None
    status: int | None = None
    failure: Literal["connection", "timeout", "cut", "no_json"] | None = None
    headers: Mapping[str, str] = {}
    type: str | None = None
    """The ``type`` of Stripe's error."""
    code: str | None = None
    """The ``code`` of Stripe's error."""


class RetryPolicy(Protocol):
    """What decides on retries: anything with this method can stand in for ``Backoff``."""

    def decide(self, attempt: Attempt, max_retries: int) -> float | None:
        """Seconds to wait before the next attempt, or None to give up.

        ``max_retries`` is the call's own number, or the client's.
        """
        ...


class Backoff(msgspec.Struct, frozen=True, kw_only=True):
    """Stripe's rules: its ``Stripe-Should-Retry``, else connection errors, 409, 429 and 5xx.

    Waits grow from ``initial`` to ``longest`` seconds, each shortened by up to half at random, so
    that clients that failed together do not come back together. A ``Retry-After`` makes a wait
    longer, up to ``longest_retry_after`` seconds.
    """

    initial: float = 0.5
    max_delay: float = 5.0
    max_retry_after: float = 60.0

    def __post_init__(self) -> None:
        for name in self.__struct_fields__:
            seconds(name, getattr(self, name))

    def decide(self, attempt: Attempt, max_retries: int) -> float | None:
        if attempt.number > max_retries or not worth_retrying(attempt):
            return None
        wait = min(self.initial * 2 ** min(attempt.number - 1, 32), self.max_delay)
        wait *= 1 - random.random() / 2  # spreads load, guards nothing
        asked = retry_after(attempt.headers.get("retry-after"))
        return wait if asked is None else max(wait, min(asked, self.max_retry_after))


def worth_retrying(attempt: Attempt) -> bool:
    """Whether the same request may fare better a second time."""
    said = attempt.headers.get("stripe-should-retry", "").lower()
    if said in ("true", "false"):
        return said == "true"
    if attempt.status is None or attempt.failure:
        return True
    if attempt.status == 409 and attempt.type == "idempotency_error":
        # The key belongs to other parameters: it will for ever. Still in use: it will not.
        return attempt.code == "idempotency_key_in_use"
    return attempt.status in _RETRIED or attempt.status >= 500


def retry_after(value: str | None, *, now: datetime | None = None) -> float | None:
    """Seconds that a ``Retry-After`` header asks for: a number, or the time of a date."""
    if not value:
        return None
    try:
        wait = float(value)
    except ValueError:
        try:
            moment = parsedate_to_datetime(value)
            if moment.tzinfo is None:
                moment = moment.replace(tzinfo=UTC)
            wait = (moment - (now or datetime.now(UTC))).total_seconds()
        except (ValueError, OverflowError):
            return None
    return max(wait, 0.0) if isfinite(wait) else None


def decided(policy: RetryPolicy, attempt: Attempt, max_retries: int) -> float | None:
    """The policy's decision, once it is sure to be one."""
    try:
        wait = policy.decide(attempt, max_retries)
    except Exception as bug:
        raise InvalidArgumentError(
            f"retry_policy raised {type(bug).__name__}: decide() returns seconds, or None to give "
            "up.",
            param="retry_policy",
        ) from bug
    if wait is None:
        return None
    if not _is_seconds(wait):
        raise InvalidArgumentError(
            f"retry_policy answered {wait!r}: decide() returns seconds, zero or more, or None to "
            "give up.",
            param="retry_policy",
        )
    return float(wait)


def seconds(name: str, value: object, *, above_zero: bool = False) -> float:
    """``value`` where it is a number of seconds; InvalidArgumentError, naming it, where not."""
    if not _is_seconds(value) or (above_zero and not value):
        least = "above zero" if above_zero else "that is zero or more"
        raise InvalidArgumentError(
            f"{name} is {value!r}: pass seconds, a number {least}.", param=name
        )
    return float(value)


def _is_seconds(value: object) -> TypeGuard[float]:
    """Whether it is a number that one can wait for: neither NaN nor longer than a lifetime."""
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < _LIFETIME


def retries(value: object) -> int:
    """``value`` where it is a number of retries; InvalidArgumentError where not."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise InvalidArgumentError(
            f"max_retries is {value!r}: pass a whole number, 0 for none.", param="max_retries"
        )
    return value
