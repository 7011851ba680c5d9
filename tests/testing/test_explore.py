"""``emulator.webhooks.explore``: orders and duplicates of the deliveries of a flow."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from lattice_stripe import Client, InvalidArgumentError
from lattice_stripe.testing import StripeEmulator
from lattice_stripe.testing._webhooks.explore import all_orders, count_orders, displacement, sample
from lattice_stripe.webhooks import construct_event

SECRET = "whsec_test"
App = tuple[Callable[[bytes, str], object], Any]


@pytest.fixture
def flow(client: Client) -> Callable[[], object]:
    """A customer that changes its name and its address."""

    def run() -> None:
        made = client.customers.create(name="Ada")
        client.customers.update(made.id, name="Bob")
        client.customers.update(made.id, name="Eve")

    return run


def last_write_wins() -> App:
    """An application that trusts the object in an event."""
    names: dict[str, str] = {}

    def handle(payload: bytes, signature: str) -> None:
        event: Any = construct_event(payload, signature, SECRET)
        names[event.data.object.id] = event.data.object.name

    return handle, names


def refetching(client: Client) -> Callable[[], App]:
    """An application that retrieves the object that an event names."""

    def make_app() -> App:
        names: dict[str, str] = {}

        def handle(payload: bytes, signature: str) -> None:
            event: Any = construct_event(payload, signature, SECRET)
            identity = event.data.object.id
            names[identity] = str(client.customers.retrieve(identity).name)

        return handle, names

    return make_app


def counting(*, deduplicate: bool) -> Callable[[], App]:
    """An application that counts deliveries."""

    def make_app() -> App:
        counts: dict[str, int] = {}
        seen: set[str] = set()

        def handle(payload: bytes, signature: str) -> None:
            event = construct_event(payload, signature, SECRET)
            if event.id not in seen or not deduplicate:
                counts[event.type] = counts.get(event.type, 0) + 1
            seen.add(str(event.id))

        return handle, lambda: counts

    return make_app


def test_an_application_that_depends_on_the_order_is_found(
    emulator: StripeEmulator, flow: Callable[[], object]
) -> None:
    report = emulator.webhooks.explore(flow, last_write_wins)
    assert report.events == ["customer.created", "customer.updated", "customer.updated"]
    assert report.failure is not None
    assert report.complete
    updated = [event["id"] for event in emulator.events("customer.updated")]
    assert [step.type for step in report.failure.order] == [
        "customer.created",
        "customer.updated",
        "customer.updated",
    ]
    assert [step.event_id for step in report.failure.order[1:]] == updated[::-1]
    assert not any(step.again for step in report.failure.order)
    assert list(report.failure.expected.values()) == ["Eve"]
    assert list(report.failure.actual.values()) == ["Bob"]
    with pytest.raises(AssertionError, match="depends on the order") as caught:
        report.check()
    for text in ("1. customer.created", "3. customer.updated", "'Eve'", "'Bob'", updated[0]):
        assert text in str(caught.value)


def test_an_application_that_retrieves_the_object_passes(
    emulator: StripeEmulator, client: Client, flow: Callable[[], object]
) -> None:
    report = emulator.webhooks.explore(flow, refetching(client))
    report.check()
    assert report.failure is None
    assert report.complete
    assert report.orders_tried == report.orders == 222
    assert "222 of 222 orders of 3 events" in str(report)


def test_a_duplicate_alone_can_be_the_failure(
    emulator: StripeEmulator, flow: Callable[[], object]
) -> None:
    report = emulator.webhooks.explore(flow, counting(deduplicate=False))
    assert report.failure is not None
    assert [(step.type, step.again) for step in report.failure.order] == [
        ("customer.created", False),
        ("customer.created", True),
        ("customer.updated", False),
        ("customer.updated", False),
    ]
    assert "2. customer.created" in str(report)
    assert ", again" in str(report)
    emulator.webhooks.explore(flow, counting(deduplicate=True)).check()
    emulator.webhooks.explore(flow, counting(deduplicate=False), copies=1).check()


@pytest.mark.parametrize("response", [None, httpx.Response(500), httpx.Response(302)])
def test_a_failed_delivery_is_repeated_after_the_others(
    emulator: StripeEmulator, flow: Callable[[], object], response: httpx.Response | None
) -> None:
    def make_app() -> App:
        known: set[str] = set()
        handled: set[str] = set()

        def handle(payload: bytes, signature: str) -> httpx.Response | None:
            event: Any = construct_event(payload, signature, SECRET)
            if event.type != "customer.created" and event.data.object.id not in known:
                if response is None:
                    raise LookupError("unknown customer")
                return response
            known.add(event.data.object.id)
            handled.add(event.id)
            return None

        return handle, handled

    emulator.webhooks.explore(flow, make_app).check()


def test_a_handler_that_never_succeeds_is_a_failure(
    emulator: StripeEmulator, flow: Callable[[], object]
) -> None:
    def make_app() -> App:
        seen: list[str] = []

        def handle(payload: bytes, signature: str) -> None:
            kind = json.loads(payload)["type"]
            if kind == "customer.created" and seen:
                raise LookupError("too late")
            seen.append(kind)

        return handle, None

    report = emulator.webhooks.explore(flow, make_app, copies=1)
    assert report.failure is not None
    assert isinstance(report.failure.error, LookupError)
    assert "raised LookupError('too late')" in str(report)


def test_an_application_that_fails_in_order_raises_its_error(
    emulator: StripeEmulator, flow: Callable[[], object]
) -> None:
    def handle(payload: bytes, signature: str) -> None:
        raise LookupError("always")

    with pytest.raises(LookupError, match="always"):
        emulator.webhooks.explore(flow, lambda: (handle, None))


def test_many_orders_are_sampled_and_the_failure_is_shrunk(
    emulator: StripeEmulator, client: Client
) -> None:
    def flow() -> None:
        made = client.customers.create(name="0")
        for number in range(1, 10):
            client.customers.update(made.id, name=str(number))

    report = emulator.webhooks.explore(flow, last_write_wins, seed=3, limit=50)
    assert report.failure is not None
    assert not report.complete
    assert report.orders > 1_000_000
    updated = [event["id"] for event in emulator.events()]
    assert [step.event_id for step in report.failure.order] == [
        *updated[:8],
        updated[9],
        updated[8],
    ]
    passing = emulator.webhooks.explore(flow, refetching(client), limit=20)
    assert (passing.orders_tried, passing.complete) == (20, False)


def test_equal_seeds_try_equal_orders() -> None:
    def orders(seed: int) -> list[tuple[int, ...]]:
        found = sample(6, 2, seed)
        return [next(found) for _ in range(200)]

    assert orders(1) == orders(1)
    assert orders(1) != orders(2)


def test_a_replay_leaves_the_emulator_as_the_flow_left_it(
    emulator: StripeEmulator, client: Client, flow: Callable[[], object]
) -> None:
    received: list[str] = []

    def make_app() -> App:
        def handle(payload: bytes, signature: str) -> None:
            client.products.create(name="Gold")

        return handle, None

    emulator.webhooks.subscribe(
        lambda payload, _: received.append(json.loads(payload)["type"]), secret=SECRET
    )
    emulator.webhooks.explore(flow, make_app).check()
    assert emulator.objects("product") == []
    assert [c["name"] for c in emulator.objects("customer")] == ["Eve"]
    assert received == ["customer.created", "customer.updated", "customer.updated"]
    client.products.create(name="Gold")
    assert received[-1] == "product.created"


def test_patterns_choose_the_events(emulator: StripeEmulator, client: Client) -> None:
    def flow() -> None:
        client.customers.create()
        client.products.create(name="Gold")

    report = emulator.webhooks.explore(flow, lambda: (lambda p, s: None, None), events=("prod*",))
    assert report.events == ["product.created"]
    assert report.orders_tried == report.orders == 2


def test_a_flow_without_events_has_one_order(emulator: StripeEmulator) -> None:
    report = emulator.webhooks.explore(lambda: None, last_write_wins)
    assert (report.orders, report.orders_tried, report.complete) == (1, 1, True)


@pytest.mark.parametrize("name", ["copies", "limit"])
def test_a_number_below_one_is_refused(name: str, emulator: StripeEmulator) -> None:
    with pytest.raises(InvalidArgumentError) as caught:
        emulator.webhooks.explore(lambda: None, last_write_wins, **{name: 0})  # type: ignore[arg-type]
    assert caught.value.param == name


@pytest.mark.parametrize(
    ("events", "copies", "count"), [(0, 2, 1), (1, 1, 1), (1, 3, 3), (3, 1, 6), (3, 2, 222)]
)
def test_orders_are_counted_and_sorted(events: int, copies: int, count: int) -> None:
    orders = all_orders(events, copies)
    assert len(orders) == len(set(orders)) == count_orders(events, copies) == count
    assert orders[0] == tuple(range(events))
    keys = [(len(order), displacement(order)) for order in orders]
    assert keys == sorted(keys)
    assert all(set(order) == set(range(events)) for order in orders)
