"""Billing meters and metered prices: usage adds up, and renewals bill it in arrears."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from lattice_stripe import Client, InvalidRequestError
from lattice_stripe.testing import StripeEmulator
from lattice_stripe.testing._billing.prices import price_amount

START = int(datetime(2026, 4, 1, tzinfo=UTC).timestamp())
MAY = int(datetime(2026, 5, 1, tzinfo=UTC).timestamp())
JUNE = int(datetime(2026, 6, 1, tzinfo=UTC).timestamp())
DAY = 86_400
HOUR = 3_600


class Usage:
    """A customer, a meter, and calls that report usage."""

    def __init__(self, formula: Any = "sum") -> None:
        self.emulator = StripeEmulator(now=START)
        self.client: Client = self.emulator.client(max_retries=0)
        method = self.client.payment_methods.create(type="card", card={"token": "tok_visa"})
        self.customer = str(
            self.client.customers.create(
                payment_method=method.id, invoice_settings={"default_payment_method": method.id}
            ).id
        )
        self.meter = self.client.billing.meters.create(
            display_name="Requests",
            event_name="requests",
            default_aggregation={"formula": formula},
        )
        self.product = self.client.products.create(name="API").id

    def report(self, value: Any, at: int | None = None, **params: Any) -> Any:
        if at is not None:
            params["timestamp"] = at
        return self.client.billing.meter_events.create(
            event_name="requests",
            payload={"stripe_customer_id": self.customer, "value": str(value)},
            **params,
        )

    def usage(self, start: int = START, end: int = MAY, **params: Any) -> list[float]:
        found = self.client.billing.meters.event_summaries.list(
            self.meter.id, customer=self.customer, start_time=start, end_time=end, **params
        )
        return [summary.aggregated_value for summary in found.data]

    def subscribe(self, *more: Any, mode: Any = "flexible", **price: Any) -> Any:
        price.setdefault(
            "recurring", {"interval": "month", "usage_type": "metered", "meter": self.meter.id}
        )
        made = self.client.prices.create(currency="usd", product=self.product, **price)
        items: Any = [{"price": made.id}, *more]
        return self.client.subscriptions.create(
            customer=self.customer, items=items, billing_mode={"type": mode}
        )

    def invoices(self) -> list[Any]:
        return self.client.invoices.list(customer=self.customer).data[::-1]


@pytest.fixture
def usage() -> Usage:
    return Usage()


@pytest.mark.parametrize(("formula", "value"), [("sum", 9.5), ("count", 3), ("last", 2.5)])
def test_events_add_up_to_summaries(formula: str, value: float) -> None:
    usage = Usage(formula)
    for number, amount in enumerate((3, 4, 2.5)):
        event = usage.report(amount, at=START + number)
    assert event.last_response.headers["emulator-state"] == "stateful"
    assert usage.usage() == [value]
    assert usage.usage(START + 60) == [0]


def test_summaries_are_grouped_by_hour_and_day(usage: Usage) -> None:
    usage.emulator.advance(seconds=3 * DAY)
    for at, value in ((0, 1), (HOUR, 2), (HOUR + 1, 4), (2 * DAY, 8)):
        usage.report(value, at=START + at)
    assert usage.usage(value_grouping_window="hour") == [8, 6, 1]
    assert usage.usage(value_grouping_window="day") == [8, 7]
    page = usage.client.billing.meters.event_summaries.list(
        usage.meter.id,
        customer=usage.customer,
        start_time=START,
        end_time=MAY,
        value_grouping_window="hour",
        limit=2,
    )
    assert page.has_more
    assert [one.aggregated_value for one in page.auto_paging_iter()] == [8, 6, 1]


def test_a_canceled_event_counts_no_more(usage: Usage) -> None:
    usage.report(5, identifier="one")
    usage.report(7, identifier="two")
    made = usage.client.billing.meter_event_adjustments.create(
        event_name="requests", type="cancel", cancel={"identifier": "one"}
    )
    assert (made.status, usage.usage()) == ("complete", [7])


def test_an_identifier_counts_once_for_a_day(usage: Usage) -> None:
    usage.report(5, identifier="one")
    usage.emulator.advance(seconds=DAY - 1)
    with pytest.raises(InvalidRequestError) as caught:
        usage.report(5, identifier="one")
    assert caught.value.code == "duplicate_meter_event"
    usage.emulator.advance(seconds=1)
    usage.report(7, identifier="one")
    assert usage.usage() == [12]
    with pytest.raises(InvalidRequestError):
        usage.report(7, identifier="one")


def test_an_identifier_of_v2_counts_once_for_a_day(usage: Usage) -> None:
    def report() -> None:
        usage.client.v2.billing.meter_events.create(
            event_name="requests",
            payload={"stripe_customer_id": usage.customer, "value": "5"},
            identifier="one",
        )

    report()
    with pytest.raises(InvalidRequestError):
        usage.report(5, identifier="one")
    usage.emulator.advance(days=1)
    report()
    assert usage.usage() == [10]


def test_a_cancellation_cancels_the_newest_event_of_an_identifier(usage: Usage) -> None:
    def cancel() -> None:
        usage.client.billing.meter_event_adjustments.create(
            event_name="requests", type="cancel", cancel={"identifier": "one"}
        )

    cancel()  # no such event yet
    usage.report(5, identifier="one")
    usage.emulator.advance(days=2)
    usage.report(7, identifier="one")
    cancel()
    cancel()
    assert usage.usage() == [5]
    usage.emulator.load(usage.emulator.dump())
    assert usage.usage() == [5]
    usage.emulator.advance(days=2)
    usage.report(11, identifier="one")
    assert usage.usage() == [16]


def test_events_of_v2_and_of_a_stream_count(usage: Usage) -> None:
    payload = {"stripe_customer_id": usage.customer, "value": "4"}
    moment = datetime.fromtimestamp(START + 60, UTC)

    async def flow() -> None:
        async with usage.emulator.async_client() as client:
            await client.v2.billing.meter_events.create(
                event_name="requests", payload=payload, timestamp=moment
            )
            await client.v2.billing.meter_event_stream.create(
                events=[{"event_name": "requests", "payload": payload, "timestamp": moment}] * 2
            )

    asyncio.run(flow())
    assert usage.usage() == [12]


def test_the_token_of_a_session_is_the_key_of_the_stream(usage: Usage) -> None:
    session = usage.client.v2.billing.meter_event_session.create()
    assert session.expires_at == datetime.fromtimestamp(START + 900, UTC)
    usage.client.v2.billing.meter_event_stream.create(
        events=[
            {
                "event_name": "requests",
                "payload": {"stripe_customer_id": usage.customer, "value": "4"},
                "timestamp": datetime.fromtimestamp(START + 60, UTC),
            }
        ],
        opts={"api_key": session.authentication_token},
    )
    assert usage.usage() == [4]


@pytest.mark.parametrize(
    ("payload", "params", "code"),
    [
        ({"stripe_customer_id": "", "value": "1"}, {}, "meter_event_no_customer_defined"),
        ({"stripe_customer_id": "cus_0", "value": "1"}, {}, "meter_event_customer_not_found"),
        ({"value": "many"}, {}, "meter_event_invalid_value"),
        ({"value": "1"}, {"timestamp": START - 36 * DAY}, "timestamp_too_far_in_past"),
        ({"value": "1"}, {"timestamp": START + 301}, "timestamp_in_future"),
        ({"value": "1"}, {"identifier": "one"}, "duplicate_meter_event"),
    ],
)
def test_events_that_cannot_count_are_refused(
    usage: Usage, payload: dict[str, str], params: Any, code: str
) -> None:
    usage.report(1, identifier="one")
    payload = {"stripe_customer_id": usage.customer, **payload}
    before = usage.emulator.dump()
    with pytest.raises(InvalidRequestError) as caught:
        usage.client.billing.meter_events.create(event_name="requests", payload=payload, **params)
    assert caught.value.code == code
    assert usage.emulator.dump() == before


def test_summaries_begin_and_end_on_whole_minutes(usage: Usage) -> None:
    client = usage.emulator.client(opinions={"meter_windows": False})
    with pytest.raises(InvalidRequestError) as caught:
        client.billing.meters.event_summaries.list(
            usage.meter.id, customer=usage.customer, start_time=START + 1, end_time=MAY
        )
    assert caught.value.param == "start_time"


def test_a_price_cannot_have_an_inactive_meter(usage: Usage) -> None:
    usage.client.billing.meters.deactivate(str(usage.meter.id))
    with pytest.raises(InvalidRequestError) as caught:
        usage.subscribe(unit_amount=1)
    assert caught.value.param == "recurring[meter]"


def test_a_second_meter_of_one_event_name_is_refused(usage: Usage) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        usage.client.billing.meters.create(
            display_name="Again", event_name="requests", default_aggregation={"formula": "sum"}
        )
    assert caught.value.param == "event_name"


# --- prices -------------------------------------------------------------------------------------

TIERS = [
    {"up_to": 10, "unit_amount_decimal": "5", "flat_amount_decimal": "100"},
    {"up_to": 20, "unit_amount_decimal": "2.5", "flat_amount_decimal": None},
    {"up_to": None, "unit_amount_decimal": "1", "flat_amount_decimal": None},
]


@pytest.mark.parametrize(
    ("mode", "quantity", "amount"),
    [
        ("graduated", "0", 100),
        ("graduated", "10", 150),
        ("graduated", "11", 153),
        ("graduated", "30", 100 + 50 + 25 + 10),
        ("volume", "10", 150),
        ("volume", "11", 28),
        ("volume", "30", 30),
    ],
)
def test_tiers_add_up_and_are_rounded_once(mode: str, quantity: str, amount: int) -> None:
    price = {"billing_scheme": "tiered", "tiers_mode": mode, "tiers": TIERS}
    assert price_amount(price, Decimal(quantity)) == amount


@pytest.mark.parametrize(("mode", "amount"), [("up", 900), ("down", 600)])
def test_a_quantity_is_transformed_to_packages(mode: str, amount: int) -> None:
    price = {"unit_amount": 300, "transform_quantity": {"divide_by": 10, "round": mode}}
    assert price_amount(price, Decimal(21)) == amount


@pytest.mark.parametrize(
    "tiers",
    [
        [],
        [{"up_to": 5, "unit_amount": 1}],
        [{"up_to": "inf", "unit_amount": 1}, {"up_to": 5, "unit_amount": 1}],
        [
            {"up_to": 5, "unit_amount": 1},
            {"up_to": 5, "unit_amount": 1},
            {"up_to": "inf", "unit_amount": 1},
        ],
    ],
)
def test_tiers_that_leave_a_gap_are_refused(usage: Usage, tiers: Any) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        usage.subscribe(billing_scheme="tiered", tiers_mode="volume", tiers=tiers)
    assert (caught.value.param or "").startswith("tiers")


# --- renewals -----------------------------------------------------------------------------------


def test_usage_is_billed_in_arrears(usage: Usage) -> None:
    """The guide flow: metered usage."""
    base = usage.client.prices.create(
        currency="usd", product=usage.product, unit_amount=1_000, recurring={"interval": "month"}
    )
    subscription = usage.subscribe({"price": base.id}, unit_amount_decimal="0.75")
    assert [i.total for i in usage.invoices()] == [1_000]
    usage.emulator.advance_to(START + 10 * DAY)
    usage.report(101)
    usage.report(1, at=START + 9 * DAY)
    usage.emulator.advance_to(MAY - 1)
    usage.report(1)
    preview = usage.client.invoices.create_preview(subscription=subscription.id)
    assert preview.total == 77 + 1_000  # 103 at 0.75 is 77.25
    usage.emulator.advance_to(MAY + HOUR)
    renewal: Any = usage.invoices()[-1]
    assert (renewal.status, renewal.total) == ("paid", 1_077)
    metered, licensed = renewal.lines.data
    assert (metered.amount, metered.quantity) == (77, 103)
    assert (metered.period.start, metered.period.end) == (START, MAY)
    assert (licensed.amount, licensed.period.start) == (1_000, MAY)
    usage.emulator.advance_to(JUNE + HOUR)
    assert [i.total for i in usage.invoices()] == [1_000, 1_077, 1_000]


def test_usage_counts_until_the_invoice_is_finalized(usage: Usage) -> None:
    usage.subscribe(unit_amount_decimal="2")
    usage.report(10)
    usage.report(1_000, identifier="wrong")
    usage.emulator.advance_to(MAY)
    draft: Any = usage.invoices()[-1]
    assert (draft.status, draft.total) == ("draft", 2_020)
    usage.client.billing.meter_event_adjustments.create(
        event_name="requests", type="cancel", cancel={"identifier": "wrong"}
    )
    usage.report(7, at=MAY - HOUR)
    usage.report(500)  # in the new period
    usage.emulator.advance_to(MAY + HOUR)
    paid: Any = usage.invoices()[-1]
    assert (paid.id, paid.status, paid.total) == (draft.id, "paid", 34)
    line = paid.lines.data[0]
    assert (line.amount, line.quantity, line.description[:2]) == (34, 17, "17")
    usage.emulator.advance_to(JUNE + HOUR)
    assert [i.total for i in usage.invoices()] == [34, 1_000]


def test_usage_is_billed_in_arrears_async(usage: Usage) -> None:
    async def flow() -> list[Any]:
        async with usage.emulator.async_client() as client:
            price = await client.prices.create(
                currency="usd",
                product=usage.product,
                unit_amount_decimal="0.75",
                recurring={"interval": "month", "usage_type": "metered", "meter": usage.meter.id},
            )
            await client.subscriptions.create(customer=usage.customer, items=[{"price": price.id}])
            for value in (102, 1):
                payload = {"stripe_customer_id": usage.customer, "value": str(value)}
                await client.billing.meter_events.create(event_name="requests", payload=payload)
            usage.emulator.advance_to(MAY + HOUR)
            return (await client.invoices.list(customer=usage.customer)).data

    [renewal] = asyncio.run(flow())
    assert (renewal.status, renewal.total) == ("paid", 77)
    assert renewal.lines.data[0].quantity == 103
    assert sum(t.net for t in usage.client.balance_transactions.list()) == 77
    paid = [e["data"]["object"]["total"] for e in usage.emulator.events("invoice.paid")]
    assert paid == [77]


def test_tiered_usage_is_billed(usage: Usage) -> None:
    made = usage.subscribe(
        billing_scheme="tiered",
        tiers_mode="graduated",
        tiers=[{"up_to": 10, "unit_amount": 50}, {"up_to": "inf", "unit_amount_decimal": "12.5"}],
    )
    tiers = made.items.data[0].price.tiers
    assert [(t.up_to, t.unit_amount, t.unit_amount_decimal) for t in tiers] == [
        (10, 50, Decimal(50)),
        (None, None, Decimal("12.5")),
    ]
    usage.report(13)
    usage.emulator.advance_to(MAY + HOUR)
    assert usage.invoices()[-1].total == 538  # 500 and 37.5


def test_usage_of_a_trial_is_free(usage: Usage) -> None:
    subscription = usage.subscribe(unit_amount=10)
    usage.client.subscriptions.update(subscription.id, trial_end=MAY)
    usage.report(5)
    usage.emulator.advance_to(MAY + HOUR)
    assert [i.total for i in usage.invoices()] == [0, 0]


def test_a_subscription_that_ends_bills_its_last_usage(usage: Usage) -> None:
    first, second = usage.subscribe(unit_amount=10), usage.subscribe(unit_amount=100)
    usage.report(3)
    usage.emulator.advance(seconds=DAY)
    usage.client.subscriptions.cancel(first.id, invoice_now=True)
    assert [i.total for i in usage.invoices()] == [30]
    usage.client.subscriptions.update(second.id, cancel_at_period_end=True)
    usage.emulator.advance_to(MAY + HOUR)
    assert [(i.total, i.status) for i in usage.invoices()][-1] == (300, "paid")
    assert usage.client.subscriptions.retrieve(second.id).status == "canceled"


def test_a_metered_item_takes_no_quantity_and_keeps_its_usage(usage: Usage) -> None:
    subscription = usage.subscribe(mode="classic", unit_amount=10)
    item = subscription.items.data[0]
    with pytest.raises(InvalidRequestError, match="metered"):
        usage.client.subscription_items.update(item.id, quantity=2)
    other = usage.client.prices.create(
        currency="usd", product=usage.product, unit_amount=5, recurring={"interval": "month"}
    )
    with pytest.raises(InvalidRequestError) as caught:
        usage.client.subscription_items.update(item.id, price=other.id)
    assert caught.value.param == "items[0][clear_usage]"
    usage.client.subscriptions.update(
        subscription.id,
        items=[{"id": item.id, "deleted": True, "clear_usage": True}, {"price": other.id}],
    )
    found = usage.client.subscriptions.retrieve(subscription.id)
    assert [i.quantity for i in found.items.data] == [1]


def accept_quote(client: Client, emulator: StripeEmulator, price: Any, **params: Any) -> None:
    customer: Any = client.customers.create(
        payment_method="pm_card_visa",
        invoice_settings={"default_payment_method": "pm_card_visa"},
    ).id
    quote = client.quotes.create(customer=customer, line_items=[{"price": price}], **params).id
    client.quotes.finalize(quote)
    client.quotes.accept(quote)


def accept_later_quote(client: Client, emulator: StripeEmulator, price: Any) -> None:
    start = {"effective_date": emulator.now + 60}
    accept_quote(client, emulator, price, subscription_data=start)
    emulator.advance(seconds=60)


def complete_checkout(client: Client, emulator: StripeEmulator, price: Any) -> None:
    session = client.checkout.sessions.create(
        mode="subscription", success_url="https://example.com", line_items=[{"price": price}]
    )
    emulator.complete_checkout(str(session.id), email="ada@example.com")


@pytest.mark.parametrize("sell", [accept_quote, accept_later_quote, complete_checkout])
def test_a_metered_price_is_sold_without_a_quantity(sell: Any) -> None:
    emulator = StripeEmulator()
    client = emulator.client(max_retries=0)
    meter = client.billing.meters.create(
        display_name="Requests", event_name="requests", default_aggregation={"formula": "sum"}
    )
    price = client.prices.create(
        currency="usd",
        unit_amount=5,
        recurring={"interval": "month", "usage_type": "metered", "meter": meter.id},
        product_data={"name": "API"},
    ).id
    sell(client, emulator, price)
    [subscription] = client.subscriptions.list().data
    payload: Any = {"stripe_customer_id": subscription.customer, "value": "90"}
    client.billing.meter_events.create(event_name="requests", payload=payload)
    emulator.advance(days=32)
    assert [charge.amount for charge in client.charges.list()] == [450]
