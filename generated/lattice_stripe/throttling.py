# Copied from codegen/runtime/throttling.py. Edit it there.
"""Rate limiting and circuit breaking: what a client asks before it sends a request.

``RateLimiter`` and ``CircuitBreaker`` are the implementations in this package. Any object with the
methods of ``RateLimiterLike`` or ``CircuitBreakerLike`` can take their place. Both are called from
many threads and tasks. They never wait: they return how long the caller has to.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import Any, Literal, Protocol

from ._forks import Lock
from .errors import CircuitOpenError, InvalidArgumentError

_SLOWEST = 0.1
"""The part of its rate that a bucket never goes below."""
_RECOVERY = 0.1
"""The part of its rate that a slowed bucket wins back in a second."""
_ONE_LESSON = 1.0
"""Seconds in which further 429s teach nothing new: they answer what was already on its way."""


class RateLimiterLike(Protocol):
    """Spreads requests over time.

    Where it has a method ``give_back(*, live)``, that is called for a turn that was taken and is
    not used.
    """

    def reserve(self, *, live: bool, timeout: float | None = None) -> float:
        """Take the next turn; returns the seconds until it comes, 0 for now.

        One that would come in ``patience`` seconds or later is not taken.
        """
        ...

    def slow_down(self, *, live: bool) -> None:
        """Stripe answered 429: be slower for a while."""
        ...


class CircuitBreakerLike(Protocol):
    """Refuses requests to a server that has been failing."""

    def check(self, address: str) -> Any:
        """Raise a StripeError where the circuit of this base address is open.

        It is asked just before an attempt goes out. What it returns is handed to ``record`` as
        ``token``, unless it is None.
        """
        ...

    def record(self, address: str, *, ok: bool) -> None:
        """An attempt came to an answer of the server (``ok``), or to a 5xx or none at all."""
        ...


# Ours, because none looked at says when a turn comes without waiting for it: pyrate-limiter and
# limits answer yes or no or wait themselves, aiolimiter waits and is async only. One bucket that
# only counts serves threads and tasks alike, and a deadline can turn a wait down.


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

    def reserve(self, *, live: bool, timeout: float | None = None) -> float:
        """Take the next turn; returns the seconds until it comes, 0 for now. Never waits.

        A turn that would come in ``patience`` seconds or later is told, not taken.
        """
        with self._lock:
            return self._buckets[live].reserve(self._clock(), timeout)

    def release(self, *, live: bool) -> None:
        """A turn that was taken is not used: its call was cancelled, or refused."""
        with self._lock:
            self._buckets[live].release(self._clock())

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

    def reserve(self, now: float, timeout: float | None) -> float:
        self._fill(now)
        wait = max((1 - self._tokens) / self._pace, 0.0)
        if timeout is None or wait < timeout or not wait:
            self._tokens -= 1
        return wait

    def release(self, now: float) -> None:
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


# Ours, because those looked at wrap the call: pybreaker for threads, aiobreaker for asyncio,
# purgatory one of each, whose circuits do not know of one another. One that is asked before an
# attempt and told after it serves both clients, and counts answers as well as exceptions.


class CircuitBreaker:
    """Refuses calls to a server that fails, so that they fail fast and it can recover.

    Each base address has a circuit. It opens after ``failures`` attempts in a row that came to a
    5xx or no answer; calls then raise ``CircuitOpenError`` and send nothing. After ``recovery``
    seconds one request goes through: its answer closes the circuit, its failure opens it again.
    Pickles and copies as its settings, closed.

    Args:
        failures: attempts that must fail in a row; retries count.
        recovery: seconds until the server is tried again.

    Raises:
        InvalidArgumentError: ``failures`` is no whole number from 1, or ``recovery`` not above 0.
    """

    def __init__(
        self,
        *,
        failures: int = 10,
        recovery: float = 30.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        if isinstance(failures, bool) or not isinstance(failures, int) or failures < 1:
            raise InvalidArgumentError(
                f"failures is {failures!r}: pass a whole number, 1 or more.", param="failures"
            )
        if (
            isinstance(recovery, bool)
            or not isinstance(recovery, int | float)
            or not 0 < recovery < 1e9
        ):
            raise InvalidArgumentError(
                f"recovery is {recovery!r}: pass seconds, a number above zero.", param="recovery"
            )
        self._failures = failures
        self._recovery = recovery
        self._clock = clock
        self._lock = Lock()
        # Only of addresses that failed: the others cost one look.
        self._circuits: dict[str, _Circuit] = {}

    def check(self, address: str) -> object:
        """Raise ``CircuitOpenError`` where the circuit of this base address is open.

        Returns what to hand to ``record`` as ``token``: by that it knows the one that it let
        through, from attempts that began long before.
        """
        if address not in self._circuits:
            return None
        with self._lock:
            circuit = self._circuits.get(address)
            if circuit is None or circuit.until is None:
                return None
            wait = circuit.until - self._clock()
            if wait <= 0:
                # This one may try. Should nothing come of it (a cancelled call tells nothing),
                # another may as soon as its time is over.
                circuit.probe = object()
                circuit.until = self._clock() + self._recovery
                return circuit.probe
            failed = circuit.failed
        raise CircuitOpenError(
            f"{address} failed {failed} times in a row, so nothing was sent. It is tried again in "
            f"{wait:.1f} s: call again then, and look at https://status.stripe.com.",
            address=address,
            retry_after=wait,
        )

    def record(self, address: str, *, ok: bool, token: object = None) -> None:
        """An attempt came to an answer of the server (``ok``), or to a 5xx or none at all."""
        if ok and address not in self._circuits:
            return
        with self._lock:
            circuit = self._circuits.setdefault(address, _Circuit())
            if circuit.until is not None and (circuit.probe is None or token is not circuit.probe):
                return  # it began before the circuit opened
            if ok:
                del self._circuits[address]
                return
            circuit.failed += 1
            if circuit.failed >= self._failures:
                circuit.probe = None
                circuit.until = self._clock() + self._recovery

    def state(self, address: str) -> Literal["closed", "open", "half-open"]:
        """Of the circuit of a base address, e.g. ``https://api.stripe.com``."""
        with self._lock:
            circuit = self._circuits.get(address)
            if circuit is None or circuit.until is None:
                return "closed"
            return (
                "half-open"
                if circuit.probe is not None or self._clock() >= circuit.until
                else "open"
            )

    def __repr__(self) -> str:
        return f"CircuitBreaker(failures={self._failures!r}, recovery={self._recovery!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return partial(CircuitBreaker, failures=self._failures, recovery=self._recovery), ()


class _Circuit:
    """What is known of a server that failed. Open while ``until`` is a time to come."""

    __slots__ = ("failed", "probe", "until")

    def __init__(self) -> None:
        self.failed = 0
        self.until: float | None = None
        self.probe: object = None
