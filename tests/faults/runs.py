"""What is done to the fault server, and what came of it, counted on both sides."""

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
"""Seconds for an answer that will not come: what a stall costs."""
QUICK = Backoff(initial=0.001, max_delay=0.002)
NAMED = frozenset(v for v in vars(errors).values() if isinstance(v, type))


@dataclass
class Report:
    """What the client said of its calls. Names are the caller's, one for each call."""

    asked: int
    done: dict[str, str] = field(default_factory=dict)
    """The id of what was made."""
    failed: dict[str, BaseException] = field(default_factory=dict)
    seconds: float = 0.0

    def kinds(self) -> str:
        return _list(Counter(type(error).__name__ for error in self.failed.values()))


@dataclass(frozen=True)
class Outcome:
    """A report beside what the server did."""

    title: str
    report: Report
    counts: dict[str, Any]
    repeated: Report

    @property
    def lost(self) -> int:
        """Reported done, though the server did something else, or nothing."""
        effects = self.counts["effects"]
        done = {**self.report.done, **self.repeated.done}
        return sum(effects.get(name) != [made] for name, made in done.items())

    @property
    def twice(self) -> int:
        return sum(len(made) > 1 for made in self.counts["effects"].values())

    @property
    def unnamed(self) -> int:
        """Failures that are no error of the library's own tree."""
        failed = (*self.report.failed.values(), *self.repeated.failed.values())
        return sum(type(error) not in NAMED for error in failed)

    def violations(self) -> list[str]:
        """What must not be, in words; empty where all is well."""
        report, counts = self.report, self.counts
        wrong = {
            "lost": self.lost,
            "made twice": self.twice,
            "failed without a named error": self.unnamed,
            "neither done nor failed": report.asked - len(report.done) - len(report.failed),
            "sent without an idempotency key": counts["unkeyed"],
            "sent with the key of another call": counts["conflicts"],
            "not done by a repeat in calm": len(self.repeated.failed),
            "made more or fewer than asked for": len(counts["effects"]) - report.asked,
        }
        return [f"{self.title}: {number} {what}" for what, number in wrong.items() if number]

    def __str__(self) -> str:
        report, counts = self.report, self.counts
        return (
            f"{self.title}: {report.asked} creates, {counts['requests']} requests, "
            f"{sum(counts['faults'].values())} faults: {len(report.done)} done, {self.lost} lost, "
            f"{self.twice} made twice, {len(report.failed)} failed ({report.kinds()}), "
            f"{self.unnamed} of them unnamed; repeated with their keys, "
            f"{len(self.repeated.done)} of them done; {report.seconds:.1f} s"
        )


def creates_sync(url: str, number: int, *, max_retries: int) -> Outcome:
    """``number`` customers in 16 threads on one client."""
    report = Report(number)
    with _client(url, max_retries) as client:

        def create(name: str) -> None:
            try:
                made = client.customers.create(name=name)
            except Exception as error:  # noqa: BLE001  # which errors there are is the question
                report.failed[name] = error
            else:
                report.done[name] = _id(made, name)

        begun = monotonic()
        with ThreadPoolExecutor(THREADS) as pool:
            list(pool.map(create, _names(number)))
        report.seconds = monotonic() - begun
    return _outcome(f"sync, {THREADS} threads, {max_retries} retries", url, report)


def creates_async(url: str, number: int, *, max_retries: int) -> Outcome:
    """``number`` customers by 32 tasks on one client."""
    report = Report(number)
    names = iter(_names(number))

    async def work(client: AsyncClient) -> None:
        for name in names:  # shared: each task takes the next one
            try:
                made = await client.customers.create(name=name)
            except Exception as error:  # noqa: BLE001
                report.failed[name] = error
            else:
                report.done[name] = _id(made, name)

    async def main() -> None:
        options = _options(url, max_retries)
        async with AsyncClient("sk_test_faults", **options) as client:
            await asyncio.gather(*(work(client) for _ in range(TASKS)))

    begun = monotonic()
    asyncio.run(main())
    report.seconds = monotonic() - begun
    return _outcome(f"async, {TASKS} tasks, {max_retries} retries", url, report)


_PAGE = 100_000
"""Bytes, about two pages of 100 customers: what may be held more at one time than at another."""


@dataclass(frozen=True)
class Walk:
    """A walk over a list, page by page."""

    objects: int
    seen: int
    in_order: bool
    held: tuple[int, ...]
    """Bytes still in use after each tenth of the walk, garbage collected."""
    peak: int
    """The most that came on top of the first of these, garbage and what errors hold included."""
    counts: dict[str, Any]
    seconds: float

    def violations(self) -> list[str]:
        wrong = []
        if self.seen != self.objects or not self.in_order:
            wrong.append(f"walk: saw {self.seen} of {self.objects}, in order: {self.in_order}")
        if max(self.held) > self.held[0] + _PAGE:
            wrong.append(f"walk: memory grew: {self.held} bytes")
        return wrong

    def __str__(self) -> str:
        return (
            f"walk: {self.seen} of {self.objects} objects, each once and in order: "
            f"{self.in_order}, {self.counts['requests']} requests, "
            f"{sum(self.counts['faults'].values())} faults; peak of memory "
            f"{self.peak / 1000:.0f} kB, {(self.held[-1] - self.held[0]) / 1000:.0f} kB more held "
            f"at its end than after a tenth of it; "
            f"{self.seconds:.1f} s"
        )


def walk(url: str, objects: int) -> Walk:
    """All customers, 100 a page. Retries enough for every page to come in the end."""
    seen, in_order, held = 0, True, []
    begun = monotonic()
    with _client(url, 12) as client:
        tracemalloc.start()
        try:
            for customer in client.customers.list(limit=100).auto_paging_iter():
                in_order = in_order and customer.id == f"cus_{seen:06d}"
                seen += 1
                if seen % (objects // 10) == 0:
                    gc.collect()
                    held.append(tracemalloc.get_traced_memory()[0])
                    if len(held) == 1:  # whatever is imported or kept open is there by now
                        tracemalloc.reset_peak()
            peak = tracemalloc.get_traced_memory()[1] - held[0]
        finally:
            tracemalloc.stop()
    return Walk(objects, seen, in_order, tuple(held), peak, _counts(url), monotonic() - begun)


def _outcome(title: str, url: str, report: Report) -> Outcome:
    """The counts of a run, once each call that failed was repeated, with its key, in calm."""
    httpx.post(f"{url}/__calm")
    repeated = Report(len(report.failed))
    with _client(url, 0) as client:
        for name, error in report.failed.items():
            key = getattr(error, "idempotency_key", "")  # it has one, or the repeat fails
            try:
                made = client.customers.create(name=name, opts={"idempotency_key": key})
            except errors.StripeError as again:
                repeated.failed[name] = again
            else:
                repeated.done[name] = _id(made, name)
    return Outcome(title, report, _counts(url), repeated)


def _id(customer: Any, name: str) -> str:
    """The id of what was made; an answer to another call does not pass for one."""
    return str(customer.id) if customer.name == name else f"answer to {customer.name}"


def _client(url: str, max_retries: int) -> Client:
    return Client("sk_test_faults", **_options(url, max_retries))


def _options(url: str, max_retries: int) -> dict[str, Any]:
    return {
        "base_url": url,
        "max_retries": max_retries,
        "retry_policy": QUICK,
        "timeout": TIMEOUT,
    }


def _names(number: int) -> Iterable[str]:
    return (f"customer {i}" for i in range(number))


def _counts(url: str) -> dict[str, Any]:
    counts: dict[str, Any] = httpx.get(f"{url}/__counts").json()
    return counts


def _list(counter: Counter[str]) -> str:
    return ", ".join(f"{number} {name}" for name, number in counter.most_common()) or "none"
