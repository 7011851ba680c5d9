"""Subscription schedules: phases start, change and end a subscription as a clock advances."""

from __future__ import annotations

from typing import Any

import pytest
from lattice_stripe import Client, InvalidRequestError
from lattice_stripe.testing import StripeEmulator
from lattice_stripe.testing._state.intervals import add_interval

START = 1_767_225_600  # 2026-01-01
DAY = 86_400
MONTHS = [add_interval(START, "month", n) for n in range(7)]


class Shop:
    """A customer with a test clock, and two monthly prices."""

    def __init__(self, emulator: StripeEmulator) -> None:
        self.client: Client = emulator.client(max_retries=0)
        self.clock = str(self.client.test_helpers.test_clocks.create(frozen_time=START).id)
        self.customer = self.client.customers.create(
            test_clock=self.clock,
            payment_method="pm_card_visa",
            invoice_settings={"default_payment_method": "pm_card_visa"},
        ).id
        self.basic, self.gold = (self.price(amount) for amount in (1_000, 3_000))

    def price(self, amount: int, **recurring: Any) -> str:
        made = self.client.prices.create(
            currency="usd",
            unit_amount=amount,
            recurring={"interval": "month", **recurring},
            product_data={"name": "Plan"},
        )
        return str(made.id)

    def metered(self) -> str:
        meter = self.client.billing.meters.create(
            display_name="Requests", event_name="requests", default_aggregation={"formula": "sum"}
        )
        return self.price(5, usage_type="metered", meter=meter.id)

    def schedule(self, *phases: Any, **params: Any) -> Any:
        return self.client.subscription_schedules.create(
            customer=self.customer, phases=list(phases), **params
        )

    def advance(self, to: int) -> None:
        self.client.test_helpers.test_clocks.advance(self.clock, frozen_time=to)

    def charged(self) -> list[int]:
        return [c.amount for c in self.client.charges.list(customer=self.customer)][::-1]


@pytest.fixture
def shop(emulator: StripeEmulator) -> Shop:
    return Shop(emulator)


def phase(price: str, months: int, **more: Any) -> dict[str, Any]:
    duration = {"interval": "month", "interval_count": months}
    return {"items": [{"price": price}], "duration": duration, **more}


def test_phases_change_the_price_and_the_schedule_releases(
    shop: Shop, emulator: StripeEmulator
) -> None:
    schedule = shop.schedule(phase(shop.basic, 2), phase(shop.gold, 1))
    assert (schedule.status, schedule.current_phase.end_date) == ("active", MONTHS[2])
    assert [p.start_date for p in schedule.phases] == [START, MONTHS[2]]
    subscription: Any = shop.client.subscriptions.retrieve(
        schedule.subscription, expand=["latest_invoice"]
    )
    assert (subscription.status, subscription.schedule) == ("active", schedule.id)
    assert subscription.latest_invoice.status == "draft"
    shop.advance(MONTHS[2] + DAY)
    assert shop.charged() == [1_000, 1_000, 3_000]
    found = shop.client.subscription_schedules.retrieve(schedule.id)
    assert (found.status, found.current_phase.start_date) == ("active", MONTHS[2])
    shop.advance(MONTHS[3] + DAY)
    found = shop.client.subscription_schedules.retrieve(schedule.id)
    assert (found.status, found.released_at) == ("released", MONTHS[3])
    assert (found.subscription, found.released_subscription) == (None, subscription.id)
    assert shop.charged() == [1_000, 1_000, 3_000, 3_000]
    left = shop.client.subscriptions.retrieve(subscription.id)
    assert (left.status, left.schedule) == ("active", None)
    assert [item.price.unit_amount for item in left.items.data] == [3_000]
    types = [event["type"] for event in emulator.events()]
    assert [t for t in types if t.startswith("subscription_schedule")] == [
        "subscription_schedule.created",
        "subscription_schedule.updated",
        "subscription_schedule.updated",
        "subscription_schedule.released",
    ]
    assert types.count("customer.subscription.created") == 1


def test_end_behavior_cancel_ends_the_subscription(shop: Shop, emulator: StripeEmulator) -> None:
    schedule = shop.schedule(phase(shop.basic, 1), end_behavior="cancel")
    shop.advance(MONTHS[2])
    found = shop.client.subscription_schedules.retrieve(schedule.id)
    assert (found.status, found.completed_at) == ("completed", MONTHS[1])
    ended = shop.client.subscriptions.retrieve(schedule.subscription)
    assert (ended.status, ended.ended_at) == ("canceled", MONTHS[1])
    assert shop.charged() == [1_000]
    assert len(emulator.events("subscription_schedule.completed")) == 1
    assert len(emulator.events("customer.subscription.deleted")) == 1


def test_a_schedule_starts_later(shop: Shop) -> None:
    schedule = shop.schedule(phase(shop.basic, 3), start_date=START + 5 * DAY)
    assert (schedule.status, schedule.subscription, schedule.current_phase) == (
        "not_started",
        None,
        None,
    )
    assert shop.client.subscriptions.list().data == []
    shop.advance(START + 6 * DAY)
    found: Any = shop.client.subscription_schedules.retrieve(schedule.id, expand=["subscription"])
    assert (found.status, found.subscription.start_date) == ("active", START + 5 * DAY)
    assert shop.charged() == [1_000]


def test_one_time_items_quantities_and_discounts_of_phases_are_billed(shop: Shop) -> None:
    setup = shop.client.prices.create(
        currency="usd", unit_amount=700, product_data={"name": "Setup"}
    )
    coupon = shop.client.coupons.create(percent_off=50, duration="forever")
    first = phase(shop.basic, 1, add_invoice_items=[{"price": setup.id}])
    second = phase(shop.basic, 1, discounts=[{"coupon": coupon.id}])
    second["items"][0]["quantity"] = 3
    schedule = shop.schedule(first, second)
    shop.advance(MONTHS[1] + DAY)
    assert shop.charged() == [1_700, 1_500]
    subscription = shop.client.subscriptions.retrieve(schedule.subscription)
    assert [item.quantity for item in subscription.items.data] == [3]
    assert shop.client.coupons.retrieve(coupon.id).times_redeemed == 1


def test_a_phase_with_another_interval_begins_a_new_period(shop: Shop) -> None:
    yearly = shop.price(9_000, interval="year")
    phases = phase(shop.basic, 2), phase(yearly, 12), phase(shop.gold, 1)
    schedule = shop.schedule(*phases, billing_mode={"type": "classic"})
    shop.advance(MONTHS[2] + DAY)
    assert shop.charged() == [1_000, 1_000, 9_000]
    [item] = shop.client.subscriptions.retrieve(schedule.subscription).items.data
    year = add_interval(MONTHS[2], "year", 1)
    assert (item.current_period_start, item.current_period_end) == (MONTHS[2], year)
    shop.advance(year + DAY)
    assert shop.charged() == [1_000, 1_000, 9_000, 3_000]


def test_a_new_interval_in_the_middle_of_a_period_credits_its_rest(shop: Shop) -> None:
    yearly = shop.price(9_000, interval="year")
    first = {"items": [{"price": shop.basic}], "end_date": START + 31 * DAY // 2}
    shop.schedule(first, phase(yearly, 12), billing_mode={"type": "classic"})
    shop.advance(START + 20 * DAY)
    assert shop.charged() == [1_000, 8_500]


def test_discounts_of_one_item_are_billed_and_redeemed_once(shop: Shop) -> None:
    coupon = shop.client.coupons.create(percent_off=50, duration="forever", max_redemptions=2).id
    discounted = phase(shop.basic, 2)
    discounted["items"][0]["discounts"] = [{"coupon": coupon}]
    discounted["items"].append({"price": shop.gold})
    later = phase(shop.basic, 1)
    later["items"][0]["discounts"] = [{"coupon": coupon}]
    schedule = shop.schedule(discounted, later, phase(shop.basic, 1))
    shop.client.subscription_schedules.update(
        schedule.id, phases=[{**discounted, "start_date": START}, later, phase(shop.basic, 1)]
    )
    shop.advance(MONTHS[3] + DAY)
    assert shop.charged() == [3_500, 3_500, 500, 1_000]
    assert shop.client.coupons.retrieve(coupon).times_redeemed == 1


@pytest.mark.parametrize("of_item", [True, False])
@pytest.mark.parametrize("gone", ["used up", "deleted"])
def test_a_phase_begins_without_a_coupon_that_cannot_be_redeemed(
    shop: Shop, of_item: bool, gone: str
) -> None:
    coupon = shop.client.coupons.create(
        percent_off=50, duration="once", max_redemptions=1 if gone == "used up" else 9
    ).id
    discounted = phase(shop.basic, 1)
    owner = discounted["items"][0] if of_item else discounted
    owner["discounts"] = [{"coupon": coupon}]
    shop.schedule(discounted, discounted)
    if gone == "deleted":
        shop.client.coupons.delete(coupon)
    shop.advance(MONTHS[1] + DAY)
    assert shop.charged() == [500, 1_000]


def test_a_used_up_coupon_stays_in_later_phases(shop: Shop) -> None:
    coupon = shop.client.coupons.create(percent_off=50, duration="forever", max_redemptions=1).id
    discounts = [{"coupon": coupon}]
    shop.schedule(*(phase(p, 1, discounts=discounts) for p in (shop.basic, shop.gold)))
    shop.advance(MONTHS[1] + DAY)
    assert shop.charged() == [500, 1_500]


@pytest.mark.parametrize("of_item", [True, False])
def test_an_unknown_discount_of_a_phase_is_refused(shop: Shop, of_item: bool) -> None:
    wrong = phase(shop.basic, 1)
    owner = wrong["items"][0] if of_item else wrong
    owner["discounts"] = [{"discount": "di_unknown"}]
    with pytest.raises(InvalidRequestError) as caught:
        shop.schedule(wrong)
    assert (caught.value.http_status, caught.value.code) == (400, "resource_missing")


@pytest.mark.parametrize("end", [{}, {"end_behavior": "cancel"}])
@pytest.mark.parametrize("months", [1, 2])
def test_usage_of_a_metered_phase_is_billed(shop: Shop, end: Any, months: int) -> None:
    shop.schedule(phase(shop.metered(), months), **end)
    payload: Any = {"stripe_customer_id": shop.customer, "value": "90"}
    shop.client.billing.meter_events.create(event_name="requests", payload=payload)
    shop.advance(MONTHS[1] + DAY)
    assert shop.charged() == [450]


def test_a_schedule_that_ends_bills_pending_prorations(shop: Shop) -> None:
    schedule = shop.schedule(phase(shop.basic, 1), end_behavior="cancel")
    shop.advance(START + 15 * DAY)  # 16 of 31 days are left
    subscription: Any = shop.client.subscription_schedules.retrieve(schedule.id).subscription
    item = shop.client.subscriptions.retrieve(subscription).items.data[0].id
    shop.client.subscription_items.update(item, quantity=3)
    shop.advance(MONTHS[1] + DAY)
    assert shop.charged() == [1_000, 1_032]
    pending = shop.client.invoice_items.list(customer=str(shop.customer), pending=True)
    assert pending.data == []


def test_a_canceled_schedule_of_a_trial_makes_no_invoice(shop: Shop) -> None:
    schedule = shop.schedule(phase(shop.basic, 1, trial=True))
    shop.advance(START + DAY)
    shop.client.subscription_schedules.cancel(schedule.id)
    reasons = [i.billing_reason for i in shop.client.invoices.list(customer=str(shop.customer))]
    assert reasons == ["subscription_create"]


def test_a_schedule_continues_a_subscription(shop: Shop) -> None:
    subscription: Any = shop.client.subscriptions.create(
        customer=shop.customer, items=[{"price": shop.basic}]
    )
    with pytest.raises(InvalidRequestError) as caught:
        shop.client.subscription_schedules.create(
            from_subscription=subscription.id, end_behavior="cancel"
        )
    assert caught.value.param == "end_behavior"
    schedule = shop.client.subscription_schedules.create(from_subscription=subscription.id)
    assert (schedule.status, schedule.subscription) == ("active", subscription.id)
    assert (schedule.phases[0].start_date, schedule.phases[0].end_date) == (START, MONTHS[1])
    current: Any = {
        "items": [{"price": shop.basic, "quantity": 1}],
        "start_date": START,
        "end_date": MONTHS[1],
    }
    changed = shop.client.subscription_schedules.update(
        schedule.id, phases=[current, phase(shop.gold, 1)]
    )
    assert [p.items[0].price for p in changed.phases] == [shop.basic, shop.gold]
    shop.advance(MONTHS[1] + DAY)
    assert shop.charged() == [1_000, 3_000]
    again = shop.client.subscriptions.retrieve(subscription.id)
    assert again.schedule == schedule.id
    with pytest.raises(InvalidRequestError, match="has a schedule"):
        shop.client.subscription_schedules.create(from_subscription=subscription.id)


def test_an_update_must_keep_the_current_phase(shop: Shop) -> None:
    schedule = shop.schedule(phase(shop.basic, 2))
    with pytest.raises(InvalidRequestError) as caught:
        shop.client.subscription_schedules.update(
            schedule.id, phases=[phase(shop.gold, 1, start_date=START + DAY)]
        )
    assert caught.value.param == "phases[0][start_date]"


def test_a_future_schedule_is_updated(shop: Shop) -> None:
    schedule = shop.schedule(phase(shop.basic, 1), start_date=START + DAY)
    changed = shop.client.subscription_schedules.update(
        schedule.id, phases=[phase(shop.gold, 1)], metadata={"a": "b"}
    )
    assert (changed.phases[0].items[0].price, changed.metadata) == (shop.gold, {"a": "b"})
    shop.advance(START + 2 * DAY)
    assert shop.charged() == [3_000]


def test_a_trial_delays_the_first_payment(shop: Shop) -> None:
    schedule = shop.schedule(phase(shop.basic, 1, trial=True), phase(shop.gold, 1))
    subscription = shop.client.subscriptions.retrieve(schedule.subscription)
    assert (subscription.status, subscription.trial_end) == ("trialing", MONTHS[1])
    shop.advance(MONTHS[1] + DAY)
    assert shop.charged() == [3_000]


def test_release_keeps_the_subscription_and_cancel_ends_it(
    shop: Shop, emulator: StripeEmulator
) -> None:
    first = shop.schedule(phase(shop.basic, 2))
    released = shop.client.subscription_schedules.release(first.id)
    assert (released.status, released.released_subscription) == ("released", first.subscription)
    assert shop.client.subscriptions.retrieve(first.subscription).status == "active"
    second = shop.schedule(phase(shop.basic, 2))
    canceled = shop.client.subscription_schedules.cancel(second.id)
    assert (canceled.status, canceled.canceled_at) == ("canceled", START)
    assert shop.client.subscriptions.retrieve(second.subscription).status == "canceled"
    for call in (
        shop.client.subscription_schedules.release,
        shop.client.subscription_schedules.cancel,
    ):
        with pytest.raises(InvalidRequestError, match="is canceled"):
            call(second.id)
    assert len(emulator.events("subscription_schedule.released")) == 1
    assert len(emulator.events("subscription_schedule.canceled")) == 1


def test_a_schedule_ends_with_a_subscription_that_is_canceled(shop: Shop) -> None:
    schedule = shop.schedule(phase(shop.basic, 1), phase(shop.gold, 1))
    shop.client.subscriptions.cancel(schedule.subscription)
    shop.advance(MONTHS[1] + DAY)
    assert shop.client.subscription_schedules.retrieve(schedule.id).status == "canceled"


@pytest.mark.parametrize(
    ("phases", "param"),
    [
        (lambda shop: [], "phases"),
        (lambda shop: [{"items": [{"price": shop.basic}]}] * 2, "phases[0][end_date]"),
        (
            lambda shop: [{"items": [{"price": shop.basic}], "end_date": START}],
            "phases[0][end_date]",
        ),
    ],
)
def test_wrong_phases_are_refused(shop: Shop, phases: Any, param: str) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        shop.schedule(*phases(shop))
    assert caught.value.param == param
    assert shop.client.subscription_schedules.list().data == []


def test_what_is_not_modeled_is_refused(shop: Shop) -> None:
    yearly = shop.price(9_000, interval="year")
    mixed = phase(shop.basic, 12)
    mixed["items"].append({"price": yearly})
    calls: list[Any] = [
        lambda: shop.schedule(mixed),
        lambda: shop.schedule(phase(shop.metered(), 1), phase(shop.basic, 1)),
        lambda: shop.schedule(phase(shop.basic, 1), end_behavior="renew"),
        lambda: shop.schedule(phase(shop.basic, 1), start_date=START - DAY),
        lambda: shop.schedule(phase(shop.basic, 1), phase(shop.gold, 1, trial=True)),
    ]
    for call in calls:
        with pytest.raises(InvalidRequestError) as caught:
            call()
        assert caught.value.code == "emulator_not_modelled"


def test_a_phase_ends_what_it_alone_sets(shop: Shop, emulator: StripeEmulator) -> None:
    client = shop.client
    seller = str(client.accounts.create(type="express").id)
    emulator.complete_onboarding(seller)
    rates = [
        str(client.tax_rates.create(display_name="VAT", percentage=n, inclusive=False).id)
        for n in (10, 20)
    ]
    coupon = client.coupons.create(percent_off=50, duration="forever").id
    first = phase(shop.basic, 1, discounts=[{"coupon": coupon}], application_fee_percent=30)
    first["items"][0]["tax_rates"] = [rates[0]]
    second = phase(shop.basic, 1, default_tax_rates=[rates[1]])
    schedule = shop.schedule(
        first, second, default_settings={"transfer_data": {"destination": seller}}
    )

    shop.advance(MONTHS[1] + DAY)

    assert shop.charged() == [550, 1_200]
    assert [fee["amount"] for fee in emulator.objects("application_fee")] == [165]
    assert [one["amount"] for one in emulator.objects("transfer")] == [1_200, 550]
    subscription = client.subscriptions.retrieve(schedule.subscription)
    assert (subscription.discounts, subscription.application_fee_percent) == ([], None)


def test_a_schedule_of_a_subscription_keeps_its_fee(shop: Shop, emulator: StripeEmulator) -> None:
    client = shop.client
    seller = str(client.accounts.create(type="express").id)
    emulator.complete_onboarding(seller)
    subscription = client.subscriptions.create(
        customer=str(shop.customer),
        items=[{"price": shop.basic}],
        application_fee_percent=10,
        transfer_data={"destination": seller},
    )
    schedule = client.subscription_schedules.create(from_subscription=subscription.id)
    phases: Any = [
        {"items": [{"price": shop.basic}], "start_date": START, "end_date": MONTHS[1]},
        phase(shop.gold, 1),
    ]
    client.subscription_schedules.update(schedule.id, phases=phases)

    shop.advance(MONTHS[1] + DAY)

    assert [fee["amount"] for fee in emulator.objects("application_fee")] == [300, 100]


@pytest.mark.parametrize(
    ("param", "params"),
    [
        ("default_settings[automatic_tax][enabled]", {"automatic_tax": {"enabled": True}}),
        ("default_settings[billing_cycle_anchor]", {"billing_cycle_anchor": "phase_start"}),
        ("phases[1][automatic_tax][enabled]", {"automatic_tax": {"enabled": True}}),
        ("phases[1][billing_cycle_anchor]", {"billing_cycle_anchor": "phase_start"}),
        ("phases[1][billing_thresholds]", {"billing_thresholds": {"amount_gte": 500}}),
        ("phases[1][items][0][billing_thresholds]", {"billing_thresholds": {"usage_gte": 5}}),
    ],
)
def test_settings_that_a_phase_would_ignore_are_refused(
    shop: Shop, param: str, params: Any
) -> None:
    first, second = phase(shop.basic, 1), phase(shop.basic, 1)
    more: Any = {}
    if param.startswith("default"):
        more["default_settings"] = params
    else:
        (second["items"][0] if "items" in param else second).update(params)
    with pytest.raises(InvalidRequestError) as caught:
        shop.schedule(first, second, **more)
    assert (caught.value.code, caught.value.param) == ("emulator_not_modelled", param)


def test_a_later_phase_sends_invoices_with_its_own_due_date(shop: Shop) -> None:
    client = shop.client
    client.customers.update(str(shop.customer), email="ada@example.com")
    sent: Any = {"collection_method": "send_invoice", "invoice_settings": {"days_until_due": 7}}
    schedule = shop.schedule(phase(shop.basic, 1), phase(shop.gold, 1, **sent))
    shop.advance(MONTHS[1] + DAY)
    subscription = client.subscriptions.retrieve(schedule.subscription)
    invoice = client.invoices.retrieve(str(subscription.latest_invoice))
    assert (subscription.days_until_due, invoice.due_date) == (7, MONTHS[1] + 7 * DAY)


def test_a_proration_of_a_schedule_has_the_discounts_of_its_phase(shop: Shop) -> None:
    client = shop.client
    subscription = client.subscriptions.create(
        customer=str(shop.customer), items=[{"price": shop.basic}]
    )
    schedule = client.subscription_schedules.create(from_subscription=subscription.id)
    coupon = client.coupons.create(percent_off=50, duration="forever").id
    shop.advance(START + 15 * DAY)
    item = {"price": shop.basic, "quantity": 3}
    now: Any = {"start_date": START, "end_date": MONTHS[1], "items": [item]}
    client.subscription_schedules.update(
        schedule.id,
        phases=[{**now, "discounts": [{"coupon": coupon}]}],
        proration_behavior="always_invoice",
    )
    assert shop.charged() == [1_000, 258]  # 3,000 less 50 %, less 1,000, for 16 of 31 days


@pytest.mark.parametrize(("params", "balance"), [({}, -516), ({"prorate": False}, 0)])
def test_a_canceled_schedule_credits_the_rest_of_the_period(
    shop: Shop, params: Any, balance: int
) -> None:
    schedule = shop.schedule(phase(shop.basic, 1))
    shop.advance(START + 15 * DAY)  # 16 of 31 days are left
    shop.client.subscription_schedules.cancel(schedule.id, **params)
    assert shop.client.customers.retrieve(str(shop.customer)).balance == balance


def test_the_schedules_of_a_deleted_customer_are_canceled(
    shop: Shop, emulator: StripeEmulator
) -> None:
    started = shop.schedule(phase(shop.basic, 1))
    future = shop.schedule(phase(shop.basic, 1), start_date=START + DAY)
    shop.client.customers.delete(str(shop.customer))
    shop.advance(MONTHS[1])
    found = [shop.client.subscription_schedules.retrieve(s.id).status for s in (started, future)]
    assert found == ["canceled", "canceled"]


@pytest.mark.parametrize("metered", [False, True])
def test_a_phase_that_could_not_start_is_refused(shop: Shop, metered: bool) -> None:
    item = {"price": shop.metered(), "quantity": 2} if metered else {"price": shop.gold}
    wrong = {"items": [item] if metered else [item, item]}
    with pytest.raises(InvalidRequestError) as caught:
        shop.schedule(phase(shop.basic, 1), wrong)
    assert str(caught.value.param).startswith("phases[1][items]")


def test_a_schedule_ends_with_its_subscription(shop: Shop, emulator: StripeEmulator) -> None:
    client = shop.client
    schedule = shop.schedule(phase(shop.basic, 1), phase(shop.gold, 1))
    client.subscriptions.cancel(schedule.subscription)
    ended = client.subscription_schedules.retrieve(schedule.id)
    assert (ended.status, ended.canceled_at, ended.current_phase) == ("canceled", START, None)
    shop.advance(MONTHS[3])
    assert len(emulator.events("subscription_schedule.canceled")) == 1


def test_the_schedule_of_a_subscription_decides_when_it_ends(shop: Shop) -> None:
    client = shop.client
    schedule = shop.schedule(phase(shop.basic, 1), phase(shop.gold, 1))
    subscription = str(schedule.subscription)
    with pytest.raises(InvalidRequestError, match="release the schedule"):
        client.subscriptions.update(subscription, cancel_at_period_end=True)
    client.subscription_schedules.release(schedule.id)
    assert client.subscriptions.update(subscription, cancel_at_period_end=True).cancel_at
