"""What a report says about the package and the overlays, and the forms that a report has."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lattice_stripe.testing import StripeEmulator
from lattice_stripe.testing._state.operations import HANDLERS

from codegen.diff.as_html import render_html
from codegen.diff.as_json import FORMAT_VERSION, render_json
from codegen.diff.as_markdown import render_markdown
from codegen.diff.changelog import changelog
from codegen.diff.emulator import compare_emulators, handled_operations, lost_states
from codegen.diff.make_report import make_report
from codegen.diff.report import Change, ChangedPart, EmulatorEffects, Member, Report
from codegen.diff.sources import Source
from codegen.document.spec_folder import read_spec
from codegen.model import Model
from codegen.parse.names_lock import NamesLock
from tests.codegen.pipeline import (
    LENDING_OVERLAYS,
    ROOT,
    document,
    form,
    imported,
    lending,
    model_of,
    operation,
    struct,
)

Edit = Callable[[dict[str, Any]], None]
TEXT = {"type": "string"}
LOAN_ID = {"name": "loan", "in": "path", "required": True, "schema": TEXT}


@pytest.fixture
def report_after(tmp_path: Path) -> Callable[..., Report]:
    """A function that edits the lending document and returns the report on the edit."""

    def make(edit: Edit, lock: NamesLock | None = None, before: Edit | None = None) -> Report:
        old, new = lending(), lending()
        if before is not None:
            before(old)
        edit(new)
        sources = [Source(n, imported(d, tmp_path)) for n, d in (("old", old), ("new", new))]
        return make_report(*sources, overlays=LENDING_OVERLAYS, names=lock, current_version="0.3.1")

    return make


def body_of(source: dict[str, Any], path: str, method: str = "post") -> dict[str, Any]:
    (content,) = source["paths"][path][method]["requestBody"]["content"].values()
    schema: dict[str, Any] = content["schema"]
    return schema


def add_parameter(name: str, schema: dict[str, Any] = TEXT, path: str = "/v1/loans") -> Edit:
    return lambda source: body_of(source, path)["properties"].update({name: schema})


def add_field(schema: str, name: str, node: dict[str, Any] = TEXT) -> Edit:
    return lambda source: source["components"]["schemas"][schema]["properties"].update({name: node})


def remove_operation(source: dict[str, Any]) -> None:
    del source["paths"]["/v1/loans/{loan}/extend"]


# --- the package ----------------------------------------------------------------------------


def test_an_unchanged_document_changes_no_name(report_after: Callable[..., Report]) -> None:
    report = report_after(lambda source: None)
    assert report.impact is None
    assert not any((*report.python.added.values(), *report.python.removed.values()))
    assert report.python.members == ()


def test_a_removed_operation_removes_its_method_and_aliases(
    report_after: Callable[..., Report],
) -> None:
    report = report_after(remove_operation)
    assert report.python.removed["methods"] == ("loans.extend", "loans.renew", "readers.renew")
    assert report.python.removed["parameter_types"] == ("LoansExtendParams",)
    assert report.methods["POST /v1/loans/{loan}/extend"][0] == "loans.extend"


def test_an_added_parameter_is_a_member_of_its_method(report_after: Callable[..., Report]) -> None:
    report = report_after(add_parameter("note"))
    assert report.python.members == (
        Member(("loans.create",), "note", None, "str | None", "additive"),
    )


def test_a_removed_parameter_is_listed_as_removed(report_after: Callable[..., Report]) -> None:
    report = report_after(lambda source: body_of(source, "/v1/loans")["properties"].pop("cover"))
    assert [(m.name, m.new) for m in report.python.members] == [("cover", None)]
    assert "- `loans.create`: `cover` removed" in render_markdown(report)


def test_parameters_with_other_enum_values_are_to_look_at(
    report_after: Callable[..., Report],
) -> None:
    def values(*names: str) -> Edit:
        return add_parameter("reason", {"type": "string", "enum": list(names)})

    report = report_after(values("lost", "late"), before=values("lost", "gift"))
    (member,) = report.python.members
    assert (member.name, member.impact) == ("reason", "look")
    report = report_after(add_parameter("reason", {"type": "integer"}), before=values("lost"))
    (member,) = report.python.members
    assert (member.name, member.impact) == ("reason", "breaking")


@pytest.mark.parametrize(
    ("old", "new", "impact"),
    [
        (TEXT, "decimal", "look"),
        (TEXT, "date-time", "look"),
        (TEXT | {"format": "decimal"}, None, "breaking"),
        (TEXT | {"format": "decimal"}, "date-time", "breaking"),
    ],
)
def test_a_parameter_that_still_accepts_text_breaks_no_caller(
    report_after: Callable[..., Report], old: dict[str, Any], new: str | None, impact: str
) -> None:
    after = TEXT | ({"format": new} if new else {})
    report = report_after(add_parameter("fine", after), before=add_parameter("fine", old))
    assert report.impact == impact


def test_the_changelog_entry_counts_many_names_and_lists_methods(
    report_after: Callable[..., Report],
) -> None:
    def edit(source: dict[str, Any]) -> None:
        operation = source["paths"]["/v1/loans/{loan}/extend"]
        for number in range(13):
            source["paths"][f"/v1/loans/{{loan}}/step_{number}"] = deepcopy(operation)

    added = changelog(report_after(edit))
    assert "13 parameter types." in added
    assert "`loans.step_12`" in added


def test_an_added_field_is_a_member_of_its_class(report_after: Callable[..., Report]) -> None:
    report = report_after(add_field("reader", "nickname"))
    assert Member(("Reader",), "nickname", None, "str | None", "additive") in report.python.members
    assert report.classes["reader"] == "Reader"


def test_a_field_that_can_be_absent_breaks_readers(report_after: Callable[..., Report]) -> None:
    def edit(source: dict[str, Any]) -> None:
        source["components"]["schemas"]["reader"]["required"].remove("id")

    report = report_after(edit)
    assert Member(("Reader",), "id", "str", "str | None", "breaking") in report.python.members


def test_a_constant_object_is_never_none(report_after: Callable[..., Report]) -> None:
    def rename(source: dict[str, Any]) -> None:
        source["components"]["schemas"]["reader"]["properties"]["object"]["enum"] = ["visitor"]

    def optional(source: dict[str, Any]) -> None:
        source["components"]["schemas"]["reader"]["required"].remove("object")

    report = report_after(lambda source: (optional(source), rename(source)), before=optional)
    members = [m for m in report.python.members if m.name == "object"]
    assert [(m.old, m.new) for m in members] == [('Literal["reader"]', 'Literal["visitor"]')]
    assert report_after(optional).python.members == ()


def test_the_new_package_keeps_the_names_of_the_old_one(
    report_after: Callable[..., Report], tmp_path: Path
) -> None:
    """A second service that uses a parameter type takes the service out of its name."""
    cover = body_of(lending(), "/v1/loans")["properties"]["cover"]
    edit = add_parameter("cover", cover, path="/v1/readers")
    edited = lending()
    edit(edited)
    names = [
        {
            shape.name
            for shape in model_of(source, tmp_path, overlays=LENDING_OVERLAYS).parameter_types
        }
        for source in (lending(), edited)
    ]
    assert names[0] - names[1]
    assert not any(report_after(edit).python.removed.values())


def test_a_document_that_cannot_become_a_package_is_compared_all_the_same(
    report_after: Callable[..., Report],
) -> None:
    def edit(source: dict[str, Any]) -> None:
        remove_operation(source)
        add_parameter("opts")(source)

    report = report_after(edit)
    assert [(c.kind, c.subject) for c in report.changes] == [
        ("operation_removed", "POST /v1/loans/{loan}/extend"),
        ("parameter_added", "opts"),
    ]
    assert "- The operation `POST /v1/loans/{loan}/extend`." in changelog(report)
    assert report.python.problem is not None
    assert "reserves" in report.python.problem
    assert "No package can be generated" in render_markdown(report)
    assert "No package can be generated" in render_html(report)


# --- overlays -------------------------------------------------------------------------------


def test_an_overlay_with_a_reference_to_nothing_is_the_reason_for_no_package(
    tmp_path: Path,
) -> None:
    overlays = tmp_path / "overlays"
    overlays.mkdir()
    action = {
        "target": "$.components.schemas.reader.properties",
        "update": {"card": {"$ref": "#/components/schemas/card"}},
    }
    overlay = {"overlay": "1.1.0", "info": {"title": "T", "version": "1"}, "actions": [action]}
    (overlays / "card.json").write_text(json.dumps(overlay))
    old, new = lending(), lending()
    remove_operation(new)
    sources = [Source(n, imported(d, tmp_path)) for n, d in (("old", old), ("new", new))]
    report = make_report(*sources, overlays=overlays)
    assert "'#/components/schemas/card' points at nothing" in (report.python.problem or "")


def test_actions_that_lose_their_target_are_named(report_after: Callable[..., Report]) -> None:
    report = report_after(remove_operation)
    assert report.overlays.lost == (
        "lending.yaml, action 2: $.paths['/v1/loans/{loan}/extend'].post",
    )
    assert report.overlays.lost[0] in render_markdown(report)


def test_parameter_paths_that_lose_their_target_are_named(
    report_after: Callable[..., Report],
) -> None:
    report = report_after(lambda source: body_of(source, "/v1/loans")["properties"].pop("weeks"))
    assert any(lost.endswith(": weeks") for lost in report.overlays.lost)


def test_a_new_parameter_that_a_guard_does_not_check_is_named(
    report_after: Callable[..., Report],
) -> None:
    nested = {"type": "object", "properties": {"weeks": {"type": "integer"}}}
    report = report_after(add_parameter("renewal", nested))
    location = ChangedPart("parameter", "POST /v1/loans", "renewal.weeks")
    assert report.overlays.unguarded == (("endless_loans", location),)
    assert "endless_loans: POST /v1/loans renewal.weeks" in render_markdown(report)


def test_a_new_parameter_of_an_action_below_the_resource_is_named(
    report_after: Callable[..., Report],
) -> None:
    def add(source: dict[str, Any]) -> None:
        body = form(weeks={"type": "integer"})
        source["paths"]["/v1/loans/{loan}/renew"] = {
            "post": operation(parameters=[LOAN_ID], requestBody=body),
        }

    report = report_after(add)
    location = ChangedPart("parameter", "POST /v1/loans/{loan}/renew", "weeks")
    assert report.overlays.unguarded == (("endless_loans", location),)


def test_a_new_parameter_of_another_resource_is_not_reported_as_unguarded(
    report_after: Callable[..., Report],
) -> None:
    report = report_after(add_parameter("weeks", {"type": "integer"}, path="/v1/readers"))
    assert report.overlays.unguarded == ()


def test_a_guard_that_excuses_an_operation_covers_all_operations(tmp_path: Path) -> None:
    overlays = tmp_path / "overlays"
    overlays.mkdir()
    (overlays / "rules.py").write_text("def check(call):\n    pass\n")
    (overlays / "rules.yaml").write_text("""
overlay: 1.1.0
info: { title: Rules, version: 1.0.0 }
x-lattice-opinions: { weeks: { doc: Checks weeks. } }
actions:
  - target: $.paths['/v1/loans'].post
    update: { x-lattice-before: { weeks: { call: "rules:check", parameter_paths: [weeks] } } }
  - target: $.paths['/v1/holds'].post
    update: { x-lattice-excused: { weeks: A hold has no end. } }
""")

    def source(*paths: str) -> Source:
        known = document({
            path: {"post": operation(requestBody=form(weeks=TEXT))}
            for path in ("/v1/loans", "/v1/holds", *paths)
        })  # fmt: skip
        return Source("document", known)

    report = make_report(source(), source("/v1/films"), overlays=overlays)
    assert [str(at) for _, at in report.overlays.unguarded] == ["POST /v1/films weeks"]


def test_a_new_proration_behavior_and_a_new_client_secret_of_stripes_api_are_named() -> None:
    old = read_spec(ROOT / "spec")
    new = copy.deepcopy(old)
    items = body_of(new, "/v1/quotes")["properties"]["subscription_data"]
    items["properties"]["proration_behavior"] = {"type": "string", "enum": ["none"]}
    new["components"]["schemas"]["charge"]["properties"]["client_secret"] = TEXT
    del new["paths"]["/v1/subscription_items"]["post"]
    report = make_report(Source("old", old), Source("new", new), overlays=ROOT / "overlays")
    at = ChangedPart("parameter", "POST /v1/quotes", "subscription_data.proration_behavior")
    assert report.overlays.unguarded == (("explicit_proration", at),)
    assert [str(secret) for secret in report.overlays.secrets] == ["charge client_secret"]
    lost = [text for text in report.overlays.lost if text.startswith("proration.yaml")]
    assert len(lost) == 1
    assert "$.paths['/v1/subscription_items'].post" in lost[0]
    assert report.impact == "breaking"
    assert "subscription_items.create" in report.python.removed["methods"]


def test_new_fields_with_the_name_of_a_secret_are_named(
    report_after: Callable[..., Report],
) -> None:
    def edit(source: dict[str, Any]) -> None:
        add_field("reader", "client_secret")(source)
        add_field("reader", "tokens_left", {"type": "integer"})(source)
        add_field("loan", "access", {"type": "object", "properties": {"password": TEXT}})(source)

    report = report_after(edit)
    assert [str(at) for at in report.overlays.secrets] == [
        "loan access.password",
        "reader client_secret",
    ]
    assert "reader client_secret" in render_markdown(report)


def test_new_secrets_in_a_response_a_list_and_a_map_are_named_unless_an_overlay_masks_them() -> (
    None
):
    def source(token: dict[str, Any], result: dict[str, Any]) -> Source:
        inner = {"type": "object", "properties": token}
        shelf = struct(
            "shelf",
            old_token=TEXT,
            deep={
                "type": "object",
                "properties": {
                    "items": {"type": "array", "items": inner},
                    "named": {"type": "object", "additionalProperties": inner},
                },
            },
        )
        response = {"type": "object", "properties": {"id": TEXT, **result}}
        paths = {"/v1/a": {"get": operation(response)}, "/v1/b": {"get": operation(TEXT)}}
        return Source("document", document(paths, {"shelf": shelf}))

    def secrets(new: Source) -> list[str]:
        return [str(at) for at in make_report(source({}, {}), new).overlays.secrets]

    tokens: dict[str, Any] = {"token": TEXT, "tokens": {"type": "integer"}, "token_type": TEXT}
    assert secrets(source(tokens, {"password": TEXT, "name": TEXT})) == [
        "GET /v1/a result password",
        "shelf deep.items[].token",
        "shelf deep.named.*.token",
    ]
    assert secrets(source({"token": TEXT | {"x-lattice-secret": True}}, {})) == []


def test_a_field_that_an_overlay_masks_is_no_new_secret() -> None:
    def source(**fields: Any) -> Source:
        schemas = {"reader": struct("reader", **fields), "loan": struct("loan")}
        return Source("document", document({"/v1/a": {"get": operation()}}, schemas))

    assert make_report(source(), source(token=TEXT)).overlays.secrets != ()
    masked = TEXT | {"x-lattice-secret": True}
    assert make_report(source(), source(token=masked)).overlays.secrets == ()


def test_the_class_of_a_renamed_schema_keeps_its_name_if_the_lock_has_the_new_schema() -> None:
    def source(name: str) -> Source:
        inner = {"type": "object", "properties": {"a": TEXT, "b": TEXT, "c": TEXT}}
        schemas = {"loan": struct("loan", card={"$ref": f"#/components/schemas/{name}"})}
        result = operation({"$ref": "#/components/schemas/loan"})
        return Source(name, document({"/v1/loans": {"get": result}}, {**schemas, name: inner}))

    old, new = source("library_card"), source("reader_pass")
    report = make_report(old, new, names=NamesLock(schemas={"library_card": ("LibraryCard",)}))
    (renamed,) = report.overlays.renamed
    assert (renamed.old_schema, renamed.new_schema) == ("library_card", "reader_pass")
    assert renamed.old_class == "LibraryCard" != renamed.new_class
    assert "library_card -> reader_pass: LibraryCard -> " in render_markdown(report)
    report = make_report(old, new, names=NamesLock(schemas={"reader_pass": ("LibraryCard",)}))
    assert [change.kind for change in report.changes] == ["schema_renamed"]
    assert report.overlays.renamed == report.python.members == ()
    assert not any((*report.python.added.values(), *report.python.removed.values()))
    assert report.classes["reader_pass"] == "LibraryCard"


def test_a_new_secret_field_is_to_look_at(
    report_after: Callable[..., Report],
) -> None:
    assert report_after(add_field("reader", "nickname")).impact == "additive"
    assert report_after(add_field("reader", "api_key")).impact == "look"


# --- forms ----------------------------------------------------------------------------------


@pytest.fixture
def report(report_after: Callable[..., Report]) -> Report:
    def edit(source: dict[str, Any]) -> None:
        remove_operation(source)
        add_parameter("note")(source)
        add_field("reader", "nickname")(source)

    return report_after(edit)


def test_json_holds_the_whole_report(report: Report) -> None:
    found = json.loads(render_json(report))
    assert found.keys() == {
        "format", "format_version", "old", "new", "notes", "impact", "callers", "readers", "size",
        "version", "changes", "methods", "classes", "python", "overlays", "emulator", "events",
        "changelog",
    }  # fmt: skip
    assert (found["format"], found["format_version"]) == ("lattice-stripe-diff", FORMAT_VERSION)
    assert found["impact"] == "breaking"
    assert found["version"] == {"current": "0.3.1", "suggested": "0.4.0"}
    assert found["changes"] == [
        {
            "kind": "operation_removed",
            "subject": "POST /v1/loans/{loan}/extend",
            "for_callers": "breaking",
            "for_readers": None,
            "old": None,
            "new": None,
            "values": [],
            "contains": list(report.changes[0].contains),
            "locations": [{"operation": "POST /v1/loans/{loan}/extend"}],
        },
        {
            "kind": "parameter_added",
            "subject": "note",
            "for_callers": "additive",
            "for_readers": None,
            "old": None,
            "new": "string",
            "values": [],
            "contains": [],
            "locations": [{"operation": "POST /v1/loans", "parameter": "note"}],
        },
        {
            "kind": "field_added",
            "subject": "nickname",
            "for_callers": None,
            "for_readers": "additive",
            "old": None,
            "new": "string",
            "values": [],
            "contains": [],
            "locations": [{"schema": "reader", "field": "nickname"}],
        },
    ]
    assert found["methods"]["POST /v1/loans"] == ["loans.create"]
    assert found["python"]["removed"]["methods"] == [
        "loans.extend",
        "loans.renew",
        "readers.renew",
    ]


def test_the_changelog_entry_names_methods_and_classes(report: Report) -> None:
    assert (
        changelog(report)
        == """\
### Added

- The parameter `note` of `loans.create`.
- The field `nickname` of `Reader`.

### Removed

- 3 methods: `loans.extend`, `loans.renew`, `readers.renew`.
- 1 parameter type: `LoansExtendParams`."""
    )


def test_markdown_lists_each_change(report: Report) -> None:
    text = render_markdown(report)
    assert text.startswith("# Stripe's API 2031-05-01.shelf: old to new\n")
    assert "**Breaking: 3 changes at 3 locations.**" in text
    assert "- Suggested version: 0.4.0 (now 0.3.1)" in text
    assert "- parameter added: `note` (`string`): `POST /v1/loans note`" in text
    assert "`POST /v1/loans/{loan}/extend`" in text


def test_html_has_a_row_for_each_change_and_needs_no_other_file(report: Report) -> None:
    page = render_html(report)
    assert page.count("<tr data-impact=") == len(report.changes)
    assert not re.search(r"""(src|href)=|url\(|@import|https?://""", page)
    assert "POST /v1/loans/{loan}/extend" in page


def test_text_of_a_document_has_no_effect_on_the_page_around_it() -> None:
    name = "<script>alert(1)</script>`| **x**\n## y"
    old = document({"/v1/a": {"post": operation(requestBody=form(a=TEXT))}})
    new = document({"/v1/a": {"post": operation(requestBody=form(a=TEXT, **{name: TEXT}))}})
    report = make_report(Source("old", old), Source("new", new))
    assert "<script>alert" not in render_html(report)
    lines = render_markdown(report).splitlines()
    (line,) = [line for line in lines if "alert" in line and line.startswith("- parameter")]
    shown = r"<script>alert(1)</script>| **x**\n## y"
    assert line == f"- parameter added: `{shown}` (`string`): `POST /v1/a {shown}`"


def test_a_long_report_for_a_pull_request_is_shortened() -> None:
    paths = {f"/v1/a{n}": {"post": operation(requestBody=form(b=TEXT))} for n in range(200)}
    more = {path: {"post": operation(requestBody=form(b=TEXT, c=TEXT))} for path in paths}
    report = make_report(Source("old", document(paths)), Source("new", document(more)))
    whole = render_markdown(report)
    assert whole.count("POST /v1/a") == 200
    short = render_markdown(report, max_characters=3_000)
    assert len(short) <= 3_000 < len(whole)
    assert "This report is shortened" in short
    assert "parameter added: `c` (`string`): 200 locations" in short
    tiny = render_markdown(report, max_characters=1_000)
    assert len(tiny) <= 1_000
    assert "1 change at 200 locations" in tiny


def test_an_older_document_over_a_newer_one_is_noticed(tmp_path: Path) -> None:
    old, new = lending(), lending()
    old["info"]["version"], new["info"]["version"] = "2031-05-01.shelf", "2030-11-01.desk"
    report = make_report(
        Source("old", imported(old, tmp_path)), Source("new", imported(new, tmp_path))
    )
    assert report.notes == (
        "`new` (`2030-11-01.desk`) is older than `old` (`2031-05-01.shelf`): pass the older "
        "document first.",
    )
    assert report.notes[0] in render_markdown(report)


def test_text_of_a_document_is_no_markdown_and_no_html() -> None:
    text = "2030-01-01 `<img src=x>\n# H"
    old, new = (document({"/v1/a": {"get": operation()}}) for _ in range(2))
    old["info"]["version"], new["info"]["version"] = "2031-01-01", text
    new["paths"][f"/v1/{text}"] = {"get": operation()}
    report = make_report(Source("old", old), Source(f"new {text}", new))
    shown = render_markdown(report)
    assert "\n# H" not in shown
    prose, _, entry = shown.partition("```markdown")
    assert "<img" not in re.sub("`[^`]*`", "", prose.replace("\\`", "").replace("\\<", ""))
    assert entry.count("```") == 1
    assert "<img" not in render_html(report)


def test_the_verdict_names_the_impact_of_a_report_without_changes_of_the_api() -> None:
    same = document({"/v1/a": {"get": operation()}})
    report = make_report(Source("old", same), Source("new", same))
    assert "The documents describe the same API." in render_markdown(report)
    lost = replace(report, overlays=replace(report.overlays, lost=("x.yaml, action 1",)))
    assert "**To look at: the documents describe the same API, the" in render_markdown(lost)


def test_a_change_of_an_event_concerns_callers_and_readers() -> None:
    change = Change("event_removed", "loan.ended", (), "breaking", "look")
    assert change.impact == "breaking"


# --- the emulator --------------------------------------------------------------------


def stripe_report(edit: Edit) -> Report:
    """The report on an edit of Stripe's document, with the overlays of this repository."""
    old, new = read_spec(ROOT / "spec"), read_spec(ROOT / "spec")
    edit(new)
    return make_report(Source("old", old), Source("new", new), overlays=ROOT / "overlays")


def test_every_operation_that_the_emulator_has_code_for_is_found() -> None:
    StripeEmulator()  # its module registers the code of all operations
    assert handled_operations() == HANDLERS.keys()


def test_state_whose_operation_is_removed_is_reported() -> None:
    def edit(source: dict[str, Any]) -> None:
        del source["paths"]["/v1/invoices/{invoice}/pay"]
        statuses = source["components"]["schemas"]["invoice"]["properties"]["status"]["enum"]
        statuses.remove("void")

    report = stripe_report(edit)
    emulator = report.emulator
    assert emulator.lost == (
        "billing.yaml: invoice: invoices.pay",
        "billing.yaml: invoice: status void",
    )
    assert emulator.unmodeled == ()
    assert emulator.stateful[0] - emulator.stateful[1] == 1
    assert emulator.operations[0] - emulator.operations[1] == 1
    for text in (render_markdown(report), render_html(report)):
        assert "Emulator" in text
        assert "billing.yaml: invoice: invoices.pay" in text
    assert json.loads(render_json(report))["emulator"]["lost"] == list(emulator.lost)


def test_an_operation_and_a_state_that_the_emulator_does_not_model_are_reported() -> None:
    def edit(source: dict[str, Any]) -> None:
        pay = copy.deepcopy(source["paths"]["/v1/invoices/{invoice}/pay"])
        source["paths"]["/v1/invoices/{invoice}/archive"] = pay
        source["paths"]["/v1/films"] = {"get": operation(TEXT)}
        source["components"]["schemas"]["invoice"]["properties"]["status"]["enum"].append(
            "archived"
        )

    report = stripe_report(edit)
    assert report.emulator.lost == ()
    assert report.emulator.unmodeled == ("invoice: status archived", "invoices.archive")
    assert report.emulator.stateful[0] == report.emulator.stateful[1] > 20
    assert report.emulator.operations[1] - report.emulator.operations[0] == 2


STATES = """
kite: { field: id, initial: x, operations: {} }
loan:
  field: state
  initial: open
  operations:
    loans.close: { from: [open], to: closed }
    loans.gone: { from: [open] }
film: { field: lost, initial: x, operations: {} }
note: { field: text, initial: any, operations: {} }
"""


def test_states_without_a_target_and_operations_without_states_are_listed(tmp_path: Path) -> None:
    (tmp_path / "states").mkdir()
    (tmp_path / "states" / "more.yaml").write_text(STATES)

    def model(paths: dict[str, Any], *states: str) -> Model:
        kinds = struct("loan", kind={"type": "string", "enum": ["a"]})
        kinds["properties"]["state"] = {"type": "string", "enum": list(states)}
        schemas = {"loan": kinds, "film": struct("film"), "note": struct("note", text=TEXT)}
        schemas["card"] = struct("card")
        return model_of(document(paths, schemas), tmp_path)

    ref = {
        name: {"$ref": f"#/components/schemas/{name}"} for name in ("loan", "film", "note", "card")
    }
    result = {name: operation(schema) for name, schema in ref.items()}
    renew = {"post": operation(ref["loan"], parameters=[LOAN_ID])}
    old = {
        "/v1/loans": {"get": result["loan"], "post": result["loan"]},
        "/v1/films": {"get": result["film"]},
        "/v1/notes": {"get": result["note"]},
    }
    new = old | {
        "/v1/customers": {"post": result["film"]},
        "/v1/films": {"get": result["film"], "post": result["film"]},
        "/v1/cards": {"post": result["card"]},
        "/v1/loans/{loan}/copy": {"get": operation(ref["loan"], parameters=[LOAN_ID])},
        "/v1/loans/{loan}/close": renew,
        "/v1/loans/{loan}/renew": renew,
        "/v1/loans/{loan}/lose": {"post": renew["post"] | {
            "x-lattice-removed": {"since": "2030-01-01", "use": "loans.renew"}
        }},
    }  # fmt: skip
    effects = compare_emulators(model(old, "open"), model(new, "open", "late"), tmp_path)
    lost = ("kite", "loan: loans.gone", "loan: state closed", "film: field lost")
    assert effects.lost == ()
    assert effects.unmodeled == ("films.update", "loan: state late", "loans.renew")
    assert effects.operations == (4, 10)
    assert effects.stateful == (0, 2)  # loans.close, and customers.create by the emulator's code
    back = compare_emulators(model(new, "open", "late"), model(old, "open"), tmp_path)
    assert back.lost == ("more.yaml: loan: loans.close",)
    assert back.unmodeled == ()
    assert back.stateful == (2, 0)
    found = tuple(lost_states(model(new, "open", "late"), tmp_path))
    assert found == tuple(f"more.yaml: {line}" for line in lost)


def test_lost_state_is_to_look_at(report_after: Callable[..., Report]) -> None:
    report = report_after(lambda source: None)
    assert "Emulator" not in render_markdown(report)
    assert report.impact is None
    assert replace(report, emulator=EmulatorEffects(lost=("a.yaml: film",))).impact == "look"


def test_without_overlays_the_report_has_no_counts_of_the_emulator() -> None:
    source = document({"/v1/films": {"get": operation(TEXT)}})
    report = make_report(Source("old", source), Source("new", source))
    assert report.emulator == EmulatorEffects((), (), stateful=(0, 0), operations=(0, 0))
