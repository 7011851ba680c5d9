# Copied from codegen/runtime/.
"""Look up a parameter by its path, such as ``phases[].proration_behavior``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def parameter_name(path: str) -> str:
    """The parameter of the operation that ``path`` begins with."""
    return path.partition(".")[0].partition("[")[0]


def has_value(params: Any, path: str) -> bool:
    """Whether plain parameters hold a value at ``path``.

    Dots lead into mappings, ``[]`` into a list, where every element needs a value at the rest of
    the path. None, ``""`` and containers without any value do not count: Stripe would apply its
    default.
    """
    part, _, rest = path.partition(".")
    name, _, bracket = part.partition("[")
    value = params.get(name) if isinstance(params, Mapping) else None
    if not _sends_something(value):
        return False
    if not bracket:
        return has_value(value, rest) if rest else True
    items = _elements(value)
    return bool(items) and all(has_value(item, rest) if rest else True for item in items)


def _elements(value: Any) -> list[Any]:
    """The elements of a list, or of a mapping by index, which is sent as the same form fields."""
    if isinstance(value, Mapping) and all(key.isdigit() for key in value):
        return list(value.values())
    return value if isinstance(value, list) else []


def _sends_something(value: Any) -> bool:
    if isinstance(value, Mapping):
        return any(map(_sends_something, value.values()))
    if isinstance(value, list):
        return any(map(_sends_something, value))
    return value is not None and value != ""
