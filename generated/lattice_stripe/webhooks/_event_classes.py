# Copied from codegen/runtime/webhooks/_event_classes.py.
"""The classes of webhook events. Type checkers read them from the ``.pyi`` file."""

from importlib import import_module
from typing import Any


def __getattr__(name: str) -> Any:
    # By name, because it imports modules that import this one for type checkers.
    found = import_module("._event_class_names", __package__).named(name)
    if found is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return found
