"""Reads the facts that the emulator works from: exact parameters and result schemas.

The model has the types that Python code needs. These facts keep what it leaves out: lengths,
formats, patterns, and one node for each alternative. ``codegen/runtime/testing/_facts.py`` reads
them, and describes each part.
"""

from __future__ import annotations

from typing import Any

from codegen.document.openapi import Document, Node, alternatives, types_of
from codegen.model import Model
from codegen.parse.operations import page_of

Facts = dict[str, Any]
TypeNode = tuple[Any, ...]
"""A kind, then its values. A value that is a type is an index into ``Facts["types"]``."""

_SCALARS = {"string": "str", "integer": "int", "number": "num", "boolean": "bool"}


def read_facts(root: Node, model: Model) -> Facts:
    """The facts about every operation of ``model`` that Stripe has not removed."""
    document = Document(root)
    reader = _FactReader(document)
    found = {operation.key: operation for operation in document.operations()}
    operations = []
    for operation in model.current_operations:
        _, _, item, node = found[operation.key]
        media, schema = document.success_schema(node)
        page = page_of(document, schema) if media and "json" in media else None
        operations.append(
            (  # the fields of the runtime's OperationFacts
                operation.name,
                operation.method,
                operation.path,
                operation.body or "",
                reader.read_object(document.request_schema(item, node), params=True),
                -1 if operation.result.binary else reader.read(schema),
                -1 if page is None else reader.read(page),
                operation.server,
                operation.rate_limit or 0,
            )
        )
    reader.read_components()
    structs = {struct.name: reader.find(struct.schema) for struct in model.structs}
    return {
        "version": model.version,
        "types": reader.types,
        "schemas": dict(sorted(reader.schemas.items())),
        "operations": operations,
        "states": [],
        "structs": {name: index for name, index in structs.items() if index is not None},
    }


class _FactReader:
    """Interns types. Equal types get the same index."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.types: list[TypeNode] = []
        self.schemas: dict[str, int] = {}
        self._index: dict[TypeNode, int] = {}
        self._waiting = {
            name
            for name, schema in document.schemas.items()
            if "enum" in schema.get("properties", {}).get("object", {})
        }

    def read_components(self) -> None:
        """Read every schema that is used, or that has a value for ``object``."""
        while self._waiting:
            name = min(self._waiting)
            self._waiting.discard(name)
            if name not in self.schemas:
                self.schemas[name] = self._read(self.document.schemas[name], params=False)

    def find(self, path: str) -> int | None:
        """The type at a path such as ``invoice.payment_settings``; None if it was not read."""
        words = path.split(".")
        for length in range(len(words), 0, -1):
            index = self.schemas.get(".".join(words[:length]))
            if index is not None:
                return self._object_at(index, words[length:])
        return None

    def _object_at(self, index: int, keys: list[str]) -> int | None:
        """The object type below ``index`` that is found through ``keys``."""
        match self.types[index]:
            case ("obj", fields, *_):
                if not keys:
                    return index
                pairs = dict(zip(fields[::2], fields[1::2], strict=True))
                inner = pairs.get(keys[0])
                return None if inner is None else self._object_at(inner, keys[1:])
            case ("arr" | "null", inner):
                return self._object_at(inner, keys)
            case ("map", inner):  # a struct without fields is a map
                found = self._object_at(inner, keys)
                return index if found is None and not keys else found
            case ("ref", name):
                return self._object_at(self.schemas[name], keys)
            case ("union", options):
                indexes = (self._object_at(option, keys) for option in options)
                return next((index for index in indexes if index is not None), None)
        return None

    def read(self, schema: Node, *, params: bool = False) -> int:
        found = self._read(schema, params=params)
        is_null = self.types[found][0] == "null" or not self.document.nullable(schema)
        return found if is_null else self._add("null", found)

    def read_object(self, schema: Node, *, params: bool) -> int:
        properties = schema.get("properties", {})
        required = set(schema.get("required", ()))
        fields: list[Any] = []
        for name, node in sorted(properties.items()):
            fields += [name, self.read(node, params=params)]
        expandable = () if params else schema.get("x-expandableFields", ())
        return self._add(
            "obj",
            tuple(fields),
            tuple(sorted(required & properties.keys())),
            tuple(sorted(expandable)),
        )

    def _add(self, kind: str, *values: Any) -> int:
        node: TypeNode = (kind, *values)
        if node not in self._index:
            self._index[node] = len(self.types)
            self.types.append(node)
        return self._index[node]

    def _read(self, schema: Node, *, params: bool) -> int:
        expansions = schema.get("x-expansionResources")
        if expansions:
            names = [self.document.schema_name(option) for option in alternatives(expansions)]
            self._waiting.update(name for name in names if name)
            return self._add("exp", tuple(sorted(name for name in names if name)))
        if schema.get("x-lattice-object") == "any":
            return self._add("resource")
        if "$ref" in schema:
            name = self.document.schema_name(schema)
            if params or name is None:
                return self.read(self.document.follow(schema), params=params)
            self._waiting.add(name)
            return self._add("ref", name)
        options = alternatives(schema)
        if options:
            found = tuple(dict.fromkeys(self.read(o, params=params) for o in options))
            return found[0] if len(found) == 1 else self._add("union", found)
        if "allOf" in schema:
            return self._read(self.document.merged(schema), params=params)
        return self._plain(schema, params=params)

    def _plain(self, schema: Node, *, params: bool) -> int:
        if "enum" in schema:
            return self._add("enum", tuple(schema["enum"]))
        kinds = types_of(schema)
        if len(kinds) > 1:
            found = [self._read({**schema, "type": kind}, params=params) for kind in kinds]
            return self._add("union", tuple(dict.fromkeys(found)))
        kind = kinds[0] if kinds else ("object" if "properties" in schema else "")
        if kind == "array":
            return self._add("arr", self.read(schema.get("items") or {}, params=params))
        if kind == "object":
            if schema.get("properties"):
                return self.read_object(schema, params=params)
            extra = schema.get("additionalProperties")
            value = extra if isinstance(extra, dict) else {}
            return self._add("map", self.read(value, params=params))
        if kind not in _SCALARS:
            return self._add("any")
        if kind != "string":
            return self._add(_SCALARS[kind], schema.get("format") or "")
        if schema.get("format") == "binary":
            return self._add("file")
        return self._add(
            "str",
            schema.get("maxLength") or 0,
            schema.get("format") or "",
            schema.get("pattern") or "",
        )
