"""Run the client against the fault server and compare its results with the server's counts."""

from __future__ import annotations

import asyncio
import gc
import tracemalloc
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

import httpx
from lattice_stripe import AsyncClient, Backoff, Client, errors

THREADS = 16
TASKS = 32
TIMEOUT = 0.4
"""Seconds to wait for a response that never comes."""
FAST_BACKOFF = Backoff(initial=0.001, max_delay=0.002)
ERROR_CLASSES = frozenset(v for v in vars(errors).values() if isinstance(v, type))


@dataclass
class ClientResults:
    """What the client returned and raised. Each call creates a customer with a name of its own."""

    calls: int
    succeeded: dict[str, str] = field(default_factory=dict)
    """The ids of the created customers, by name."""
    failed: dict[str, BaseException] = field(default_factory=dict)
    """The errors, by name."""
    seconds: float = 0.0


@dataclass(frozen=True)
class CreateRun:
    """The client's results beside the server's counts."""

    title: str
    results: ClientResults
    repeats: ClientResults
    """The calls that failed, repeated with their idempotency keys after the faults ended."""
    counts: dict[str, Any]

    @property
    def lost(self) -> int:
        """Calls that succeeded although the server created nothing, or something else."""
        created = self.counts["created"]
        succeeded = {**self.results.succeeded, **self.repeats.succeeded}
        return sum(created.get(name) != [id_] for name, id_ in succeeded.items())

    @property
    def created_twice(self) -> int:
        return sum(len(ids) > 1 for ids in self.counts["created"].values())

    @property
    def without_error_class(self) -> int:
        """Failures that are not an error class of the library."""
        failed = (*self.results.failed.values(), *self.repeats.failed.values())
        return sum(type(error) not in ERROR_CLASSES for error in failed)

    def violations(self) -> list[str]:
        results, counts = self.results, self.counts
        found = {
            "lost": self.lost,
            "created twice": self.created_twice,
            "failed without an error class of the library": self.without_error_class,
            "neither succeeded nor failed": (
                results.calls - len(results.succeeded) - len(results.failed)
            ),
            "sent without an idempotency key": counts["without_key"],
            "sent with the idempotency key of another call": counts["key_conflicts"],
            "failed when repeated without faults": len(self.repeats.failed),
            "created more or fewer than requested": len(counts["created"]) - results.calls,
        }
        return [f"{self.title}: {number} {what}" for what, number in found.items() if number]

    def __str__(self) -> str:
        results, counts = self.results, self.counts
        classes = Counter(type(error).__name__ for error in results.failed.values())
        failures = ", ".join(f"{number} {name}" for name, number in classes.most_common())
        return (
            f"{self.title}: {results.calls:,} creates, {counts['requests']:,} requests, "
            f"{sum(counts['faults'].values()):,} faults, {results.seconds:.1f} s\n"
            f"  {self.lost} lost, {self.created_twice} created twice, "
            f"{self.without_error_class} without an error class\n"
            f"  {len(results.succeeded):,} succeeded, {len(results.failed):,} failed"
            f"{f' ({failures})' if failures else ''}, "
            f"{len(self.repeats.succeeded):,} of these succeeded when repeated"
        )


def create_sync(url: str, number: int, *, max_retries: int) -> CreateRun:
    """Create ``number`` customers in 16 threads with one client."""
    results = ClientResults(number)
    with _client(url, max_retries) as client:

        def create(name: str) -> None:
            try:
                customer = client.customers.create(name=name)
            except Exception as error:  # noqa: BLE001  # the run counts every class
                results.failed[name] = error
            else:
                results.succeeded[name] = _id(customer, name)

        started = monotonic()
        with ThreadPoolExecutor(THREADS) as pool:
            list(pool.map(create, _names(number)))
        results.seconds = monotonic() - started
    return _create_run(f"sync, {THREADS} threads, max_retries={max_retries}", url, results)


def create_async(url: str, number: int, *, max_retries: int) -> CreateRun:
    """Create ``number`` customers in 32 tasks with one client."""
    results = ClientResults(number)
    names = iter(_names(number))

    async def create(client: AsyncClient) -> None:
        for name in names:  # shared: each task takes the next name
            try:
                customer = await client.customers.create(name=name)
            except Exception as error:  # noqa: BLE001  # the run counts every class
                results.failed[name] = error
            else:
                results.succeeded[name] = _id(customer, name)

    async def main() -> None:
        options = _options(url, max_retries)
        async with AsyncClient("sk_test_faults", **options) as client:
            await asyncio.gather(*(create(client) for _ in range(TASKS)))

    started = monotonic()
    asyncio.run(main())
    results.seconds = monotonic() - started
    return _create_run(f"async, {TASKS} tasks, max_retries={max_retries}", url, results)


_MEMORY_GROWTH = 100_000
"""Bytes, about two pages of 100 customers: how much the memory in use may vary."""


@dataclass(frozen=True)
class ListRun:
    """A list read page by page."""

    objects: int
    seen: int
    in_order: bool
    memory: tuple[int, ...]
    """Bytes in use after each tenth of the list, after a garbage collection."""
    peak: int
    """The highest use above the first of these, including garbage and errors."""
    counts: dict[str, Any]
    seconds: float

    @property
    def complete(self) -> bool:
        """Whether every object came once and in order."""
        return self.in_order and self.seen == self.objects

    def violations(self) -> list[str]:
        found = []
        if not self.complete:
            found.append(f"list: saw {self.seen} of {self.objects}, in order: {self.in_order}")
        if max(self.memory) > self.memory[0] + _MEMORY_GROWTH:
            found.append(f"list: memory grew: {self.memory} bytes")
        return found

    def __str__(self) -> str:
        order = "every object once and in order" if self.complete else "objects missing or doubled"
        return (
            f"list: {self.seen:,} of {self.objects:,} objects, {self.counts['requests']:,} "
            f"requests, {sum(self.counts['faults'].values()):,} faults, {self.seconds:.1f} s\n"
            f"  {order}\n"
            f"  memory: {(self.memory[-1] - self.memory[0]) / 1000:.0f} kB more at the end than "
            f"after the first tenth, {self.peak / 1000:.0f} kB more at the peak"
        )


def list_all(url: str, objects: int) -> ListRun:
    """List all customers, 100 per page, with enough retries for every page to arrive."""
    seen, in_order, memory = 0, True, []
    started = monotonic()
    with _client(url, 12) as client:
        tracemalloc.start()
        try:
            for customer in client.customers.list(limit=100).auto_paging_iter():
                in_order = in_order and customer.id == f"cus_{seen:06d}"
                seen += 1
                if seen % (objects // 10) == 0:
                    gc.collect()
                    memory.append(tracemalloc.get_traced_memory()[0])
                    if len(memory) == 1:  # imports and connections are in memory by now
                        tracemalloc.reset_peak()
            peak = tracemalloc.get_traced_memory()[1] - memory[0]
        finally:
            tracemalloc.stop()
    return ListRun(
        objects, seen, in_order, tuple(memory), peak, _counts(url), monotonic() - started
    )


def _create_run(title: str, url: str, results: ClientResults) -> CreateRun:
    """End the faults, repeat each failed call with its idempotency key, read the counts."""
    httpx.post(f"{url}/__stop_faults")
    repeats = ClientResults(len(results.failed))
    with _client(url, 0) as client:
        for name, error in results.failed.items():
            key = getattr(error, "idempotency_key", "")  # without a key, the repeat fails
            try:
                customer = client.customers.create(name=name, opts={"idempotency_key": key})
            except errors.StripeError as again:
                repeats.failed[name] = again
            else:
                repeats.succeeded[name] = _id(customer, name)
    return CreateRun(title, results, repeats, _counts(url))


def _id(customer: Any, name: str) -> str:
    """The customer's id. A response to another call gives text that is no id."""
    return str(customer.id) if customer.name == name else f"response to {customer.name}"


def _client(url: str, max_retries: int) -> Client:
    return Client("sk_test_faults", **_options(url, max_retries))


def _options(url: str, max_retries: int) -> dict[str, Any]:
    return {
        "base_url": url,
        "max_retries": max_retries,
        "retry_policy": FAST_BACKOFF,
        "timeout": TIMEOUT,
    }


def _names(number: int) -> Iterable[str]:
    return (f"customer {i}" for i in range(number))


def _counts(url: str) -> dict[str, Any]:
    counts: dict[str, Any] = httpx.get(f"{url}/__counts").json()
    return counts
