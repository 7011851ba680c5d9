"""Reads schemas into types, for parameters and for results."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from codegen.document.openapi import (
    Document,
    Node,
    alternatives,
    description,
    states_null,
    types_of,
)
from codegen.errors import OverlayError, PartError
from codegen.identifiers import field_name
from codegen.model import (
    AnyObject,
    Array,
    Enum,
    Expandable,
    Field,
    ListOf,
    Map,
    OneOf,
    Parameter,
    Ref,
    Scalar,
    ScalarType,
    Type,
    Union,
    union_items,
)
from codegen.overlay import extensions
from codegen.parse.equal_objects import EqualObjects, Use

_TIME_RANGE = "range_query_specs"
"""Stripe's title of a range of times. The document does not state the format of its integers."""
_UNIX_TIME = Scalar("int", "unix-time")
_UNDECODABLE = re.compile(r'[\\"\x00-\x1f]')
ANYTHING = Scalar("Any")
FILE = Scalar("bytes", "binary")
NULL = Scalar("None")
_PYTHON: dict[str, ScalarType] = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
}
_PYTHON_OF_FORMAT: dict[str, ScalarType] = {
    "decimal": "Decimal",
    "date-time": "datetime",
    "binary": "bytes",
}
"""The Python type of a string, by its format."""


class SchemaReader:
    """Reads the type of a schema. Subclasses decide what an object becomes."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._open: list[str] = []

    def read(self, schema: Node, use: Use) -> Type:
        if "$ref" in schema:
            return self._reference(schema, use)
        options = alternatives(schema)
        if options:
            return self._union(options, use)
        if "allOf" in schema:
            return self._all_of(schema, use)
        if "enum" in schema:
            return self._enum(schema, use)
        types = types_of(schema)
        if len(types) > 1:
            return Union(tuple(self.read({**schema, "type": name}, use) for name in types))
        kind = types[0] if types else ("object" if "properties" in schema else None)
        if kind == "array":
            return Array(self.inner(schema.get("items") or {}, use))
        if kind == "object":
            return self._mapping(schema, use)
        if kind is None:
            return ANYTHING
        return self._scalar(kind, schema.get("format"), use)

    def inner(self, schema: Node, use: Use) -> Type:
        """Read the items of a list or the values of a map."""
        return self.read(schema, use)

    def object(self, schema: Node, use: Use) -> Type:
        raise NotImplementedError

    def _all_of(self, schema: Node, use: Use) -> Type:
        """The type of the only part, or of the object that the parts merge into."""
        parts = schema["allOf"]
        if len(parts) == 1 and "properties" not in schema:
            return self.read(parts[0], use)
        return self.read(self.document.merged(schema), use)

    def _reference(self, schema: Node, use: Use) -> Type:
        """Read the target of a reference like an inline schema."""
        ref = schema["$ref"]
        if ref in self._open:
            raise OverlayError(
                f"circular $ref {ref!r}, reached from {use}",
                hint="Break the cycle with an overlay.",
            )
        self._open.append(ref)
        try:
            return self.read(self.document.follow(schema), use)
        finally:
            self._open.pop()

    def _scalar(self, kind: str, form: Any, use: Use) -> Type:
        if kind not in _PYTHON:
            raise OverlayError(
                f"{use} has the unknown type {kind!r}",
                hint="Correct it with an overlay.",
            )
        if not isinstance(form, str):
            return Scalar(_PYTHON[kind])
        of_format = _PYTHON_OF_FORMAT.get(form) if kind == "string" else None
        return Scalar(of_format or _PYTHON[kind], form)

    def _enum(self, schema: Node, use: Use) -> Type:
        kinds: dict[type, dict[str | int | bool, None]] = {}
        for value in schema["enum"]:
            if isinstance(value, str | int):
                kinds.setdefault(type(value), {})[value] = None
        found = tuple(Enum(tuple(values)) for values in kinds.values())
        if not found:
            return ANYTHING
        # The values of a msgspec enum have one type.
        return found[0] if len(found) == 1 else Union(found)

    def _mapping(self, schema: Node, use: Use) -> Type:
        if schema.get("properties"):
            return self.object(schema, use)
        extra = schema.get("additionalProperties")
        return Map(self.inner(extra, use) if isinstance(extra, dict) and extra else ANYTHING)

    def _union(self, options: list[Node], use: Use) -> Type:
        if len(options) == 1:
            return self.read(options[0], use)
        items: list[Type] = []
        for option in options:
            found = self.read(option, use)
            items += [i for i in union_items(found) if i not in items]
        return items[0] if len(items) == 1 else Union(tuple(items))


def _or_null(kind: Type) -> Type:
    return kind if kind == ANYTHING else Union((*union_items(kind), NULL))


def _as_time(kind: Type) -> Type:
    return _UNIX_TIME if kind == Scalar("int") else kind


def _unique(names: dict[str, str], name: str, wire: str, use: Use) -> None:
    other = names.setdefault(name, wire)
    if other != wire:
        raise PartError(
            f"{use}: {other!r} and {wire!r} both get the name {name!r}",
            hint="Set x-lattice-name on one of them in an overlay.",
        )


class ParameterReader(SchemaReader):
    """Reads parameters. Objects become parameter types, equal ones the same type."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.types: EqualObjects[tuple[Parameter, ...]] = EqualObjects()

    def read(self, schema: Node, use: Use) -> Type:
        found = super().read(schema, use)
        return _or_null(found) if states_null(schema) else found

    def object(self, schema: Node, use: Use) -> Type:
        params = self.parameters(schema, use, keyword=False)
        if schema.get("title") == _TIME_RANGE:
            params = tuple(replace(p, type=_as_time(p.type)) for p in params)
        return Ref(self.types.add(params, use))

    def _union(self, options: list[Node], use: Use) -> Type:
        found = super()._union(options, use)
        if isinstance(found, Union) and any(o.get("title") == _TIME_RANGE for o in options):
            return Union(tuple(map(_as_time, found.items)))
        return found

    def parameters(self, schema: Node, use: Use, *, keyword: bool) -> tuple[Parameter, ...]:
        """The properties of a body. Keys of nested objects keep Stripe's names."""
        required = set(schema.get("required", ()))
        found = []
        names: dict[str, str] = {}
        for wire, node in schema.get("properties", {}).items():
            name = wire
            if keyword:
                name = field_name(extensions.name(node, wire) or wire, what=f"a parameter of {use}")
            _unique(names, name, wire, use)
            found.append(
                Parameter(
                    name=name,
                    wire=wire,
                    type=self.read(node, use.below(wire)),
                    required=wire in required,
                    deprecated=bool(node.get("deprecated")),
                    description=description(node),
                )
            )
        return tuple(found)


class ResultReader(SchemaReader):
    """Reads results. Components become structs, and so do the objects inside them.

    ``components`` holds the provisional name of each component that becomes a struct: an object
    that a result or an event can hold.
    """

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.inline: EqualObjects[tuple[Field, ...]] = EqualObjects()
        reachable = document.reachable_schemas()
        self.components = {
            schema: f"#/components/schemas/{schema}"
            for schema, node in document.schemas.items()
            if schema in reachable and self._is_struct(node)
        }

    def _is_struct(self, schema: Node) -> bool:
        if "allOf" in schema:
            schema = self.document.merged(schema)
        return (
            ("object" in types_of(schema) or "properties" in schema)
            and not alternatives(schema)
            and not (schema.get("additionalProperties") and not schema.get("properties"))
        )

    def read(self, schema: Node, use: Use) -> Type:
        expansions = schema.get("x-expansionResources")
        if expansions:
            options = alternatives(expansions)
            targets = tuple(n for o in options for n in self.classes(self.read(o, use)))
            if targets:
                return Expandable(targets)
        if schema.get("x-lattice-object") == "any":
            return AnyObject()
        return super().read(schema, use)

    def inner(self, schema: Node, use: Use) -> Type:
        found = self.read(schema, use)
        return _or_null(found) if self.document.nullable(schema) else found

    def _reference(self, schema: Node, use: Use) -> Type:
        name = self.document.schema_name(schema)
        if name in self.components:
            return Ref(self.components[name])
        return super()._reference(schema, use)

    def _union(self, options: list[Node], use: Use) -> Type:
        found = super()._union(options, use)
        if not isinstance(found, Union):
            return found
        structs = tuple(dict.fromkeys(n for item in found.items for n in self.classes(item)))
        others = tuple(item for item in found.items if not self.classes(item))
        if not structs:
            return _decodable(found)
        if not others:
            return OneOf(structs)
        return Expandable(structs) if others == (Scalar("str"),) else ANYTHING

    @staticmethod
    def classes(found: Type) -> tuple[str, ...]:
        """The structs of a type that consists of structs only; () for any other type."""
        match found:
            case Ref(name):
                return (name,)
            case OneOf(members):
                return members
            case _:
                return ()

    def object(self, schema: Node, use: Use) -> Type:
        properties = schema["properties"]
        if {"data", "has_more"} <= properties.keys() and types_of(properties["data"]) == ("array",):
            return ListOf(self.read(properties["data"].get("items") or {}, use))
        return Ref(self.inline.add(self.fields(schema, use), use))

    def fields(self, schema: Node, use: Use) -> tuple[Field, ...]:
        schema = self.document.merged(schema)
        required = set(schema.get("required", ()))
        found = []
        names: dict[str, str] = {}
        for wire, node in schema.get("properties", {}).items():
            name = field_name(extensions.name(node, wire) or wire, what=f"a field of {use}")
            if _UNDECODABLE.search(wire):
                raise OverlayError(
                    f"{use}: {wire!r} contains a character that msgspec does not allow in a key",
                    hint="Remove it with an overlay.",
                )
            _unique(names, name, wire, use)
            kind = self.read(node, use.below(wire))
            found.append(
                Field(
                    name=name,
                    wire=wire,
                    type=kind if wire in required else _when_present(kind),
                    required=wire in required,
                    nullable=self.document.nullable(node),
                    deprecated=bool(node.get("deprecated")),
                    secret=bool(node.get("x-lattice-secret")),
                    doc=extensions.read(node, "x-lattice-doc", f"{use}.{wire}"),
                    description=description(node),
                )
            )
        return tuple(found)


def _decodable(union: Union) -> Type:
    """A type that msgspec can decode: it allows one kind of text, of list and of map in a union."""
    texts = [item for item in union.items if _is_text(item)]
    lists = [item.item for item in union.items if isinstance(item, Array)]
    maps = [item.value for item in union.items if isinstance(item, Map)]
    found: list[Type] = []
    for item in union.items:
        if item in texts:
            found.append(_text(texts))
        elif isinstance(item, Array):
            found.append(Array(_decodable_item(lists)))
        elif isinstance(item, Map):
            found.append(Map(_decodable_item(maps)))
        elif isinstance(item, Scalar | Enum):
            found.append(item)
        else:
            return ANYTHING
    items = tuple(dict.fromkeys(found))
    return items[0] if len(items) == 1 else Union(items)


def _is_text(kind: Type) -> bool:
    match kind:
        case Enum(values):
            return isinstance(values[0], str)
        case Scalar(python):
            return python in ("str", *_PYTHON_OF_FORMAT.values())
        case _:
            return False


def _text(kinds: list[Type]) -> Type:
    """The type of a value that is one of several kinds of text."""
    if len(kinds) == 1:
        return kinds[0]
    values = [value for kind in kinds if isinstance(kind, Enum) for value in kind.values]
    is_enum = all(isinstance(kind, Enum) for kind in kinds)
    return Enum(tuple(dict.fromkeys(values))) if is_enum else Scalar("str")


def _decodable_item(kinds: list[Type]) -> Type:
    """The type of the items of several lists, or of the values of several maps."""
    if len(kinds) == 1:
        return kinds[0]
    return _decodable(Union(tuple(dict.fromkeys(i for kind in kinds for i in union_items(kind)))))


def _when_present(kind: Type) -> Type:
    """The type of an optional field. Stripe sends an optional list only when it is expanded."""
    match kind:
        case ListOf(Ref(name)):
            return ListOf(OneOf((name,)))
        case _:
            return kind
