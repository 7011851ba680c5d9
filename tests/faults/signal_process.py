"""Sync calls that signals interrupt: ``python -m tests.faults.signal_process URL SEED SECONDS``.

A timer raises an exception in most calls, at a random moment. Prints one line of JSON per call.
"""

from __future__ import annotations

import faulthandler
import json
import random
import signal
import sys
from time import monotonic
from types import FrameType
from typing import Any

import httpx
from lattice_stripe import CircuitBreaker, Client, RateLimiter, StripeError, TelemetryEvent

CALL_SECONDS = 3.0
"""How long a call may take. It is the client's timeout as well."""
FIRST_MAX_DELAY = 0.003
"""Seconds after which a call is interrupted, at most. Adapted to the speed of the machine."""


class Interrupt(BaseException):
    """As ``KeyboardInterrupt``."""


class Alarm(Exception):
    """As the exception of a handler that limits the time of a call."""


class Interrupter:
    """Raises an exception at a random moment of a call, in a frame of the package or below.

    Not in the wrapper of a public method: there, a call may be over, and its result is lost as it
    is between the end of a call and an assignment of the caller.
    """

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._max_delay = FIRST_MAX_DELAY
        signal.signal(signal.SIGALRM, self._handle)

    def start(self) -> None:
        signal.setitimer(signal.ITIMER_REAL, self._rng.uniform(0.00001, self._max_delay))

    def stop(self) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)

    def adapt(self, call: dict[str, Any]) -> None:
        """Interrupt later calls at other moments: some are to succeed, and most are to be sent."""
        if "id" in call:
            self._max_delay /= 1.1
        elif call["key"] is None:
            self._max_delay *= 1.2

    def _handle(self, _: int, frame: FrameType | None) -> None:
        while frame is not None:
            module = str(frame.f_globals.get("__name__"))
            if module == "lattice_stripe._redact":
                return
            if module.startswith("lattice_stripe."):
                raise self._rng.choice((Interrupt, Alarm))
            frame = frame.f_back


def create(client: Client, name: str, interrupter: Interrupter) -> dict[str, Any]:
    """Create a customer. Returns the outcome: an ``id``, or an ``error`` and perhaps a ``key``."""
    started = monotonic()
    try:
        interrupter.start()
        found: dict[str, Any] = {"id": client.customers.create(name=name).id}
    except BaseException as error:  # noqa: BLE001  # the run counts every class
        key = error.idempotency_key if isinstance(error, StripeError) else _key(error)
        found = {"error": repr(error), "key": key, "interrupted": _is_interrupt(error)}
    interrupter.stop()
    return {"name": name, "seconds": monotonic() - started, **found}


def _is_interrupt(error: BaseException | None) -> bool:
    """Whether an exception or a cause is an interrupt. The package may wrap it, as a callback's."""
    while error is not None:
        if isinstance(error, Interrupt | Alarm):
            return True
        error = error.__cause__ or error.__context__
    return False


def _key(error: BaseException) -> str | None:
    """The idempotency key in the notes of an exception."""
    for note in getattr(error, "__notes__", ()):
        _, found, rest = note.partition("'idempotency_key': '")
        if found:
            return str(rest.partition("'")[0])
    return None


def main(url: str, seed: str, seconds: str) -> None:
    faulthandler.dump_traceback_later(float(seconds) + 10 * CALL_SECONDS, exit=True)
    rng = random.Random(seed)
    interrupter = Interrupter(rng)
    over = monotonic() + float(seconds)
    client = Client(
        "sk_test_signals",
        base_url=url,
        max_retries=rng.choice((0, 2)),
        timeout=CALL_SECONDS,
        # With one connection, the next call fails if an interrupted call does not return it.
        http_options={"limits": httpx.Limits(max_connections=1)},
        rate_limiter=RateLimiter(test=1e8, endpoint=1e8),
        circuit_breaker=CircuitBreaker(failures=10**9),
    )
    client.on(TelemetryEvent, lambda _: None)
    number = failed = 0
    while monotonic() < over and failed < 3:
        call = create(client, f"signal {seed}/{number}", interrupter)
        interrupter.adapt(call)
        print(json.dumps(call), flush=True)
        failed += not call.get("interrupted", True)
        number += 1
    for number in range(10):
        call = {"name": f"signal {seed}/after {number}"}
        call["id"] = client.customers.create(name=call["name"]).id
        print(json.dumps(call), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
