"""The filters of lists: fields, nested fields, ranges, states, and what a list leaves out."""

from __future__ import annotations

from typing import Any, cast

import httpx
import pytest
from lattice_stripe import Client
from lattice_stripe.testing import StripeEmulator
from lattice_stripe.types import Product

DAY = 86_400
NOW = 1_767_225_600


@pytest.fixture
def emulator() -> StripeEmulator:
    return StripeEmulator(now=NOW)


def ids(page: Any) -> list[str]:
    assert "emulator-ignored" not in page.last_response.headers
    return [one.id for one in page.data]


def make_price(client: Client, **params: Any) -> Any:
    params.setdefault("recurring", {"interval": "month"})
    return client.prices.create(
        currency="usd", unit_amount=500, product_data={"name": "Gold"}, **params
    ).id


def make_customer(client: Client, **params: Any) -> Any:
    return client.customers.create(
        payment_method="pm_card_visa",
        invoice_settings={"default_payment_method": "pm_card_visa"},
        **params,
    ).id


def test_subscriptions_are_filtered_by_price_and_period(client: Client) -> None:
    customer = make_customer(client)
    monthly, yearly = make_price(client), make_price(client, recurring={"interval": "year"})
    month = client.subscriptions.create(customer=customer, items=[{"price": monthly}]).id
    year = client.subscriptions.create(customer=customer, items=[{"price": yearly}]).id

    assert ids(client.subscriptions.list(price=monthly)) == [month]
    assert ids(client.subscriptions.list(price=yearly)) == [year]
    later: Any = {"gt": NOW + 40 * DAY}
    assert ids(client.subscriptions.list(current_period_end=later)) == [year]
    assert ids(client.subscriptions.list(current_period_start={"lte": NOW})) == [year, month]
    assert ids(client.subscriptions.list(current_period_start={"gt": NOW})) == []


def test_canceled_subscriptions_are_listed_on_request_only(client: Client) -> None:
    customer = make_customer(client)
    items: Any = [{"price": make_price(client)}]
    ended = client.subscriptions.create(customer=customer, items=items).id
    active = client.subscriptions.create(customer=customer, items=items).id
    client.subscriptions.cancel(ended)

    assert ids(client.subscriptions.list()) == [active]
    assert ids(client.subscriptions.list(customer=customer)) == [active]
    assert ids(client.subscriptions.list(status="canceled")) == [ended]
    assert ids(client.subscriptions.list(status="ended")) == [ended]
    assert ids(client.subscriptions.list(status="all")) == [active, ended]


def test_objects_of_test_clocks_are_listed_on_request_only(client: Client) -> None:
    clock: Any = client.test_helpers.test_clocks.create(frozen_time=NOW).id
    plain, clocked = make_customer(client), make_customer(client, test_clock=clock)
    items: Any = [{"price": make_price(client)}]
    mine = client.subscriptions.create(customer=plain, items=items).id
    other = client.subscriptions.create(customer=clocked, items=items).id
    quote = client.quotes.create(customer=clocked).id

    assert ids(client.customers.list()) == [plain]
    assert ids(client.customers.list(test_clock=clock)) == [clocked]
    assert ids(client.subscriptions.list()) == [mine]
    assert ids(client.subscriptions.list(test_clock=clock)) == [other]
    assert ids(client.subscriptions.list(customer=clocked)) == [other]
    assert ids(client.quotes.list()) == []
    assert ids(client.quotes.list(test_clock=clock)) == [quote]
    assert ids(client.quotes.list(customer=clocked)) == [quote]


def test_invoice_items_are_filtered_by_time_and_invoice(
    emulator: StripeEmulator, client: Client
) -> None:
    customer = make_customer(client)
    owner: Any = {"customer": customer, "currency": "usd"}
    billed = client.invoice_items.create(amount=1, **owner).id
    client.invoices.create(customer=customer, pending_invoice_items_behavior="include")
    emulator.advance(days=1)
    pending = client.invoice_items.create(amount=2, **owner).id

    assert ids(client.invoice_items.list(pending=True)) == [pending]
    assert ids(client.invoice_items.list(pending=False)) == [billed]
    assert ids(client.invoice_items.list(created={"gt": NOW})) == [pending]
    assert ids(client.invoice_items.list(created=NOW)) == [billed]


def test_scheduled_lists_schedules_that_have_not_started(client: Client) -> None:
    customer = make_customer(client)
    phase: Any = [{"items": [{"price": make_price(client)}], "duration": {"interval": "month"}}]
    future = client.subscription_schedules.create(
        customer=customer, start_date=NOW + DAY, phases=phase
    ).id
    started = client.subscription_schedules.create(
        customer=customer, start_date="now", phases=phase
    ).id

    assert ids(client.subscription_schedules.list(scheduled=True)) == [future]
    assert ids(client.subscription_schedules.list()) == [started, future]


def test_lists_are_filtered_by_nested_fields(client: Client) -> None:
    rates: Any = client.shipping_rates
    fixed = {"type": "fixed_amount", "display_name": "Post"}
    euro = rates.create(fixed_amount={"amount": 5, "currency": "eur"}, **fixed).id
    rates.create(fixed_amount={"amount": 5, "currency": "usd"}, **fixed)
    assert ids(rates.list(currency="eur")) == [euro]

    features = client.entitlements.features
    kept, gone = (features.create(name=key, lookup_key=key).id for key in ("a", "b"))
    features.update(gone, active=False)
    assert ids(features.list(archived=True)) == [gone]
    assert ids(features.list(archived=False)) == [kept]


def test_value_lists_are_filtered_by_an_item(client: Client) -> None:
    one, two = (client.radar.value_lists.create(alias=key, name=key).id for key in ("a", "b"))
    for value_list, value in ((one, "x"), (two, "y"), (two, "x2")):
        client.radar.value_list_items.create(value_list=value_list, value=value)
    assert ids(client.radar.value_lists.list(contains="x")) == [one]
    assert ids(client.radar.value_lists.list(contains="y", alias="a")) == []
    assert ids(client.radar.value_lists.list()) == [two, one]


def test_no_debit_reversal_matches_a_resolution(client: Client) -> None:
    reversals: Any = client.treasury.debit_reversals
    made = reversals.create(received_debit="rd_1").id
    assert ids(reversals.list(financial_account="", resolution="won")) == []
    assert ids(reversals.list(financial_account="")) == [made]


def test_events_are_filtered_by_the_success_of_their_deliveries(
    emulator: StripeEmulator, client: Client
) -> None:
    accepts = [False]

    def receive(payload: bytes, signature: str) -> httpx.Response:
        return httpx.Response(200 if accepts[0] else 500)

    client.products.create(name="before")
    emulator.webhooks.subscribe(receive, secret="whsec_test")
    client.products.create(name="failed")
    emulator.webhooks.hold()
    client.products.create(name="held")

    def names(delivered: bool) -> list[str]:
        found = client.events.list(delivery_success=delivered, type="product.created")
        return [cast(Product, event.data.object).name for event in found]

    assert (names(True), names(False)) == (["before"], ["held", "failed"])
    accepts[0] = True
    emulator.webhooks.deliver()
    assert (names(True), names(False)) == (["held", "failed", "before"], [])


def test_an_event_for_an_unreachable_endpoint_is_listed_as_not_delivered(client: Client) -> None:
    client.webhook_endpoints.create(url="http://127.0.0.1:1/", enabled_events=["product.created"])
    client.products.create(name="not delivered")
    client.coupons.create(percent_off=10, duration="once")
    assert [event.type for event in client.events.list(delivery_success=False)] == [
        "product.created"
    ]


def test_v2_events_are_filtered_by_time(emulator: StripeEmulator, client: Client) -> None:
    client.v2.core.accounts.create(contact_email="ada@example.com")
    emulator.advance(days=1)
    client.v2.core.accounts.create(contact_email="bob@example.com")
    every: Any = client.v2.core.events.list
    day_one: Any = "2026-01-01T12:00:00Z"

    late = [one.id for one in every(created={"gt": day_one}).data]
    early = [one.id for one in every(created={"lte": day_one}).data]

    assert late
    assert early
    assert late + early == [one.id for one in every().data]


def test_v2_objects_are_filtered_by_time(emulator: StripeEmulator, client: Client) -> None:
    imports: Any = client.v2.commerce.product_catalog.imports
    given: Any = {"feed_type": "product", "metadata": {}, "mode": "upsert"}
    first = imports.create(**given).id
    emulator.advance(days=1)
    second = imports.create(**given).id

    noon = "2026-01-01T12:00:00Z"
    assert ids(imports.list(created_gt=noon)) == [second]
    assert ids(imports.list(created_lte=noon)) == [first]
    assert ids(imports.list(created_gte="2026-01-01T00:00:00Z", created_lt=noon)) == [first]
