"""Simulate a day of jobs against Stripe's rate limits, with and without a RateLimiter.

The clock is simulated; the limiter and the retry policy are those of the package. The table of
docs/rate-limiting.md is made here, by ``python -m tests.docs_tables``.
"""

from __future__ import annotations

import heapq
import random
from collections import defaultdict, deque
from collections.abc import Generator, Iterable
from dataclasses import dataclass
from itertools import count

from lattice_stripe import Attempt, Backoff, RateLimiter

HOUR = 3600.0
LATENCY = 0.1
MAX_RETRIES = 2


@dataclass(frozen=True)
class Job:
    """``calls`` of one operation by ``workers`` threads, from ``start`` on."""

    start: float
    operation: str
    calls: int
    workers: int


JOBS = (
    Job(0 * HOUR, "invoice_items.create", 20_000, 32),
    Job(6 * HOUR, "invoices.list", 5_000, 1),
    Job(12 * HOUR, "customers.update", 10_000, 32),
    Job(12 * HOUR, "payment_intents.retrieve", 10_000, 32),
    Job(12 * HOUR, "subscriptions.list", 3_000, 8),
    Job(18 * HOUR, "customers.search", 2_000, 16),
)


class Stripe:
    """Allows 100 requests in any second, and 25 of an operation; 20 of a search."""

    def __init__(self) -> None:
        self._account: deque[float] = deque()
        self._endpoints: defaultdict[str, deque[float]] = defaultdict(deque)

    def refusal(self, operation: str, now: float) -> str | None:
        """The reason for a 429, or None if the request is allowed."""
        endpoint = self._endpoints[operation]
        for sent in (self._account, endpoint):
            while sent and sent[0] <= now - 1:
                sent.popleft()
        if len(endpoint) >= (20 if operation.endswith(".search") else 25):
            return "endpoint-rate"
        if len(self._account) >= 100:
            return "global-rate"
        endpoint.append(now)
        self._account.append(now)
        return None


@dataclass
class Day:
    """The totals of a simulated day."""

    requests: int = 0
    refused: int = 0
    failed: int = 0
    busy: float = 0.0


def simulate(limiter: RateLimiter | None, clock: Clock) -> Day:
    day, stripe = Day(), Stripe()
    ids = count()
    waiting: list[tuple[float, int, Generator[float]]] = []

    def attempt_waits(operation: str) -> Iterable[float]:
        if limiter is not None:
            yield limiter.reserve_endpoint(operation, live=True)
            yield limiter.reserve(live=True)

    def call(operation: str) -> Generator[float]:
        for number in range(1, MAX_RETRIES + 2):
            yield from attempt_waits(operation)
            yield LATENCY
            day.requests += 1
            reason = stripe.refusal(operation, clock.now)
            if reason is None:
                return
            day.refused += 1
            if limiter is not None and reason == "endpoint-rate":
                limiter.slow_down_endpoint(operation, live=True)
            elif limiter is not None:
                limiter.slow_down(live=True)
            refused = Attempt(
                number=number, method="POST", path="", idempotency_key="k", status=429
            )
            wait = Backoff().decide(refused, MAX_RETRIES)
            if wait is None:
                day.failed += 1
                return
            yield wait

    def worker(job: Job, left: list[int]) -> Generator[float]:
        yield random.random()
        while left[0]:
            left[0] -= 1
            yield from call(job.operation)
        day.busy = max(day.busy, clock.now - job.start)

    for job in JOBS:
        left = [job.calls]
        for _ in range(job.workers):
            heapq.heappush(waiting, (job.start, next(ids), worker(job, left)))
    while waiting:
        clock.now, number, process = heapq.heappop(waiting)
        for wait in process:
            heapq.heappush(waiting, (clock.now + wait, number, process))
            break
    return day


class Clock:
    """The simulated time in seconds."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def rows() -> list[tuple[str, Day]]:
    """(description, day) of each configuration. The same numbers in every run."""
    found = []
    for name, settings in (
        ("no limiter", None),
        ("`RateLimiter(endpoint=None)`", {"endpoint": None}),
        ("`RateLimiter()`", {}),
    ):
        random.seed(1)
        clock = Clock()
        limiter = None if settings is None else RateLimiter(clock=clock, **settings)
        found.append((name, simulate(limiter, clock)))
    return found
