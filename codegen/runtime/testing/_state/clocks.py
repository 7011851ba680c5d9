"""The clock of the emulator and test clocks: what is due happens as they advance, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from heapq import heapify, heappop, heappush
from typing import Any, NamedTuple

from .._requests.messages import invalid
from .inner_operations import run
from .intervals import DAY
from .operations import Call, Served, checks, creates, serves, target
from .session import EventRequest, Session, World
from .store import DueTimes, Resource

_MAX_STEPS = 10_000
_BEFORE_RENEWALS = ("subscription_schedule",)
"""Objects whose steps come before other steps of the same time."""


class Step(NamedTuple):
    """What happens to an object at a time. A ``notice`` does not change the object."""

    at: int
    act: Callable[[], Any]
    notice: bool = False


STEPS: dict[str, Callable[[Session, Resource], list[Step]]] = {}
"""Functions that return the coming steps of an object, by schema. Other modules add to it."""


@creates("test_helpers.test_clocks.create")
def _create_clock(session: Session, args: dict[str, Any]) -> Resource:
    given = {"status": "ready", "deletes_after": args["frozen_time"] + 30 * DAY, **args}
    return session.create("test_helpers.test_clock", given)


@serves("test_helpers.test_clocks.advance")
def _advance(session: Session, call: Call) -> Served:
    clock = target(session, call)
    start, to = clock.data["frozen_time"], call.args["frozen_time"]
    check_forward(start, to)
    advancing = session.assign(clock, "advancing", status="advancing", frozen_time=to)
    response = advancing.data

    def at(moment: int) -> None:
        session.clock = moment

    advance([session], clock.id, start, to, at)
    session.assign(advancing, "ready", status="ready")
    return Served(response)


@checks("test_helpers.test_clocks.delete")
def _delete_customers(session: Session, clock: Resource, args: dict[str, Any]) -> None:
    for customer in session.having("customer", test_clock=clock.id):
        run(session, "customers.delete", customer.id)


def check_forward(start: int, to: int) -> None:
    if to <= start:
        message = f"The clock is at {start} and moves forward only: {to} is not later."
        raise invalid("frozen_time", message)


def advance(
    sessions: list[Session],
    clock: str,
    start: int,
    to: int,
    set_clock: Callable[[int], None],
) -> None:
    """Do what happens to the objects of a clock from ``start`` to ``to``, in order.

    ``clock`` is empty for objects that have no test clock. ``set_clock`` sets the time of the
    sessions. Raises StripeFailure if too much happens.
    """
    store = sessions[0].world.store
    heap: list[tuple[int, int, int, str]] = []
    known = {session.account: index for index, session in enumerate(sessions)}
    now = start

    def entry(record: Resource) -> Iterator[tuple[int, int, int, str]]:
        index = known.get(record.account)
        if index is not None:
            step = _next_step(sessions[index], record, clock, now)
            if step is not None and step.at <= to:
                rank = 0 if record.schema in _BEFORE_RENEWALS else record.sequence
                yield max(step.at, now), rank, index, record.id

    for record in store.due(clock, to):
        heap.extend(entry(record))
    heapify(heap)
    steps = 0
    while heap:
        at, _, index, identity = heappop(heap)
        session = sessions[index]
        current = store.get(session.account, identity)
        step = None if current is None else _next_step(session, current, clock, now)
        if step is None or max(step.at, now) != at:
            continue  # an earlier step changed the object, and pushed its next step
        steps += 1
        if steps > _MAX_STEPS:
            message = (
                f"More than {_MAX_STEPS} changes are due until {to}. Advance in smaller steps."
            )
            raise invalid("frozen_time", message)
        now = at
        set_clock(at)
        mark = store.mark
        step.act()
        following = store.get(session.account, identity)
        for one in [*store.changed_since(mark), *([following] if following else [])]:
            for pushed in entry(one):
                heappush(heap, pushed)
    store.remove_due(clock, to)
    set_clock(to)


def advance_world(world: World, to: int) -> list[Resource]:
    """Advance the clock of the emulator, for every account. Returns the events.

    Raises StripeFailure, and changes nothing, if the clock would move backwards.
    """
    start = world.now
    check_forward(start, to)
    sessions = [
        Session(world, account, EventRequest(None)) for account in sorted(world.store.accounts())
    ]

    def at(moment: int) -> None:
        world.now = moment

    world.store.begin()
    ids = world.ids.state()
    try:
        if sessions:
            advance(sessions, "", start, to, at)
    except BaseException:
        world.store.undo()
        world.ids.restore(ids)
        world.now = start
        raise
    world.now = to
    events = [event for session in sessions for event in session.events]
    return sorted(events, key=lambda event: event.sequence)


def due_times(world: World, record: Resource) -> DueTimes:
    """The clock of an object, and the times at which something happens to it."""
    find_steps = STEPS.get(record.schema)
    if find_steps is None:
        return "", []
    session = Session(world, record.account, EventRequest(None))
    return _test_clock_of(record), [step.at for step in find_steps(session, record)]


def _next_step(session: Session, record: Resource, clock: str, now: int) -> Step | None:
    find_steps = STEPS.get(record.schema)
    if find_steps is None or record.deleted or _test_clock_of(record) != clock:
        return None
    steps = find_steps(session, record)
    coming = [step for step in steps if step.at > now or not step.notice]
    return min(coming, default=None, key=lambda step: step.at)


def _test_clock_of(record: Resource) -> str:
    return record.data.get("test_clock") or ""


def _time_of(session: Session, data: dict[str, Any]) -> int | None:
    """The time of the clock of a session, or of the test clock that the data of an object names."""
    if session.clock is not None:
        return session.clock
    clock = session.find(data.get("test_clock") or "", ("test_helpers.test_clock",))
    return None if clock is None else clock.data["frozen_time"]


def customer_time(session: Session, customer: Resource) -> int:
    """The time of a customer's test clock, or the time of the emulator."""
    found = _time_of(session, customer.data)
    return session.now if found is None else found


def use_clock(session: Session, data: dict[str, Any]) -> None:
    """Take the time from the test clock that the data of an object names, if it names one."""
    session.clock = _time_of(session, data)


def use_customer_clock(session: Session, data: dict[str, Any], *, status: int = 404) -> Resource:
    """Take the time from the clock of the customer that ``data`` names. Returns the customer."""
    customer = session.get(data["customer"], ("customer",), "customer", status=status)
    use_clock(session, customer.data)
    return customer
