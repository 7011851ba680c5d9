# Copied from codegen/runtime/.
"""From structs back to plain JSON data, as Stripe sent it, with the changes of the application."""

from __future__ import annotations

import copy
from decimal import Decimal
from functools import cache
from typing import Any

import msgspec

from .location import Located, Location, location_of
from .struct_fields import read_fields

_UNKNOWN: Any = msgspec.UNSET
"""The plain data of a value that does not come from Stripe."""


def export(value: Any) -> Any:
    """Plain JSON data for a struct, or for data that contains structs."""
    return _value(value, _UNKNOWN)


def _value(value: Any, plain: Any) -> Any:
    """``plain`` is the data that ``value`` was decoded from, if that is known."""
    kind = value.__class__
    if value is None or kind is str or kind is bool or kind is int:
        return value
    if isinstance(value, Located):
        location = location_of(value)
        return _struct(value, plain if location is None else location.plain(), location)
    if isinstance(value, list | tuple):
        sent = plain if isinstance(plain, list) else ()
        return [
            _value(item, sent[index] if index < len(sent) else _UNKNOWN)
            for index, item in enumerate(value)
        ]
    if isinstance(value, dict):
        sent_by_key = plain if isinstance(plain, dict) else {}
        return {key: _value(item, sent_by_key.get(key, _UNKNOWN)) for key, item in value.items()}
    return _scalar(value, plain)


def _holds_structs(value: Any) -> bool:
    if isinstance(value, list | tuple):
        return any(map(_holds_structs, value))
    if isinstance(value, dict):
        return any(map(_holds_structs, value.values()))
    return isinstance(value, Located)


def _struct(value: Any, plain: Any, location: Location | None) -> dict[str, Any]:
    cls = value.__class__
    reads = read_fields(cls)
    sent = plain if isinstance(plain, dict) else {}
    # A linked struct gave a location to each object inside. An object without a location was put
    # there by the application.
    nested = {} if location is not None and location.linked else sent
    found: dict[str, Any] = {}
    for key, item in sent.items():
        read = reads.get(key)
        if read is not None:
            current = read(value)
            is_known = not _holds_structs(current) or key in nested
            found[key] = _value(current, item if is_known else _UNKNOWN)
        elif location is not None and location.extra is not None:
            found[key] = _value(location.extra[key], item)
        else:
            found[key] = copy.deepcopy(item)
    for key, default in _defaults(cls):
        if key not in found:
            current = reads[key](value)
            if current is not None and (plain is _UNKNOWN or current != default):
                found[key] = _value(current, _UNKNOWN)
    return found


@cache
def _defaults(cls: Any) -> list[tuple[str, Any]]:
    """The JSON keys of a struct, each with the default of its field."""
    pairs = zip(cls.__struct_encode_fields__, cls.__struct_defaults__, strict=True)
    return [
        (key, default.factory() if hasattr(default, "factory") else default)
        for key, default in pairs
    ]


def _scalar(value: Any, plain: Any) -> Any:
    """A number, a date or a decimal: as Stripe wrote it, unless it was changed."""
    if plain is not _UNKNOWN:
        try:
            if msgspec.convert(plain, type(value)) == value:
                return plain
        except (msgspec.ValidationError, TypeError):
            pass
    if isinstance(value, Decimal):
        return format(value, "f")
    return msgspec.to_builtins(value)
