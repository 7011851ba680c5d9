"""Find a parameter by its path: ``subscription_details.proration_behavior``, ``phases[].items``.

A dot leads into an object, ``[]`` into each element of a list. The last name of a path may be a
list without ``[]``.
"""

from __future__ import annotations

from collections.abc import Iterator

from codegen.document.openapi import Document, Node, alternatives
from codegen.document.refs import Location


def path_problem(document: Document, operation: Location, path: str) -> str | None:
    """What is wrong with the parameter path ``path`` of an operation; None if it exists.

    ``operation`` is the location of the operation: ``("paths", path, method)``.
    """
    item = document.root["paths"][operation[1]]
    schemas = [document.request_schema(item, item[operation[2]])]
    so_far = ""
    parts = path.split(".")
    for depth, part in enumerate(parts, 1):
        name, _, brackets = part.partition("[")
        so_far += f".{name}" if so_far else name
        schemas = [
            inner for schema in schemas for key, inner in members(document, schema) if key == name
        ]
        if not schemas:
            return f"{str(operation[2]).upper()} {operation[1]} has no parameter {so_far}"
        lists = [s for schema in schemas for s in elements(document, schema)]
        if brackets and not lists:
            return f"{so_far} is not a list there"
        if lists and not brackets and depth < len(parts):
            return f"{so_far} is a list there: write {so_far}[]"
        schemas = lists or schemas
    return None


def members(document: Document, schema: Node) -> Iterator[tuple[str, Node]]:
    """The properties of an object, or of every object among the alternatives of a value."""
    merged = document.merged(schema)
    yield from merged.get("properties", {}).items()
    for option in alternatives(merged):
        yield from members(document, option)


def elements(document: Document, schema: Node) -> list[Node]:
    """The schemas of a list's elements; none if the value cannot be a list."""
    merged = document.merged(schema)
    found = [merged["items"]] if isinstance(merged.get("items"), dict) else []
    return found + [e for option in alternatives(merged) for e in elements(document, option)]
