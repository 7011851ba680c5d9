"""Clocks: the emulator's clock and test clocks end trials, renew, finalize and retry alike."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest
from lattice_stripe import CardError, InvalidArgumentError, InvalidRequestError
from lattice_stripe.testing import StripeEmulator
from lattice_stripe.testing._facts import load_facts

from tests.testing.shops import DAY, HOUR, JUNE, MAY, START
from tests.testing.shops import SubscriptionShop as Shop

RETRIES = load_facts().transitions["invoice.payment_retry"][1].after


@pytest.fixture
def emulator() -> StripeEmulator:
    return StripeEmulator(now=START)


@pytest.fixture
def shop(emulator: StripeEmulator) -> Shop:
    return Shop(emulator)


@pytest.fixture(params=[False, True], ids=["emulator", "test_clock"])
def any_shop(request: pytest.FixtureRequest, emulator: StripeEmulator) -> Shop:
    """A shop on each of the two kinds of clocks."""
    return Shop(emulator, test_clock=request.param)


# --- advancing ----------------------------------------------------------------------------------


def test_a_subscription_goes_through_two_renewals(any_shop: Shop) -> None:
    """The guide flow: subscription through two renewals."""
    subscription = any_shop.subscribe()
    any_shop.advance_to(JUNE + HOUR)
    assert any_shop.invoices() == [
        ("subscription_create", "paid", 2_000, START),
        ("subscription_cycle", "paid", 2_000, MAY),
        ("subscription_cycle", "paid", 2_000, JUNE),
    ]
    assert any_shop.charged() == 6_000
    assert sum(t.net for t in any_shop.client.balance_transactions.list()) == 6_000
    found = any_shop.client.subscriptions.retrieve(subscription.id)
    assert (found.status, found.items.data[0].current_period_start) == ("active", JUNE)
    paid = any_shop.emulator.events("invoice.paid")
    assert [event["created"] for event in paid] == [START, MAY + HOUR, JUNE + HOUR]


def test_the_period_of_an_invoice_is_the_one_that_ended(any_shop: Shop) -> None:
    subscription = any_shop.subscribe()
    first = any_shop.newest()
    assert (first.period_start, first.period_end) == (START, START)
    assert (first.lines.data[0].period.start, first.lines.data[0].period.end) == (START, MAY)
    preview = any_shop.client.invoices.create_preview(subscription=subscription.id)
    assert (preview.period_start, preview.period_end) == (START, MAY)
    any_shop.advance_to(MAY)
    renewal = any_shop.newest()
    assert (renewal.period_start, renewal.period_end) == (START, MAY)
    assert (renewal.lines.data[0].period.start, renewal.lines.data[0].period.end) == (MAY, JUNE)

    any_shop.advance_to(MAY + 10 * DAY)
    any_shop.client.subscriptions.cancel(subscription.id, invoice_now=True, prorate=True)
    last = any_shop.newest()
    assert (last.period_start, last.period_end) == (MAY, MAY + 10 * DAY)


def test_a_subscription_goes_through_two_renewals_async(emulator: StripeEmulator) -> None:
    shop = Shop(emulator)

    async def flow() -> list[tuple[Any, ...]]:
        async with emulator.async_client() as client:
            await client.subscriptions.create(
                customer=shop.customer.id, items=[{"price": shop.price}]
            )
            emulator.advance_to(datetime.fromtimestamp(JUNE + HOUR, UTC))
            page = await client.invoices.list(customer=shop.customer.id)
            return [(invoice.status, invoice.amount_paid) for invoice in page.data]

    assert asyncio.run(flow()) == [("paid", 2_000)] * 3


def test_one_advance_does_what_many_small_ones_do(any_shop: Shop) -> None:
    any_shop.subscribe(trial_period_days=10)
    other = Shop(StripeEmulator(now=START), test_clock=any_shop.clock is not None)
    other.subscribe(trial_period_days=10)
    any_shop.advance_to(JUNE)
    for day in range(1, 62):
        other.advance_to(START + day * DAY)
    assert any_shop.invoices() == other.invoices()
    kinds = []
    for shop in (any_shop, other):
        types = [event["type"] for event in shop.emulator.events()]
        kinds.append([t for t in types if not t.startswith("test_helpers.")])
    assert kinds[0] == kinds[1]


def test_the_emulator_clock_leaves_test_clocks_alone(emulator: StripeEmulator) -> None:
    frozen, moving = Shop(emulator, test_clock=True), Shop(emulator)
    frozen.subscribe()
    moving.subscribe()
    emulator.advance(seconds=31 * DAY)
    assert emulator.now == START + 31 * DAY
    assert (len(frozen.invoices()), len(moving.invoices())) == (1, 2)


def test_a_test_clock_is_deleted_with_its_customers(emulator: StripeEmulator) -> None:
    shop = Shop(emulator, test_clock=True)
    subscription = shop.subscribe()
    assert shop.clock
    shop.client.test_helpers.test_clocks.delete(shop.clock)
    assert shop.client.customers.list(test_clock=shop.clock).data == []
    assert shop.client.subscriptions.retrieve(subscription.id).status == "canceled"


def test_advance_adds_its_units(emulator: StripeEmulator) -> None:
    emulator.advance(days=2, hours=3, minutes=4, seconds=5)
    assert emulator.now == START + 2 * DAY + 3 * HOUR + 4 * 60 + 5
    with pytest.raises(InvalidArgumentError, match=r"minutes is 0\.5"):
        emulator.advance(minutes=0.5)  # type: ignore[arg-type]


def test_a_clock_that_would_move_backwards_is_refused(shop: Shop) -> None:
    shop.subscribe()
    before = shop.emulator.dump()
    for moment in (START, START - 1):
        with pytest.raises(InvalidArgumentError, match="forward only"):
            shop.emulator.advance_to(moment)
    assert shop.emulator.dump() == before
    assert shop.emulator.now == START


def test_a_clock_that_moves_too_far_is_refused(any_shop: Shop) -> None:
    daily = any_shop.make_price(unit_amount=1, recurring={"interval": "day"})
    any_shop.subscribe(items=[{"price": daily}])
    [method] = any_shop.client.payment_methods.list(customer=any_shop.customer.id)
    any_shop.client.payment_methods.update(method.id, card={"exp_month": 12, "exp_year": 2099})
    before = any_shop.emulator.dump()
    with pytest.raises((InvalidArgumentError, InvalidRequestError), match="smaller steps"):
        any_shop.advance_to(START + 20_000 * DAY)
    assert any_shop.emulator.dump() == before
    any_shop.advance_to(START + 2 * DAY + HOUR)
    assert [status for _, status, *_ in any_shop.invoices()] == ["paid", "paid", "paid"]


def test_an_advance_repeats_after_a_rollback_and_after_a_load(any_shop: Shop) -> None:
    any_shop.subscribe(trial_period_days=10)
    any_shop.subscribe(collection_method="send_invoice", days_until_due=3)
    saved, text = any_shop.emulator.snapshot(), any_shop.emulator.dump()
    known = len(any_shop.emulator.events())
    any_shop.advance_to(MAY + HOUR)
    first = [event["type"] for event in any_shop.emulator.events()[known:]]
    assert {"invoice.overdue", "customer.subscription.trial_will_end"} <= set(first)

    any_shop.emulator.rollback(saved)
    any_shop.advance_to(MAY + HOUR)
    assert [event["type"] for event in any_shop.emulator.events()[known:]] == first

    any_shop.emulator.load(text)
    any_shop.advance_to(MAY + HOUR)
    assert [event["type"] for event in any_shop.emulator.events()[known:]] == first


def test_objects_of_every_account_advance(emulator: StripeEmulator) -> None:
    shop = Shop(emulator)
    account = shop.client.accounts.create(type="standard")
    opts: Any = {"stripe_account": account.id}
    customer = shop.client.customers.create(opts=opts)
    shop.client.invoices.create(customer=customer.id, auto_advance=True, opts=opts)
    emulator.advance(seconds=HOUR)
    [invoice] = shop.client.invoices.list(opts=opts).data
    assert invoice.status == "paid"
    [event] = emulator.events("invoice.paid", stripe_account=str(account.id))
    assert event["account"] == account.id


# --- trials -------------------------------------------------------------------------------------


def test_a_trial_is_announced_three_days_before_its_end(any_shop: Shop) -> None:
    any_shop.subscribe(trial_period_days=10)
    kind = "customer.subscription.trial_will_end"
    any_shop.advance_to(START + 7 * DAY - 1)
    assert any_shop.emulator.events(kind) == []
    any_shop.advance_to(START + 11 * DAY)
    [event] = any_shop.emulator.events(kind)
    assert event["created"] == START + 7 * DAY
    assert [(i[0], i[1], i[2]) for i in any_shop.invoices()] == [
        ("subscription_create", "paid", 0),
        ("subscription_cycle", "paid", 2_000),
    ]


def test_a_short_trial_is_announced_at_once(shop: Shop) -> None:
    shop.subscribe(trial_period_days=2)
    assert len(shop.emulator.events("customer.subscription.trial_will_end")) == 1
    shop.emulator.advance(seconds=DAY)
    assert len(shop.emulator.events("customer.subscription.trial_will_end")) == 1


@pytest.mark.parametrize(
    ("behavior", "status"),
    [("cancel", "canceled"), ("pause", "paused"), ("create_invoice", "past_due")],
)
def test_a_trial_ends_without_a_payment_method(shop: Shop, behavior: Any, status: str) -> None:
    shop.client.customers.update(shop.customer.id, invoice_settings={"default_payment_method": ""})
    subscription = shop.subscribe(
        trial_period_days=10,
        trial_settings={"end_behavior": {"missing_payment_method": behavior}},
    )
    shop.emulator.advance_to(START + 10 * DAY + HOUR)
    assert shop.status(subscription) == status
    if behavior == "pause":
        assert len(shop.emulator.events("customer.subscription.paused")) == 1
        shop.use("visa")
        resumed = shop.client.subscriptions.resume(subscription.id)
        assert (resumed.status, shop.charged()) == ("active", 2_000)
        assert resumed.items.data[0].current_period_start == START + 10 * DAY + HOUR
        assert len(shop.emulator.events("customer.subscription.resumed")) == 1


# --- automatic advancement ----------------------------------------------------------------------


def test_a_draft_with_auto_advance_is_finalized_and_collected(any_shop: Shop) -> None:
    client = any_shop.client
    made = {}
    for automatic in (True, False):
        invoice = client.invoices.create(customer=any_shop.customer.id, auto_advance=automatic)
        client.invoice_items.create(
            customer=any_shop.customer.id, invoice=invoice.id, amount=700, currency="usd"
        )
        made[automatic] = invoice.id
        assert invoice.automatically_finalizes_at == (START + HOUR if automatic else None)
    any_shop.advance_to(START + HOUR - 1)
    assert client.invoices.retrieve(made[True]).status == "draft"
    any_shop.advance_to(START + HOUR)
    paid = client.invoices.retrieve(made[True])
    assert (paid.status, paid.amount_paid) == ("paid", 700)
    assert paid.status_transitions.finalized_at == START + HOUR
    assert client.invoices.retrieve(made[False]).status == "draft"
    assert any_shop.charged() == 700


def test_an_invoice_finalized_by_a_call_is_collected_an_hour_later(shop: Shop) -> None:
    client = shop.client
    invoice = client.invoices.create(customer=shop.customer.id)
    client.invoice_items.create(
        customer=shop.customer.id, invoice=invoice.id, amount=700, currency="usd"
    )
    opened = client.invoices.finalize(invoice.id, auto_advance=True)
    assert opened.next_payment_attempt == START + HOUR
    shop.emulator.advance(seconds=HOUR)
    assert client.invoices.retrieve(invoice.id).status == "paid"


def test_auto_advance_can_be_turned_off_before_the_hour_is_over(shop: Shop) -> None:
    invoice = shop.client.invoices.create(customer=shop.customer.id, auto_advance=True)
    off = shop.client.invoices.update(invoice.id, auto_advance=False)
    assert off.automatically_finalizes_at is None
    shop.emulator.advance(seconds=2 * HOUR)
    assert shop.client.invoices.retrieve(invoice.id).status == "draft"


def test_an_invoice_to_send_is_sent_and_overdue(shop: Shop) -> None:
    subscription = shop.subscribe(collection_method="send_invoice", days_until_due=7)
    assert (subscription.status, shop.newest().status) == ("active", "draft")
    shop.emulator.advance(seconds=8 * DAY)
    [sent] = shop.emulator.events("invoice.sent")
    assert sent["created"] == START + HOUR
    [event] = shop.emulator.events("invoice.overdue")
    assert (event["created"], shop.status(subscription)) == (START + 7 * DAY, "past_due")
    assert shop.charged() == 0


# --- failed payments ----------------------------------------------------------------------------


def failing(shop: Shop) -> Any:
    """A subscription whose renewal on 1 May is declined."""
    subscription = shop.subscribe()
    shop.use("chargeCustomerFail")
    shop.advance_to(MAY + HOUR)
    assert shop.status(subscription) == "past_due"
    return subscription


def test_a_failed_payment_is_retried_and_succeeds(any_shop: Shop) -> None:
    subscription = failing(any_shop)
    invoice = any_shop.newest()
    assert invoice.next_payment_attempt == MAY + HOUR + RETRIES[0]
    any_shop.use("visa")
    any_shop.advance_to(MAY + HOUR + RETRIES[0])
    paid = any_shop.newest()
    assert (paid.status, paid.attempt_count, paid.next_payment_attempt) == ("paid", 2, None)
    assert (any_shop.status(subscription), any_shop.charged()) == ("active", 4_000)


def test_a_manual_payment_does_not_move_the_retries(any_shop: Shop) -> None:
    failing(any_shop)
    invoice = any_shop.newest()
    with pytest.raises(CardError):
        any_shop.client.invoices.pay(invoice.id)
    assert len(any_shop.emulator.events("invoice.payment_failed")) == 2
    assert any_shop.newest().attempt_count == 1
    assert any_shop.newest().next_payment_attempt == MAY + HOUR + RETRIES[0]

    any_shop.advance_to(MAY + HOUR + RETRIES[0])

    assert any_shop.newest().attempt_count == 2
    assert any_shop.newest().next_payment_attempt == MAY + HOUR + sum(RETRIES[:2])


@pytest.mark.parametrize("end", ["void_invoice", "mark_uncollectible", "pay"])
def test_an_invoice_ends_at_the_time_of_its_test_clock(emulator: StripeEmulator, end: str) -> None:
    shop = Shop(emulator, test_clock=True)
    client, more = shop.client, {"paid_out_of_band": True} if end == "pay" else {}
    customer = str(shop.customer.id)
    shop.advance_to(MAY)
    invoice = client.invoices.create(customer=customer)
    client.invoice_items.create(customer=customer, invoice=invoice.id, amount=900, currency="usd")
    client.invoices.finalize(invoice.id)
    ended = getattr(client.invoices, end)(invoice.id, **more).status_transitions
    assert MAY in (ended.voided_at, ended.marked_uncollectible_at, ended.paid_at)


@pytest.mark.parametrize("outcome", ["canceled", "unpaid", "past_due"])
def test_retries_end_in_the_declared_outcome(shop: Shop, outcome: str) -> None:
    if outcome != "canceled":
        shop.emulator.choose("subscription.retries_exhausted", outcome)
    subscription = failing(shop)
    shop.emulator.advance_to(MAY + HOUR + sum(RETRIES) - 1)
    assert (shop.status(subscription), shop.newest().attempt_count) == ("past_due", len(RETRIES))
    shop.emulator.advance(seconds=1)
    invoice = shop.newest()
    assert (shop.status(subscription), invoice.status) == (outcome, "open")
    assert (invoice.attempt_count, invoice.next_payment_attempt) == (len(RETRIES) + 1, None)
    failed = shop.emulator.events("invoice.payment_failed")
    times = [MAY + HOUR + sum(RETRIES[:n]) for n in range(len(RETRIES) + 1)]
    assert [event["created"] for event in failed] == times
    attempts = [event["data"]["object"]["next_payment_attempt"] for event in failed]
    assert attempts == [*times[1:], None]
    update = shop.emulator.events("invoice.updated")[0]
    assert update["data"]["previous_attributes"]["attempt_count"] == 0
    shop.emulator.advance_to(JUNE + HOUR)
    renewals = [i for i in shop.invoices() if i[3] == JUNE]
    expected = {
        "canceled": [],
        "unpaid": [("subscription_cycle", "draft", 2_000, JUNE)],
        "past_due": [("subscription_cycle", "open", 2_000, JUNE)],
    }
    assert renewals == expected[outcome]
    if outcome == "canceled":
        found = shop.client.subscriptions.retrieve(subscription.id)
        assert found.cancellation_details.reason == "payment_failed"
        assert len(shop.emulator.events("customer.subscription.deleted")) == 1


@pytest.mark.parametrize(
    ("card", "expected"),
    [("visa", ("active", "paid", 2, None)), ("chargeCustomerFail", ("canceled", "open", 4, None))],
)
def test_the_failed_invoice_of_a_change_is_retried(
    any_shop: Shop, card: str, expected: tuple[Any, ...]
) -> None:
    subscription = any_shop.subscribe()
    any_shop.use("chargeCustomerFail")
    items: Any = [
        {"id": subscription.items.data[0].id, "price": any_shop.make_price(unit_amount=9_000)}
    ]
    changed = any_shop.client.subscriptions.update(
        subscription.id, items=items, proration_behavior="always_invoice"
    )
    invoice = any_shop.newest()
    assert (changed.status, invoice.status, invoice.total) == ("past_due", "open", 7_000)
    assert (invoice.attempt_count, invoice.next_payment_attempt) == (1, START + 3 * DAY)

    any_shop.use(card)
    any_shop.advance_to(START + (3 + 5 + 7) * DAY)

    invoice = any_shop.newest()
    found = (invoice.status, invoice.attempt_count, invoice.next_payment_attempt)
    assert (any_shop.status(subscription), *found) == expected
    assert any_shop.charged() == (9_000 if card == "visa" else 2_000)


def test_a_customer_is_delinquent_until_the_invoice_is_paid(any_shop: Shop) -> None:
    customers, customer = any_shop.client.customers, any_shop.customer.id
    failing(any_shop)
    assert customers.retrieve(customer).delinquent is True
    changes = [e["data"] for e in any_shop.emulator.events("customer.updated")]
    assert changes[-1]["previous_attributes"] == {"delinquent": False}
    any_shop.use("visa")
    any_shop.advance_to(MAY + HOUR + RETRIES[0])
    assert any_shop.newest().status == "paid"
    assert customers.retrieve(customer).delinquent is False


def test_a_customer_is_delinquent_after_the_due_date(shop: Shop) -> None:
    customers, customer = shop.client.customers, shop.customer.id
    shop.subscribe(collection_method="send_invoice", days_until_due=7)
    shop.emulator.advance(days=7, seconds=-1)
    assert customers.retrieve(customer).delinquent is False
    shop.emulator.advance(seconds=1)
    assert customers.retrieve(customer).delinquent is True
    shop.client.invoices.mark_uncollectible(shop.newest().id)
    assert customers.retrieve(customer).delinquent is False


def test_a_manual_payment_that_fails_does_not_make_the_customer_delinquent(shop: Shop) -> None:
    client, customer = shop.client, shop.customer.id
    shop.use("chargeCustomerFail")
    invoice = client.invoices.create(customer=customer, auto_advance=False)
    client.invoice_items.create(customer=customer, invoice=invoice.id, amount=900, currency="usd")
    client.invoices.finalize(invoice.id)
    with pytest.raises(CardError):
        client.invoices.pay(invoice.id)
    assert client.customers.retrieve(customer).delinquent is False


def test_a_subscription_that_is_never_paid_expires(shop: Shop) -> None:
    shop.use("chargeCustomerFail")
    subscription = shop.subscribe()
    assert subscription.status == "incomplete"
    shop.emulator.advance(seconds=23 * HOUR)
    assert shop.status(subscription) == "incomplete_expired"
    assert shop.newest().status == "void"


def test_states_of_subscriptions_are_declared() -> None:
    states = load_facts().states["subscription"]
    declared = {*states.changes, *states.transitions}
    found = {state for change in declared for state in (*change.sources, change.target)} - {""}
    assert found == {
        "active",
        "canceled",
        "incomplete",
        "incomplete_expired",
        "past_due",
        "paused",
        "trialing",
        "unpaid",
    }


# --- collection and cancellation ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("behavior", "status"),
    [("keep_as_draft", "draft"), ("void", "void"), ("mark_uncollectible", "uncollectible")],
)
def test_collection_is_paused_and_resumes(shop: Shop, behavior: Any, status: str) -> None:
    subscription = shop.subscribe()
    shop.client.subscriptions.update(
        subscription.id, pause_collection={"behavior": behavior, "resumes_at": MAY + 10 * DAY}
    )
    shop.emulator.advance_to(JUNE + HOUR)
    assert [i[1] for i in shop.invoices()] == ["paid", status, "paid"]
    found = shop.client.subscriptions.retrieve(subscription.id)
    assert (found.status, found.pause_collection) == ("active", None)
    assert shop.charged() == 4_000


def test_a_subscription_ends_at_its_time(shop: Shop) -> None:
    first, second = shop.subscribe(), shop.subscribe(cancel_at_period_end=True)
    assert second.cancel_at == MAY
    at = START + 10 * DAY
    assert shop.client.subscriptions.update(first.id, cancel_at=at).cancel_at == at
    shop.client.subscriptions.update(second.id, cancel_at_period_end=False)
    shop.emulator.advance_to(MAY + HOUR)
    ended = shop.client.subscriptions.retrieve(first.id)
    assert (ended.status, ended.ended_at) == ("canceled", at)
    assert shop.status(second) == "active"
    assert len(shop.invoices()) == 3


def test_a_retry_charges_the_new_default_of_the_subscription(shop: Shop) -> None:
    subscription = shop.subscribe()
    shop.use("chargeCustomerFail")
    shop.emulator.advance_to(MAY + HOUR)
    assert shop.status(subscription) == "past_due"
    card = shop.client.payment_methods.attach("pm_card_visa", customer=shop.customer.id).id
    shop.client.subscriptions.update(subscription.id, default_payment_method=card)
    shop.emulator.advance_to(MAY + HOUR + RETRIES[0])
    assert shop.status(subscription) == "active"


# --- items and parameters of subscriptions ------------------------------------------------------


def test_one_time_items_are_on_the_first_invoice(shop: Shop) -> None:
    setup = shop.client.prices.create(currency="usd", product=shop.product, unit_amount=500)
    shop.subscribe(add_invoice_items=[{"price": setup.id}])
    shop.emulator.advance_to(MAY + HOUR)
    assert [i[2] for i in shop.invoices()] == [2_500, 2_000]


def test_lines_of_a_subscription_have_its_metadata(shop: Shop) -> None:
    setup = shop.make_price(unit_amount=500, recurring=None)
    shop.subscribe(metadata={"plan": "pro"}, add_invoice_items=[{"price": setup}])
    found = {line.amount: (line.metadata, line.description) for line in shop.newest().lines.data}
    assert found == {2_000: ({"plan": "pro"}, "1 \u00d7 Gold"), 500: ({}, "Gold")}


def test_a_first_period_that_is_partial_costs_its_share(shop: Shop) -> None:
    anchor = START + 10 * DAY
    subscription = shop.subscribe(billing_cycle_anchor=anchor)
    share = round(2_000 * 10 / 31)  # 11 March to 11 April
    assert (shop.newest().total, subscription.billing_cycle_anchor) == (share, anchor)
    assert subscription.items.data[0].current_period_end == anchor
    shop.emulator.advance_to(anchor + HOUR)
    assert shop.newest().total == 2_000


@pytest.mark.parametrize(
    "params",
    [
        {"backdate_start_date": START - DAY},
        {"billing_cycle_anchor_config": {"day_of_month": 3}},
        {"pending_invoice_item_interval": {"interval": "day"}},
    ],
)
def test_parameters_that_are_not_modeled_are_refused(shop: Shop, params: Any) -> None:
    before = shop.emulator.dump()
    with pytest.raises(InvalidRequestError) as caught:
        shop.subscribe(**params)
    assert (caught.value.code, caught.value.param) == ("emulator_not_modelled", next(iter(params)))
    assert shop.emulator.dump() == before


def test_pending_updates_are_refused(shop: Shop) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        shop.subscribe(payment_behavior="pending_if_incomplete")
    assert caught.value.param == "payment_behavior"
    subscription = shop.subscribe()
    with pytest.raises(InvalidRequestError) as caught:
        shop.client.subscriptions.update(subscription.id, payment_behavior="pending_if_incomplete")
    assert caught.value.code == "emulator_not_modelled"


def test_prices_of_different_intervals_are_refused(shop: Shop) -> None:
    yearly = shop.make_price(unit_amount=5, recurring={"interval": "year"})
    with pytest.raises(InvalidRequestError, match="different intervals"):
        shop.subscribe(items=[{"price": shop.price}, {"price": yearly}])
