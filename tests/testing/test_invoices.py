"""Invoices: items, dates, totals, payments and refusals."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from lattice_stripe import CardError, Client, InvalidRequestError
from lattice_stripe.testing import StripeEmulator
from lattice_stripe.testing._billing.line_totals import Discount, Line, TaxRate, allocate, totals


def test_an_item_in_another_currency_than_the_invoice_is_refused(
    client: Client, customer: str
) -> None:
    draft = client.invoices.create(customer=customer, auto_advance=False)
    advice = "is in usd, not in eur. Pass currency=usd for the item, or create .* currency=eur"
    with pytest.raises(InvalidRequestError, match=advice) as caught:
        client.invoice_items.create(customer=customer, invoice=draft.id, amount=100, currency="eur")
    assert caught.value.param == "currency"
    draft = client.invoices.create(customer=customer, auto_advance=False, currency="eur")
    client.invoice_items.create(customer=customer, invoice=draft.id, amount=100, currency="eur")
    assert client.invoices.retrieve(draft.id).total == 100


def test_an_invoice_has_at_most_four_custom_fields(client: Client, customer: str) -> None:
    fields: Any = [{"name": f"Field {number}", "value": "1"} for number in range(5)]
    draft = client.invoices.create(customer=customer, custom_fields=fields[:4])
    with pytest.raises(InvalidRequestError, match="at most 4") as caught:
        client.invoices.update(draft.id, custom_fields=fields)
    assert caught.value.param == "custom_fields"
    with pytest.raises(InvalidRequestError, match="at most 4"):
        client.invoices.create(customer=customer, custom_fields=fields)


def test_due_date_and_days_until_due_exclude_each_other(
    client: Client, emulator: StripeEmulator, customer: str
) -> None:
    due: Any = {"days_until_due": 30, "due_date": emulator.now + 86_400}
    with pytest.raises(InvalidRequestError, match="exclude each other") as caught:
        client.invoices.create(customer=customer, collection_method="send_invoice", **due)
    assert caught.value.param == "days_until_due"
    draft = client.invoices.create(
        customer=customer, collection_method="send_invoice", days_until_due=30
    )
    with pytest.raises(InvalidRequestError, match="exclude each other"):
        client.invoices.update(draft.id, **due)
    changed = client.invoices.update(draft.id, due_date=due["due_date"])
    assert changed.due_date == due["due_date"]


@pytest.mark.parametrize("quantity", [{"quantity": 12}, {"quantity_decimal": "12"}])
def test_amount_and_quantity_of_an_item_exclude_each_other(
    client: Client, customer: str, quantity: Any
) -> None:
    draft = client.invoices.create(customer=customer, auto_advance=False)
    with pytest.raises(InvalidRequestError, match="exclude each other") as caught:
        client.invoice_items.create(
            customer=customer, invoice=draft.id, amount=9_500, currency="usd", **quantity
        )
    assert caught.value.param == "amount"
    with pytest.raises(InvalidRequestError, match="exclude each other") as caught:
        client.invoices.add_lines(draft.id, lines=[{"amount": 9_500, **quantity}])
    assert caught.value.param == "lines[0][amount]"
    client.invoices.add_lines(draft.id, lines=[{"amount": 9_500}])
    assert client.invoices.retrieve(draft.id).total == 9_500


def test_an_invoice_is_not_sent_to_a_customer_without_an_email(
    client: Client, emulator: StripeEmulator
) -> None:
    customer = client.customers.create(name="Brandt").id
    send: Any = {"customer": customer, "collection_method": "send_invoice", "days_until_due": 30}
    with pytest.raises(InvalidRequestError, match="has no email") as caught:
        client.invoices.create(**send)
    assert caught.value.param == "customer"
    charged = client.invoices.create(customer=customer, auto_advance=False)
    with pytest.raises(InvalidRequestError, match="charged automatically"):
        client.invoices.send_invoice(charged.id)
    assert client.invoices.retrieve(charged.id).status == "draft"
    client.invoices.update(charged.id, collection_method="send_invoice", days_until_due=30)
    with pytest.raises(InvalidRequestError, match="has no email"):
        client.invoices.send_invoice(charged.id)
    client.customers.update(customer, email="ap@brandt.example")
    draft = client.invoices.create(**send)
    client.invoices.send_invoice(draft.id)
    assert len(emulator.events("invoice.sent")) == 1


def test_an_invoice_has_the_default_currency_of_its_account(client: Client) -> None:
    account = client.accounts.create(type="custom", default_currency="eur")
    opts = {"stripe_account": account.id}
    customer = client.customers.create(name="Ada", opts=opts)
    assert client.invoices.create(customer=customer.id, opts=opts).currency == "eur"


def test_days_until_due_counts_from_the_creation_of_the_invoice(
    client: Client, emulator: StripeEmulator, customer: str
) -> None:
    draft = client.invoices.create(
        customer=customer,
        collection_method="send_invoice",
        days_until_due=30,
        auto_advance=False,
    )
    emulator.advance(days=2)
    changed = client.invoices.update(draft.id, days_until_due=14)
    assert changed.due_date == draft.created + 14 * 86_400
    client.invoice_items.create(customer=customer, invoice=draft.id, amount=100, currency="usd")
    opened = client.invoices.finalize(draft.id)
    assert opened.due_date == draft.created + 14 * 86_400
    with pytest.raises(InvalidRequestError, match="its due_date cannot change"):
        client.invoices.update(draft.id, due_date=draft.created)


def test_an_invoice_to_send_without_a_card_asks_for_a_payment_out_of_band(
    client: Client,
) -> None:
    firm = client.customers.create(name="Brandt", email="ap@brandt.example").id
    draft = client.invoices.create(
        customer=firm, collection_method="send_invoice", days_until_due=30, auto_advance=False
    )
    client.invoice_items.create(customer=firm, invoice=draft.id, amount=100, currency="usd")
    client.invoices.finalize(draft.id)
    with pytest.raises(InvalidRequestError, match="paid_out_of_band=true"):
        client.invoices.pay(draft.id)


def test_an_invoice_is_created_finalized_and_paid(
    client: Client, emulator: StripeEmulator, customer: str
) -> None:
    invoice = client.invoices.create(customer=customer, auto_advance=False)
    assert (invoice.status, invoice.total, invoice.number) == ("draft", 0, None)
    client.invoice_items.create(
        customer=customer, invoice=invoice.id, amount=15_000, currency="usd", description="Review"
    )
    client.invoice_items.create(
        customer=customer, invoice=invoice.id, amount=35_000, currency="usd"
    )
    draft = client.invoices.retrieve(invoice.id)
    assert (draft.subtotal, draft.total, draft.amount_due) == (50_000, 50_000, 50_000)
    assert [line.description for line in draft.lines.data] == ["Review", None]
    opened = client.invoices.finalize(invoice.id)
    assert (opened.status, opened.amount_remaining) == ("open", 50_000)
    assert opened.number.endswith("-0001")
    assert opened.status_transitions.finalized_at == emulator.now
    paid = client.invoices.pay(invoice.id)
    assert (paid.status, paid.amount_paid, paid.amount_remaining) == ("paid", 50_000, 0)
    [payment] = client.invoice_payments.list(invoice=invoice.id).data
    assert payment.amount_paid == 50_000
    [charge] = client.charges.list(customer=customer).data
    assert (charge.amount, charge.status, charge.paid) == (50_000, "succeeded", True)
    assert [t.net for t in client.balance_transactions.list()] == [50_000]
    types = [event["type"] for event in emulator.events()]
    assert [t for t in types if t.startswith("invoice.")] == [
        "invoice.created",
        "invoice.updated",
        "invoice.updated",
        "invoice.finalized",
        "invoice.paid",
        "invoice.payment_succeeded",
    ]
    assert paid.last_response.headers["emulator-state"] == "stateful"
    assert client.country_specs.list().last_response.headers["emulator-state"] == "schema"


def test_an_invoice_is_created_finalized_and_paid_async(
    emulator: StripeEmulator, customer: str
) -> None:
    async def flow() -> Any:
        async with emulator.async_client() as client:
            invoice = await client.invoices.create(customer=customer, auto_advance=False)
            for amount in (15_000, 35_000):
                await client.invoice_items.create(
                    customer=customer, invoice=invoice.id, amount=amount, currency="usd"
                )
            opened = await client.invoices.finalize(invoice.id)
            assert (opened.status, opened.amount_remaining) == ("open", 50_000)
            paid = await client.invoices.pay(invoice.id)
            [entry] = (await client.balance_transactions.list()).data
            assert entry.net == 50_000
            return paid

    paid = asyncio.run(flow())
    assert (paid.status, paid.amount_paid, paid.amount_remaining) == ("paid", 50_000, 0)
    types = [e["type"] for e in emulator.events() if e["type"].startswith("invoice.")]
    assert types == [
        "invoice.created",
        "invoice.updated",
        "invoice.updated",
        "invoice.finalized",
        "invoice.paid",
        "invoice.payment_succeeded",
    ]


def test_items_of_a_finalized_invoice_are_refused(client: Client, customer: str) -> None:
    invoice = client.invoices.create(customer=customer)
    item = client.invoice_items.create(
        customer=customer, invoice=invoice.id, amount=500, currency="usd"
    )
    client.invoices.finalize(invoice.id)
    calls: list[Any] = [
        lambda: client.invoice_items.create(
            customer=customer, invoice=invoice.id, amount=1, currency="usd"
        ),
        lambda: client.invoice_items.update(item.id, amount=1),
        lambda: client.invoice_items.delete(item.id),
        lambda: client.invoices.delete(invoice.id),
        lambda: client.invoices.update(invoice.id, default_tax_rates=""),
        lambda: client.invoices.finalize(invoice.id),
    ]
    for call in calls:
        with pytest.raises(InvalidRequestError) as caught:
            call()
        assert caught.value.http_status == 400
    assert client.invoices.retrieve(invoice.id).total == 500


def test_items_change_the_totals_of_a_draft(client: Client, customer: str) -> None:
    invoice = client.invoices.create(customer=customer)
    product = client.products.create(name="Gold")
    price = client.prices.create(product=product.id, currency="usd", unit_amount=700)
    item = client.invoice_items.create(
        customer=customer, invoice=invoice.id, pricing={"price": price.id}, quantity=3
    )
    assert client.invoices.retrieve(invoice.id).total == 2_100
    client.invoice_items.update(item.id, quantity=2)
    assert client.invoices.retrieve(invoice.id).total == 1_400
    other = client.prices.create(product=product.id, currency="usd", unit_amount=900).id
    client.invoice_items.update(item.id, pricing={"price": other})
    assert client.invoices.retrieve(invoice.id).total == 1_800
    client.invoice_items.delete(item.id)
    assert client.invoices.retrieve(invoice.id).total == 0
    assert client.invoices.delete(invoice.id).deleted is True


def test_pending_items_wait_for_an_invoice_that_includes_them(
    client: Client, customer: str
) -> None:
    client.invoice_items.create(customer=customer, amount=900, currency="eur")
    assert client.invoices.create(customer=customer).total == 0
    made = client.invoices.create(customer=customer, pending_invoice_items_behavior="include")
    assert (made.total, made.currency) == (900, "eur")
    again = client.invoices.create(customer=customer, pending_invoice_items_behavior="include")
    assert again.total == 0


def test_discounts_and_taxes_are_applied_to_the_lines(client: Client, customer: str) -> None:
    coupon = client.coupons.create(percent_off=10, duration="once")
    rate = client.tax_rates.create(display_name="VAT", percentage=19, inclusive=False)
    invoice = client.invoices.create(
        customer=customer, discounts=[{"coupon": coupon.id}], default_tax_rates=[rate.id]
    )
    for amount in (999, 1_001):
        client.invoice_items.create(
            customer=customer, invoice=invoice.id, amount=amount, currency="usd"
        )
    found: Any = client.invoices.retrieve(invoice.id)
    assert found.subtotal == 2_000
    assert [d.amount for d in found.total_discount_amounts] == [200]
    assert [t.amount for t in found.total_taxes] == [342]
    assert (found.total_excluding_tax, found.total) == (1_800, 2_142)


def test_the_customer_balance_pays_first(client: Client, customer: str) -> None:
    client.customers.update(customer, balance=-300)
    invoice = client.invoices.create(customer=customer)
    client.invoice_items.create(customer=customer, invoice=invoice.id, amount=1_000, currency="usd")
    opened = client.invoices.finalize(invoice.id)
    assert (opened.total, opened.amount_due, opened.starting_balance) == (1_000, 700, -300)
    assert client.customers.retrieve(customer).balance == 0
    [entry, _] = client.customers.balance_transactions.list(customer).data
    assert (entry.amount, entry.type) == (300, "applied_to_invoice")


def test_an_invoice_of_zero_is_paid_when_it_is_finalized(client: Client, customer: str) -> None:
    invoice = client.invoices.create(customer=customer)
    assert client.invoices.finalize(invoice.id).status == "paid"


def test_a_declined_card_leaves_the_invoice_open(
    client: Client, emulator: StripeEmulator, customer: str
) -> None:
    invoice = client.invoices.create(customer=customer)
    client.invoice_items.create(customer=customer, invoice=invoice.id, amount=500, currency="usd")
    client.invoices.finalize(invoice.id)
    with pytest.raises(CardError) as caught:
        client.invoices.pay(invoice.id, payment_method="pm_card_chargeDeclinedInsufficientFunds")
    assert caught.value.decline_code == "insufficient_funds"
    found = client.invoices.retrieve(invoice.id)
    assert (found.status, found.attempt_count, found.amount_remaining) == ("open", 1, 500)
    assert len(emulator.events("invoice.payment_failed")) == 1
    assert client.invoices.pay(invoice.id).status == "paid"


def test_an_invoice_to_send_needs_a_due_date(
    client: Client, emulator: StripeEmulator, customer: str
) -> None:
    with pytest.raises(InvalidRequestError):
        emulator.client(opinions={"due_date": False}).invoices.create(
            customer=customer, collection_method="send_invoice"
        )
    invoice = client.invoices.create(
        customer=customer, collection_method="send_invoice", days_until_due=30
    )
    assert invoice.due_date == emulator.now + 30 * 86_400
    client.invoice_items.create(customer=customer, invoice=invoice.id, amount=500, currency="usd")
    assert client.invoices.send_invoice(invoice.id).status == "open"
    assert client.invoices.pay(invoice.id, paid_out_of_band=True).status == "paid"
    assert client.charges.list().data == []


def test_lines_of_an_invoice_are_paged(client: Client, customer: str) -> None:
    invoice = client.invoices.create(customer=customer)
    for number in range(7):
        client.invoice_items.create(
            customer=customer, invoice=invoice.id, amount=number, currency="usd"
        )
    page = client.invoices.line_items.list(invoice.id, limit=3)
    assert [line.amount for line in page.auto_paging_iter()] == list(range(7))


def test_effective_at_is_kept(client: Client, emulator: StripeEmulator, customer: str) -> None:
    now, found = emulator.now, []
    for params in ({}, {"effective_at": now - 86_400}):
        draft = client.invoices.create(customer=customer, auto_advance=False, **params)
        client.invoice_items.create(customer=customer, invoice=draft.id, amount=900, currency="usd")
        invoice = client.invoices.finalize(draft.id)
        note = client.credit_notes.create(invoice=invoice.id, amount=100, **params)
        found.append((invoice.effective_at, note.effective_at))
        assert invoice.status_transitions.finalized_at == now
    assert found == [(now, None), (now - 86_400, now - 86_400)]


def test_an_invoice_has_the_tax_ids_of_its_customer(
    client: Client, emulator: StripeEmulator
) -> None:
    def shown(invoice: Any) -> list[tuple[str, str]]:
        return [(tax_id.type, tax_id.value) for tax_id in invoice.customer_tax_ids]

    customer = client.customers.create(tax_id_data=[{"type": "eu_vat", "value": "DE123456789"}])
    [first] = client.customers.tax_ids.list(str(customer.id)).data
    assert (first.type, first.value) == ("eu_vat", "DE123456789")
    types = [event["type"] for event in emulator.events()]
    assert types == ["customer.created", "customer.tax_id.created"]

    invoice = client.invoices.create(customer=customer.id, auto_advance=False)
    assert shown(invoice) == [("eu_vat", "DE123456789")]
    client.customers.tax_ids.create(str(customer.id), type="gb_vat", value="GB123456789")
    client.customers.tax_ids.delete(str(customer.id), first.id)
    invoice = client.invoices.finalize(invoice.id)
    assert shown(invoice) == [("gb_vat", "GB123456789")]
    client.customers.tax_ids.create(str(customer.id), type="us_ein", value="12-3456789")
    assert shown(client.invoices.retrieve(invoice.id)) == [("gb_vat", "GB123456789")]


def test_an_item_with_a_price_has_the_name_of_the_product(client: Client, customer: str) -> None:
    price = client.prices.create(currency="usd", unit_amount=333, product_data={"name": "Setup"}).id
    item: Any = {"customer": customer, "pricing": {"price": price}}
    named = client.invoice_items.create(**item)
    own = client.invoice_items.create(**item, description="Mine")
    assert (named.amount, named.description, own.description) == (333, "Setup", "Mine")
    invoice = client.invoices.create(customer=customer, pending_invoice_items_behavior="include")
    assert sorted(str(line.description) for line in invoice.lines.data) == ["Mine", "Setup"]


# --- totals -------------------------------------------------------------------------------------


def test_totals_add_up() -> None:
    from decimal import Decimal

    rate = TaxRate("txr_1", Decimal(20), True)
    found = totals([Line(1_200, rates=(rate,)), Line(-200)], [Discount(amount_off=100)])
    assert (found.subtotal, found.total) == (1_000, 900)
    assert found.total_excluding_tax == 900 - sum(found.lines[0].taxes)


@pytest.mark.parametrize("weights", [[1, 1, 1], [0, 5], [7, 11, 13], [0, 0]])
def test_an_allocation_adds_up(weights: list[int]) -> None:
    for amount in range(50):
        parts = allocate(amount, weights)
        assert sum(parts) == (amount if sum(weights) else 0)
        assert all(part >= 0 for part in parts)
