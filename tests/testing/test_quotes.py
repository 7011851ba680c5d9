"""Quotes: totals, revisions, and the invoice, subscription or schedule that they become."""

from __future__ import annotations

import asyncio
import re
from typing import Any

import pytest
from lattice_stripe import Client, InvalidRequestError
from lattice_stripe.testing import StripeEmulator

DAY = 86_400


@pytest.fixture
def product(client: Client) -> str:
    return str(client.products.create(name="Review").id)


def once(product: str, amount: int = 2_000) -> Any:
    return {"price_data": {"currency": "usd", "product": product, "unit_amount": amount}}


def monthly(product: str, amount: int = 1_000) -> Any:
    item = once(product, amount)
    item["price_data"]["recurring"] = {"interval": "month"}
    return item


def accepted(client: Client, **params: Any) -> Any:
    quote = client.quotes.create(**params)
    client.quotes.finalize(quote.id)
    return client.quotes.accept(quote.id)


# --- quote to billing ---------------------------------------------------------------------------


@pytest.mark.parametrize("recurring", [None, {"interval": "month"}])
def test_a_quote_of_packages_has_the_total_of_its_invoice(
    recurring: Any, client: Client, customer: str, product: str
) -> None:
    price = client.prices.create(
        currency="usd",
        product=product,
        unit_amount=2_500,
        transform_quantity={"divide_by": 12, "round": "up"},
        recurring=recurring,
    )
    done = accepted(client, customer=customer, line_items=[{"price": price.id, "quantity": 25}])
    assert done.amount_total == 7_500
    [invoice] = client.invoices.list(customer=customer).data
    assert invoice.total == 7_500


def test_a_quote_of_one_time_lines_becomes_a_draft_invoice(
    client: Client, emulator: StripeEmulator, customer: str, product: str
) -> None:
    quote = client.quotes.create(
        customer=customer, line_items=[{**once(product), "quantity": 3}], description="Audit"
    )
    assert (quote.status, quote.amount_total, quote.number) == ("draft", 6_000, None)
    assert quote.expires_at == emulator.now + 30 * DAY
    opened = client.quotes.finalize(quote.id)
    assert (opened.status, opened.status_transitions.finalized_at) == ("open", emulator.now)
    assert re.fullmatch(r"QT-[A-Z0-9]{8}-0001-1", opened.number or "")
    done = client.quotes.accept(quote.id)
    assert (done.status, done.status_transitions.accepted_at) == ("accepted", emulator.now)
    assert done.last_response.headers["emulator-state"] == "stateful"
    kind, reference = done.downstream_ref()
    assert (kind, done.subscription, done.subscription_schedule) == ("invoice", None, None)
    draft: Any = client.invoices.retrieve(reference)
    assert (draft.status, draft.total, draft.auto_advance) == ("draft", 6_000, False)
    assert draft.parent.quote_details.quote == quote.id
    assert [line.description for line in draft.lines.data] == ["Review"]
    client.invoices.finalize(reference)
    assert client.invoices.pay(reference).status == "paid"
    assert [c.amount for c in client.charges.list(customer=customer)] == [6_000]
    types = [event["type"] for event in emulator.events()]
    assert [t for t in types if t.startswith("quote.")] == [
        "quote.created",
        "quote.finalized",
        "quote.accepted",
    ]
    assert "invoice.paid" in types


def test_a_quote_is_billed_by_an_async_client(emulator: StripeEmulator) -> None:
    async def main() -> None:
        async with emulator.async_client(max_retries=0) as client:
            made = await client.customers.create(
                payment_method="pm_card_visa",
                invoice_settings={"default_payment_method": "pm_card_visa"},
            )
            product = await client.products.create(name="Review")
            items = [once(str(product.id))]
            quote = await client.quotes.create(customer=made.id, line_items=items)
            await client.quotes.finalize(quote.id)
            done = await client.quotes.accept(quote.id)
            found: Any = await client.quotes.retrieve_downstream(done)
            assert (found.status, found.total) == ("draft", 2_000)
            await client.invoices.finalize(found.id)
            paid = await client.invoices.pay(found.id)
            assert (paid.status, paid.amount_paid) == ("paid", 2_000)

    asyncio.run(main())


def test_a_quote_of_recurring_lines_becomes_a_subscription(
    client: Client, emulator: StripeEmulator, customer: str, product: str
) -> None:
    quote: Any = client.quotes.create(
        customer=customer,
        line_items=[{**monthly(product), "quantity": 2}, once(product, 500)],
        subscription_data={"metadata": {"deal": "7"}, "description": "Gold"},
    )
    assert (quote.computed.upfront.amount_total, quote.amount_total) == (2_500, 2_500)
    assert quote.computed.recurring.amount_total == 2_000
    assert quote.computed.recurring.interval == "month"
    client.quotes.finalize(quote.id)
    done = client.quotes.accept(quote.id)
    kind, reference = done.downstream_ref()
    assert kind == "subscription"
    found: Any = client.subscriptions.retrieve(reference, expand=["latest_invoice"])
    assert (found.status, found.metadata, found.description) == ("active", {"deal": "7"}, "Gold")
    assert [(i.price.unit_amount, i.quantity) for i in found.items.data] == [(1_000, 2)]
    assert (found.latest_invoice.status, found.latest_invoice.total) == ("draft", 2_500)
    client.invoices.finalize(found.latest_invoice.id)
    assert client.invoices.pay(found.latest_invoice.id).amount_paid == 2_500
    assert emulator.events("customer.subscription.created")


def test_a_quote_with_a_future_start_becomes_a_schedule(
    client: Client, customer: str, product: str
) -> None:
    clock = client.test_helpers.test_clocks.create(frozen_time=1_767_225_600)
    held = client.customers.create(
        test_clock=clock.id,
        payment_method="pm_card_visa",
        invoice_settings={"default_payment_method": "pm_card_visa"},
    )
    start = 1_767_225_600 + 10 * DAY
    quote: Any = client.quotes.create(
        customer=held.id,
        line_items=[monthly(product)],
        subscription_data={"effective_date": start},
    )
    assert (quote.test_clock, quote.amount_total) == (clock.id, 0)
    assert quote.computed.recurring.amount_total == 1_000
    assert client.quotes.computed_upfront_line_items.list(quote.id).data == []
    client.quotes.finalize(quote.id)
    kind, reference = client.quotes.accept(quote.id).downstream_ref()
    assert kind == "subscription_schedule"
    schedule = client.subscription_schedules.retrieve(reference)
    assert (schedule.status, schedule.phases[0].start_date) == ("not_started", start)
    client.test_helpers.test_clocks.advance(clock.id, frozen_time=start + DAY)
    schedule = client.subscription_schedules.retrieve(reference)
    assert (schedule.status, schedule.current_phase.start_date) == ("active", start)
    [charge] = client.charges.list(customer=held.id).data
    assert (charge.amount, charge.created) == (1_000, start + 3_600)


def test_an_invoice_to_send_takes_the_days_of_the_quote(
    client: Client, emulator: StripeEmulator, customer: str, product: str
) -> None:
    quote = client.quotes.create(
        customer=customer, line_items=[once(product)], collection_method="send_invoice"
    )
    with pytest.raises(InvalidRequestError) as caught:
        client.quotes.finalize(quote.id)
    assert caught.value.param == "invoice_settings[days_until_due]"
    client.quotes.update(quote.id, invoice_settings={"days_until_due": 14})
    client.quotes.finalize(quote.id)
    done: Any = client.quotes.accept(quote.id, expand=["invoice"])
    assert done.invoice.due_date == emulator.now + 14 * DAY


# --- totals -------------------------------------------------------------------------------------


def test_discounts_and_taxes_are_in_the_totals_and_on_the_invoice(
    client: Client, customer: str, product: str
) -> None:
    coupon = client.coupons.create(percent_off=10, duration="once", max_redemptions=1)
    rate = client.tax_rates.create(display_name="VAT", percentage=19, inclusive=False)
    other = client.tax_rates.create(display_name="GST", percentage=7, inclusive=False)
    quote: Any = client.quotes.create(
        customer=customer,
        line_items=[once(product, 999), {**once(product, 1_001), "tax_rates": [other.id]}],
        discounts=[{"coupon": coupon.id}],
        default_tax_rates=[rate.id],
    )
    assert (quote.amount_subtotal, quote.total_details.amount_discount) == (2_000, 200)
    assert quote.total_details.amount_tax == 171 + 63
    assert quote.amount_total == 2_000 - 200 + 171 + 63
    items: Any = client.quotes.list_line_items(quote.id).data
    assert [i.amount_total for i in items] == [899 + 171, 901 + 63]
    assert sum(i.amount_total for i in items) == quote.amount_total
    assert client.coupons.retrieve(coupon.id).times_redeemed == 0
    client.quotes.finalize(quote.id)
    done: Any = client.quotes.accept(quote.id, expand=["invoice"])
    assert done.invoice.total == quote.amount_total
    used = client.coupons.retrieve(coupon.id)
    assert (used.times_redeemed, used.valid) == (1, False)


def test_a_trial_and_a_one_time_discount_change_the_upfront_total_only(
    client: Client, customer: str, product: str
) -> None:
    coupon = client.coupons.create(amount_off=300, currency="usd", duration="once")
    quote: Any = client.quotes.create(
        customer=customer, line_items=[monthly(product)], discounts=[{"coupon": coupon.id}]
    )
    assert quote.computed.upfront.amount_total == 700
    assert quote.computed.recurring.amount_total == 1_000
    trial: Any = client.quotes.create(
        customer=customer,
        line_items=[monthly(product)],
        subscription_data={"trial_period_days": 7},
    )
    assert trial.computed.upfront.amount_total == 0
    assert trial.computed.recurring.amount_total == 1_000


def test_a_draft_is_updated(client: Client, customer: str, product: str) -> None:
    quote = client.quotes.create(line_items=[once(product), once(product, 50)])
    with pytest.raises(InvalidRequestError) as caught:
        client.quotes.finalize(quote.id)
    assert caught.value.param == "customer"
    second = client.quotes.list_line_items(quote.id).data[1]
    changed = client.quotes.update(
        quote.id, customer=customer, line_items=[{"id": second.id, "quantity": 4}], header="Hello"
    )
    assert (changed.amount_total, changed.header) == (200, "Hello")
    expanded: Any = client.quotes.retrieve(quote.id, expand=["line_items"])
    assert [item.quantity for item in expanded.line_items.data] == [4]
    client.quotes.finalize(quote.id)
    with pytest.raises(InvalidRequestError) as caught:
        client.quotes.update(quote.id, line_items=[once(product)])
    assert caught.value.param == "line_items"
    assert client.quotes.update(quote.id, metadata={"a": "b"}).metadata == {"a": "b"}


@pytest.mark.parametrize(
    ("item", "param"),
    [
        ({"currency": "eur", "unit_amount": 5}, "line_items[1][price]"),
        ({"currency": "usd", "unit_amount": 5, "recurring": {"interval": "year"}}, "line_items"),
    ],
)
def test_lines_need_one_currency_and_one_interval(
    client: Client, product: str, item: Any, param: str
) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        client.quotes.create(
            line_items=[monthly(product), {"price_data": {"product": product, **item}}]
        )
    assert caught.value.param == param
    assert client.prices.list().data == []


def test_line_items_are_paged_in_their_order(client: Client, product: str) -> None:
    quote = client.quotes.create(line_items=[once(product, n) for n in range(1, 8)])
    page = client.quotes.list_line_items(quote.id, limit=3)
    assert [item.amount_total for item in page.auto_paging_iter()] == list(range(1, 8))
    upfront = client.quotes.computed_upfront_line_items.list(quote.id, limit=7)
    assert sum(item.amount_total for item in upfront) == 28


# --- revisions, cancellation and expiry ---------------------------------------------------------


def test_a_revision_replaces_its_original_when_it_is_finalized(
    client: Client, emulator: StripeEmulator, customer: str, product: str
) -> None:
    quote = client.quotes.create(customer=customer, line_items=[once(product)], footer="Thanks")
    with pytest.raises(InvalidRequestError):
        client.quotes.create(from_quote={"quote": quote.id, "is_revision": True})
    number = client.quotes.finalize(quote.id).number
    revision = client.quotes.create(from_quote={"quote": quote.id, "is_revision": True})
    assert (revision.status, revision.footer, revision.customer) == ("draft", "Thanks", customer)
    client.quotes.update(revision.id, line_items=[once(product, 1_500)])
    assert client.quotes.retrieve(quote.id).status == "open"
    opened = client.quotes.finalize(revision.id)
    assert (opened.amount_total, opened.number) == (1_500, f"{number[:-2]}-2")
    assert client.quotes.retrieve(quote.id).status == "canceled"
    assert [e["data"]["object"]["id"] for e in emulator.events("quote.canceled")] == [quote.id]
    copy = client.quotes.create(from_quote={"quote": quote.id})
    assert (copy.amount_total, copy.from_quote.is_revision) == (2_000, False)


def test_a_quote_is_canceled_once(client: Client, customer: str, product: str) -> None:
    quote = client.quotes.create(customer=customer, line_items=[once(product)])
    assert client.quotes.cancel(quote.id).status == "canceled"
    for call in (client.quotes.cancel, client.quotes.finalize, client.quotes.accept):
        with pytest.raises(InvalidRequestError, match="is canceled"):
            call(quote.id)


def test_a_quote_expires_when_its_clock_passes(
    client: Client, emulator: StripeEmulator, product: str
) -> None:
    clock = client.test_helpers.test_clocks.create(frozen_time=1_767_225_600)
    held = client.customers.create(test_clock=clock.id)
    quote = client.quotes.create(customer=held.id, line_items=[once(product)])
    client.quotes.finalize(quote.id, expires_at=1_767_225_600 + DAY)
    client.test_helpers.test_clocks.advance(clock.id, frozen_time=1_767_225_600 + 2 * DAY)
    found = client.quotes.retrieve(quote.id)
    assert (found.status, found.status_transitions.canceled_at) == (
        "canceled",
        1_767_225_600 + DAY,
    )
    assert len(emulator.events("quote.canceled")) == 1


def test_a_past_expiry_is_refused(client: Client, emulator: StripeEmulator) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        client.quotes.create(expires_at=emulator.now)
    assert caught.value.param == "expires_at"


def test_the_pdf_of_a_quote_is_valid_and_shows_its_number(
    client: Client, customer: str, product: str
) -> None:
    quote = client.quotes.create(customer=customer, line_items=[once(product)], header="(Offer)")
    number = client.quotes.finalize(quote.id).number
    content = client.quotes.pdf(quote.id)
    assert content.startswith(b"%PDF-1.4\n")
    assert content.endswith(b"%%EOF\n")
    assert f"({number})".encode() in content
    assert rb"(\(Offer\))" in content
    table = int(content.split()[-2])
    assert content[table:].startswith(b"xref\n0 6\n")
    offsets = [int(line[:10]) for line in content[table:].splitlines()[3:8]]
    assert [content[at:].split()[0] for at in offsets] == [b"1", b"2", b"3", b"4", b"5"]
