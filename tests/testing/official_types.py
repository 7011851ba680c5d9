"""Compares values with the type annotations of the official SDK, ``stripe``."""

from __future__ import annotations

import ast
import functools
import importlib
import inspect
import sys
from collections.abc import Iterator
from decimal import Decimal
from types import SimpleNamespace, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from stripe import StripeObject
from stripe._stripe_object import UntypedStripeObject

_NUMBERS = {int: int, float: (int, float), bool: bool, str: str, Decimal: (Decimal, int)}


def returned(method: Any) -> Any:
    """The type that a method of the SDK is annotated with."""
    found = {"return": method.__annotations__["return"]}
    return get_type_hints(SimpleNamespace(__annotations__=found), _names(method.__module__))[
        "return"
    ]


def mismatches(value: Any, expected: Any, path: str) -> Iterator[str]:
    """Where a value differs from its annotation. Enums are open."""
    origin: Any = get_origin(expected) or expected
    args = get_args(expected)
    if expected is Any:
        return
    if origin in (Union, UnionType):
        choices = [arg for arg in args if (arg is type(None)) == (value is None)] or args
        found = [list(mismatches(value, arg, path)) for arg in choices]
        yield from min(found, key=len)
    elif origin is Literal:
        if not any(type(value) is type(arg) for arg in args):
            yield f"{path}: {value!r}"
    elif origin is list:
        if not isinstance(value, list):
            yield f"{path}: {value!r}"
            return
        for number, item in enumerate(value):
            yield from mismatches(item, args[0], f"{path}.{number}")
    elif origin in _NUMBERS:
        if not isinstance(value, _NUMBERS[origin]) or isinstance(value, bool) != (origin is bool):
            yield f"{path}: {value!r} is not {origin.__name__}"
    elif inspect.isclass(origin):
        if origin is UntypedStripeObject:  # the SDK decodes a map as a dict or as some object
            if not isinstance(value, dict | StripeObject):
                yield f"{path}: {value!r} is not a map"
        elif not isinstance(value, origin):
            yield f"{path}: {type(value).__name__} is not {origin.__name__}"
        elif issubclass(origin, StripeObject):
            yield from _fields(value, args[0] if args else None, path)


def _fields(value: Any, item: Any, path: str) -> Iterator[str]:
    deleted = "deleted" in value
    for name, hint in _hints(type(value)).items():
        if name in value and name != "data":
            if deleted and value[name] is None:
                continue
            yield from mismatches(value[name], hint, f"{path}.{name}")
        elif name not in value and not deleted and type(None) not in get_args(hint):
            yield f"{path}.{name} is missing"
    if item is not None and "data" in value:
        yield from mismatches(value["data"], list[item], f"{path}.data")


@functools.cache
def _hints(cls: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for base in reversed(cls.__mro__):
        if base.__module__.startswith("stripe.") and base.__name__ != "StripeObject":
            own = {
                name: hint
                for name, hint in vars(base).get("__annotations__", {}).items()
                if not name.startswith("_") and "ClassVar" not in str(hint)
            }
            names = _names(base.__module__) | vars(base)
            found |= get_type_hints(SimpleNamespace(__annotations__=own), names)
    return found


@functools.cache
def _names(module: str) -> dict[str, Any]:
    """The names of a module, also those that it imports for type checkers only."""
    found = dict(vars(sys.modules[module]))
    for node in ast.walk(ast.parse(inspect.getsource(sys.modules[module]))):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                imported = importlib.import_module(node.module)
                name = alias.asname or alias.name
                if hasattr(imported, alias.name):
                    found.setdefault(name, getattr(imported, alias.name))
    return found
