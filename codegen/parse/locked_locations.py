"""Finds what has each locked name in the document, by its locations.

The names lock holds the locations of structs, parameter types and lists of values.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from codegen.parse.equal_objects import join_location, split_location
from codegen.parse.names_lock import Entries, sorted_contents

_ALIKE = 0.5
"""Two versions of an alternative are the same if one has all keys of the other, or if at least this
share of all their keys is common."""


def locked_groups(
    entries: Mapping[str, Sequence[str]], locations: Mapping[str, Sequence[str]]
) -> Iterable[list[str]]:
    """The provisional names at the locations of each locked name, if there are several."""
    at = {location: key for key, found in locations.items() for location in found}
    for _, locked in sorted(entries.items()):
        keys = list(dict.fromkeys(at[location] for location in locked if location in at))
        if len(keys) > 1:
            yield keys


def renumbered(
    entries: Entries,
    known: Entries,
    locations: Mapping[str, Sequence[str]],
    contents: Mapping[str, Iterable[Any]],
) -> dict[str, tuple[str, ...]]:
    """``locations`` with the numbers that the lock has for the alternatives of a union.

    Without this, an alternative that Stripe inserts would take the name of the next one. An
    alternative is found again by its keys. A new one gets the next free number. ``entries`` and
    ``known`` are sections of the lock, ``contents`` the keys or values by provisional name.
    """
    locked: dict[str, dict[int, list[str]]] = defaultdict(dict)
    for name, locked_at in entries.items():
        for union, number in map(split_location, locked_at):
            locked[union].setdefault(number, []).append(name)
    present: dict[str, dict[int, str]] = defaultdict(dict)
    for key, found in locations.items():
        for union, number in map(split_location, found):
            present[union][number] = key
    numbers = {
        union: _match(keys, locked[union], known, contents)
        for union, keys in present.items()
        if union in locked
        and (len(keys) > 1 or max(locked[union]) > 1)
        and all(name in known for names in locked[union].values() for name in names)
    }
    return {
        key: tuple(
            _with_number(location, numbers.get(split_location(location)[0], {}).get(key))
            for location in found
        )
        for key, found in locations.items()
    }


def _with_number(location: str, number: int | None) -> str:
    """``location`` with another number for the alternative of a union, if there is one."""
    return location if number is None else join_location(split_location(location)[0], number)


def _match(
    keys: Mapping[int, str],
    names: Mapping[int, Sequence[str]],
    known: Entries,
    contents: Mapping[str, Iterable[Any]],
) -> dict[str, int]:
    """The number of each alternative: that of the name whose keys are most like its own.

    Numbers stay if each alternative fits the name at its number. The lock joins the keys of several
    locations, so a comparison by keys alone could swap alternatives.
    """
    wires = {key: set(sorted_contents(contents[key])) for key in keys.values()}
    if keys.keys() == names.keys() and all(
        any(wires[key].issubset(known[name]) for name in names[number])
        for number, key in keys.items()
    ):
        return {key: number for number, key in keys.items()}

    def difference(key: str, name: str) -> tuple[bool, float] | None:
        own, former = wires[key], set(known[name])
        shared = len(own & former) / len(own | former)
        contained = own <= former or former <= own
        return (not contained, -shared) if contained or shared >= _ALIKE else None

    pairs = sorted(
        (differs, position, number, key)
        for position, key in keys.items()
        for number, found in names.items()
        for name in found
        if (differs := difference(key, name)) is not None
    )
    taken: dict[str, int] = {}
    for _, _, number, key in pairs:
        if key not in taken and number not in taken.values():
            taken[key] = number
    free = (n for n in count(1) if n not in names)
    for _, key in sorted(keys.items()):
        if key not in taken:
            taken[key] = next(free)
    return taken


@dataclass(frozen=True, slots=True)
class LockedNames:
    """The locked names of each provisional name."""

    names: Mapping[str, tuple[str, ...]]
    by_location: Mapping[tuple[str, str], str]
    """The locked name for (location, provisional name), if that location is in the lock."""

    @property
    def first(self) -> dict[str, str]:
        """The first of the locked names of each provisional name."""
        return {key: names[0] for key, names in self.names.items()}


def find_locked(
    entries: Entries,
    locations: Mapping[str, Sequence[str]],
    contains: Callable[[str, str], bool] = lambda *_: False,
) -> LockedNames:
    """Find the struct, parameter type or value list that has each locked name in the document.

    ``locations`` are the current ones, by provisional name. If the locations of a name now hold
    several values, the value at the first location gets the name, or one that ``contains`` it: an
    object of the larger type fits both. Only structs need ``contains``: parameters and lists of
    values at the locations of one name are always merged.
    """
    at: dict[str, str] = {}
    for key, found in locations.items():
        for location in found:
            at.setdefault(location, key)
    names: dict[str, list[str]] = defaultdict(list)
    by_location = {}
    for name, locked in sorted(entries.items()):
        keys = list(dict.fromkeys(at[location] for location in locked if location in at))
        if not keys:
            continue
        best = keys[0]
        for key in keys:
            best = key if contains(key, best) else best
        names[best].append(name)
        for location in locked:
            if at.get(location) == best:
                by_location[location, best] = name
                # A field has its location without the number of the alternative.
                by_location.setdefault((split_location(location)[0], best), name)
    return LockedNames({key: tuple(found) for key, found in names.items()}, by_location)
