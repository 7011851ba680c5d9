"""Tests of the billing mode of subscriptions: flexible unless a call asks for classic."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from lattice_stripe import InvalidRequestError
from lattice_stripe.testing import StripeEmulator

from tests.testing.shops import DAY, DONE, HOUR, JUNE, MAY, START, SubscriptionShop

CLASSIC: Any = {"type": "classic"}


@pytest.fixture
def shop(emulator: StripeEmulator) -> SubscriptionShop:
    return SubscriptionShop(emulator)


# --- the default --------------------------------------------------------------------------------


def test_a_subscription_is_flexible_unless_the_call_says_classic(shop: SubscriptionShop) -> None:
    flexible, classic = shop.subscribe(), shop.subscribe(billing_mode=CLASSIC)
    assert flexible.billing_mode.type == "flexible"
    assert flexible.billing_mode.flexible.proration_discounts == "included"
    assert classic.billing_mode.type == "classic"
    assert not classic.billing_mode.flexible


def mode_after_checkout(shop: SubscriptionShop, **mode: Any) -> Any:
    session = shop.client.checkout.sessions.create(
        mode="subscription",
        customer=shop.customer.id,
        success_url=DONE,
        line_items=[{"price": shop.price, "quantity": 1}],
        subscription_data=mode,  # type: ignore[arg-type]
    )
    shop.emulator.complete_checkout(str(session.id))
    return newest_mode(shop)


def mode_after_schedule(shop: SubscriptionShop, **mode: Any) -> Any:
    made = shop.client.subscription_schedules.create(
        customer=shop.customer.id,
        start_date="now",
        phases=[{"items": [{"price": shop.price}]}],
        **mode,
    )
    assert made.billing_mode.type == newest_mode(shop)
    return newest_mode(shop)


def mode_after_quote(shop: SubscriptionShop, **mode: Any) -> Any:
    quote(shop, mode)
    return newest_mode(shop)


def mode_after_later_quote(shop: SubscriptionShop, **mode: Any) -> Any:
    quote(shop, {**mode, "effective_date": shop.emulator.now + DAY})
    shop.emulator.advance(days=2)
    return newest_mode(shop)


def quote(shop: SubscriptionShop, settings: Any) -> None:
    made = shop.client.quotes.create(
        customer=shop.customer.id,
        line_items=[{"price": shop.price}],
        subscription_data=settings,
    )
    shop.client.quotes.finalize(str(made.id))
    shop.client.quotes.accept(str(made.id))


def newest_mode(shop: SubscriptionShop) -> Any:
    return shop.client.subscriptions.list(limit=1).data[0].billing_mode.type


@pytest.mark.parametrize(
    "sell",
    [mode_after_checkout, mode_after_schedule, mode_after_quote, mode_after_later_quote],
)
def test_what_creates_a_subscription_passes_its_billing_mode(
    shop: SubscriptionShop, sell: Any
) -> None:
    assert sell(shop) == "flexible"
    assert sell(shop, billing_mode=CLASSIC) == "classic"


def test_a_payment_link_makes_a_flexible_subscription(shop: SubscriptionShop) -> None:
    link = shop.client.payment_links.create(line_items=[{"price": shop.price, "quantity": 1}])
    session = shop.emulator.open_payment_link(str(link.id))
    shop.emulator.complete_checkout(session["id"], email="ada@example.com")
    assert newest_mode(shop) == "flexible"


def test_a_schedule_of_a_subscription_has_its_billing_mode(shop: SubscriptionShop) -> None:
    for subscription in (shop.subscribe(), shop.subscribe(billing_mode=CLASSIC)):
        made = shop.client.subscription_schedules.create(from_subscription=subscription.id)
        assert made.billing_mode.type == subscription.billing_mode.type


# --- migration ----------------------------------------------------------------------------------


def test_migration_makes_a_classic_subscription_flexible(shop: SubscriptionShop) -> None:
    subscription = shop.subscribe(billing_mode=CLASSIC)
    shop.emulator.advance(days=1)
    shop.client.subscriptions.migrate(subscription.id, billing_mode={"type": "flexible"})
    mode = shop.client.subscriptions.retrieve(subscription.id).billing_mode
    assert (mode.type, mode.updated_at) == ("flexible", shop.emulator.now)


def test_migration_itemizes_discounts_and_does_not_take_it_back(shop: SubscriptionShop) -> None:
    subscription = shop.subscribe()
    itemized: Any = {"type": "flexible", "flexible": {"proration_discounts": "itemized"}}
    found = shop.client.subscriptions.migrate(subscription.id, billing_mode=itemized)
    assert found.billing_mode.flexible
    assert found.billing_mode.flexible.proration_discounts == "itemized"
    with pytest.raises(InvalidRequestError, match="itemized"):
        shop.client.subscriptions.migrate(subscription.id, billing_mode={"type": "flexible"})


def test_the_migration_of_a_subscription_with_a_schedule_is_refused(
    shop: SubscriptionShop,
) -> None:
    subscription = shop.subscribe(billing_mode=CLASSIC)
    shop.client.subscription_schedules.create(from_subscription=subscription.id)
    with pytest.raises(InvalidRequestError) as caught:
        shop.client.subscriptions.migrate(subscription.id, billing_mode={"type": "flexible"})
    assert caught.value.code == "emulator_not_modelled"


# --- cancellation in the portal -----------------------------------------------------------------


def cancel_in_portal(shop: SubscriptionShop, subscription: Any) -> dict[str, Any]:
    session = shop.client.billing_portal.sessions.create(customer=shop.customer.id)
    return shop.emulator.portal(str(session.id)).cancel_subscription(subscription.id)


@pytest.mark.parametrize(("mode", "at_period_end"), [({}, False), (CLASSIC, True)])
def test_the_portal_cancels_at_the_period_end_as_the_mode_says(
    shop: SubscriptionShop, mode: Any, at_period_end: bool
) -> None:
    subscription = shop.subscribe(**({"billing_mode": mode} if mode else {}))
    canceled = cancel_in_portal(shop, subscription)
    end = subscription.items.data[0].current_period_end
    assert (canceled["cancel_at"], canceled["cancel_at_period_end"]) == (end, at_period_end)
    shop.emulator.advance(days=5)
    moved = shop.client.subscriptions.update(
        subscription.id, billing_cycle_anchor="now", proration_behavior="none"
    )
    assert (moved.cancel_at == end) is not at_period_end
    shop.emulator.advance_to(moved.cancel_at or 0)
    assert shop.status(subscription) == "canceled"


def test_an_update_with_cancel_at_period_end_sets_it_in_both_modes(shop: SubscriptionShop) -> None:
    for subscription in (shop.subscribe(), shop.subscribe(billing_mode=CLASSIC)):
        found = shop.client.subscriptions.update(subscription.id, cancel_at_period_end=True)
        end = subscription.items.data[0].current_period_end
        assert (found.cancel_at_period_end, found.cancel_at) == (True, end)


# --- metered items ------------------------------------------------------------------------------


class UsageShop(SubscriptionShop):
    """The shop, with a metered price of 0.10 USD."""

    def __init__(self, emulator: StripeEmulator) -> None:
        super().__init__(emulator)
        meter = self.client.billing.meters.create(
            display_name="Calls", event_name="calls", default_aggregation={"formula": "sum"}
        )
        recurring = {"interval": "month", "usage_type": "metered", "meter": meter.id}
        self.meter = meter.id
        self.metered = self.make_price(unit_amount=10, recurring=recurring)

    def report(self, value: int, ago: int = 0) -> None:
        payload = {"stripe_customer_id": str(self.customer.id), "value": str(value)}
        self.client.billing.meter_events.create(
            event_name="calls", payload=payload, timestamp=self.emulator.now - ago
        )

    def lines(self) -> list[tuple[Any, int]]:
        """The quantities and amounts of the lines of the newest invoice."""
        return [(line.quantity, line.amount) for line in self.newest().lines]


@pytest.fixture
def usage(emulator: StripeEmulator) -> UsageShop:
    return UsageShop(emulator)


@pytest.mark.parametrize(("mode", "zero"), [({}, []), (CLASSIC, [(0, 0)])])
def test_only_renewals_have_zero_lines_of_metered_items(
    usage: UsageShop, mode: Any, zero: list[Any]
) -> None:
    items = [{"price": usage.price}, {"price": usage.metered}]
    usage.subscribe(items=items, **({"billing_mode": mode} if mode else {}))
    assert usage.lines() == [(1, 2_000), *zero]
    usage.emulator.advance(days=31, hours=2)
    assert usage.lines() == [(0, 0), (1, 2_000)]


def test_a_metered_subscription_has_no_first_invoice(usage: UsageShop) -> None:
    subscription = usage.subscribe(items=[{"price": usage.metered}])
    assert (subscription.status, subscription.latest_invoice) == ("active", None)
    assert usage.invoices() == []
    [created] = usage.emulator.events("customer.subscription.created")
    assert created["data"]["object"]["status"] == "active"
    usage.report(90)
    usage.emulator.advance(days=31, hours=2)
    assert usage.lines() == [(90, 900)]
    assert usage.client.subscriptions.retrieve(subscription.id).latest_invoice


def test_a_classic_metered_subscription_has_a_first_invoice_of_zero(usage: UsageShop) -> None:
    subscription = usage.subscribe(items=[{"price": usage.metered}], billing_mode=CLASSIC)
    assert subscription.latest_invoice == usage.newest().id
    assert usage.lines() == [(0, 0)]


def test_other_items_make_a_first_invoice_of_a_metered_subscription(usage: UsageShop) -> None:
    usage.client.invoice_items.create(customer=str(usage.customer.id), amount=500, currency="usd")
    usage.subscribe(items=[{"price": usage.metered}])
    assert usage.lines() == [(1, 500)]
    setup = {"price_data": {"currency": "usd", "product": usage.product, "unit_amount": 700}}
    usage.subscribe(items=[{"price": usage.metered}], add_invoice_items=[setup])
    assert usage.lines() == [(1, 700)]


def test_a_trial_of_a_metered_subscription_has_no_invoice(usage: UsageShop) -> None:
    subscription = usage.subscribe(items=[{"price": usage.metered}], trial_period_days=5)
    assert (subscription.status, subscription.latest_invoice) == ("trialing", None)
    usage.emulator.advance(days=6)
    assert usage.status(subscription) == "active"
    assert usage.lines() == [(0, 0)]


def test_checkout_quotes_and_schedules_sell_metered_items_without_an_invoice(
    usage: UsageShop,
) -> None:
    session = usage.client.checkout.sessions.create(
        mode="subscription",
        customer=usage.customer.id,
        success_url=DONE,
        line_items=[{"price": usage.metered}],
    )
    done = usage.emulator.complete_checkout(str(session.id))
    assert (done["status"], done["payment_status"]) == ("complete", "no_payment_required")
    assert done["invoice"] is None
    usage.price = usage.metered
    quote(usage, {})
    mode_after_schedule(usage)
    found = usage.client.subscriptions.list(customer=usage.customer.id)
    assert [(one.status, one.latest_invoice) for one in found] == [("active", None)] * 3


def test_a_preview_of_a_metered_subscription_has_no_invoice(usage: UsageShop) -> None:
    details: Any = {"items": [{"price": usage.metered}]}
    with pytest.raises(InvalidRequestError) as caught:
        usage.client.invoices.create_preview(
            customer=usage.customer.id, subscription_details=details
        )
    assert caught.value.code == "invoice_upcoming_none"
    details["billing_mode"] = CLASSIC
    found = usage.client.invoices.create_preview(
        customer=usage.customer.id, subscription_details=details
    )
    assert [line.amount for line in found.lines] == [0]


def remove_metered(usage: UsageShop, mode: Any = None, **params: Any) -> Any:
    """A subscription whose metered item is removed on the 6th day, after 90 calls."""
    subscription = usage.subscribe(
        items=[{"price": usage.price}, {"price": usage.metered}],
        **({"billing_mode": mode} if mode else {}),
    )
    usage.emulator.advance(days=5)
    usage.report(90)
    item = {"id": subscription.items.data[1].id, "deleted": True}
    params["items"] = [{**item, **params.pop("item", {})}]
    return usage.client.subscriptions.update(subscription.id, **params)


@pytest.mark.parametrize("item", [{}, {"clear_usage": True}])
def test_the_usage_of_a_removed_item_waits_for_the_next_invoice(
    usage: UsageShop, item: Any
) -> None:
    started = usage.emulator.now
    subscription = remove_metered(usage, item=item)
    [made] = usage.client.invoice_items.list(customer=usage.customer.id, pending=True)
    assert (made.amount, made.quantity, made.proration) == (900, 90, False)
    assert (made.period.start, made.period.end) == (started, usage.emulator.now)
    parent: Any = made.parent
    assert parent.subscription_details.subscription == subscription.id
    usage.emulator.advance(days=31)
    assert usage.lines() == [(90, 900), (1, 2_000)]


def test_the_usage_of_a_removed_item_is_invoiced_at_once_or_not_at_all(usage: UsageShop) -> None:
    remove_metered(usage, proration_behavior="always_invoice")
    assert usage.lines() == [(90, 900)]
    remove_metered(usage, proration_behavior="none")
    assert usage.lines() == [(1, 2_000)]
    assert not usage.client.invoice_items.list(customer=usage.customer.id, pending=True).data


def test_an_item_without_usage_is_removed_without_an_invoice_item(usage: UsageShop) -> None:
    subscription = usage.subscribe(items=[{"price": usage.price}, {"price": usage.metered}])
    usage.client.subscription_items.delete(subscription.items.data[1].id)
    assert not usage.client.invoice_items.list(customer=usage.customer.id, pending=True).data


def test_a_classic_metered_item_is_removed_only_with_clear_usage(usage: UsageShop) -> None:
    with pytest.raises(InvalidRequestError, match="clear_usage"):
        remove_metered(usage, CLASSIC)
    remove_metered(usage, CLASSIC, item={"clear_usage": True})
    assert not usage.client.invoice_items.list(customer=usage.customer.id, pending=True).data


@pytest.mark.parametrize(("ago", "billed"), [(60, [(90, 900), (3, 60)]), (0, [(93, 1_860)])])
def test_usage_before_an_item_replaces_another_is_billed_once(
    usage: UsageShop, ago: int, billed: Any
) -> None:
    recurring: Any = {"interval": "month", "usage_type": "metered", "meter": usage.meter}
    dearer = usage.make_price(unit_amount=20, recurring=recurring)
    subscription = usage.subscribe(items=[{"price": usage.price}, {"price": usage.metered}])
    usage.emulator.advance(days=5)
    usage.report(90, ago=ago)
    old: Any = {"id": subscription.items.data[1].id, "deleted": True}
    usage.client.subscriptions.update(subscription.id, items=[old, {"price": dearer}])
    usage.report(3)
    usage.emulator.advance(days=31, hours=2)
    assert usage.lines() == [*billed, (1, 2_000)]


def test_another_price_of_a_metered_item_is_not_modeled(usage: UsageShop) -> None:
    subscription = usage.subscribe(items=[{"price": usage.metered}])
    item: Any = {"id": subscription.items.data[0].id, "price": usage.price, "clear_usage": True}
    with pytest.raises(InvalidRequestError) as caught:
        usage.client.subscriptions.update(subscription.id, items=[item])
    assert caught.value.code == "emulator_not_modelled"


# --- the billing cycle --------------------------------------------------------------------------

HALF = START + 15 * DAY
YEAR = int(datetime(2027, 4, 1, tzinfo=UTC).timestamp())


@pytest.fixture
def april() -> SubscriptionShop:
    """The shop on April 1."""
    return SubscriptionShop(StripeEmulator(now=START))


def change_price(shop: SubscriptionShop, subscription: Any, price: Any, **params: Any) -> Any:
    items: Any = [{"id": subscription.items.data[0].id, "price": price}]
    return shop.client.subscriptions.update(subscription.id, items=items, **params)


def waiting(shop: SubscriptionShop) -> list[int]:
    found = shop.client.invoice_items.list(customer=shop.customer.id, pending=True).data
    return sorted(item.amount for item in found)


def bounds(subscription: Any) -> tuple[int, int]:
    [item] = subscription.items.data
    return item.current_period_start, item.current_period_end


def test_another_interval_keeps_the_billing_cycle(april: SubscriptionShop) -> None:
    yearly = april.make_price(unit_amount=24_000, recurring={"interval": "year"})
    subscription = april.subscribe()
    april.advance_to(HALF)
    changed = change_price(april, subscription, yearly)
    assert (changed.billing_cycle_anchor, bounds(changed)) == (START, (START, YEAR))
    assert changed.latest_invoice == subscription.latest_invoice
    assert waiting(april) == [-1_000, 23_014]  # 350 of 365 days of the year
    april.advance_to(MAY + DAY)
    assert len(april.invoices()) == 1
    april.advance_to(YEAR + DAY)
    assert april.invoices()[1:] == [("subscription_cycle", "paid", 24_000 - 1_000 + 23_014, YEAR)]


def test_another_interval_is_invoiced_at_once_if_the_call_says_so(april: SubscriptionShop) -> None:
    yearly = april.make_price(unit_amount=24_000, recurring={"interval": "year"})
    subscription = april.subscribe()
    april.advance_to(HALF)
    changed = change_price(april, subscription, yearly, proration_behavior="always_invoice")
    assert (changed.billing_cycle_anchor, april.newest().total) == (START, 22_014)
    reset = change_price(april, april.subscribe(), yearly, billing_cycle_anchor="now")
    assert (reset.billing_cycle_anchor, april.newest().total) == (HALF, 24_000 - 2_000)


def test_a_shorter_interval_has_the_period_that_contains_the_change(
    april: SubscriptionShop,
) -> None:
    yearly = april.make_price(unit_amount=24_000, recurring={"interval": "year"})
    subscription = april.subscribe(items=[{"price": yearly}])
    april.advance_to(MAY + 15 * DAY)
    changed = change_price(april, subscription, april.price)
    assert (changed.billing_cycle_anchor, bounds(changed)) == (START, (MAY, JUNE))
    assert waiting(april) == [-21_041, 1_032]  # 320 of 365 days, and 16 of 31


def test_a_paid_price_after_a_free_one_keeps_the_billing_cycle(april: SubscriptionShop) -> None:
    free = april.make_price(unit_amount=0)
    subscription = april.subscribe(items=[{"price": free}])
    april.advance_to(HALF)
    changed = change_price(april, subscription, april.price)
    assert (changed.billing_cycle_anchor, bounds(changed)) == (START, (START, MAY))
    assert (waiting(april), len(april.invoices())) == ([1_000], 1)
    april.advance_to(MAY + 2 * HOUR)
    assert april.newest().total == 3_000


@pytest.mark.parametrize("interval", ["month", "year"])
def test_a_classic_subscription_begins_a_new_cycle(april: SubscriptionShop, interval: Any) -> None:
    other = april.make_price(unit_amount=0 if interval == "month" else 24_000,
                             recurring={"interval": interval})  # fmt: skip
    subscription = april.subscribe(billing_mode=CLASSIC)
    april.advance_to(HALF)
    changed = change_price(april, subscription, other)
    assert changed.billing_cycle_anchor == HALF
    assert april.newest().id == changed.latest_invoice


def test_the_date_of_a_proration_to_another_interval_is_refused(april: SubscriptionShop) -> None:
    yearly = april.make_price(unit_amount=24_000, recurring={"interval": "year"})
    subscription = april.subscribe()
    april.advance_to(HALF)
    with pytest.raises(InvalidRequestError) as caught:
        change_price(april, subscription, yearly, proration_date=START + DAY)
    assert caught.value.code == "emulator_not_modelled"


def test_a_schedule_with_another_interval_has_to_be_classic(april: SubscriptionShop) -> None:
    yearly = april.make_price(unit_amount=24_000, recurring={"interval": "year"})
    params: Any = {
        "customer": april.customer.id,
        "start_date": "now",
        "phases": [
            {"items": [{"price": april.price}], "duration": {"interval": "month"}},
            {"items": [{"price": yearly}]},
        ],
    }
    with pytest.raises(InvalidRequestError) as caught:
        april.client.subscription_schedules.create(**params)
    assert caught.value.code == "emulator_not_modelled"
    assert april.client.subscription_schedules.create(**params, billing_mode=CLASSIC).subscription
