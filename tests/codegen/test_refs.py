"""References of a document: which resolve, and the errors for the others."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codegen.document import refs
from codegen.document.importing import read_document
from codegen.errors import CodegenError
from tests.codegen.pipeline import document

Schemas = dict[str, Any]
Read = Callable[..., Schemas]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Read a document file with these schemas, and return its schemas."""

    def read(**schemas: Any) -> Schemas:
        path = tmp_path / "document.json"
        path.write_text(json.dumps(document(schemas=schemas)))
        found: Schemas = read_document(str(path)).document["components"]["schemas"]
        return found

    return read


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def test_a_dangling_ref_is_named_with_its_location(read: Read) -> None:
    with pytest.raises(CodegenError) as caught:
        read(a={"type": "object", "properties": {"b/c": ref("nowhere")}})
    assert "#/components/schemas/a/properties/b~1c" in str(caught.value)
    assert "'#/components/schemas/nowhere' points at nothing" in str(caught.value)


def test_many_dangling_refs_are_counted_and_the_first_are_listed(read: Read) -> None:
    with pytest.raises(CodegenError, match="50 references") as caught:
        read(a={"type": "object", "properties": {f"p{n}": ref(f"no{n}") for n in range(50)}})
    assert str(caught.value).count("\n") < 12


@pytest.mark.parametrize("target", ["other.json#/a", "https://example.com/x", "#a", ""])
def test_a_ref_outside_the_document_is_refused(read: Read, target: str) -> None:
    with pytest.raises(CodegenError, match="outside the document"):
        read(a={"$ref": target})


def test_a_ref_to_a_value_is_refused(read: Read) -> None:
    with pytest.raises(CodegenError, match="not an object"):
        read(a={"$ref": "#/info/version"})


@pytest.mark.parametrize(
    "schemas",
    [
        {"a": ref("a")},
        {"a": ref("b"), "b": ref("a")},
        {"a": ref("b"), "b": ref("c"), "c": ref("b")},
        {"a": {"anyOf": [{"type": "string"}, ref("b")]}, "b": {"allOf": [ref("a")]}},
    ],
)
def test_a_circular_ref_is_refused(read: Read, schemas: Schemas) -> None:
    with pytest.raises(CodegenError, match=r"#/components/schemas/.*\$ref .* is circular"):
        read(**schemas)


def test_a_schema_may_contain_itself(read: Read) -> None:
    schemas = {
        "a": {
            "type": "object",
            "properties": {"a": ref("a"), "b": {"type": "array", "items": ref("b")}},
        },
        "b": {"anyOf": [ref("a"), {"type": "string"}]},
    }
    assert read(**schemas) == schemas


def test_a_long_chain_of_refs_is_followed_without_recursion() -> None:
    chain = {f"s{n}": ref(f"s{n + 1}") for n in range(3000)}
    refs.check_references(document(schemas={**chain, "s3000": {"type": "string"}}))
    with pytest.raises(CodegenError, match="circular"):
        refs.check_references(document(schemas={**chain, "s3000": ref("s0")}))


def test_data_in_examples_and_defaults_is_not_a_reference(read: Read) -> None:
    schemas = {
        "a": {
            "type": "object",
            "example": {"$ref": "#/nowhere"},
            "properties": {"$ref": {"type": "string"}, "enum": {"enum": ["$ref"]}},
            "default": {"$ref": "#/nowhere"},
        }
    }
    assert read(**schemas) == schemas


def test_a_ref_in_a_property_named_like_a_literal_keyword_is_checked(read: Read) -> None:
    with pytest.raises(CodegenError, match="properties/default"):
        read(a={"type": "object", "properties": {"default": ref("nowhere")}})


def test_resolve_unescapes_pointers() -> None:
    document = {"paths": {"/v1/a b~": {"get": {"x": 1}}}, "list": [{"a": 1}]}
    assert refs.resolve(document, "#/paths/~1v1~1a%20b~0/get") == {"x": 1}
    assert refs.resolve(document, "#/list/0") == {"a": 1}
    for nowhere in ("#/list/1", "#/list/-1", "#/list/a", "#/list/²", "#/paths/x"):
        with pytest.raises(KeyError):
            refs.resolve(document, nowhere)
