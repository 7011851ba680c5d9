"""Stripe's own example objects, one a resource: all decode, and nothing known is lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from lattice_stripe import _registry, decode
from msgspec import Struct

from tests.shared import stripe_document, stripe_examples

FIXTURES = stripe_examples()

pytestmark = pytest.mark.skipif(
    not FIXTURES, reason="Stripe's fixtures are not at hand (../shared/spec)"
)

# Resources that Stripe publishes an example of, though its document has no schema for them.
UNDOCUMENTED = {
    "billing.alert_triggered",
    "entitlements.active_entitlement_summary",
    "reserve.hold",
    "reserve.plan",
    "reserve.release",
}


def test_there_are_175_of_them(measured: Callable[[str], None]) -> None:
    typed = sum(isinstance(decode(json.dumps(example)), Struct) for example in FIXTURES.values())
    measured(f"Stripe's examples: {len(FIXTURES)} decoded, {typed} of them typed")
    assert len(FIXTURES) == 175
    assert typed == len(FIXTURES) - len(UNDOCUMENTED)


@pytest.mark.parametrize("name", sorted(FIXTURES))
def test_every_known_key_survives(name: str) -> None:
    example = FIXTURES[name]
    found = decode(json.dumps(example))
    schemas = stripe_document()["components"]["schemas"]
    if name not in schemas:
        assert name in UNDOCUMENTED
        assert found == example
        return
    assert isinstance(found, msgspec.Struct), f"{name} has no type"
    assert example["object"] in _registry.OBJECTS
    back = json.loads(msgspec.json.encode(found))
    if not schemas[name].get("properties") and "anyOf" not in schemas[name]:
        return  # the document knows no key of it
    _assert_kept(example, back, schemas[name], schemas, name)


def _assert_kept(
    before: Any, after: Any, schema: dict[str, Any], schemas: dict[str, Any], where: str
) -> None:
    """Whatever the schema names in ``before`` is in ``after``, and equal."""
    while "$ref" in schema:
        schema = schemas[schema["$ref"].rpartition("/")[2]]
    options = schema.get("anyOf")
    if options:
        if isinstance(before, dict):
            fitting = [o for o in options if "$ref" in o and _knows(o, before, schemas)]
            assert fitting, f"{where}: no schema knows its keys"
            schema = fitting[0]
            return _assert_kept(before, after, schema, schemas, where)
        assert before == after, where
        return None
    if isinstance(before, dict) and not schema.get("properties") and "object" in before:
        schema = schemas[before["object"]]  # an event's payload names its own schema
    if isinstance(before, dict) and schema.get("properties"):
        for key, value in before.items():
            if key in schema["properties"]:
                assert key in after, f"{where}.{key} is lost"
                inner = schema["properties"][key]
                _assert_kept(value, after[key], inner, schemas, f"{where}.{key}")
    elif isinstance(before, list):
        assert len(before) == len(after), where
        for index, (one, other) in enumerate(zip(before, after, strict=True)):
            _assert_kept(one, other, schema.get("items", {}), schemas, f"{where}[{index}]")
    else:
        assert before == after, where
    return None


def _knows(option: dict[str, Any], value: dict[str, Any], schemas: dict[str, Any]) -> bool:
    schema = schemas[option["$ref"].rpartition("/")[2]]
    if "anyOf" in schema:
        return any(_knows(inner, value, schemas) for inner in schema["anyOf"])
    const = schema.get("properties", {}).get("object", {}).get("enum")
    return const is None or value.get("object") in const
