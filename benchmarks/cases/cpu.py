"""Benchmarks in this process: decode a page, encode a call, verify a webhook."""

from __future__ import annotations

import hashlib
import hmac
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlencode

from benchmarks.model import LATTICE, STRIPE, Benchmark, Comparison, Goal, Setup
from benchmarks.runner import timed

# --- decode ---------------------------------------------------------------------------------


def decode_lattice(raw: bytes) -> Any:
    """Decode a page like lattice-stripe's client."""
    from lattice_stripe import Page
    from lattice_stripe._decode.decoder import decode_result

    return decode_result("Invoice", raw, Page)[0]


def decode_stripe(raw: bytes) -> Any:
    """Decode a page like stripe-python's client: body to response, response to object."""
    from stripe._stripe_response import StripeResponse
    from stripe._util import convert_to_stripe_object

    response = StripeResponse(raw.decode("utf-8"), 200, {})
    return convert_to_stripe_object(response, api_mode="V1")


def decode_stripe_data(raw: bytes) -> Any:
    """Decode a page without the response that stripe-python keeps as ``last_response``."""
    import json

    from stripe._util import convert_to_stripe_object

    return convert_to_stripe_object(json.loads(raw), api_mode="V1")


@contextmanager
def _decode(setup: Setup) -> Iterator[Comparison]:
    import msgspec

    raw = setup.payloads.page
    invoice, stripe_invoice = decode_lattice(raw).data[0], decode_stripe(raw).data[0]
    assert invoice.lines.data[0].id == stripe_invoice.lines.data[0].id
    yield Comparison(
        {
            LATTICE: timed(lambda: decode_lattice(raw), setup.seconds),
            STRIPE: timed(lambda: decode_stripe(raw), setup.seconds),
            f"{STRIPE}, from json.loads": timed(lambda: decode_stripe_data(raw), setup.seconds),
            "msgspec, untyped": timed(lambda: msgspec.json.decode(raw), setup.seconds),
        },
        {"bytes of JSON": len(raw)},
    )


DECODE = Benchmark(
    name="decode",
    row="decode a page of 100 invoices",
    unit="s",
    goal=Goal("100 times faster", 1 / 100),
    prepare=_decode,
)

# --- encode ---------------------------------------------------------------------------------


def large_create() -> dict[str, Any]:
    """The parameters of a checkout session with twelve line items."""
    address = {
        "line1": "12 Analytical Street",
        "line2": "Floor 2 & 3",
        "city": "Zürich",
        "postal_code": "8001",
        "country": "CH",
    }
    line_items = [
        {
            "quantity": number,
            "adjustable_quantity": {"enabled": True, "minimum": 1, "maximum": 10},
            "price_data": {
                "currency": "usd",
                "unit_amount": 1_500 + number,
                "tax_behavior": "exclusive",
                "recurring": {"interval": "month", "interval_count": 1},
                "product_data": {
                    "name": f"Engine part, no. {number}",
                    "images": [f"https://example.com/parts/{number}.png"],
                    "metadata": {"sku": f"part-{number}"},
                },
            },
        }
        for number in range(1, 13)
    ]
    return {
        "mode": "subscription",
        "customer": "cus_000000000000001",
        "success_url": "https://example.com/done?session={CHECKOUT_SESSION_ID}",
        "cancel_url": "https://example.com/basket",
        "line_items": line_items,
        "subscription_data": {"trial_period_days": 14, "metadata": {"plan": "large"}},
        "payment_intent_data": {"shipping": {"name": "Ada Lovelace", "address": address}},
        "payment_method_types": ["card", "sepa_debit"],
        "metadata": {"order": "order 6735", "campaign": "summer"},
        "expand": ["customer", "line_items.data.price.product"],
    }


def encode_lattice(params: dict[str, Any]) -> str:
    from lattice_stripe._core.encoding import form

    return form(params)


def encode_stripe(params: dict[str, Any]) -> str:
    """Encode parameters with the same steps as stripe-python's requestor."""
    from stripe._encode import _api_encode

    body = urlencode(list(_api_encode(params)))
    return body.replace("%5B", "[").replace("%5D", "]")


@contextmanager
def _encode(setup: Setup) -> Iterator[Comparison]:
    params = large_create()
    yield Comparison(
        {
            LATTICE: timed(lambda: encode_lattice(params), setup.seconds),
            STRIPE: timed(lambda: encode_stripe(params), setup.seconds),
        },
        {"pairs": encode_stripe(params).count("&") + 1},
    )


ENCODE = Benchmark(
    name="encode",
    row="encode a large create call",
    unit="s",
    goal=Goal("5 times faster", 1 / 5),
    prepare=_encode,
)

# --- webhook --------------------------------------------------------------------------------

_SECRET = "whsec_benchmark"


def signature(payload: bytes) -> str:
    """Build the ``Stripe-Signature`` header of a payload that is sent now."""
    now = int(time.time())
    signed = hmac.new(_SECRET.encode(), b"%d.%s" % (now, payload), hashlib.sha256)
    return f"t={now},v1={signed.hexdigest()}"


@contextmanager
def _webhook(setup: Setup) -> Iterator[Comparison]:
    from lattice_stripe.webhooks import construct_event
    from stripe import Webhook

    payload = setup.payloads.event
    header = signature(payload)

    def stripe_event() -> object:
        return Webhook.construct_event(payload, header, _SECRET, tolerance=86_400)  # type: ignore[no-untyped-call]

    def event() -> object:
        return construct_event(payload, header, _SECRET, tolerance=86_400)

    yield Comparison(
        {
            LATTICE: timed(event, setup.seconds),
            STRIPE: timed(stripe_event, setup.seconds),
        },
        {"bytes of JSON": len(payload)},
    )


WEBHOOK = Benchmark(
    name="webhook",
    row="verify and decode a webhook",
    unit="s",
    goal=Goal("20 times faster", 1 / 20),
    prepare=_webhook,
)
