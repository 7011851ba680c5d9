"""Which overlay action said which ``x-lattice-*`` key of which place.

So that a message about a key can name the action to mend, and so that two actions that claim one
place are told, instead of the later one winning in silence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from codegen.document.refs import Place
from codegen.errors import CodegenError
from codegen.overlay.actions import Applied, Touched

PREFIX = "x-lattice-"
Provenance = Mapping[Place, Touched]
"""By the place of the key itself, and for a key that holds several things by each of them."""


def read_provenance(applied: Applied) -> Provenance:
    """Raises CodegenError where two actions give one key of one place, or one takes another's."""
    provenance: dict[Place, Touched] = {}
    for action in applied.touched:
        for place in action.places:
            if action.removes:
                _give_up(provenance, place, action)
                continue
            for claim, alone in _claimed(action.value, place):
                before = provenance.setdefault(claim, action)
                if alone and before is not action:
                    raise CodegenError(
                        f"two overlays claim {shown(claim)}:\n  {before}\n  {action}",
                        hint="keep one of them, or make one of the two",
                    )
    return provenance


def _give_up(provenance: dict[Place, Touched], place: Place, action: Touched) -> None:
    for claim in [claim for claim in provenance if claim[: len(place)] == place]:
        if provenance[claim].file != action.file:
            raise CodegenError(
                f"one overlay takes away what another said of {shown(claim)}:\n"
                f"  {provenance[claim]}\n  {action}",
                hint="take it out where it is said",
            )
        del provenance[claim]


def source(provenance: Provenance, place: Place) -> str:
    """Who gave a key, and where: how a message begins. ``place`` is the key's, or an entry's."""
    action = provenance.get(place) or provenance.get(place[:-1])
    node = place[:-1] if str(place[-1]).startswith(PREFIX) else place[:-2]
    if action is None:
        return shown(node)
    return str(action) if action.places == (node,) else f"{action}: {shown(node)}"


def shown(place: Place) -> str:
    return " -> ".join(map(str, place))


def _claimed(value: Any, place: Place) -> Iterator[tuple[Place, bool]]:
    """The keys that ``value`` brings to ``place``; True for those that only one action may give.

    A key that holds a mapping or a list may be added to: what is in it may be given once. What is
    inside another list has no place of its own before it is merged.
    """
    depth = next((i for i, part in enumerate(place) if str(part).startswith(PREFIX)), None)
    if depth is not None:  # into a key, or below it
        key, below = place[: depth + 1], place[depth + 1 : depth + 2]
        yield from [((*key, *below), True)] if below else _of_key(key, value)
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _claimed(inner, (*place, name))


def _of_key(key: Place, value: Any) -> Iterator[tuple[Place, bool]]:
    if isinstance(value, dict | list):
        yield key, False
        yield from (((*key, str(entry)), True) for entry in value)
    else:
        yield key, True
