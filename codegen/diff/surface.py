"""Read the surface of an API: its operations, parameters and fields, each by its location.

Two documents that describe the same API have equal surfaces. Sentences, titles, limits on lengths
and the order of keys are not part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import msgspec

from codegen.document.openapi import METHODS, Document, Node, alternatives, states_null, types_of

ITEM, ANY_KEY = "[]", "*"
ENUMS = {"enum": "string", "integer enum": "integer", "boolean enum": "boolean"}
"""The types of enums, and the type that holds all their values."""
Path = tuple[str, ...]
"""The keys that lead to a parameter or field. ``[]`` is the item of a list, ``*`` any key."""
KeySets = tuple[frozenset[str], frozenset[str]]
"""The required keys of an object, and all its keys."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A parameter or a field.

    ``types`` are JSON types, ``map``, a key of ``ENUMS``, or names of schemas. ``formats`` and
    ``values`` are the formats and enum values of all its alternatives, ``expandable`` the schemas
    that an id can expand to. ``objects`` are the required keys and all keys of each alternative
    that is an object. A parameter is ``clearable`` if it accepts "".
    """

    types: frozenset[str]
    required: bool
    formats: frozenset[str]
    values: frozenset[str | int | bool]
    expandable: frozenset[str]
    objects: frozenset[KeySets]
    nullable: bool
    clearable: bool
    deprecated: bool


Entries = dict[Path, Entry]


@dataclass(frozen=True, slots=True)
class OperationSurface:
    """An operation. The path () of ``result`` is the response itself."""

    parameters: Entries
    result: Entries
    body: str | None
    server: str
    media: str | None
    deprecated: bool


@dataclass(frozen=True, slots=True)
class Surface:
    """A document. Operations are by "METHOD path", schemas and their fields by name."""

    operations: dict[str, OperationSurface]
    schemas: dict[str, Entries]
    events: dict[str, str] = field(default_factory=dict)
    """The type of the event that a schema describes, by schema."""


def read_surface(root: Node, *, other: Node) -> Surface:
    """The surface of a document, without the paths and schemas that are equal in ``other``."""
    document = Document(root)
    parameters, results = _Reader(document, follow=True), _Reader(document, follow=False)
    same_server = _server(root) == _server(other)
    operations = {}
    for operation in document.operations():
        method, path, item, node = operation
        if same_server and item == other["paths"].get(path) and not _uses_others(item):
            continue
        media, schema = document.success_schema(node)
        operations[operation.key] = OperationSurface(
            parameters=parameters.properties(document.request_schema(item, node)),
            result=results.whole(schema),
            body=document.body(node)[0] if method not in ("GET", "DELETE") else None,
            server=_server(node) or _server(item) or _server(root),
            media=media,
            deprecated=bool(node.get("deprecated")),
        )
    others = Document(other).schemas
    schemas = {
        name: results.whole(node)
        for name, node in document.schemas.items()
        if node != others.get(name) or b'"allOf"' in msgspec.json.encode(node)
    }
    return Surface(operations, schemas, dict(_events(document)))


def _uses_others(item: Node) -> bool:
    """Whether the surface of a path depends on other parts of the document."""
    requests = [
        (node.get("parameters"), node.get("requestBody"))
        for node in (item, *(item[method] for method in METHODS if method in item))
    ]
    return b'"$ref"' in msgspec.json.encode(requests) or bool(
        re.search(rb'"allOf"|"#/components/(?!schemas/)', msgspec.json.encode(item))
    )


def _server(node: Node) -> str:
    servers = node.get("servers") or [{}]
    return str(servers[0].get("url", ""))


def _events(document: Document) -> Iterator[tuple[str, str]]:
    for name, node in document.schemas.items():
        event = node.get("x-stripeEvent")
        if isinstance(event, dict) and isinstance(event.get("type"), str):
            yield name, event["type"]


class _Reader:
    """Reads schemas. ``follow`` reads the target of a reference as if it were written inline."""

    def __init__(self, document: Document, *, follow: bool) -> None:
        self._document = document
        self._follow = follow
        self._open: list[str] = []

    def properties(self, schema: Node) -> Entries:
        """The entries of an object's properties."""
        found: Entries = {}
        self._properties([schema], (), found)
        return found

    def whole(self, schema: Node) -> Entries:
        """The entries of a schema and of everything in it."""
        found: Entries = {}
        if schema:
            self._add([schema], (), found, required=True)
        return found

    def _properties(self, objects: list[Node], path: Path, found: Entries) -> None:
        """Add the properties of an object, or of all objects that a value can be."""
        nodes: dict[str, list[Node]] = {}
        for schema in objects:
            for key, node in schema.get("properties", {}).items():
                nodes.setdefault(key, []).append(node)
        for key, options in nodes.items():
            required = all(key in schema.get("required", ()) for schema in objects)
            self._add(options, (*path, key), found, required=required)

    def _add(self, schemas: list[Node], path: Path, found: Entries, *, required: bool) -> None:
        opened = len(self._open)
        nodes = [node for schema in schemas for node in self._alternatives(schema)]
        types: set[str] = set()
        values: list[Any] = []
        formats: set[str] = set()
        clearable = False
        for node in nodes:
            if "$ref" in node:
                types.add(self._document.schema_name(node) or node["$ref"])
            elif "enum" in node:
                accepted = [value for value in node["enum"] if value is not None]
                if self._follow and "" in accepted:
                    clearable = True
                    accepted = [value for value in accepted if value != ""]
                values += accepted
                types |= {enum_type(value) for value in accepted}
            else:
                types.update(_types(node))
                if isinstance(node.get("format"), str):
                    formats.add(node["format"])
        objects = [node for node in nodes if "properties" in node]
        targets = [
            name
            for schema in schemas
            if "x-expansionResources" in schema
            for option in self._alternatives(schema["x-expansionResources"])
            if (name := self._document.schema_name(option))
        ]
        found[path] = Entry(
            types=frozenset(types.difference(targets)),
            required=required,
            formats=frozenset(formats),
            values=frozenset(values),
            expandable=frozenset(targets),
            objects=frozenset(map(_keys, objects)),
            nullable=any(map(states_null, (*schemas, *nodes)))
            or (self._follow and any(map(self._document.nullable, schemas))),
            clearable=clearable,
            deprecated=any(bool(schema.get("deprecated")) for schema in schemas),
        )
        self._properties(objects, path, found)
        for key, inner in ((ITEM, _items(nodes)), (ANY_KEY, _values(nodes))):
            if any(inner):
                self._add(inner, (*path, key), found, required=False)
        del self._open[opened:]

    def _alternatives(self, schema: Node) -> Iterator[Node]:
        """The alternatives of a value: schemas without ``anyOf``, ``oneOf`` and ``allOf``."""
        if "$ref" in schema:
            name = self._document.schema_name(schema)
            if name is not None and (not self._follow or name in self._open):
                yield {"$ref": schema["$ref"]}
                return
            if name is not None:
                self._open.append(name)
            yield from self._alternatives(self._document.follow(schema))
            return
        if "allOf" in schema:
            parts = schema["allOf"]
            if len(parts) == 1 and "properties" not in schema:
                yield from self._alternatives(parts[0])
                return
            schema = self._document.merged(schema)
        options = alternatives(schema)
        for option in options:
            yield from self._alternatives(option)
        if not options or "properties" in schema:
            names = types_of(schema)
            if names:
                one = {**schema, "nullable": states_null(schema)}
                yield from ({**one, "type": name} for name in names)
            else:
                yield schema


def _types(node: Node) -> Iterable[str]:
    untyped = "object" if "properties" in node else "any"
    types = types_of(node) or (() if node.get("type") else (untyped,))
    if types == ("object",) and not node.get("properties"):
        return ("map",) if node.get("additionalProperties") else types
    return types


def _items(nodes: list[Node]) -> list[Node]:
    """The schema of the items of each list; {} for one of any items."""
    return [node.get("items") or {} for node in nodes if "array" in _types(node)]


def _values(nodes: list[Node]) -> list[Node]:
    """The schema of the values of each map; {} for one of any values."""
    found = [(node, node.get("additionalProperties")) for node in nodes]
    return [
        schema if isinstance(schema, dict) else {}
        for node, schema in found
        if isinstance(schema, dict) or "map" in _types(node)
    ]


def _keys(node: Node) -> KeySets:
    keys = frozenset(node["properties"])
    return keys.intersection(node.get("required", ())), keys


def enum_type(value: str | int | bool) -> str:
    """The key of ``ENUMS`` for a value of an enum."""
    if isinstance(value, bool):
        return "boolean enum"
    return "enum" if isinstance(value, str) else "integer enum"


def text(path: Path) -> str:
    """A path as overlays write it: ``phases[].items[].price``."""
    found = ""
    for key in path:
        found += key if key == ITEM or not found else f".{key}"
    return found
