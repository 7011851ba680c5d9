"""Changes between two documents: their kinds, grouping, and impact on callers and readers."""

from __future__ import annotations

import copy
from functools import partial
from typing import Any

import pytest

from codegen.diff.changelog import changelog
from codegen.diff.impacts import KINDS, Kind
from codegen.diff.make_report import make_report
from codegen.diff.report import Change, Report
from codegen.diff.sources import Source
from codegen.diff.versions import is_older, suggest
from codegen.parse.names_lock import NamesLock
from tests.codegen.pipeline import document, form, operation, struct

Node = dict[str, Any]
TEXT: Node = {"type": "string"}
REFERENCE: Node = {"$ref": "#/components/schemas/card"}
CLEAR: Node = {"type": "string", "enum": [""]}
CREATE = "POST /v1/loans"


def report_on(old: Node, new: Node) -> Report:
    return make_report(Source("old", old), Source("new", new))


def changes(old: Node, new: Node) -> list[tuple[Kind, str, list[str]]]:
    """Kind, subject and locations of every change."""
    found = report_on(old, new).changes
    return [(c.kind, c.subject, [str(location) for location in c.locations]) for c in found]


def only(report: Report) -> Change:
    (change,) = report.changes
    return change


def loans(**parameters: Node) -> Node:
    """A document with an operation that takes these parameters, and some others."""
    return document(
        {
            "/v1/loans": {"post": operation(requestBody=form(**parameters))},
            "/v1/loans/{loan}": {
                "get": operation(
                    parameters=[{"name": "loan", "in": "path", "required": True, "schema": TEXT}]
                )
            },
        },
        {"card": struct("card", number=TEXT)},
    )


def query(**parameter: Any) -> Node:
    """A document with one query parameter."""
    shown = {"name": "kind", "in": "query", "schema": TEXT} | parameter
    return document({"/v1/loans": {"get": operation(parameters=[shown])}})


def resource(required: tuple[str, ...] = (), **fields: Node) -> Node:
    """A document with a schema ``loan`` that an operation returns."""
    loan = struct("loan", **fields)
    loan["required"] += required
    schemas = {"loan": loan, "card": struct("card"), "bank": struct("bank")}
    result = operation({"$ref": "#/components/schemas/loan"})
    return document({"/v1/loans/current": {"get": result}}, schemas)


def enum(*values: str) -> Node:
    return {"type": "string", "enum": list(values)}


def expandable(*schemas: str) -> Node:
    targets = [{"$ref": f"#/components/schemas/{name}"} for name in schemas]
    return {"anyOf": [TEXT, *targets], "x-expansionResources": {"oneOf": targets}}


def with_event(*events: str) -> Node:
    schemas = {
        f"{event}_payload": {
            "type": "object",
            "properties": {"data": TEXT},
            "x-stripeEvent": {"type": event},
        }
        for event in events
    }
    return document({"/v1/loans": {"get": operation()}}, schemas)


def with_operation(**more: Any) -> Node:
    changed = loans(kind=TEXT)
    changed["paths"]["/v1/loans"]["post"] |= more
    return changed


def renamed_path_parameter() -> Node:
    paths = loans(kind=TEXT)["paths"]
    get = copy.deepcopy(paths["/v1/loans/{loan}"])
    get["get"]["parameters"][0]["name"] = "id"
    return loans() | {"paths": {"/v1/loans": paths["/v1/loans"], "/v1/loans/{id}": get}}


def json_body() -> Node:
    changed = loans(kind=TEXT)
    body = changed["paths"]["/v1/loans"]["post"]["requestBody"]
    body["content"] = {"application/json": body["content"].popitem()[1]}
    return changed


def removed(full: Node, path: str) -> Node:
    changed = copy.deepcopy(full)
    del changed["paths"][path]
    return changed


def required(full: Node) -> Node:
    changed = copy.deepcopy(full)
    body = changed["paths"]["/v1/loans"]["post"]["requestBody"]["content"]
    body["application/x-www-form-urlencoded"]["schema"]["required"] = ["kind"]
    return changed


def media(name: str) -> Node:
    result = {"200": {"description": "", "content": {name: {"schema": TEXT}}}}
    return document({"/v1/loans": {"get": {"responses": result}}})


def schemas(*names: str) -> Node:
    found = {name: struct(name, **{f"{name}_{n}": TEXT for n in range(5)}) for name in names}
    return document({"/v1/loans": {"get": operation()}}, found)


def renamed_schema(name: str) -> Node:
    holder = struct("loan", card={"$ref": f"#/components/schemas/{name}"})
    inner = {"type": "object", "properties": {"a": TEXT, "b": TEXT, "c": TEXT}}
    return document({"/v1/loans": {"get": operation()}}, {"loan": holder, name: inner})


ANOTHER_SERVER = [{"url": "https://files.example.com/"}]
UNIX_TIME: Node = {"type": "integer", "format": "unix-time"}
FIELD, PARAMETER = "loan kind", "POST /v1/loans kind"

KIND_CASES: dict[Kind, tuple[Node, Node, str]] = {
    "operation_added": (removed(loans(), "/v1/loans"), loans(), CREATE),
    "operation_removed": (loans(), removed(loans(), "/v1/loans"), CREATE),
    "operation_deprecated": (loans(kind=TEXT), with_operation(deprecated=True), CREATE),
    "operation_undeprecated": (with_operation(deprecated=True), loans(kind=TEXT), CREATE),
    "path_parameter_renamed": (
        loans(kind=TEXT), renamed_path_parameter(), "GET /v1/loans/{id}"
    ),
    "server_changed": (loans(kind=TEXT), with_operation(servers=ANOTHER_SERVER), CREATE),
    "body_media_changed": (loans(kind=TEXT), json_body(), CREATE),
    "parameter_added": (loans(), loans(kind=TEXT), PARAMETER),
    "required_parameter_added": (loans(), required(loans(kind=TEXT)), PARAMETER),
    "parameter_removed": (loans(kind=TEXT), loans(), PARAMETER),
    "parameter_required": (loans(kind=TEXT), required(loans(kind=TEXT)), PARAMETER),
    "parameter_optional": (required(loans(kind=TEXT)), loans(kind=TEXT), PARAMETER),
    "parameter_type_changed": (loans(kind=TEXT), loans(kind={"type": "integer"}), PARAMETER),
    "parameter_format_changed": (
        loans(kind={"type": "integer"}), loans(kind=UNIX_TIME), PARAMETER
    ),
    "parameter_values_added": (loans(kind=enum("a")), loans(kind=enum("a", "b")), PARAMETER),
    "parameter_values_removed": (loans(kind=enum("a", "b")), loans(kind=enum("a")), PARAMETER),
    "parameter_clearable": (
        loans(kind=TEXT), loans(kind={"anyOf": [TEXT, CLEAR]}), PARAMETER
    ),
    "parameter_not_clearable": (loans(kind=enum("", "a")), loans(kind=enum("a")), PARAMETER),
    "parameter_nullable": (loans(kind=TEXT), loans(kind=TEXT | {"nullable": True}), PARAMETER),
    "parameter_not_nullable": (
        loans(kind=TEXT | {"nullable": True}), loans(kind=TEXT), PARAMETER
    ),
    "parameter_deprecated": (query(), query(deprecated=True), "GET /v1/loans kind"),
    "parameter_undeprecated": (query(deprecated=True), query(), "GET /v1/loans kind"),
    "response_media_changed": (
        media("application/json"), media("application/pdf"), "GET /v1/loans"
    ),
    "field_added": (resource(), resource(kind=TEXT), FIELD),
    "field_removed": (resource(kind=TEXT), resource(), FIELD),
    "field_required": (resource(kind=TEXT), resource(("kind",), kind=TEXT), FIELD),
    "field_optional": (resource(("kind",), kind=TEXT), resource(kind=TEXT), FIELD),
    "field_type_changed": (resource(kind=TEXT), resource(kind=REFERENCE), FIELD),
    "field_format_changed": (resource(kind={"type": "integer"}), resource(kind=UNIX_TIME), FIELD),
    "field_values_added": (resource(kind=enum("a")), resource(kind=enum("a", "b")), FIELD),
    "field_values_removed": (resource(kind=enum("a", "b")), resource(kind=enum("a")), FIELD),
    "field_expandable": (resource(kind=TEXT), resource(kind=expandable("card")), FIELD),
    "field_not_expandable": (resource(kind=expandable("card")), resource(kind=TEXT), FIELD),
    "field_expands_to": (
        resource(kind=expandable("card")), resource(kind=expandable("card", "bank")), FIELD
    ),
    "field_nullable": (resource(kind=TEXT), resource(kind=TEXT | {"nullable": True}), FIELD),
    "field_not_nullable": (resource(kind=TEXT | {"nullable": True}), resource(kind=TEXT), FIELD),
    "field_deprecated": (resource(kind=TEXT), resource(kind=TEXT | {"deprecated": True}), FIELD),
    "field_undeprecated": (
        resource(kind=TEXT | {"deprecated": True}), resource(kind=TEXT), FIELD
    ),
    "schema_added": (schemas("a"), schemas("a", "b"), "b"),
    "schema_removed": (schemas("a", "b"), schemas("a"), "b"),
    "schema_renamed": (renamed_schema("card"), renamed_schema("card_details"), "card_details"),
    "event_added": (with_event("a"), with_event("a", "b"), "b_payload"),
    "event_removed": (with_event("a", "b"), with_event("a"), "b_payload"),
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_change_is_found_and_nothing_else(kind: Kind) -> None:
    old, new, location = KIND_CASES[kind]
    change = only(report_on(old, new))
    assert (change.kind, [str(at) for at in change.locations]) == (kind, [location])
    info = KINDS[kind]
    assert (change.for_callers, change.for_readers) == (info.for_callers, info.for_readers)


@pytest.mark.parametrize("kind", KINDS)
def test_the_changelog_entry_has_each_kind_of_change_but_ended_deprecations(kind: Kind) -> None:
    entry = changelog(report_on(*KIND_CASES[kind][:2]))
    assert bool(entry) is not kind.endswith("_undeprecated")


def test_the_changelog_entry_names_two_owners_with_and() -> None:
    def operations(**parameters: Node) -> Node:
        body = {"requestBody": form(**parameters)}
        return document({f"/v1/{name}": {"post": operation(**body)} for name in ("a", "b")}, {})

    entry = changelog(report_on(operations(), operations(kind=TEXT)))
    assert entry.endswith("The parameter `kind` of `a.create` and `b.create`.")


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_does_not_differ_from_a_copy_of_itself(kind: Kind) -> None:
    for source in KIND_CASES[kind][:2]:
        assert report_on(source, copy.deepcopy(source)).changes == ()


@pytest.mark.parametrize(
    ("side", "old", "new", "impact"),
    [
        ("parameter", {"anyOf": [TEXT]}, {"anyOf": [TEXT, {"type": "integer"}]}, "additive"),
        ("parameter", {"anyOf": [TEXT, {"type": "integer"}]}, TEXT, "breaking"),
        ("parameter", enum("a"), TEXT, "additive"),
        ("parameter", TEXT, enum("a"), "breaking"),
        ("field", TEXT, {"anyOf": [TEXT, {"type": "integer"}]}, "breaking"),
        ("field", {"anyOf": [TEXT, {"type": "integer"}]}, TEXT, "additive"),
        ("field", TEXT, enum("a"), "additive"),
        ("field", enum("a"), TEXT, "breaking"),
        ("parameter", TEXT, {}, "additive"),
        ("parameter", {}, TEXT, "breaking"),
        ("field", {}, TEXT, "additive"),
        ("field", TEXT, {}, "breaking"),
        ("parameter", {"type": "integer"}, {"type": "number"}, "additive"),
        ("parameter", {"type": "number"}, {"type": "integer"}, "breaking"),
        ("field", {"type": "number"}, {"type": "integer"}, "additive"),
        ("field", {"type": "integer"}, {"type": "number"}, "breaking"),
    ],
)
def test_a_wider_type_is_good_for_callers_and_a_narrower_one_for_readers(
    side: str, old: Node, new: Node, impact: str
) -> None:
    make = loans if side == "parameter" else resource
    report = report_on(make(kind=old), make(kind=new))
    assert only(report).kind == f"{side}_type_changed"
    assert (only(report).impact, report.impact) == (impact, impact)


@pytest.mark.parametrize(("side", "impact"), [("parameter", "additive"), ("field", "breaking")])
def test_a_value_that_is_always_null_has_no_other_type(side: str, impact: str) -> None:
    make = loans if side == "parameter" else resource
    report = report_on(make(kind={"type": ["null"]}), make(kind={"type": ["null", "string"]}))
    assert (only(report).kind, only(report).impact) == (f"{side}_type_changed", impact)
    assert (only(report).old, only(report).new) == ("null", "string | null")


def test_null_among_the_types_of_one_alternative_is_null() -> None:
    def made(*types: str) -> Node:
        return resource(kind={"anyOf": [enum("a"), {"type": ["boolean", *types]}]})

    change = only(report_on(made(), made("null")))
    assert (change.kind, change.impact) == ("field_nullable", "breaking")


def test_an_object_of_any_keys_is_a_map() -> None:
    old, new = {"type": "object"}, {"type": "object", "additionalProperties": TEXT}
    change = only(report_on(resource(notes=old), resource(notes=new)))
    assert (change.kind, change.old, change.new) == (
        "field_type_changed",
        "object",
        "map of string",
    )


def list_of(items: Node) -> Node:
    return {"type": "array", "items": items}


def map_of(values: Node | bool) -> Node:
    return {"type": "object", "additionalProperties": values}


@pytest.mark.parametrize(
    ("side", "old", "new", "path", "impact"),
    [
        ("field", list_of(TEXT), list_of({}), "[]", "breaking"),
        ("field", list_of({}), list_of(TEXT), "[]", "additive"),
        ("field", map_of(TEXT), map_of(True), ".*", "breaking"),
        ("parameter", map_of(True), map_of(TEXT), ".*", "breaking"),
        ("parameter", map_of(TEXT), map_of(True), ".*", "additive"),
        ("parameter", list_of({}), list_of(TEXT), "[]", "breaking"),
    ],
)
def test_an_item_or_value_that_gets_or_loses_its_type_changes_type(
    side: str, old: Node, new: Node, path: str, impact: str
) -> None:
    make = loans if side == "parameter" else resource
    change = only(report_on(make(kind=old), make(kind=new)))
    assert (change.kind, change.subject, change.impact) == (
        f"{side}_type_changed", f"kind{path}", impact
    )  # fmt: skip
    assert {change.old, change.new} == {"string", "anything"}


def test_any_values_of_one_of_several_maps_are_compared() -> None:
    old = {"anyOf": [map_of(True), map_of({"type": "boolean"})]}
    change = only(report_on(loans(kind=old), loans(kind=map_of({"type": "boolean"}))))
    assert (change.kind, change.subject, change.impact) == (
        "parameter_type_changed", "kind.*", "breaking"
    )  # fmt: skip


def test_empty_text_is_a_value_of_a_field() -> None:
    report = report_on(resource(kind={"type": "number"}), resource(kind=enum("")))
    assert only(report).impact == "breaking"
    assert [
        kind for kind, *_ in changes(resource(kind=enum("a")), resource(kind=enum("a", "")))
    ] == ["field_values_added"]


def test_a_wider_type_in_one_of_several_objects_is_breaking() -> None:
    def made(kind: Node) -> Node:
        one, two = ({"type": "object", "properties": {"a": s, n: TEXT}} for n, s in (
            ("b", kind), ("c", {"anyOf": [TEXT, {"type": "integer"}]})
        ))  # fmt: skip
        return loans(kind={"anyOf": [one, two]})

    change = only(report_on(made(TEXT), made({"type": "boolean"})))
    assert (change.kind, change.impact) == ("parameter_type_changed", "breaking")


def test_keys_that_an_object_no_longer_takes_are_removed() -> None:
    closed: Node = {"type": "object", "properties": {"a": TEXT}}
    change = only(
        report_on(loans(kind=closed | {"additionalProperties": TEXT}), loans(kind=closed))
    )
    assert (change.kind, change.subject) == ("parameter_removed", "kind.*")


def either(*objects: tuple[str, str]) -> Node:
    """Objects, each with required and optional keys."""
    return {
        "anyOf": [
            {
                "type": "object",
                "required": needed.split(),
                "properties": dict.fromkeys((*needed.split(), *optional.split()), TEXT),
            }
            for needed, optional in objects
        ]
    }


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ([("a", ""), ("b", "")], [("a c", ""), ("b", "")], {"required_parameter_added"}),
        ([("a", "c"), ("b", "")], [("a c", ""), ("b", "")], {"parameter_required"}),
        ([("", "a"), ("b", "")], [("c", "a"), ("b", "")], {"required_parameter_added"}),
        ([("a", "c"), ("a", "d")], [("a c", ""), ("a d", "")], {"parameter_required"}),
        ([("a c", ""), ("b", "")], [("a", "c"), ("b", "")], set()),
        ([("a", "")], [("a", ""), ("a b", "")], {"parameter_added"}),
        ([("a c", ""), ("b c", "")], [("a", ""), ("b c", "")], {"parameter_removed"}),
    ],
)
def test_a_key_that_one_of_several_objects_requires_is_breaking(
    old: list[tuple[str, str]], new: list[tuple[str, str]], kinds: set[Kind]
) -> None:
    found = report_on(loans(kind=either(*old)), loans(kind=either(*new)))
    assert {change.kind for change in found.changes} == kinds


def test_a_key_that_one_of_several_objects_can_lack_now_is_breaking_for_readers() -> None:
    old, new = either(("a c", ""), ("b", "")), either(("a", "c"), ("b", ""))
    change = only(report_on(resource(kind=old), resource(kind=new)))
    assert (change.kind, change.subject) == ("field_optional", "c")


def test_a_key_is_compared_with_the_object_that_is_most_alike() -> None:
    old, new = [("a", "b")], [("a b", ""), ("a", "b c")]
    found = changes(loans(kind=either(*old)), loans(kind=either(*new)))
    assert [(kind, subject) for kind, subject, _ in found] == [("parameter_added", "c")]


def test_a_key_that_one_of_several_inner_objects_loses_is_removed() -> None:
    def made(*objects: tuple[str, str]) -> Node:
        return loans(outer={"type": "object", "properties": {"inner": either(*objects)}})

    found = changes(made(("a c", ""), ("b c", "")), made(("a", ""), ("b c", "")))
    assert found == [("parameter_removed", "c", ["POST /v1/loans outer.inner.c"])]


def test_an_inner_key_that_becomes_required_is_breaking() -> None:
    def made(*objects: tuple[str, str]) -> Node:
        return loans(outer={"type": "object", "properties": {"inner": either(*objects)}})

    found = changes(made(("a", "c")), made(("a c", "")))
    assert found == [("parameter_required", "c", ["POST /v1/loans outer.inner.c"])]


@pytest.mark.parametrize("side", ["parameter", "field"])
def test_a_list_that_is_no_longer_an_object_too_changes_type(side: str) -> None:
    make = loans if side == "parameter" else resource
    items = list_of(TEXT)
    both = {"anyOf": [{"type": "object", "properties": {"a": TEXT}}, items]}
    for old, new in ((both, items), (items, both)):
        change = only(report_on(make(kind=old), make(kind=new)))
        assert (change.kind, change.subject) == (f"{side}_type_changed", "kind")


@pytest.mark.parametrize(("side", "impact"), [("parameter", "additive"), ("field", "breaking")])
def test_a_wider_type_of_a_key_inside_one_object_is_wider(side: str, impact: str) -> None:
    def made(kind: Node) -> Node:
        make = loans if side == "parameter" else resource
        return make(outer={"type": "object", "properties": {"kind": kind}})

    change = only(report_on(made(TEXT), made({"anyOf": [TEXT, {"type": "integer"}]})))
    assert (change.kind, change.impact) == (f"{side}_type_changed", impact)


def test_types_of_several_objects_are_not_wider_or_narrower_as_a_whole() -> None:
    """The object with ``b`` no longer takes text, and can no longer be read as text."""

    def made(*kinds: tuple[str, Node]) -> Node:
        return {"anyOf": [
            {"type": "object", "required": [key], "properties": {"a": kind, key: TEXT}}
            for key, kind in kinds
        ]}  # fmt: skip

    number: Node = {"type": "integer"}
    one, two = made(("b", TEXT)), made(("b", number), ("c", TEXT))
    (change,) = [c for c in report_on(loans(kind=one), loans(kind=two)).changes if c.subject == "a"]
    assert (change.kind, change.impact) == ("parameter_type_changed", "breaking")
    one, two = made(("b", TEXT), ("c", number)), made(("b", number))
    found = report_on(resource(kind=one), resource(kind=two)).changes
    (change,) = [c for c in found if c.subject == "a"]
    assert (change.kind, change.impact) == ("field_type_changed", "breaking")


def test_one_change_in_one_and_in_several_objects_is_one_change() -> None:
    def made(inner: Node) -> Node:
        one, two = ({"type": "object", "properties": {"a": inner, n: TEXT}} for n in "bc")
        return loans(cover=one, kind={"anyOf": [one, two]})

    nullable = TEXT | {"nullable": True}
    assert changes(made(TEXT), made(nullable)) == [
        ("parameter_nullable", "a", ["POST /v1/loans cover.a", "POST /v1/loans kind.a"])
    ]


def test_values_of_a_map_are_never_required() -> None:
    free: Node = {"type": "object"}
    found = changes(loans(kind=free), loans(kind={"anyOf": [free, map_of(TEXT)]}))
    assert [kind for kind, *_ in found] == ["parameter_added", "parameter_type_changed"]


INTEGERS: Node = {"type": "integer", "enum": [1]}


@pytest.mark.parametrize(
    ("side", "old", "new", "impact"),
    [
        ("field", enum("1"), INTEGERS, "breaking"),
        ("field", {"type": "boolean", "enum": [True]}, INTEGERS, "breaking"),
        ("parameter", INTEGERS, TEXT, "breaking"),
        ("parameter", INTEGERS, {"type": "integer"}, "additive"),
    ],
)
def test_the_type_of_the_values_of_an_enum_is_compared(
    side: str, old: Node, new: Node, impact: str
) -> None:
    make = loans if side == "parameter" else resource
    report = report_on(make(kind=old), make(kind=new))
    change = only(report)
    assert (change.kind, change.impact, report.impact) == (f"{side}_type_changed", impact, impact)
    assert change.old != change.new


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({}, "anything"),
        (enum("b", "a"), "one of a, b"),
        (INTEGERS, "one of 1 (integer)"),
        ({"type": "boolean", "enum": [True]}, "one of true"),
        ({"type": "array"}, "list"),
        (list_of(TEXT), "list of string"),
        (map_of(True), "map"),
        (map_of(list_of(REFERENCE)), "map of list of object"),
        (UNIX_TIME, "integer (unix-time)"),
        (TEXT | {"nullable": True}, "string | null"),
        ({"anyOf": [{"type": "integer"}, TEXT, CLEAR]}, 'integer | string | ""'),
        ({"type": ["string", "integer", "null"]}, "integer | string | null"),
        ({"type": ["string", "null"]}, "string | null"),
        ({"allOf": [TEXT]}, "string"),
    ],
)
def test_a_type_is_described_in_words(schema: Node, words: str) -> None:
    assert only(report_on(loans(), loans(kind=schema))).new == words
    assert only(report_on(loans(kind=schema), loans())).old == words


def test_a_schema_and_what_an_id_expands_to_are_named() -> None:
    assert only(report_on(resource(), resource(kind=REFERENCE))).new == "card"
    expanded = only(report_on(resource(), resource(kind=expandable("bank", "card"))))
    assert expanded.new == "string | expandable bank | expandable card"


def test_null_in_the_target_of_a_parameter_is_compared() -> None:
    def made(**schema: Any) -> Node:
        source = loans(kind={"$ref": "#/components/schemas/kind"})
        source["components"]["schemas"]["kind"] = {"type": "string", **schema}
        return source

    kinds = {change.kind for change in report_on(made(nullable=True), made()).changes}
    assert "parameter_not_nullable" in kinds
    optional = {"anyOf": [{"type": "string", "nullable": True}, {"type": "integer"}]}
    assert [k for k, *_ in changes(resource(kind={"anyOf": [TEXT, {"type": "integer"}]}), resource(
        kind=optional
    ))] == ["field_nullable"]  # fmt: skip


def test_unix_seconds_that_become_a_plain_integer_refuse_a_datetime() -> None:
    report = report_on(loans(kind=UNIX_TIME), loans(kind={"type": "integer"}))
    assert [member.impact for member in report.python.members] == ["breaking"]


def test_one_fact_at_several_locations_is_one_change() -> None:
    def nested(*names: str) -> Node:
        inner = {"type": "object", "properties": dict.fromkeys(names, TEXT)}
        return loans(
            cover=inner, options={"type": "array", "items": inner}, prices={
                "type": "object", "additionalProperties": inner
            }
        )  # fmt: skip

    assert changes(nested("a"), nested("a", "prefetch")) == [
        (
            "parameter_added",
            "prefetch",
            [
                "POST /v1/loans cover.prefetch",
                "POST /v1/loans options[].prefetch",
                "POST /v1/loans prices.*.prefetch",
            ],
        )
    ]


def test_equal_names_with_different_types_are_different_changes() -> None:
    def nested(**more: Node) -> Node:
        return loans(**{
            name: {"type": "object", "properties": {"a": TEXT, **inner}}
            for name, inner in more.items()
        })  # fmt: skip

    number: Node = {"type": "integer"}
    found = changes(nested(one={}, two={}), nested(one={"kind": TEXT}, two={"kind": number}))
    assert [(kind, locations) for kind, _, locations in found] == [
        ("parameter_added", ["POST /v1/loans one.kind"]),
        ("parameter_added", ["POST /v1/loans two.kind"]),
    ]


def test_values_that_are_added_at_the_same_locations_are_one_change() -> None:
    old = loans(kind=enum("a"), other={"type": "array", "items": enum("x")})
    new = loans(kind=enum("a", "c", "b"), other={"type": "array", "items": enum("x", "b")})
    found = report_on(old, new).changes
    assert [(c.subject, c.values, [str(at) for at in c.locations]) for c in found] == [
        ("kind", ("b", "c"), ["POST /v1/loans kind"]),
        ("other[]", ("b",), ["POST /v1/loans other[]"]),
    ]


def test_an_added_object_is_one_change_that_lists_what_is_inside() -> None:
    inner = {"type": "object", "properties": {"a": TEXT, "b": {"type": "array", "items": TEXT}}}
    change = only(report_on(loans(), loans(cover={"type": "array", "items": inner})))
    assert (change.kind, change.subject, change.new) == (
        "parameter_added",
        "cover",
        "list of object",
    )
    assert change.contains == ("a", "b")


def test_a_type_that_becomes_an_object_is_one_change() -> None:
    inner: Node = {"type": "object", "properties": {"a": TEXT}}
    change = only(report_on(loans(cover=TEXT), loans(cover=inner)))
    assert (change.kind, change.old, change.new) == ("parameter_type_changed", "string", "object")
    change = only(report_on(resource(cover=inner), resource(cover=REFERENCE)))
    assert (change.kind, change.old, change.new) == ("field_type_changed", "object", "card")


def test_changes_beside_a_type_that_becomes_an_object_are_found() -> None:
    inner: Node = {"type": "object", "properties": {"a": TEXT, "b": TEXT}}
    found = changes(loans(cover=TEXT, kind=TEXT), loans(cover=inner, kind=enum("a")))
    assert [(kind, subject) for kind, subject, _ in found] == [
        ("parameter_type_changed", "cover"),
        ("parameter_type_changed", "kind"),
    ]


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_first_and_the_last_parameter_have_the_body_with_them(method: str) -> None:
    parameter = {"name": "kind", "in": "query", "schema": TEXT}
    more = {"parameters": [parameter]} if method == "get" else {"requestBody": form(kind=TEXT)}
    none = document({"/v1/loans": {method: operation()}})
    one = document({"/v1/loans": {method: operation(**more)}})
    assert [kind for kind, *_ in changes(none, one)] == ["parameter_added"]
    assert [kind for kind, *_ in changes(one, none)] == ["parameter_removed"]


def test_the_encodings_of_a_body_are_named() -> None:
    change = only(report_on(loans(kind=TEXT), json_body()))
    assert (change.old, change.new) == ("application/x-www-form-urlencoded", "application/json")


def test_a_response_that_gets_or_loses_its_content_is_named() -> None:
    none = document({"/v1/loans": {"get": operation()}})
    for old, new, media_types in (
        (none, media("text/csv"), ("none", "text/csv")),
        (media("text/csv"), none, ("text/csv", "none")),
    ):
        first, second = report_on(old, new).changes
        assert (first.kind, first.old, first.new) == ("response_media_changed", *media_types)
        assert second.kind == ("field_added" if old is none else "field_removed")
        assert [str(at) for at in second.locations] == ["GET /v1/loans result"]


def test_a_field_of_a_response_without_a_schema_of_its_own_is_compared() -> None:
    def returning(*names: str) -> Node:
        inline = {"type": "object", "properties": dict.fromkeys(names, TEXT)}
        return document({"/v1/a": {"get": operation()}, "/v1/loans": {"get": operation(inline)}})

    assert changes(returning("a"), returning("a", "b")) == [
        ("field_added", "b", ["GET /v1/loans result b"])
    ]


def test_the_first_server_of_an_operation_its_path_or_the_document_is_compared() -> None:
    def servers(*names: str) -> Node:
        return {"servers": [{"url": f"https://{name}.example.com/"} for name in names]}

    def made(own: Node, path: Node) -> Node:
        return document({"/v1/loans": {"get": operation(**own), **path}})

    def old_and_new(old: Node, new: Node) -> list[tuple[str | None, str | None]]:
        return [(change.old, change.new) for change in report_on(old, new).changes]

    api, one, two = (f"https://{name}.example.com/" for name in ("api", "one", "two"))
    assert old_and_new(made({}, {}), made({}, servers("one"))) == [(api, one)]
    assert old_and_new(made({}, servers("one")), made(servers("two"), servers("one"))) == [
        (one, two)
    ]
    assert old_and_new(made(servers("one"), {}), made(servers("one", "two"), {})) == []


def test_a_schema_with_an_empty_event_is_a_schema() -> None:
    def made(*names: str) -> Node:
        return document(
            {"/v1/loans": {"get": operation()}},
            {n: {"type": "object", "properties": {n: TEXT}, "x-stripeEvent": {}} for n in names},
        )

    assert changes(made("a"), made("a", "b")) == [("schema_added", "b", ["b"])]


def test_v1_events_are_reported_once_although_they_are_enum_values() -> None:
    def endpoints(*events: str) -> Node:
        parameter = {"type": "array", "items": enum("*", *events)}
        return document(
            {
                path: {"post": operation(requestBody=form(enabled_events=parameter))}
                for path in ("/v1/webhook_endpoints", "/v1/other_endpoints")
            }
        )

    report = report_on(endpoints("a.b", "c.d"), endpoints("a.b", "e.f", "g.h"))
    assert report.events("event_added") == ("e.f", "g.h")
    assert report.events("event_removed") == ("c.d",)
    assert len(report.changes) == 3


def test_prose_titles_and_limits_are_no_changes() -> None:
    new = loans(kind={"type": "string", "maxLength": 5, "title": "kind", "pattern": "^a"})
    assert changes(loans(kind=TEXT), new) == []


def test_the_order_of_keys_and_values_is_no_change() -> None:
    old = loans(a=enum("x", "y"), b={"anyOf": [TEXT, {"type": "integer"}]})
    new = loans(b={"anyOf": [{"type": "integer"}, TEXT]}, a=enum("y", "x"))
    assert changes(old, new) == []


def test_parameters_behind_references_are_compared() -> None:
    def referring(*names: str) -> Node:
        found = loans(cover={"$ref": "#/components/schemas/cover"})
        inner = {"type": "object", "properties": dict.fromkeys(names, TEXT)}
        found["components"]["schemas"]["cover"] = inner
        return found

    found = changes(referring("a"), referring("a", "b"))
    assert ("parameter_added", "b", ["POST /v1/loans cover.b"]) in found


def test_shared_parameters_and_those_of_a_path_are_compared() -> None:
    def shared(*values: str) -> Node:
        reference = {"$ref": "#/components/parameters/kind"}
        parameter = {"name": "kind", "in": "query", "schema": enum(*values)}
        paths = {
            "/v1/a": {"get": operation(parameters=[reference])},
            "/v1/b": {"parameters": [reference], "get": operation()},
        }
        found = document(paths)
        found["components"]["parameters"] = {"kind": parameter}
        return found

    assert changes(shared("a"), shared("a", "b")) == [
        ("parameter_values_added", "kind", ["GET /v1/a kind", "GET /v1/b kind"])
    ]


def test_the_server_of_all_operations_is_one_change() -> None:
    old, new = loans(), loans()
    new["servers"] = [{"url": "https://eu.example.com/"}]
    (change,) = report_on(old, new).changes
    assert (change.kind, change.old, change.new) == (
        "server_changed",
        "https://api.example.com/",
        "https://eu.example.com/",
    )
    assert len(change.locations) == 2


def test_a_parameter_object_that_contains_itself_is_compared() -> None:
    def recursive(*names: str) -> Node:
        found = loans(cover={"$ref": "#/components/schemas/cover"})
        inner = {"$ref": "#/components/schemas/cover"}
        properties = {**dict.fromkeys(names, TEXT), "inner": inner}
        found["components"]["schemas"]["cover"] = {"type": "object", "properties": properties}
        return found

    found = changes(recursive("a"), recursive("a", "b"))
    assert ("parameter_added", "b", ["POST /v1/loans cover.b"]) in found


def test_a_change_behind_all_of_is_found() -> None:
    def combined(*names: str) -> Node:
        found = resource(cover={"$ref": "#/components/schemas/cover"})
        base = {"type": "object", "properties": dict.fromkeys(names, TEXT)}
        base_reference = {"$ref": "#/components/schemas/base"}
        found["components"]["schemas"] |= {
            "base": base,
            "cover": {"allOf": [base_reference, {"properties": {"x": TEXT}}]},
        }
        return found

    found = changes(combined("a"), combined("a", "b"))
    assert found == [("field_added", "b", ["base b", "cover b"])]


def test_a_renamed_schema_with_changes_has_those_changes_too() -> None:
    old, new = renamed_schema("card"), renamed_schema("card_details")
    new["components"]["schemas"]["card_details"]["properties"]["d"] = TEXT
    assert changes(old, new) == [
        ("schema_renamed", "card_details", ["card_details"]),
        ("field_added", "d", ["card_details d"]),
    ]


def test_schemas_that_hold_each_other_are_renamed_together() -> None:
    def chain(prefix: str) -> Node:
        names = [f"{prefix}{n}" for n in range(3)]
        held = {
            name: {
                "type": "object",
                "properties": {
                    "a": TEXT,
                    "b": {"type": "integer"},
                    **({"next": {"$ref": f"#/components/schemas/{after}"}} if after else {}),
                },
            }
            for name, after in zip(names, (*names[1:], None), strict=True)
        }
        first = struct("loan", first={"$ref": f"#/components/schemas/{names[0]}"})
        return document({"/v1/loans": {"get": operation()}}, {"loan": first, **held})

    found = report_on(chain("x"), chain("y")).changes
    assert [(c.kind, c.old, c.new) for c in found] == [
        ("schema_renamed", f"x{n}", f"y{n}") for n in range(3)
    ]


def test_a_schema_without_anything_in_common_is_not_a_rename() -> None:
    def holder(name: str, *fields: str) -> Node:
        inner = {"type": "object", "properties": dict.fromkeys(fields, TEXT)}
        loan = struct("loan", card={"$ref": f"#/components/schemas/{name}"})
        return document({"/v1/loans": {"get": operation()}}, {"loan": loan, name: inner})

    found = changes(holder("card", "a", "b", "c"), holder("bank", "d", "e", "f"))
    assert [kind for kind, _, _ in found] == [
        "field_type_changed",
        "schema_removed",
        "schema_added",
    ]


def test_a_schema_that_both_documents_have_is_not_the_new_name_of_another() -> None:
    def holder(name: str, *names: str) -> Node:
        inner = {"type": "object", "properties": dict.fromkeys("abc", TEXT)}
        schemas = {"loan": struct("loan", card={"$ref": f"#/components/schemas/{name}"})}
        return document(
            {"/v1/loans": {"get": operation()}}, {**schemas, **dict.fromkeys(names, inner)}
        )

    found = changes(holder("card", "card", "bank"), holder("bank", "bank"))
    assert [kind for kind, _, _ in found] == ["field_type_changed", "schema_removed"]


def test_equal_schemas_without_a_common_location_are_renamed_only_if_there_is_one_of_each() -> None:
    fields = dict.fromkeys(("a", "b", "c", "d"), TEXT)
    alike: Node = {"type": "object", "properties": fields}

    def holding(*names: str) -> Node:
        return document({"/v1/loans": {"get": operation()}}, dict.fromkeys(names, alike))

    assert [k for k, _, _ in changes(holding("one"), holding("two"))] == ["schema_renamed"]
    found = [kind for kind, _, _ in changes(holding("one"), holding("two", "three"))]
    assert found == ["schema_removed", "schema_added", "schema_added"]


def fields(*names: str) -> Node:
    return {"type": "object", "properties": dict.fromkeys(names, TEXT)}


def holding(held: Node, **others: Node) -> Node:
    """A document with a schema ``loan`` that holds one schema, and with other schemas."""
    schemas = {"loan": struct("loan", card=held), **others}
    return document({"/v1/loans": {"get": operation()}}, schemas)


def either_of(*names: str) -> Node:
    return {"anyOf": [{"$ref": f"#/components/schemas/{name}"} for name in names]}


def new_names(old: Node, new: Node) -> dict[str | None, str | None]:
    found = report_on(old, new).changes
    return {change.old: change.new for change in found if change.kind == "schema_renamed"}


def test_a_schema_with_three_fifths_of_its_paths_is_renamed() -> None:
    """The paths of a schema are those of its fields, and the schema itself."""
    old = holding(either_of("card"), card=fields("a", "b", "c"))
    assert new_names(old, holding(either_of("bank"), bank=fields("a", "b", "d"))) == {
        "card": "bank"
    }
    assert new_names(old, holding(either_of("bank"), bank=fields("a", "b", "d", "e"))) == {}


def test_the_new_name_is_that_of_the_schema_that_is_most_alike() -> None:
    old = holding(either_of("card"), card=fields("a", "b", "c"))
    for names in (("bank", "pass"), ("pass", "bank")):
        alike, other = names
        new = holding(
            either_of(*names), **{alike: fields("a", "b", "c"), other: fields("a", "b", "c", "d")}
        )
        assert new_names(old, new) == {"card": alike}


def test_of_two_schemas_that_are_replaced_by_one_the_more_similar_is_renamed() -> None:
    for names in (("bank", "card"), ("card", "bank")):
        alike, other = names
        schemas = {alike: fields("a", "b", "c"), other: fields("a", "b", "c", "d")}
        old = holding(either_of(*names), **schemas)
        new = holding(either_of("pass"), **{"pass": fields("a", "b", "c")})
        assert new_names(old, new) == {alike: "pass"}


def test_of_equal_schemas_the_one_with_more_locations_in_common_has_the_new_name() -> None:
    def made(names: tuple[str, ...], *held: str) -> Node:
        holders = {f"holder{n}": struct("h", card=either_of(name)) for n, name in enumerate(held)}
        return holding(TEXT, **holders, **dict.fromkeys(names, fields("a", "b", "c")))

    old = made(("card",), "card", "card", "card")
    assert new_names(old, made(("bank", "pass"), "bank", "pass", "pass")) == {"card": "pass"}
    assert new_names(old, made(("bank", "pass"), "bank", "bank", "pass")) == {"card": "bank"}


def test_a_schema_that_an_id_expands_to_is_renamed() -> None:
    old = holding(expandable("card"), card=fields("a", "b", "c"))
    new = holding(expandable("bank"), bank=fields("a", "b", "c", "d"))
    assert [kind for kind, *_ in changes(old, new)] == ["schema_renamed", "field_added"]


def test_a_schema_that_only_a_response_holds_is_renamed() -> None:
    def made(name: str, *names: str) -> Node:
        paths = {"/v1/a": {"get": operation(TEXT)}, "/v1/b": {"get": operation(either_of(name))}}
        return document(paths, {name: fields(*names)})

    old, new = made("card", "a", "b", "c"), made("bank", "a", "b", "c", "d")
    assert [kind for kind, *_ in changes(old, new)] == ["schema_renamed", "field_added"]


def test_equal_schemas_with_fewer_than_four_paths_are_not_renamed() -> None:
    for names, renamed in ((("a", "b"), {}), (("a", "b", "c"), {"card": "bank"})):
        old, new = holding(TEXT, card=fields(*names)), holding(TEXT, bank=fields(*names))
        assert new_names(old, new) == renamed


def test_one_of_two_equal_schemas_is_not_renamed() -> None:
    alike = fields("a", "b", "c", "d")
    old, new = holding(TEXT, card=alike, bank=alike), holding(TEXT, **{"pass": alike})
    assert new_names(old, new) == {}


def test_changes_are_sorted_by_impact() -> None:
    old = resource(gone=TEXT, kind=enum("a"))
    new = resource(kind=enum("a", "b"), added=TEXT)
    report = report_on(old, new)
    assert [change.impact for change in report.changes] == ["breaking", "look", "additive"]
    assert report.impact == "breaking"


def test_changes_of_one_kind_are_sorted_by_the_number_of_their_locations() -> None:
    inner = {"type": "object", "properties": {"a": TEXT}}
    more = {"type": "object", "properties": {"a": TEXT, "note": TEXT}}
    found = changes(loans(x=inner, y=inner), loans(x=more, y=more, kind=TEXT))
    assert [(subject, len(locations)) for _, subject, locations in found] == [
        ("note", 2),
        ("kind", 1),
    ]


@pytest.mark.parametrize(
    ("current", "impact", "version"),
    [
        ("0.1.0", None, "0.1.0"),
        ("0.1.0", "additive", "0.1.1"),
        ("0.1.0", "look", "0.1.1"),
        ("0.1.4", "breaking", "0.2.0"),
        ("1.2.3", "additive", "1.3.0"),
        ("1.2.3", "look", "1.3.0"),
        ("1.2.3", "breaking", "2.0.0"),
        ("next", "breaking", "next"),
        ("next", None, "next"),
    ],
)
def test_the_suggested_version_follows_semantic_versioning(
    current: str, impact: Any, version: str
) -> None:
    assert suggest(current, impact) == version


@pytest.mark.parametrize(
    ("version", "than", "older"),
    [
        ("2030-01-01", "2031-01-01", True),
        ("2030-01-01.kite", "2030-01-02.book", True),
        ("2031-01-01", "2030-01-01", False),
        ("2030-01-01.book", "2030-01-01.kite", False),
        ("v1", "2030-01-01", False),
        ("2030-01-01", "v1", False),
        ("v1", "v2", False),
    ],
)
def test_versions_are_compared_by_the_date_that_they_begin_with(
    version: str, than: str, older: bool
) -> None:
    assert is_older(version, than) is older


# The package


def members(old: Node, new: Node) -> list[tuple[str, str | None, str | None, str]]:
    """Name, old and new annotation and impact of each member that changes."""
    found = report_on(old, new).python
    assert found.problem is None
    return [(m.name, m.old, m.new, m.impact) for m in found.members]


NUMBER: Node = {"type": "integer"}
TEXT_OR_NUMBER: Node = {"anyOf": [TEXT, NUMBER]}
DECIMAL: Node = {"type": "string", "format": "decimal"}
FLAG: Node = {"type": "boolean"}


@pytest.mark.parametrize(
    ("old", "new", "annotations", "impact"),
    [
        (TEXT, TEXT_OR_NUMBER, "str, str | int", "additive"),
        (TEXT_OR_NUMBER, TEXT, "str | int, str", "breaking"),
        (NUMBER, UNIX_TIME, "int, int | datetime", "additive"),
        (UNIX_TIME, NUMBER, "int | datetime, int", "breaking"),
        (FLAG, TEXT, "bool, str", "breaking"),
        (enum("a"), enum("a", "b"), 'Literal["a"], Literal["a", "b"]', "additive"),
        (enum("a", "b"), enum("a"), 'Literal["a", "b"], Literal["a"]', "look"),
        (enum("a"), TEXT, 'Literal["a"], str', "additive"),
        (TEXT, enum("a"), 'str, Literal["a"]', "look"),
        (INTEGERS, NUMBER, "Literal[1], int", "additive"),
        (INTEGERS, TEXT, "Literal[1], str", "breaking"),
        (INTEGERS, enum("1"), 'Literal[1], Literal["1"]', "breaking"),
        (FLAG | {"enum": [True]}, TEXT, "Literal[True], str", "breaking"),
        (FLAG | {"enum": [True]}, FLAG, "Literal[True], bool", "additive"),
        (list_of(TEXT), list_of(TEXT_OR_NUMBER), "Array[str], Array[str | int]", "additive"),
        (list_of(TEXT_OR_NUMBER), list_of(TEXT), "Array[str | int], Array[str]", "breaking"),
        (map_of(TEXT), map_of(FLAG), "Mapping[str, str], Mapping[str, bool]", "breaking"),
        (
            map_of(enum("a")),
            map_of(TEXT),
            'Mapping[str, Literal["a"]], Mapping[str, str]',
            "additive",
        ),
        (list_of(TEXT), map_of(TEXT), "Array[str], Mapping[str, str]", "breaking"),
    ],
)
def test_a_parameter_with_a_type_that_accepts_less_is_breaking(
    old: Node, new: Node, annotations: str, impact: str
) -> None:
    ((name, before, after, found),) = members(loans(kind=old), loans(kind=new))
    assert f"{before}, {after}".replace(" | None", "") == annotations
    assert (name, found) == ("kind", impact)


@pytest.mark.parametrize(
    ("old", "new", "annotations", "impact"),
    [
        (TEXT, TEXT_OR_NUMBER, "str, str | int", "breaking"),
        (TEXT_OR_NUMBER, TEXT, "str | int, str", "additive"),
        (TEXT, DECIMAL, "str, Decimal", "breaking"),
        (enum("a"), enum("a", "b"), 'Literal["a"], Literal["a", "b"]', "look"),
        (enum("a", "b"), enum("a"), 'Literal["a", "b"], Literal["a"]', "additive"),
        (enum("a"), TEXT, 'Literal["a"], str', "look"),
        (TEXT, enum("a"), 'str, Literal["a"]', "additive"),
        (INTEGERS, NUMBER, "Literal[1], int", "look"),
        (INTEGERS, TEXT, "Literal[1], str", "breaking"),
        (list_of(enum("a")), list_of(enum("b")), 'list[Literal["a"]], list[Literal["b"]]', "look"),
        (map_of(TEXT), map_of(enum("b")), 'dict[str, str], dict[str, Literal["b"]]', "additive"),
        (map_of(enum("a")), map_of(TEXT), 'dict[str, Literal["a"]], dict[str, str]', "look"),
        (REFERENCE, {"$ref": "#/components/schemas/bank"}, "Card, Bank", "look"),
        (REFERENCE, TEXT, "Card, str", "breaking"),
        (TEXT, {}, "str, Any", "breaking"),
        ({}, TEXT, "Any, str", "additive"),
        (
            expandable("card"), expandable("card", "bank"),
            'Expandable["Card"], Expandable["Card | Bank"]', "breaking",
        ),
        (
            expandable("card", "bank"), expandable("card"),
            'Expandable["Card | Bank"], Expandable["Card"]', "additive",
        ),
    ],
)  # fmt: skip
def test_a_field_that_can_hold_more_is_breaking_or_to_look_at(
    old: Node, new: Node, annotations: str, impact: str
) -> None:
    ((name, before, after, found),) = members(resource(kind=old), resource(kind=new))
    assert f"{before}, {after}".replace(" | None", "") == annotations
    assert (name, found) == ("kind", impact)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ((), ("optional",), (None, "str | None", "additive")),
        ((), ("required",), (None, "Required[str]", "breaking")),
        (("optional",), (), ("str | None", None, "breaking")),
        (("required",), (), ("Required[str]", None, "breaking")),
        (("optional",), ("required",), ("str | None", "Required[str]", "breaking")),
        (("required",), ("optional",), ("Required[str]", "str | None", "additive")),
        (("required",), ("wide",), ("Required[str]", "Required[str | int]", "additive")),
        (("optional",), ("wide",), ("str | None", "Required[str | int]", "breaking")),
    ],
)
def test_a_parameter_that_becomes_required_or_is_removed_is_breaking(
    old: tuple[str, ...], new: tuple[str, ...], expected: tuple[str | None, str | None, str]
) -> None:
    def made(*state: str) -> Node:
        kind = {"kind": TEXT_OR_NUMBER if state == ("wide",) else TEXT} if state else {}
        found = loans(**dict.fromkeys("abcdefgh", TEXT), **kind)
        return required(found) if state and state != ("optional",) else found

    assert members(made(*old), made(*new)) == [("kind", *expected)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ((), ("kind",), (None, "str", "additive")),
        (("kind",), (), ("str", None, "breaking")),
        (("kind",), ("optional",), ("str", "str | None", "breaking")),
        (("optional",), ("kind",), ("str | None", "str", "additive")),
        (("kind",), ("null",), ("str", "str | None", "breaking")),
        (("null",), ("kind",), ("str | None", "str", "additive")),
        (("null",), ("optional",), None),
        (("optional",), ("null",), None),
    ],
)
def test_a_field_that_can_be_none_is_breaking(
    old: tuple[str, ...],
    new: tuple[str, ...],
    expected: tuple[str | None, str | None, str] | None,
) -> None:
    def made(*state: str) -> Node:
        kind = {"kind": TEXT | {"nullable": state == ("null",)}} if state else {}
        always = ("kind",) if state in (("kind",), ("null",)) else ()
        return resource(always, **dict.fromkeys("abcdefgh", TEXT), **kind)

    assert members(made(*old), made(*new)) == ([("kind", *expected)] if expected else [])


def test_only_the_members_that_change_are_listed() -> None:
    names = [f"field_{number}" for number in range(20)]
    old, new = dict.fromkeys(names, TEXT), dict.fromkeys(names, TEXT)
    new.update(dict.fromkeys(names[::3], NUMBER))
    for make in (loans, partial(resource, ())):
        assert {name for name, *_ in members(make(**old), make(**new))} == {*names[::3]}


def test_a_parameter_of_a_type_that_methods_share_changes_once() -> None:
    def made(*names: str) -> Node:
        cover = {"type": "object", "properties": dict.fromkeys(names, TEXT)}
        post = operation(requestBody=form(cover=cover))
        return document(
            {"/v1/a": {"post": post}, "/v1/b": {"post": post}, "/v1/c": {"get": {**operation()}}}
        )

    (member,) = report_on(made("x"), made("x", "y")).python.members
    assert (member.name, member.impact) == ("y", "additive")
    assert all(owner.endswith("Param") for owner in member.owners)


def finding(result: Node, **more: Node) -> Node:
    """A document with an operation that has this result, between two others."""
    paths = {
        "/v1/a": {"get": operation(REFERENCE)},
        "/v1/cards": {"get": operation(result) | more},
        "/v1/z": {"post": operation()},
    }
    return document(paths, {"card": struct("card"), "bank": struct("bank")})


def test_another_result_of_a_method_is_breaking() -> None:
    page = struct("list", data=list_of(REFERENCE), has_more=FLAG, url=TEXT)
    bank = {"$ref": "#/components/schemas/bank"}
    pdf = {"200": {"description": "", "content": {"application/pdf": {"schema": TEXT}}}}

    for new, returns in (
        (finding(bank), "Bank"),
        (finding(page), "Page[Card]"),
        (finding(either_of("card", "bank")), "Card | Bank"),
        (finding(REFERENCE, responses=pdf), "bytes"),
    ):
        assert members(finding(REFERENCE), new) == [("return type", "Card", returns, "breaking")]


def test_another_name_of_a_path_parameter_is_to_look_at() -> None:
    old, new = loans(), loans()
    parameter = new["paths"]["/v1/loans/{loan}"]["get"]["parameters"][0]
    parameter["x-lattice-name"] = "number"
    assert members(old, new) == [("path parameters", "loan", "number", "look")]


def test_a_renamed_schema_whose_class_keeps_its_name_renames_no_class() -> None:
    def made(name: str) -> Node:
        held = struct("loan", card={"$ref": f"#/components/schemas/{name}"})
        result = operation({"$ref": "#/components/schemas/loan"})
        return document({"/v1/loans": {"get": result}}, {"loan": held, name: fields("a", "b", "c")})

    old, new = Source("old", made("library_card")), Source("new", made("reader_pass"))
    lock = NamesLock(schemas={"library_card": ("Kept",), "reader_pass": ("Kept",)})
    report = make_report(old, new, names=lock)
    assert [change.kind for change in report.changes] == ["schema_renamed"]
    assert report.classes["reader_pass"] == "Kept"
    assert report.overlays.renamed == ()


def test_the_size_of_a_change_is_in_lines_and_locations() -> None:
    size = report_on(loans(kind=TEXT), loans(kind=enum("a"), more=TEXT)).size
    # {"enum": ["a"]} is three lines more; "more" is three lines.
    assert (size.added, size.removed, size.locations) == (6, 0, 2)
    back = report_on(loans(kind=enum("a"), more=TEXT), loans(kind=TEXT)).size
    assert (back.added, back.removed, back.locations) == (0, 6, 2)
    same = report_on(loans(kind=TEXT), loans(kind=TEXT)).size
    assert (same.added, same.removed, same.locations) == (0, 0, 0)
