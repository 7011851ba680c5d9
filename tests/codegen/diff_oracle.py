"""An independent reading of what changes between two documents, to check the reports with.

It walks both raw documents side by side and shares no code with ``codegen.diff``. It knows the
layout of Stripe's documents only: no parameters behind ``$ref``, no ``allOf``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Atom = tuple[str, str, str, str]
"""What happens, the operation or schema it happens to, the path in it, and the value of an enum."""
Node = dict[str, Any]

METHODS = ("get", "post", "put", "patch", "delete")


def differences(old: Node, new: Node) -> Iterator[Atom]:
    """Every change, at every location."""
    yield from _operations(old["paths"], new["paths"])
    yield from _schemas(old["components"]["schemas"], new["components"]["schemas"])


def _operations(old: Node, new: Node) -> Iterator[Atom]:
    before = {f"{m.upper()} {p}": item[m] for p, item in old.items() for m in METHODS if m in item}
    after = {f"{m.upper()} {p}": item[m] for p, item in new.items() for m in METHODS if m in item}
    for key in before.keys() - after.keys():
        yield ("operation removed", key, "", "")
    for key in after.keys() - before.keys():
        yield ("operation added", key, "", "")
    for key in before.keys() & after.keys():
        one, other = before[key], after[key]
        if bool(one.get("deprecated")) != bool(other.get("deprecated")):
            yield ("operation deprecated", key, "", "")
        if one.get("servers") != other.get("servers"):
            yield ("server", key, "", "")
        yield from _compare("parameter", key, "", _request(one), _request(other))
        yield from _compare("result", key, "", _response(one), _response(other))


def _request(operation: Node) -> Node:
    """The query and the body as one object."""
    query = [p for p in operation.get("parameters", []) if p["in"] == "query"]
    properties = {
        p["name"]: {**p["schema"], "deprecated": p.get("deprecated", False)} for p in query
    }
    required = [p["name"] for p in query if p.get("required")]
    for content in operation.get("requestBody", {}).get("content", {}).values():
        properties |= content["schema"].get("properties", {})
        required += content["schema"].get("required", [])
    return {"type": "object", "properties": properties, "required": required}


def _response(operation: Node) -> Node:
    for content in operation["responses"].get("200", {}).get("content", {}).values():
        schema: Node = content["schema"]
        return schema
    return {}


def _schemas(old: Node, new: Node) -> Iterator[Atom]:
    for name in old.keys() - new.keys():
        yield (f"{_schema_kind(old[name])} removed", name, "", "")
    for name in new.keys() - old.keys():
        yield (f"{_schema_kind(new[name])} added", name, "", "")
    for name in old.keys() & new.keys():
        yield from _compare("field", name, "", old[name], new[name])


def _schema_kind(schema: Node) -> str:
    return "event" if "x-stripeEvent" in schema else "schema"


def _compare(side: str, owner: str, path: str, old: Node, new: Node) -> Iterator[Atom]:
    """The changes of a value and of everything inside it."""
    if old == new:
        return
    before, after = _options(old), _options(new)
    if _may_be_empty(old) != _may_be_empty(new) and side == "parameter":
        yield (f"{side} clearable", owner, path, "")
    if bool(old.get("nullable")) != bool(new.get("nullable")):
        yield (f"{side} nullable", owner, path, "")
    if bool(old.get("deprecated")) != bool(new.get("deprecated")):
        yield (f"{side} deprecated", owner, path, "")
    if before.keys() != after.keys():
        yield (f"{side} type", owner, path, "")
    elif _targets(old) != _targets(new):
        yield (f"{side} expandable", owner, path, "")
    elif _formats(before) != _formats(after):
        yield (f"{side} format", owner, path, "")
    if "enum" in before and "enum" in after:
        values, others = _values(old), _values(new)
        yield from ((f"{side} value removed", owner, path, v) for v in values - others)
        yield from ((f"{side} value added", owner, path, v) for v in others - values)
    for kind in before.keys() & after.keys():
        yield from _inside(side, owner, path, kind, before[kind], after[kind])


def _inside(
    side: str, owner: str, path: str, kind: str, old: list[Node], new: list[Node]
) -> Iterator[Atom]:
    if kind == "array":
        one, other = old[0].get("items", {}), new[0].get("items", {})
        yield from _compare(side, owner, f"{path}[]", one, other)
    elif kind == "map":
        one, other = old[0]["additionalProperties"], new[0]["additionalProperties"]
        if isinstance(one, dict) and isinstance(other, dict):
            yield from _compare(side, owner, f"{path}.*".lstrip("."), one, other)
    elif kind == "object":
        before, after = _properties(old), _properties(new)
        for key in before.keys() | after.keys():
            inner = f"{path}.{key}" if path else key
            if key not in after:
                yield (f"{side} removed", owner, inner, "")
            elif key not in before:
                yield (f"{side} added", owner, inner, "")
            else:
                if _required(key, old) != _required(key, new):
                    yield (f"{side} required", owner, inner, "")
                yield from _compare(side, owner, inner, before[key], after[key])


def _options(schema: Node) -> dict[str, list[Node]]:
    """The alternatives of a value by kind, without the one that is only ""."""
    found: dict[str, list[Node]] = {}
    expanded = _targets(schema)
    for option in schema.get("anyOf") or schema.get("oneOf") or [schema]:
        if "anyOf" in option or "oneOf" in option:
            for kind, nodes in _options(option).items():
                found.setdefault(kind, []).extend(nodes)
        elif "$ref" in option:
            if option["$ref"] not in expanded:
                found.setdefault(option["$ref"], []).append(option)
        elif "enum" in option:
            if option["enum"] != [""]:
                found.setdefault("enum", []).append(option)
        elif option.get("type", "object") == "object" and not option.get("properties"):
            if not option:
                found["anything"] = [option]
            else:
                kind = "map" if option.get("additionalProperties") else "object"
                found.setdefault(kind, []).append(option)
        else:
            found.setdefault(option.get("type", "object"), []).append(option)
    return found


def _properties(objects: list[Node]) -> Node:
    """The properties of all objects that a value can be; those of one name are alternatives."""
    found: dict[str, list[Node]] = {}
    for schema in objects:
        for key, node in schema.get("properties", {}).items():
            found.setdefault(key, []).append(node)
    return {
        key: nodes[0] if all(n == nodes[0] for n in nodes) else {"anyOf": nodes}
        for key, nodes in found.items()
    }


def _required(key: str, objects: list[Node]) -> bool:
    return all(key in schema.get("required", []) for schema in objects)


def _may_be_empty(schema: Node) -> bool:
    options = schema.get("anyOf") or [schema]
    return any("" in option.get("enum", []) for option in options)


def _values(schema: Node) -> set[str]:
    options = _options(schema).get("enum", [])
    return {str(v) for option in options for v in option["enum"] if v not in ("", None)}


def _formats(options: dict[str, list[Node]]) -> set[str]:
    return {node["format"] for nodes in options.values() for node in nodes if "format" in node}


def _targets(schema: Node) -> set[str]:
    return {option["$ref"] for option in schema.get("x-expansionResources", {}).get("oneOf", [])}
