"""Which struct owns another: the name and the file of a struct depend on its owner."""

from __future__ import annotations

from collections.abc import Mapping


def find_owners(users: Mapping[str, set[str]], roots: set[str]) -> dict[str, str]:
    """The owner of each struct: itself, or the only owner of all structs that use it.

    ``users`` holds the structs that use each struct.
    """
    owners: dict[str, str | None] = {name: name if name in roots else None for name in users}
    changed = True
    while changed:
        changed = False
        for name in users:
            if owners[name] == name:
                continue
            found = {owners[user] for user in users[name]} - {None}
            owner = next(iter(found), None) if len(found) < 2 else name
            if owner != owners[name]:
                owners[name], changed = owner, True
    return {name: owner or name for name, owner in owners.items()}
