# Copied from codegen/runtime/.
"""Read and write the fields of structs, by attribute and by JSON key.

Reading a field gives a location to the structs in it: see ``NestedField``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from decimal import Decimal
from enum import EnumMeta
from functools import cache
from types import MemberDescriptorType
from typing import Any, get_args

from .location import Located, Location, Origin, Path, get_location, location_of, set_location

NOT_SENT: Any = object()
_PLAIN = frozenset(
    annotation
    for kind in (
        *(str, int, bool, float, Decimal, datetime),
        *(list[str], list[int], dict[str, str], dict[str, int]),
    )
    for annotation in (kind, kind | None)
) | {"str", "bool", "str | None", "int | None"}
"""Annotations of fields that never hold a struct. Those of ``ListObject`` and pages are text."""


def _can_hold_structs(annotation: Any) -> bool:
    if annotation in _PLAIN:
        return False
    return not any(isinstance(kind, EnumMeta) for kind in (annotation, *get_args(annotation)))


class NestedField(property):
    """A field that can hold structs.

    Reading it gives them their location, so that decoding does not have to.
    """

    def __init__(self, slot: Any) -> None:
        self.slot = slot
        read, write = slot.__get__, slot.__set__

        def get(obj: Any) -> Any:
            value = read(obj)
            if value is None or value.__class__ is str:
                return value
            try:
                location = get_location(obj)
            except AttributeError:
                return value
            if not location.linked:
                link(obj, location)
            return value

        def set_(obj: Any, value: Any) -> None:
            location = location_of(obj)
            if location is not None and not location.linked:
                link(obj, location)  # before, because the new value does not come from the text
            write(obj, value)

        super().__init__(get, set_, slot.__delete__)


def link(obj: Any, location: Location) -> None:
    """Give a location to the structs inside a struct."""
    origin, path = location.origin, location.path
    if obj.__class__.__is_page__ and not path:
        items = read_fields(obj.__class__)["data"](obj)
        for item, text in zip(items, origin.items(), strict=False):
            _locate(item, text, ())
    else:
        for key, read in _nested_fields(obj.__class__):
            _locate(read(obj), origin, (*path, key))
    location.linked = True


def _locate(value: Any, origin: Origin, path: Path) -> None:
    if isinstance(value, Located):
        if location_of(value) is None:
            set_location(value, Location(origin, path))
    elif value.__class__ is list:
        for index, item in enumerate(value):
            _locate(item, origin, (*path, index))
    elif value.__class__ is dict:
        for key, item in value.items():
            _locate(item, origin, (*path, key))


def find_nested_fields(cls: type) -> None:
    """Replace the fields of a new struct class that can hold structs."""
    for name, annotation in cls.__annotations__.items():
        member = vars(cls).get(name)
        if isinstance(member, MemberDescriptorType) and _can_hold_structs(annotation):
            setattr(cls, name, NestedField(member))


def _slots(cls: Any) -> Iterator[tuple[str, Any]]:
    """The slots of a struct's fields, by JSON key.

    They access a value directly, so it gets no location; see ``NestedField``.
    """
    for name, key in zip(cls.__struct_fields__, cls.__struct_encode_fields__, strict=True):
        field = getattr(cls, name)
        yield key, getattr(field, "slot", field)


@cache
def read_fields(cls: Any) -> dict[str, Callable[[Any], Any]]:
    """Functions that read the slots of a struct's fields, by JSON key."""
    return {key: slot.__get__ for key, slot in _slots(cls)}


@cache
def write_fields(cls: Any) -> dict[str, Callable[[Any, Any], None]]:
    """Functions that set the slots of a struct's fields, by JSON key."""
    return {key: slot.__set__ for key, slot in _slots(cls)}


@cache
def names_by_key(cls: Any) -> dict[str, str]:
    """The names of a struct's attributes, by JSON key."""
    return dict(zip(cls.__struct_encode_fields__, cls.__struct_fields__, strict=True))


@cache
def _nested_fields(cls: Any) -> list[tuple[str, Callable[[Any], Any]]]:
    return [
        (key, read)
        for name, (key, read) in zip(cls.__struct_fields__, read_fields(cls).items(), strict=True)
        if isinstance(getattr(cls, name), NestedField)
    ]


def extra_of(obj: Any) -> dict[str, Any]:
    """The values of the keys of a struct's JSON that are no fields, as typed as they can be."""
    location = location_of(obj)
    if location is None:
        return {}
    if location.extra is None:
        plain, known, origin = location.plain(), read_fields(obj.__class__), location.origin
        keys = [key for key in plain if key not in known] if isinstance(plain, dict) else []
        extra = {key: origin.typed(plain[key], (*location.path, key)) for key in keys}
        if location.extra is None:  # another thread may have been faster
            location.extra = extra
    return location.extra


def value_of(obj: Any, key: Any) -> Any:
    """The value of a key of a struct's JSON; NOT_SENT for a key that Stripe left out."""
    name = names_by_key(obj.__class__).get(key)
    if name is None:
        return extra_of(obj).get(key, NOT_SENT)
    value = getattr(obj, name)
    if value is None and ((location := location_of(obj)) is None or key not in location.plain()):
        return NOT_SENT
    return value


def unknown_keys(obj: Any) -> tuple[str, ...]:
    """The JSON paths of all keys of a result that are no fields; ``[]`` is any item of a list."""
    location = location_of(obj)
    found: dict[str, None] = {}
    if location is not None:
        _add_unknown_keys(obj, location.plain(), "$", found)
    return tuple(found)


def _add_unknown_keys(value: Any, plain: Any, path: str, found: dict[str, None]) -> None:
    if isinstance(value, Located) and isinstance(plain, dict):
        cls: Any = value.__class__
        reads = read_fields(cls)
        for key, item in plain.items():
            if key in reads:
                _add_unknown_keys(reads[key](value), item, f"{path}.{key}", found)
            else:
                found[f"{path}.{key}"] = None
    elif isinstance(value, list) and isinstance(plain, list):
        for inner, item in zip(value, plain, strict=False):
            _add_unknown_keys(inner, item, f"{path}[]", found)
    elif isinstance(value, dict) and isinstance(plain, dict):
        for key, inner in value.items():
            _add_unknown_keys(inner, plain.get(key), f"{path}.{key}", found)
