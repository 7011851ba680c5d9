"""Class names of structs, parameter types and value lists.

A struct that only one resource uses is named after that resource and the field that holds it,
with only the parent fields that make the name unique: ``InvoiceParent``, ``InvoiceAcssDebit``. Any
other struct is named after its schema, without repeated words and the word ``resource``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import count
from typing import TypeVar

from codegen.errors import CodegenError
from codegen.identifiers import RESERVED_CLASSES, pascal, words
from codegen.model import Array, Expandable, Field, OneOf, Ref, Struct, find_owners, names_in
from codegen.parse.equal_objects import Use

K = TypeVar("K", bound=Hashable)
_SINGULARS = {"ies": "y", "sses": "ss", "xes": "x", "ss": "ss", "us": "us"}
"""Ends of words with their singular. Any other word loses a final s."""


def candidates(uses: Sequence[Use], *, contents: str = "") -> list[str]:
    """Names for a struct, a parameter type or a value list with these uses, shortest first.

    The name starts with the owner if there is only one. The method, if there is only one, is added
    before further keys. For ``shipping.address`` of ``customers.create``: ``CustomersAddress``,
    ``CustomersCreateAddress``, ``CustomersShippingAddress``, ``CustomersCreateShippingAddress``.
    ``contents`` lists the keys of a small object. It replaces the last key if the uses have
    different last keys.
    """
    first = min(uses, key=lambda use: (len(use.keys), use))
    owner = pascal(first.owner, what="the name")
    method = owner + pascal(first.verb or "x", what="the method")
    prefixes = [owner] if len({use.owner for use in uses}) == 1 else [""]
    if first.verb and len({(use.owner, use.verb) for use in uses}) == 1:
        prefixes.append(method)
    keys = [pascal(key, what="the key") for key in first.keys]
    names = []
    if contents and len({use.keys[-1:] for use in uses}) > 1:
        names.append(prefixes[0] + pascal(contents, what="the keys"))
    ends = ["".join(keys[-n:]) for n in range(1, len(keys) + 1)]
    names += [prefix + end for end in ends for prefix in prefixes]
    return list(dict.fromkeys([*names, owner + ends[-1], method + ends[-1]]))


def allocate(
    wanted: Mapping[K, Sequence[str]],
    weights: Mapping[K, int],
    *,
    suffix: str = "",
    taken: Iterable[str],
) -> dict[K, str]:
    """Choose a name for each key from ``wanted``, its candidates in order.

    If several keys want a name, the key with the largest weight gets it, and the others try their
    next candidate. If several have the largest weight, none of them gets it.
    """
    names: dict[K, str] = {}
    used = set(taken)
    waiting = list(wanted)
    for level in range(max((len(options) for options in wanted.values()), default=0)):
        contenders: dict[str, list[K]] = defaultdict(list)
        for key in waiting:
            options = wanted[key]
            contenders[options[min(level, len(options) - 1)] + suffix].append(key)
        for name, keys in contenders.items():
            most = max(weights[key] for key in keys)
            winners = [key for key in keys if weights[key] == most]
            if len(winners) == 1 and name not in used:
                names[winners[0]] = name
                used.add(name)
        waiting = [key for key in waiting if key not in names]
    for key in waiting:  # such as the alternatives of a union, which have the same candidates
        last = wanted[key][-1] + suffix
        names[key] = next(n for i in count(2) if (n := f"{last}{i}") not in used)
        used.add(names[key])
    return names


def name_structs(
    structs: Sequence[Struct],
    uses: Mapping[str, Sequence[Use]],
    results: Iterable[str],
    given: Mapping[str, str],
    locked: Mapping[str, str],
    reserved: Iterable[str],
) -> dict[str, str]:
    """The class name of each struct, by its provisional name.

    ``uses`` holds the uses of inline structs, ``results`` the structs that operations return,
    ``given`` the names from overlays, ``locked`` those from the names lock. No struct gets one of
    the ``reserved`` names.
    """
    roots = {s.name for s in structs if s.resource} | set(results)
    roots = {s.name for s in structs if s.name in roots and not s.inline}
    names = dict(locked)
    taken = {*RESERVED_CLASSES, *reserved}
    names |= _own_names([s for s in structs if s.name in roots | given.keys()], given, names, taken)
    taken |= set(names.values())
    graph = _Graph(structs, roots)
    shared = [s for s in structs if s.name not in names and graph.owners[s.name] == s.name]
    wanted = {s.name: _shared_candidates(s, uses.get(s.name, ())) for s in shared}
    names |= allocate(wanted, {key: len(graph.users[key]) for key in wanted}, taken=taken)
    taken |= set(names.values())
    owned = [s for s in structs if s.name not in names]
    wanted = {s.name: graph.candidates(s, names[graph.owners[s.name]]) for s in owned}
    depths = {key: -len(graph.paths[key]) for key in wanted}
    return names | allocate(wanted, depths, taken=taken)


def _own_names(
    structs: Sequence[Struct], given: Mapping[str, str], locked: Mapping[str, str], taken: set[str]
) -> dict[str, str]:
    """Names of structs that are named after their schema alone, or by an overlay."""
    names: dict[str, str] = {}
    schemas: dict[str, str] = {}
    for struct in structs:
        if struct.name in locked:
            continue
        name = pascal(given.get(struct.name, struct.schema), what="the schema")
        if name in RESERVED_CLASSES:
            name += "Object"
        other = schemas.setdefault(name, struct.schema)
        if other != struct.schema:
            raise CodegenError(
                f"two schemas get the class name {name}: {other!r} and {struct.schema!r}",
                hint="Give one of them another x-lattice-name in an overlay.",
            )
        if name in taken and struct.name in given:
            raise CodegenError(
                f"x-lattice-name of {struct.schema} is {name}, which the names lock keeps for "
                "something else",
                hint="Choose another x-lattice-name.",
            )
        names[struct.name] = name
    return allocate({k: [n] for k, n in names.items()}, dict.fromkeys(names, 1), taken=taken)


def _shared_candidates(struct: Struct, uses: Sequence[Use]) -> list[str]:
    if struct.inline:
        return candidates(uses)
    return [shortened(struct.schema), pascal(struct.schema, what="the schema")]


def shortened(schema: str) -> str:
    """The class name of a schema without ``resource`` and without repeated words."""
    kept = words(schema)
    kept = [word for index, word in enumerate(kept) if index == 0 or word != "Resource"]
    length = len(kept) // 2
    while length:
        for start in range(len(kept) - 2 * length + 1):
            one, two = kept[start : start + length], kept[start + length : start + 2 * length]
            if [_singular(word) for word in one] == [_singular(word) for word in two]:
                del kept[start : start + length]
                length = len(kept) // 2 + 1
                break
        length -= 1
    return pascal(" ".join(kept), what="the schema")


def _singular(word: str) -> str:
    for plural, singular in _SINGULARS.items():
        if word.endswith(plural):
            return word.removesuffix(plural) + singular
    return word.removesuffix("s")


class _Graph:
    """The structs that each struct uses, and the fields that hold them."""

    def __init__(self, structs: Sequence[Struct], roots: set[str]) -> None:
        self._fields = {s.name: [r for f in s.fields for r in _references(f)] for s in structs}
        self._keys: dict[str, set[str]] = defaultdict(set)
        self.users: dict[str, set[str]] = {name: set() for name in sorted(self._fields)}
        for user, references in self._fields.items():
            for name, key in references:
                self.users[name].add(user)
                self._keys[name].add(key)
        self.owners = find_owners(self.users, roots)
        self.paths = self._find_paths()
        self._structs_at: dict[tuple[str, tuple[str, ...]], int] = defaultdict(int)
        for name, path in self.paths.items():
            self._structs_at[self.owners[name], path] += 1

    def _find_paths(self) -> dict[str, tuple[str, ...]]:
        """The shortest path of fields from the owner to each struct, or the first of several."""
        paths: dict[str, tuple[str, ...]] = {n: () for n, o in self.owners.items() if n == o}
        frontier = dict(paths)
        while frontier:
            found: dict[str, tuple[str, ...]] = {}
            for user, path in frontier.items():
                for name, key in self._fields[user]:
                    if name not in paths and self.owners[name] == self.owners[user]:
                        longer = (*path, key)
                        found[name] = min(longer, found.get(name, longer))
            paths |= found
            frontier = found
        return paths

    def candidates(self, struct: Struct, owner: str) -> list[str]:
        """The owner's name with the end of the path of fields, or of the schema's name.

        The schema's name is used if several fields hold the struct, or if its field holds several
        structs.
        """
        path = self.paths[struct.name]
        ambiguous = (
            len(self._keys[struct.name]) > 1 or self._structs_at[self.owners[struct.name], path] > 1
        )
        if ambiguous and not struct.inline:
            ends = [[word] for word in words(struct.schema)]
        else:
            ends = [words(key) for key in path]
        return [
            owner + "".join(word for end in ends[-n:] for word in end)
            for n in range(1, len(ends) + 1)
        ]


def _references(field: Field) -> Iterable[tuple[str, str]]:
    """The structs that a field holds, each with the field's name in the singular."""
    singular = _singular(field.wire) if isinstance(field.type, Array) else field.wire
    return ((name, singular) for name in names_in(field.type, Ref, OneOf, Expandable))
