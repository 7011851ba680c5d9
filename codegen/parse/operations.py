"""Reads an operation of the document into an operation of the model."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from codegen.document.openapi import Document, Node, Operation, alternatives, description, types_of
from codegen.errors import CodegenError, OverlayError, PartError
from codegen.identifiers import snake
from codegen.model import Body, OperationModel, Result, union_items
from codegen.overlay import extensions
from codegen.parse.equal_objects import Use
from codegen.parse.operation_names import OperationNames
from codegen.parse.schemas import FILE, ParameterReader, ResultReader

_KEYWORDS = frozenset({"opts", "self"})
_DOWNLOAD_KEYWORDS = _KEYWORDS | {"to"}
_ARGUMENTS = _DOWNLOAD_KEYWORDS | {"params"}
_DEFAULT_SERVER = "api"
_BODIES: dict[str, Body] = {
    "application/x-www-form-urlencoded": "form",
    "multipart/form-data": "multipart",
    "application/json": "json",
}


def read_operation(
    document: Document,
    operation: Operation,
    named: OperationNames,
    results: ResultReader,
    parameters: ParameterReader,
    overlays: Sequence[str],
) -> OperationModel:
    """The operation; ``parameters`` and ``results`` collect the types of objects in it."""
    method, path, item, node = operation
    label = operation.key
    service, _, verb = named.name.rpartition(".")
    declared = document.parameters(item, node)
    media, body = document.body(node)
    use = Use(service, verb, (), label)
    params = parameters.parameters(document.request_schema(item, node), use, keyword=True)
    params = tuple(sorted(params, key=lambda p: (not p.required, p.name)))
    result = _result(document, node, results, use.below("result"))
    for parameter in params:
        if parameter.name in (_DOWNLOAD_KEYWORDS if result.binary else _KEYWORDS):
            raise PartError(
                f"{label} has a parameter called {parameter.name!r}, "
                "a name that this package reserves",
                hint="Set x-lattice-name on the parameter in an overlay.",
            )
    kind = _body_kind(operation, media, body, declared)
    return OperationModel(
        name=named.name,
        aliases=named.aliases,
        former_names=named.former,
        method=method,
        path=path,
        path_params=_path_params(path, declared, label),
        params=params,
        result=result,
        body=kind,
        server=_server_name(url) if (url := _server_url(item, node)) else _DEFAULT_SERVER,
        deprecated=bool(node.get("deprecated")),
        files=tuple(p.wire for p in params if FILE in union_items(p.type))
        if kind == "multipart"
        else (),
        nullable=tuple(dict.fromkeys(_nullable_paths(document, body, "")))
        if kind == "json"
        else (),
        before=extensions.bindings(node, "x-lattice-before", label),
        after=extensions.bindings(node, "x-lattice-after", label),
        methods=extensions.methods(node, label),
        overlays=tuple(dict.fromkeys(overlays)),
        doc=extensions.read(node, "x-lattice-doc", label),
        description=description(node),
        removed=extensions.removed(node, label),
        rate_limit=extensions.read(node, "x-lattice-rate-limit", label),
    )


def _body_kind(
    operation: Operation, media: str | None, body: Node, declared: list[Node]
) -> Body | None:
    """The encoding of the body. Raises CodegenError for parameters that a call cannot send."""
    label, method = operation.key, operation.method
    for parameter in declared:
        if parameter["in"] in ("header", "cookie") and parameter.get("required"):
            raise OverlayError(
                f"{label} requires the {parameter['in']} {parameter['name']!r}, "
                "which this package cannot send",
                hint="Remove it with an overlay.",
            )
    kind = _BODIES.get(media or "")
    if method in ("GET", "DELETE"):
        if kind == "json" and body.get("properties"):
            raise OverlayError(
                f"{label} has a JSON body, but a {method} sends its parameters in the query",
                hint="Move them to query parameters with an overlay.",
            )
        return None
    if media and kind is None:
        raise OverlayError(
            f"{label} takes a body of the type {media!r}, which this package cannot send",
            hint=f"Correct it with an overlay: {', '.join(_BODIES)}.",
        )
    in_query = any(parameter["in"] == "query" for parameter in declared)
    if in_query and (kind in ("json", "multipart") or operation.path.startswith("/v2/")):
        raise OverlayError(
            f"{label} has query parameters, which cannot be sent with {method}: "
            "all parameters go into the body",
            hint="Move them to the body with an overlay.",
        )
    return kind


def _path_params(path: str, declared: list[Node], label: str) -> tuple[str, ...]:
    wires = re.findall(r"\{([^{}]*)\}", path)
    by_wire = {p["name"]: p for p in declared if p["in"] == "path"}
    if by_wire.keys() != set(wires) or len(set(wires)) != len(wires):
        raise OverlayError(
            f"{label}: the parameters in its path differ from its declared path parameters",
            hint="Correct its parameters with an overlay.",
        )
    names = tuple(
        snake(extensions.name(by_wire[wire], wire) or wire, what=f"a path parameter of {label}")
        for wire in wires
    )
    if len(set(names)) != len(names):
        raise PartError(
            f"{label}: two path parameters get the same name",
            hint="Set x-lattice-name on one of them in an overlay.",
        )
    for name in names:
        if name in _ARGUMENTS:
            raise PartError(
                f"{label} has a path parameter called {name!r}, a name that this package reserves",
                hint="Set x-lattice-name on the parameter in an overlay.",
            )
    return names


def _result(document: Document, node: Node, results: ResultReader, use: Use) -> Result:
    media, schema = document.success_schema(node)
    if media is not None and "json" not in media:
        return Result((), binary=True)
    items = page_of(document, schema)
    schema = schema if items is None else items
    found = results.read(schema, use) if schema else None
    return Result(results.classes(found) if found else (), page=items is not None)


def page_of(document: Document, schema: Node) -> Node | None:
    """The schema of the items if ``schema`` is a page."""
    properties = document.merged(schema).get("properties", {})
    pages = "has_more" in properties or "next_page_url" in properties
    if pages and types_of(properties.get("data", {})) == ("array",):
        return properties["data"].get("items") or {}
    return None


def _nullable_paths(document: Document, schema: Node, prefix: str) -> list[str]:
    """Dotted parameter paths at which a JSON body may hold null; ``*`` matches any key."""
    schema = document.merged(schema)
    found = []
    for key, node in schema.get("properties", {}).items():
        found += [f"{prefix}{key}"] if document.nullable(node) else []
        found += _nullable_paths(document, node, f"{prefix}{key}.")
    for inner in (schema.get("additionalProperties"), schema.get("items")):
        if isinstance(inner, dict):
            found += [f"{prefix}*"] if document.nullable(inner) else []
            found += _nullable_paths(document, inner, f"{prefix}*.")
    for option in alternatives(schema):
        found += _nullable_paths(document, option, prefix)
    return found


def _server_url(item: Node, node: Node) -> str | None:
    """The URL of the server that serves an operation, None for the server of the document."""
    servers = node.get("servers") or item.get("servers")
    return _complete_url(servers[0]) if servers else None


def _complete_url(server: Node) -> str:
    url: str = server["url"]
    if not re.match(r"https?://[^/{}]+(/|\Z)", url) or server.get("variables"):
        raise OverlayError(
            f"the server {url!r} is not a complete URL",
            hint="Correct it with an overlay.",
        )
    return url.rstrip("/")


def _server_name(url: str) -> str:
    try:
        host = urlsplit(url).hostname
    except ValueError as error:
        raise OverlayError(
            f"the server {url!r} is not a URL: {error}", hint="Correct it with an overlay."
        ) from None
    return snake((host or url).split(".")[0], what="the server")


def read_servers(document: Document) -> tuple[tuple[str, str], ...]:
    """(name, URL) of every server."""
    found = {}
    for server in document.root.get("servers", [])[:1]:
        found[_DEFAULT_SERVER] = _complete_url(server)
    for operation in document.operations():
        url = _server_url(operation.item, operation.node)
        if url is None and _DEFAULT_SERVER not in found:
            raise CodegenError(
                f"{operation.key} has no server, and the document has none",
                hint="Add servers at $ with an overlay.",
            )
        if url is not None:
            name = _server_name(url)
            if found.setdefault(name, url) != url:
                raise CodegenError(
                    f"two servers get the name {name!r}: {found[name]!r} and {url!r}",
                    hint="Remove one of them with an overlay.",
                )
    return tuple(sorted(found.items()))
