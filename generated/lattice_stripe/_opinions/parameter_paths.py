# Copied from codegen/runtime/_opinions/parameter_paths.py. Edit it there.
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
    items = _items(value)
    return bool(items) and all(states(item, rest) if rest else True for item in items)


def _items(value: Any) -> list[Any]:
    """The elements of a list, which a mapping by index is as well: both go out alike."""
    if isinstance(value, Mapping) and all(key.isdigit() for key in value):
        return list(value.values())
    return value if isinstance(value, list) else []


def _sends(value: Any) -> bool:
    if isinstance(value, Mapping):
        return any(map(_sends, value.values()))
    if isinstance(value, list):
        return any(map(_sends, value))
    return value is not None and value != ""
