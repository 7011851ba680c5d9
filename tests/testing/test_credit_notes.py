"""Credit notes: amounts, lines, discounts and taxes."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from lattice_stripe import Client, InvalidRequestError
from lattice_stripe.testing import StripeEmulator


def make_rate(client: Client, *, inclusive: bool = False) -> Any:
    return client.tax_rates.create(display_name="VAT", percentage=20, inclusive=inclusive).id


def make_invoice(client: Client, **params: Any) -> Any:
    """An open invoice for 3 times 33.33 USD."""
    customer = client.customers.create().id
    invoice = client.invoices.create(customer=customer, auto_advance=False, **params).id
    item: Any = {"customer": customer, "invoice": invoice, "currency": "usd"}
    client.invoice_items.create(unit_amount_decimal="3333", quantity=3, **item)
    return client.invoices.finalize(invoice)


def credit_line(invoice: Any, **params: Any) -> list[Any]:
    line = invoice.lines.data[0].id
    return [{"type": "invoice_line_item", "invoice_line_item": line, **params}]


def test_a_credit_note_reduces_an_open_invoice(client: Client, customer: str) -> None:
    invoice = client.invoices.create(customer=customer)
    client.invoice_items.create(customer=customer, invoice=invoice.id, amount=2_000, currency="usd")
    client.invoices.finalize(invoice.id)
    line: Any = {
        "type": "custom_line_item",
        "description": "Goodwill",
        "quantity": 1,
        "unit_amount": 500,
    }
    preview = client.credit_notes.preview(invoice=invoice.id, lines=[line])
    assert (preview.amount, client.credit_notes.list().data) == (500, [])
    note = client.credit_notes.create(invoice=invoice.id, lines=[line])
    assert (note.amount, note.lines.data[0].description) == (500, "Goodwill")
    found = client.invoices.retrieve(invoice.id)
    assert (found.amount_remaining, found.pre_payment_credit_notes_amount) == (1_500, 500)
    assert client.credit_notes.void_credit_note(note.id).status == "void"
    assert client.invoices.retrieve(invoice.id).amount_remaining == 2_000
    with pytest.raises(InvalidRequestError):
        client.credit_notes.create(invoice=invoice.id, amount=2_001)
    client.credit_notes.create(invoice=invoice.id, amount=2_000)
    assert client.invoices.retrieve(invoice.id).status == "paid"


def test_a_credit_note_for_a_paid_invoice_is_credited_and_refunded(
    client: Client, customer: str
) -> None:
    invoice = client.invoices.create(customer=customer)
    client.invoice_items.create(customer=customer, invoice=invoice.id, amount=2_000, currency="usd")
    client.invoices.finalize(invoice.id)
    client.invoices.pay(invoice.id)
    with pytest.raises(InvalidRequestError):
        client.credit_notes.create(invoice=invoice.id, amount=900, credit_amount=1)
    client.credit_notes.create(invoice=invoice.id, amount=900, credit_amount=300, refund_amount=600)
    assert client.customers.retrieve(customer).balance == -300
    assert [r.amount for r in client.refunds.list()] == [600]
    assert sum(t.net for t in client.balance_transactions.list()) == 1_400
    assert client.invoices.retrieve(invoice.id).post_payment_credit_notes_amount == 900


# --- lines, discounts and taxes -----------------------------------------------------------------


@pytest.fixture
def discounted(client: Client) -> Any:
    coupon = client.coupons.create(percent_off=10, duration="once").id
    rates: Any = [make_rate(client)]
    return make_invoice(client, discounts=[{"coupon": coupon}], default_tax_rates=rates)


def test_a_whole_line_is_credited_with_its_discount_and_tax(
    client: Client, discounted: Any
) -> None:
    note = client.credit_notes.create(invoice=discounted.id, lines=credit_line(discounted))

    assert note.total == discounted.total == 10_799  # (9,999 - 1,000) and 20 % of it
    assert (note.subtotal, note.discount_amount, note.total_excluding_tax) == (9_999, 1_000, 8_999)
    assert note.total_taxes is not None
    assert [(t.amount, t.taxable_amount) for t in note.total_taxes] == [(1_800, 8_999)]
    assert [d.amount for d in note.discount_amounts] == [1_000]
    assert client.invoices.retrieve(discounted.id).status == "paid"


@pytest.mark.parametrize("part", [{"quantity": 1}, {"amount": 3_333}])
def test_a_part_of_a_line_is_credited_with_its_share(
    client: Client, discounted: Any, part: Any
) -> None:
    lines = credit_line(discounted, **part)
    preview = client.credit_notes.preview(invoice=discounted.id, lines=lines)
    note = client.credit_notes.create(invoice=discounted.id, lines=lines)

    assert note.total == preview.total == 3_333 - 333 + 600
    line = note.lines.data[0]
    assert (line.amount, line.discount_amount) == (3_333, 333)
    assert client.invoices.retrieve(discounted.id).amount_remaining == 10_799 - 3_600


def test_an_inclusive_tax_is_part_of_the_credit(client: Client) -> None:
    rates: Any = [make_rate(client, inclusive=True)]
    invoice = make_invoice(client, default_tax_rates=rates)
    note = client.credit_notes.create(invoice=invoice.id, lines=credit_line(invoice, amount=1_200))

    assert (note.total, note.total_excluding_tax) == (1_200, 1_000)


def test_a_custom_line_has_the_taxes_that_it_names(client: Client) -> None:
    invoice = make_invoice(client)
    rate = make_rate(client)
    lines: list[Any] = [
        {"type": "custom_line_item", "unit_amount": 500, "quantity": 2, "tax_rates": [rate]},
        {
            "type": "custom_line_item",
            "unit_amount": 100,
            "tax_amounts": [{"amount": 7, "tax_rate": rate, "taxable_amount": 100}],
        },
    ]
    note = client.credit_notes.create(invoice=invoice.id, amount=1_307, lines=lines)

    assert (note.subtotal, note.total) == (1_100, 1_307)
    assert note.total_taxes is not None
    assert [(t.amount, t.taxable_amount) for t in note.total_taxes] == [(207, 1_100)]
    assert [one.id for one in note.lines.data[0].tax_rates] == [rate]


def test_taxes_that_contradict_each_other_are_refused(client: Client, discounted: Any) -> None:
    rate = make_rate(client)
    amounts = [{"amount": 7, "tax_rate": rate, "taxable_amount": 100}]
    both = {"unit_amount": 1, "tax_rates": [rate], "tax_amounts": amounts}
    for line, param in (
        ({"type": "custom_line_item", **both}, "lines[0][tax_amounts]"),
        (credit_line(discounted, tax_rates=[rate])[0], "lines[0][tax_rates]"),
    ):
        lines: list[Any] = [line]
        with pytest.raises(InvalidRequestError) as caught:
            client.credit_notes.create(invoice=discounted.id, lines=lines)
        assert caught.value.param == param


def test_credit_notes_before_and_after_the_payment_have_one_limit(client: Client) -> None:
    invoice = make_invoice(client)
    client.credit_notes.create(invoice=invoice.id, amount=4_000)
    client.invoices.pay(invoice.id, payment_method="pm_card_visa")
    with pytest.raises(InvalidRequestError, match="use 1 to 5999"):
        client.credit_notes.create(invoice=invoice.id, amount=6_000, credit_amount=6_000)
    client.credit_notes.create(invoice=invoice.id, amount=5_999, refund_amount=5_999)


def test_lines_of_a_credit_note_are_listed_and_paged(client: Client) -> None:
    invoice = make_invoice(client)
    lines = [line for _ in range(12) for line in credit_line(invoice, amount=100)]
    note = client.credit_notes.create(invoice=invoice.id, lines=lines)

    assert note.amount == 1_200
    assert (len(note.lines.data), note.lines.has_more) == (10, True)
    assert note.lines.url == f"/v1/credit_notes/{note.id}/lines"
    listed = client.credit_notes.line_items.list(note.id, limit=100).data
    assert [line.amount for line in listed] == [100] * 12
    assert [line.id for line in note.lines.auto_paging_iter()] == [line.id for line in listed]


# --- the scenario of the guide ------------------------------------------------------------------


def check_credit_issuance(emulator: StripeEmulator, invoice: str, preview: Any, note: Any) -> None:
    assert (preview.amount, note.amount, note.status) == (500, 500, "issued")
    assert [line.description for line in note.lines.data] == ["Goodwill credit"]
    client = emulator.client()
    found = client.invoices.retrieve(invoice)
    assert (found.status, found.amount_remaining) == ("open", 1_500)
    client.invoices.pay(invoice)
    assert [one.amount for one in client.balance.retrieve().available] == [1_500]
    types = [event["type"] for event in emulator.events()]
    assert types.count("credit_note.created") == 1
    assert types.index("credit_note.created") < types.index("invoice.paid")


GOODWILL: Any = {
    "type": "custom_line_item",
    "description": "Goodwill credit",
    "quantity": 1,
    "unit_amount": 500,
}


def open_invoice(client: Client, customer: str) -> str:
    invoice = client.invoices.create(customer=customer, auto_advance=False)
    client.invoice_items.create(customer=customer, invoice=invoice.id, amount=2_000, currency="usd")
    return str(client.invoices.finalize(invoice.id).id)


def test_a_credit_is_previewed_and_issued_sync(
    client: Client, emulator: StripeEmulator, customer: str
) -> None:
    invoice = open_invoice(client, customer)
    preview = client.credit_notes.preview(invoice=invoice, lines=[GOODWILL])
    note = client.credit_notes.create(invoice=invoice, lines=[GOODWILL])
    check_credit_issuance(emulator, invoice, preview, note)


def test_a_credit_is_previewed_and_issued_async(
    client: Client, emulator: StripeEmulator, customer: str
) -> None:
    invoice = open_invoice(client, customer)

    async def main() -> tuple[Any, Any]:
        async with emulator.async_client() as client:
            preview = await client.credit_notes.preview(invoice=invoice, lines=[GOODWILL])
            return preview, await client.credit_notes.create(invoice=invoice, lines=[GOODWILL])

    check_credit_issuance(emulator, invoice, *asyncio.run(main()))
