# Copied from codegen/runtime/.
"""Replays the deliveries of a flow in every order and with duplicates.

An order is a list of positions of events: ``[0, 2, 1, 2]`` delivers the third event before the
second, and again at the end.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Coroutine, Iterator
from contextlib import AbstractContextManager
from copy import deepcopy
from itertools import product
from math import factorial
from typing import Any, TypeAlias

import msgspec

from ...errors import InvalidArgumentError
from ...webhooks._outcome import Outcome
from .payloads import sign

Handler: TypeAlias = Callable[[bytes, str], object]
MakeApp: TypeAlias = Callable[[], tuple[Handler, Any]]
Order: TypeAlias = tuple[int, ...]


class Replayed(msgspec.Struct, frozen=True):
    type: str
    event_id: str
    payload: bytes


class Delivered(msgspec.Struct, frozen=True):
    """An event of an order. ``again``: it was delivered before."""

    type: str
    event_id: str
    again: bool = False

    def __str__(self) -> str:
        return f"{self.type} ({self.event_id}){', again' * self.again}"


class Failure(msgspec.Struct, frozen=True):
    """The shortest order after which the state differs.

    ``error`` is the exception of a handler that never succeeded.
    """

    order: list[Delivered]
    expected: Any
    actual: Any
    error: BaseException | None = None


class Exploration(msgspec.Struct, frozen=True):
    """The result of ``explore``.

    ``complete``: all orders were tried, the shortest first, until one failed. False: only a sample
    was tried.
    """

    events: list[str]
    orders: int
    orders_tried: int
    complete: bool
    failure: Failure | None

    def check(self) -> None:
        """Raise AssertionError if the state depends on the order of the deliveries."""
        if self.failure is not None:
            raise AssertionError(str(self))

    def __str__(self) -> str:
        count = f"{self.orders_tried} of {self.orders} orders of {len(self.events)} events"
        if self.failure is None:
            return f"The state is the same after {count}."
        steps = [f"  {n}. {step}" for n, step in enumerate(self.failure.order, 1)]
        actual = repr(self.failure.actual)
        if self.failure.error is not None:
            actual = f"the handler raised {self.failure.error!r}"
        return "\n".join(
            [
                f"The state depends on the order of the deliveries ({count} tried).",
                "It differs after this order:",
                *steps,
                f"Expected, as in the order of the events: {self.failure.expected!r}",
                f"Actual: {actual}",
            ]
        )


def explore(
    events: list[Replayed],
    make_app: MakeApp,
    isolated: Callable[[], AbstractContextManager[object]],
    secret: str,
    copies: int,
    limit: int,
    seed: int,
) -> Exploration:
    """Deliver ``events`` in many orders. ``isolated`` undoes what a replay changes."""
    replay = _Replay(events, make_app, isolated, secret)
    in_order = tuple(range(len(events)))
    expected = replay.run(in_order)
    if expected.error is not None:
        raise expected.error
    total = count_orders(len(events), copies)
    complete = total <= limit
    orders = all_orders(len(events), copies) if complete else sample(len(events), copies, seed)
    seen = {in_order}
    for order in orders:
        if len(seen) >= limit:
            break
        if order in seen:
            continue
        seen.add(order)
        end = replay.run(order)
        if end.differs(expected):
            if not complete:
                order, end = _shrink(order, end, replay, expected, seen, limit)
            failure = Failure(replay.describe(order), expected.state, end.state, end.error)
            return Exploration(replay.types, total, len(seen), complete, failure)
    return Exploration(replay.types, total, len(seen), complete, None)


class _EndState(msgspec.Struct, frozen=True):
    state: Any
    error: BaseException | None

    def differs(self, other: _EndState) -> bool:
        return self.error is not None or bool(self.state != other.state)


class _Replay(msgspec.Struct):
    events: list[Replayed]
    make_app: MakeApp
    isolated: Callable[[], AbstractContextManager[object]]
    secret: str

    @property
    def types(self) -> list[str]:
        return [event.type for event in self.events]

    def run(self, order: Order) -> _EndState:
        """Deliver the events to a new application."""
        with self.isolated():
            handler, state = self.make_app()
            error = self._deliver(handler, list(order))
            found = state() if callable(state) else state
            return _EndState(deepcopy(found), error)

    def _deliver(self, handler: Handler, waiting: list[int]) -> BaseException | None:
        while waiting:
            failed: list[int] = []
            error: BaseException | None = None
            for position in waiting:
                payload = self.events[position].payload
                try:
                    failure = failure_of(handler(payload, sign(payload, self.secret)))
                except Exception as caught:  # noqa: BLE001
                    failure = caught
                if failure is not None:
                    failed.append(position)
                    error = failure
            if len(failed) == len(waiting):
                return error
            waiting = failed
        return None

    def describe(self, order: Order) -> list[Delivered]:
        return [
            Delivered(self.types[event], self.events[event].event_id, event in order[:index])
            for index, event in enumerate(order)
        ]


def failure_of(result: object) -> BaseException | None:
    """The error of a delivery whose handler returned ``result``, None if it succeeded.

    It failed if ``result`` is an ``Outcome`` or a response whose status is not 2xx.

    Raises:
        InvalidArgumentError: the handler is async.
    """
    status: object
    if isinstance(result, Coroutine):
        result.close()
        raise async_receiver()
    if isinstance(result, Outcome):
        status = result.http_status
        error = result.error or RuntimeError(f"the router returned {result.status!r}")
    else:
        status = getattr(result, "status_code", None)
        error = RuntimeError(f"the application responded with status {status}")
    return None if not isinstance(status, int) or 200 <= status < 300 else error


# --- orders -------------------------------------------------------------------------------------


def displacement(order: Order) -> int:
    """How many pairs of deliveries are not in the order of their events."""
    return sum(a > b for index, a in enumerate(order) for b in order[index + 1 :])


def count_orders(events: int, copies: int) -> int:
    """The number of orders that have each event at least once and at most ``copies`` times."""
    # Deliveries are added event by event: ``ways[n]`` orders have n deliveries.
    ways = {0: 1}
    for _ in range(events):
        after: dict[int, int] = {}
        for length, number in ways.items():
            for more in range(1, copies + 1):
                chosen = factorial(length + more) // (factorial(length) * factorial(more))
                after[length + more] = after.get(length + more, 0) + number * chosen
        ways = after
    return sum(ways.values())


def all_orders(events: int, copies: int) -> list[Order]:
    """Every order, those with the fewest deliveries first, then those with few displacements."""
    counts = product(range(1, copies + 1), repeat=events)
    orders = [order for count in counts for order in _arrange(list(count))]
    return _by_size(orders)


def _arrange(left: list[int]) -> Iterator[Order]:
    if not any(left):
        yield ()
    for event, count in enumerate(left):
        if count:
            rest = [*left[:event], count - 1, *left[event + 1 :]]
            yield from ((event, *tail) for tail in _arrange(rest))


def sample(events: int, copies: int, seed: int) -> Iterator[Order]:
    """Orders without end: first those that move or repeat one event, then random ones."""
    in_order = tuple(range(events))
    yield from _by_size([order for event in in_order for order in _moves(in_order, event)])
    for event in in_order if copies > 1 else ():
        for index in range(event + 1, events + 1):
            yield (*in_order[:index], event, *in_order[index:])
    choose = random.Random(seed)
    while True:
        order = [event for event in in_order for _ in range(choose.randint(1, copies))]
        choose.shuffle(order)
        yield tuple(order)


def _by_size(orders: list[Order]) -> list[Order]:
    return sorted(orders, key=lambda order: (len(order), displacement(order), order))


def _moves(order: Order, index: int) -> Iterator[Order]:
    """Orders in which one delivery has another position."""
    rest = (*order[:index], *order[index + 1 :])
    for position in range(len(order)):
        if position != index:
            yield (*rest[:position], order[index], *rest[position:])


def _shrink(
    order: Order,
    end: _EndState,
    replay: _Replay,
    expected: _EndState,
    seen: set[Order],
    limit: int,
) -> tuple[Order, _EndState]:
    """A shorter order that fails too. At most ``limit`` orders are tried and added to ``seen``."""
    last = len(seen) + limit
    shorter = True
    while shorter and len(seen) < last:
        shorter = False
        for candidate in _smaller(order):
            if candidate in seen or len(seen) >= last:
                continue  # an order in seen did not fail
            seen.add(candidate)
            found = replay.run(candidate)
            if found.differs(expected):
                order, end, shorter = candidate, found, True
                break
    return order, end


def _smaller(order: Order) -> Iterator[Order]:
    """Orders without one duplicate, then orders with one delivery nearer to its position."""
    for index, event in enumerate(order):
        if order.count(event) > 1:
            yield (*order[:index], *order[index + 1 :])
    size = displacement(order)
    moved = [other for index in range(len(order)) for other in _moves(order, index)]
    yield from _by_size([other for other in moved if displacement(other) < size])


def async_receiver() -> InvalidArgumentError:
    return InvalidArgumentError(
        "The receiver of events is async, and nothing awaits it. Pass a sync function, such as "
        "router.handle. In an event loop, store what it receives, and await "
        "router.handle_async afterwards.",
        param="receiver",
    )
