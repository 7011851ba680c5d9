# Copied from codegen/runtime/.
"""Rate limiting and circuit breaking: checks that a client makes before each attempt.

``RateLimiter`` and ``CircuitBreaker`` are ready to use. To write your own, implement the methods
of ``RateLimiterLike`` or ``CircuitBreakerLike``; both protocols are public::

    from lattice_stripe.throttling import CircuitBreakerLike, RateLimiterLike

The client calls them from many threads and tasks. They must not block: ``reserve`` returns how
long to wait, and the client waits.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import Any, Literal, Protocol

import msgspec

from ._endpoint_limits import LIMITS
from ._forks import Lock
from ._lazy import directory_of
from ._validation import check_count, check_seconds, invalid_argument, is_number
from .errors import CircuitOpenError

# --- rate limiting --------------------------------------------------------------------------

# Why not a library: pyrate-limiter, limits and aiolimiter refuse or block. This bucket returns a
# wait, so it serves threads and tasks, and a deadline can decline the wait.

__all__ = ["CircuitBreaker", "CircuitBreakerLike", "RateLimiter", "RateLimiterLike"]
__dir__ = directory_of(__all__)

_RECOVERY = 0.1
"""The fraction of its full rate that a slowed bucket regains each second.

A rate that is halved every second does not fall below this fraction.
"""
_SLOW_DOWN_INTERVAL = 1.0
"""Seconds in which further 429s count as one: they belong to requests sent at the old rate."""
_STRIPES_ENDPOINT_LIMIT = 25
"""Requests per second that Stripe allows for an operation without a limit of its own."""


class RateLimiterLike(Protocol):
    """What a client needs of a rate limiter. Public: implement it for a limiter of your own.

    ``live`` is True for a live key and False for a test key. These methods are optional:
    ``release(*, live)`` returns a reservation that is not used.
    ``reserve_endpoint(operation, *, live, timeout)`` makes a reservation for an operation, e.g.
    ``"invoices.create"``, before that of the account; ``release_endpoint(operation, *, live)``
    returns it. ``slow_down_endpoint(operation, *, live)`` is called instead of ``slow_down`` if
    Stripe names the limit of the operation.
    """

    def reserve(self, *, live: bool, timeout: float | None = None) -> float:
        """Reserve the next request. Return the seconds to wait before it is sent, 0 for now.

        If the wait is ``timeout`` seconds or longer, return it without making a reservation.
        """
        ...

    def slow_down(self, *, live: bool) -> None:
        """Stripe responded with 429: slow down for a while."""
        ...


class RateLimiter:
    """Token buckets that spread requests over time, so that Stripe does not return 429.

    One bucket is for the account, and one for each operation: Stripe limits both. Share a limiter
    between clients that use the same account. A 429 halves the rate of the account or of the
    operation, whichever it names. The rate recovers within seconds. A pickle or copy has the same
    settings and full buckets.

    Args:
        live: requests per second with a live key. Stripe allows about 100.
        test: requests per second with a test key. Stripe allows about 25.
        endpoint: requests per second for each operation, or None for no limit. Stripe allows 25.
            An operation with another limit at Stripe gets the same fraction of that limit.
        burst: how many requests can be sent at once after a pause. A test key and an operation
            get at most a quarter of their rate, to stay below Stripe's limits in every second.
        clock: a function that returns the time in seconds, for tests.

    Raises:
        InvalidArgumentError: a rate is not above zero, or ``burst`` is below 1.
    """

    def __init__(
        self,
        *,
        live: float = 80.0,
        test: float = 20.0,
        endpoint: float | None = 20.0,
        burst: int = 10,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        rates = {"live": live, "test": test}
        if endpoint is not None:
            rates["endpoint"] = endpoint
        for name, rate in rates.items():
            if not is_number(rate) or not 0 < rate < 1e9:
                problem = f"is {rate!r}. Pass requests per second, a number above zero"
                raise invalid_argument(name, problem)
        if not is_number(burst) or not 1 <= burst < 1e9:
            problem = f"is {burst!r}. Pass how many requests can be sent at once, 1 or more"
            raise invalid_argument("burst", problem)
        self._settings = {"live": live, "test": test, "endpoint": endpoint, "burst": burst}
        self._endpoint = endpoint
        self._burst = burst
        self._clock = clock
        self._buckets = {
            True: _Bucket(live, burst, clock()),
            False: _Bucket(test, _capped(burst, test), clock()),
        }
        self._endpoints: dict[tuple[str, bool], _Bucket] = {}
        self._lock = Lock()

    def reserve(self, *, live: bool, timeout: float | None = None) -> float:
        """Reserve the account's next request. Return the seconds to wait, 0 to send it now.

        If the wait is ``timeout`` seconds or longer, returns it without making a reservation.
        """
        with self._lock:
            return self._buckets[live].reserve(self._clock(), timeout)

    def reserve_endpoint(
        self, operation: str, *, live: bool, timeout: float | None = None
    ) -> float:
        """Reserve the next request of an operation, e.g. ``"invoices.create"``; as ``reserve``.

        Call ``reserve`` after the wait. An operation that waits for itself then holds no
        reservation of the account that others could use.
        """
        if self._endpoint is None:
            return 0.0
        with self._lock:
            return self._endpoint_bucket(operation, live).reserve(self._clock(), timeout)

    def release(self, *, live: bool) -> None:
        """Return a reservation that is not used, e.g. because the call was cancelled."""
        with self._lock:
            self._buckets[live].release(self._clock())

    def release_endpoint(self, operation: str, *, live: bool) -> None:
        """Return a reservation of ``reserve_endpoint`` that is not used."""
        with self._lock:
            if bucket := self._endpoints.get((operation, live)):
                bucket.release(self._clock())

    def slow_down(self, *, live: bool) -> None:
        """Halve the account's rate, because Stripe responded with 429."""
        with self._lock:
            self._buckets[live].slow_down(self._clock())

    def slow_down_endpoint(self, operation: str, *, live: bool) -> None:
        """Halve the rate of an operation, because Stripe named its limit in a 429."""
        if self._endpoint is not None:
            with self._lock:
                self._endpoint_bucket(operation, live).slow_down(self._clock())

    def _endpoint_bucket(self, operation: str, live: bool) -> _Bucket:
        bucket = self._endpoints.get((operation, live))
        if bucket is None:
            assert self._endpoint is not None
            limit = LIMITS.get(operation, _STRIPES_ENDPOINT_LIMIT)
            rate = self._endpoint * limit / _STRIPES_ENDPOINT_LIMIT
            bucket = _Bucket(rate, _capped(self._burst, rate), self._clock())
            self._endpoints[operation, live] = bucket
        return bucket

    def __repr__(self) -> str:
        return f"RateLimiter({', '.join(f'{k}={v!r}' for k, v in self._settings.items())})"

    def __reduce__(self) -> tuple[Any, ...]:
        return partial(RateLimiter, **self._settings), ()  # type: ignore[arg-type]


def _capped(burst: float, rate: float) -> float:
    return max(1.0, min(burst, rate / 4))


class _Bucket:
    """A token bucket. A negative number of tokens counts reservations for later."""

    def __init__(self, full_rate: float, burst: float, now: float) -> None:
        self._full_rate = self._rate = full_rate
        self._burst = self._tokens = float(burst)
        self._filled_at = now
        self._slowed_at = -_SLOW_DOWN_INTERVAL

    def _fill(self, now: float) -> None:
        elapsed = max(now - self._filled_at, 0.0)
        self._filled_at = now
        self._tokens = min(self._burst, self._tokens + elapsed * self._rate)
        self._rate = min(self._full_rate, self._rate + elapsed * self._full_rate * _RECOVERY)

    def reserve(self, now: float, timeout: float | None) -> float:
        self._fill(now)
        wait = max((1 - self._tokens) / self._rate, 0.0)
        if timeout is None or wait < timeout or not wait:
            self._tokens -= 1
        return wait

    def release(self, now: float) -> None:
        self._fill(now)
        self._tokens = min(self._tokens + 1, self._burst)

    def slow_down(self, now: float) -> None:
        self._fill(now)
        self._tokens = min(self._tokens, 0.0)
        if now - self._slowed_at >= _SLOW_DOWN_INTERVAL:
            self._slowed_at = now
            self._rate /= 2


# --- circuit breaking -----------------------------------------------------------------------

# Why not a library: pybreaker, aiobreaker and purgatory wrap the call, for threads or for tasks.
# This breaker serves both clients, and counts responses as well as exceptions.


class CircuitBreakerLike(Protocol):
    """What a client needs of a circuit breaker. Public: implement it for a breaker of your own.

    ``address`` is the base URL of a server, e.g. ``https://api.stripe.com``.
    """

    def check(self, address: str) -> Any:
        """Raise a StripeError if the circuit of this address is open.

        The client calls it just before it sends an attempt. It passes the result to ``record`` as
        ``token``, unless the result is None.
        """
        ...

    def record(self, address: str, *, ok: bool) -> None:
        """Record the outcome of an attempt: ``ok`` is False for a 5xx or no response.

        Declare a keyword parameter ``token`` if ``check`` returns tokens.
        """
        ...


class CircuitBreaker:
    """Refuses calls to a server that keeps failing: calls fail fast, and the server can recover.

    Each base URL has its own circuit. It opens after ``failures`` attempts in a row without a
    response or with a 5xx. Calls then raise ``CircuitOpenError`` and send nothing. After
    ``recovery`` seconds, one request is sent as a probe: a response closes the circuit, a failure
    opens it again. A pickle or copy has the same settings and closed circuits.

    Args:
        failures: how many attempts must fail in a row. Retries count.
        recovery: seconds before the server is tried again.
        clock: a function that returns the time in seconds, for tests.

    Raises:
        InvalidArgumentError: ``failures`` is not a whole number of at least 1, or ``recovery`` is
            not above zero.
    """

    def __init__(
        self,
        *,
        failures: int = 10,
        recovery: float = 30.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._failures = check_count("failures", failures, least=1)
        check_seconds("recovery", recovery, above_zero=True)
        self._recovery = recovery
        self._clock = clock
        self._lock = Lock()
        # Contains failing addresses only: a healthy one needs no lock.
        self._circuits: dict[str, _Circuit] = {}

    def check(self, address: str) -> object:
        """Raise ``CircuitOpenError`` if the circuit of this address is open.

        Returns a token to pass to ``record``. It distinguishes the probe from attempts that
        started before the circuit opened.
        """
        if address not in self._circuits:
            return None
        with self._lock:
            circuit = self._circuits.get(address)
            if circuit is None or circuit.open_until is None:
                return None
            wait = circuit.open_until - self._clock()
            if wait <= 0:
                # A cancelled probe records nothing: after another period, send the next one.
                circuit.probe = object()
                circuit.open_until = self._clock() + self._recovery
                return circuit.probe
            failed = circuit.failed
        raise CircuitOpenError(
            f"{address} failed {failed} times in a row, so nothing was sent. Call again in "
            f"{wait:.1f} s, and check https://status.stripe.com.",
            address=address,
            retry_after=wait,
        )

    def record(self, address: str, *, ok: bool, token: object = None) -> None:
        """Record the outcome of an attempt: ``ok`` is False for a 5xx or no response."""
        if ok and address not in self._circuits:
            return
        with self._lock:
            circuit = self._circuits.setdefault(address, _Circuit())
            if circuit.open_until is not None and (
                circuit.probe is None or token is not circuit.probe
            ):
                return  # the attempt started before the circuit opened
            if ok:
                del self._circuits[address]
                return
            circuit.failed += 1
            if circuit.failed >= self._failures:
                circuit.probe = None
                circuit.open_until = self._clock() + self._recovery

    def state(self, address: str) -> Literal["closed", "open", "half-open"]:
        """The state of the circuit of a base URL, e.g. ``https://api.stripe.com``."""
        with self._lock:
            circuit = self._circuits.get(address)
            if circuit is None or circuit.open_until is None:
                return "closed"
            if circuit.probe is not None or self._clock() >= circuit.open_until:
                return "half-open"
            return "open"

    def __repr__(self) -> str:
        return f"CircuitBreaker(failures={self._failures!r}, recovery={self._recovery!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return partial(CircuitBreaker, failures=self._failures, recovery=self._recovery), ()


class _Circuit(msgspec.Struct):
    """The circuit of a failing server. It is closed while ``open_until`` is None."""

    failed: int = 0
    open_until: float | None = None
    probe: object = None
