"""Tasks of stripe-python, everything at its default."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from stripe import StripeClient, Webhook
from stripe._encode import _api_encode
from stripe._stripe_response import StripeResponse
from stripe._util import convert_to_stripe_object

from benchmarks.contenders import measure
from benchmarks.contenders.measure import API_KEY, SECRET, Sample


def decode_page(path: str) -> Sample:
    """Decode like the client: body to response, response to object."""
    raw = Path(path).read_bytes()

    def decode() -> object:
        response = StripeResponse(raw.decode("utf-8"), 200, {})
        return convert_to_stripe_object(response, api_mode="V1")

    return measure.per_call(decode)


def memory(path: str) -> Sample:
    """Without the response that the client keeps as ``last_response``."""
    raw = Path(path).read_bytes()
    return measure.retained(lambda: convert_to_stripe_object(json.loads(raw), api_mode="V1"))


def encode(path: str) -> Sample:
    params = json.loads(Path(path).read_bytes())
    return measure.per_call(lambda: encoded(params))


def encoded(params: dict[str, Any]) -> str:
    """Encode parameters with the same steps as the client."""
    body = urlencode(list(_api_encode(params)))
    return body.replace("%5B", "[").replace("%5D", "]")


def webhook(path: str) -> Sample:
    payload = Path(path).read_bytes()
    header = measure.signature(payload)

    def verify() -> object:
        return Webhook.construct_event(payload, header, SECRET, tolerance=86_400)  # type: ignore[no-untyped-call]

    return measure.per_call(verify)


def retrieve(url: str, concurrency: int, calls: int) -> Sample:
    _client(url).v1.customers.retrieve("cus_1")  # imports and caches do not count
    client = _client(url)
    return measure.in_threads(lambda: client.v1.customers.retrieve("cus_1").id, concurrency, calls)


def list_page(url: str) -> Sample:
    client = _client(url)
    return measure.per_call(lambda: client.v1.invoices.list({"limit": 100}).data[-1].id)


def walk(url: str, objects: int) -> Sample:
    client = _client(url)

    def count() -> int:
        invoices = client.v1.invoices.list({"limit": 100}).auto_paging_iter()
        return sum(1 for invoice in islice(invoices, objects) if invoice.id)

    return measure.walk(count)


def _client(url: str) -> StripeClient:
    return StripeClient(API_KEY, base_addresses={"api": url})


if __name__ == "__main__":
    measure.main(globals())
