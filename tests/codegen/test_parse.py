from __future__ import annotations

from typing import Any

import pytest

from codegen.errors import CodegenError
from codegen.model import (
    AddedMethod,
    AnyObject,
    Array,
    Binding,
    Enum,
    Expandable,
    Field,
    ListOf,
    Map,
    Model,
    OneOf,
    OperationModel,
    Opinion,
    Parameter,
    Ref,
    Result,
    Scalar,
    Struct,
    Type,
    Union,
)
from codegen.parse.parser import parse
from tests.codegen.pipeline import (
    LENDING_OVERLAYS,
    document,
    form,
    lending,
    model_of,
    operation,
    struct,
)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Model:
    return model_of(lending(), tmp_path_factory.mktemp("spec"), overlays=LENDING_OVERLAYS)


def operation_named(model: Model, name: str) -> OperationModel:
    return next(o for o in model.operations if o.name == name)


def struct_named(model: Model, name: str) -> Struct:
    return next(s for s in model.structs if s.name == name)


def field(model: Model, struct: str, wire: str) -> Field:
    return next(f for f in struct_named(model, struct).fields if f.wire == wire)


def params(model: Model, name: str) -> dict[str, Parameter]:
    return {p.wire: p for p in operation_named(model, name).params}


INTEGER = {"type": "integer"}


def result_type(schema: dict[str, Any], **schemas: Any) -> Type:
    """The type of a required field with this schema."""
    owner = struct("owner", x=schema)
    owner["required"].append("x")
    found = parse(document(schemas={"owner": owner, **schemas}))
    return field(found, "Owner", "x").type


def parameter_type(schema: dict[str, Any]) -> Type:
    (found,) = parse(
        document({"/v1/a": {"post": operation(requestBody=form(x=schema))}})
    ).operations
    return found.params[0].type


# Operations


def test_operation_has_the_facts_of_the_document_and_of_overlays(model: Model) -> None:
    create = operation_named(model, "loans.create")
    assert (create.method, create.path, create.body) == ("POST", "/v1/loans", "form")
    assert create.result == Result(("Loan",))
    assert (create.service, create.verb) == ("loans", "create")
    assert create.before == (Binding("endless_loans", "lending:refuse_endless", ("weeks",)),)
    assert create.after == (Binding("reminders", "lending:remind"),)
    assert create.methods == (AddedMethod("borrow", "lending:borrow", "lending:borrow_async"),)
    assert model.opinions == (
        Opinion("endless_loans", "A loan of 0 weeks is refused.", True, "lending.yaml"),
        Opinion("reminders", "Reminds of the day a loan is due.", False, "lending.yaml"),
    )
    assert create.doc == "A loan without ``due`` ends after four weeks.\n"


def test_required_parameters_come_first_in_alphabetical_order(model: Model) -> None:
    names = [p.name for p in operation_named(model, "loans.create").params]
    assert names == ["item", "reader", "cover", "due", "fee_decimal", "genre", "in_", "weeks"]


@pytest.mark.parametrize(
    ("name", "result"),
    [
        ("readers.list", Result(("Reader",), page=True)),
        ("readers.search", Result(("Reader",), page=True)),
        ("v2.core.branches.list", Result(("V2CoreBranch",), page=True)),
        ("readers.retrieve", Result(("Reader", "DeletedReader"))),
        ("readers.delete", Result(("DeletedReader",))),
        ("readers.cards.delete", Result(())),
        ("loans.slip", Result((), binary=True)),
    ],
)
def test_result_is_a_struct_a_page_several_structs_or_bytes(
    model: Model, name: str, result: Result
) -> None:
    assert operation_named(model, name).result == result


def test_media_type_decides_the_kind_of_body(model: Model) -> None:
    scan, branch = (
        operation_named(model, "scans.create"),
        operation_named(model, "v2.core.branches.create"),
    )
    assert (scan.body, scan.files, scan.server) == ("multipart", ("file",), "files")
    assert (branch.body, branch.nullable) == ("json", ("rent", "metadata.*", "hours.*.from"))
    assert operation_named(model, "readers.list").body is None
    assert operation_named(model, "readers.delete").body is None


def test_servers_are_named_after_their_hosts(model: Model) -> None:
    assert model.servers == (
        ("api", "https://api.lending.example"),
        ("files", "https://files.lending.example"),
    )
    assert operation_named(model, "loans.slip").server == "files"


def test_parameter_of_an_operation_overrides_that_of_its_path() -> None:
    shared = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    limit = {"name": "limit", "in": "query", "schema": {"type": "string"}}
    own = {**limit, "required": True, "schema": {"type": "integer"}}
    path = {"parameters": [shared, limit], "get": operation(parameters=[own])}
    (found,) = parse(document({"/v1/a/{id}": path})).operations
    assert found.path_params == ("id",)
    assert found.params == (Parameter("limit", "limit", Scalar("int"), required=True),)


def test_header_and_cookie_parameters_are_ignored() -> None:
    extra = [
        {"name": name, "in": name, "schema": {"type": "string"}} for name in ("header", "cookie")
    ]
    (found,) = parse(document({"/v1/a": {"get": operation(parameters=extra)}})).operations
    assert found.params == ()


def test_all_of_bodies_are_merged() -> None:
    parts = {
        "base": {"properties": {"a": {"type": "string"}}, "required": ["a"]},
        "body": {"allOf": [{"$ref": "#/components/schemas/base"}]},
    }
    body = {
        "allOf": [
            {"$ref": "#/components/schemas/body"},
            {"properties": {"b": {"type": "integer"}}, "required": ["b"]},
        ]
    }
    content = {"application/x-www-form-urlencoded": {"schema": body}}
    post = operation(requestBody={"content": content})
    (found,) = parse(document({"/v1/a": {"post": post}}, parts)).operations
    assert [(p.wire, p.type, p.required) for p in found.params] == [
        ("a", Scalar("str"), True),
        ("b", Scalar("int"), True),
    ]


def test_one_of_bodies_are_merged() -> None:
    text, number = {"type": "string"}, {"type": "integer"}
    body = {
        "oneOf": [
            {"properties": {"a": text, "b": text}, "required": ["a"]},
            {"anyOf": [{"properties": {"a": text, "b": number}, "required": ["a", "b"]}]},
        ]
    }
    content = {"application/x-www-form-urlencoded": {"schema": body}}
    post = operation(requestBody={"content": content})
    (found,) = parse(document({"/v1/a": {"post": post}})).operations
    assert [(p.wire, p.type, p.required) for p in found.params] == [
        ("a", Scalar("str"), True),
        ("b", Union((Scalar("str"), Scalar("int"))), False),
    ]


def test_page_component_is_recognized() -> None:
    page = {
        "type": "object",
        "properties": {
            "data": {"type": "array", "items": {"$ref": "#/components/schemas/loan"}},
            "has_more": {"type": "boolean"},
        },
    }
    schemas = {"loan": struct("loan"), "loan_page": page}
    listing = operation({"$ref": "#/components/schemas/loan_page"})
    (found,) = parse(document({"/v1/loans": {"get": listing}}, schemas)).operations
    assert (found.name, found.result) == ("loans.list", Result(("Loan",), page=True))


def test_object_whose_data_is_no_array_is_not_a_page() -> None:
    holder = struct("holder", data={"type": "object"}, has_more={"type": "boolean"})
    get = operation({"$ref": "#/components/schemas/holder"})
    (found,) = parse(document({"/v1/holder": {"get": get}}, {"holder": holder})).operations
    assert (found.name, found.result) == ("holder.retrieve", Result(("Holder",)))


def test_operation_lists_the_overlays_that_changed_it() -> None:
    paths = {"/v1/a": {"get": operation()}}
    (found,) = parse(
        document(paths), overlays_by_operation={"GET /v1/a": ("x.yaml", "y.yaml")}
    ).operations
    assert found.overlays == ("x.yaml", "y.yaml")


# Services


def test_services_have_children_and_aliases(model: Model) -> None:
    services = {s.path: s for s in model.services}
    assert services["readers"].children == ("readers.cards",)
    assert services["v2"].children == ("v2.core",)
    assert not services["v2"].methods
    renew = next(m for m in services["readers"].methods if m.name == "renew")
    assert renew.operation.name == "loans.extend"
    assert renew.has_other_verb is True


# Structs


def test_component_becomes_a_struct(model: Model) -> None:
    reader = struct_named(model, "Reader")
    assert (reader.schema, reader.object, reader.resource, reader.deleted) == (
        "reader",
        "reader",
        True,
        False,
    )
    assert [f.name for f in reader.fields][:4] == ["id", "object", "address", "cards"]
    assert struct_named(model, "DeletedReader").deleted is True
    assert struct_named(model, "ReaderAddress").resource is False


@pytest.mark.parametrize(
    ("name", "wire", "kind"),
    [
        ("Reader", "address", Ref("ReaderAddress")),
        ("Reader", "cards", ListOf(OneOf(("ReaderCard",)))),
        ("Reader", "class", Enum(("adult", "child"))),
        ("Reader", "created", Scalar("int", "unix-time")),
        ("Reader", "loans", Array(Expandable(("Loan",)))),
        ("Reader", "metadata", Map(Scalar("str"))),
        ("Loan", "reader", Expandable(("Reader", "DeletedReader"))),
        ("Loan", "item", OneOf(("Book", "Film"))),
        ("Loan", "fee_decimal", Scalar("Decimal", "decimal")),
        ("Loan", "history", Array(Ref("LoanHistory"))),
        ("ReaderCardPrinted", "at", Scalar("datetime", "date-time")),
        ("EventData", "object", AnyObject()),
        ("EventData", "previous", Map(Scalar("Any"))),
        ("V2CoreBranch", "seats", Scalar("str", "int64")),
    ],
)
def test_field_has_the_type_of_its_schema(model: Model, name: str, wire: str, kind: Type) -> None:
    assert field(model, name, wire).type == kind


def test_names_differ_from_wire_names_where_they_must(model: Model) -> None:
    assert field(model, "Reader", "class").name == "class_"
    assert field(model, "Film", "minutes").name == "length"
    assert params(model, "loans.create")["in"].name == "in_"


def test_deprecated_nullable_and_secret_are_read(model: Model) -> None:
    assert field(model, "Reader", "old_number").deprecated
    assert field(model, "Reader", "address").nullable
    assert field(model, "Reader", "door_code").secret
    assert params(model, "readers.create")["pin"].deprecated
    assert operation_named(model, "readers.cards.delete").deprecated


@pytest.mark.parametrize(
    ("schema", "kind"),
    [
        ({}, Scalar("Any")),
        ({"type": "object"}, Map(Scalar("Any"))),
        ({"type": ["string", "null"]}, Scalar("str")),
        ({"type": ["string", "integer"]}, Union((Scalar("str"), Scalar("int")))),
        ({"enum": [1.5]}, Scalar("Any")),
        ({"oneOf": [{"$ref": "#/components/schemas/part"}]}, Ref("Part")),
        (
            {
                "oneOf": [
                    {"$ref": "#/components/schemas/part"},
                    {"allOf": [{"$ref": "#/components/schemas/part"}]},
                ]
            },
            Ref("Part"),
        ),
        ({"allOf": [{"$ref": "#/components/schemas/part"}], "nullable": True}, Ref("Part")),
        (
            {"anyOf": [{"type": "string"}, {"$ref": "#/components/schemas/part"}]},
            Expandable(("Part",)),
        ),
        ({"anyOf": [{"type": "integer"}, {"$ref": "#/components/schemas/part"}]}, Scalar("Any")),
        ({"$ref": "#/components/schemas/either"}, OneOf(("Part", "Owner"))),
        ({"$ref": "#/components/schemas/p%61rt"}, Ref("Part")),
        ({"type": "string", "x-expansionResources": {"oneOf": []}}, Scalar("str")),
    ],
)
def test_schema_of_a_field_becomes_a_result_type(schema: dict[str, Any], kind: Type) -> None:
    either = {
        "oneOf": [{"$ref": "#/components/schemas/part"}, {"$ref": "#/components/schemas/owner"}]
    }
    assert result_type(schema, part=struct("part"), either=either) == kind


def test_nested_all_of_is_merged() -> None:
    schemas = {
        "a": {"allOf": [{"properties": {"x": {"type": "string"}}, "required": ["x"]}]},
        "b": {"allOf": [{"properties": {"y": {"type": "string"}}}]},
        "c": {"allOf": [{"$ref": f"#/components/schemas/{name}"} for name in "ab"]},
    }
    paths = {"/v1/c": {"get": operation({"$ref": "#/components/schemas/c"})}}
    whole = struct_named(parse(document(paths, schemas)), "C")
    assert [(f.wire, f.required) for f in whole.fields] == [("x", True), ("y", False)]


def test_schemas_that_no_result_and_no_event_can_hold_become_no_structs() -> None:
    part = {"type": "object", "properties": {"at": {"type": "integer"}}}
    holder = {"type": "object", "properties": {"held": {"$ref": "#/components/schemas/held"}}}
    schemas = {
        "returned": holder,
        "held": part,
        "problem": {"type": "object", "properties": {"error": part}},
        "event_payload": struct("event_payload"),
        "identified": part | {"x-resourceId": "identified"},
        "named_by_overlay": part | {"x-lattice-name": "named"},
    }
    read = operation({"$ref": "#/components/schemas/returned"})
    failure = {"application/json": {"schema": {"$ref": "#/components/schemas/problem"}}}
    read["responses"]["400"] = {"description": "", "content": failure}
    found = parse(document({"/v1/returned": {"get": read}}, schemas))
    names = ["EventPayload", "Identified", "Named", "Returned", "ReturnedHeld"]
    assert [s.name for s in found.structs] == names


def test_equal_inline_objects_are_one_struct() -> None:
    inner = {"type": "object", "properties": {"at": {"type": "integer"}}}
    found = parse(document(schemas={n: struct(n, seen=inner) for n in ("a", "b")}))
    assert [s.name for s in found.structs] == ["A", "B", "Seen"]


def test_inline_object_does_not_take_the_name_of_a_component() -> None:
    inner = {"type": "object", "properties": {"at": {"type": "integer"}}}
    schemas = {"a": struct("a", seen=inner, page=inner), "a_seen": struct("a_seen")}
    found = parse(document(schemas=schemas))
    names = [s.name for s in found.structs]
    assert len(set(names)) == len(names) == 3
    (only,) = [s for s in found.structs if s.inline]
    assert {field(found, "A", w).type for w in ("seen", "page")} == {Ref(only.name)}


# Parameters


def test_parameter_type_names_its_service_if_it_has_only_one(model: Model) -> None:
    types = {s.name: s for s in model.parameter_types}
    assert types["AddressParam"].service is None
    assert types["LoansCoverParam"].service == "loans"
    assert params(model, "v2.core.branches.create")["address"].type == Ref("AddressParam")
    assert params(model, "readers.update")["address"].type == Union(
        (Ref("AddressParam"), Enum(("",)))
    )


def test_keys_of_a_parameter_type_are_wire_names(model: Model) -> None:
    shape = next(s for s in model.parameter_types if s.name == "ReadersNotifyParam")
    assert [p.name for p in shape.params] == ["channel", "from", "content-type"]


@pytest.mark.parametrize(("keys", "name"), [("abc", "ABCParam"), ("abcd", "HomeParam")])
def test_parameter_type_of_few_keys_in_different_parameters_is_named_after_its_keys(
    keys: str, name: str
) -> None:
    kind = {"type": "object", "properties": {key: {"type": "string"} for key in keys}}
    paths = {
        "/v1/loans": {"post": operation(requestBody=form(home=kind))},
        "/v1/readers": {"post": operation(requestBody=form(work=kind))},
    }
    assert [shape.name for shape in parse(document(paths)).parameter_types] == [name]


def test_parameter_type_is_named_after_operations_that_stripe_has_not_removed() -> None:
    def post(key: str, **more: Any) -> dict[str, Any]:
        kind = {"type": "object", "properties": {k: {"type": "string"} for k in "abcd"}}
        return {"post": operation(requestBody=form(**{key: kind}), **more)}

    removed = {"x-lattice-removed": {"since": "2025-01-01", "use": "loans.create"}}
    paths = {"/v1/loans": post("home"), "/v1/books": post("cover", **removed)}
    (shape,) = parse(document(paths)).parameter_types
    assert (shape.name, shape.service) == ("LoansHomeParam", None)


def test_locations_are_in_the_order_of_the_document() -> None:
    kind = {"type": "object", "properties": {"x": {"type": "string"}}}
    paths = {"/v1/loans": {"post": operation(requestBody=form(z=kind, a=kind))}}
    model = parse(document(paths, {"loan": struct("loan", z=kind, a=kind)}))
    assert [s.locations for s in model.parameter_types] == [
        ("POST /v1/loans z", "POST /v1/loans a")
    ]
    assert [s.locations for s in model.structs if s.inline] == [("loan z", "loan a")]


@pytest.mark.parametrize(
    ("length", "uses", "named"), [(60, 2, False), (61, 2, True), (61, 1, False)]
)
def test_value_list_is_named_if_it_is_long_and_repeated(
    length: int, uses: int, named: bool
) -> None:
    kind = {"type": "string", "enum": ["a" * 30, "b" * (length - 30)]}
    keys = dict.fromkeys(["first", "second"][:uses], kind)
    model = parse(document({"/v1/loans": {"post": operation(requestBody=form(**keys))}}))
    assert [alias.name for alias in model.value_lists] == ["LoansFirstValue"] * named


def test_long_repeated_value_list_is_named(model: Model) -> None:
    (alias,) = model.value_lists
    assert alias.name == "GenreValue"
    assert params(model, "loans.create")["genre"].type == Enum(alias.values, "GenreValue")
    assert field(model, "Loan", "genre").type == Enum(alias.values, "GenreValue")
    assert params(model, "readers.create")["class"].type == Enum(("adult", "child"))


@pytest.mark.parametrize(
    ("schema", "kind"),
    [
        ({"type": "string", "nullable": True}, Union((Scalar("str"), Scalar("None")))),
        ({"type": "string", "format": "binary"}, Scalar("bytes", "binary")),
        ({"type": "array", "items": {"type": "boolean"}}, Array(Scalar("bool"))),
        ({"type": "object", "additionalProperties": {"type": "integer"}}, Map(Scalar("int"))),
        ({"type": "integer", "enum": [1, 2]}, Enum((1, 2))),
        ({"nullable": True}, Scalar("Any")),
    ],
)
def test_schema_of_a_parameter_becomes_a_parameter_type(schema: dict[str, Any], kind: Type) -> None:
    assert parameter_type(schema) == kind


def test_bounds_of_a_range_of_times_are_times() -> None:
    bounds = {
        "title": "range_query_specs",
        "type": "object",
        "properties": {"gt": {"type": "integer"}, "unit": {"type": "string"}},
    }
    source = {"/v1/a": {"post": operation(requestBody=form(x={"anyOf": [bounds, INTEGER]}))}}
    found = parse(document(source))
    (shape,) = found.parameter_types
    time = Scalar("int", "unix-time")
    assert found.operations[0].params[0].type == Union((Ref(shape.name), time))
    assert [p.type for p in shape.params] == [time, Scalar("str")]
    integer_or_text = {"anyOf": [INTEGER, {"type": "string"}]}
    assert parameter_type(integer_or_text) == Union((Scalar("int"), Scalar("str")))


# Errors


def message(source: dict[str, Any]) -> str:
    with pytest.raises(CodegenError) as caught:
        parse(source)
    return caught.value.message


ID = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}


def test_two_schemas_with_one_class_name_are_refused() -> None:
    schemas = {"tax_id": struct("tax_id"), "tax.id": struct("tax.id")}
    assert message(document(schemas=schemas)) == (
        "two schemas get the class name TaxId: 'tax_id' and 'tax.id'"
    )
    schemas["tax.id"]["x-lattice-name"] = "dotted_tax_id"
    names = [s.name for s in parse(document(schemas=schemas)).structs]
    assert names == ["DottedTaxId", "TaxId"]


def test_schema_with_a_reserved_class_name_gets_a_suffix() -> None:
    schemas = {"service": struct("service", any={"$ref": "#/components/schemas/any"})}
    schemas["any"] = struct("any")
    found = parse(document(schemas=schemas))
    assert [(s.name, s.schema) for s in found.structs] == [
        ("AnyObject", "any"),
        ("ServiceObject", "service"),
    ]
    assert field(found, "ServiceObject", "any").type == Ref("AnyObject")
    schemas["any_object"] = struct("any_object")
    assert message(document(schemas=schemas)) == (
        "two schemas get the class name AnyObject: 'any' and 'any_object'"
    )


def test_overlay_names_a_schema() -> None:
    schemas = {"svc": struct("svc")}
    schemas["svc"]["x-lattice-name"] = "offered_service"
    (only,) = parse(document(schemas=schemas)).structs
    assert (only.name, only.schema, only.object) == ("OfferedService", "svc", "svc")


def test_two_fields_with_one_name_are_refused() -> None:
    schema = struct("loan", **{"due-at": {"type": "string"}, "due_at": {"type": "string"}})
    assert message(document(schemas={"loan": schema})) == (
        "loan: 'due-at' and 'due_at' both get the name 'due_at'"
    )
    schema["properties"]["due-at"]["x-lattice-name"] = "due_on"
    found = field(parse(document(schemas={"loan": schema})), "Loan", "due-at")
    assert found.name == "due_on"


def test_two_parameters_with_one_name_are_refused() -> None:
    clash: dict[str, Any] = {"a-b": {"type": "string"}, "a_b": {"type": "string"}}
    paths = {"/v1/loans": {"post": operation(requestBody=form(**clash))}}
    assert message(document(paths)) == ("loans -> create: 'a-b' and 'a_b' both get the name 'a_b'")
    clash["a-b"]["x-lattice-name"] = "other"
    (found,) = parse(document(paths)).operations
    assert {p.wire: p.name for p in found.params} == {"a-b": "other", "a_b": "a_b"}


def hint(source: dict[str, Any]) -> str | None:
    with pytest.raises(CodegenError) as caught:
        parse(source)
    return caught.value.hint


TEXT = {"type": "string"}


@pytest.mark.parametrize(
    ("properties", "what"),
    [
        ({"a-b": TEXT, "a_b": TEXT}, "Set x-lattice-name on one of them in an overlay"),
        ({"opts": TEXT}, "Set x-lattice-name on the parameter in an overlay"),
        ({"?": TEXT}, "Give it a name with x-lattice-name in an overlay"),
    ],
)
def test_the_name_of_a_parameter_is_given_below_its_operation(
    properties: dict[str, Any], what: str
) -> None:
    paths = {"/v1/loans": {"post": operation(requestBody=form(**properties))}}
    assert hint(document(paths)) == f"{what}, below $['paths']['/v1/loans']['post']."


@pytest.mark.parametrize(
    ("names", "what"), [(["opts"], "the parameter"), (["a-b", "a_b"], "one of them")]
)
def test_the_name_of_a_path_parameter_is_given_below_its_operation(
    names: list[str], what: str
) -> None:
    path = "/v1/loans" + "".join(f"/{{{name}}}" for name in names)
    declared = [{**ID, "name": name} for name in names]
    found = hint(document({path: {"get": operation(parameters=declared)}}))
    below = f"below $['paths']['{path}']['get']"
    assert found == f"Set x-lattice-name on {what} in an overlay, {below}."


def test_the_name_of_a_field_is_given_below_its_schema() -> None:
    schema = struct("loan", **{"due-at": TEXT, "due_at": TEXT})
    below = "below $['components']['schemas']['loan']"
    found = hint(document(schemas={"loan": schema}))
    assert found == f"Set x-lattice-name on one of them in an overlay, {below}."


def test_parameter_to_is_reserved_for_downloads() -> None:
    declared = {"name": "to", "in": "query", "schema": {"type": "string"}}
    paths = {"/v1/loans": {"get": operation(parameters=[declared])}}
    (found,) = parse(document(paths)).operations
    assert [parameter.name for parameter in found.params] == ["to"]


@pytest.mark.parametrize("name", ["opts", "to"])
def test_parameter_with_a_reserved_name_is_refused(name: str) -> None:
    declared = {"name": name, "in": "query", "schema": {"type": "string"}}
    content = {"application/pdf": {"schema": {"type": "string", "format": "binary"}}}
    response = {"200": {"description": "", "content": content}}
    paths = {"/v1/loans": {"get": operation(parameters=[declared], responses=response)}}
    assert message(document(paths)) == (
        f"GET /v1/loans has a parameter called {name!r}, a name that this package reserves"
    )
    declared["x-lattice-name"] = "other"
    (found,) = parse(document(paths)).operations
    assert [(p.name, p.wire) for p in found.params] == [("other", name)]


@pytest.mark.parametrize("name", ["opts", "to", "self", "params"])
def test_path_parameter_with_a_reserved_name_is_refused(name: str) -> None:
    paths = {f"/v1/loans/{{{name}}}": {"get": operation(parameters=[{**ID, "name": name}])}}
    assert message(document(paths)) == (
        f"GET /v1/loans/{{{name}}} has a path parameter called {name!r}, "
        "a name that this package reserves"
    )


@pytest.mark.parametrize(
    ("path", "declared"),
    [
        ("/v1/loans/{id}", []),
        ("/v1/loans", [ID]),
        ("/v1/loans/{id}/x/{id}", [ID]),
        ("/v1/loans/{loan}", [ID]),
        ("/v1/loans/{id}", [{**ID, "in": "query"}]),
    ],
)
def test_path_parameters_that_differ_from_the_path_are_refused(
    path: str, declared: list[Any]
) -> None:
    paths = {path: {"get": operation(parameters=declared)}}
    assert (
        message(document(paths))
        == f"GET {path}: the parameters in its path differ from its declared path parameters"
    )


def test_path_parameters_with_one_name_are_refused() -> None:
    declared = [{**ID, "name": name} for name in ("a-b", "a_b")]
    paths = {"/v1/loans/{a-b}/x/{a_b}": {"get": operation(parameters=declared)}}
    assert message(document(paths)).endswith("two path parameters get the same name")


def test_names_without_usable_characters_are_refused() -> None:
    schemas = {"日本": struct("x")}
    assert "the schema '日本' has no characters that can form a class name" in message(
        document(schemas=schemas)
    )
    field_of = {"loan": struct("loan", 日本={"type": "string"})}
    assert "a field of loan '日本' has no characters" in message(document(schemas=field_of))
    paths = {"/v1/a": {"post": operation(requestBody=form(日本={"type": "string"}))}}
    assert "a parameter of a -> create '日本' has no characters" in message(document(paths))
    paths = {"/v1/a/{日本}": {"get": operation(parameters=[{**ID, "name": "日本"}])}}
    assert "a path parameter of GET /v1/a/{日本} '日本' has no characters" in message(
        document(paths)
    )


@pytest.mark.parametrize("path", ["v1/loans", "@evil.example/v1/loans", "", "{id}"])
def test_path_without_a_leading_slash_is_refused(path: str) -> None:
    paths = {path: {"get": operation()}}
    assert message(document(paths)) == f"the path {path!r} does not begin with a slash"


def test_two_servers_with_one_name_are_refused() -> None:
    paths = {
        f"/v1/{name}": {"get": operation(servers=[{"url": f"https://files.{name}.example/"}])}
        for name in "ab"
    }
    assert message(document(paths)) == (
        "two servers get the name 'files': 'https://files.a.example' and 'https://files.b.example'"
    )


@pytest.mark.parametrize(
    "server",
    [
        {"url": "/"},
        {"url": "/v2"},
        {"url": "ftp://a.example"},
        {"url": "https://{region}.example.com/"},
        {"url": "https://a.example/{base}", "variables": {"base": {"default": "v2"}}},
    ],
)
def test_server_without_a_complete_url_is_refused(server: dict[str, Any]) -> None:
    source = document({"/v1/a": {"get": operation()}})
    source["servers"], url = [server], server["url"]
    assert message(source) == f"the server {url!r} is not a complete URL"
    paths = {"/v1/a": {"get": operation(), "servers": [server]}}
    assert message(document(paths)) == f"the server {url!r} is not a complete URL"


def test_operation_without_any_server_is_refused() -> None:
    source = document({"/v1/a": {"get": operation()}})
    del source["servers"]
    assert message(source) == "GET /v1/a has no server, and the document has none"
    source["paths"]["/v1/a"]["get"]["servers"] = [{"url": "https://files.example.com/"}]
    assert parse(source).servers == (("files", "https://files.example.com"),)


def test_first_of_several_servers_is_the_default() -> None:
    source = document({"/v1/a": {"get": operation()}})
    source["servers"] += [{"url": "https://other.example.com/"}]
    assert parse(source).servers == (("api", "https://api.example.com"),)


def test_server_of_a_path_serves_its_operations() -> None:
    files, own = ([{"url": f"https://{name}.example.com/"}] for name in ("files", "own"))
    item = {"get": operation(), "post": operation(servers=own), "servers": files}
    model = parse(document({"/v1/a": item}))
    assert {o.method: o.server for o in model.operations} == {"GET": "files", "POST": "own"}
    assert model.servers == (
        ("api", "https://api.example.com"),
        ("files", "https://files.example.com"),
        ("own", "https://own.example.com"),
    )


def test_a_parameter_that_refers_to_a_schema_is_refused() -> None:
    get = operation(parameters=[{"$ref": "#/components/schemas/a"}])
    source = document({"/v1/a": {"get": get}}, {"a": {"type": "string"}})
    assert message(source) == "$ref '#/components/schemas/a' points at no parameter"


def test_path_that_is_a_reference_is_refused() -> None:
    paths = {"/v1/a": {"$ref": "#/components/pathItems/a"}}
    assert message(document(paths)) == "the path '/v1/a' is a $ref, which is not supported"


@pytest.mark.parametrize("url", ["https://[x", "https://a\u2100b.example"])
def test_invalid_server_url_is_refused(url: str) -> None:
    paths = {"/v1/a": {"get": operation(servers=[{"url": url}])}}
    assert message(document(paths)).startswith(f"the server {url!r} is not a URL")


def test_unknown_type_is_refused() -> None:
    schemas = {"loan": struct("loan", x={"type": "date"})}
    assert message(document(schemas=schemas)) == "loan -> x has the unknown type 'date'"


def body_of(*media: str, method: str = "post", **more: Any) -> dict[str, Any]:
    """A document with an operation whose body may have these media types."""
    schema = {"type": "object", "properties": {"x": {"type": "string"}}}
    body = {"content": {name: {"schema": schema} for name in media}}
    return document({"/v1/a": {method: operation(requestBody=body, **more)}})


@pytest.mark.parametrize(
    ("media", "body"),
    [
        (["application/json; charset=utf-8"], "json"),
        (["Application/JSON"], "json"),
        (["application/xml", "application/x-www-form-urlencoded"], "form"),
        (["application/json", "application/x-www-form-urlencoded"], "json"),
    ],
)
def test_body_has_the_first_media_type_that_can_be_sent(media: list[str], body: str) -> None:
    (found,) = parse(body_of(*media)).operations
    assert (found.body, [p.wire for p in found.params]) == (body, ["x"])


def test_body_that_cannot_be_sent_is_refused() -> None:
    text = "POST /v1/a takes a body of the type 'text/plain', which this package cannot send"
    assert message(body_of("text/plain")) == text
    assert "DELETE /v1/a has a JSON body, but a DELETE sends" in message(
        body_of("application/json", method="delete")
    )


def test_parameter_that_cannot_be_sent_is_refused() -> None:
    query = {"name": "q", "in": "query", "schema": {"type": "string"}}
    header = {"name": "H", "in": "header", "required": True, "schema": {"type": "string"}}
    assert "POST /v1/a has query parameters, which cannot be sent" in message(
        body_of("application/json", parameters=[query])
    )
    paths = {"/v2/a": {"post": operation(parameters=[query])}}
    assert "POST /v2/a has query parameters, which cannot be sent" in message(document(paths))
    assert message(body_of("application/json", parameters=[header])) == (
        "POST /v1/a requires the header 'H', which this package cannot send"
    )
    optional = body_of("application/json", parameters=[header | {"required": False}])
    assert [p.wire for p in parse(optional).operations[0].params] == ["x"]


def test_null_in_targets_and_alternatives_of_a_json_body_is_sent() -> None:
    text = {"type": "string", "nullable": True}
    part = {"type": "object", "properties": {"n": text}}
    properties = {
        "target": {"$ref": "#/components/schemas/part"},
        "either": {"anyOf": [{"type": "object", "properties": {"k": text}}, {"type": "integer"}]},
        "whole": {"allOf": [{"$ref": "#/components/schemas/text"}]},
        "types": {"type": ["string", "null"]},
        "list": {"type": "array", "items": text},
    }
    content = {"application/json": {"schema": {"type": "object", "properties": properties}}}
    paths = {"/v1/a": {"post": operation(requestBody={"content": content})}}
    (found,) = parse(document(paths, {"part": part, "text": text})).operations
    assert set(found.nullable) == {"target.n", "either.k", "whole", "types", "list.*"}


def test_file_that_may_be_null_is_sent_as_a_file() -> None:
    file = {"type": "string", "format": "binary", "nullable": True}
    schema = {"type": "object", "properties": {"file": file}}
    content = {"multipart/form-data": {"schema": schema}}
    paths = {"/v1/a": {"post": operation(requestBody={"content": content})}}
    (found,) = parse(document(paths)).operations
    assert found.files == ("file",)


def test_circular_parameter_is_refused() -> None:
    schemas = {"tree": {"type": "array", "items": {"$ref": "#/components/schemas/tree"}}}
    body = form(x={"$ref": "#/components/schemas/tree"})
    paths = {"/v1/a": {"post": operation(requestBody=body)}}
    assert message(document(paths, schemas)) == (
        "circular $ref '#/components/schemas/tree', reached from a -> create -> x"
    )


@pytest.mark.parametrize(
    ("where", "key", "value", "text"),
    [
        ("operation", "before", "a:b", "GET /v1/a: x-lattice-before is 'a:b'"),
        ("operation", "before", {"o": ["a:b"]}, "Expected `str | object`, got `array`"),
        ("operation", "before", {"o": {"call": "a.b"}}, "- at `$[...].call`"),
        (
            "operation",
            "before",
            {"o": {"call": "a:b", "parameter_paths": ["a["]}},
            "- at `$[...].parameter_paths[0]`",
        ),
        ("operation", "before", {"o": {"call": "a:b", "path": []}}, "unknown field `path`"),
        (
            "operation",
            "before",
            {"o": {"call": "a:b", "parameter_paths": []}},
            "Expected `array` of length >= 1 - at `$[...].parameter_paths`",
        ),
        ("operation", "after", ["a.b"], "GET /v1/a: x-lattice-after is ['a.b']"),
        ("operation", "methods", {"m": "a:b"}, "x-lattice-methods is {'m': 'a:b'}: "),
        ("operation", "methods", {"m": {"sync": "a:b"}}, "missing required field `async`"),
        ("operation", "methods", {"M!": {"sync": "a:b", "async": "a:c"}}, "- at `key` in `$`"),
        (
            "operation",
            "methods",
            {"m": {"sync": "a:b", "async": "a:c", "both": "a:d"}},
            "unknown field `both`",
        ),
        ("operation", "removed", "2025", "GET /v1/a: x-lattice-removed is '2025': "),
        (
            "operation",
            "removed",
            {"since": "2025-01-01", "use": "a", "by": "b"},
            "unknown field `by`",
        ),
        ("operation", "removed", {"since": "x", "use": "a"}, "- at `$.since`"),
        ("operation", "doc", 1, "GET /v1/a: x-lattice-doc is 1: Expected `str`"),
        ("operation", "rate-limit", 0, "GET /v1/a: x-lattice-rate-limit is 0: Expected `int` >= 1"),
        ("operation", "name", 1, "GET /v1/a: x-lattice-name is 1: Expected `str`"),
        ("operation", "name", "", "GET /v1/a: x-lattice-name is '': Expected `str`"),
        ("operation", "aliases", "b", "GET /v1/a: x-lattice-aliases is 'b': Expected `array`"),
        ("operation", "aliases", [1], "GET /v1/a: x-lattice-aliases is [1]: Expected `str`"),
        ("operation", "aliases", 1, "GET /v1/a: x-lattice-aliases is 1: Expected `array`"),
        ("operation", "aliases", None, "GET /v1/a: x-lattice-aliases is None: Expected `array`"),
        ("path", "resource", 1, "/v1/a: x-lattice-resource is 1: Expected `str`"),
        ("schema", "helpers", [1], "loan: x-lattice-helpers is [1]: Expected `str`"),
        ("schema", "doc", [], "loan: x-lattice-doc is []: Expected `str`"),
        ("schema", "name", 1, "loan: x-lattice-name is 1: Expected `str`"),
        ("schema", "helpers", ["a:due"], "'a:due' has the name of a field,"),
        ("schema", "helpers", ["due:b"], "'due:b' has the name of a field,"),
        ("schema", "helpers", ["a:b", "c:b"], "'a:b' has the name of a field,"),
        ("schema", "helpers", ["a:last_response"], "of a method of every object"),
    ],
)
def test_invalid_extensions_are_refused(where: str, key: str, value: Any, text: str) -> None:
    source = document(
        {"/v1/a": {"get": operation()}}, {"loan": struct("loan", due={"type": "string"})}
    )
    node = {
        "operation": source["paths"]["/v1/a"]["get"],
        "path": source["paths"]["/v1/a"],
        "schema": source["components"]["schemas"]["loan"],
    }[where]
    node[f"x-lattice-{key}"] = value
    assert text in message(source)


def test_rate_limit_of_one_request_per_second_is_read() -> None:
    found = parse(document({"/v1/a": {"get": operation(**{"x-lattice-rate-limit": 1})}}))
    assert [o.rate_limit for o in found.operations] == [1]


def test_inline_objects_of_a_union_get_names() -> None:
    def one(key: str) -> dict[str, Any]:
        return {"type": "object", "properties": {key: {"type": "string"}}}

    kind = result_type({"anyOf": [one("left"), one("right")]})
    assert isinstance(kind, OneOf)
    assert len(set(kind.names)) == 2
    assert all(name.isidentifier() for name in kind.names)
