"""The expanded pass and the lenient pass: from plain JSON data to structs.

They share a module because they call each other: an expanded object may not fit its type, and
an object that does not fit its type may hold expanded ones.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin

import msgspec

from .. import _registry
from .._forks import Lock
from .annotations import DeferredType
from .classes import choose_class, class_names, load_class
from .struct_fields import read_fields, write_fields

Expander = Callable[[Any, str, list[str]], Any]
"""``expand(value, json_path, drift)`` replaces the expanded objects in ``value`` by structs.

It appends the JSON paths of values that do not fit their types to ``drift``.
"""


# --- types as msgspec sees them -------------------------------------------------------------


def _struct_class(kind: Any) -> Any:
    """The struct class of a type, without its type arguments; None for another type."""
    cls = get_origin(kind) or kind
    return cls if isinstance(cls, type) and issubclass(cls, msgspec.Struct) else None


@cache
def _fields(kind: Any) -> tuple[tuple[str, str, Any], ...]:
    """(attribute, JSON key, type) of each field of a struct."""
    found = msgspec.structs.fields(kind)
    return tuple((field.name, field.encode_name, field.type) for field in found)


def _options(kind: Any) -> tuple[Any, ...]:
    """The members of a union. For another type, the type itself."""
    return get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)


def _deferred_in(kind: Any) -> DeferredType | None:
    for option in _options(kind):
        found = get_args(option)[1] if get_origin(option) is dict else option
        if isinstance(found, DeferredType):
            return found
    return None


# --- the expanded pass ----------------------------------------------------------------------


_Expanders = dict[Any, Expander | None]

_expanders: _Expanders = {}


def expander(kind: Any) -> Expander | None:
    """The expander for values of a type; None if they cannot hold an expanded object."""
    if kind not in _expanders:
        # Publish only complete ones: an expander that is still being made would skip fields. Two
        # threads may make the same one, and an exception discards what it interrupts.
        drafts: _Expanders = {}
        _make(kind, drafts)
        _expanders.update(drafts)
    return _expanders[kind]


def _make(kind: Any, drafts: _Expanders) -> Expander | None:
    if kind in _expanders:
        return _expanders[kind]
    if kind not in drafts:
        drafts[kind] = _new_expander(kind, drafts)
    return drafts[kind]


def _new_expander(kind: Any, drafts: _Expanders) -> Expander | None:
    deferred = _deferred_in(kind)
    if deferred is not None:
        return lambda value, path, drift: _expand(deferred, value, path, drift)
    for option in _options(kind):
        if _struct_class(option) is not None:
            if option is kind:
                return _struct_expander(option, drafts)
            return _make(option, drafts)
        if get_origin(option) in (list, dict):
            inner = _make(get_args(option)[-1], drafts)
            if inner is not None:
                return _items_expander(inner)
    return None


def _struct_expander(kind: Any, drafts: _Expanders) -> Expander | None:
    steps: list[tuple[str, Callable[[Any], Any], Callable[[Any, Any], None], Expander]] = []
    cls = _struct_class(kind)
    reads, writes = read_fields(cls), write_fields(cls)  # attributes would link the struct

    def expand(value: Any, path: str, drift: list[str]) -> Any:
        for key, read, write, step in steps:
            current = read(value)
            if current is not None and current.__class__ is not str:
                new = step(current, f"{path}.{key}", drift)
                if new is not current:
                    write(value, new)
        return value

    drafts[kind] = expand  # a struct may contain its own type
    for _, key, field_type in _fields(kind):
        step = _make(field_type, drafts)
        if step is not None:
            steps.append((key, reads[key], writes[key], step))
    return expand if steps else None


def _items_expander(inner: Expander) -> Expander:
    def expand(value: Any, path: str, drift: list[str]) -> Any:
        if isinstance(value, list):
            value[:] = [inner(item, f"{path}[{i}]", drift) for i, item in enumerate(value)]
        elif isinstance(value, dict):
            for key, item in value.items():
                value[key] = inner(item, f"{path}.{key}", drift)
        return value

    return expand


def _expand(deferred: DeferredType, value: Any, path: str, drift: list[str]) -> Any:
    """The struct for an expanded object; any other value as it is."""
    if value.__class__ is not dict:
        return value
    cls = _class_of(deferred, value, path, drift)
    return value if cls is None else build(cls, value, path, drift)


def _class_of(deferred: DeferredType, value: dict[str, Any], path: str, drift: list[str]) -> Any:
    """The class of an expanded object; None if no class fits."""
    tag, deleted = value.get("object"), value.get("deleted") is True
    known = class_names(tag)
    if not deferred.class_names:
        if known:
            return choose_class(known, deleted=deleted)
        drift.append(path)
        return None
    matching = tuple(name for name in deferred.class_names if name in known)
    if matching:
        return choose_class(matching, deleted=deleted)
    if known:  # an object that Stripe's document does not allow here
        drift.append(path)
        return choose_class(known, deleted=deleted)
    untagged = [name for name in deferred.class_names if name not in _registry.TAGGED]
    if tag is not None and not untagged:
        drift.append(path)
        return None
    # No object key names the class: take the one that has most of the keys.
    return max(
        map(load_class, untagged or deferred.class_names),
        key=lambda cls: len(value.keys() & set(cls.__struct_encode_fields__)),
    )


# --- the lenient pass -----------------------------------------------------------------------


def build(kind: Any, value: Any, path: str, drift: list[str]) -> Any:
    """Convert plain data to ``kind`` as far as it fits; ``drift`` gets the paths that do not.

    Data that is nested too deeply stays plain below the depth that Python's stack allows.
    """
    known = len(drift)
    try:
        try:
            found, is_complete = _convert(value, kind)
        except msgspec.ValidationError:
            return _build_piecewise(kind, value, path, drift)
        if is_complete:
            return found
        expand = expander(kind)
        return found if expand is None else expand(found, path, drift)
    except RecursionError:
        drift[known:] = [path]
        return value


ANALYZING = Lock()
"""Held while msgspec sees a type first: it crashes if two threads analyze one class at once."""
_analyzed: set[Any] = set()


def _convert(value: Any, kind: Any) -> tuple[Any, bool]:
    """Convert plain data; also returns whether it contains no expanded object."""
    is_complete = True

    def keep(kind: Any, value: Any) -> Any:
        nonlocal is_complete
        is_complete = False
        return value

    if kind in _analyzed:
        return msgspec.convert(value, kind, dec_hook=keep), is_complete
    with ANALYZING:
        try:
            return msgspec.convert(value, kind, dec_hook=keep), is_complete
        finally:
            _analyzed.add(kind)


def _build_piecewise(kind: Any, value: Any, path: str, drift: list[str]) -> Any:
    for option in _options(kind):
        cls = _struct_class(option)
        if cls is not None and isinstance(value, dict):
            return cls(
                **{
                    name: build(field_type, value[key], f"{path}.{key}", drift)
                    for name, key, field_type in _fields(option)
                    if key in value
                }
            )
        origin, arguments = get_origin(option), get_args(option)
        if origin is list and isinstance(value, list):
            return [
                build(arguments[0], item, f"{path}[{i}]", drift) for i, item in enumerate(value)
            ]
        if origin is dict and isinstance(value, dict):
            return {
                key: build(arguments[1], item, f"{path}.{key}", drift)
                for key, item in value.items()
            }
    drift.append(path)
    return value
