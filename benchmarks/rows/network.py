"""Calls over loopback, to a server in another process that answers at once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from time import perf_counter
from typing import Any

from benchmarks.model import HTTPX, OURS, STRIPE, Benchmark, Contest, Goal, Probe, Setup
from benchmarks.runner import repeated
from benchmarks.server import running

_KEY = "sk_test_1"
_AT_ONCE = 50
_EXPIRY = 6.0  # seconds: a little more than httpx keeps a connection that is not used
_Call = Callable[[], Awaitable[object]]
_HEADERS = {"Authorization": f"Bearer {_KEY}", "Stripe-Version": "2026-06-24.dahlia"}
_WIDE = f"{HTTPX}, 100 connections kept"  # httpx keeps 20, and slows down with each one more


@contextmanager
def _sync(setup: Setup) -> Iterator[Contest]:
    import httpx
    import stripe
    from lattice_stripe import Client

    with ExitStack() as opened:
        url = opened.enter_context(running({"customers": setup.samples.customer}))
        ours = opened.enter_context(Client(_KEY, base_url=url))
        raw = opened.enter_context(httpx.Client(headers=_HEADERS))
        addresses: Any = {"api": url}
        theirs = stripe.StripeClient(_KEY, base_addresses=addresses)
        on_httpx = stripe.StripeClient(
            _KEY,
            base_addresses=addresses,
            http_client=stripe.HTTPXClient(allow_sync_methods=True),
        )
        customer = f"{url}/v1/customers/cus_1"
        calls: dict[str, Callable[[], object]] = {
            OURS: lambda: ours.customers.retrieve("cus_1").id,
            HTTPX: lambda: raw.get(customer).json()["id"],
            STRIPE: lambda: theirs.v1.customers.retrieve("cus_1").id,
            f"{STRIPE} on httpx": lambda: on_httpx.v1.customers.retrieve("cus_1").id,
        }
        yield Contest({name: repeated(call, setup.seconds) for name, call in calls.items()})


SYNC = Benchmark(
    name="sync",
    row="one retrieve over loopback, sync",
    unit="s",
    goal=Goal("at most 1.25 of its time", 1.25, against=HTTPX),
    prepare=_sync,
)


@contextmanager
def _async(setup: Setup) -> Iterator[Contest]:
    import httpx
    import stripe
    from lattice_stripe import AsyncClient

    with ExitStack() as opened:
        url = opened.enter_context(running({"customers": setup.samples.customer}))
        runner = opened.enter_context(asyncio.Runner())
        ours = AsyncClient(_KEY, base_url=url)
        opened.callback(lambda: runner.run(ours.aclose()))
        raw = httpx.AsyncClient(headers=_HEADERS)
        opened.callback(lambda: runner.run(raw.aclose()))
        limits = httpx.Limits(max_connections=100, max_keepalive_connections=100)
        wide = httpx.AsyncClient(headers=_HEADERS, limits=limits)
        opened.callback(lambda: runner.run(wide.aclose()))
        addresses: Any = {"api": url}
        http = stripe.HTTPXClient()
        opened.callback(lambda: runner.run(http.close_async()))  # type: ignore[no-untyped-call]
        theirs = stripe.StripeClient(_KEY, base_addresses=addresses, http_client=http)
        customer = f"{url}/v1/customers/cus_1"

        async def our_id() -> str:
            return (await ours.customers.retrieve("cus_1")).id

        async def raw_id() -> object:
            return (await raw.get(customer)).json()["id"]

        async def wide_id() -> object:
            return (await wide.get(customer)).json()["id"]

        async def their_id() -> str:
            return (await theirs.v1.customers.retrieve_async("cus_1")).id

        calls = {OURS: our_id, HTTPX: raw_id, _WIDE: wide_id, f"{STRIPE} on httpx": their_id}
        _settle(runner, calls.values(), _EXPIRY * setup.seconds / 0.2)
        yield Contest(
            {name: _volleys(runner, call, setup.seconds) for name, call in calls.items()},
            {"calls at once": _AT_ONCE},
        )


def _volleys(runner: asyncio.Runner, call: _Call, seconds: float) -> Probe:
    return repeated(lambda: runner.run(_volley(call)), seconds)


async def _volley(call: _Call) -> None:
    await asyncio.gather(*(call() for _ in range(_AT_ONCE)))


def _settle(runner: asyncio.Runner, calls: Iterable[_Call], seconds: float) -> None:
    """Keep all of them busy until each pool holds as many connections as it will go on using.

    A first volley opens one for each call; httpx takes twice as long for as long as it keeps
    those that later volleys have no use for, and that is not what is to be compared.
    """
    until = perf_counter() + seconds
    while perf_counter() < until:
        for call in calls:
            runner.run(_volley(call))


ASYNC = Benchmark(
    name="async",
    row="50 concurrent retrieves, async",
    unit="s",
    goal=Goal("at most 1.25", 1.25, against=HTTPX),
    prepare=_async,
)
