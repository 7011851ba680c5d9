# Copied from codegen/runtime/_breaker.py. Edit it there.
"""A circuit breaker in front of the network."""

# Ours, because those looked at wrap the call: pybreaker for threads, aiobreaker for asyncio,
# purgatory one of each, whose circuits do not know of one another. One that is asked before an
# attempt and told after it serves both clients, and counts answers as well as exceptions.

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from typing import Any, Literal

from ._forks import Lock
from .errors import CircuitOpenError, InvalidArgumentError


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
