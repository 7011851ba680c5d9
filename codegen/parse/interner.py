"""Say each thing once: identical inline shapes and value lists are pooled, then named.

Stripe repeats an address or a tax block hundreds of times. Whatever is equal goes into a pool
under one key; when everything has been seen, each key gets the shortest name nobody else wants.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Generic, TypeVar

from codegen.identifiers import pascal

K = TypeVar("K", bound=Hashable)
V = TypeVar("V", bound=Hashable)


@dataclass(frozen=True, slots=True, order=True)
class Use:
    """Where something stands: a service or schema, its method if any, the keys down to it."""

    owner: str
    method: str
    keys: tuple[str, ...]


class Interner(Generic[V]):
    """Equal values under one key, with every place that uses them."""

    def __init__(self) -> None:
        self._keys: dict[V, int] = {}
        self._uses: dict[int, list[Use]] = defaultdict(list)

    def add(self, value: V, use: Use) -> int:
        key = self._keys.setdefault(value, len(self._keys))
        self._uses[key].append(use)
        return key

    def items(self) -> Iterable[tuple[V, int, list[Use]]]:
        return ((value, key, self._uses[key]) for value, key in self._keys.items())


def candidates(uses: Sequence[Use], *, contents: str = "") -> list[str]:
    """Names for something used in these places, the prettiest first.

    What one owner uses is named after it; what several use is not. ``contents`` describes the
    thing where its places call it differently (``enabled`` fits all, ``invoice_creation`` one).
    """
    first = min(uses, key=lambda use: (len(use.keys), use))
    owner = pascal(first.owner, what="the name")
    prefix = owner if len({use.owner for use in uses}) == 1 else ""
    words = [pascal(key, what="the key") for key in first.keys]
    names = []
    if contents and len({use.keys[-1:] for use in uses}) > 1:
        names.append(prefix + pascal(contents, what="the keys"))
    names += [prefix + "".join(words[-n:]) for n in range(1, len(words) + 1)]
    names.append(owner + "".join(words))
    names.append(owner + pascal(first.method or "x", what="the method") + "".join(words))
    return list(dict.fromkeys(names))


def allocate(
    wanted: Mapping[K, Sequence[str]], uses: Mapping[K, int], *, suffix: str, taken: Iterable[str]
) -> dict[K, str]:
    """The first candidate of each key that no key with as many uses wants as early."""
    names: dict[K, str] = {}
    used = set(taken)
    waiting = list(wanted)
    for level in range(max((len(options) for options in wanted.values()), default=0)):
        claims: dict[str, list[K]] = defaultdict(list)
        for key in waiting:
            options = wanted[key]
            claims[options[min(level, len(options) - 1)] + suffix].append(key)
        for name, keys in claims.items():
            most = max(uses[key] for key in keys)
            winners = [key for key in keys if uses[key] == most]
            if len(winners) == 1 and name not in used:
                names[winners[0]] = name
                used.add(name)
        waiting = [key for key in waiting if key not in names]
    for key in waiting:  # alternatives of one union: nothing but their order tells them apart
        last = wanted[key][-1] + suffix
        names[key] = next(n for i in count(2) if (n := f"{last}{i}") not in used)
        used.add(names[key])
    return names
