"""Lazy imports: a public name is imported at its first use (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any


def lazy(
    package: str, modules: Mapping[str, str], submodules: Sequence[str] = ()
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Return ``__getattr__`` and ``__dir__`` for the module ``package``.

    ``modules`` maps each public name to the module that defines it. ``submodules`` are available
    as attributes.
    """

    def getattribute(name: str) -> Any:
        if name in submodules:
            return import_module(f".{name}", package)
        if name not in modules:
            raise AttributeError(f"module {package!r} has no attribute {name!r}{_advice(name)}")
        value = getattr(import_module(f".{modules[name]}", package), name)
        setattr(sys.modules[package], name, value)
        return value

    def _advice(name: str) -> str:
        if name.startswith("_"):
            return ""
        from difflib import get_close_matches

        close = get_close_matches(name, [*modules, *submodules], cutoff=0.5)
        return f". Use {' or '.join(close)}." if close else ""

    def directory() -> list[str]:
        return sorted({*vars(sys.modules[package]), *modules, *submodules})

    return getattribute, directory
