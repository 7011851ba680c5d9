"""The ``x-lattice-*`` keys: what they are called, where they stand, and where they are found."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Any

from codegen.document.openapi import METHODS
from codegen.document.refs import Place
from codegen.errors import CodegenError
from codegen.model import Opinion
from codegen.overlay import extensions
from codegen.overlay.actions import Applied
from codegen.overlay.provenance import PREFIX

_STANDS_ON = {
    "after": ("operation",),
    "aliases": ("operation",),
    "before": ("operation",),
    "doc": ("operation", "schema"),
    "excused": ("operation",),
    "helpers": ("schema",),
    "methods": ("operation",),
    "name": ("operation", "schema", "property of a schema", "property of a body", "parameter"),
    "object": ("property of a schema",),
    "resource": ("path item",),
    "removed": ("operation",),
    "secret": ("property of a schema",),
}
VOCABULARY = frozenset(PREFIX + word for word in _STANDS_ON)
_ONLY = {"x-lattice-secret": True, "x-lattice-object": "any"}
_README = "overlays/README.md lists it"


def check_key(place: Place, value: Any, where: str) -> None:
    """Raise CodegenError for a key nobody knows, one that means nothing at ``place``, or a value
    that it cannot have; ``place`` ends in the key, and ``where`` begins the message."""
    key = str(place[-1])
    word = key[len(PREFIX) :]
    if word not in _STANDS_ON:
        near = difflib.get_close_matches(word, _STANDS_ON, n=1)
        raise CodegenError(
            f"{where}: {key} is not in the overlay vocabulary",
            hint=f"did you mean {PREFIX}{near[0]}?" if near else _README,
        )
    if _kind(place[:-1]) not in _STANDS_ON[word]:
        raise CodegenError(
            f"{where}: {key} means nothing here",
            hint=f"it stands on: {', '.join(_STANDS_ON[word])}",
        )
    if key in _ONLY and (type(value), value) != (type(_ONLY[key]), _ONLY[key]):
        raise CodegenError(f"{where}: {key} is {value!r}", hint=_README)


def keys(document: Any) -> Iterator[tuple[Place, Any]]:
    """(place, value) of every key of ours in a document; the place ends in the key."""
    return _keys(document, ())


def declared(applied: Applied) -> dict[str, Opinion]:
    """The opinions that overlays declare beside their actions, by name."""
    found: dict[str, Opinion] = {}
    for overlay in applied.laid:
        for where, key in overlay.strays:
            if key.startswith(PREFIX):
                raise CodegenError(
                    f"{where}: {key} stands beside what the action does",
                    hint="keys go into the action's update",
                )
        for key in overlay.extensions:
            if key.startswith(PREFIX) and key != "x-lattice-opinions":
                raise CodegenError(
                    f"{overlay.file}: {key} stands beside the actions",
                    hint="only x-lattice-opinions does; the others go into an action's update",
                )
        for opinion in extensions.opinions(overlay.extensions, overlay.file):
            if opinion.name in found:
                files = f"{found[opinion.name].overlay} and {overlay.file}"
                raise CodegenError(
                    f"{files} both declare the opinion {opinion.name!r}",
                    hint="declare it in one of them",
                )
            found[opinion.name] = opinion
    return found


def _kind(place: Place) -> str:
    """What stands at a place of an OpenAPI document, as far as our keys are concerned."""
    match place:
        case ("paths", _):
            return "path item"
        case ("paths", _, method) if method in METHODS:
            return "operation"
        case ("components", "schemas", _):
            return "schema"
        case (*_, "parameters", int()) | ("components", "parameters", str()):
            return "parameter"
        case ("components", "schemas", *_, "properties", str()):
            return "property of a schema"
        case (*_, "properties", str()):
            return "property of a body"
        case _:
            return "other"


def _keys(node: Any, place: Place) -> Iterator[tuple[Place, Any]]:
    if isinstance(node, dict):
        for key, value in node.items():
            if isinstance(key, str) and key.startswith(PREFIX):
                yield (*place, key), value
            else:
                yield from _keys(value, (*place, str(key)))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from _keys(value, (*place, index))
