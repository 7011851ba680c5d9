"""Reports on documents that Stripe published, against an independent reading and golden files."""

from __future__ import annotations

import json
import random
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

from codegen.diff.compare import compare
from codegen.diff.make_report import make_report
from codegen.diff.report import Change, ChangedPart, Report
from codegen.diff.sources import Source
from codegen.diff.surface import read_surface
from tests.codegen import history
from tests.codegen.diff_oracle import Atom, differences
from tests.shared import ROOT

FACETS = {
    "added": "added",
    "removed": "removed",
    "required": "required",
    "optional": "required",
    "type_changed": "type",
    "format_changed": "format",
    "values_added": "value added",
    "values_removed": "value removed",
    "clearable": "clearable",
    "not_clearable": "clearable",
    "nullable": "nullable",
    "not_nullable": "nullable",
    "deprecated": "deprecated",
    "undeprecated": "deprecated",
    "expandable": "expandable",
    "not_expandable": "expandable",
    "expands_to": "expandable",
}
"""What the oracle calls a change of a parameter or a field."""
ORACLE_PAIRS = [
    pair
    for found in (*history.PAIRS, *history.DISTANT)
    for pair in dict.fromkeys((found, found[::-1]))
]


def needs(*names: str) -> None:
    """Skip a test if Stripe's documents are not in ``../shared/spec``."""
    missing = [name for name in names if history.path_of(name) is None]
    if missing:
        pytest.skip(f"Stripe's documents are not here: {', '.join(missing)}")


def atoms(changes: Iterable[Change]) -> Iterator[Atom]:
    """Changes, one for each location and value, in the oracle's words."""
    for change in changes:
        for location in change.locations:
            for value in change.values or ("",):
                yield atom(change, location, value)


def atom(change: Change, location: ChangedPart, value: str) -> Atom:
    kind = change.kind
    if location.part == "operation":
        words = {"server_changed": "server", "operation_undeprecated": "operation deprecated"}
        return (words.get(kind, kind.replace("_", " ")), location.owner, "", "")
    if kind.startswith("event") and location.part == "parameter":
        verb = kind.removeprefix("event_")
        return (f"parameter value {verb}", location.owner, location.path, change.subject)
    if kind.startswith(("event", "schema")):
        return (kind.replace("_", " "), location.owner, "", "")
    side = "field" if location.part == "schema" else location.part
    facet = kind.removeprefix("required_").partition("_")[2]
    return (f"{side} {FACETS[facet]}", location.owner, location.path, value)


def renames(report: Report) -> dict[str, str]:
    return {
        change.old: change.new
        for change in report.changes
        if change.kind == "schema_renamed" and change.old and change.new
    }


def with_new_names(document: Any, names: dict[str, str]) -> Any:
    """The document with other names for some of its schemas."""
    text = json.dumps(document)
    for old, new in names.items():
        text = text.replace(f'"#/components/schemas/{old}"', f'"#/components/schemas/{new}"')
    changed = json.loads(text)
    schemas = changed["components"]["schemas"]
    changed["components"]["schemas"] = {names.get(key, key): schemas[key] for key in schemas}
    return changed


@pytest.mark.parametrize("pair", ORACLE_PAIRS, ids="..".join)
def test_a_report_has_every_change_once_and_nothing_else(pair: tuple[str, str]) -> None:
    needs(*pair)
    report = history.report(*pair)
    old, new = history.load(pair[0]), history.load(pair[1])
    renamed = renames(report)
    expected = Counter(differences(with_new_names(old, renamed), new))
    expected.update(("schema renamed", name, "", "") for name in renamed.values())
    assert Counter(atoms(report.changes)) == expected
    assert max(expected.values(), default=1) == 1


@pytest.mark.parametrize("pair", ORACLE_PAIRS, ids="..".join)
def test_no_change_is_listed_twice(pair: tuple[str, str]) -> None:
    needs(*pair)
    changes = history.report(*pair).changes
    assert len({(c.kind, c.locations, c.subject, c.values) for c in changes}) == len(changes)
    for change in changes:
        assert len(set(change.locations)) == len(change.locations) > 0
        assert len(set(change.values)) == len(change.values)


def test_renamed_schemas_have_the_same_fields_under_another_name() -> None:
    needs("v154", "v223")
    found = renames(history.report("v154", "v223"))
    assert len(found) == 33
    assert len(set(found.values())) == len(found)
    old, new = (history.load(name)["components"]["schemas"] for name in ("v154", "v223"))
    for before, after in found.items():
        assert before not in new
        assert after not in old
        one, other = old[before]["properties"].keys(), new[after]["properties"].keys()
        assert len(one & other) >= 0.5 * len(one | other), (before, after)
    assert found["ufa_resource_billing_details"] == "treasury_shared_resource_billing_details"


@pytest.mark.parametrize("pair", history.PAIRS, ids="..".join)
def test_reports_are_the_golden_ones(pair: tuple[str, str]) -> None:
    """Refresh them with ``python -m tests.codegen.refresh``."""
    needs(*pair)
    path, text = history.golden(*pair)
    assert text == path.read_text("utf-8")


@pytest.mark.parametrize("number", range(12))
def test_random_edits_of_the_current_document_are_found(number: int) -> None:
    """Twenty edits at random positions, each of a random kind."""
    needs(history.CURRENT)
    old = history.load(history.CURRENT)
    new = json.loads(json.dumps(old))
    chosen = random.Random(number)
    properties = list(every_property(new))
    for _ in range(20):
        edit(chosen, *chosen.choice(properties))
    for key in chosen.sample(sorted(new["paths"]), 2):
        new["paths"][key].popitem()
    expected = Counter(differences(old, new))
    found = compare(read_surface(old, other=new), read_surface(new, other=old), {})
    assert Counter(atoms(found)) == expected
    assert len(expected) >= 10


def every_property(node: Any) -> Iterator[tuple[dict[str, Any], str]]:
    """Each schema with properties, with the name of each property that is not ``$ref``."""
    if isinstance(node, dict):
        properties = node.get("properties")
        if isinstance(properties, dict) and "type" in node:
            yield from ((node, name) for name in properties)
        for value in node.values():
            yield from every_property(value)
    elif isinstance(node, list):
        for value in node:
            yield from every_property(value)


def edit(chosen: random.Random, schema: dict[str, Any], name: str) -> None:
    """Change one property of a schema, add one beside it, or remove it."""
    node = schema["properties"].get(name)
    if node is None:
        return
    required = schema.setdefault("required", [])
    match chosen.choice(("add", "remove", "require", "nullable", "deprecate", "value", "type")):
        case "add":
            schema["properties"][f"{name}_2"] = json.loads(json.dumps(node))
        case "remove":
            del schema["properties"][name]
            schema["required"] = [other for other in required if other != name]
        case "require":
            schema["required"] = [n for n in required if n != name] + [name] * (
                name not in required
            )
        case "nullable" if "$ref" not in node:
            node["nullable"] = not node.get("nullable")
        case "deprecate" if "$ref" not in node:
            node["deprecated"] = not node.get("deprecated")
        case "value" if "enum" in node and len(node["enum"]) > 1:
            node["enum"] = [*node["enum"][1:], "another_value"]
        case "type" if node.get("type") in ("string", "integer") and "enum" not in node:
            node["type"] = "boolean"
            node.pop("format", None)
        case _:
            pass


def test_an_additive_document_breaks_nothing() -> None:
    needs("v152", "v154")
    report = history.report("v152", "v154")
    assert report.of("breaking") == ()
    assert report.impact == "look"
    assert not any(report.python.removed.values())
    counts = Counter(change.kind for change in report.changes)
    # Counted by hand in a textual diff of the two documents.
    assert counts == {
        "schema_added": 8,
        "field_added": 7,
        "field_values_added": 4,
        "parameter_added": 4,
        "parameter_values_added": 3,
    }


def test_the_breaking_change_of_v285_is_found() -> None:
    needs("v277", "v285")
    report = history.report("v277", "v285")
    assert [change.subject for change in report.of("breaking")] == ["POST /v1/tax/transactions"]
    assert report.impact == "breaking"
    assert report.python.removed["methods"] == ("tax.transactions.create",)


def test_a_document_does_not_differ_from_itself() -> None:
    needs(history.CURRENT)
    report = history.report(history.CURRENT, history.CURRENT)
    assert report.changes == ()
    assert report.impact is None
    assert (report.size.added, report.size.removed) == (0, 0)


def test_v1_events_are_reported_as_events() -> None:
    needs("v154", "v223")
    report = history.report("v154", "v223")
    events = [c for c in report.changes if c.kind in ("event_added", "event_removed")]
    assert "customer.subscription.paused" in report.events("event_added")
    assert {at.path for change in events for at in change.locations} == {"enabled_events[]"}


def test_a_removed_operation_is_the_only_change_of_a_full_document(
    measured: Callable[[str], None],
) -> None:
    needs(history.CURRENT)
    old = history.source(history.CURRENT)
    new = Source("new", json.loads(json.dumps(old.document)))
    del new.document["paths"]["/v1/accounts"]["post"]
    started = time.process_time()
    report = make_report(old, new, overlays=ROOT / "overlays")
    seconds = time.process_time() - started
    assert [change.subject for change in report.changes] == ["POST /v1/accounts"]
    measured(f"diff of two documents: {seconds:.2f} s of processor time")
