# Copied from codegen/runtime/_limiter.py. Edit it there.
"""A token bucket in front of the network."""

# Ours, because none looked at says when a turn comes without waiting for it: pyrate-limiter and
# limits answer yes or no or wait themselves, aiolimiter waits and is async only. One bucket that
# only counts serves threads and tasks alike, and a deadline can turn a wait down.

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import Any

from ._forks import Lock
from .errors import InvalidArgumentError

_SLOWEST = 0.1
"""The part of its rate that a bucket never goes below."""
_RECOVERY = 0.1
"""The part of its rate that a slowed bucket wins back in a second."""
_ONE_LESSON = 1.0
"""Seconds in which further 429s teach nothing new: they answer what was already on its way."""


class RateLimiter:
    """Spreads requests over time, so that Stripe need not refuse them: a token bucket.

    Share one between clients that share an account. A 429 halves the pace, which then grows back
    in seconds. Pickles and copies as its settings.

    Args:
        live: requests a second with a live key; Stripe takes about 100.
        test: requests a second with a test key; Stripe takes about 25.
        burst: how many requests may go out at once after a pause.

    Raises:
        InvalidArgumentError: a rate is not above zero, or ``burst`` is below 1.
    """

    def __init__(
        self,
        *,
        live: float = 80.0,
        test: float = 20.0,
        burst: int = 10,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        for name, rate in (("live", live), ("test", test)):
            if not _number(rate) or not 0 < rate < 1e9:
                raise InvalidArgumentError(
                    f"{name} is {rate!r}: pass requests a second, a number above zero.", param=name
                )
        if not _number(burst) or not 1 <= burst < 1e9:
            raise InvalidArgumentError(
                f"burst is {burst!r}: pass how many may go out at once, 1 or more.", param="burst"
            )
        self._settings = {"live": live, "test": test, "burst": burst}
        self._clock = clock
        self._buckets = {
            True: _Bucket(live, burst, clock()),
            False: _Bucket(test, burst, clock()),
        }
        self._lock = Lock()

    def reserve(self, *, live: bool, patience: float | None = None) -> float:
        """Take the next turn; returns the seconds until it comes, 0 for now. Never waits.

        A turn that would come in ``patience`` seconds or later is told, not taken.
        """
        with self._lock:
            return self._buckets[live].reserve(self._clock(), patience)

    def give_back(self, *, live: bool) -> None:
        """A turn that was taken is not used: its call was cancelled, or refused."""
        with self._lock:
            self._buckets[live].give_back(self._clock())

    def slow_down(self, *, live: bool) -> None:
        """Stripe answered 429: be slower for a while."""
        with self._lock:
            self._buckets[live].slow_down(self._clock())

    def __repr__(self) -> str:
        return f"RateLimiter({', '.join(f'{k}={v!r}' for k, v in self._settings.items())})"

    def __reduce__(self) -> tuple[Any, ...]:
        return partial(RateLimiter, **self._settings), ()  # type: ignore[arg-type]


class _Bucket:
    """Tokens that grow at a pace; below zero are the turns already promised."""

    def __init__(self, rate: float, burst: float, now: float) -> None:
        self._rate = self._pace = rate
        self._burst = self._tokens = float(burst)
        self._now = now
        self._slowed = -_ONE_LESSON

    def _fill(self, now: float) -> None:
        passed = max(now - self._now, 0.0)
        self._now = now
        self._tokens = min(self._burst, self._tokens + passed * self._pace)
        self._pace = min(self._rate, self._pace + passed * self._rate * _RECOVERY)

    def reserve(self, now: float, patience: float | None) -> float:
        self._fill(now)
        wait = max((1 - self._tokens) / self._pace, 0.0)
        if patience is None or wait < patience or not wait:
            self._tokens -= 1
        return wait

    def give_back(self, now: float) -> None:
        self._fill(now)
        self._tokens = min(self._tokens + 1, self._burst)

    def slow_down(self, now: float) -> None:
        self._fill(now)
        self._tokens = min(self._tokens, 0.0)
        if now - self._slowed >= _ONE_LESSON:
            self._slowed = now
            self._pace = max(self._pace / 2, self._rate * _SLOWEST)


def _number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
