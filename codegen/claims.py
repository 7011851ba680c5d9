"""Which overlay action said which ``x-lattice-*`` key of which place.

So that a message about a key can name the action to mend, and so that two actions that claim one
place are told, instead of the later one winning in silence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from codegen.errors import CodegenError
from codegen.overlay import Applied, Touched
from codegen.refs import Place

PREFIX = "x-lattice-"
Claims = Mapping[Place, Touched]
"""By the place of the key itself, and for a key that holds a mapping by each of its entries."""


def read_claims(applied: Applied) -> Claims:
    """Raises CodegenError where two actions give one key, or one entry of it, of one place."""
    claims: dict[Place, Touched] = {}
    for action in applied.touched:
        for place in action.places:
            if action.value is None:
                for gone in [p for p in claims if p[: len(place)] == place]:
                    del claims[gone]
            for claim, alone in _claimed(action.value, place):
                before = claims.setdefault(claim, action)
                if alone and before is not action:
                    raise CodegenError(
                        f"two overlays claim {shown(claim)}:\n  {before}\n  {action}",
                        hint="keep one of them, or make one of the two",
                    )
    return claims


def source(claims: Claims, place: Place) -> str:
    """Who gave a key, and where: how a message begins. ``place`` is the key's, or an entry's."""
    action = claims.get(place) or claims.get(place[:-1])
    node = place[:-1] if str(place[-1]).startswith(PREFIX) else place[:-2]
    if action is None:
        return shown(node)
    return str(action) if action.places == (node,) else f"{action}: {shown(node)}"


def shown(place: Place) -> str:
    return " -> ".join(map(str, place))


def _claimed(value: Any, place: Place) -> Iterator[tuple[Place, bool]]:
    """The keys that ``value`` brings to ``place``; True for those that only one action may give.

    A list may be added to, so its key is anybody's; what is inside a list has no place of its own
    before it is merged.
    """
    if isinstance(value, dict):
        for key, inner in value.items():
            below = (*place, key)
            if not str(key).startswith(PREFIX):
                yield from _claimed(inner, below)
            elif isinstance(inner, dict):
                yield below, False
                yield from (((*below, entry), True) for entry in inner)
            else:
                yield below, not isinstance(inner, list)
