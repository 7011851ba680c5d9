"""The invoice_item_price guard: ``price`` at the top level is for older API versions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import lattice_stripe
import pytest
from lattice_stripe import InvalidArgumentError, OpinionRefusal

from .conftest import MockStripe

OLD_VERSION = "2025-02-24.acacia"
USES: list[tuple[str, Callable[..., Callable[[Any], Any]]]] = [
    (
        "/v1/invoiceitems",
        lambda **params: lambda c: c.invoice_items.create(customer="cus_1", **params),
    ),
    ("/v1/invoiceitems/ii_1", lambda **params: lambda c: c.invoice_items.update("ii_1", **params)),
]
EACH_OPERATION = pytest.mark.parametrize(("path", "use"), USES, ids=["create", "update"])


@EACH_OPERATION
def test_the_error_says_what_to_pass(
    stripe: MockStripe, path: str, use: Callable[..., Callable[[Any], Any]]
) -> None:
    with pytest.raises(InvalidArgumentError, match=r'Pass pricing=\{"price": \.\.\.\}') as caught:
        stripe.run(use(price="price_1"))
    assert caught.value.param == "price"
    assert "stripe_version" in caught.value.message
    assert stripe.sent == []


@EACH_OPERATION
def test_an_older_version_sends_the_price(
    stripe: MockStripe, path: str, use: Callable[..., Callable[[Any], Any]]
) -> None:
    stripe.reply({"object": "invoiceitem", "id": "ii_1"})
    stripe.run(use(price="price_1"), stripe_version=OLD_VERSION)
    [request] = stripe.sent
    assert request.path == path
    assert ("price", "price_1") in request.form


@EACH_OPERATION
def test_pricing_is_sent(
    stripe: MockStripe, path: str, use: Callable[..., Callable[[Any], Any]]
) -> None:
    stripe.reply({"object": "invoiceitem", "id": "ii_1"})
    stripe.run(use(pricing={"price": "price_1"}))
    assert ("pricing[price]", "price_1") in stripe.sent[0].form


def test_the_guard_can_be_turned_off(stripe: MockStripe) -> None:
    stripe.reply({"object": "invoiceitem", "id": "ii_1"})
    stripe.run(
        lambda c: c.invoice_items.create(customer="cus_1", price="price_1"),
        opinions={"invoice_item_price": False},
    )
    assert ("price", "price_1") in stripe.sent[0].form


def test_a_refusal_is_a_telemetry_event(stripe: MockStripe) -> None:
    received: list[OpinionRefusal] = []
    stop = lattice_stripe.on(OpinionRefusal, received.append)
    try:
        with pytest.raises(InvalidArgumentError):
            stripe.run(lambda c: c.invoice_items.create(customer="cus_1", price="price_1"))
    finally:
        stop()
    [refusal] = received
    assert (refusal.operation, refusal.opinion, refusal.error) == (
        "invoice_items.create",
        "invoice_item_price",
        "InvalidArgumentError",
    )
    assert "pricing" in refusal.message
    assert str(refusal).startswith("invoice_items.create refused by the opinion invoice_item_price")
