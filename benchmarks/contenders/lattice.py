"""Tasks of lattice-stripe."""

from __future__ import annotations

import asyncio
import gc
import json
import time
import tracemalloc
from itertools import islice
from pathlib import Path
from typing import Any

from lattice_stripe import AsyncClient, Client, Page, decode
from lattice_stripe.types import Invoice

from benchmarks.contenders import measure
from benchmarks.contenders.measure import API_KEY, SECRET, Sample


def decode_page(path: str) -> Sample:
    raw = Path(path).read_bytes()
    return measure.per_call(lambda: decode(raw, Page[Invoice]))


def memory(path: str) -> Sample:
    raw = Path(path).read_bytes()
    return measure.retained(lambda: decode(raw, Page[Invoice]))


def encode(path: str) -> Sample:
    from lattice_stripe._core.parameter_encoding import form

    params = json.loads(Path(path).read_bytes())
    return measure.per_call(lambda: form(params))


def webhook(path: str) -> Sample:
    from lattice_stripe.webhooks import construct_event

    payload = Path(path).read_bytes()
    header = measure.signature(payload)
    return measure.per_call(lambda: construct_event(payload, header, SECRET, tolerance=86_400))


def retrieve(url: str, concurrency: int, calls: int, **http_options: Any) -> Sample:
    with Client(API_KEY, **_options(url)) as other:
        other.customers.retrieve("cus_1")  # imports and caches do not count
    with Client(API_KEY, **_options(url, **http_options)) as client:
        return measure.in_threads(lambda: client.customers.retrieve("cus_1").id, concurrency, calls)


def retrieve_async(url: str, concurrency: int, calls: int, **http_options: Any) -> Sample:
    async def run() -> Sample:
        async with AsyncClient(API_KEY, **_options(url, **http_options)) as other:
            await other.customers.retrieve("cus_1")  # imports and caches do not count
        async with AsyncClient(API_KEY, **_options(url, **http_options)) as client:

            async def call() -> str:
                return (await client.customers.retrieve("cus_1")).id

            return await measure.in_tasks(call, concurrency, calls)

    return asyncio.run(run())


def list_page(url: str) -> Sample:
    with Client(API_KEY, **_options(url)) as client:
        return measure.per_call(lambda: client.invoices.list(limit=100).data[-1].id)


def walk(url: str, objects: int) -> Sample:
    with Client(API_KEY, **_options(url)) as client:

        def count() -> int:
            invoices = client.invoices.list(limit=100).auto_paging_iter()
            return sum(1 for invoice in islice(invoices, objects) if invoice.id)

        return measure.walk(count)


def emulator_start() -> Sample:
    """Seconds until the emulator serves requests, without the imports of the client."""
    import httpx  # noqa: F401

    Client(API_KEY).close()
    started = time.perf_counter()
    from lattice_stripe.testing import StripeEmulator

    StripeEmulator()
    return {"s": time.perf_counter() - started}


def emulator_create() -> Sample:
    from lattice_stripe import testing

    with testing.client() as client:
        return measure.per_call(lambda: client.customers.create(email="ada@example.com"))


def emulator_memory(objects: int) -> Sample:
    from lattice_stripe import testing

    with testing.client() as client:
        customer = client.customers.create(email="ada@example.com").id
        gc.collect()
        tracemalloc.start()
        for _ in range(objects):
            client.invoice_items.create(customer=customer, amount=500, currency="usd")
            client.invoices.create(
                customer=customer, auto_advance=False, pending_invoice_items_behavior="include"
            )
        gc.collect()
        return {"B": tracemalloc.get_traced_memory()[0] / objects}


def emulator_page(objects: int) -> Sample:
    from lattice_stripe import testing

    with testing.client() as client:
        for _ in range(objects):
            client.customers.create()
        return measure.per_call(lambda: client.customers.list(limit=10).data[-1].id)


def _options(url: str, max_connections: int | None = None, **http_options: Any) -> dict[str, Any]:
    """The options of a client that has room for this many connections."""
    if max_connections is not None:
        import httpx

        http_options["limits"] = httpx.Limits(
            max_connections=max_connections, max_keepalive_connections=max_connections
        )
    return {"base_url": url, "http_options": http_options or None}


if __name__ == "__main__":
    measure.main(globals())
