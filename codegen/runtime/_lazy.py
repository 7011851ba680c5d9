"""Lazy imports: a public name is imported at its first use (PEP 562)."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import Any


def lazy(
    package: str,
    modules: Mapping[str, str],
    submodules: Sequence[str] = (),
    renamed: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Return ``__getattr__`` and ``__dir__`` for the module ``package``.

    ``modules`` maps each public name to the module that defines it. ``submodules`` are available
    as attributes. ``renamed`` maps deprecated names to present ones.
    """

    def getattribute(name: str) -> Any:
        if name in submodules:
            return import_module(f".{name}", package)
        if name in renamed:
            message = f"{package}.{name} was renamed: use {renamed[name]}"
            warnings.warn(message, DeprecationWarning, stacklevel=2)
            return getattr(sys.modules[package], renamed[name])
        if name not in modules:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(f".{modules[name]}", package), name)
        setattr(sys.modules[package], name, value)
        return value

    def directory() -> list[str]:
        return sorted({*vars(sys.modules[package]), *modules, *submodules})

    return getattribute, directory
