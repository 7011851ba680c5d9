"""Schemas and names at the edges: what is an object, a map or a page, and which names collide."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import msgspec
import pytest
from lattice_stripe._decode.base import Literal

from codegen.emit import rendering
from codegen.emit.annotations import result_type
from codegen.emit.code import Code, literal
from codegen.emit.package_files import package_files
from codegen.errors import CodegenError
from codegen.model import Array, Enum, ListOf, Map, Model, Ref, Scalar, Type, Union, leaves
from codegen.parse.facts import read_facts
from codegen.parse.parser import parse
from tests.codegen.pipeline import document, operation, struct

TEXT = {"type": "string"}
PART = {"type": "object", "properties": {"a": TEXT}}


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def get(path: str, schema: dict[str, Any] | None = None, **more: Any) -> dict[str, Any]:
    return {path: {"get": operation(schema, **more)}}


def field_type(schema: dict[str, Any], **schemas: Any) -> tuple[Type, Model]:
    """The type of a field with ``schema``, and the model of its document."""
    schemas |= {"loan": struct("loan", field=schema)}
    model = parse(document(get("/v1/loans", ref("loan")), schemas))
    fields = next(s.fields for s in model.structs if s.name == "Loan")
    return next(f.type for f in fields if f.wire == "field"), model


def schema_of(kind: Type, model: Model) -> str:
    """The component schema of a struct, whose class may be named after its field."""
    assert isinstance(kind, Ref)
    (found,) = (s.schema for s in model.structs if s.name == kind.name)
    return found


def keys_of(kind: Type, model: Model) -> list[str]:
    assert isinstance(kind, Ref)
    return [f.wire for s in model.structs if s.name == kind.name for f in s.fields]


# null

NULLABLE = {"type": "string", "enum": ["a"], "nullable": True}


@pytest.mark.parametrize(
    "schema",
    [
        ref("choice"),
        {"allOf": [ref("choice")]},
        {"anyOf": [ref("choice"), {"type": "integer"}]},
        {"type": "string", "enum": ["a", None]},
    ],
)
def test_null_in_a_target_or_an_alternative_is_a_value_of_the_field(schema: dict[str, Any]) -> None:
    source = document(get("/v1/loans", ref("loan")), {"choice": NULLABLE})
    source["components"]["schemas"]["loan"] = struct("loan", field=schema)
    (found,) = (f for s in parse(source).structs for f in s.fields if f.wire == "field")
    assert found.nullable
    facts = read_facts(source, parse(source))
    loan = facts["types"][facts["schemas"]["loan"]]
    assert facts["types"][loan[1][loan[1].index("field") + 1]][0] == "null"


def test_null_in_one_of_several_parts_is_no_value_of_the_field() -> None:
    parts = {"allOf": [ref("choice"), {"type": "string"}]}
    _, model = field_type(parts, choice=NULLABLE)
    assert not any(f.nullable for s in model.structs for f in s.fields)


@pytest.mark.parametrize(
    ("schema", "value"),
    [
        ({"type": "array", "items": NULLABLE}, [None, "a"]),
        ({"type": "array", "items": ref("choice")}, [None, "a"]),
        ({"type": "object", "additionalProperties": NULLABLE}, {"x": None}),
        ({"type": "array", "items": {"type": "array", "items": NULLABLE}}, [[None]]),
    ],
)
def test_null_in_a_list_or_a_map_is_a_value_of_its_items(
    schema: dict[str, Any], value: Any
) -> None:
    kind, _ = field_type(schema, choice=NULLABLE)
    assert next(leaf for leaf in leaves(kind)) == Enum(("a",))
    decoder = msgspec.json.Decoder(eval(result_type(kind), {"Literal": Literal}))
    assert decoder.decode(json.dumps(value)) == value


def test_items_of_any_type_can_be_null_already() -> None:
    kind, _ = field_type({"type": "array", "items": {"nullable": True}})
    assert kind == Array(Scalar("Any"))


def test_an_alternative_that_is_only_null_is_no_type_of_its_own() -> None:
    kind, model = field_type({"anyOf": [TEXT, {"type": "null"}]})
    assert kind == Scalar("str")
    assert any(f.nullable for s in model.structs for f in s.fields if f.wire == "field")


# Unions

TIME, DECIMAL = ({"type": "string", "format": form} for form in ("date-time", "decimal"))
INTEGER = {"type": "integer"}
PART_REF = Ref("LoanField")


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([TIME, TEXT], Scalar("str")),
        ([DECIMAL, TIME], Scalar("str")),
        ([{"type": "string", "enum": ["a"]}, TEXT], Scalar("str")),
        ([{"enum": ["a"]}, {"enum": ["b"]}], Enum(("a", "b"))),
        ([{"enum": ["a"]}, INTEGER], Union((Enum(("a",)), Scalar("int")))),
        (
            [{"type": "array", "items": TEXT}, {"type": "array", "items": INTEGER}],
            Array(Union((Scalar("str"), Scalar("int")))),
        ),
        (
            [{"type": "array", "items": ref("part")}, {"type": "array", "items": TEXT}],
            Array(Scalar("Any")),
        ),
        ([{"type": "array", "items": ref("part")}, TEXT], Union((Array(PART_REF), Scalar("str")))),
        ([TIME, INTEGER], Union((Scalar("datetime", "date-time"), Scalar("int")))),
        (
            [{"type": "object", "additionalProperties": s} for s in (TEXT, INTEGER)],
            Map(Union((Scalar("str"), Scalar("int")))),
        ),
        ([TEXT, {"type": "array", "items": TEXT}], Union((Scalar("str"), Array(Scalar("str"))))),
        ([{"enum": ["a", 1]}], Union((Enum(("a",)), Enum((1,))))),
        ([{"enum": ["a", 1]}, {"enum": ["b"]}], Union((Enum(("a", "b")), Enum((1,))))),
    ],
)
def test_a_union_of_a_result_can_be_decoded(options: list[Any], expected: Type) -> None:
    kind, _ = field_type({"anyOf": options}, part=PART)
    assert kind == expected
    names = {"Literal": Literal, "Any": Any, "datetime": datetime, "LoanField": msgspec.Struct}
    msgspec.json.Decoder(eval(result_type(kind), names))


def test_a_value_that_an_enum_lists_twice_is_one_value() -> None:
    kind, _ = field_type({"type": "string", "enum": ["a", "b", "a"]})
    assert kind == Enum(("a", "b"))


# allOf


def test_a_component_whose_parts_are_no_objects_is_no_struct() -> None:
    kind, _ = field_type(ref("choice"), choice={"allOf": [{"type": "string", "enum": ["a"]}]})
    assert kind == Enum(("a",))


def test_an_all_of_of_one_part_is_that_part() -> None:
    kind, model = field_type({"allOf": [ref("part")]}, part=PART)
    assert schema_of(kind, model) == "part"


def test_an_all_of_of_one_part_with_properties_of_its_own_has_both() -> None:
    schema = {"allOf": [ref("part")], "properties": {"b": TEXT}}
    kind, model = field_type(schema, part=PART)
    assert schema_of(kind, model) != "part"
    assert keys_of(kind, model) == ["a", "b"]


def test_properties_beside_an_all_of_replace_those_of_its_parts() -> None:
    schema = {"allOf": [PART], "properties": {"a": {"type": "integer"}}}
    kind, model = field_type(schema)
    assert isinstance(kind, Ref)
    (found,) = [s for s in model.structs if s.name == kind.name]
    assert [f.type for f in found.fields] == [Scalar("int")]


# Maps


@pytest.mark.parametrize("extra", [TEXT, True])
def test_a_component_of_any_keys_is_a_map_and_no_struct(extra: Any) -> None:
    kind, model = field_type(
        ref("labels"), labels={"type": "object", "additionalProperties": extra}
    )
    assert kind == Map(Scalar("str") if extra is TEXT else Scalar("Any"))
    assert [s.name for s in model.structs] == ["Loan"]


def test_a_component_with_properties_and_other_keys_is_a_struct() -> None:
    kind, model = field_type(ref("part"), part={**PART, "additionalProperties": TEXT})
    assert schema_of(kind, model) == "part"
    assert keys_of(kind, model) == ["a"]


# Pages


def page(data: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": {"data": data, "has_more": {"type": "boolean"}}}


def test_a_response_whose_data_is_no_array_is_no_page() -> None:
    (lists,) = parse(document(get("/v1/loans", page({"type": "array", "items": TEXT})))).operations
    assert (lists.name, lists.result.page) == ("loans.list", True)
    (one,) = parse(document(get("/v1/loans", page(PART)))).operations
    assert (one.name, one.result.page) == ("loans.retrieve", False)


def test_a_field_with_data_and_has_more_is_a_list() -> None:
    kind, _ = field_type(page({"type": "array", "items": TEXT}))
    assert kind == ListOf(Scalar("str"))


def test_a_field_whose_data_is_no_array_is_no_list() -> None:
    kind, model = field_type(page(PART))
    assert keys_of(kind, model) == ["data", "has_more"]


# Names


def test_an_operation_named_like_an_intermediate_service_is_refused() -> None:
    paths = {
        **get("/v1/loans/{loan}/pages/lines", parameters=[LOAN]),
        **get("/v1/loans/{loan}", **{"x-lattice-name": "loans.pages"}, parameters=[LOAN]),
    }
    with pytest.raises(
        CodegenError, match=r"GET /v1/loans/\{loan\} and a service .*'loans\.pages'"
    ):
        parse(document(paths))


LOAN = {"name": "loan", "in": "path", "required": True, "schema": TEXT}


@pytest.mark.parametrize("resource", ["", 5, None])
def test_an_empty_resource_is_refused(resource: Any) -> None:
    item = {"get": operation(), "x-lattice-resource": resource}
    message = f"/v1/loans: x-lattice-resource is {resource!r}: Expected `str`"
    with pytest.raises(CodegenError, match=message):
        parse(document({"/v1/loans": item}))


def test_two_services_with_one_file_name_are_refused() -> None:
    model = parse(document({**get("/v1/a/b"), "/v1/a_b": {"post": operation()}}))
    assert [service.path for service in model.services] == ["a", "a.b", "a_b"]
    with pytest.raises(CodegenError, match=r"two files have the name \w+/a_b\.py"):
        package_files(model)


def test_two_operations_whose_parameters_have_one_class_name_are_refused() -> None:
    named = [{"x-lattice-name": name} for name in ("loans.desk.create", "loans.desk_create")]
    model = parse(document({**get("/v1/a", **named[0]), **get("/v1/b", **named[1])}))
    message = "two parameter types have the name LoansDeskCreateParams"
    with pytest.raises(CodegenError, match=message):
        package_files(model)


# Templates


def test_a_template_refuses_text_of_a_document() -> None:
    assert '"1"' in rendering.render("_api_version", version=literal("1"))
    with pytest.raises(CodegenError, match="a template printed a value that is not Code: '1'"):
        rendering.render("_api_version", version="1")


def test_every_template_is_rendered_with_the_check() -> None:
    environment = rendering._TEMPLATES
    assert environment.list_templates()
    for value in ("raw", 1, None, ["raw"]):
        with pytest.raises(CodegenError, match="not Code"):
            environment.from_string("{{ value }}").render(value=value)
    assert environment.from_string("{{ value }}").render(value=Code("x")) == "x"


def test_a_template_refuses_a_value_that_is_missing() -> None:
    with pytest.raises(CodegenError, match="not Code: Undefined"):
        rendering.render("_api_version")
