"""A change after which a value no longer fits is breaking, for random schemas and changes."""

from __future__ import annotations

import copy
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.diff.compare import compare
from codegen.diff.surface import read_surface
from tests.codegen.pipeline import document, form, operation, struct

Node = dict[str, Any]
KEYS, VALUES = "abc", ["x", "y", ""]


def schema(random: Random, depth: int = 0) -> Node:
    """A schema. At most one alternative of a union is an object: the keys of several are joined."""
    kind = random.choice(
        ["string", "integer", "enum", "object", "list", "map", "union"][: 7 - depth]
    )
    found: Node = {"type": kind}
    if kind == "enum":
        found = {"type": "string", "enum": random.sample(VALUES, random.randint(1, 3))}
    elif kind == "object":
        keys = random.sample(KEYS, random.randint(1, 3))
        found["properties"] = {key: schema(random, depth + 1) for key in keys}
        found["required"] = [key for key in keys if random.random() < 0.5]
    elif kind == "list":
        found = {"type": "array", "items": random.choice([{}, schema(random, depth + 1)])}
    elif kind == "map":
        values = random.choice([True, schema(random, depth + 1)])
        found = {"type": "object", "additionalProperties": values}
    elif kind == "union":
        return {"anyOf": [{"type": "integer"}, schema(random, 3), {"type": "boolean"}]}
    return found | ({"nullable": True} if random.random() < 0.2 else {})


def change(random: Random, node: Node) -> Node:
    """``node`` with a change in it or in a schema inside it."""
    if random.random() < 0.3:
        return schema(random, 2)
    if "anyOf" in node:
        return {"anyOf": [change(random, option) for option in node["anyOf"]]}
    if random.random() < 0.2:
        return {**node, "nullable": not node.get("nullable")}
    if "enum" in node:
        return {**node, "enum": random.sample(VALUES, random.randint(1, 3))}
    if isinstance(node.get("additionalProperties"), dict):
        return {**node, "additionalProperties": change(random, node["additionalProperties"])}
    if node.get("items"):
        return {**node, "items": change(random, node["items"])}
    if "properties" in node:
        changed = copy.deepcopy(node)
        key = random.choice(KEYS)
        changed["properties"][key] = change(random, node["properties"].get(key, {"type": "string"}))
        if random.random() < 0.5:
            changed["required"] = [k for k in changed["properties"] if random.random() < 0.5]
        if random.random() < 0.3:
            changed["properties"].popitem()
        required = set(changed["required"]) & changed["properties"].keys()
        return changed | {"required": sorted(required)}
    return node


def value(random: Random, node: Node) -> Any:
    """A value of a schema."""
    if "anyOf" in node:
        return value(random, random.choice(node["anyOf"]))
    if node.get("nullable") and random.random() < 0.3:
        return None
    if "enum" in node:
        return random.choice(node["enum"])
    if "properties" in node:
        items = node["properties"].items()
        return {
            k: value(random, s) for k, s in items if k in node["required"] or random.random() < 0.5
        }
    inner = node.get("items", node.get("additionalProperties"))
    if inner is not None:
        item = value(random, inner if isinstance(inner, dict) else {})
        return [item] if node["type"] == "array" else {"k": item}
    simple = {"string": "x", "integer": 3, "boolean": True}
    return simple.get(node.get("type", ""), random.choice(["x", 3, {}, [1]]))


def fits(found: Any, node: Node, *, reads: bool) -> bool:
    """Whether a value is one of a schema. ``reads``: unknown keys and enum values are harmless."""
    if "anyOf" in node:
        return any(fits(found, option, reads=reads) for option in node["anyOf"])
    if "type" not in node or found is None:
        return "type" not in node or bool(node.get("nullable"))
    if "enum" in node:
        return isinstance(found, str) and (reads or found in node["enum"])
    types = {"string": str, "integer": int, "boolean": bool, "array": list, "object": dict}
    if type(found) is not types[node["type"]]:
        return False
    if "properties" in node:
        known = reads or found.keys() <= node["properties"].keys()
        return known and found.keys() >= set(node["required"]) and all(
            fits(item, node["properties"][key], reads=reads)
            for key, item in found.items()
            if key in node["properties"]
        )  # fmt: skip
    inner = node.get("items", node.get("additionalProperties"))
    items = found.values() if isinstance(found, dict) else found if isinstance(found, list) else ()
    return not isinstance(inner, dict) or all(fits(item, inner, reads=reads) for item in items)


def impacts(side: str, old: Node, new: Node) -> set[str | None]:
    def made(node: Node) -> Node:
        body = form(x=node if side == "parameter" else {"type": "string"})
        loan = struct("loan", x=node if side == "field" else {"type": "string"})
        return document({"/v1/loans": {"post": operation(requestBody=body)}}, {"loan": loan})

    one, other = made(old), made(new)
    found = compare(read_surface(one, other=other), read_surface(other, other=one), {})
    return {c.for_callers if side == "parameter" else c.for_readers for c in found}


@settings(max_examples=300)
@given(st.randoms(use_true_random=False), st.sampled_from(["parameter", "field"]))
def test_a_change_after_which_a_value_no_longer_fits_is_breaking(random: Random, side: str) -> None:
    old = schema(random)
    new = change(random, old)
    before, after = (old, new) if side == "parameter" else (new, old)
    found = [value(random, before) for _ in range(8)]
    if not all(fits(item, after, reads=side == "field") for item in found):
        assert "breaking" in impacts(side, old, new)
