"""The file of each struct: ``Invoice`` is in ``invoice.py``.

A resource has its own file. A struct that one resource uses, directly or not, is in the file of
that resource. A struct that several resources use has its own file, so importing an address does
not import an invoice. The targets of an expandable field do not count as used, because they are
imported only when an expanded object is decoded.
"""

from __future__ import annotations

import keyword
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from codegen.errors import CodegenError
from codegen.identifiers import pascal
from codegen.model import OneOf, Ref, Struct, find_owners, names_in


def assign_files(structs: Sequence[Struct], results: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The class names in each file, by file stem. The class that names the file comes first."""
    by_name = {struct.name: struct for struct in structs}
    users: dict[str, set[str]] = {name: set() for name in by_name}
    for struct in structs:
        for field in struct.fields:
            for used in names_in(field.type, Ref, OneOf):
                users[used].add(struct.name)
    roots = {s.name for s in structs if s.resource} | set(results)
    owners = find_owners(users, roots)
    files: dict[str, list[str]] = defaultdict(list)
    owner_of: dict[str, str] = {}
    for owner in sorted(set(owners.values())):
        stem = _stem(by_name[owner])
        other = owner_of.setdefault(stem, owner)
        if other != owner:
            raise CodegenError(
                f"{other} and {owner} have the same file name, {stem}.py",
                hint="Give one of them another x-lattice-name in an overlay.",
            )
    for name in sorted(by_name, key=lambda name: (owners[name] != name, name)):
        files[_stem(by_name[owners[name]])].append(name)
    return {stem: tuple(names) for stem, names in sorted(files.items())}


def _stem(struct: Struct) -> str:
    own = struct.inline or pascal(struct.schema, what="the schema") != struct.name
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", struct.name if own else struct.schema)
    stem = re.sub(r"\W+", "_", words.lower(), flags=re.ASCII).strip("_")
    if stem[:1].isdigit():
        stem = f"n{stem}"
    return f"{stem}_" if keyword.iskeyword(stem) else stem
