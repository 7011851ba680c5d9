"""Merges the objects that the names lock keeps under one name.

Locations share a name because their objects were equal. If a new document adds a key at one of
them, all of them keep the name, and its type gets the keys of all. A program that passes or reads
a value of that type then still type-checks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Generic, TypeVar

from codegen.model import (
    Array,
    Enum,
    Expandable,
    Field,
    ListOf,
    Map,
    OneOf,
    Parameter,
    Ref,
    Type,
    Union,
    union_items,
)

Entry = TypeVar("Entry", Field, Parameter)
V = TypeVar("V")


class Merger(Generic[Entry]):
    """Merges objects by provisional name. ``values`` holds their fields or parameters."""

    def __init__(self, values: Mapping[str, tuple[Entry, ...]]) -> None:
        self._values: dict[str, tuple[Entry, ...]] = dict(values)
        self._merged_into: dict[str, str] = {}

    def name(self, key: str) -> str:
        """The provisional name of the object that ``key`` is merged into, or ``key``."""
        while key in self._merged_into:
            key = self._merged_into[key]
        return key

    def entries(self, key: str) -> tuple[Entry, ...]:
        """The fields or parameters of the object that ``key`` is merged into."""
        return self._values[self.name(key)]

    def merge(self, keys: Sequence[str]) -> None:
        """Merge the objects ``keys``, without those that the first one cannot be merged with."""
        for key in keys[1:]:
            self._merge_pair(keys[0], key)

    def _merge_pair(self, first: str, second: str) -> bool:
        first, second = self.name(first), self.name(second)
        if first == second:
            return True
        if not {first, second} <= self._values.keys():  # a component keeps its own name
            return False
        merged = self._merge_entries(self._values[first], self._values[second])
        if merged is None:
            return False
        self._values[first] = merged
        self._merged_into[second] = first
        return True

    def _merge_entries(
        self, first: tuple[Entry, ...], second: tuple[Entry, ...]
    ) -> tuple[Entry, ...] | None:
        found = {entry.wire: entry for entry in first}
        others = {entry.wire: entry for entry in second}
        for wire in found.keys() - others.keys():
            found[wire] = replace(found[wire], required=False)
        for wire, other in others.items():
            if wire not in found:
                found[wire] = replace(other, required=False)
                continue
            entry = found[wire]
            kind = self._merge_types(entry.type, other.type, isinstance(entry, Parameter))
            if kind is None or entry.name != other.name:
                return None
            found[wire] = _weaker(replace(entry, type=kind), other)
        # Sorted, so that the result does not depend on the order of the merges.
        return tuple(sorted(found.values(), key=lambda entry: entry.wire))

    def _merge_types(self, first: Type, second: Type, parameter: bool) -> Type | None:
        """A type that holds the values of both; None if there is none."""
        if first == second:
            return first
        kind: Type | None = None
        match first, second:
            case Enum(values), Enum(others):
                return Enum(_distinct(values, others))
            case Expandable(names), Expandable(others):
                return Expandable(_distinct(names, others))
            case OneOf(names), OneOf(others):
                return OneOf(_distinct(names, others))
            case Ref(name), Ref(other) if self._merge_pair(name, other):
                kind = Ref(self.name(name))
            case Array(one), Array(two) if found := self._merge_types(one, two, parameter):
                kind = Array(found)
            case ListOf(one), ListOf(two) if found := self._merge_types(one, two, parameter):
                kind = ListOf(found)
            case Map(one), Map(two) if found := self._merge_types(one, two, parameter):
                kind = Map(found)
        if kind is None and parameter:
            return self._union(first, second)
        return kind

    def _union(self, first: Type, second: Type) -> Type:
        items, others = (list(dict.fromkeys(union_items(kind))) for kind in (first, second))
        equal = [item for item in items if item in others]
        others = [other for other in others if other not in equal]
        found: list[Type] = list(items)
        for other in self._merge_objects(found, equal, others):
            for index, item in enumerate(found):
                if type(item) is type(other) and not isinstance(item, Ref):
                    kind = self._merge_types(item, other, parameter=False)
                    if kind is not None:
                        found[index] = kind
                        break
            else:
                found.append(other)
        return Union(tuple(dict.fromkeys(found)))

    def _merge_objects(
        self, found: list[Type], equal: Sequence[Type], others: Sequence[Type]
    ) -> list[Type]:
        """Merge objects of ``others`` into those of ``found`` that share the most keys.

        An object of ``found`` that both unions have stays as it is. Returns the rest of ``others``.
        """
        rest = list(others)
        pairs = [
            (-self._shared_keys(item.name, other.name), index, other)
            for index, item in enumerate(found)
            for other in others
            if isinstance(item, Ref) and isinstance(other, Ref) and item not in equal
        ]
        merged: set[int] = set()
        for _, index, other in sorted(pairs, key=lambda pair: pair[:2]):
            if index in merged or other not in rest:
                continue
            kind = self._merge_types(found[index], other, parameter=False)
            if kind is not None:
                found[index] = kind
                merged.add(index)
                rest.remove(other)
        return rest

    def _shared_keys(self, first: str, second: str) -> int:
        one, two = ({e.wire for e in self._values.get(self.name(n), ())} for n in (first, second))
        return len(one & two)


def _distinct(first: tuple[V, ...], second: tuple[V, ...]) -> tuple[V, ...]:
    return tuple(dict.fromkeys((*first, *second)))


def _weaker(entry: Entry, other: Entry) -> Entry:
    """``entry``: optional, nullable or secret if one of the two is, deprecated if both are."""
    entry = replace(
        entry,
        required=entry.required and other.required,
        deprecated=entry.deprecated and other.deprecated,
    )
    if isinstance(entry, Field) and isinstance(other, Field):
        return replace(
            entry,
            nullable=entry.nullable or other.nullable,
            secret=entry.secret or other.secret,
            doc=entry.doc or other.doc,
        )
    return entry
