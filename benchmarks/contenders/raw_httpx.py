"""Tasks of httpx with the ``json`` module, everything at its default."""

from __future__ import annotations

import asyncio

import httpx

from benchmarks.contenders import measure
from benchmarks.contenders.measure import API_KEY, Sample

_HEADERS = {"Authorization": f"Bearer {API_KEY}"}


def retrieve(url: str, concurrency: int, calls: int) -> Sample:
    customer = f"{url}/v1/customers/cus_1"
    with httpx.Client(headers=_HEADERS) as other:
        other.get(customer).json()  # imports and caches do not count
    with httpx.Client(headers=_HEADERS) as client:
        return measure.in_threads(lambda: client.get(customer).json()["id"], concurrency, calls)


def retrieve_async(url: str, concurrency: int, calls: int) -> Sample:
    customer = f"{url}/v1/customers/cus_1"

    async def run() -> Sample:
        async with httpx.AsyncClient(headers=_HEADERS) as other:
            (await other.get(customer)).json()  # imports and caches do not count
        async with httpx.AsyncClient(headers=_HEADERS) as client:

            async def call() -> object:
                return (await client.get(customer)).json()["id"]

            return await measure.in_tasks(call, concurrency, calls)

    return asyncio.run(run())


def list_page(url: str) -> Sample:
    with httpx.Client(headers=_HEADERS) as client:
        page = f"{url}/v1/invoices?limit=100"
        return measure.per_call(lambda: client.get(page).json()["data"][-1]["id"])


def walk(url: str, objects: int) -> Sample:
    with httpx.Client(headers=_HEADERS) as client:

        def count() -> int:
            params: dict[str, str | int] = {"limit": 100}
            counted = 0
            while counted < objects:
                page = client.get(f"{url}/v1/invoices", params=params).json()
                counted += sum(1 for invoice in page["data"] if invoice["id"])
                params["starting_after"] = page["data"][-1]["id"]
            return counted

        return measure.walk(count)


if __name__ == "__main__":
    measure.main(globals())
