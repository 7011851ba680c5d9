"""The records that a request reads: their number does not grow with the stored objects."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from lattice_stripe import Client
from lattice_stripe.testing import StripeEmulator

START = int(datetime(2026, 1, 31, tzinfo=UTC).timestamp())
MONTH = 32 * 86_400
METER = {
    "display_name": "Requests",
    "event_name": "requests",
    "default_aggregation": {"formula": "sum"},
}


class Counter:
    """Counts the records that each named step reads."""

    def __init__(self, emulator: StripeEmulator) -> None:
        self._store = emulator._world.store
        self.visited: dict[str, int] = {}

    def __call__(self, step: str, act: Callable[[], Any]) -> Any:
        before = self._store.visited
        result = act()
        self.visited[step] = self._store.visited - before
        return result


@pytest.fixture
def emulator() -> StripeEmulator:
    return StripeEmulator(now=START)


def bill_by_invoice(client: Client, step: Counter) -> None:
    card = {"default_payment_method": "pm_card_visa"}
    customer = step(
        "customer",
        lambda: client.customers.create(payment_method="pm_card_visa", invoice_settings=card),
    ).id
    owner: Any = {"customer": customer}
    step("item", lambda: client.invoice_items.create(amount=500, currency="usd", **owner))
    behavior: Any = {"pending_invoice_items_behavior": "include", "auto_advance": False}
    invoice = step("invoice", lambda: client.invoices.create(**owner, **behavior)).id
    step("finalize", lambda: client.invoices.finalize_invoice(invoice))
    step("pay", lambda: client.invoices.pay(invoice))
    step("note", lambda: client.credit_notes.create(invoice=invoice, amount=9, refund_amount=9))
    step("invoices", lambda: client.invoices.list(**owner))
    step("cards", lambda: client.customers.payment_methods.list(customer))


def subscribe(client: Client, step: Counter) -> None:
    clock = client.test_helpers.test_clocks.create(frozen_time=START).id
    customer = client.customers.create(
        test_clock=clock,
        payment_method="pm_card_visa",
        invoice_settings={"default_payment_method": "pm_card_visa"},
    ).id
    price = client.prices.create(
        currency="usd",
        unit_amount=500,
        recurring={"interval": "month"},
        product_data={"name": "Gold"},
    ).id
    items: Any = [{"price": price}]
    made = step("create", lambda: client.subscriptions.create(customer=customer, items=items))
    changed: Any = [{"id": made["items"].data[0].id, "quantity": 3}]
    step("update", lambda: client.subscriptions.update(made.id, items=changed))
    step("preview", lambda: client.invoices.create_preview(customer=customer))
    step(
        "advance",
        lambda: client.test_helpers.test_clocks.advance(clock, frozen_time=START + MONTH),
    )
    step("cancel", lambda: client.subscriptions.cancel(made.id))


def list_line_items(client: Client, step: Counter) -> None:
    data = {"currency": "usd", "unit_amount": 5, "product_data": {"name": "Tea"}}
    lines: Any = [{"price_data": data, "quantity": 2}]
    link = step("link", lambda: client.payment_links.create(line_items=lines)).id
    step("lines", lambda: client.payment_links.line_items.list(link))


def calculate_tax(client: Client, step: Counter) -> None:
    found = client.tax.calculations.create(
        currency="usd",
        line_items=[{"amount": 1_000, "reference": "tea"}],
        customer_details={"address": {"country": "DE"}, "address_source": "billing"},
    ).id
    step("items", lambda: client.tax.calculations.line_items.list(found))
    step(
        "transaction",
        lambda: client.tax.transactions.create_from_calculation(calculation=found, reference=found),
    )


def read_usage(client: Client, step: Counter) -> None:
    found = client.billing.meters.list().data
    meter = found[0].id if found else client.billing.meters.create(**METER).id  # type: ignore[arg-type]
    customer = client.customers.create().id
    payload: Any = {"stripe_customer_id": customer, "value": "2"}
    step(
        "event", lambda: client.billing.meter_events.create(event_name="requests", payload=payload)
    )
    window: Any = {"start_time": START, "end_time": START + 3_600}
    step(
        "usage",
        lambda: client.billing.meters.event_summaries.list(meter, customer=customer, **window),
    )


@pytest.mark.parametrize(
    "flow", [bill_by_invoice, subscribe, list_line_items, calculate_tax, read_usage]
)
def test_records_read_do_not_grow_with_objects_of_others(
    flow: Callable[[Client, Counter], None], emulator: StripeEmulator, client: Client
) -> None:
    """Each request of a flow reads as many records after nine such flows as after one."""
    counts = []
    for _ in range(10):
        counter = Counter(emulator)
        flow(client, counter)
        counts.append(counter.visited)

    assert counts[-1] == counts[1]


def test_a_page_reads_as_many_records_as_it_has(emulator: StripeEmulator, client: Client) -> None:
    step = Counter(emulator)
    made = [client.customers.create().id for _ in range(60)]

    step("first", lambda: client.customers.list(limit=10))
    step("middle", lambda: client.customers.list(limit=10, starting_after=made[30]))
    step("back", lambda: client.customers.list(limit=10, ending_before=made[30]))

    assert step.visited == {"first": 11, "middle": 11, "back": 11}


def test_a_page_of_several_schemas_is_in_order(client: Client) -> None:
    customer = client.customers.create().id
    sources: list[Any] = ["tok_visa", "btok_us_verified", "tok_mastercard", "btok_us_verified"]
    made = [client.customers.payment_sources.create(customer, source=one).id for one in sources]

    listed = client.customers.payment_sources.list(customer, limit=3)
    rest = client.customers.payment_sources.list(customer, starting_after=listed.data[-1].id)

    assert [one.id for one in [*listed.data, *rest.data]] == made[::-1]
    assert listed.has_more
    assert not rest.has_more


@pytest.mark.parametrize("on_test_clock", [False, True])
def test_an_advance_reads_what_is_due(
    emulator: StripeEmulator, client: Client, *, on_test_clock: bool
) -> None:
    """Subscriptions that renew later, paid invoices and open invoices cost an advance nothing."""
    owner: Any = {}
    if on_test_clock:
        owner["test_clock"] = client.test_helpers.test_clocks.create(frozen_time=START).id

    def advance(days: int) -> None:
        if on_test_clock:
            clock = client.test_helpers.test_clocks.retrieve(owner["test_clock"])
            to = clock.frozen_time + days * 86_400
            client.test_helpers.test_clocks.advance(clock.id, frozen_time=to)
        else:
            emulator.advance(days=days)

    price = client.prices.create(
        currency="usd",
        unit_amount=500,
        recurring={"interval": "year"},
        product_data={"name": "Gold"},
    ).id
    items: Any = [{"price": price}]

    def subscribe(**options: Any) -> str:
        customer = client.customers.create(
            email="ada@example.com",
            payment_method="pm_card_visa",
            invoice_settings={"default_payment_method": "pm_card_visa"},
            **owner,
        ).id
        client.subscriptions.create(customer=customer, items=items, **options)
        return customer

    for _ in range(20):
        subscribe()
    for _ in range(5):
        later: Any = {"collection_method": "send_invoice", "days_until_due": 2}
        subscribe(**later)  # the invoices are open and overdue after the first advance
    advance(3)
    ending = subscribe(trial_period_days=5)
    step = Counter(emulator)

    step("nothing", lambda: advance(1))
    step("a trial", lambda: advance(4))

    assert step.visited["nothing"] == 0
    assert 0 < step.visited["a trial"] < 10
    assert [one.status for one in client.subscriptions.list(customer=ending)] == ["active"]
