"""Where a parameter stands: ``subscription_details.proration_behavior``, ``phases[].items``.

Dots lead into an object, ``[]`` into each element of a list; a list that a place ends in may be
named as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.document.openapi import Document, Node, alternatives
from codegen.document.refs import Place

_PLACE = re.compile(r"[A-Za-z0-9_]+(\[\])?(\.[A-Za-z0-9_]+(\[\])?)*")


def well_formed(place: object) -> bool:
    return isinstance(place, str) and _PLACE.fullmatch(place) is not None


def find_place(document: Document, operation: Place, place: str) -> str | None:
    """What is wrong with ``place`` for an operation of the document; None where it is there.

    ``operation`` is the operation's own place: ``("paths", path, method)``.
    """
    item = document.root["paths"][operation[1]]
    schemas = [document.takes(item, item[operation[2]])]
    so_far = ""
    parts = place.split(".")
    for depth, part in enumerate(parts, 1):
        name, _, listed = part.partition("[")
        so_far += f".{name}" if so_far else name
        schemas = [
            inner for schema in schemas for key, inner in members(document, schema) if key == name
        ]
        if not schemas:
            return f"{str(operation[2]).upper()} {operation[1]} takes no {so_far}"
        lists = [s for schema in schemas for s in elements(document, schema)]
        if listed and not lists:
            return f"{so_far} is no list there"
        if lists and not listed and depth < len(parts):
            return f"{so_far} is a list there, written {so_far}[]"
        schemas = lists or schemas
    return None


def members(document: Document, schema: Node) -> Iterator[tuple[str, Node]]:
    """The keys of an object, or of any object that a value may be."""
    whole = document.whole(schema)
    yield from whole.get("properties", {}).items()
    for option in alternatives(whole):
        yield from members(document, option)


def elements(document: Document, schema: Node) -> list[Node]:
    """What a list holds; nothing for what cannot be a list."""
    whole = document.whole(schema)
    found = [whole["items"]] if isinstance(whole.get("items"), dict) else []
    return found + [e for option in alternatives(whole) for e in elements(document, option)]
