"""Finds schemas that have another name in the new document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace

from codegen.diff.surface import Entries, Entry, Surface

_SIMILAR = 0.6
"""The least share of their paths that two schemas at the same location must have in common."""
_DISTINCTIVE = 4
"""A schema with fewer entries may equal another one by chance."""


def find_renames(old: Surface, new: Surface) -> dict[str, str]:
    """The new name of each schema that was renamed.

    A schema was renamed if the same fields hold it and it has mostly the same fields, or if exactly
    one new schema equals it.
    """
    gone, fresh = old.schemas.keys() - new.schemas.keys(), new.schemas.keys() - old.schemas.keys()
    renames: dict[str, str] = {}
    while True:
        found = _replaced(old, new, gone, fresh, renames) or _equal(old, new, gone, fresh, renames)
        if not found:
            return renames
        renames |= found
        gone, fresh = gone - found.keys(), fresh - set(found.values())


def _replaced(
    old: Surface, new: Surface, gone: set[str], fresh: set[str], renames: Mapping[str, str]
) -> dict[str, str]:
    """Schemas that the same fields and responses hold, under the old and the new name."""
    uses = Counter(
        (one, other)
        for before, after in _common(old, new, renames)
        for path in before.keys() & after.keys()
        for one in (before[path].types | before[path].expandable) & gone
        for other in (after[path].types | after[path].expandable) & fresh
    )
    scores = {pair: _similarity(old.schemas[pair[0]], new.schemas[pair[1]]) for pair in uses}
    found: dict[str, str] = {}
    for pair in sorted(uses, key=lambda pair: (-scores[pair], -uses[pair], pair)):
        one, other = pair
        if scores[pair] >= _SIMILAR and one not in found and other not in found.values():
            found[one] = other
    return found


def _common(
    old: Surface, new: Surface, renames: Mapping[str, str]
) -> Iterator[tuple[Entries, Entries]]:
    for name, entries in old.schemas.items():
        if renames.get(name, name) in new.schemas:
            yield entries, new.schemas[renames.get(name, name)]
    for key, operation in old.operations.items():
        if key in new.operations:
            yield operation.result, new.operations[key].result


def _similarity(one: Entries, other: Entries) -> float:
    return len(one.keys() & other.keys()) / len(one.keys() | other.keys())


def _equal(
    old: Surface, new: Surface, gone: set[str], fresh: set[str], renames: Mapping[str, str]
) -> dict[str, str]:
    """Schemas with the same distinctive content."""
    before = {name: _content(old.schemas[name], renames) for name in sorted(gone)}
    after = {name: _content(new.schemas[name], {}) for name in sorted(fresh)}
    count_before, count_after = Counter(before.values()), Counter(after.values())
    by_content = {content: name for name, content in after.items()}
    return {
        name: by_content[content]
        for name, content in before.items()
        if len(content) >= _DISTINCTIVE and count_before[content] == 1 and count_after[content] == 1
    }


def _content(entries: Entries, renames: Mapping[str, str]) -> frozenset[tuple[object, ...]]:
    return frozenset((path, renamed(entry, renames)) for path, entry in entries.items())


def renamed(entry: Entry, renames: Mapping[str, str]) -> Entry:
    """The entry with the new names of schemas."""
    if not renames or renames.keys().isdisjoint(entry.types | entry.expandable):
        return entry
    return replace(
        entry,
        types=frozenset(renames.get(name, name) for name in entry.types),
        expandable=frozenset(renames.get(name, name) for name in entry.expandable),
    )
