"""Calls over loopback to a server in another process that responds immediately."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from time import perf_counter
from typing import Any

from benchmarks.model import HTTPX, LATTICE, STRIPE, Benchmark, Comparison, Goal, Sampler, Setup
from benchmarks.runner import timed
from benchmarks.server import running

_KEY = "sk_test_1"
_CONCURRENCY = 50
_WARM_UP_SECONDS = 6.0  # seconds: a little more than httpx keeps an idle connection
_Call = Callable[[], Awaitable[object]]
_HEADERS = {"Authorization": f"Bearer {_KEY}", "Stripe-Version": "2026-06-24.dahlia"}
_KEEP_100 = f"{HTTPX}, 100 connections kept"  # the default is 20; more are slower


@contextmanager
def _sync(setup: Setup) -> Iterator[Comparison]:
    import httpx
    import stripe
    from lattice_stripe import Client

    with ExitStack() as stack:
        url = stack.enter_context(running({"customers": setup.payloads.customer}))
        lattice = stack.enter_context(Client(_KEY, base_url=url))
        raw = stack.enter_context(httpx.Client(headers=_HEADERS))
        addresses: Any = {"api": url}
        official = stripe.StripeClient(_KEY, base_addresses=addresses)
        official_on_httpx = stripe.StripeClient(
            _KEY,
            base_addresses=addresses,
            http_client=stripe.HTTPXClient(allow_sync_methods=True),
        )
        customer = f"{url}/v1/customers/cus_1"
        calls: dict[str, Callable[[], object]] = {
            LATTICE: lambda: lattice.customers.retrieve("cus_1").id,
            HTTPX: lambda: raw.get(customer).json()["id"],
            STRIPE: lambda: official.v1.customers.retrieve("cus_1").id,
            f"{STRIPE} on httpx": lambda: official_on_httpx.v1.customers.retrieve("cus_1").id,
        }
        yield Comparison({name: timed(call, setup.seconds) for name, call in calls.items()})


SYNC = Benchmark(
    name="sync",
    row="one retrieve over loopback, sync",
    unit="s",
    goal=Goal("at most 1.25 of its time", 1.25, against=HTTPX),
    prepare=_sync,
)


@contextmanager
def _async(setup: Setup) -> Iterator[Comparison]:
    import httpx
    import stripe
    from lattice_stripe import AsyncClient

    with ExitStack() as stack:
        url = stack.enter_context(running({"customers": setup.payloads.customer}))
        runner = stack.enter_context(asyncio.Runner())
        lattice = AsyncClient(_KEY, base_url=url)
        stack.callback(lambda: runner.run(lattice.aclose()))
        raw = httpx.AsyncClient(headers=_HEADERS)
        stack.callback(lambda: runner.run(raw.aclose()))
        limits = httpx.Limits(max_connections=100, max_keepalive_connections=100)
        keep_100 = httpx.AsyncClient(headers=_HEADERS, limits=limits)
        stack.callback(lambda: runner.run(keep_100.aclose()))
        addresses: Any = {"api": url}
        http = stripe.HTTPXClient()
        stack.callback(lambda: runner.run(http.close_async()))  # type: ignore[no-untyped-call]
        official = stripe.StripeClient(_KEY, base_addresses=addresses, http_client=http)
        customer = f"{url}/v1/customers/cus_1"

        async def lattice_id() -> str:
            return (await lattice.customers.retrieve("cus_1")).id

        async def httpx_id() -> object:
            return (await raw.get(customer)).json()["id"]

        async def keep_100_id() -> object:
            return (await keep_100.get(customer)).json()["id"]

        async def official_id() -> str:
            return (await official.v1.customers.retrieve_async("cus_1")).id

        calls = {
            LATTICE: lattice_id,
            HTTPX: httpx_id,
            _KEEP_100: keep_100_id,
            f"{STRIPE} on httpx": official_id,
        }
        _warm_up(runner, calls.values(), _WARM_UP_SECONDS * setup.seconds / 0.2)
        yield Comparison(
            {name: _bursts(runner, call, setup.seconds) for name, call in calls.items()},
            {"concurrent calls": _CONCURRENCY},
        )


def _bursts(runner: asyncio.Runner, call: _Call, seconds: float) -> Sampler:
    return timed(lambda: runner.run(_burst(call)), seconds)


async def _burst(call: _Call) -> None:
    await asyncio.gather(*(call() for _ in range(_CONCURRENCY)))


def _warm_up(runner: asyncio.Runner, calls: Iterable[_Call], seconds: float) -> None:
    """Run all contenders until each pool has closed the connections that it does not need.

    The first burst opens one connection per call. httpx takes twice as long while it keeps those
    that later bursts do not use.
    """
    end = perf_counter() + seconds
    while perf_counter() < end:
        for call in calls:
            runner.run(_burst(call))


ASYNC = Benchmark(
    name="async",
    row="50 concurrent retrieves, async",
    unit="s",
    goal=Goal("at most 1.25", 1.25, against=HTTPX),
    prepare=_async,
)
