# Copied from codegen/runtime/_introspection.py. Edit it there.
"""The client, described: what tests, documentation and tools are built on."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from . import _registry

if TYPE_CHECKING:
    from ._operation import Operation


def operations() -> Iterator[Operation]:
    """Every operation of Stripe's API, by dotted name.

    Each has ``name``, ``aliases``, ``method``, ``path``, ``path_params``, ``params``, ``result``
    and ``overlays``; ``client.<name>`` and ``client.<alias>`` are callable.
    """
    found: list[Operation] = []
    for stem in _registry.SERVICES:
        found += import_module(f".services.{stem}", __package__).OPERATIONS
    return iter(sorted(found, key=lambda operation: operation.name))
