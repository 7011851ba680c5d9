"""Runs the declared changes of state: checks the state before an operation, and sets the next."""

from __future__ import annotations

from typing import Any

import msgspec

from .._facts import ObjectStates, StateChange
from .._requests.messages import StripeFailure, noun
from .operations import HANDLERS, Call, Served, serve
from .session import Session
from .store import Resource


def perform(session: Session, call: Call) -> Served:
    """Serve an operation with its handler.

    Without one, apply its declared change of state, or serve it by the kind of its route.
    """
    operation = call.operation.name
    handler = HANDLERS.get(operation, serve)
    declared = session.facts.changes.get(operation)
    if declared is None:
        return handler(session, call)
    states, _ = declared
    name, schemas = next(parent for parent in call.route.parents if states.schema in parent[1])
    record = session.get(call.path[name], schemas, name)
    check_source(record, *declared)
    if operation in HANDLERS or not declared[1].target:
        return handler(session, call)
    session.check_references((record.schema,), call.args)
    data = session.builder().update(record.schema, record.data, call.args)
    return Served(_apply_change(session, record, data, *declared).data)


def check_source(record: Resource, states: ObjectStates, change: StateChange) -> None:
    """Raise StripeFailure if the state of an object forbids an operation or a transition."""
    current = record.data.get(states.field)
    if current in change.sources:
        return
    allowed = " or ".join(change.sources)
    failure = StripeFailure(
        404 if change.code == "resource_missing" else 400,
        f"The {noun(states.schema)} {record.id} is {current}. This operation needs one that is "
        f"{allowed}.",
        code=change.code or None,
    )
    if states.schema in ("payment_intent", "setup_intent"):
        failure.error[states.schema] = record.data
    raise failure


def _apply_change(
    session: Session,
    record: Resource,
    data: dict[str, Any],
    states: ObjectStates,
    change: StateChange,
) -> Resource:
    """Store ``data`` in the next state, with the declared fields and events."""
    data = {**data, states.field: change.target or data.get(states.field)}
    for path, text in change.fields:
        data = _with(data, path.split("."), session.now if text == "now" else text)
    first, *others = change.events or ("updated",)
    changed = session.change(record, data, first)
    for kind in others:
        session.emit(kind, changed)
    return changed


def change_state(
    session: Session,
    record: Resource,
    operation: str,
    data: dict[str, Any] | None = None,
    /,
    **fields: Any,
) -> Resource:
    """Apply the declared change of an operation to an object, from a handler.

    ``data`` replaces that of the object, and ``fields`` some of its fields.
    """
    states, change = session.facts.changes[operation]
    return _apply_change(session, record, {**(data or record.data), **fields}, states, change)


def transition(
    session: Session,
    record: Resource,
    name: str,
    data: dict[str, Any] | None = None,
    /,
    **fields: Any,
) -> Resource:
    """Apply a declared transition. In another state, store ``data`` and keep the state."""
    states, change = session.facts.transitions[f"{record.schema}.{name}"]
    chosen = target_state(session, f"{record.schema}.{name}")
    change = msgspec.structs.replace(change, target=chosen)
    data = {**(data or record.data), **fields}
    if data.get(states.field) not in change.sources:
        return session.change(record, data, "updated")
    return _apply_change(session, record, data, states, change)


def require_transition(
    session: Session,
    record: Resource,
    name: str,
    data: dict[str, Any] | None = None,
    /,
    **fields: Any,
) -> Resource:
    """Apply a declared transition. Raises StripeFailure if the state of the object forbids it."""
    check_source(record, *session.facts.transitions[f"{record.schema}.{name}"])
    return transition(session, record, name, data, **fields)


def target_state(session: Session, name: str) -> str:
    """The state after a transition: one that a test chose, or the declared one."""
    change = session.facts.transitions[name][1]
    chosen = session.world.settings.variants.get(name)
    return chosen if chosen is not None and chosen in change.choices else change.target


def delays(session: Session, name: str) -> tuple[int, ...]:
    """The seconds that a declared transition waits, e.g. ``invoice.payment_retry``."""
    return session.facts.transitions[name][1].after


def _with(data: dict[str, Any], names: list[str], value: Any) -> dict[str, Any]:
    """A copy of ``data`` with a value at a path. A path through None changes nothing."""
    name, rest = names[0], names[1:]
    if not rest:
        return {**data, name: value}
    inner = data.get(name)
    return {**data, name: _with(inner, rest, value)} if isinstance(inner, dict) else data
