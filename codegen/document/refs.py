"""Walking an OpenAPI document by its structure, and resolving its references.

``description`` is a keyword in a schema but a name among that schema's properties. ``NAMED`` lists
the keywords whose value is a map from names to objects.
"""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from typing import Any
from urllib.parse import unquote

from jsonpath.serialize import canonical_string

from codegen.errors import CodegenError, listed

NAMED = frozenset(
    {
        "$defs",
        "callbacks",
        "content",
        "definitions",
        "dependentSchemas",
        "encoding",
        "examples",
        "headers",
        "links",
        "mapping",
        "parameters",
        "pathItems",
        "paths",
        "patternProperties",
        "properties",
        "requestBodies",
        "responses",
        "schemas",
        "securitySchemes",
        "variables",
        "webhooks",
    }
)
LITERAL = frozenset({"const", "default", "enum"})
"""Keywords whose value is data: nothing inside it is a keyword."""

Location = tuple[str | int, ...]
"""The keys and indexes that lead from the root of a document to a node."""


def pointer(location: Location) -> str:
    """``location`` as a JSON pointer, e.g. ``#/paths/~1v1~1invoices/get``."""
    parts = (str(part).replace("~", "~0").replace("/", "~1") for part in location)
    return "/".join(("#", *parts))


def jsonpath(location: Location) -> str:
    """``location`` as a normalized JSONPath, e.g. ``$['paths']['/v1/invoices']``."""
    keys = (canonical_string(key) if isinstance(key, str) else str(key) for key in location)
    return "".join(("$", *(f"[{key}]" for key in keys)))


def nodes(document: dict[str, Any]) -> Iterator[tuple[Location, dict[str, Any]]]:
    """Every object whose keys are keywords, with its location, in document order."""
    stack: list[tuple[Location, Any, bool]] = [((), document, False)]
    while stack:
        location, value, named = stack.pop()
        if isinstance(value, list):
            items = [((*location, index), item, False) for index, item in enumerate(value)]
            stack.extend(reversed(items))
        elif isinstance(value, dict):
            if not named:
                yield location, value
            children = [
                ((*location, key), item, not named and key in NAMED)
                for key, item in value.items()
                if isinstance(item, dict | list) and (named or key not in LITERAL)
            ]
            stack.extend(reversed(children))


def check_references(document: dict[str, Any]) -> None:
    """Raise ``CodegenError`` unless each ``$ref`` resolves to an object of the document.

    A schema may contain itself through a property or an item. A chain of references, ``allOf``,
    ``anyOf`` and ``oneOf`` that leads back to its start is refused: it defines nothing.
    """
    problems = [
        f"{pointer(location)}: $ref {ref!r:.200} {problem}"
        for location, node in nodes(document)
        if isinstance(ref := node.get("$ref"), str) and (problem := _problem(document, ref))
    ]
    if problems:
        raise CodegenError(
            f"{len(problems)} references in the document cannot be resolved:\n{listed(problems)}",
            hint="Correct them, or import the document as Stripe publishes it.",
        )
    _refuse_circular(document)


def resolve(document: dict[str, Any], ref: str) -> Any:
    """The value that ``ref`` (``#/...``) points at. Raises ``KeyError`` when there is none."""
    value: Any = document
    for part in ref.removeprefix("#/").split("/"):
        key = unescape(part)
        if isinstance(value, list) and key.isascii() and key.isdigit() and int(key) < len(value):
            value = value[int(key)]
        elif isinstance(value, dict) and key in value:
            value = value[key]
        else:
            raise KeyError(ref)
    return value


def unescape(part: str) -> str:
    """The key for one segment of a reference, unescaped."""
    return unquote(part).replace("~1", "/").replace("~0", "~")


def _problem(document: dict[str, Any], ref: str) -> str | None:
    if not ref.startswith("#/"):
        return "points outside the document, which is not supported"
    try:
        target = resolve(document, ref)
    except KeyError:
        return "points at nothing"
    return None if isinstance(target, dict) else "points at something that is not an object"


def _refuse_circular(document: dict[str, Any]) -> None:
    graph = {
        ref: _same_level(resolve(document, ref))
        for _, node in nodes(document)
        if isinstance(ref := node.get("$ref"), str)
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        ref, user = error.args[1][:2]
        raise CodegenError(
            f"{user}: $ref {ref!r:.200} is circular: it leads back to itself and defines nothing",
            hint="Correct it, or import the document as Stripe publishes it.",
        ) from None


def _same_level(node: dict[str, Any]) -> Iterator[str]:
    """The references that ``node`` is made of, without those in its properties and items."""
    ref = node.get("$ref")
    if isinstance(ref, str):
        yield ref
        return
    for keyword in ("allOf", "anyOf", "oneOf"):
        members = node.get(keyword)
        if isinstance(members, list):
            for member in members:
                if isinstance(member, dict):
                    yield from _same_level(member)
