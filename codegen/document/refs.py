"""Walking an OpenAPI document by its structure, and the references in it.

``description`` is a keyword in a schema and a name among that schema's properties. ``NAMED`` is
what tells the two apart: the keys of the map under such a keyword are names somebody chose.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

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
"""Keywords whose value is the API's data: nothing inside is a keyword."""

Place = tuple[str | int, ...]


def pointer(place: Place) -> str:
    """``place`` as a JSON pointer, e.g. ``#/paths/~1v1~1invoices/get``."""
    parts = (str(part).replace("~", "~0").replace("/", "~1") for part in place)
    return "/".join(("#", *parts))


def nodes(document: dict[str, Any]) -> Iterator[tuple[Place, dict[str, Any]]]:
    """Every object of the document whose keys are keywords, with its place, in document order."""
    stack: list[tuple[Place, Any, bool]] = [((), document, False)]
    while stack:
        place, value, named = stack.pop()
        if isinstance(value, list):
            items = [((*place, index), item, False) for index, item in enumerate(value)]
            stack.extend(reversed(items))
        elif isinstance(value, dict):
            if not named:
                yield place, value
            children = [
                ((*place, key), item, not named and key in NAMED)
                for key, item in value.items()
                if isinstance(item, dict | list) and (named or key not in LITERAL)
            ]
            stack.extend(reversed(children))


def check(document: dict[str, Any]) -> None:
    """Raise ``CodegenError`` unless each ``$ref`` leads, inside the document, to a definition.

    A schema may contain itself through a property or an item. A reference that leads back to
    itself through references and ``allOf``, ``anyOf`` or ``oneOf`` alone defines nothing.
    """
    problems = [
        f"{pointer(place)}: $ref {ref!r:.200} {problem}"
        for place, node in nodes(document)
        if isinstance(ref := node.get("$ref"), str) and (problem := _problem(document, ref))
    ]
    if problems:
        raise CodegenError(
            f"{len(problems)} references of the document lead nowhere:\n{listed(problems)}",
            hint="Correct them, or import the document as its publisher serves it.",
        )
    _refuse_circles(document)


def resolve(document: dict[str, Any], ref: str) -> Any:
    """What the reference ``ref`` (``#/...``) points at. Raises ``KeyError`` when it is nothing."""
    value: Any = document
    for part in ref.removeprefix("#/").split("/"):
        key = unescaped(part)
        if isinstance(value, list) and key.isascii() and key.isdigit() and int(key) < len(value):
            value = value[int(key)]
        elif isinstance(value, dict) and key in value:
            value = value[key]
        else:
            raise KeyError(ref)
    return value


def unescaped(part: str) -> str:
    """The key that a segment of a reference stands for."""
    return unquote(part).replace("~1", "/").replace("~0", "~")


def _problem(document: dict[str, Any], ref: str) -> str | None:
    if not ref.startswith("#/"):
        return "points outside the document, which is not supported"
    try:
        target = resolve(document, ref)
    except KeyError:
        return "points at nothing"
    return None if isinstance(target, dict) else "points at something that is not an object"


def _refuse_circles(document: dict[str, Any]) -> None:
    settled: set[int] = set()
    for place, node in nodes(document):
        if "$ref" not in node:
            continue
        # Depth first without recursion: a hostile chain may be as long as it likes.
        walk = [(id(node), _same_level(document, node))]
        open_nodes = {id(node)}
        while walk:
            current, ahead = walk[-1]
            for following in ahead:
                if id(following) in open_nodes:
                    raise CodegenError(
                        f"{pointer(place)}: $ref {node['$ref']!r:.200} is circular:"
                        " it leads back to itself and defines nothing",
                        hint="Correct it, or import the document as its publisher serves it.",
                    )
                if id(following) not in settled:
                    walk.append((id(following), _same_level(document, following)))
                    open_nodes.add(id(following))
                    break
            else:
                walk.pop()
                open_nodes.remove(current)
                settled.add(current)


def _same_level(document: dict[str, Any], node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """What ``node`` stands for without going down into a property or an item."""
    ref = node.get("$ref")
    if isinstance(ref, str):
        yield resolve(document, ref)
        return
    for keyword in ("allOf", "anyOf", "oneOf"):
        members = node.get(keyword)
        if isinstance(members, list):
            yield from (member for member in members if isinstance(member, dict))
