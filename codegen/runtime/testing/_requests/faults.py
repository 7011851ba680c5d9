"""Faults that a test sets: the next calls, a share of all calls, latency and rate limits."""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Callable
from fnmatch import fnmatchcase
from typing import Any, NoReturn

import msgspec

from .messages import ConnectionFailure, StripeFailure

_DEFAULTS = {
    402: ("card_error", "card_declined", "The card was declined."),
    409: (
        "idempotency_error",
        "idempotency_key_in_use",
        "Another request with this key is in progress.",
    ),
    429: ("rate_limit_error", "rate_limit", "Too many requests: slow down."),
}
"""The type, code and message of errors by status."""


class Fault(msgspec.Struct):
    """A failure of operations whose name matches ``operation`` (``invoices.*``).

    ``connection``: raise instead of responding. ``after``: fail when the work is done, so that
    a retry gets the saved response.
    """

    operation: str = "*"
    status: int = 500
    type: str | None = None
    code: str | None = None
    message: str | None = None
    param: str | None = None
    times: int = 1
    connection: bool = False
    after: bool = False
    headers: dict[str, str] = {}

    def raise_error(self) -> NoReturn:
        if self.connection:
            raise ConnectionFailure(self.message or "The emulator broke the connection.")
        kind = "invalid_request_error" if self.status < 500 else "api_error"
        text = "The emulator failed this request because of fail_next() or set_faults()."
        default = (kind, None, text)
        kind, code, text = _DEFAULTS.get(self.status, default)
        raise StripeFailure(
            self.status,
            self.message or text,
            type=self.type or kind,
            code=self.code or (None if self.type else code),
            param=self.param,
            headers=self.headers,
        )


class Faults:
    """``rate`` is the share of calls that fail, chosen by ``seed``."""

    def __init__(self, seed: int, timer: Callable[[], float]) -> None:
        self._random = random.Random(seed)
        self._timer = timer
        self.planned: list[Fault] = []
        self._starts: dict[str, deque[float]] = {}
        self.rate = 0.0
        self.rate_status = 500
        self.latency: float | tuple[float, float] = 0.0
        self.rate_limits: dict[str, int] = {}

    def clear(self) -> None:
        self.planned.clear()
        self.rate, self.latency, self.rate_limits = 0.0, 0.0, {}

    def state(self) -> object:
        planned = [msgspec.structs.replace(fault) for fault in self.planned]
        lasting = (self.rate, self.rate_status, self.latency, self.rate_limits)
        return self._random.getstate(), planned, lasting

    def restore(self, state: Any) -> None:
        random_state, planned, lasting = state
        self._random.setstate(random_state)
        self.planned = [msgspec.structs.replace(fault) for fault in planned]
        self.rate, self.rate_status, self.latency, self.rate_limits = lasting
        self._starts.clear()

    def take(self, operation: str) -> Fault | None:
        """The fault of this call, if it has one."""
        for fault in self.planned:
            if fnmatchcase(operation, fault.operation):
                fault.times -= 1
                if not fault.times:
                    self.planned.remove(fault)
                return fault
        if self.rate and self._random.random() < self.rate:
            return Fault(status=self.rate_status)
        return None

    def delay(self) -> float:
        if isinstance(self.latency, tuple):
            return self._random.uniform(*self.latency)
        return self.latency

    def check_rate(self, operation: str, key: str) -> None:
        """Raise StripeFailure if an endpoint gets more requests in a second than it allows."""
        limit = next(
            (n for pattern, n in self.rate_limits.items() if fnmatchcase(operation, pattern)), None
        )
        if limit is None:
            return
        starts = self._starts.setdefault(f"{key} {operation}", deque())
        now = self._timer()
        while starts and starts[0] <= now - 1:
            starts.popleft()
        if len(starts) >= limit:
            message = f"The endpoint {operation} allows {limit} requests per second."
            headers = {"stripe-rate-limited-reason": "endpoint-rate"}
            Fault(status=429, message=message, headers=headers).raise_error()
        starts.append(now)
