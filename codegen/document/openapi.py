"""Reading an OpenAPI document's own idioms, so that nothing above needs to know them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from codegen.document import refs
from codegen.errors import CodegenError

METHODS = ("get", "post", "put", "patch", "delete")
Node = dict[str, Any]


class Document:
    """The patched document, with ``$ref`` followed wherever OpenAPI allows one."""

    def __init__(self, root: Node) -> None:
        self.root = root
        self.schemas: dict[str, Node] = root.get("components", {}).get("schemas", {})

    @property
    def version(self) -> str:
        return str(self.root["info"]["version"])

    def follow(self, node: Node) -> Node:
        """``node``, or what its ``$ref`` finally points at."""
        while "$ref" in node:
            try:
                node = refs.resolve(self.root, node["$ref"])
            except KeyError:
                raise CodegenError(f"nothing stands at $ref {node['$ref']!r}") from None
        return node

    def schema_name(self, node: Node) -> str | None:
        """The component a ``$ref`` to a schema names."""
        prefix, _, name = str(node.get("$ref", "")).rpartition("/")
        return refs.unescaped(name) if prefix == "#/components/schemas" else None

    def whole(self, schema: Node) -> Node:
        """``schema`` with its ``$ref`` followed and its ``allOf`` made one object."""
        schema = self.follow(schema)
        if "allOf" not in schema:
            return schema
        merged: Node = {key: value for key, value in schema.items() if key != "allOf"}
        for part in schema["allOf"]:
            for key, value in self.whole(part).items():
                if key == "properties":
                    merged["properties"] = {**value, **merged.get("properties", {})}
                elif key == "required":
                    merged["required"] = [*merged.get("required", ()), *value]
                else:
                    merged.setdefault(key, value)
        return merged

    def operations(self) -> Iterator[tuple[str, str, Node, Node]]:
        """(METHOD, path, path item, operation), in the document's order."""
        for path, item in self.root.get("paths", {}).items():
            if not path.startswith("/"):  # put after a server's address, it could be another's
                raise CodegenError(f"the path {path!r} does not begin with a slash")
            for method in METHODS:
                if method in item:
                    yield method.upper(), path, item, item[method]

    def parameters(self, item: Node, operation: Node) -> list[Node]:
        """An operation's parameters; its own win over its path's."""
        merged: dict[tuple[str, str], Node] = {}
        for node in (*item.get("parameters", ()), *operation.get("parameters", ())):
            parameter = self.follow(node)
            merged[parameter["in"], parameter["name"]] = parameter
        return list(merged.values())

    def body(self, operation: Node) -> tuple[str | None, Node, bool]:
        """(media type, schema, required) of the request body."""
        body = self.follow(operation.get("requestBody", {}))
        for media, content in body.get("content", {}).items():
            schema = self._any_of(self.whole(content.get("schema", {})))
            return media, schema, bool(body.get("required"))
        return None, {}, False

    def takes(self, item: Node, operation: Node) -> Node:
        """Everything an operation takes beside its path, query and body alike, as one object."""
        _, body, _ = self.body(operation)
        query = [p for p in self.parameters(item, operation) if p["in"] == "query"]
        return {
            "properties": {p["name"]: _as_property(p) for p in query} | body.get("properties", {}),
            "required": [p["name"] for p in query if p.get("required")] + body.get("required", []),
        }

    def _any_of(self, schema: Node) -> Node:
        """One object that takes what any of a body's alternatives takes."""
        options = [self._any_of(self.whole(option)) for option in alternatives(schema)]
        if not options:
            return schema
        properties: Node = {}
        for part in (schema, *options):
            for key, value in part.get("properties", {}).items():
                same = properties.setdefault(key, value) == value
                properties[key] = value if same else {"anyOf": [properties[key], value]}
        everywhere = set.intersection(*(set(option.get("required", ())) for option in options))
        required = [*schema.get("required", ()), *sorted(everywhere)]
        return {"properties": properties, "required": required}

    def success(self, operation: Node) -> tuple[str | None, Node]:
        """(media type, schema) of the answer to a call that went well."""
        responses = operation.get("responses", {})
        for status in sorted(responses):
            if status.startswith("2"):
                content = self.follow(responses[status]).get("content", {})
                for media, value in content.items():
                    return media, value.get("schema", {})
        return None, {}


def _as_property(parameter: Node) -> Node:
    schema = dict(parameter.get("schema") or {})
    if parameter.get("deprecated"):
        schema["deprecated"] = True
    if "x-lattice-name" in parameter:
        schema["x-lattice-name"] = parameter["x-lattice-name"]
    return schema


def types_of(schema: Node) -> tuple[str, ...]:
    """The types a schema allows beside null (OpenAPI 3.1 writes several)."""
    found = schema.get("type")
    names = found if isinstance(found, list) else [found]
    return tuple(name for name in names if name not in (None, "null"))


def nullable(schema: Node) -> bool:
    found = schema.get("type")
    return (
        bool(schema.get("nullable"))
        or (isinstance(found, list) and "null" in found)
        or any(option.get("type") == "null" for option in alternatives(schema, nulls=True))
    )


def alternatives(schema: Node, *, nulls: bool = False) -> list[Node]:
    """The options of ``anyOf`` or ``oneOf``."""
    options = schema.get("anyOf") or schema.get("oneOf") or []
    return [option for option in options if nulls or option.get("type") != "null"]
