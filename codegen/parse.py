"""The patched document, understood: everything the templates print, and nothing else."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar
from urllib.parse import urlsplit

from codegen.errors import CodegenError
from codegen.identifiers import RESERVED_CLASSES, snake
from codegen.layout import arrange
from codegen.model import (
    Array,
    Body,
    Enum,
    EnumAlias,
    Field,
    ListOf,
    Map,
    Method,
    Model,
    Operation,
    Parameter,
    Ref,
    Result,
    Service,
    Shape,
    Struct,
    Type,
    Union,
)
from codegen.openapi import Document, Node, types_of
from codegen.operation_names import Endpoint, Named, name_operations
from codegen.pool import Pool, Use, allocate, candidates
from codegen.schema_reader import ParameterReader, ResultReader, given_name

RESERVED_KEYWORDS = frozenset({"opts", "to", "self"})
RESERVED_ARGUMENTS = RESERVED_KEYWORDS | {"params"}
_LONG = 60  # a value list whose values take more characters than this is named, if it is repeated
_BODIES: dict[str, Body] = {
    "application/x-www-form-urlencoded": "form",
    "multipart/form-data": "multipart",
    "application/json": "json",
}
_LIST_METHODS = {"list", "search"}

Entry = TypeVar("Entry", Field, Parameter)
Touched = Mapping[tuple[str, str], Sequence[str]]


def parse(root: Node, *, touched: Touched | None = None) -> Model:
    """The model of a document.

    ``touched`` says which overlays changed an operation, by (METHOD, path).
    Raises CodegenError where the document cannot become a package.
    """
    document = Document(root)
    results, parameters = ResultReader(document), ParameterReader(document)
    names = _names(document)
    operations = [
        _operation(document, key, names[key], item, node, results, parameters, touched or {})
        for key, item, node in ((entry[:2], *entry[2:]) for entry in document.operations())
    ]
    structs = [_struct(schema, document, results) for schema in results.class_names]
    structs += _inline_structs(results)
    shapes, shape_names = _shapes(parameters)
    struct_names = _inline_names(results)
    structs = [
        replace(s, fields=tuple(_renamed(f, struct_names) for f in s.fields)) for s in structs
    ]
    shapes = [replace(s, params=tuple(_renamed(p, shape_names) for p in s.params)) for s in shapes]
    operations = [
        replace(
            o,
            params=tuple(_renamed(p, shape_names) for p in o.params),
            result=replace(
                o.result, structs=tuple(_struct_name(n, struct_names) for n in o.result.structs)
            ),
        )
        for o in operations
    ]
    enums = _Enums(structs, shapes, operations)
    structs = [replace(s, fields=enums.apply(s.fields)) for s in structs]
    shapes = [replace(s, params=enums.apply(s.params)) for s in shapes]
    operations = [replace(o, params=enums.apply(o.params)) for o in operations]
    structs.sort(key=lambda s: s.name)
    operations.sort(key=lambda o: o.name)
    return Model(
        version=document.version,
        servers=_servers(document),
        structs=tuple(structs),
        shapes=tuple(sorted(shapes, key=lambda s: s.name)),
        enums=enums.aliases,
        operations=tuple(operations),
        services=_services(operations),
        files=arrange(structs, [n for o in operations for n in o.result.structs]),
    )


# --- operations -----------------------------------------------------------------------------


def _names(document: Document) -> dict[tuple[str, str], Named]:
    endpoints = []
    for method, path, _, node in document.operations():
        lists = _page_of(document, document.success(node)[1]) is not None
        endpoints.append(Endpoint(method, path, node, lists))
    resources = {
        path: item["x-lattice-resource"]
        for path, item in document.root.get("paths", {}).items()
        if "x-lattice-resource" in item
    }
    for path, resource in resources.items():
        if not isinstance(resource, str) or not resource:
            raise CodegenError(f"x-lattice-resource of {path} is not a dotted name: {resource!r}")
    return name_operations(endpoints, resources)


def _operation(
    document: Document,
    key: tuple[str, str],
    named: Named,
    item: Node,
    node: Node,
    results: ResultReader,
    parameters: ParameterReader,
    touched: Touched,
) -> Operation:
    method, path = key
    service, _, verb = named.name.rpartition(".")
    declared = document.parameters(item, node)
    media, body, _ = document.body(node)
    query = [p for p in declared if p["in"] == "query"]
    schema: Node = {
        "properties": {p["name"]: _parameter_schema(p) for p in query} | body.get("properties", {}),
        "required": [p["name"] for p in query if p.get("required")] + body.get("required", []),
    }
    params = parameters.parameters(schema, Use(service, verb, ()), keyword=True)
    params = tuple(sorted(params, key=lambda p: (not p.required, p.name)))
    for parameter in params:
        if parameter.name in RESERVED_KEYWORDS:
            raise CodegenError(
                f"{method} {path} has a parameter called {parameter.name!r}, "
                "which this package keeps for itself",
                hint="give it another x-lattice-name in an overlay",
            )
    kind = _BODIES.get(media or "") if method not in ("GET", "DELETE") else None
    return Operation(
        name=named.name,
        aliases=named.aliases,
        method=method,
        path=path,
        path_params=_path_params(path, declared, f"{method} {path}"),
        params=params,
        result=_result(document, node, results, Use(service, verb, ())),
        body=kind,
        server=_server(node),
        deprecated=bool(node.get("deprecated")),
        files=tuple(p.wire for p in params if _is_file(p.type)) if kind == "multipart" else (),
        nullable=tuple(_nullable_paths(body, "")) if kind == "json" else (),
        before=_extension(node, "before", key),
        after=_extension(node, "after", key),
        overlays=tuple(dict.fromkeys(touched.get(key, ()))),
        doc=_doc(node, f"{method} {path}"),
    )


def _parameter_schema(parameter: Node) -> Node:
    schema = dict(parameter.get("schema") or {})
    if parameter.get("deprecated"):
        schema["deprecated"] = True
    if "x-lattice-name" in parameter:
        schema["x-lattice-name"] = parameter["x-lattice-name"]
    return schema


def _path_params(path: str, declared: list[Node], label: str) -> tuple[str, ...]:
    wires = re.findall(r"\{([^{}]*)\}", path)
    by_wire = {p["name"]: p for p in declared if p["in"] == "path"}
    if by_wire.keys() != set(wires) or len(set(wires)) != len(wires):
        raise CodegenError(f"{label}: its path and its path parameters do not agree")
    names = tuple(
        snake(given_name(by_wire[wire], wire), what=f"a path parameter of {label}")
        for wire in wires
    )
    if len(set(names)) != len(names):
        raise CodegenError(f"{label}: two path parameters collapse to one name")
    for name in names:
        if name in RESERVED_ARGUMENTS:
            raise CodegenError(
                f"{label} has a path parameter called {name!r}, which every method has already",
                hint="give it another x-lattice-name in an overlay",
            )
    return names


def _result(document: Document, node: Node, results: ResultReader, use: Use) -> Result:
    media, schema = document.success(node)
    if media is not None and "json" not in media:
        return Result((), binary=True)
    items = _page_of(document, schema)
    schema = schema if items is None else items
    found = results.read(schema, Use(use.owner, use.method, ("result",))) if schema else None
    return Result(results._classes(found) if found else (), page=items is not None)


def _page_of(document: Document, schema: Node) -> Node | None:
    """The schema of the items, where ``schema`` is a page of them."""
    properties = document.whole(schema).get("properties", {})
    pages = "has_more" in properties or "next_page_url" in properties
    if pages and types_of(properties.get("data", {})) == ("array",):
        return properties["data"].get("items") or {}
    return None


def _is_file(kind: Type) -> bool:
    return getattr(kind, "python", None) == "bytes"


def _nullable_paths(schema: Node, prefix: str) -> list[str]:
    """Dotted paths at which a JSON body may say null; ``*`` stands for any key."""
    found = []
    for key, node in schema.get("properties", {}).items():
        found += [f"{prefix}{key}"] if node.get("nullable") else []
        found += _nullable_paths(node, f"{prefix}{key}.")
    extra = schema.get("additionalProperties")
    if isinstance(extra, dict):
        found += [f"{prefix}*"] if extra.get("nullable") else []
        found += _nullable_paths(extra, f"{prefix}*.")
    if isinstance(schema.get("items"), dict):
        found += _nullable_paths(schema["items"], f"{prefix}*.")
    return found


def _extension(node: Node, name: str, where: object) -> tuple[str, ...]:
    value: Any = node.get(f"x-lattice-{name}", [])
    if not isinstance(value, list) or not all(
        isinstance(v, str) and re.fullmatch(r"[a-z][a-z0-9_]*:[a-z][a-z0-9_]*", v) for v in value
    ):
        raise CodegenError(
            f"x-lattice-{name} of {where} is {value!r}",
            hint='it takes a list of "module:function" names',
        )
    return tuple(value)


def _doc(node: Node, where: str) -> str | None:
    text = node.get("x-lattice-doc")
    if text is not None and not isinstance(text, str):
        raise CodegenError(f"x-lattice-doc of {where} is not text")
    return text


def _server(node: Node) -> str:
    servers = node.get("servers")
    return _server_name(servers[0]["url"]) if servers else "api"


def _server_name(url: str) -> str:
    try:
        host = urlsplit(url).hostname
    except ValueError as error:
        raise CodegenError(f"the server {url!r} is not an address: {error}") from None
    return snake((host or url).split(".")[0], what="the server")


def _servers(document: Document) -> tuple[tuple[str, str], ...]:
    found = {}
    for server in document.root.get("servers", [])[:1]:
        found["api"] = server["url"].rstrip("/")
    for _, _, _, node in document.operations():
        for server in node.get("servers", [])[:1]:
            name, url = _server_name(server["url"]), server["url"].rstrip("/")
            if found.setdefault(name, url) != url:
                raise CodegenError(
                    f"two servers collapse to the name {name!r}: {found[name]!r} and {url!r}"
                )
    return tuple(sorted(found.items()))


def _services(operations: Sequence[Operation]) -> tuple[Service, ...]:
    methods: dict[str, list[Method]] = defaultdict(list)
    for operation in operations:
        for name in (operation.name, *operation.aliases):
            service, _, verb = name.rpartition(".")
            methods[service].append(Method(verb, operation))
    paths = set(methods)
    for path in methods:
        parts = path.split(".")
        paths.update(".".join(parts[:end]) for end in range(1, len(parts)))
    children: dict[str, set[str]] = defaultdict(set)
    for path in paths:
        if "." in path:
            children[path.rpartition(".")[0]].add(path)
    return tuple(
        Service(
            path,
            tuple(sorted(methods[path], key=lambda m: (m.alias, m.name))),
            tuple(sorted(children[path])),
        )
        for path in sorted(paths)
    )


# --- structs and shapes ---------------------------------------------------------------------


def _struct(schema: str, document: Document, results: ResultReader) -> Struct:
    node = document.schemas[schema]
    fields = results.fields(node, Use(schema, "", ()))
    by_wire = {f.wire: f for f in fields}
    helpers = _extension(node, "helpers", schema)
    _refuse_shadowing(schema, fields, helpers)
    const = by_wire["object"].type if "object" in by_wire else None
    values = const.values if isinstance(const, Enum) else ()
    return Struct(
        name=results.class_names[schema],
        schema=schema,
        fields=_id_first(fields),
        resource=bool(values) or "x-resourceId" in node,
        object=values[0] if len(values) == 1 and isinstance(values[0], str) else None,
        deleted=isinstance(d := getattr(by_wire.get("deleted"), "type", None), Enum)
        and d.values == (True,),
        helpers=helpers,
        doc=_doc(node, schema),
    )


def _refuse_shadowing(schema: str, fields: tuple[Field, ...], helpers: tuple[str, ...]) -> None:
    """In a class body a field would hide the module of a helper, and a helper a field."""
    taken = {f.name for f in fields} | {"last_response"}
    methods = [helper.partition(":")[2] for helper in helpers]
    for helper, method in zip(helpers, methods, strict=True):
        if methods.count(method) > 1 or not taken.isdisjoint(helper.split(":")):
            raise CodegenError(
                f"x-lattice-helpers of {schema}: {helper!r} is named like a field or a helper",
                hint="rename the function or its module",
            )


def _id_first(fields: tuple[Field, ...]) -> tuple[Field, ...]:
    first = {"id": 0, "object": 1}
    return tuple(sorted(fields, key=lambda f: (first.get(f.wire, 2), f.name)))


def _inline_names(results: ResultReader) -> dict[str, str]:
    wanted = {f"#{key}": candidates(uses) for _, key, uses in results.inline.items()}
    counts = {f"#{key}": len(uses) for _, key, uses in results.inline.items()}
    taken = RESERVED_CLASSES.union(results.class_names.values())
    return allocate(wanted, counts, suffix="", taken=taken)


def _inline_structs(results: ResultReader) -> list[Struct]:
    names = _inline_names(results)
    return [
        Struct(
            name=names[f"#{key}"],
            schema=".".join((min(uses).owner, *min(uses).keys)),
            fields=_id_first(fields),
            resource=False,
            object=None,
            deleted=False,
            inline=True,
        )
        for fields, key, uses in results.inline.items()
    ]


def _shapes(parameters: ParameterReader) -> tuple[list[Shape], dict[str, str]]:
    wanted = {
        f"#{key}": candidates(
            uses, contents="_".join(p.wire for p in params) if len(params) <= 3 else ""
        )
        for params, key, uses in parameters.shapes.items()
    }
    counts = {f"#{key}": len(uses) for _, key, uses in parameters.shapes.items()}
    names = allocate(wanted, counts, suffix="Param", taken=())
    shapes = []
    for params, key, uses in parameters.shapes.items():
        owners = {use.owner for use in uses}
        owner = owners.pop() if len(owners) == 1 else None
        shapes.append(Shape(names[f"#{key}"], owner, params))
    return shapes, names


def _struct_name(name: str, names: Mapping[str, str]) -> str:
    return names.get(name, name)


def _map_type(kind: Type, change: Callable[[Type], Type]) -> Type:
    match kind:
        case Array(item):
            return Array(_map_type(item, change))
        case Map(value):
            return Map(_map_type(value, change))
        case ListOf(item):
            return ListOf(_map_type(item, change))
        case Union(items):
            return Union(tuple(_map_type(item, change) for item in items))
        case _:
            return change(kind)


def _renamed(entry: Entry, names: Mapping[str, str]) -> Entry:
    def change(kind: Type) -> Type:
        return Ref(names.get(kind.name, kind.name)) if isinstance(kind, Ref) else kind

    return replace(entry, type=_map_type(entry.type, change))


class _Enums:
    """Value lists too long to repeat get a name where they are repeated."""

    def __init__(
        self, structs: list[Struct], shapes: list[Shape], operations: list[Operation]
    ) -> None:
        pool: Pool[tuple[str | int | bool, ...]] = Pool()

        def note(owner: str, method: str, entries: Sequence[Field | Parameter]) -> None:
            for entry in entries:
                use = Use(owner, method, (entry.wire,))

                def see(kind: Type, use: Use = use) -> Type:
                    if isinstance(kind, Enum) and sum(len(str(v)) for v in kind.values) > _LONG:
                        pool.add(kind.values, use)
                    return kind

                _map_type(entry.type, see)

        for struct in structs:
            note(struct.schema, "", struct.fields)
        for shape in shapes:
            note(shape.name, "", shape.params)
        for operation in operations:
            note(operation.service, operation.verb, operation.params)
        repeated = {key: uses for _, key, uses in pool.items() if len(uses) > 1}
        names = allocate(
            {key: candidates(uses) for key, uses in repeated.items()},
            {key: len(uses) for key, uses in repeated.items()},
            suffix="Value",
            taken=[struct.name for struct in structs],
        )
        self._names = {values: names[key] for values, key, _ in pool.items() if key in names}
        self.aliases = tuple(
            sorted(
                (EnumAlias(name, values) for values, name in self._names.items()),
                key=lambda alias: alias.name,
            )
        )

    def apply(self, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        def change(kind: Type) -> Type:
            if isinstance(kind, Enum) and kind.values in self._names:
                return Enum(kind.values, self._names[kind.values])
            return kind

        return tuple(replace(entry, type=_map_type(entry.type, change)) for entry in entries)
