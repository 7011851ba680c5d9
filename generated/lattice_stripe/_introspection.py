# Copied from codegen/runtime/.
"""Introspection: the operations of the API, for tests, documentation and tools."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from . import _registry
from ._core.operation import Operation, operations_in


def operations(*, removed: bool = False) -> Iterator[Operation]:
    """Iterate over the operations of Stripe's API, sorted by dotted name.

    Each has ``name``, ``aliases``, ``method``, ``path``, ``path_params``, ``params``, ``result``
    and ``overlays``; ``client.<name>`` and ``client.<alias>`` are callable. ``before`` and
    ``after`` are the opinions that run before and after the call. ``methods`` are the additional
    methods of this library.

    Args:
        removed: include operations that Stripe removed, which work in older API versions.
    """
    found: list[Operation] = []
    for stem in _registry.SERVICES:
        found += operations_in(vars(import_module(f".services.{stem}", __package__)))
    if not removed:
        found = [operation for operation in found if operation.removed is None]
    return iter(sorted(found, key=lambda operation: operation.name))
