"""Whether a parameter is stated, by its place: ``phases[].proration_behavior``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def states(params: Any, place: str) -> bool:
    """Whether there is a value at ``place`` of plain parameters.

    Dots lead into mappings; ``[]`` into a list, of which every element has to state the rest. None,
    ``""`` and what holds nothing else are no value: Stripe would take its default.
    """
    part, _, rest = place.partition(".")
    name, _, listed = part.partition("[")
    value = params.get(name) if isinstance(params, Mapping) else None
    if not _sends(value):
        return False
    if not listed:
        return states(value, rest) if rest else True
    if not isinstance(value, list):
        return False
    return all(states(item, rest) for item in value) if rest else True


def _sends(value: Any) -> bool:
    if isinstance(value, Mapping):
        return any(map(_sends, value.values()))
    if isinstance(value, list):
        return any(map(_sends, value))
    return value is not None and value != ""
