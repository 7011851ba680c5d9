"""Tax calculations and transactions, from the rates that a test sets."""

from __future__ import annotations

from typing import Any

import pytest
from lattice_stripe import Client, InvalidArgumentError, InvalidRequestError
from lattice_stripe.testing import StripeEmulator

LINES: Any = [
    {"amount": 1_000, "reference": "hat", "quantity": 2},
    {"amount": 1_190, "reference": "scarf", "tax_behavior": "inclusive"},
]


def calculate(client: Client, country: str = "DE", **details: Any) -> Any:
    address = {"country": country, **details.pop("address", {})}
    return client.tax.calculations.create(
        currency="eur",
        line_items=LINES,
        shipping_cost={"amount": 100},
        customer_details={"address": address, "address_source": "billing", **details},
    )


def test_a_calculation_without_a_rate_has_no_tax(client: Client) -> None:
    found = calculate(client)
    assert (found.amount_total, found.tax_amount_exclusive, found.tax_amount_inclusive) == (
        2_290,
        0,
        0,
    )
    assert {part.taxability_reason for part in found.tax_breakdown} == {"not_collecting"}
    assert found.last_response.headers["emulator-state"] == "stateful"


def test_a_rate_of_the_test_is_applied(client: Client, emulator: StripeEmulator) -> None:
    emulator.set_tax_rate("DE", 19, display_name="MwSt")
    found = calculate(client)
    assert (found.tax_amount_exclusive, found.tax_amount_inclusive) == (190 + 19, 190)
    assert found.amount_total == 1_000 + 1_190 + 100 + 209
    assert [part.taxable_amount for part in found.tax_breakdown] == [1_100, 1_000]
    items: Any = client.tax.calculations.line_items.list(found.id).data
    assert [(item.reference, item.amount_tax) for item in items] == [("hat", 190), ("scarf", 190)]
    assert items[0].tax_breakdown[0].tax_rate_details.percentage_decimal == "19"
    expanded: Any = client.tax.calculations.retrieve(found.id, expand=["line_items"])
    assert [item.reference for item in expanded.line_items.data] == ["hat", "scarf"]


def test_a_rate_of_a_state_comes_first(client: Client, emulator: StripeEmulator) -> None:
    emulator.set_tax_rate("US", 1)
    emulator.set_tax_rate("US", "7.25", state="CA", tax_type="sales_tax")
    assert calculate(client, "US", address={"state": "CA"}).tax_amount_exclusive == 73 + 7
    assert calculate(client, "US", address={"state": "OR"}).tax_amount_exclusive == 11


def test_an_exempt_customer_pays_no_tax(client: Client, emulator: StripeEmulator) -> None:
    emulator.set_tax_rate("DE", 19)
    found = calculate(client, taxability_override="customer_exempt")
    assert (found.amount_total, found.tax_amount_inclusive) == (2_290, 0)
    assert found.tax_breakdown[0].taxability_reason == "customer_exempt"


def test_the_address_of_a_customer_is_used(client: Client, emulator: StripeEmulator) -> None:
    emulator.set_tax_rate("FR", 20)
    customer = client.customers.create(address={"country": "FR"})
    found = client.tax.calculations.create(currency="eur", line_items=LINES, customer=customer.id)
    assert found.tax_amount_exclusive == 200
    unknown = client.customers.create()
    with pytest.raises(InvalidRequestError) as caught:
        client.tax.calculations.create(currency="eur", line_items=LINES, customer=unknown.id)
    assert caught.value.param == "customer_details[address]"


def test_a_transaction_records_a_calculation_once(client: Client, emulator: StripeEmulator) -> None:
    emulator.set_tax_rate("DE", 19)
    calculation = calculate(client)
    made: Any = client.tax.transactions.create_from_calculation(
        calculation=calculation.id, reference="order 7"
    )
    assert (made.reference, made.type, made.shipping_cost.amount_tax) == (
        "order 7",
        "transaction",
        19,
    )
    items: Any = client.tax.transactions.line_items.list(made.id).data
    assert [item.amount_tax for item in items] == [190, 190]
    with pytest.raises(InvalidRequestError) as caught:
        client.tax.transactions.create_from_calculation(
            calculation=calculation.id, reference="order 7"
        )
    assert caught.value.param == "reference"


def test_a_percentage_above_100_is_refused(emulator: StripeEmulator) -> None:
    with pytest.raises(InvalidArgumentError):
        emulator.set_tax_rate("DE", 190)
