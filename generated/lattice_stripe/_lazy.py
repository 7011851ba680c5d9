# Copied from codegen/runtime/.
"""Lazy imports: a public name (PEP 562) or a service is imported at its first use."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import Any


def directory_of(names: Sequence[str]) -> Callable[[], list[str]]:
    """``__dir__`` for a module with these public names. Completion shows them and nothing else."""
    return lambda: ["__all__", "__doc__", "__file__", "__name__", *names]


def lazy(
    package: str,
    modules: Mapping[str, str],
    submodules: Sequence[str] = (),
    hints: str = "",
    renamed: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """Return ``__getattr__`` and ``__dir__`` for the module ``package``.

    ``modules`` maps each public name to the module that defines it. ``submodules`` are available
    as attributes. ``hints`` is a module whose ``package_attribute(name)`` has the advice for an
    unknown name. ``renamed`` maps deprecated names to present ones.
    """

    def getattribute(name: str) -> Any:
        if name in submodules:
            return import_module(f".{name}", package)
        if name in renamed:
            message = f"{package}.{name} was renamed: use {renamed[name]}"
            warnings.warn(message, DeprecationWarning, stacklevel=2)
            return getattr(sys.modules[package], renamed[name])
        if name == "__all__":
            return [*modules]
        if name not in modules:
            raise AttributeError(f"module {package!r} has no attribute {name!r}{_advice(name)}")
        value = getattr(import_module(f".{modules[name]}", package), name)
        setattr(sys.modules[package], name, value)
        return value

    def _advice(name: str) -> str:
        if name.startswith("_"):
            return ""
        from difflib import get_close_matches

        if hints and (text := import_module(f".{hints}", package).package_attribute(name)):
            return f". {text}"
        close = get_close_matches(name, [*modules, *submodules], cutoff=0.5)
        return f". Use {' or '.join(close)}." if close else ""

    def directory() -> list[str]:
        special = (name for name in vars(sys.modules[package]) if name.startswith("__"))
        return sorted({*special, *modules, *submodules})

    return getattribute, directory


def files_by_name(names_by_file: Mapping[str, str]) -> dict[str, str]:
    """The file of each name. ``+`` stands for the file: ``+Params`` in ``a_b`` is ``ABParams``."""
    return {
        name: file
        for file, names in names_by_file.items()
        for name in names.replace("+", file.title().replace("_", "")).split()
    }


def service() -> Any:
    """An attribute of a client or of a service, annotated with the class of a service."""
    return _Service()


class _Service:
    """Imports and creates the service at its first use. The one of ``a.b`` is in ``a_b.py``."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._owner, self._name = owner, name

    def __get__(self, parent: Any, owner: type | None = None) -> Any:
        if parent is None:
            return self
        package, _, module = self._owner.__module__.rpartition(".")
        if module == "_client":
            client, path = parent, f".services.{self._name}"
        else:
            client, path = parent._client, f".{module}_{self._name}"
        cls = getattr(import_module(path, package), self._owner.__annotations__[self._name])
        return vars(parent).setdefault(self._name, cls(client))  # one object for all threads
