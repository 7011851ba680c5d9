"""The types, schemas and operations of Stripe's document, and the routes of the operations."""

from __future__ import annotations

import bz2
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import msgspec


class Type(msgspec.Struct, frozen=True, array_like=True, tag_field="kind"):
    """A type of Stripe's document."""


class String(Type, frozen=True, tag="str"):
    max_length: int = 0
    format: str = ""
    pattern: str = ""


class Integer(Type, frozen=True, tag="int"):
    format: str = ""


class Number(Type, frozen=True, tag="num"):
    format: str = ""


class Boolean(Type, frozen=True, tag="bool"):
    pass


class File(Type, frozen=True, tag="file"):
    pass


class Anything(Type, frozen=True, tag="any"):
    pass


class AnyResource(Type, frozen=True, tag="resource"):
    """Any object that has an ``object`` key, e.g. what an event is about."""


class Enum(Type, frozen=True, tag="enum"):
    values: tuple[Any, ...]


class Array(Type, frozen=True, tag="arr"):
    item: int


class Map(Type, frozen=True, tag="map"):
    value: int


class Nullable(Type, frozen=True, tag="null"):
    type: int


class Union(Type, frozen=True, tag="union"):
    options: tuple[int, ...]


class Ref(Type, frozen=True, tag="ref"):
    """An object that is part of its parent, by the name of its schema."""

    schema: str


class Expandable(Type, frozen=True, tag="exp"):
    """The id of an object of one of these schemas, or the object."""

    schemas: tuple[str, ...]


class Object(Type, frozen=True, eq=False, weakref=True):
    fields: dict[str, int]
    required: frozenset[str]
    expandable: frozenset[str]
    """Fields that ``expand`` may name or pass through."""
    is_list: bool = False


Kind = Literal["list", "search", "create", "retrieve", "update", "delete", "action", "singleton"]
_PARAMETER = re.compile(r"\{([^{}]+)\}")
_METHODS = ("GET", "POST", "DELETE")
_TYPES = {kind.__struct_config__.tag: kind for kind in Type.__subclasses__()}


class OperationFacts(msgspec.Struct, frozen=True, array_like=True, eq=False):
    name: str
    method: str
    path: str
    body: str
    params: int
    result: int
    page: int
    server: str
    rate_limit: int

    @property
    def v2(self) -> bool:
        return self.path.startswith("/v2/")


class StateChange(msgspec.Struct, frozen=True, array_like=True, eq=False):
    """An operation that changes the state of an object, or that needs one of the ``sources``.

    ``external``: a handler decides the state after it. A transition has a name instead of an
    operation: ``after`` holds the seconds before each time that it happens, and ``choices`` the
    states that a test can choose instead of ``target``.
    """

    operation: str
    sources: tuple[str, ...]
    target: str
    events: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]
    code: str
    external: bool
    after: tuple[int, ...] = ()
    choices: tuple[str, ...] = ()


class ObjectStates(msgspec.Struct, frozen=True, array_like=True, eq=False):
    schema: str
    field: str
    initial: str
    changes: tuple[StateChange, ...]
    transitions: tuple[StateChange, ...] = ()


class _File(msgspec.Struct):
    version: str
    types: list[list[Any]]
    schemas: dict[str, int]
    operations: list[OperationFacts]
    states: list[ObjectStates]
    structs: dict[str, int]


class Route(msgspec.Struct, frozen=True, eq=False):
    """How the emulator serves an operation.

    ``schemas`` are the schemas of the result, or of the items of a page. ``parents`` are the
    schemas of the objects that each path parameter may name, empty if they are unknown.
    """

    operation: OperationFacts
    kind: Kind
    schemas: tuple[str, ...]
    parents: tuple[tuple[str, tuple[str, ...]], ...]


class Facts:
    """Types, schemas and routes. Types are converted when they are first used."""

    def __init__(self, document: _File) -> None:
        self.version = document.version
        self.schemas = document.schemas
        self.operations = document.operations
        self.structs = document.structs
        self.states = {states.schema: states for states in document.states}
        self.changes = {
            change.operation: (states, change)
            for states in document.states
            for change in states.changes
        }
        self.transitions = {
            f"{states.schema}.{change.operation}": (states, change)
            for states in document.states
            for change in states.transitions
        }
        self._raw = document.types
        self._types: dict[int, Type] = {}
        self._tree: dict[str, Any] = {}
        self.by_name = {operation.name: operation for operation in self.operations}
        self._by_shape: dict[str, list[OperationFacts]] = defaultdict(list)
        for operation in self.operations:
            self._by_shape[_shape(operation.path)].append(operation)
            node = self._tree
            for segment in operation.path.strip("/").split("/"):
                node = node.setdefault("{}" if segment.startswith("{") else segment, {})
            node.setdefault("", {})[operation.method] = operation
        self._routes: dict[str, Route] = {}

    # --- types ----------------------------------------------------------------------------------

    def type(self, index: int) -> Type:
        found = self._types.get(index)
        if found is None:
            found = self._types[index] = self._convert(self._raw[index])
        return found

    def schema(self, name: str) -> Object:
        found = self.type(self.schemas[name])
        assert isinstance(found, Object), name
        return found

    def schema_names(self, index: int) -> tuple[str, ...]:
        """The schemas of a type that consists of references to schemas; () for another type."""
        if index < 0:
            return ()
        match self.type(index):
            case Ref(name):
                target = self.type(self.schemas[name])
                if isinstance(target, Union):
                    return self.schema_names(self.schemas[name])
                return (name,) if isinstance(target, Object) else ()
            case Union(options):
                found = [self.schema_names(option) for option in options]
                return tuple(dict.fromkeys(n for names in found for n in names))
            case Nullable(inner):
                return self.schema_names(inner)
        return ()

    def object_type(self, kind: Type) -> Object | None:
        """The object that a type, a type that can be null or a reference is."""
        match kind:
            case Object():
                return kind
            case Nullable(inner):
                return self.object_type(self.type(inner))
            case Ref(name):
                return self.object_type(self.type(self.schemas[name]))
        return None

    def enum_values(self, kind: Object, name: str) -> tuple[Any, ...]:
        """The values of a field that is an enum; () for another field."""
        field = self.type(kind.fields[name]) if name in kind.fields else None
        return field.values if isinstance(field, Enum) else ()

    def object_name(self, schema: str) -> str:
        """The value of ``object`` in objects of a schema, or the schema if they have none."""
        values = self.enum_values(self.schema(schema), "object")
        return str(values[0]) if values else schema

    def is_deleted(self, schema: str) -> bool:
        """Whether a schema is what remains of a deleted object."""
        target = self.type(self.schemas[schema])
        return isinstance(target, Object) and (
            ("deleted" in target.fields and "deleted" in target.required)
            or schema == "v2.deleted_object"
        )

    @staticmethod
    def _convert(raw: list[Any]) -> Type:
        if raw[0] == "obj":
            _, fields, required, expandable = raw
            pairs = dict(zip(fields[::2], fields[1::2], strict=True))
            is_list = {"data", "has_more"} <= pairs.keys()
            return Object(pairs, frozenset(required), frozenset(expandable), is_list)
        return msgspec.convert(raw, _TYPES[raw[0]])

    # --- routes ---------------------------------------------------------------------------------

    def find(self, method: str, path: str) -> tuple[Route, dict[str, str]] | None:
        """The route of a request and its path parameters, None if no operation has the path."""
        segments = path.removeprefix("/").split("/")
        for values in self._matches(self._tree, segments, ()):
            operation = values[0].get(method)
            if operation is not None:
                names = _PARAMETER.findall(operation.path)
                return self.route(operation), dict(zip(names, values[1], strict=True))
        return None

    def _matches(
        self, node: dict[str, Any], segments: list[str], values: tuple[str, ...]
    ) -> Iterator[tuple[dict[str, OperationFacts], tuple[str, ...]]]:
        if not segments:
            if "" in node:
                yield node[""], values
            return
        first, rest = segments[0], segments[1:]
        if first and first in node:
            yield from self._matches(node[first], rest, values)
        if first and "{}" in node:
            yield from self._matches(node["{}"], rest, (*values, first))

    def route(self, operation: OperationFacts) -> Route:
        found = self._routes.get(operation.name)
        if found is None:
            found = self._routes[operation.name] = self._make_route(operation)
        return found

    def list_url(self, schema: str, identity: str, name: str) -> str | None:
        """The URL of the list ``name`` of an object, None if no operation has it."""
        for operation in self.operations:
            listed = operation.page >= 0 and operation.path.endswith(f"}}/{name}")
            if listed and schema in self.route(operation).parents[-1][1]:
                return _PARAMETER.sub(identity, operation.path)
        return None

    def _make_route(self, operation: OperationFacts) -> Route:
        index = operation.page if operation.page >= 0 else operation.result
        schemas = self.schema_names(index)
        parents = tuple(
            (match[1], self._parameter_schemas(operation.path[: match.end()], match[1]))
            for match in _PARAMETER.finditer(operation.path)
        )
        return Route(operation, self._kind(operation, schemas, parents), schemas, parents)

    def _kind(
        self,
        operation: OperationFacts,
        schemas: tuple[str, ...],
        parents: tuple[tuple[str, tuple[str, ...]], ...],
    ) -> Kind:
        method, path = operation.method, operation.path
        last = path.endswith("}")
        if operation.page >= 0:
            return "search" if path.endswith("/search") else "list"
        if method == "DELETE":
            return "delete" if any(map(self.is_deleted, schemas)) else "action"
        if method == "GET":
            return "retrieve" if last else "singleton"
        if last:
            return "update"
        if any(o.method == "GET" and o.page < 0 for o in self._by_shape[_shape(path)]):
            return "singleton"
        if path.rsplit("/", 1)[0].endswith("}") and set(schemas) & set(parents[-1][1]):
            return "action"
        return "create"

    def _parameter_schemas(self, path: str, name: str) -> tuple[str, ...]:
        """The schemas of the objects that the last parameter of ``path`` names."""
        for prefix in (path, path.replace("/test_helpers/", "/", 1)):
            operations = self._by_shape.get(_shape(prefix), [])
            for operation in sorted(operations, key=lambda o: _METHODS.index(o.method)):
                found = self.schema_names(operation.result)
                kept = tuple(name for name in found if not self.is_deleted(name))
                if kept:
                    return kept
        return (name,) if name in self.schemas else ()


def _shape(path: str) -> str:
    """A path without the names of its parameters."""
    return _PARAMETER.sub("{}", path)


@cache
def load_facts() -> Facts:
    """Read the facts, once for the process."""
    content = files(__package__).joinpath("facts.json.bz2").read_bytes()
    return Facts(msgspec.json.decode(bz2.decompress(content), type=_File))
