"""Subscriptions and test clocks: trials, renewals, failed payments and cancellation."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from lattice_stripe import CardError, Client, InvalidRequestError
from lattice_stripe.testing import StripeEmulator
from lattice_stripe.testing._state.intervals import add_interval

START = int(datetime(2026, 1, 31, tzinfo=UTC).timestamp())
DAY = 86_400


class Shop:
    """A customer with a test clock, and a monthly price of 20.00 USD."""

    def __init__(self, client: Client, card: str = "pm_card_visa") -> None:
        self.clock = client.test_helpers.test_clocks.create(frozen_time=START)
        method = client.payment_methods.create(type="card", card={"token": f"tok_{card[8:]}"})
        self.customer = client.customers.create(
            test_clock=self.clock.id,
            payment_method=method.id,
            invoice_settings={"default_payment_method": method.id},
        )
        self.price = client.prices.create(
            currency="usd",
            unit_amount=2_000,
            recurring={"interval": "month"},
            product_data={"name": "Gold"},
        )
        self._client = client

    def subscribe(self, **params: Any) -> Any:
        return self._client.subscriptions.create(
            customer=self.customer.id, items=[{"price": self.price.id, "quantity": 2}], **params
        )

    def advance(self, to: datetime) -> None:
        self._client.test_helpers.test_clocks.advance_and_wait(self.clock.id, to=to, interval=0.01)

    def invoices(self) -> list[tuple[Any, ...]]:
        found = self._client.invoices.list(customer=self.customer.id).data[::-1]
        return [(i.billing_reason, i.status, i.amount_due, i.created) for i in found]


@pytest.mark.parametrize(
    ("interval", "count", "end"),
    [
        ("month", 1, (2026, 2, 28)),
        ("month", 2, (2026, 3, 31)),
        ("year", 1, (2027, 1, 31)),
        ("week", 2, (2026, 2, 14)),
        ("day", 30, (2026, 3, 2)),
    ],
)
def test_periods_end_on_the_day_of_the_anchor(
    interval: str, count: int, end: tuple[int, int, int]
) -> None:
    assert add_interval(START, interval, count) == datetime(*end, tzinfo=UTC).timestamp()


def test_a_subscription_renews_twice(client: Client, emulator: StripeEmulator) -> None:
    shop = Shop(client)
    subscription = shop.subscribe()
    assert subscription.status == "active"
    assert subscription.items.data[0].current_period_end == add_interval(START, "month", 1)
    shop.advance(datetime(2026, 4, 1, tzinfo=UTC))
    ends = [add_interval(START, "month", n) for n in (1, 2)]
    assert shop.invoices() == [
        ("subscription_create", "paid", 4_000, START),
        ("subscription_cycle", "paid", 4_000, ends[0]),
        ("subscription_cycle", "paid", 4_000, ends[1]),
    ]
    found: Any = client.subscriptions.retrieve(subscription.id, expand=["latest_invoice"])
    assert found.latest_invoice.created == ends[1]
    assert found.latest_invoice.status_transitions.finalized_at == ends[1] + 3_600
    assert found.items.data[0].current_period_start == ends[1]
    assert sum(c.amount for c in client.charges.list()) == 12_000
    assert sum(t.net for t in client.balance_transactions.list()) == 12_000
    assert len(emulator.events("invoice.paid")) == 3


def test_a_renewal_waits_an_hour_as_a_draft(client: Client) -> None:
    shop = Shop(client)
    shop.subscribe()
    end = add_interval(START, "month", 1)
    shop.advance(datetime.fromtimestamp(end + 60, UTC))
    assert shop.invoices()[-1] == ("subscription_cycle", "draft", 4_000, end)
    shop.advance(datetime.fromtimestamp(end + 3_600, UTC))
    assert shop.invoices()[-1][1] == "paid"


def test_a_trial_costs_nothing_and_ends(client: Client) -> None:
    shop = Shop(client)
    subscription = shop.subscribe(trial_period_days=14)
    assert (subscription.status, subscription.trial_end) == ("trialing", START + 14 * DAY)
    shop.advance(datetime(2026, 2, 15, tzinfo=UTC))
    assert client.subscriptions.retrieve(subscription.id).status == "active"
    assert [(i[1], i[2]) for i in shop.invoices()] == [("paid", 0), ("paid", 4_000)]


def test_a_failed_renewal_is_past_due_until_it_is_paid(client: Client) -> None:
    shop = Shop(client)
    subscription = shop.subscribe()
    bad = client.payment_methods.attach("pm_card_chargeCustomerFail", customer=shop.customer.id)
    client.customers.update(shop.customer.id, invoice_settings={"default_payment_method": bad.id})
    shop.advance(datetime(2026, 3, 2, tzinfo=UTC))
    assert client.subscriptions.retrieve(subscription.id).status == "past_due"
    invoice = client.invoices.list(customer=shop.customer.id, status="open").data[0]
    assert (invoice.attempt_count, invoice.amount_remaining) == (1, 4_000)
    client.invoices.pay(invoice.id, payment_method="pm_card_visa")
    assert client.subscriptions.retrieve(subscription.id).status == "active"


def test_a_first_payment_that_fails_leaves_the_subscription_incomplete(client: Client) -> None:
    shop = Shop(client, "pm_card_chargeCustomerFail")
    assert shop.subscribe().status == "incomplete"
    with pytest.raises(CardError):
        shop.subscribe(payment_behavior="error_if_incomplete")
    assert len(client.subscriptions.list(customer=shop.customer.id).data) == 1
    assert shop.subscribe(payment_behavior="default_incomplete").status == "incomplete"


def test_a_subscription_created_below_a_customer_is_like_any_other(client: Client) -> None:
    shop = Shop(client)
    nested: Any = client.customers.subscriptions
    made = nested.create(shop.customer.id, items=[{"price": shop.price.id}])
    assert (made.status, made.items.data[0].price.id) == ("active", shop.price.id)
    assert len(shop.invoices()) == 1

    changed = nested.update(shop.customer.id, made.id, cancel_at_period_end=True)
    assert changed.cancel_at == made.items.data[0].current_period_end
    assert client.subscriptions.update(made.id, cancel_at_period_end=False).cancel_at is None

    assert nested.delete(shop.customer.id, made.id).status == "canceled"
    with pytest.raises(InvalidRequestError, match="is canceled"):
        nested.delete(shop.customer.id, made.id)
    with pytest.raises(InvalidRequestError, match="No customer has the id"):
        nested.create("cus_0", items=[{"price": shop.price.id}])


def test_a_subscription_is_canceled_now_or_at_the_end_of_its_period(client: Client) -> None:
    shop = Shop(client)
    now, later = shop.subscribe(), shop.subscribe()
    canceled = client.subscriptions.cancel(now.id)
    assert (canceled.status, canceled.ended_at) == ("canceled", START)
    with pytest.raises(InvalidRequestError):
        client.subscriptions.cancel(now.id)
    end = add_interval(START, "month", 1)
    assert client.subscriptions.update(later.id, cancel_at_period_end=True).cancel_at == end
    shop.advance(datetime(2026, 4, 1, tzinfo=UTC))
    ended = client.subscriptions.retrieve(later.id)
    assert (ended.status, ended.ended_at) == ("canceled", end)
    assert len(shop.invoices()) == 2


def test_items_change_without_proration(client: Client) -> None:
    shop = Shop(client)
    subscription = shop.subscribe()
    item = subscription.items.data[0].id
    client.subscriptions.update(
        subscription.id, items=[{"id": item, "quantity": 5}], proration_behavior="none"
    )
    assert client.subscription_items.retrieve(item).quantity == 5
    shop.advance(datetime(2026, 3, 2, tzinfo=UTC))
    assert shop.invoices()[-1][2] == 10_000
    assert client.invoice_items.list().data == []


def test_a_clock_moves_forward_only(client: Client) -> None:
    shop = Shop(client)
    with pytest.raises(InvalidRequestError) as caught:
        client.test_helpers.test_clocks.advance(shop.clock.id, frozen_time=START - 1)
    assert caught.value.param == "frozen_time"
    found = client.test_helpers.test_clocks.retrieve(shop.clock.id)
    assert (found.status, found.frozen_time) == ("ready", START)


def test_a_price_that_is_not_recurring_is_refused(client: Client) -> None:
    shop = Shop(client)
    once = client.prices.create(currency="usd", unit_amount=5, product_data={"name": "Once"})
    with pytest.raises(InvalidRequestError, match="not recurring"):
        client.subscriptions.create(customer=shop.customer.id, items=[{"price": once.id}])


def test_invoices_are_listed_by_subscription() -> None:
    client = StripeEmulator().client()
    customer = client.customers.create(
        payment_method="pm_card_visa", invoice_settings={"default_payment_method": "pm_card_visa"}
    )
    price = client.prices.create(
        product_data={"name": "Pro"},
        currency="usd",
        unit_amount=900,
        recurring={"interval": "month"},
    )
    client.invoices.create(customer=customer.id, auto_advance=False)
    first, second = (
        client.subscriptions.create(customer=customer.id, items=[{"price": price.id}])
        for _ in range(2)
    )
    (invoice,) = client.invoices.list(subscription=first.id)
    assert invoice.id == first.latest_invoice
    (invoice,) = client.invoices.list(subscription=second.id)
    assert invoice.id == second.latest_invoice


def test_events_of_a_subscription_name_the_invoice_of_its_period(
    emulator: StripeEmulator, client: Client
) -> None:
    customer = client.customers.create(
        payment_method="pm_card_visa", invoice_settings={"default_payment_method": "pm_card_visa"}
    ).id
    price = client.prices.create(
        currency="usd",
        unit_amount=1_000,
        recurring={"interval": "month"},
        product_data={"name": "Gold"},
    ).id
    made = client.subscriptions.create(customer=str(customer), items=[{"price": str(price)}])
    first = made.latest_invoice
    item: Any = {"id": made.items.data[0].id, "quantity": 2}
    client.subscriptions.update(made.id, items=[item], proration_behavior="always_invoice")
    emulator.advance(days=32)

    [created] = emulator.events("customer.subscription.created")
    assert created["data"]["object"]["latest_invoice"] == first
    events = [event["data"] for event in emulator.events("customer.subscription.updated")]
    changed = [one for one in events if "latest_invoice" in one["previous_attributes"]]
    third, second, _ = (invoice.id for invoice in client.invoices.list(customer=str(customer)))
    assert [one["object"]["latest_invoice"] for one in changed] == [second, third]
    assert [one["previous_attributes"]["latest_invoice"] for one in changed] == [first, second]


def test_an_invoice_has_the_pending_items_that_its_parameters_ask_for(client: Client) -> None:
    shop = Shop(client)
    first, second = shop.subscribe().id, shop.subscribe().id
    owner: Any = {"customer": shop.customer.id, "currency": "usd"}
    client.invoice_items.create(amount=1, subscription=first, **owner)
    client.invoice_items.create(amount=2, subscription=second, **owner)
    client.invoice_items.create(amount=4, **owner)
    of_first = client.invoices.create(customer=shop.customer.id, subscription=first)
    assert [line.amount for line in of_first.lines.data] == [1]
    pending: Any = {"pending_invoice_items_behavior": "include"}
    rest = client.invoices.create(customer=shop.customer.id, currency="USD", **pending)
    assert [line.amount for line in rest.lines.data] == [2, 4]


def test_a_negative_item_is_not_discountable(client: Client) -> None:
    owner: Any = {"customer": client.customers.create().id, "currency": "usd"}
    assert client.invoice_items.create(amount=-5, **owner).discountable is False
    assert client.invoice_items.create(amount=-5, discountable=True, **owner).discountable


def test_an_item_with_an_unknown_discount_is_refused(client: Client) -> None:
    customer = client.customers.create().id
    item = client.invoice_items.create(customer=customer, amount=5, currency="usd")
    with pytest.raises(InvalidRequestError) as caught:
        client.invoice_items.update(item.id, discounts=[{"discount": "di_unknown"}])
    assert (caught.value.http_status, caught.value.param) == (400, "discounts")


def test_an_incomplete_subscription_keeps_its_items(client: Client) -> None:
    shop = Shop(client)
    subscription = shop.subscribe(payment_behavior="default_incomplete")
    items: Any = [{"id": subscription.items.data[0].id, "quantity": 5}]
    with pytest.raises(InvalidRequestError, match="incomplete"):
        client.subscriptions.update(subscription.id, items=items)
    client.subscriptions.update(subscription.id, metadata={"plan": "gold"})
    client.invoices.pay(subscription.latest_invoice)
    assert client.subscriptions.update(subscription.id, items=items).items.data[0].quantity == 5


def test_each_discount_that_a_subscription_loses_has_an_event(
    emulator: StripeEmulator, client: Client
) -> None:
    subscription = Shop(client).subscribe()
    for percent in (50, 10):
        coupon = client.coupons.create(percent_off=percent, duration="forever").id
        client.subscriptions.update(subscription.id, discounts=[{"coupon": coupon}])
    client.subscriptions.update(subscription.id, discounts="")
    created, deleted = (
        [event["data"]["object"]["id"] for event in emulator.events(f"customer.discount.{kind}")]
        for kind in ("created", "deleted")
    )
    assert created == deleted
    assert len(created) == 2


def test_the_first_invoice_waits_for_no_automatic_attempt(
    emulator: StripeEmulator, client: Client
) -> None:
    subscription = Shop(client).subscribe(payment_behavior="default_incomplete")
    [event] = emulator.events("invoice.finalized")
    assert event["data"]["object"]["next_payment_attempt"] is None
    assert client.invoices.retrieve(subscription.latest_invoice).next_payment_attempt is None
