# Copied from codegen/runtime/_introspection.py. Edit it there.
"""The client, described: what tests, documentation and tools are built on."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from . import _registry

if TYPE_CHECKING:
    from ._core.operation import Operation


def operations(*, removed: bool = False) -> Iterator[Operation]:
    """Every operation of Stripe's API, by dotted name.

    Each has ``name``, ``aliases``, ``method``, ``path``, ``path_params``, ``params``, ``result``
    and ``overlays``; ``client.<name>`` and ``client.<alias>`` are callable. ``before`` and
    ``after`` are the opinions on it, ``methods`` those of ours beside it.

    Args:
        removed: also those that Stripe's API had and no longer has, kept for older versions.
    """
    found: list[Operation] = []
    for stem in _registry.SERVICES:
        found += import_module(f".services.{stem}", __package__).OPERATIONS
    if not removed:
        found = [operation for operation in found if operation.removed is None]
    return iter(sorted(found, key=lambda operation: operation.name))
