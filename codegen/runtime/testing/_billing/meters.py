"""Billing meters: events, their cancellation, summaries, and the usage of a period."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

import msgspec

from .._requests.messages import invalid
from .._state.clocks import customer_time
from .._state.intervals import DAY
from .._state.operations import Call, Served, creates, page_of, serves, target
from .._state.session import Session
from .._state.store import PARENT, Resource

_EVENTS = ("billing.meter_event", "v2.billing.meter_event")
_CANCELED = "@canceled/"
"""The prefix of records that mark canceled events."""
_MINUTE = 60
_SESSION = 15 * _MINUTE
"""How many seconds the token of a session for the stream of events is valid."""
_MAX_AGE = 35 * DAY
_MAX_LEAD = 300
_WINDOWS = {"hour": 3_600, "day": DAY}


class Usage(msgspec.Struct, frozen=True):
    """What one event reports. ``sequence`` orders events of one second."""

    at: int
    sequence: int
    value: Decimal


# --- events -------------------------------------------------------------------------------------


@creates("billing.meters.create")
def _create_meter(session: Session, args: dict[str, Any]) -> Resource:
    name = args["event_name"]
    if _meter_of(session, name) is not None:
        raise invalid("event_name", f"An active meter already has the event name {name!r}.")
    given = {
        "customer_mapping": {"type": "by_id", "event_payload_key": "stripe_customer_id"},
        "value_settings": {"event_payload_key": "value"},
        **args,
    }
    return session.create("billing.meter", given)


@serves("billing.meter_events.create", "v2.billing.meter_events.create")
def _create(session: Session, call: Call) -> Served:
    return Served(_record(session, call.route.schemas[0], call.args).data)


@creates("v2.billing.meter_event_session.create")
def _create_session(session: Session, args: dict[str, Any]) -> Resource:
    """A session whose token is an API key to the emulator, which accepts it for all operations."""
    token = f"rk_test_{session.world.ids.letters(24)}"
    expires_at = f"{datetime.fromtimestamp(session.now + _SESSION, UTC):%Y-%m-%dT%H:%M:%SZ}"
    given = {**args, "authentication_token": token, "expires_at": expires_at}
    return session.create("v2.billing.meter_event_session", given)


@serves("v2.billing.meter_event_stream.create")
def _stream(session: Session, call: Call) -> Served:
    for event in call.args["events"]:
        _record(session, _EVENTS[1], event)
    return Served({})


def _record(session: Session, schema: str, args: dict[str, Any]) -> Resource:
    """Store an event. Events of no meter are stored too; they count nowhere."""
    given = dict(args)
    meter = _meter_of(session, given["event_name"])
    now = session.now
    if meter is not None:
        customer = _check_payload(session, meter.data, given["payload"])
        now = customer_time(session, customer)
    given.setdefault("identifier", session.world.ids.letters(24))
    at = _seconds(given.get("timestamp", now))
    if "timestamp" in given and not now - _MAX_AGE <= at <= now + _MAX_LEAD:
        code = "timestamp_in_future" if at > now else "timestamp_too_far_in_past"
        raise invalid(
            "timestamp",
            f"The timestamp {at} is not between 35 days before and 5 minutes after now, {now}.",
            code,
        )
    last = _last(session, given["identifier"])
    if last is not None and session.now - _seconds(last.data["created"]) < DAY:
        raise invalid(
            "identifier",
            f"A meter event already has the identifier {given['identifier']!r}.",
            "duplicate_meter_event",
        )
    if not schema.startswith("v2."):
        given["timestamp"] = at
    data = session.builder().object(schema, given)
    parents = {"meter": meter.id} if meter is not None else {}
    key = f"@meter_event/{given['identifier']}/{session.now}"
    return session.world.store.add(session.account, key, schema, data, parents)


def _last(session: Session, identifier: str) -> Resource | None:
    """The newest event with an identifier, which can be used again after a day."""
    where = {"identifier": identifier}
    found = session.world.store.walk(session.account, _EVENTS, where=where)
    return next((event for event in found if event.data["identifier"] == identifier), None)


def _meter_of(session: Session, event_name: str) -> Resource | None:
    meters = session.having("billing.meter", event_name=event_name)
    return next((meter for meter in meters if meter.data["status"] == "active"), None)


def _check_payload(session: Session, meter: dict[str, Any], payload: dict[str, Any]) -> Resource:
    key = meter["customer_mapping"]["event_payload_key"]
    if not payload.get(key):
        raise invalid(
            f"payload[{key}]", f"The payload has no {key}.", "meter_event_no_customer_defined"
        )
    customer = session.find(payload[key], ("customer",))
    if customer is None or customer.deleted:
        raise invalid(
            f"payload[{key}]",
            f"No customer has the id {payload[key]!r}.",
            "meter_event_customer_not_found",
        )
    name = meter["value_settings"]["event_payload_key"]
    if meter["default_aggregation"]["formula"] != "count" and _number(payload.get(name)) is None:
        message = f"The value of payload[{name}] is not a number."
        raise invalid(f"payload[{name}]", message, "meter_event_invalid_value")
    return customer


def _number(value: Any) -> Decimal | None:
    try:
        found = Decimal(str(value))
    except InvalidOperation:
        return None
    return found if found.is_finite() else None


def _seconds(value: Any) -> int:
    if isinstance(value, str):
        return int(datetime.fromisoformat(value).timestamp())
    return int(value)


@serves("billing.meter_event_adjustments.create", "v2.billing.meter_event_adjustments.create")
def _adjust(session: Session, call: Call) -> Served:
    """Cancel an event by its identifier."""
    args = dict(call.args)
    identifier = (args.get("cancel") or {}).get("identifier")
    if not identifier:
        raise invalid(
            "cancel[identifier]", "Pass the identifier of the event.", "parameter_missing"
        )
    event = _last(session, identifier)
    if event is not None and event.data["event_name"] == args["event_name"]:
        session.keep(_CANCELED + event.id, event.schema, {})
    schema = call.route.schemas[0]
    return Served(session.create(schema, {**args, "status": "complete"}, silent=True).data)


# --- usage --------------------------------------------------------------------------------------


def usage(session: Session, meter: str, customer: str, start: int, end: int) -> Decimal:
    """The usage of a customer from ``start`` to before ``end``, aggregated as the meter says."""
    record = session.get(meter, ("billing.meter",), "meter")
    return _aggregate(record.data, list(_events(session, record, customer, start, end)))


def _events(
    session: Session, meter: Resource, customer: str, start: int, end: int
) -> Iterator[Usage]:
    key = meter.data["customer_mapping"]["event_payload_key"]
    name = meter.data["value_settings"]["event_payload_key"]
    where = {PARENT: meter.id, f"payload.{key}": customer}
    for record in session.world.store.walk(session.account, _EVENTS, where=where):
        data = record.data
        if record.parents.get("meter") != meter.id or data["payload"].get(key) != customer:
            continue
        at = _seconds(data["timestamp"])
        if start <= at < end and session.kept(_CANCELED + record.id) is None:
            yield Usage(at, record.sequence, _number(data["payload"].get(name)) or Decimal(0))


def _aggregate(meter: dict[str, Any], events: list[Usage]) -> Decimal:
    match meter["default_aggregation"]["formula"]:
        case "count":
            return Decimal(len(events))
        case "last":
            newest = max(events, key=lambda event: (event.at, event.sequence), default=None)
            return newest.value if newest else Decimal(0)
    return sum((event.value for event in events), Decimal(0))


@serves("billing.meters.event_summaries.list")
def _summaries(session: Session, call: Call) -> Served:
    """The usage of a customer, as one summary or one for each hour or day, newest first."""
    meter, args = target(session, call), call.args
    start, end = args["start_time"], args["end_time"]
    session.get(args["customer"], ("customer",), "customer", status=400)
    window = _WINDOWS.get(args.get("value_grouping_window", ""))
    step, size = window or _MINUTE, window or max(end - start, 1)
    for name in ("start_time", "end_time"):
        if args[name] % step:
            raise invalid(name, f"The parameter {name} is not a multiple of {step} seconds.")
    if start >= end:
        raise invalid("end_time", "The parameter end_time is not after start_time.")
    windows: dict[int, list[Usage]] = {}
    for event in _events(session, meter, args["customer"], start, end):
        windows.setdefault(start + (event.at - start) // size * size, []).append(event)
    if "value_grouping_window" not in args:
        windows.setdefault(start, [])
    summaries = [
        session.builder().object(
            "billing.meter_event_summary",
            {
                "id": f"mtrusg_test_{meter.id.removeprefix('mtr_')}_{first}_{size}",
                "aggregated_value": float(_aggregate(meter.data, windows[first])),
                "meter": meter.id,
                "start_time": first,
                "end_time": min(first + size, end),
            },
        )
        for first in sorted(windows, reverse=True)
    ]
    return page_of(call, summaries)
