# Copied from codegen/runtime/testing/_renewals.py. Edit it there.
"""What happens as time passes: trials end, subscriptions renew, and payments are retried.

The clock of the emulator and test clocks advance by the same steps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from heapq import heapify, heappop, heappush
from typing import Any, NamedTuple

from . import _invoices
from ._messages import StripeFailure, invalid
from ._operations import Call, Served, target
from ._prices import is_metered
from ._session import Origin, Session, World
from ._states import change_state, delays, outcome, transition
from ._store import DueTimes, Record
from ._subscriptions import (
    TRIAL_NOTICE,
    end_subscription,
    make_invoice,
    next_period,
)

_DAY = 86_400
_MAX_STEPS = 10_000
_BEFORE_RENEWALS = ("subscription_schedule",)
"""Objects whose steps come before other steps of the same time."""
_RENEWING = ("active", "trialing", "past_due", "unpaid")


class Step(NamedTuple):
    """What happens to an object at a time. A ``notice`` does not change the object."""

    at: int
    act: Callable[[], Any]
    notice: bool = False


# --- clocks -------------------------------------------------------------------------------------


def _create_clock(session: Session, call: Call) -> Served:
    deletes = {"deletes_after": call.args["frozen_time"] + 30 * _DAY}
    given = {"status": "ready", **deletes, **call.args}
    return Served(session.create("test_helpers.test_clock", given).data)


def _advance(session: Session, call: Call) -> Served:
    clock = target(session, call)
    start, to = clock.data["frozen_time"], call.args["frozen_time"]
    check_forward(start, to)
    moving = {**clock.data, "status": "advancing", "frozen_time": to}
    advancing = session.change(clock, moving, "advancing")
    response = advancing.data

    def at(moment: int) -> None:
        session.clock = moment

    advance([session], clock.id, start, to, at)
    session.change(advancing, {**advancing.data, "status": "ready"}, "ready")
    return Served(response)


def check_forward(start: int, to: int) -> None:
    if to <= start:
        raise invalid(
            "frozen_time",
            f"The clock is at {start} and moves forward only: {to} is not later.",
        )


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

    def entry(record: Record) -> Iterator[tuple[int, int, int, str]]:
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
            raise invalid(
                "frozen_time",
                f"More than {_MAX_STEPS} things happen until {to}. Advance in smaller steps.",
            )
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


def advance_world(
    world: World, to: int, on_settled: Callable[[Session, Record], None]
) -> list[Record]:
    """Advance the clock of the emulator, for every account. Returns the events.

    Raises StripeFailure, and changes nothing, if the clock would move backwards.
    """
    start = world.now
    check_forward(start, to)
    sessions = [Session(world, account, Origin(None)) for account in sorted(world.store.accounts())]
    for session in sessions:
        session.settled = partial(on_settled, session)

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


def due_times(world: World, record: Record) -> DueTimes:
    """The clock of an object, and the times at which something happens to it."""
    find_steps = STEPS.get(record.schema)
    if find_steps is None:
        return "", []
    session = Session(world, record.account, Origin(None))
    return _clock_of(record), [step.at for step in find_steps(session, record)]


def _next_step(session: Session, record: Record, clock: str, now: int) -> Step | None:
    find_steps = STEPS.get(record.schema)
    if find_steps is None or record.deleted or _clock_of(record) != clock:
        return None
    steps = find_steps(session, record)
    coming = [step for step in steps if step.at > now or not step.notice]
    return min(coming, default=None, key=lambda step: step.at)


def _clock_of(record: Record) -> str:
    return record.data.get("test_clock") or ""


# --- subscriptions ------------------------------------------------------------------------------


def _subscription_steps(session: Session, record: Record) -> list[Step]:
    data = record.data
    steps: list[Step] = []
    if data["status"] == "incomplete":
        expires = data["created"] + delays(session, "subscription.first_payment_expired")[0]
        steps.append(Step(expires, partial(_expire, session, record)))
    if data["status"] in _RENEWING and data["items"]["data"]:
        ends = min(item["current_period_end"] for item in data["items"]["data"])
        steps.append(Step(ends, partial(renew, session, record)))
    if data["status"] == "trialing" and data.get("trial_end") is not None:
        notice = partial(session.emit, "trial_will_end", record)
        steps.append(Step(data["trial_end"] - TRIAL_NOTICE, notice, notice=True))
    if data["status"] in (*_RENEWING, "paused") and data.get("cancel_at"):
        steps.append(Step(data["cancel_at"], partial(_end_period, session, record)))
    paused = data.get("pause_collection") or {}
    if paused.get("resumes_at"):
        steps.append(Step(paused["resumes_at"], partial(_resume_collection, session, record)))
    return steps


def _expire(session: Session, record: Record) -> None:
    """End a subscription whose first payment did not succeed in time."""
    invoice = session.find(record.data.get("latest_invoice") or "", ("invoice",))
    if invoice is not None and invoice.data["status"] == "open":
        _invoices.void(session, invoice)
    transition(session, record, "first_payment_expired")


def _resume_collection(session: Session, record: Record) -> None:
    session.change(record, {**record.data, "pause_collection": None}, "updated")


def _end_period(session: Session, record: Record) -> None:
    """Cancel a subscription at the time that was asked for, and bill what it still owes."""
    details = {"reason": "cancellation_requested"}
    owes = any(is_metered(item["price"]) for item in record.data["items"]["data"])
    owes = owes or bool(_invoices.pending_items(session, record.data["customer"], record.id))
    end_subscription(session, record, details, invoice_now=owes, reason="subscription_cycle")


def renew(session: Session, record: Record) -> Record | None:
    """Begin the next period of a subscription. Returns the draft of its invoice."""
    data = record.data
    ends = min(item["current_period_end"] for item in data["items"]["data"])
    if data.get("cancel_at") and data["cancel_at"] <= ends:
        _end_period(session, record)
        return None
    trialing = data["status"] == "trialing"
    if trialing and not _can_pay(session, data):
        settings = (data.get("trial_settings") or {}).get("end_behavior") or {}
        match settings.get("missing_payment_method", "create_invoice"):
            case "cancel":
                end_subscription(session, record, {"reason": "payment_failed"})
                return None
            case "pause":
                transition(session, record, "trial_ended_without_payment_method")
                return None
    usage = tuple(i for i in data["items"]["data"] if is_metered(i["price"]) and not trialing)
    items = []
    for item in data["items"]["data"]:
        start, end = next_period(data["billing_cycle_anchor"], item["price"]["recurring"], ends)
        changed = {**item, "current_period_start": start, "current_period_end": end}
        stored = session.get(item["id"], ("subscription_item",), "items")
        session.change(stored, changed, None)
        items.append(changed)
    data = {**data, "items": {**data["items"], "data": items}}
    record = transition(session, record, "trial_ended", data)
    return make_invoice(session, record, "subscription_cycle", usage=usage)


def _can_pay(session: Session, data: dict[str, Any]) -> bool:
    customer = session.get(data["customer"], ("customer",), "customer").data
    settings = customer.get("invoice_settings") or {}
    return bool(
        data["collection_method"] == "send_invoice"
        or data.get("default_payment_method")
        or data.get("default_source")
        or settings.get("default_payment_method")
        or customer.get("default_source")
    )


# --- invoices -----------------------------------------------------------------------------------


def _invoice_steps(session: Session, record: Record) -> list[Step]:
    data = record.data
    customer = session.find(data["customer"] or "")
    if customer is not None and customer.deleted:
        return []
    if data["status"] == "draft" and data["auto_advance"]:
        at = data.get("automatically_finalizes_at")
        return [] if at is None else [Step(at, partial(finalize_draft, session, record))]
    if data["status"] != "open":
        return []
    if data["auto_advance"] and data.get("next_payment_attempt") is not None:
        return [Step(data["next_payment_attempt"], partial(collect, session, record))]
    if data.get("due_date") is not None:
        return [Step(data["due_date"], partial(_overdue, session, record), notice=True)]
    return []


def finalize_draft(session: Session, invoice: Record) -> None:
    """Finalize a draft after its hour, and collect it."""
    subscription = session.find(_invoices.subscription_of(invoice.data), ("subscription",))
    invoice = _invoices.finalize(session, invoice, automatic=True)
    if invoice.data["status"] == "paid":
        return
    paused = subscription.data.get("pause_collection") if subscription else None
    if paused and paused["behavior"] == "void":
        _invoices.void(session, invoice)
    elif paused and paused["behavior"] != "keep_as_draft":
        change_state(session, invoice, "invoices.mark_uncollectible")
    elif invoice.data["collection_method"] == "send_invoice":
        session.emit("sent", invoice)
    else:
        collect(session, invoice)


def collect(session: Session, invoice: Record) -> None:
    """Charge an open invoice. A failed payment is retried as the states declare."""
    waiting = {**invoice.data, "next_payment_attempt": None}
    invoice = session.change(invoice, waiting, None)
    try:
        _invoices.pay(session, invoice)
    except StripeFailure as failure:
        invoice = session.get(invoice.id, ("invoice",), "invoice")
        if not failure.keep:
            count = invoice.data["attempt_count"] + 1
            data = {**invoice.data, "attempted": True, "attempt_count": count}
            invoice = session.change(invoice, data, "payment_failed")
        _retry_later(session, invoice)


def _retry_later(session: Session, invoice: Record) -> None:
    waits = delays(session, "invoice.payment_retry")
    number = invoice.data["attempt_count"]
    subscription = session.find(_invoices.subscription_of(invoice.data), ("subscription",))
    if subscription is not None:
        subscription = transition(session, subscription, "payment_failed")
    if number <= len(waits):
        data = {**invoice.data, "next_payment_attempt": session.now + waits[number - 1]}
        session.change(invoice, data, "updated")
        return
    stopped = {**invoice.data, "auto_advance": False}
    session.change(invoice, stopped, "updated")
    if subscription is None or subscription.data["status"] != "past_due":
        return
    if outcome(session, "subscription.retries_exhausted") == "canceled":
        end_subscription(session, subscription, {"reason": "payment_failed"})
    else:
        transition(session, subscription, "retries_exhausted")


def _overdue(session: Session, invoice: Record) -> None:
    session.emit("overdue", invoice)
    subscription = session.find(_invoices.subscription_of(invoice.data), ("subscription",))
    if subscription is not None:
        transition(session, subscription, "payment_failed")


STEPS: dict[str, Callable[[Session, Record], list[Step]]] = {
    "invoice": _invoice_steps,
    "subscription": _subscription_steps,
}
"""What will happen to an object, by its schema."""

HANDLERS: dict[str, Callable[[Session, Call], Served]] = {
    "test_helpers.test_clocks.advance": _advance,
    "test_helpers.test_clocks.create": _create_clock,
}
