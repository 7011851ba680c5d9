"""Read an OpenAPI document: references, ``allOf``, parameters, bodies and responses."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from codegen.document import refs
from codegen.errors import CodegenError, OverlayError

MAX_REFERENCES = 20_000
"""How many references a run may follow. Stripe's document takes 1,000."""
METHODS = ("get", "post", "put", "patch", "delete")
BODY_MEDIA = ("application/x-www-form-urlencoded", "multipart/form-data", "application/json")
"""The media types that the package can send."""
Node = dict[str, Any]


class Operation(NamedTuple):
    """An operation of a document, with the path item that holds it."""

    method: str
    path: str
    item: Node
    node: Node

    @property
    def key(self) -> str:
        """``POST /v1/invoices``."""
        return f"{self.method} {self.path}"


class Document:
    """An OpenAPI document. Its methods follow ``$ref`` wherever OpenAPI allows one."""

    def __init__(self, root: Node) -> None:
        self.root = root
        self.schemas: dict[str, Node] = root.get("components", {}).get("schemas", {})
        self._followed = 0
        self._merged: dict[str, Node] = {}
        self._nullable: dict[str, bool] = {}

    @property
    def version(self) -> str:
        return str(self.root["info"]["version"])

    def follow(self, node: Node) -> Node:
        """``node``, or the node at the end of its chain of references."""
        while "$ref" in node:
            self._count(node["$ref"])
            try:
                node = refs.resolve(self.root, node["$ref"])
            except KeyError:
                raise CodegenError(f"$ref {node['$ref']!r} points at nothing") from None
        return node

    def _count(self, ref: str) -> None:
        self._followed += 1
        if self._followed > MAX_REFERENCES:
            raise CodegenError(
                f"the document expands to more than {MAX_REFERENCES:,} references, "
                f"the last one is {ref!r:.200}",
                hint="In a chain of schemas, each one that refers twice to the next doubles the "
                "number. Import the document as Stripe publishes it.",
            )

    def schema_name(self, node: Node) -> str | None:
        """The name of the component that ``node`` refers to, None if it refers to no schema."""
        prefix, _, name = str(node.get("$ref", "")).rpartition("/")
        return refs.unescape(name) if prefix == "#/components/schemas" else None

    def merged(self, schema: Node) -> Node:
        """``schema`` with its ``$ref`` followed and its ``allOf`` merged into one object."""
        ref = schema.get("$ref")
        if ref is None:
            return self._merge(schema)
        self._count(ref)
        if ref not in self._merged:
            self._merged[ref] = self._merge(self.follow(schema))
        return self._merged[ref]

    def _merge(self, schema: Node) -> Node:
        if "allOf" not in schema:
            return schema
        merged: Node = {key: value for key, value in schema.items() if key != "allOf"}
        for part in schema["allOf"]:
            for key, value in self.merged(part).items():
                if key == "properties":
                    merged["properties"] = {**value, **merged.get("properties", {})}
                elif key == "required":
                    merged["required"] = list(dict.fromkeys((*merged.get("required", ()), *value)))
                else:
                    merged.setdefault(key, value)
        return merged

    def nullable(self, schema: Node) -> bool:
        """Whether null is a value of ``schema``, of its target, or of one of its alternatives."""
        ref = schema.get("$ref")
        if isinstance(ref, str):
            if ref not in self._nullable:
                self._nullable[ref] = self.nullable(refs.resolve(self.root, ref))
            return self._nullable[ref]
        parts = schema.get("allOf")
        return (
            states_null(schema)
            or any(map(self.nullable, alternatives(schema)))
            or bool(parts and all(map(self.nullable, parts)))
        )

    def operations(self) -> Iterator[Operation]:
        """Every operation, in document order."""
        for path, item in self.root.get("paths", {}).items():
            if not path.startswith("/"):  # appended to a server's URL it could change the host
                raise CodegenError(f"the path {path!r} does not begin with a slash")
            if "$ref" in item:
                raise CodegenError(
                    f"the path {path!r} is a $ref, which is not supported",
                    hint="Use an overlay to replace it with the operations.",
                )
            for method in METHODS:
                if method in item:
                    yield Operation(method.upper(), path, item, item[method])

    def parameters(self, item: Node, operation: Node) -> list[Node]:
        """The parameters of an operation; they override those of its path item."""
        merged: dict[tuple[str, str], Node] = {}
        for node in (*item.get("parameters", ()), *operation.get("parameters", ())):
            parameter = self.follow(node)
            if "in" not in parameter:
                problem = f"$ref {node['$ref']!r} points at no parameter"
                raise OverlayError(problem, hint="Correct it with an overlay.")
            merged[parameter["in"], parameter["name"]] = parameter
        return list(merged.values())

    def body(self, operation: Node) -> tuple[str | None, Node]:
        """(media type, schema) of the request body: the first sendable type, or else the first."""
        body = self.follow(operation.get("requestBody", {}))
        found: dict[str, Node] = {}
        for name, content in body.get("content", {}).items():
            found.setdefault(name.partition(";")[0].strip().lower(), content)
        media = next((name for name in found if name in BODY_MEDIA), next(iter(found), None))
        if media is None:
            return None, {}
        return media, self._merge_alternatives(self.merged(found[media].get("schema", {})))

    def request_schema(self, item: Node, operation: Node) -> Node:
        """The query and body parameters of an operation, as one object schema."""
        _, body = self.body(operation)
        query = [p for p in self.parameters(item, operation) if p["in"] == "query"]
        return {
            "properties": {p["name"]: _as_property(p) for p in query} | body.get("properties", {}),
            "required": [p["name"] for p in query if p.get("required")] + body.get("required", []),
        }

    def success_schema(self, operation: Node) -> tuple[str | None, Node]:
        """(media type, schema) of the 2xx response."""
        responses = operation.get("responses", {})
        for status in sorted(responses):
            if status.startswith("2"):
                content = self.follow(responses[status]).get("content", {})
                for media, value in content.items():
                    return media, value.get("schema", {})
        return None, {}

    def reachable_schemas(self) -> set[str]:
        """The schemas that a result or an event can hold, or that an overlay changes.

        An event can hold every schema that has a value for ``object``.
        """
        found = {name for name, node in self.schemas.items() if _is_root(node)}
        waiting = [self.schemas[name] for name in found]
        waiting += [self.success_schema(operation.node)[1] for operation in self.operations()]
        followed: set[str] = set()
        while waiting:
            for _, node in refs.nodes(waiting.pop()):
                ref = node.get("$ref")
                if isinstance(ref, str) and ref not in followed:
                    followed.add(ref)
                    found.add(self.schema_name(node) or "")
                    waiting.append(self.follow(node))
        return found

    def _merge_alternatives(self, schema: Node) -> Node:
        """One object schema with the properties of all alternatives of a body."""
        options = [self._merge_alternatives(self.merged(o)) for o in alternatives(schema)]
        if not options:
            return schema
        properties: Node = {}
        for part in (schema, *options):
            for key, value in part.get("properties", {}).items():
                same = properties.setdefault(key, value) == value
                properties[key] = value if same else {"anyOf": [properties[key], value]}
        shared = set.intersection(*(set(option.get("required", ())) for option in options))
        required = [*schema.get("required", ()), *sorted(shared)]
        return {"properties": properties, "required": required}


def operation_keys(root: Node) -> set[str]:
    """The "METHOD path" of each operation of a document."""
    return {
        f"{method.upper()} {path}"
        for path, item in root["paths"].items()
        for method in METHODS
        if method in item
    }


def same_but_for_path_parameters(gone: Iterable[str], fresh: Iterable[str]) -> dict[str, str]:
    """The new key of operations whose path parameters have other names."""
    templates: dict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for number, keys in enumerate((gone, fresh)):
        for key in keys:
            templates[re.sub(r"\{[^{}]*\}", "{}", key)][number].append(key)
    return {
        before[0]: after[0]
        for before, after in templates.values()
        if len(before) == 1 and len(after) == 1
    }


def count_operations(root: Node) -> int:
    return len(operation_keys(root))


def _is_root(schema: Node) -> bool:
    kind = schema.get("properties", {}).get("object", {})
    return "enum" in kind or any(key.startswith(("x-resourceId", "x-lattice-")) for key in schema)


def _as_property(parameter: Node) -> Node:
    schema = dict(parameter.get("schema") or {})
    kept = {
        key: value
        for key, value in parameter.items()
        if key.startswith("x-") or key == "description"
    }
    return schema | ({"deprecated": True} if parameter.get("deprecated") else {}) | kept


def description(node: Node) -> str | None:
    """The description of an operation, a schema, a property or a parameter.

    ``spec/`` has none. ``generate --descriptions`` adds those of the published document.
    """
    text = node.get("description")
    return text if isinstance(text, str) and text.strip() else None


def types_of(schema: Node) -> tuple[str, ...]:
    """The types that a schema allows, without null (OpenAPI 3.1 allows several)."""
    found = schema.get("type")
    names = found if isinstance(found, list) else [found]
    return tuple(name for name in names if name not in (None, "null"))


def states_null(schema: Node) -> bool:
    """Whether ``schema`` itself, without what it refers to, says that null is a value."""
    found = schema.get("type")
    return (
        bool(schema.get("nullable"))
        or None in schema.get("enum", ())
        or (isinstance(found, list) and "null" in found)
        or any(option.get("type") == "null" for option in alternatives(schema, nulls=True))
    )


def alternatives(schema: Node, *, nulls: bool = False) -> list[Node]:
    """The options of ``anyOf`` or ``oneOf``."""
    options = schema.get("anyOf") or schema.get("oneOf") or []
    return [option for option in options if nulls or option.get("type") != "null"]
