"""Which struct stands in which file, so that an invoice is found in ``invoice.py``.

A resource has a file of its own. Any other struct stands with the one resource that uses it,
however deep; a struct that several use has a file of its own, so that needing an address never
means importing an invoice. What an expandable field points at does not count as used: it is
imported only when an expanded object shows up.
"""

from __future__ import annotations

import keyword
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from codegen.errors import CodegenError
from codegen.identifiers import pascal
from codegen.model import Array, ListOf, Map, OneOf, Ref, Struct, Type, Union


def uses(kind: Type, *, deferred: bool = False) -> Iterable[str]:
    """The structs that must exist before this type can be decoded.

    ``deferred`` adds those that it may turn out to hold.
    """
    match kind:
        case Ref(name):
            yield name
        case OneOf(members) if deferred:
            yield from members
        case Array(inner) | Map(inner) | ListOf(inner):
            yield from uses(inner, deferred=deferred)
        case Union(items):
            for item in items:
                yield from uses(item, deferred=deferred)


def arrange(structs: Sequence[Struct], results: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """File stem to the class names in it, the one the file is named for first."""
    by_name = {struct.name: struct for struct in structs}
    users: dict[str, set[str]] = defaultdict(set)
    for struct in structs:
        for field in struct.fields:
            for other in uses(field.type, deferred=True):
                users[other].add(struct.name)
    roots = {s.name for s in structs if s.resource} | set(results)
    home = _homes(by_name, users, roots)
    files: dict[str, list[str]] = defaultdict(list)
    stems: dict[str, str] = {}
    for owner in sorted(set(home.values())):
        stem = _stem(by_name[owner])
        other = stems.setdefault(stem, owner)
        if other != owner:
            raise CodegenError(
                f"{other} and {owner} both want the file {stem}.py",
                hint="give one of them another x-lattice-name in an overlay",
            )
    for name in sorted(by_name, key=lambda name: (home[name] != name, name)):
        files[_stem(by_name[home[name]])].append(name)
    return {stem: tuple(names) for stem, names in sorted(files.items())}


def _homes(
    by_name: dict[str, Struct], users: dict[str, set[str]], roots: set[str]
) -> dict[str, str]:
    """Each struct's owner: itself, or the one owner that all of its users share."""
    home: dict[str, str | None] = {name: name if name in roots else None for name in by_name}
    waiting = [name for name in by_name if name not in roots]
    changed = True
    while changed:
        changed = False
        for name in waiting:
            if home[name] == name:
                continue
            owners = {home[user] for user in users[name]} - {None}
            found = None if not owners else owners.pop() if len(owners) == 1 else name
            if found != home[name]:
                home[name], changed = found, True
    return {name: owner or _prefix(name, by_name) for name, owner in home.items()}


def _prefix(name: str, by_name: dict[str, Struct]) -> str:
    """A struct nothing decodes stands with the schema it is named under: ``v2.error.*``."""
    parents = {struct.schema: struct.name for struct in by_name.values()}
    parts = by_name[name].schema.split(".")
    prefixes = (".".join(parts[:end]) for end in range(1, len(parts)))
    return next((parents[prefix] for prefix in prefixes if prefix in parents), name)


def _stem(struct: Struct) -> str:
    own = struct.inline or pascal(struct.schema, what="the schema") != struct.name
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", struct.name if own else struct.schema)
    stem = re.sub(r"\W+", "_", words.lower(), flags=re.ASCII).strip("_")
    if stem[:1].isdigit():
        stem = f"n{stem}"
    return f"{stem}_" if keyword.iskeyword(stem) else stem
