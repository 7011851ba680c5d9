from __future__ import annotations

import keyword
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.document.openapi import Operation
from codegen.errors import CodegenError
from codegen.identifiers import field_name, pascal, snake
from codegen.parse.class_names import allocate, candidates, shortened
from codegen.parse.equal_objects import Use, split_location
from codegen.parse.operation_names import CLIENT_NAMES, OperationNames, name_operations
from codegen.parse.parser import parse
from tests.codegen.pipeline import document, operation, struct


def named(*lines: str, resources: dict[str, str] | None = None, **extensions: Any) -> list[str]:
    """The names of ``"GET /path"`` lines. A ``*`` marks a list; ``extensions`` are for the last."""
    keys = {f"x-lattice-{key}": value for key, value in extensions.items()}
    return [names.name for names in names_of(lines, resources=resources, extensions=keys)]


def names_of(
    lines: Sequence[str],
    *,
    resources: dict[str, str] | None = None,
    locked: dict[str, tuple[str, ...]] | None = None,
    extensions: dict[str, Any] | None = None,
) -> list[OperationNames]:
    """The names of ``"GET /path"`` lines. ``extensions`` are keys of the last one."""
    operations = []
    for line in lines:
        method, path, *_ = line.split()
        operations.append(Operation(method, path, {}, {}))
    operations[-1].node.update(extensions or {})
    lists = {line.removesuffix(" *") for line in lines if line.endswith(" *")}
    found = name_operations(operations, lists, resources or {}, locked)
    return [found[operation.key] for operation in operations]


# Inference


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["GET /v1/loans *"], ["loans.list"]),
        (["POST /v1/loans"], ["loans.create"]),
        (["GET /v1/loans/{loan}"], ["loans.retrieve"]),
        (["POST /v1/loans/{loan}"], ["loans.update"]),
        (["DELETE /v1/loans/{loan}"], ["loans.delete"]),
        (["PUT /v1/loans/{loan}"], ["loans.put"]),
        (["PATCH /v1/loans/{loan}"], ["loans.patch"]),
        (["PUT /v1/loans"], ["loans.put"]),
        (["POST /v1/loans/{loan}/extend"], ["loans.extend"]),
        (["GET /v1/loans *", "GET /v1/loans/search"], ["loans.list", "loans.search"]),
        (["GET /v1/loans/{loan}/cards *"], ["loans.cards.list"]),
        (["POST /v1/loans/{loan}/cards"], ["loans.cards.create"]),
        (["GET /v1/loans/{loan}/cards/{id}"], ["loans.cards.retrieve"]),
        (["POST /v1/desk/rooms/{room}/close"], ["desk.rooms.close"]),
        (["GET /v1/settings"], ["settings.retrieve"]),
        (["GET /v1/settings", "POST /v1/settings"], ["settings.retrieve", "settings.update"]),
        (["GET /v1/loans *", "POST /v1/loans"], ["loans.list", "loans.create"]),
        (["GET /v2/core/branches *"], ["v2.core.branches.list"]),
        (["POST /v2/core/branches/{id}/close"], ["v2.core.branches.close"]),
        (["GET /loans *", "POST /loans"], ["loans.list", "loans.create"]),
        (["POST /v1/desk/room"], ["desk.room.create"]),
        (
            ["GET /v1/loans/{loan}", "GET /v1/loans/{loan}/page"],
            ["loans.retrieve", "loans.page.retrieve"],
        ),
        (
            ["GET /v1/loans *", "DELETE /v1/loans/all", "DELETE /v1/loans/{loan}/fee"],
            ["loans.list", "loans.all.delete", "loans.fee.delete"],
        ),
        # A segment with paths below it is a noun.
        (
            ["POST /v1/loans/{loan}/page", "GET /v1/loans/{loan}/page/{id}"],
            ["loans.page.create", "loans.page.retrieve"],
        ),
    ],
)
def test_name_is_inferred_from_method_and_path(lines: list[str], names: list[str]) -> None:
    assert named(*lines) == names


# Overlays


def test_overlay_gives_a_verb() -> None:
    assert named("POST /v1/loans/{loan}/end", name="end_loan") == ["loans.end_loan"]


def test_overlay_gives_a_dotted_name() -> None:
    assert named("GET /v1/loan", name="loans.retrieve_current") == ["loans.retrieve_current"]


def test_dotted_name_needs_no_service_in_the_path() -> None:
    assert named("GET /v1/{loan}", name="loans.retrieve") == ["loans.retrieve"]
    with pytest.raises(CodegenError, match="no service can be inferred from this path"):
        named("POST /{loan}/close")
    with pytest.raises(CodegenError, match="no service can be inferred from this path") as caught:
        named("GET /v1/{loan}")
    assert "whole dotted name with x-lattice-name" in str(caught.value.hint)


def test_resource_applies_to_all_paths_below_its_path() -> None:
    lines = ["GET /v1/loanitems *", "GET /v1/loanitems/{id}", "GET /v1/loanitems/{id}/notes *"]
    assert named(*lines, resources={"/v1/loanitems": "loan_items"}) == [
        "loan_items.list",
        "loan_items.retrieve",
        "loan_items.notes.list",
    ]


def test_resource_of_a_path_that_ends_in_a_parameter_applies_to_it() -> None:
    lines = ["GET /v1/loans/{id}", "GET /v1/loans/{id}/notes *", "GET /v1/loans *"]
    assert named(*lines, resources={"/v1/loans/{id}": "loan_items"}) == [
        "loan_items.retrieve",
        "loan_items.notes.list",
        "loans.list",
    ]


def test_resource_of_a_path_with_one_segment_applies() -> None:
    assert named("GET /loans *", resources={"/loans": "loan_items"}) == ["loan_items.list"]


def test_resource_of_the_root_does_not_apply_to_other_paths() -> None:
    assert named("GET /v1/loans *", "GET /", resources={"/": "root"}) == [
        "loans.list",
        "root.retrieve",
    ]


def test_resource_of_the_longest_path_wins() -> None:
    lines = ["GET /v1/a/{id}/b *", "GET /v1/a *"]
    given = {"/v1/a": "x", "/v1/a/{id}/b": "y.z"}
    assert named(*lines, resources=given) == ["y.z.list", "x.list"]


def test_aliases_are_verbs_or_whole_names() -> None:
    aliases = {"x-lattice-aliases": ["renew", "readers.renew"]}
    [found] = names_of(["POST /v1/loans/{loan}/extend"], extensions=aliases)
    assert found.aliases == ("loans.renew", "readers.renew")


def test_keywords_and_hyphens_become_identifiers() -> None:
    assert named("POST /v1/loans/{loan}/import") == ["loans.import_"]
    assert named("GET /v1/class *") == ["class_.list"]
    assert named("GET /v1/due-dates *") == ["due_dates.list"]


# Errors


@pytest.mark.parametrize(
    ("lines", "extensions", "message"),
    [
        (
            ["GET /v1/loans/{a}", "GET /v1/loans/{a}/x/{b}"],
            {"name": "loans.retrieve"},
            "two operations get the name 'loans.retrieve': "
            "GET /v1/loans/{a} and GET /v1/loans/{a}/x/{b}",
        ),
        (
            ["POST /v1/loans/{a}", "POST /v1/loans/{a}/extend"],
            {"aliases": ["update"]},
            "two operations get the name 'loans.update': "
            "POST /v1/loans/{a} and POST /v1/loans/{a}/extend",
        ),
        (
            ["GET /v1/loans/{a}/cards *", "POST /v1/loans/{a}/x"],
            {"name": "cards"},
            "POST /v1/loans/{a}/x and a service are both called 'loans.cards'",
        ),
        (
            ["GET /v1/due-dates *", "GET /v1/due_dates *"],
            {},
            "two operations get the name 'due_dates.list': GET /v1/due-dates and GET /v1/due_dates",
        ),
        (
            ["GET /v1/日本 *"],
            {},
            "the path of GET /v1/日本 '日本' has no characters that can form a Python name",
        ),
        (
            ["POST /v1/request/{id}/close"],
            {},
            "POST /v1/request/{id}/close is called 'request.close', but client.request is a method",
        ),
    ],
)
def test_invalid_names_are_refused(
    lines: list[str], extensions: dict[str, Any], message: str
) -> None:
    with pytest.raises(CodegenError) as caught:
        named(*lines, **extensions)
    assert caught.value.message == message


def test_every_problem_with_names_is_reported_at_once() -> None:
    bad = {
        "type": "object",
        "x-lattice-helpers": ["a:id"],
        "properties": {"id": {"type": "string"}},
    }
    response = operation({"$ref": "#/components/schemas/bad"})
    paths = ("/v1/due-dates", "/v1/due_dates", "/v1/due_dates/{id}/x", "/v1/request/{id}/close")
    source = document({path: {"get": response} for path in paths}, {"bad": bad})
    with pytest.raises(CodegenError, match=r"^3 problems:") as caught:
        parse(source)
    assert [error.message for error in caught.value.parts] == [
        "two operations get the name 'due_dates.retrieve': GET /v1/due-dates and GET /v1/due_dates",
        "GET /v1/request/{id}/close is called 'request.close.retrieve', "
        "but client.request is a method",
        "x-lattice-helpers of bad: 'a:id' has the name of a field, of a method of every "
        "object or of another helper",
    ]


def test_client_names_are_the_public_attributes_of_the_clients() -> None:
    from lattice_stripe import AsyncClient, Client

    bases = {*Client.__mro__, *AsyncClient.__mro__} - {Client, AsyncClient}
    public = {name for base in bases for name in vars(base) if name[0] != "_"}
    assert public == CLIENT_NAMES


# Identifiers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("amount", "amount"),
        ("line1", "line1"),
        ("amountPaid", "amount_paid"),
        ("content-type", "content_type"),
        ("class", "class_"),
        ("None", "none"),
        ("3d_secure", "n3d_secure"),
        ("_private", "private"),
        ("__dunder__", "dunder"),
        ("a.b", "a_b"),
        ("naïve", "na_ve"),
    ],
)
def test_snake_makes_a_python_name(text: str, name: str) -> None:
    assert snake(text, what="the name") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("invoice", "Invoice"),
        ("tax_id", "TaxId"),
        ("v2.core.branch", "V2CoreBranch"),
        ("3d_secure", "N3dSecure"),
        ("class", "Class"),
        ("billingPlan", "BillingPlan"),
    ],
)
def test_pascal_makes_a_class_name(text: str, name: str) -> None:
    assert pascal(text, what="the schema") == name


@pytest.mark.parametrize("text", ["", " ", "___", "日本", "\u202e", "{}", '"""', "."])
def test_name_without_usable_characters_is_refused(text: str) -> None:
    with pytest.raises(
        CodegenError, match=r"the field .* has no characters that can form a Python name"
    ) as caught:
        snake(text, what="the field")
    assert caught.value.hint == "Give it a name with x-lattice-name in an overlay."
    with pytest.raises(
        CodegenError, match=r"the schema .* has no characters that can form a class name"
    ):
        pascal(text, what="the schema")


@pytest.mark.parametrize("text", ["none", "True", "false"])
def test_class_name_that_is_a_keyword_is_refused(text: str) -> None:
    with pytest.raises(CodegenError, match="no characters that can form a class name"):
        pascal(text, what="the schema")


@pytest.mark.parametrize(
    "wire",
    ["str", "list", "datetime", "last_response", "field", "self", "extra", "get", "to_dict"],
)
def test_field_with_a_reserved_name_gets_an_underscore(wire: str) -> None:
    assert field_name(wire, what="a field") == f"{wire}_"


@settings(max_examples=300)
@given(st.text(max_size=30))
def test_any_name_is_a_public_ascii_identifier_or_refused(text: str) -> None:
    for make in (snake, field_name, pascal):
        try:
            name = make(text, what="the name")
        except CodegenError:
            continue
        assert name.isascii()
        assert name.isidentifier()
        assert not keyword.iskeyword(name)
        assert not name.startswith("_")


# Class names


def test_name_starts_with_the_only_owner() -> None:
    assert candidates([Use("loan", "", ("history",))])[0] == "LoanHistory"


def test_name_has_no_owner_if_there_are_several() -> None:
    uses = [Use("loan", "", ("address",)), Use("reader", "", ("address",))]
    assert candidates(uses)[0] == "Address"


def test_name_has_the_method_before_it_has_further_keys() -> None:
    assert candidates([Use("loans", "create", ("terms", "fees"))]) == [
        "LoansFees",
        "LoansCreateFees",
        "LoansTermsFees",
        "LoansCreateTermsFees",
    ]
    uses = [Use("loans", method, ("terms", "fees")) for method in ("create", "update")]
    assert candidates(uses) == ["LoansFees", "LoansTermsFees", "LoansCreateTermsFees"]


def test_object_with_different_keys_is_named_after_its_contents() -> None:
    uses = [Use("loan", "", ("home",)), Use("reader", "", ("work",))]
    assert candidates(uses, contents="city_street")[0] == "CityStreet"


def test_keys_do_not_replace_a_last_key_that_all_uses_have() -> None:
    uses = [Use("loans", "create", ("from", "day")), Use("fees", "create", ("until", "day"))]
    assert candidates(uses, contents="city_street")[0] == "Day"


def test_different_last_keys_without_contents_give_names_of_the_first() -> None:
    uses = [Use("loans", "create", ("from",)), Use("loans", "create", ("until",))]
    assert candidates(uses) == ["LoansFrom", "LoansCreateFrom"]
    assert candidates(uses, contents="day")[0] == "LoansDay"


@pytest.mark.parametrize(
    ("location", "expected"),
    [
        ("POST /v1/loans x", ("POST /v1/loans x", 1)),
        ("POST /v1/loans x|2", ("POST /v1/loans x", 2)),
        ("POST /v1/loans x|y", ("POST /v1/loans x|y", 1)),
        ("|2", ("|2", 1)),
    ],
)
def test_number_of_an_alternative_follows_the_last_bar(
    location: str, expected: tuple[str, int]
) -> None:
    assert split_location(location) == expected


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("GET /v1/loans/{loan}/renew/dates", "loans.renew_dates.retrieve"),
        ("GET /v1/loans/{loan}/renew/dates/{date}/notes/{id}", "loans.renew_dates.notes.retrieve"),
        ("GET /v1/a/b/loans/{loan}/renew/dates/{date}", "a.b.loans.renew_dates.retrieve"),
    ],
)
def test_service_below_a_locked_operation_takes_its_name_as_a_prefix(line: str, name: str) -> None:
    locked = {
        "POST /v1/loans/{loan}/renew": ("loans.renew",),
        "POST /v1/a/b/loans/{loan}/renew": ("a.b.loans.renew",),
    }
    [found] = names_of([line], locked=locked)
    assert found.name == name


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["GET /v1/due_dates *"], ["due_dates.list_get"]),
        (["GET /v1/Notes *"], ["notes.list_get_3"]),
        (["POST /v1/duedates"], ["due_dates.create"]),
        (["POST /v1/loans", "POST /v1/loans/cards"], ["loans.create", "loans.cards_post"]),
    ],
)
def test_new_operation_gets_no_name_of_a_locked_operation_or_service(
    lines: list[str], names: list[str]
) -> None:
    locked = {
        "GET /v1/due-dates": ("due_dates.list",),
        "GET /v1/notes": ("notes.list", "notes.list_get", "notes.list_get_2"),
        "GET /v1/loans/{loan}/cards": ("loans.cards.list",),
    }
    assert [found.name for found in names_of(lines, locked=locked)] == names


def test_contested_name_goes_to_the_key_with_the_largest_weight() -> None:
    wanted = {"a": ["X", "AX"], "b": ["X", "BX"], "c": ["X", "BX"]}
    uses = {"a": 3, "b": 1, "c": 1}
    assert allocate(wanted, uses, suffix="Param", taken=()) == {
        "a": "XParam",
        "b": "BXParam2",
        "c": "BXParam3",
    }


def test_taken_name_is_not_given_again() -> None:
    assert allocate({"a": ["X", "AX"]}, {"a": 1}, suffix="", taken=["X"]) == {"a": "AX"}
    assert allocate({"a": ["X"]}, {"a": 1}, suffix="", taken=["X", "X2"]) == {"a": "X3"}


# Names of structs


def part(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": {"x": {"type": "string"}, **properties}}


def ref(schema: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{schema}"}


def struct_names(**schemas: dict[str, Any]) -> dict[str, str]:
    return {s.schema: s.name for s in parse(document(schemas=schemas)).structs}


def test_struct_of_one_resource_is_named_after_it_and_the_field() -> None:
    found = struct_names(
        loan=struct("loan", parent=ref("library_shelf_resource_parents_loan_parent")),
        library_shelf_resource_parents_loan_parent=part(fine=ref("legal_fine")),
        legal_fine=part(),
    )
    assert found == {
        "loan": "Loan",
        "library_shelf_resource_parents_loan_parent": "LoanParent",
        "legal_fine": "LoanFine",
    }


def test_struct_name_has_as_much_of_the_path_as_it_needs() -> None:
    found = struct_names(
        loan=struct("loan", home=ref("a"), work=ref("b")),
        a=part(address=ref("home_address")),
        b=part(address=ref("work_address")),
        home_address=part(y={"type": "string"}),
        work_address=part(z={"type": "string"}),
    )
    assert found["home_address"] == "LoanHomeAddress"
    assert found["work_address"] == "LoanWorkAddress"


def test_shallowest_field_gives_the_short_name() -> None:
    found = struct_names(
        loan=struct("loan", address=ref("a"), work=ref("b")),
        a=part(),
        b=part(address=ref("c")),
        c=part(),
    )
    assert found == {"loan": "Loan", "a": "LoanAddress", "b": "LoanWork", "c": "LoanWorkAddress"}


def test_struct_of_a_list_has_a_singular_name() -> None:
    lines = {"type": "array", "items": ref("a")}
    taxes = {"type": "array", "items": part()}
    found = struct_names(loan=struct("loan", entries=lines, taxes=taxes), a=part(z={}))
    assert found["a"] == "LoanEntry"
    assert found["loan.taxes"] == "LoanTax"


def test_struct_in_several_fields_or_beside_others_is_named_after_its_schema() -> None:
    item = {"anyOf": [ref("store_book_item"), ref("store_film_item")]}
    found = struct_names(
        loan=struct("loan", pens=ref("cup_property"), ink=ref("cup_property"), item=item),
        cup_property=part(),
        store_book_item=part(),
        store_film_item=part(),
    )
    assert found["cup_property"] == "LoanProperty"
    assert found["store_book_item"] == "LoanBookItem"
    assert found["store_film_item"] == "LoanFilmItem"


def test_struct_of_several_resources_keeps_its_shortened_schema_name() -> None:
    found = struct_names(
        loan=struct("loan", due=ref("library_resource_due_due")),
        reader=struct("reader", due=ref("library_resource_due_due")),
        library_resource_due_due=part(date=ref("a")),
        a=part(),
    )
    assert found["library_resource_due_due"] == "LibraryDue"
    assert found["a"] == "LibraryDueDate"


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        ("address", "Address"),
        ("discounts_resource_discount_amount", "DiscountAmount"),
        ("radar_radar_options", "RadarOptions"),
        ("a_method_details_method_details", "AMethodDetails"),
        ("taxes_tax", "Tax"),
        ("resource", "Resource"),
        ("status_statuses", "StatusStatuses"),
        ("due_fee_fee_due_fee", "DueFee"),
    ],
)
def test_schema_name_is_shortened(schema: str, name: str) -> None:
    assert shortened(schema) == name
