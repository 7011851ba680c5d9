# Copied from codegen/runtime/webhooks/_event_classes.py. Edit it there.
"""The classes of webhook events, created at their first use.

Type checkers read the classes from the ``.pyi`` file.
"""

from typing import Any

from ._classes import named


def __getattr__(name: str) -> Any:
    found = named(name)
    if found is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return found
