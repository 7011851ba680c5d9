# Copied from codegen/runtime/.
"""Which struct class an object decodes to, by its ``object`` and ``deleted`` keys."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Any

from .. import _registry


@cache
def load_class(name: str) -> Any:
    """Import the struct class called ``name``."""
    module = import_module(f"..types.{_registry.FILES[name]}", __package__)
    return getattr(module, name)


def class_names(object_key: Any) -> tuple[str, ...]:
    """The classes for the value of an ``object`` key; empty for an unknown value."""
    return _registry.OBJECTS.get(object_key, ()) if isinstance(object_key, str) else ()


@cache
def choose_class(names: tuple[str, ...], *, deleted: bool) -> Any:
    """The first of these classes that is for deleted objects, or for others.

    If none is, the first of all.
    """
    for name in names:
        if (name in _registry.DELETED) is deleted:
            return load_class(name)
    return load_class(names[0])
