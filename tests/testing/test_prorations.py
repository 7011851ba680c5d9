"""Prorations: what a change of a subscription credits and charges, and previews of it."""

from __future__ import annotations

import asyncio
import json
import os
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lattice_stripe import CardError, Client, InvalidRequestError, ProrationRequiredError
from lattice_stripe.testing import StripeEmulator
from lattice_stripe.testing._payments.money import prorated

START = int(datetime(2026, 4, 1, tzinfo=UTC).timestamp())
DAY = 86_400
HOUR = 3_600
END = START + 30 * DAY
HALF = START + 15 * DAY


class Shop:
    """A customer who pays 30.00 USD a month, and prices to change to."""

    def __init__(self) -> None:
        self.emulator = StripeEmulator(now=START)
        self.client: Client = self.emulator.client(max_retries=0)
        method = self.client.payment_methods.create(type="card", card={"token": "tok_visa"})
        self.customer = self.client.customers.create(
            payment_method=method.id, invoice_settings={"default_payment_method": method.id}
        )
        self.product = self.client.products.create(name="Plan").id
        self.basic, self.pro = self.price(3_000), self.price(9_000)

    def price(self, amount: int, interval: str = "month") -> str:
        made = self.client.prices.create(
            product=self.product,
            currency="usd",
            unit_amount=amount,
            recurring={"interval": interval},  # type: ignore[typeddict-item]
        )
        assert made.id is not None
        return made.id

    def subscribe(self, **params: Any) -> Any:
        params.setdefault("items", [{"price": self.basic}])
        return self.client.subscriptions.create(customer=self.customer.id, **params)

    def upgrade(self, subscription: Any, **params: Any) -> Any:
        item = subscription.items.data[0].id
        return self.client.subscriptions.update(
            subscription.id, items=[{"id": item, "price": self.pro}], **params
        )

    def records(self) -> Any:
        return json.loads(self.emulator.dump())["records"]

    def pending(self) -> list[int]:
        items = self.client.invoice_items.list(pending=True).data
        return [item.amount for item in items if item.invoice is None][::-1]

    def totals(self) -> list[tuple[Any, ...]]:
        found = self.client.invoices.list(customer=self.customer.id).data[::-1]
        return [(i.billing_reason, i.status, i.total) for i in found]

    def charged(self) -> int:
        return sum(charge.amount for charge in self.client.charges.list())


def newest(shop: Shop) -> Any:
    return shop.client.invoices.list(customer=shop.customer.id, limit=1).data[0]


@pytest.fixture
def shop() -> Shop:
    return Shop()


def lines(invoice: Any) -> list[tuple[int, bool]]:
    details = [(x.amount, x.parent.subscription_item_details) for x in invoice.lines.data]
    return [(amount, bool(detail and detail.proration)) for amount, detail in details]


@pytest.mark.parametrize(
    ("amount", "at", "part"),
    [(3_000, 0, 3_000), (3_000, 15, 1_500), (3_000, 30, 0), (-1, 15, -1), (1, 15, 1), (1, 16, 0)],
)
def test_a_proration_is_rounded_half_away_from_zero(amount: int, at: int, part: int) -> None:
    assert prorated(amount, (0, 30), at) == part


def test_an_upgrade_credits_and_charges_the_rest_of_the_period(shop: Shop) -> None:
    subscription = shop.subscribe()
    shop.emulator.advance_to(HALF + 1)
    changed = shop.upgrade(subscription)
    seconds = END - HALF - 1
    parts = [round(-3_000 * seconds / (30 * DAY)), round(9_000 * seconds / (30 * DAY))]
    assert shop.pending() == parts
    assert changed.items.data[0].current_period_end == END
    assert changed.items.data[0].price.id == shop.pro
    assert len(shop.totals()) == 1  # nothing is billed before the renewal
    shop.emulator.advance_to(END + 3_600)
    assert shop.totals()[1:] == [("subscription_cycle", "paid", sum(parts) + 9_000)]
    renewal: Any = newest(shop)
    assert lines(renewal) == [(parts[0], True), (parts[1], True), (9_000, False)]
    assert shop.pending() == []
    created = [e["data"]["object"] for e in shop.emulator.events("invoiceitem.created")]
    assert [(item["proration"], item["amount"]) for item in created] == [(True, p) for p in parts]


def test_a_line_describes_what_it_bills(shop: Shop) -> None:
    subscription = shop.subscribe()
    assert [line.description for line in newest(shop).lines] == ["1 × Plan"]
    shop.emulator.advance_to(HALF)
    item = subscription.items.data[0].id
    shop.client.subscriptions.update(
        subscription.id,
        items=[{"id": item, "price": shop.pro, "quantity": 2}],
        proration_behavior="always_invoice",
    )
    assert [line.description for line in newest(shop).lines] == [
        "Credit: 1 × Plan, from 2026-04-16",
        "Charge: 2 × Plan, from 2026-04-16",
    ]


def test_always_invoice_bills_the_prorations_now(shop: Shop) -> None:
    subscription = shop.subscribe()
    shop.emulator.advance_to(HALF)
    changed = shop.upgrade(subscription, proration_behavior="always_invoice")
    assert shop.totals()[1:] == [("subscription_update", "paid", 3_000)]
    assert (shop.charged(), shop.pending()) == (6_000, [])
    assert changed.latest_invoice == newest(shop).id
    shop.emulator.advance_to(END + 3_600)
    assert shop.totals()[2:] == [("subscription_cycle", "paid", 9_000)]


def test_a_change_without_prorations_costs_from_the_renewal_on(shop: Shop) -> None:
    subscription = shop.subscribe()
    shop.emulator.advance_to(HALF)
    shop.upgrade(subscription, proration_behavior="none")
    assert shop.pending() == []
    shop.emulator.advance_to(END + 3_600)
    assert [total for *_, total in shop.totals()] == [3_000, 9_000]


def test_a_downgrade_credits_the_customer(shop: Shop) -> None:
    subscription = shop.subscribe(items=[{"price": shop.pro}])
    shop.emulator.advance_to(HALF)
    item = subscription.items.data[0].id
    shop.client.subscriptions.update(
        subscription.id,
        items=[{"id": item, "price": shop.basic}],
        proration_behavior="always_invoice",
    )
    assert shop.totals()[1:] == [("subscription_update", "paid", -3_000)]
    assert shop.client.customers.retrieve(shop.customer.id).balance == -3_000
    shop.emulator.advance_to(END + 3_600)
    assert shop.charged() == 9_000  # the credit pays the renewal
    assert shop.client.customers.retrieve(shop.customer.id).balance == 0


def test_items_that_are_added_and_deleted_are_prorated(shop: Shop) -> None:
    subscription = shop.subscribe()
    shop.emulator.advance_to(HALF)
    added = shop.client.subscription_items.create(
        subscription=subscription.id, price=shop.pro, quantity=2
    )
    assert shop.pending() == [9_000]
    shop.client.subscription_items.update(added.id, quantity=1)
    assert shop.pending() == [9_000, -9_000, 4_500]
    shop.client.subscription_items.delete(added.id)
    assert shop.pending() == [9_000, -9_000, 4_500, -4_500]
    found = shop.client.subscriptions.retrieve(subscription.id)
    assert [item.price.id for item in found.items.data] == [shop.basic]
    with pytest.raises(InvalidRequestError, match="needs an item"):
        shop.client.subscription_items.delete(found.items.data[0].id)
    assert len(shop.emulator.events("customer.subscription.updated")) == 3 + 1


def test_a_proration_date_decides_the_share(shop: Shop) -> None:
    subscription = shop.subscribe()
    shop.emulator.advance_to(HALF)
    shop.upgrade(subscription, proration_date=START + 10 * DAY)
    assert shop.pending() == [-2_000, 6_000]
    before = shop.emulator.dump()
    with pytest.raises(InvalidRequestError) as caught:
        shop.upgrade(subscription, proration_date=START - 1)
    assert caught.value.param == "proration_date"
    assert shop.emulator.dump() == before


def test_another_interval_begins_a_new_period_and_bills_it(shop: Shop) -> None:
    subscription = shop.subscribe(billing_mode={"type": "classic"})
    shop.emulator.advance_to(HALF)
    yearly = shop.price(30_000, "year")
    item = subscription.items.data[0].id
    changed = shop.client.subscriptions.update(
        subscription.id, items=[{"id": item, "price": yearly}]
    )
    assert shop.totals()[1:] == [("subscription_update", "paid", 28_500)]
    assert lines(newest(shop)) == [(-1_500, True), (30_000, False)]
    assert changed.billing_cycle_anchor == HALF
    ends = int(datetime(2027, 4, 16, tzinfo=UTC).timestamp())
    assert changed.items.data[0].current_period_end == ends


def test_the_billing_cycle_can_begin_now(shop: Shop) -> None:
    subscription = shop.subscribe()
    shop.emulator.advance_to(HALF)
    changed = shop.client.subscriptions.update(subscription.id, billing_cycle_anchor="now")
    assert lines(newest(shop)) == [(-1_500, True), (3_000, False)]
    assert changed.items.data[0].current_period_start == HALF
    again = shop.client.subscriptions.update(
        subscription.id, billing_cycle_anchor="now", proration_behavior="none"
    )
    assert lines(newest(shop)) == [(3_000, False)]
    assert again.billing_cycle_anchor == HALF


def test_a_trial_is_ended_extended_and_started(shop: Shop) -> None:
    subscription = shop.subscribe(trial_period_days=10)
    later = START + 20 * DAY
    extended = shop.client.subscriptions.update(subscription.id, trial_end=later)
    assert (extended.trial_end, extended.items.data[0].current_period_end) == (later, later)
    assert shop.charged() == 0
    shop.emulator.advance_to(START + 5 * DAY)
    ended = shop.client.subscriptions.update(subscription.id, trial_end="now")
    assert (ended.status, shop.charged()) == ("active", 3_000)
    assert ended.items.data[0].current_period_start == START + 5 * DAY
    shop.emulator.advance_to(START + 20 * DAY)
    paused = shop.client.subscriptions.update(subscription.id, trial_end=START + 40 * DAY)
    assert paused.status == "trialing"
    assert lines(newest(shop)) == [(-1_500, True), (0, False)]
    assert shop.client.customers.retrieve(shop.customer.id).balance == -1_500


def test_a_canceled_subscription_credits_the_rest_if_asked(shop: Shop) -> None:
    subscription = shop.subscribe()
    shop.emulator.advance_to(HALF)
    canceled = shop.client.subscriptions.cancel(subscription.id, prorate=True, invoice_now=True)
    assert canceled.status == "canceled"
    assert shop.totals()[1:] == [("subscription_update", "paid", -1_500)]
    assert shop.client.customers.retrieve(shop.customer.id).balance == -1_500
    with pytest.raises(InvalidRequestError, match="only metadata"):
        shop.upgrade(subscription)


def test_prorations_are_net_of_discounts_and_taxed(shop: Shop) -> None:
    coupon = shop.client.coupons.create(percent_off=10, duration="forever")
    rate = shop.client.tax_rates.create(display_name="VAT", percentage=20, inclusive=False)
    subscription = shop.subscribe(discounts=[{"coupon": coupon.id}], default_tax_rates=[rate.id])
    assert shop.totals()[0][2] == 3_240
    shop.emulator.advance_to(HALF)
    shop.upgrade(subscription, proration_behavior="always_invoice")
    update = newest(shop)
    assert lines(update) == [(-1_350, True), (4_050, True)]
    assert (update.subtotal, update.total) == (2_700, 3_240)
    shop.emulator.advance_to(END + 3_600)
    assert shop.totals()[2][2] == 9_720


def test_a_payment_that_fails_makes_the_change_past_due_or_refuses_it(shop: Shop) -> None:
    subscription = shop.subscribe()
    bad = shop.client.payment_methods.attach(
        "pm_card_chargeCustomerFail", customer=shop.customer.id
    )
    settings: Any = {"default_payment_method": bad.id}
    shop.client.customers.update(shop.customer.id, invoice_settings=settings)
    shop.emulator.advance_to(HALF)
    before = shop.emulator.objects("subscription")
    with pytest.raises(CardError):
        shop.upgrade(
            subscription,
            proration_behavior="always_invoice",
            payment_behavior="error_if_incomplete",
        )
    assert shop.emulator.objects("subscription") == before
    changed = shop.upgrade(subscription, proration_behavior="always_invoice")
    assert (changed.status, newest(shop).status) == ("past_due", "open")
    shop.client.invoices.pay(newest(shop).id, payment_method="pm_card_visa")
    assert shop.client.subscriptions.retrieve(subscription.id).status == "active"


def test_a_change_that_needs_authentication_is_refused_with_its_code(shop: Shop) -> None:
    subscription = shop.subscribe()
    card = shop.client.payment_methods.attach(
        "pm_card_authenticationRequired", customer=shop.customer.id
    )
    shop.client.subscriptions.update(subscription.id, default_payment_method=card.id)
    with pytest.raises(CardError) as caught:
        shop.upgrade(
            subscription,
            proration_behavior="always_invoice",
            payment_behavior="error_if_incomplete",
        )
    assert caught.value.code == "subscription_payment_intent_requires_action"
    assert newest(shop).billing_reason == "subscription_create"


# --- previews -----------------------------------------------------------------------------------


@pytest.mark.parametrize("behavior", ["create_prorations", "always_invoice", "none"])
@pytest.mark.parametrize("quantity", [1, 3])
def test_a_preview_equals_what_the_change_bills(shop: Shop, behavior: Any, quantity: int) -> None:
    coupon = shop.client.coupons.create(percent_off=12.5, duration="forever")
    rate = shop.client.tax_rates.create(display_name="VAT", percentage=19, inclusive=False)
    subscription = shop.subscribe(discounts=[{"coupon": coupon.id}], default_tax_rates=[rate.id])
    at = START + 1_234_567
    shop.emulator.advance_to(at)
    items: Any = [{"id": subscription.items.data[0].id, "price": shop.pro, "quantity": quantity}]
    change: dict[str, Any] = {"items": items, "proration_behavior": behavior}
    if behavior != "none":
        change["proration_date"] = at
    before, seen = shop.records(), len(shop.emulator.events())
    preview = shop.client.invoices.create_preview(
        subscription=subscription.id, subscription_details=change
    )
    assert preview.last_response.headers["emulator-state"] == "stateful"
    assert (shop.records(), len(shop.emulator.events())) == (before, seen)
    shop.client.subscriptions.update(subscription.id, **change)
    if behavior != "always_invoice":
        shop.emulator.advance_to(END + 3_600)
    billed = newest(shop)
    assert lines(preview) == lines(billed)
    assert (preview.subtotal, preview.total) == (billed.subtotal, billed.total)
    assert preview.amount_due == billed.amount_due
    assert [t.amount for t in preview.total_taxes] == [t.amount for t in billed.total_taxes]
    assert (preview.id.startswith("upcoming_in_"), preview.status) == (True, "draft")


def test_a_preview_takes_items_and_finds_the_subscription_of_a_customer(shop: Shop) -> None:
    shop.subscribe()
    shop.client.invoice_items.create(customer=shop.customer.id, amount=500, currency="usd")
    preview = shop.client.invoices.create_preview(
        customer=shop.customer.id, invoice_items=[{"amount": 70, "currency": "usd"}]
    )
    assert (preview.billing_reason, preview.total) == ("subscription_cycle", 3_570)
    recurring = shop.client.invoices.create_preview(
        customer=shop.customer.id, preview_mode="recurring"
    )
    assert recurring.total == 3_000


def test_a_new_subscription_is_previewed_and_a_preview_of_nothing_is_refused(shop: Shop) -> None:
    preview = shop.client.invoices.create_preview(
        customer=shop.customer.id,
        subscription_details={"items": [{"price": shop.pro, "quantity": 2}]},
    )
    assert (preview.total, preview.billing_reason) == (18_000, "subscription_create")
    now = shop.client.invoices.create_preview(
        customer=shop.customer.id,
        subscription_details={"items": [{"price": shop.pro}], "billing_cycle_anchor": "now"},
    )
    assert now.total == 9_000
    assert shop.client.subscriptions.list().data == []
    with pytest.raises(InvalidRequestError) as caught:
        shop.client.invoices.create_preview(customer=shop.customer.id)
    assert caught.value.code == "invoice_upcoming_none"


def test_a_canceled_trial_has_nothing_to_invoice(shop: Shop) -> None:
    subscription = shop.subscribe(trial_period_days=7)
    with pytest.raises(InvalidRequestError) as caught:
        shop.client.invoices.create_preview(
            subscription=subscription.id, subscription_details={"cancel_now": True}
        )
    assert caught.value.code == "invoice_upcoming_none"
    shop.client.subscriptions.cancel(subscription.id, invoice_now=True)
    (first,) = shop.client.invoices.list(customer=shop.customer.id)
    assert first.billing_reason == "subscription_create"


def test_a_subscription_that_was_put_is_invoiced(shop: Shop) -> None:
    price = shop.client.prices.retrieve(shop.pro).to_dict()
    period = {"current_period_start": START, "current_period_end": START + 30 * 86_400}
    put = shop.emulator.put
    item = put("subscription_item", price=price, **period)
    renewed = put("subscription", status="active", customer=shop.customer.id, items=[item])
    shop.emulator.advance(days=31)
    (invoice,) = shop.client.invoices.list(subscription=renewed["id"])
    (line,) = invoice.lines
    assert line.subscription == renewed["id"]
    items = {"data": [{"price": price, **period}]}
    ended = put("subscription", status="active", customer=shop.customer.id, items=items)["id"]
    shop.client.subscriptions.cancel(ended, invoice_now=True)
    assert shop.client.subscriptions.retrieve(ended).status == "canceled"


def test_a_preview_credits_a_cancellation_now_and_refuses_one_at_the_period_end(shop: Shop) -> None:
    subscription = shop.subscribe()
    shop.emulator.advance_to(HALF)
    preview = shop.client.invoices.create_preview(
        subscription=subscription.id, subscription_details={"cancel_now": True}
    )
    assert preview.total == -1_500
    with pytest.raises(InvalidRequestError, match="ends before its next invoice"):
        shop.client.invoices.create_preview(
            subscription=subscription.id, subscription_details={"cancel_at_period_end": True}
        )


def test_an_upgrade_with_explicit_proration_bills_its_preview() -> None:
    """The guide flow: preview, change, bill."""
    shop = Shop()
    subscription = shop.subscribe()
    shop.emulator.advance_to(START + 7 * DAY + 1)
    change: dict[str, Any] = {
        "items": [{"id": subscription.items.data[0].id, "price": shop.pro}],
        "proration_behavior": "always_invoice",
        "proration_date": shop.emulator.now,
    }

    async def flow() -> tuple[Any, Any]:
        async with shop.emulator.async_client(require_explicit_proration=True) as client:
            with pytest.raises(ProrationRequiredError):
                await client.subscriptions.update(subscription.id, items=change["items"])
            preview = await client.invoices.create_preview(
                customer=shop.customer.id,
                subscription_details=change,  # type: ignore[arg-type]
            )
            await client.subscriptions.update(subscription.id, **change)
            [billed] = (await client.invoices.list(customer=shop.customer.id, limit=1)).data
            return preview, billed

    preview, billed = asyncio.run(flow())
    assert (billed.status, billed.amount_paid) == ("paid", preview.total)
    assert shop.charged() == 3_000 + preview.total


# --- lines --------------------------------------------------------------------------------------


def test_lines_are_added_updated_and_removed(shop: Shop) -> None:
    client = shop.client
    invoice = client.invoices.create(customer=shop.customer.id)
    waiting = client.invoice_items.create(customer=shop.customer.id, amount=50, currency="usd")
    rate = client.tax_rates.create(display_name="VAT", percentage=10, inclusive=False)
    added = client.invoices.add_lines(
        invoice.id,
        lines=[
            {"amount": 1_000, "description": "Work", "tax_rates": [rate.id]},
            {"invoice_item": waiting.id},
        ],
    )
    assert (added.subtotal, added.total) == (1_050, 1_150)
    assert added.last_response.headers["emulator-state"] == "stateful"
    work, other = (line.id for line in added.lines.data)
    updated = client.invoices.update_lines(
        invoice.id,
        invoice_metadata={"step": "two"},
        lines=[{"id": work, "amount": 2_000, "tax_rates": ""}],
    )
    assert (updated.total, updated.metadata) == (2_050, {"step": "two"})
    line = client.invoices.line_items.update(invoice.id, work, amount=3_000)
    assert (line.amount, client.invoices.retrieve(invoice.id).total) == (3_000, 3_050)
    removed = client.invoices.remove_lines(
        invoice.id,
        lines=[{"id": work, "behavior": "delete"}, {"id": other, "behavior": "unassign"}],
    )
    assert (removed.total, removed.lines.data) == (0, [])
    assert client.invoice_items.retrieve(waiting.id).invoice is None
    assert shop.pending() == [50]
    with pytest.raises(InvalidRequestError) as caught:
        client.invoices.update_lines(invoice.id, lines=[{"id": work, "amount": 1}])
    assert (caught.value.code, caught.value.param) == ("resource_missing", "lines[0][id]")


def test_a_line_of_a_subscription_keeps_its_amount(shop: Shop) -> None:
    shop.subscribe()
    shop.emulator.advance_to(END)
    draft = newest(shop)
    [line] = draft.lines.data
    with pytest.raises(InvalidRequestError) as caught:
        shop.client.invoices.update_lines(draft.id, lines=[{"id": line.id, "amount": 1}])
    assert caught.value.param == "lines[0][amount]"
    shop.client.invoices.update_lines(draft.id, lines=[{"id": line.id, "description": "April"}])
    assert shop.client.invoices.retrieve(draft.id).lines.data[0].description == "April"


def test_discounts_of_one_item_reduce_its_line(shop: Shop) -> None:
    client = shop.client
    coupon = client.coupons.create(percent_off=50, duration="once")
    invoice = client.invoices.create(customer=shop.customer.id)
    for amount, discounts in ((1_000, [{"coupon": coupon.id}]), (300, [])):
        client.invoice_items.create(
            customer=shop.customer.id,
            invoice=invoice.id,
            amount=amount,
            currency="usd",
            discounts=discounts,
        )
    found: Any = client.invoices.retrieve(invoice.id)
    assert (found.subtotal, found.total) == (1_300, 800)
    assert [d.amount for d in found.total_discount_amounts] == [500]
    assert client.coupons.retrieve(coupon.id).times_redeemed == 1


def test_a_nested_list_has_one_page_and_the_list_operation_the_others(shop: Shop) -> None:
    client = shop.client
    invoice = client.invoices.create(customer=shop.customer.id)
    for number in range(25):
        client.invoice_items.create(
            customer=shop.customer.id, invoice=invoice.id, amount=number + 1, currency="usd"
        )
    found = client.invoices.retrieve(invoice.id)
    assert (len(found.lines.data), found.lines.has_more) == (10, True)
    assert [x.amount for x in found.lines.auto_paging_iter()] == list(range(1, 26))
    assert found.total == sum(range(1, 26))
    short = client.invoices.create(customer=shop.customer.id)
    assert short.lines.has_more is False
    page = client.invoices.line_items.list(invoice.id, limit=20)
    assert (len(page.data), page.has_more) == (20, True)
    last = client.invoices.line_items.list(invoice.id, limit=20, starting_after=page.data[-1].id)
    assert (len(last.data), last.has_more) == (5, False)
    expanded: Any = client.invoice_items.list(limit=1, expand=["data.invoice"]).data[0]
    assert (len(expanded.invoice.lines.data), expanded.invoice.lines.has_more) == (10, True)
    event = client.events.list(type="invoice.updated", limit=1).data[0]
    assert event.data.object["lines"]["has_more"] is True


# --- random changes -----------------------------------------------------------------------------

CHANGES = st.fixed_dictionaries(
    {
        "seconds": st.integers(0, 20 * DAY),
        "price": st.integers(0, 3),
        "quantity": st.integers(0, 7),
        "behavior": st.sampled_from(["create_prorations", "always_invoice", "none"]),
        "now": st.booleans(),
    }
)


@settings(max_examples=int(os.environ.get("EMULATOR_EXAMPLES", "15")), deadline=None)
@given(changes=st.lists(CHANGES, min_size=1, max_size=6), coupon=st.booleans(), tax=st.booleans())
def test_random_changes_bill_their_previews_and_add_up(
    changes: list[dict[str, Any]], coupon: bool, tax: bool
) -> None:
    shop = Shop()
    client = shop.client
    prices = [shop.basic, shop.pro, shop.price(1_999), shop.price(12_345, "year")]
    params: dict[str, Any] = {}
    if coupon:
        made = client.coupons.create(percent_off=33.3, duration="forever")
        params["discounts"] = [{"coupon": made.id}]
    if tax:
        rate = client.tax_rates.create(display_name="VAT", percentage=7.7, inclusive=False)
        params["default_tax_rates"] = [rate.id]
    subscription = shop.subscribe(**params)
    item = subscription.items.data[0].id
    for change in changes:
        if change["seconds"]:
            shop.emulator.advance(seconds=change["seconds"])
        wanted: dict[str, Any] = {
            "items": [
                {"id": item, "price": prices[change["price"]], "quantity": change["quantity"]}
            ],
            "proration_behavior": change["behavior"],
        }
        if change["now"]:
            wanted["billing_cycle_anchor"] = "now"
        preview = client.invoices.create_preview(
            subscription=subscription.id, subscription_details=wanted
        )
        known = {invoice["id"] for invoice in shop.emulator.objects("invoice")}
        changed = client.subscriptions.update(subscription.id, **wanted)
        billed = [i for i in shop.emulator.objects("invoice") if i["id"] not in known]
        if not billed:
            waiting = [
                i for i in shop.emulator.objects("invoice") if i["status"] == "draft"
            ]  # a renewal that waits for its hour
            assert len(waiting) <= 1
            with shop.emulator.isolated():
                shop.emulator.advance_to(changed.items.data[0].current_period_end)
                billed = shop.emulator.objects("invoice")[:1]
        assert (preview.subtotal, preview.total) == (billed[0]["subtotal"], billed[0]["total"])
    shop.emulator.advance(seconds=2 * HOUR)
    invoices = shop.emulator.objects("invoice")
    for invoice in invoices:
        taxes = sum(t["amount"] for t in invoice["total_taxes"])
        off = sum(d["amount"] for d in invoice["total_discount_amounts"])
        assert invoice["subtotal"] == sum(line["amount"] for line in invoice["lines"]["data"])
        assert invoice["total"] == invoice["subtotal"] - off + taxes
        assert invoice["status"] == "paid"
    balance = shop.emulator.objects("customer")[0]["balance"]
    assert sum(i["total"] for i in invoices) == shop.charged() + balance


def test_another_price_has_the_quantity_1_if_none_is_given(shop: Shop) -> None:
    subscription = shop.subscribe(items=[{"price": shop.basic, "quantity": 3}])
    assert shop.upgrade(subscription).items.data[0].quantity == 1


def test_a_credit_is_net_of_a_coupon_that_the_item_used_up(shop: Shop) -> None:
    coupon = shop.client.coupons.create(percent_off=50, duration="once").id
    item = {"price": shop.basic, "discounts": [{"coupon": coupon}]}
    subscription = shop.subscribe(items=[item])
    shop.emulator.advance_to(HALF)
    shop.upgrade(subscription)
    assert shop.pending() == [-750, 4_500]


def test_a_preview_can_leave_out_the_discounts(shop: Shop) -> None:
    coupon = shop.client.coupons.create(percent_off=50, duration="forever").id
    subscription = shop.subscribe(discounts=[{"coupon": coupon}]).id
    assert shop.client.invoices.create_preview(subscription=subscription).total == 1_500
    without = shop.client.invoices.create_preview(subscription=subscription, discounts="")
    assert without.total == 3_000


@pytest.mark.parametrize(
    ("params", "left"), [({}, []), ({"prorate": True}, [-1_500, 4_500, -4_500])]
)
def test_a_cancellation_without_an_invoice_can_remove_pending_prorations(
    shop: Shop, params: Any, left: list[int]
) -> None:
    subscription = shop.subscribe()
    shop.emulator.advance_to(HALF)
    shop.upgrade(subscription)
    shop.client.subscriptions.cancel(subscription.id, **params)
    assert shop.pending() == left


def test_a_preview_can_change_the_unit_amount_of_a_pending_item(shop: Shop) -> None:
    item = shop.client.invoice_items.create(
        customer=str(shop.customer.id), amount=500, currency="usd"
    )
    preview = shop.client.invoices.create_preview(
        customer=str(shop.customer.id), invoice_items=[{"invoiceitem": item.id, "unit_amount": 70}]
    )
    assert preview.total == 70
    preview = shop.client.invoices.create_preview(
        customer=str(shop.customer.id),
        invoice_items=[{"invoiceitem": item.id, "quantity": 2, "unit_amount": 70}],
    )
    assert preview.total == 140
