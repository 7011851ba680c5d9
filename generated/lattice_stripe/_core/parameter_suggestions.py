# Copied from codegen/runtime/.
"""Suggest names for a nested parameter that Stripe does not know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from .._validation import close_names
from ..errors import StripeError
from .operation import Operation

_CLASS_NAME = re.compile(r"[A-Z]\w*")
_PACKAGE = __package__.rpartition(".")[0]


def suggest_parameters(error: StripeError, operation: Operation) -> None:
    """Add the names that are similar to ``error.param``, which Stripe does not know."""
    found = re.fullmatch(r"(.+)\[(\w+)\]", error.param or "")
    if found is None:
        return
    parent, unknown = found.groups()
    close = close_names(unknown, sorted(names_at(operation, parent)))
    if close:
        error.suggestions = tuple(f"{parent}[{name}]" for name in close)
        error.add_note(f"Similar parameters of {operation.name}: {', '.join(error.suggestions)}.")


def names_at(operation: Operation, path: str) -> set[str]:
    """The keys that the document has at ``path``, e.g. ``items[0]``."""
    words = re.split(r"[._]", operation.name)
    name = "".join(word[:1].upper() + word[1:] for word in words) + "Params"
    types = list(_types_of(name))
    any_key = False
    for segment in re.findall(r"\w+", path):
        if segment.isdecimal():
            continue
        if any_key:  # a key of ``Mapping[str, SomeParam]``
            any_key = False
            continue
        annotations = [a for kind in types if (a := _annotation(kind, segment))]
        types = [t for a in annotations for n in _CLASS_NAME.findall(a) for t in _types_of(n)]
        any_key = any("Mapping[str, " in a for a in annotations)
    return {key for kind in types for key in kind.__annotations__}


def _types_of(name: str) -> Iterator[Any]:
    """The parameter type of this name, if there is one."""
    params = import_module(f"{_PACKAGE}.params")
    if name in params.PARAMS:
        yield getattr(params, name)


def _annotation(kind: Any, key: str) -> str:
    annotation = kind.__annotations__.get(key, "")
    return str(getattr(annotation, "__forward_arg__", annotation))
