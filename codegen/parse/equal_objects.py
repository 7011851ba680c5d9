"""Give equal parameter objects, inline structs and value lists one provisional name.

Stripe repeats an address or a tax block hundreds of times. Equal values share a provisional name,
which remembers every location that uses the value.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

V = TypeVar("V", bound=Hashable)


@dataclass(frozen=True, slots=True, order=True)
class Use:
    """What uses a value: a service or schema, the verb of its method or "", and the keys below.

    ``operation`` is the "METHOD path" of the method.
    """

    owner: str
    verb: str
    keys: tuple[str, ...]
    operation: str = field(default="", compare=False)

    @property
    def location(self) -> str:
        """The use as the names lock writes it: ``POST /v1/loans cover``."""
        return f"{self.operation or self.owner} {'.'.join(self.keys)}"

    def below(self, key: str) -> Use:
        """The use by the property ``key``."""
        return replace(self, keys=(*self.keys, key))

    def __str__(self) -> str:
        return " -> ".join(filter(None, (self.owner, self.verb, *self.keys)))


class EqualObjects(Generic[V]):
    """Gives equal values one provisional name and records every use."""

    def __init__(self) -> None:
        self._names: dict[V, str] = {}
        self._uses: list[tuple[str, Use]] = []

    def add(self, value: V, use: Use) -> str:
        """Record a use of ``value`` and return its provisional name."""
        name = self._names.setdefault(value, f"#{len(self._names)}")
        self._uses.append((name, use))
        return name

    def items(self) -> Iterable[tuple[str, V]]:
        """Provisional name and value, in order of first use."""
        return ((name, value) for value, name in self._names.items())

    def uses(self) -> dict[str, list[Use]]:
        """The uses of each value, by provisional name."""
        found: dict[str, list[Use]] = {name: [] for name in self._names.values()}
        for name, use in self._uses:
            found[name].append(use)
        return found

    def locations(self) -> dict[str, tuple[str, ...]]:
        """The locations of each value as text, shallowest first, by provisional name."""
        shallow_first = sorted(self._uses, key=lambda entry: len(entry[1].keys))
        return distinct_locations((name, use.location) for name, use in shallow_first)


def distinct_locations(uses: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """Locations by provisional name, from (provisional name, location) in the document's order.

    The alternatives of a union share a location: all but the first get ``|2``, ``|3``, ...
    """
    at: dict[str, list[str]] = defaultdict(list)
    found: dict[str, list[str]] = defaultdict(list)
    for name, location in uses:
        if name not in at[location]:
            at[location].append(name)
            found[name].append(join_location(location, len(at[location])))
    return {name: tuple(locations) for name, locations in found.items()}


def join_location(location: str, number: int) -> str:
    """The location of an alternative of the union at ``location``, by its number from 1."""
    return location if number == 1 else f"{location}|{number}"


def split_location(location: str) -> tuple[str, int]:
    """The location of a union, and the number of the alternative."""
    union, _, number = location.rpartition("|")
    return (union, int(number)) if union and number.isdecimal() else (location, 1)
