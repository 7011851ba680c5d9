"""The deliveries of the emulator drive a router whose inbox is an SQLite database."""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Literal

import pytest
from lattice_stripe import Client
from lattice_stripe.testing import StripeEmulator
from lattice_stripe.types import Subscription
from lattice_stripe.webhooks import SnapshotEvent, SQLInbox, WebhookRouter

SECRET = "whsec_test"
SUBSCRIPTIONS = ("customer.subscription.*",)
Stale = Literal["refetch", "skip", "deliver"]


class App:
    """Stores the status of subscriptions in an SQLite database, through a router."""

    def __init__(self, client: Client, path: Path, stale: Stale) -> None:
        self.path = path
        self.handled: list[str] = []
        inbox = SQLInbox(self.connect)
        inbox.create_tables()
        with closing(self.connect()) as connection:
            connection.execute("CREATE TABLE access (subscription TEXT PRIMARY KEY, status TEXT)")
        self.router = WebhookRouter(client, secret=SECRET, inbox=inbox, stale=stale)
        self.router.on("customer.subscription.*")(self.store)

    def connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self.path, timeout=30, check_same_thread=False)

    def store(
        self, event: SnapshotEvent[Any, Subscription], connection: sqlite3.Connection
    ) -> None:
        found = event.data.object
        connection.execute("REPLACE INTO access VALUES (?, ?)", (found.id, found.status))
        self.handled.append(event.id)

    def state(self) -> list[Any]:
        with closing(self.connect()) as connection:
            return connection.execute("SELECT * FROM access").fetchall()


@pytest.fixture
def emulator() -> StripeEmulator:
    return StripeEmulator()


@pytest.fixture
def client(emulator: StripeEmulator) -> Iterator[Client]:
    with emulator.client(max_retries=0) as made:
        yield made


@pytest.fixture
def make_app(client: Client, tmp_path: Path) -> Callable[[Stale], App]:
    numbers = itertools.count()
    return lambda stale: App(client, tmp_path / f"{next(numbers)}.db", stale)


@pytest.fixture
def flow(client: Client, emulator: StripeEmulator) -> Callable[[], str]:
    """A subscription that is created, paused and canceled."""
    customer = client.customers.create(name="Ada")
    price = client.prices.create(
        currency="eur",
        unit_amount=500,
        recurring={"interval": "month"},
        product_data={"name": "Gold"},
    )

    def run() -> str:
        made = client.subscriptions.create(
            customer=customer.id,
            items=[{"price": price.id}],
            payment_behavior="default_incomplete",
        )
        client.subscriptions.update(made.id, cancel_at_period_end=True)
        emulator.advance(seconds=2)
        client.subscriptions.cancel(made.id)
        return made.id

    return run


def test_explore_finds_a_handler_that_depends_on_the_order(
    emulator: StripeEmulator, flow: Callable[[], str], make_app: Callable[[Stale], App]
) -> None:
    def make() -> tuple[Any, Any]:
        app = make_app("deliver")
        return app.router.handle, app.state

    report = emulator.webhooks.explore(flow, make, events=SUBSCRIPTIONS)
    assert report.failure is not None
    assert [status for _, status in report.failure.expected] == ["canceled"]
    assert [status for _, status in report.failure.actual] == ["incomplete"]
    types = [step.type.rpartition(".")[2] for step in report.failure.order]
    assert types == ["created", "deleted", "updated"]


def test_explore_passes_for_a_router_that_refetches(
    emulator: StripeEmulator, flow: Callable[[], str], make_app: Callable[[Stale], App]
) -> None:
    def make() -> tuple[Any, Any]:
        app = make_app("refetch")
        return app.router.handle, lambda: (app.state(), sorted(app.handled))

    report = emulator.webhooks.explore(flow, make, events=SUBSCRIPTIONS)
    report.check()
    assert report.complete
    assert report.orders_tried == 222


@pytest.mark.parametrize("failures", [1, 100])
def test_explore_repeats_a_delivery_that_the_router_fails(
    failures: int, emulator: StripeEmulator, flow: Callable[[], str], client: Client
) -> None:
    counts: list[int] = []

    def make() -> tuple[Any, Any]:
        router = WebhookRouter(client, secret=SECRET)
        attempts: list[str] = []

        @router.on("customer.subscription.deleted")
        def fail(event: object) -> None:
            attempts.append("attempt")
            if len(attempts) <= failures:
                raise LookupError("not yet")

        return router.handle, lambda: counts.append(len(attempts))

    def explore() -> Any:
        return emulator.webhooks.explore(flow, make, events=SUBSCRIPTIONS, copies=1)

    if failures == 1:
        report = explore()
        assert report.failure is None
        assert counts == [2] * 6
    else:
        with pytest.raises(LookupError, match="not yet"):
            explore()


@pytest.mark.parametrize("seed", range(5))
def test_duplicates_and_late_events_of_the_emulator_are_handled_once(
    seed: int, emulator: StripeEmulator, flow: Callable[[], str], make_app: Callable[[Stale], App]
) -> None:
    app = make_app("refetch")
    outcomes: list[str] = []

    def receive(payload: bytes, signature: str) -> None:
        outcomes.append(app.router.handle(payload, signature).status)

    emulator.webhooks.subscribe(receive, secret=SECRET, events=SUBSCRIPTIONS)
    emulator.webhooks.hold()
    subscription = flow()
    emulator.webhooks.deliver(copies=3, shuffle=seed)
    assert app.state() == [(subscription, "canceled")]
    assert sorted(outcomes) == ["duplicate"] * 6 + ["handled"] * 3
    assert len(set(app.handled)) == len(app.handled) == 3


def test_a_late_event_of_the_emulator_is_skipped(
    emulator: StripeEmulator, flow: Callable[[], str], make_app: Callable[[Stale], App]
) -> None:
    app = make_app("skip")
    held: list[tuple[bytes, str]] = []
    emulator.webhooks.subscribe(
        lambda *delivery: held.append(delivery), secret=SECRET, events=SUBSCRIPTIONS
    )
    subscription = flow()
    statuses = [app.router.handle(*delivery).status for delivery in reversed(held)]
    assert statuses == ["handled", "skipped", "skipped"]
    assert app.state() == [(subscription, "canceled")]
