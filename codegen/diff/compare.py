"""Compares the surfaces of two documents and lists each change once, with all its locations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from codegen.diff.impacts import IMPACTS, KINDS, Kind
from codegen.diff.renames import renamed
from codegen.diff.report import Change, ChangedPart
from codegen.diff.surface import (
    ANY_KEY,
    ENUMS,
    ITEM,
    Entries,
    Entry,
    KeySets,
    OperationSurface,
    Path,
    Surface,
    enum_type,
    text,
)
from codegen.document.openapi import same_but_for_path_parameters

EVENT_LIST = "enabled_events[]"
"""The values of this parameter are the names of v1 events."""


class Difference(NamedTuple):
    """A change without its location. Equal ones at several locations are one change."""

    kind: Kind
    subject: str
    old: str | None = None
    new: str | None = None
    value: str = ""
    contains: tuple[str, ...] = ()
    content: frozenset[tuple[Path, Entry]] = frozenset()
    """All that an added or removed object consists of: equal names may hold other objects."""
    compatible: bool = False
    """Whether a changed type is compatible: a parameter accepts all that it accepted, or a field
    holds only what it could hold before."""


def compare(old: Surface, new: Surface, renames: Mapping[str, str]) -> tuple[Change, ...]:
    """The changes from ``old`` to ``new``, the worst first.

    ``renames`` holds the new names of schemas.
    """
    found: dict[Difference, list[ChangedPart]] = defaultdict(list)
    for difference, location in _Comparison(old, new, renames).differences():
        found[difference].append(location)
    merged: dict[tuple[Difference, tuple[ChangedPart, ...]], list[str]] = defaultdict(list)
    for difference, locations in found.items():
        key = (difference._replace(value=""), tuple(sorted(set(locations))))
        merged[key] += [difference.value] if difference.value else []
    changes = [
        _change(difference, locations, tuple(sorted(values)))
        for (difference, locations), values in merged.items()
    ]
    return tuple(sorted(changes, key=_order))


def _change(
    difference: Difference, locations: tuple[ChangedPart, ...], values: tuple[str, ...]
) -> Change:
    info = KINDS[difference.kind]
    callers, readers = info.for_callers, info.for_readers
    if difference.compatible:
        callers, readers = callers and "additive", readers and "additive"
    return Change(
        kind=difference.kind,
        subject=difference.subject,
        locations=locations,
        for_callers=callers,
        for_readers=readers,
        old=difference.old,
        new=difference.new,
        values=values,
        contains=difference.contains,
    )


def _order(change: Change) -> tuple[object, ...]:
    return (
        IMPACTS.index(change.impact),
        list(KINDS).index(change.kind),
        -len(change.locations),
        change.subject,
        change.locations,
    )


EntryKind = Literal["parameter", "field"]
_Occurrence = tuple[Difference, ChangedPart]


@dataclass
class _Comparison:
    old: Surface
    new: Surface
    renames: Mapping[str, str]

    def differences(self) -> Iterator[_Occurrence]:
        yield from self._operations()
        yield from self._schemas()

    # Operations

    def _operations(self) -> Iterator[_Occurrence]:
        gone = sorted(self.old.operations.keys() - self.new.operations.keys())
        fresh = sorted(self.new.operations.keys() - self.old.operations.keys())
        moved = same_but_for_path_parameters(gone, fresh)
        for key in gone:
            if key not in moved:
                yield from self._whole_operation("operation_removed", key, self.old)
        for key in fresh:
            if key not in moved.values():
                yield from self._whole_operation("operation_added", key, self.new)
        for key, before in self.old.operations.items():
            other = moved.get(key, key)
            if other in self.new.operations:
                if other != key:
                    location = ChangedPart("operation", other)
                    yield Difference("path_parameter_renamed", other, old=key, new=other), location
                yield from self._operation(other, before, self.new.operations[other])

    def _whole_operation(self, kind: Kind, key: str, surface: Surface) -> Iterator[_Occurrence]:
        contains = _inside(surface.operations[key].parameters, ())
        yield Difference(kind, key, contains=contains), ChangedPart("operation", key)

    def _operation(
        self, key: str, before: OperationSurface, after: OperationSurface
    ) -> Iterator[_Occurrence]:
        here = ChangedPart("operation", key)
        if before.deprecated != after.deprecated:
            kind = "operation_deprecated" if after.deprecated else "operation_undeprecated"
            yield Difference(kind, key), here
        if before.server != after.server:
            yield Difference("server_changed", after.server, before.server, after.server), here
        # An operation that gains its first parameter gains a body with it.
        if before.body and after.body and before.body != after.body:
            yield Difference("body_media_changed", key, before.body, after.body), here
        if before.media != after.media:
            old, new = before.media or "none", after.media or "none"
            yield Difference("response_media_changed", key, old, new), here
        parameters = (before.parameters, after.parameters, self.renames)
        for found, path in _EntryComparison("parameter", key, *parameters).differences():
            yield found, ChangedPart("parameter", key, text(path))
        fields = (before.result, after.result, self.renames)
        for found, path in _EntryComparison("field", "result", *fields).differences():
            yield found, ChangedPart("result", key, text(path))

    # Schemas

    def _schemas(self) -> Iterator[_Occurrence]:
        kept = self.renames
        for name in sorted(self.old.schemas.keys() - self.new.schemas.keys() - kept.keys()):
            yield self._whole_schema(name, self.old, "schema_removed", "event_removed")
        for name in sorted(self.new.schemas.keys() - self.old.schemas.keys() - set(kept.values())):
            yield self._whole_schema(name, self.new, "schema_added", "event_added")
        for name, before in self.old.schemas.items():
            other = kept.get(name, name)
            if other != name:
                location = ChangedPart("schema", other)
                yield Difference("schema_renamed", other, old=name, new=other), location
            if other in self.new.schemas:
                fields = (before, self.new.schemas[other], self.renames)
                for found, path in _EntryComparison("field", other, *fields).differences():
                    yield found, ChangedPart("schema", other, text(path))

    def _whole_schema(
        self, name: str, surface: Surface, kind: Kind, event_kind: Kind
    ) -> _Occurrence:
        contains = _inside(surface.schemas[name], ())
        location = ChangedPart("schema", name)
        if name in surface.events:
            return Difference(event_kind, surface.events[name], contains=contains), location
        return Difference(kind, name, contains=contains), location


@dataclass(frozen=True)
class _EntryComparison:
    """The parameters of an operation, or the fields of a result or schema, in both documents."""

    kind: EntryKind
    owner: str
    old: Entries
    new: Entries
    renames: Mapping[str, str]

    def differences(self) -> Iterator[tuple[Difference, Path]]:
        skipped: set[Path] = set()
        for path in sorted(self.old.keys() | self.new.keys()):
            if path[:-1] in skipped and path:
                skipped.add(path)
            elif path in self.old and path in self.new:
                for found in self._entry(path):
                    yield found, path
            else:
                skipped.add(path)
                held_by = self._shared_containers(path)
                if held_by is not None and not held_by:
                    continue  # reported as a change of the type that held it
                if held_by and "object" not in held_by:
                    yield self._item_type(path), path
                elif path in self.old:
                    yield self._whole(f"{self.kind}_removed", path), path
                elif self.kind == "parameter" and self._is_stricter(path):
                    yield self._whole("required_parameter_added", path), path
                else:
                    yield self._whole(f"{self.kind}_added", path), path

    def _whole(self, kind: Kind, path: Path) -> Difference:
        """A parameter or field that only one document has, with everything in it."""
        removed = kind.endswith("_removed")
        entries, renames = (self.old, self.renames) if removed else (self.new, {})
        length = len(path)
        inside = {at[length:]: entry for at, entry in entries.items() if at[:length] == path}
        described = describe(entries, path)
        return Difference(
            kind,
            _subject(path, self.owner),
            old=described if removed else None,
            new=None if removed else described,
            contains=_inside(entries, path),
            content=frozenset((at, renamed(entry, renames)) for at, entry in inside.items()),
        )

    def _item_type(self, path: Path) -> Difference:
        """An item of a list, or a value of a map, for which one document gives no type."""
        one, other = (describe(e, path) if path in e else "anything" for e in (self.old, self.new))
        wider = self.new if self.kind == "parameter" else self.old
        subject = _subject(path, self.owner)
        return Difference(
            f"{self.kind}_type_changed", subject, one, other, compatible=path not in wider
        )

    def _entry(self, path: Path) -> Iterator[Difference]:
        """The changes of a parameter or field that both documents have."""
        before, after = renamed(self.old[path], self.renames), self.new[path]
        stricter = self._is_stricter(path)
        if self.kind == "parameter" and self._is_lost_in_an_object(path):
            yield self._whole("parameter_removed", path)
            return
        if before == after and not stricter:
            return
        subject = _subject(path, self.owner)
        joined = _is_in_several_objects(path, self.old) or _is_in_several_objects(path, self.new)
        for found in _differences(self.kind, subject, before, after, stricter=stricter):
            found = found._replace(compatible=found.compatible and not joined)
            if found.kind.endswith(("_changed", "_expands_to")) or "expandable" in found.kind:
                found = found._replace(
                    old=describe({**self.old, path: before}, path), new=describe(self.new, path)
                )
            yield found

    def _shared_containers(self, path: Path) -> set[str] | None:
        """The types that hold ``path`` in both documents; None for a path that nothing holds."""
        holder = path[:-1]
        if holder not in self.old or holder not in self.new:
            return None
        containers = {ITEM: {"array"}, ANY_KEY: {"map", "object"}}.get(path[-1], {"object"})
        return containers & self.old[holder].types & self.new[holder].types

    def _is_stricter(self, path: Path) -> bool:
        """Whether a parameter is newly required, or a field can newly be absent.

        Each alternative of a value is compared with the one that has the most keys in common.
        """
        old, new = self.old, self.new
        small, large = (old, new) if self.kind == "parameter" else (new, old)
        one, other = small.get(path[:-1]), large.get(path[:-1])
        if not path or one is None or other is None or not (one.objects and other.objects):
            required = path in large and large[path].required
            return required and not (path in small and small[path].required)
        return any(
            path[-1] in needed - required for (required, _), (needed, _) in _pairs(one, other)
        )

    def _is_lost_in_an_object(self, path: Path) -> bool:
        """Whether one of several objects lost a key that another one still has."""
        one, other = self.old.get(path[:-1]), self.new.get(path[:-1])
        if one is None or other is None or not (one.objects and other.objects):
            return False
        return any(path[-1] in keys - others for (_, keys), (_, others) in _pairs(one, other))


def _pairs(one: Entry, other: Entry) -> Iterator[tuple[KeySets, KeySets]]:
    """Each object of ``one`` with the object of ``other`` that is most like it."""
    return ((keys, _most_alike(keys, other.objects)) for keys in one.objects)


def _most_alike(one: KeySets, others: frozenset[KeySets]) -> KeySets:
    required, keys = one

    def unlikeness(other: KeySets) -> tuple[object, ...]:
        missing, lost = other[0] - required, keys - other[1]
        return len(lost), len(missing), sorted(lost), sorted(missing)

    return min(others, key=unlikeness)


def _is_in_several_objects(path: Path, entries: Entries) -> bool:
    """Whether ``path`` leads through a key of several objects: their types are joined."""
    return any(
        sum(key in keys for _, keys in entries[path[:depth]].objects) > 1
        for depth, key in enumerate(path)
        if path[:depth] in entries
    )


def _differences(
    entry_kind: EntryKind, subject: str, before: Entry, after: Entry, *, stricter: bool
) -> Iterator[Difference]:
    """The changes of a parameter or field that both documents have."""

    def differs(name: str, **details: Any) -> Difference:
        return Difference(f"{entry_kind}_{name}", subject)._replace(**details)

    if before.types != after.types:
        small, large = (before, after) if entry_kind == "parameter" else (after, before)
        yield differs("type_changed", compatible=_allows(large, small))
    elif entry_kind == "field" and before.expandable != after.expandable:
        if before.expandable and after.expandable:
            yield differs("expands_to")
        else:
            yield differs("expandable" if after.expandable else "not_expandable")
    if before.types == after.types and before.formats != after.formats:
        yield differs("format_changed")
    if not ENUMS.keys().isdisjoint(before.types & after.types):
        events = entry_kind == "parameter" and subject == EVENT_LIST
        for values, verb in (
            (after.values - before.values, "added"),
            (before.values - after.values, "removed"),
        ):
            for value in map(_value_text, values):
                if events:
                    yield Difference("event_added" if verb == "added" else "event_removed", value)
                else:
                    yield differs(f"values_{verb}", value=value)
    if stricter:
        yield differs("required" if entry_kind == "parameter" else "optional")
    elif before.required != after.required and after.required == (entry_kind == "field"):
        yield differs("required" if after.required else "optional")
    for flag in ("nullable", "clearable", "deprecated"):
        is_set = getattr(after, flag)
        if (flag == "clearable" and entry_kind == "field") or getattr(before, flag) == is_set:
            continue
        negated = "undeprecated" if flag == "deprecated" else f"not_{flag}"
        yield differs(flag if is_set else negated)


def _allows(large: Entry, small: Entry) -> bool:
    """Whether every value of ``small`` is one of ``large``. A string can be any enum value."""
    wider = {**ENUMS, "integer": "number"}
    missing = () if "any" in large.types else small.types - large.types
    return all(wider.get(name) in large.types for name in missing)


def _value_text(value: str | int | bool) -> str:
    return value if isinstance(value, str) else str(value).lower()


def _subject(path: Path, owner: str) -> str:
    """The last name of a path, with ``[]`` or ``.*`` after it."""
    start = max((i for i, key in enumerate(path) if key not in (ITEM, ANY_KEY)), default=None)
    return owner if start is None else text(path[start:])


def _inside(entries: Entries, path: Path) -> tuple[str, ...]:
    """The names inside a parameter or field, relative to it."""
    length = len(path)
    found = (
        text(inner[length:])
        for inner in entries
        if inner[:length] == path and inner != path and inner[-1] not in (ITEM, ANY_KEY)
    )
    return tuple(sorted(name.removeprefix(f"{ITEM}.") for name in found))


def describe(entries: Entries, path: Path) -> str:
    """The type of a parameter or field in words: ``string | list of coupon``."""
    entry = entries[path]
    parts = [_part(entries, path, name, entry) for name in sorted(entry.types - {"any"})]
    parts += [f"expandable {name}" for name in sorted(entry.expandable)]
    if entry.clearable:
        parts.append('""')
    if entry.nullable:
        parts.append("null")
    return " | ".join(parts) or "anything"


def _part(entries: Entries, path: Path, name: str, entry: Entry) -> str:
    match name:
        case "array":
            inner = (*path, ITEM)
            return f"list of {describe(entries, inner)}" if inner in entries else "list"
        case "map":
            inner = (*path, ANY_KEY)
            return f"map of {describe(entries, inner)}" if inner in entries else "map"
        case _ if name in ENUMS:
            values = sorted(_value_text(v) for v in entry.values if enum_type(v) == name)
            listed = f"one of {', '.join(values)}"
            return f"{listed} (integer)" if name == "integer enum" else listed
        case "string" | "integer" | "number" if entry.formats:
            return f"{name} ({', '.join(sorted(entry.formats))})"
        case _:
            return name
