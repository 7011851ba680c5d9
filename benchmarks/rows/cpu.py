"""What needs no other process: decode a page, encode a call, verify a webhook."""

from __future__ import annotations

import hashlib
import hmac
import importlib
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlencode

from benchmarks.model import OURS, STRIPE, Benchmark, Contest, Goal, Probe, Setup
from benchmarks.runner import repeated

# --- decode ---------------------------------------------------------------------------------


def decode_ours(raw: bytes) -> Any:
    """As the client does it."""
    from lattice_stripe import Page
    from lattice_stripe._decode.decoder import decode_result

    return decode_result("Invoice", raw, Page)[0]


def decode_stripe(raw: bytes) -> Any:
    """As its client does it: an answer from the body's text, an object from the answer."""
    from stripe._stripe_response import StripeResponse
    from stripe._util import convert_to_stripe_object

    answer = StripeResponse(raw.decode("utf-8"), 200, {})
    return convert_to_stripe_object(answer, api_mode="V1")


def decode_stripe_data(raw: bytes) -> Any:
    """Without the answer it came in, which stripe-python keeps as ``last_response``."""
    import json

    from stripe._util import convert_to_stripe_object

    return convert_to_stripe_object(json.loads(raw), api_mode="V1")


@contextmanager
def _decode(setup: Setup) -> Iterator[Contest]:
    import msgspec

    raw = setup.samples.page
    assert decode_ours(raw).data[0].lines.data[0].id == decode_stripe(raw).data[0].lines.data[0].id
    yield Contest(
        {
            OURS: repeated(lambda: decode_ours(raw), setup.seconds),
            STRIPE: repeated(lambda: decode_stripe(raw), setup.seconds),
            f"{STRIPE}, from json.loads": repeated(lambda: decode_stripe_data(raw), setup.seconds),
            "msgspec, untyped": repeated(lambda: msgspec.json.decode(raw), setup.seconds),
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
    """The parameters of a checkout session with a full basket."""
    address = {
        "line1": "12 Analytical Street",
        "line2": "Floor 2 & 3",
        "city": "Zürich",
        "postal_code": "8001",
        "country": "CH",
    }
    basket = [
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
        "line_items": basket,
        "subscription_data": {"trial_period_days": 14, "metadata": {"plan": "large"}},
        "payment_intent_data": {"shipping": {"name": "Ada Lovelace", "address": address}},
        "payment_method_types": ["card", "sepa_debit"],
        "metadata": {"order": "order 6735", "campaign": "summer"},
        "expand": ["customer", "line_items.data.price.product"],
    }


def encode_ours(params: dict[str, Any]) -> str:
    from lattice_stripe._core.encoding import form

    return form(params)


def encode_stripe(params: dict[str, Any]) -> str:
    """The same steps as its requestor's, from the parameters to the body."""
    from stripe._encode import _api_encode

    body = urlencode(list(_api_encode(params)))
    return body.replace("%5B", "[").replace("%5D", "]")


@contextmanager
def _encode(setup: Setup) -> Iterator[Contest]:
    params = large_create()
    yield Contest(
        {
            OURS: repeated(lambda: encode_ours(params), setup.seconds),
            STRIPE: repeated(lambda: encode_stripe(params), setup.seconds),
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
    """The header that Stripe would send with a payload now."""
    now = int(time.time())
    signed = hmac.new(_SECRET.encode(), b"%d.%s" % (now, payload), hashlib.sha256)
    return f"t={now},v1={signed.hexdigest()}"


def our_webhook() -> Callable[..., Any] | None:
    """Our counterpart of ``stripe.Webhook.construct_event``, by any of the names it may have."""
    for module, names in {
        "lattice_stripe.webhooks": ("construct_event", "verify", "construct"),
        "lattice_stripe._webhooks": ("construct_event", "verify", "construct"),
    }.items():
        try:
            found = importlib.import_module(module)
        except ImportError:
            continue
        for name in names:
            if callable(function := getattr(found, name, None)):
                return function  # type: ignore[no-any-return]
    return None


@contextmanager
def _webhook(setup: Setup) -> Iterator[Contest]:
    from stripe import Webhook

    payload = setup.samples.event
    header = signature(payload)

    def theirs() -> object:
        return Webhook.construct_event(payload, header, _SECRET, tolerance=86_400)  # type: ignore[no-untyped-call]

    probes: dict[str, Probe] = {STRIPE: repeated(theirs, setup.seconds)}
    verify = our_webhook()
    if verify is None:
        yield Contest(
            probes,
            {"bytes of JSON": len(payload)},
            missing="lattice_stripe has no webhook verification yet",
        )
        return

    def ours() -> object:
        return verify(payload, header, _SECRET, tolerance=86_400)

    yield Contest({OURS: repeated(ours, setup.seconds), **probes}, {"bytes of JSON": len(payload)})


WEBHOOK = Benchmark(
    name="webhook",
    row="verify and decode a webhook",
    unit="s",
    goal=Goal("20 times faster", 1 / 20),
    prepare=_webhook,
)
