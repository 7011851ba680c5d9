"""Tasks of lattice-stripe."""

from __future__ import annotations

import asyncio
import json
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
    from lattice_stripe._core.encoding import form

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
