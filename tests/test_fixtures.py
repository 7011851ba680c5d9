"""Stripe's example objects, one per resource: all decode, and no documented key is lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from lattice_stripe import API_VERSION, Page, _registry, decode, operations
from lattice_stripe._decode.decoder import decode_result
from lattice_stripe._decode.result_checks import result_tags
from msgspec import Struct

from codegen.document.spec_folder import read_spec
from tests.shared import ROOT, STRIPE_FILES, stripe_examples

FIXTURES = stripe_examples()

pytestmark = pytest.mark.skipif(not FIXTURES, reason="needs Stripe's fixtures (../shared/spec)")

# Resources with an example but without a schema in Stripe's document.
UNDOCUMENTED = {
    "billing.alert_triggered",
    "entitlements.active_entitlement_summary",
    "reserve.hold",
    "reserve.plan",
    "reserve.release",
}


def test_170_of_175_examples_decode_to_structs(measured: Callable[[str], None]) -> None:
    schemas = read_spec(ROOT / "spec")["components"]["schemas"]
    undocumented = FIXTURES.keys() - schemas.keys()
    if (STRIPE_FILES / f"fixtures-{API_VERSION}.json").exists():  # else spec/ is newer
        assert undocumented == UNDOCUMENTED
    typed = sum(isinstance(decode(json.dumps(example)), Struct) for example in FIXTURES.values())
    measured(f"Stripe's examples: {len(FIXTURES)} decoded, {typed} of them typed")
    assert len(FIXTURES) == 175
    assert typed == len(FIXTURES) - len(undocumented)


@pytest.mark.parametrize("name", sorted(FIXTURES))
def test_every_documented_key_is_kept(name: str) -> None:
    example = FIXTURES[name]
    found = decode(json.dumps(example))
    schemas = read_spec(ROOT / "spec")["components"]["schemas"]
    if name not in schemas:
        assert found == example
        return
    assert isinstance(found, msgspec.Struct), f"{name} has no type"
    assert example["object"] in _registry.OBJECTS
    encoded = json.loads(msgspec.json.encode(found))
    if not schemas[name].get("properties") and "anyOf" not in schemas[name]:
        return  # the schema documents no key
    _assert_kept(example, encoded, schemas[name], schemas, name)


def test_every_example_is_a_result_of_its_operations() -> None:
    """Also without an id, as in older API versions, and without an object key."""
    by_tag: dict[str, set[str]] = {}
    for operation in operations(removed=True):
        for tag in result_tags(operation.result):
            by_tag.setdefault(tag, set()).add(operation.result)
    checked = 0
    for example in FIXTURES.values():
        for result in by_tag.get(example["object"], ()):
            for without in ("", "id", "object"):
                kept = {key: value for key, value in example.items() if key != without}
                if kept.get("id") or "object" in kept:
                    decode_result(result, json.dumps(kept).encode())
                    checked += 1
            raw = json.dumps({"object": "list", "data": [example], "has_more": False})
            page, _ = decode_result(result, raw.encode(), Page)
            assert len(page) == 1
    assert checked > 400


def _assert_kept(
    before: Any, after: Any, schema: dict[str, Any], schemas: dict[str, Any], path: str
) -> None:
    """Every key of ``before`` that the schema documents is in ``after``, with an equal value."""
    while "$ref" in schema:
        schema = schemas[schema["$ref"].rpartition("/")[2]]
    options = schema.get("anyOf")
    if options:
        if isinstance(before, dict):
            matching = [o for o in options if "$ref" in o and _matches(o, before, schemas)]
            assert matching, f"{path}: no schema matches"
            schema = matching[0]
            return _assert_kept(before, after, schema, schemas, path)
        assert before == after, path
        return None
    if isinstance(before, dict) and not schema.get("properties") and "object" in before:
        schema = schemas[before["object"]]  # the object of an event names its own schema
    if isinstance(before, dict) and schema.get("properties"):
        for key, value in before.items():
            if key in schema["properties"]:
                assert key in after, f"{path}.{key} is lost"
                inner = schema["properties"][key]
                _assert_kept(value, after[key], inner, schemas, f"{path}.{key}")
    elif isinstance(before, list):
        assert len(before) == len(after), path
        for index, (one, other) in enumerate(zip(before, after, strict=True)):
            _assert_kept(one, other, schema.get("items", {}), schemas, f"{path}[{index}]")
    else:
        assert before == after, path
    return None


def _matches(option: dict[str, Any], value: dict[str, Any], schemas: dict[str, Any]) -> bool:
    schema = schemas[option["$ref"].rpartition("/")[2]]
    if "anyOf" in schema:
        return any(_matches(inner, value, schemas) for inner in schema["anyOf"])
    const = schema.get("properties", {}).get("object", {}).get("enum")
    return const is None or value.get("object") in const
