"""Prices and their products."""

from __future__ import annotations

from typing import Any

import pytest
from lattice_stripe import Client, InvalidRequestError
from lattice_stripe.testing import StripeEmulator


def test_a_product_gets_its_default_price(client: Client, emulator: StripeEmulator) -> None:
    product: Any = client.products.create(
        name="Hat",
        default_price_data={"currency": "usd", "unit_amount": 900},
        expand=["default_price"],
    )
    assert (product.default_price.unit_amount, product.default_price.product) == (900, product.id)
    assert len(emulator.events("price.created")) == 1
    assert client.products.create(name="Cap").default_price is None


def test_a_lookup_key_belongs_to_one_price(client: Client) -> None:
    product: Any = client.products.create(name="Gold").id
    given: Any = {"product": product, "currency": "usd", "lookup_key": "gold"}
    first = client.prices.create(unit_amount=1, **given).id
    with pytest.raises(InvalidRequestError, match="transfer_lookup_key"):
        client.prices.create(unit_amount=2, **given)
    second = client.prices.create(unit_amount=2, transfer_lookup_key=True, **given).id
    assert [one.id for one in client.prices.list(lookup_keys=["gold"])] == [second]
    assert client.prices.update(second, lookup_key="gold").lookup_key == "gold"
    client.prices.update(first, lookup_key="gold", transfer_lookup_key=True)
    assert [one.id for one in client.prices.list(lookup_keys=["gold"])] == [first]


def test_a_product_with_prices_is_not_deleted(client: Client) -> None:
    product: Any = client.products.create(name="Gold").id
    assert client.products.delete(client.products.create(name="Silver").id).deleted
    client.prices.create(product=product, currency="usd", unit_amount=1)
    with pytest.raises(InvalidRequestError, match="has prices"):
        client.products.delete(product)
