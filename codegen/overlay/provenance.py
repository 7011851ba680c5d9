"""Which overlay action set which ``x-lattice-*`` key, to name it in messages.

Two actions that set the same key are an error; otherwise the later one would win silently.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import itemgetter
from typing import Any

from codegen.document.refs import Location, jsonpath
from codegen.errors import CodegenError
from codegen.overlay.actions import AppliedAction, PatchedDocument
from codegen.overlay.extensions import PREFIX

Provenance = Mapping[Location, AppliedAction]
"""By the location of the key; for a mapping or a list, also by that of each entry."""


def read_provenance(patched: PatchedDocument) -> Provenance:
    """The action that set each key. Raises CodegenError where two set or remove the same one."""
    provenance: dict[Location, AppliedAction] = {}
    for applied in patched.applied:
        if applied.action.modifier == "remove":
            for location in sorted(applied.locations, reverse=True):
                _remove(provenance, location, applied)
            continue
        for location in applied.locations:
            for key, exclusive in _keys_set(applied.value, location):
                first = provenance.setdefault(key, applied)
                if exclusive and first is not applied:
                    raise CodegenError(
                        f"two overlay actions set {jsonpath(key)}:\n  {first}\n  {applied}",
                        hint="Delete one of them, or merge them.",
                    )
    return provenance


def _remove(
    provenance: dict[Location, AppliedAction], location: Location, applied: AppliedAction
) -> None:
    """Forget the keys at and below ``location``. Later items of the same list get a lower index."""
    for key in [key for key in provenance if key[: len(location)] == location]:
        if provenance[key].action.file != applied.action.file:
            raise CodegenError(
                f"an overlay removes {jsonpath(key)}, which another overlay sets:\n"
                f"  {provenance[key]}\n  {applied}",
                hint="Delete the key where it is set.",
            )
        del provenance[key]
    *holder, index = location
    if isinstance(index, int):
        depth = len(holder)
        later: list[tuple[int, Location]] = []
        for key in provenance:
            at = key[depth] if [*key[:depth]] == holder and len(key) > depth else None
            if isinstance(at, int) and at > index:
                later.append((at, key))
        for at, key in sorted(later, key=itemgetter(0)):  # each moves up by one
            provenance[(*holder, at - 1, *key[depth + 1 :])] = provenance.pop(key)


def source(provenance: Provenance, location: Location) -> str:
    """The action that set the key or entry at ``location``: the beginning of a message."""
    applied = provenance.get(location) or provenance.get(location[:-1])
    node = location[:-1] if str(location[-1]).startswith(PREFIX) else location[:-2]
    if applied is None:
        return jsonpath(node)
    return str(applied) if applied.locations == (node,) else f"{applied}: {jsonpath(node)}"


def _keys_set(value: Any, location: Location) -> Iterator[tuple[Location, bool]]:
    """The keys that merging ``value`` at ``location`` sets; True for those to be set only once.

    Actions may add to a mapping or a list; each of its entries is set once. Keys of list items are
    left out: an item has no location before it is merged.
    """
    depth = next((i for i, part in enumerate(location) if str(part).startswith(PREFIX)), None)
    if depth is not None:  # the target is a key, or inside one
        key, below = location[: depth + 1], location[depth + 1 : depth + 2]
        yield from [((*key, *below), True)] if below else _entries(key, value)
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _keys_set(inner, (*location, name))


def _entries(key: Location, value: Any) -> Iterator[tuple[Location, bool]]:
    if isinstance(value, dict | list):
        yield key, False
        yield from (((*key, str(entry)), True) for entry in value)
    else:
        yield key, True
