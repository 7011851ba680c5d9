# Copied from codegen/runtime/.
"""Checks of the arguments of the emulator's methods."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal, InvalidOperation
from fnmatch import fnmatchcase
from typing import Any

from .._validation import close_names
from ..errors import InvalidArgumentError
from ._facts import Array, Enum, Facts, Nullable, Object, Ref, Type, Union

_MAX_SHOWN = 12


def check_int(value: Any, param: str, *, least: int | None = None) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and (least is None or value >= least):
        return value
    limit = "" if least is None else f" of at least {least}"
    raise InvalidArgumentError(f"{param} is {value!r}. Pass an integer{limit}.", param=param)


def check_id(value: Any, param: str) -> str:
    if isinstance(value, str):
        return value
    message = f"{param} is of type {type(value).__name__}. Pass the id, a string."
    raise InvalidArgumentError(message, param=param)


def unix_seconds(moment: Any, param: str) -> int:
    """The Unix seconds of a moment, which is an integer or an aware datetime."""
    if isinstance(moment, datetime) and moment.tzinfo is not None:
        return int(moment.timestamp())
    if isinstance(moment, int) and not isinstance(moment, bool):
        return moment
    message = f"{param} is {moment!r}. Pass Unix seconds or an aware datetime."
    raise InvalidArgumentError(message, param=param)


def check_percentage(value: Any, param: str) -> Decimal:
    try:
        found = Decimal(str(value))
    except InvalidOperation:
        found = Decimal("nan")
    if not found.is_finite() or not 0 <= found <= 100:
        message = f"{param} is {value!r}, not a number from 0 to 100."
        raise InvalidArgumentError(message, param=param)
    return found


def check_seconds(value: Any, param: str) -> None:
    """Check a latency: seconds, or the bounds of a random number of seconds."""
    bounds = value if isinstance(value, tuple) else (0, value)
    numbers = len(bounds) == 2 and all(isinstance(bound, int | float) for bound in bounds)
    if not numbers or not 0 <= bounds[0] <= bounds[1]:
        message = f"{param} is {value!r}. Pass seconds, or a tuple such as (0.1, 0.5)."
        raise InvalidArgumentError(message, param=param)


def check_status(value: Any, param: str) -> None:
    if not isinstance(value, int) or not 400 <= value <= 599:
        message = f"{param} is {value!r}. Pass a status from 400 to 599."
        raise InvalidArgumentError(message, param=param)


def check_schema(facts: Facts, schema: str) -> None:
    if schema not in facts.schemas:
        advice = advice_for(schema, facts.schemas) or " Use a name such as 'invoice'."
        message = f"{schema!r} is not a schema of Stripe's document.{advice}"
        raise InvalidArgumentError(message, param="schema")


def check_operations(facts: Facts, pattern: str, param: str) -> None:
    """Check that a pattern such as ``invoices.*`` matches an operation."""
    names = [operation.name for operation in facts.operations]
    if not any(fnmatchcase(name, pattern) for name in names):
        message = f"No operation matches {pattern!r}.{advice_for(pattern, names)}"
        raise InvalidArgumentError(message, param=param)


def check_choice(facts: Facts, where: str, member: str) -> None:
    """Check that a field, an operation or a transition has a member to choose."""
    members = _members(facts, where)
    if not members:
        raise InvalidArgumentError(
            f"{where!r} is not a field with several types or values, an operation or a "
            "transition. Use a name such as 'setup_attempt.payment_method_details'.",
            param="where",
        )
    if member not in members:
        advice = advice_for(member, members) or f" Use one of {', '.join(members[:_MAX_SHOWN])}."
        raise InvalidArgumentError(f"{where!r} has no member {member!r}.{advice}", param="member")


def _members(facts: Facts, where: str) -> list[str]:
    if where in facts.transitions:
        change = facts.transitions[where][1]
        return [change.target, *change.choices]
    if where in facts.by_name:
        return list(facts.route(facts.by_name[where]).schemas)
    schema, _, name = where.rpartition(".")
    while schema and schema not in facts.schemas:
        schema, _, first = schema.rpartition(".")
        name = f"{first}.{name}"
    kind: Type | None = facts.type(facts.schemas[schema]) if schema else None
    for part in name.split("."):
        if isinstance(kind, Nullable):
            kind = facts.type(kind.type)
        index = kind.fields.get(part) if isinstance(kind, Object) else None
        kind = None if index is None else facts.type(index)
    return [] if kind is None else options(facts, kind)


def options(facts: Facts, kind: Type) -> list[str]:
    """The values of an enum, or the schemas of a union."""
    match kind:
        case Nullable(inner) | Array(inner):
            return options(facts, facts.type(inner))
        case Union(kinds):
            return [name for index in kinds for name in options(facts, facts.type(index))]
        case Enum(values):
            return [str(value) for value in values]
        case Ref(schema):
            target = facts.type(facts.schemas[schema])
            return [schema] if isinstance(target, Object) else options(facts, target)
    return []


def advice_for(name: str, names: Iterable[str]) -> str:
    """A sentence that names the closest of ``names``, or nothing."""
    close = close_names(name, names)
    return f" Use {' or '.join(close)}." if close else ""
