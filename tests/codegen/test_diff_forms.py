"""The forms of a report, from a report with one example of everything that a form shows."""

from __future__ import annotations

import json
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from codegen.diff.as_html import render_html
from codegen.diff.as_json import render_json
from codegen.diff.as_markdown import render_markdown
from codegen.diff.changelog import changelog
from codegen.diff.impacts import Impact
from codegen.diff.report import (
    Change,
    ChangedPart,
    DocumentSummary,
    EmulatorEffects,
    Member,
    OverlayEffects,
    PythonEffects,
    RenamedClass,
    Report,
    Size,
)

EXTEND, CREATE, RENEW = "POST /v1/loans/{loan}/extend", "POST /v1/loans", "POST /v1/loans/renew"


def schemas(*names: str, field: str = "kind") -> tuple[ChangedPart, ...]:
    return tuple(ChangedPart("schema", name, field) for name in names)


REMOVED = Change(
    "operation_removed", EXTEND, (ChangedPart("operation", EXTEND),), "breaking",
    contains=("days", "notes"),
)  # fmt: skip
FIELD_TYPE = Change(
    "field_type_changed", "kind", schemas("book", "film", "loan", "reader"), None, "breaking",
    old="string", new="integer",
)  # fmt: skip
EVENT = Change(
    "event_removed", "loan.ended", schemas("loan_ended", field=""), "breaking", "look"
)  # fmt: skip
RENAMED = Change(
    "schema_renamed", "pass", (ChangedPart("schema", "pass"),), None, "look", old="card", new="pass"
)
VALUES = Change(
    "field_values_added", "state", schemas("book", "film", "loan", field="state"), None, "look",
    values=("late", "lost"),
)  # fmt: skip
OPERATION = Change(
    "operation_added", RENEW, (ChangedPart("operation", RENEW),), "additive", contains=("days",)
)
PARAMETER = Change(
    "parameter_added", "note", (ChangedPart("parameter", CREATE, "note"),), "additive",
    new="map of string", contains=("a",),
)  # fmt: skip
PYTHON = PythonEffects(
    added={"methods": (), "classes": ("Pass", "Ticket")},
    removed={"methods": ("loans.extend",), "enums": ()},
    members=(
        Member(("Book", "Film", "Loan", "Reader"), "kind", "str | None", "int | None", "breaking"),
        Member(("a.b", "c.d", "e.f"), "pin", "str", None, "breaking"),
        Member(("loans.create",), "note", None, "str", "additive"),
    ),
)
REPORT = Report(
    old=DocumentSummary("old.json", "2030-01-01", 7, 9),
    new=DocumentSummary("new.json", "2031-05-01", 8, 10),
    changes=(REMOVED, FIELD_TYPE, EVENT, RENAMED, VALUES, OPERATION, PARAMETER),
    python=PYTHON,
    overlays=OverlayEffects(
        lost=("a.yaml, action 1",),
        found=("b.yaml, action 2",),
        unguarded=(("endless_loans", ChangedPart("parameter", CREATE, "weeks")),),
        secrets=(ChangedPart("result", CREATE, "token"),),
        renamed=(RenamedClass("card", "pass", "Card", "Pass"),),
    ),
    size=Size(added=5, removed=3, locations=12),
    emulator=EmulatorEffects(("loans.yaml: kite",), ("loans.renew",), (4, 3), (7, 8)),
    methods={EXTEND: ("loans.extend", "loans.renew"), CREATE: ("loans.create",)},
    classes={"book": "Book", "film": "Film", "loan": "Loan", "reader": "Reader", "pass": "Pass"},
    current_version="1.4.2",
    notes=("A note.",),
)
EMPTY = replace(
    REPORT,
    changes=(),
    python=PythonEffects(),
    overlays=OverlayEffects(),
    emulator=EmulatorEffects(),
    notes=(),
)

MARKDOWN = """\
# Stripe's API: 2030-01-01 to 2031-05-01

**Breaking: 7 changes at 12 locations.**

A note.

| | breaking | to look at | additive |
|---|---:|---:|---:|
| for callers | 2 | 0 | 2 |
| for readers | 1 | 3 | 0 |

- Operations: 7 -> 8
- Schemas: 9 -> 10
- Lines of the document: 5 added, 3 removed
- Suggested version: 2.0.0 (now 1.4.2)

## Breaking

- operation removed: `POST /v1/loans/{loan}/extend` (with 2 parameters), `loans.extend`
- type of a field changed: `kind` (`string -> integer`): 4 locations
  <details><summary>list</summary>

  - `book kind`
  - `film kind`
  - `loan kind`
  - `reader kind`

  </details>
- event removed: `loan.ended`, breaking for callers, to look at for readers: `loan_ended`

## To look at

- schema renamed: `card` -> `pass`, `Pass`
- result enum value added: `state` (`late, lost`): `book state`, `film state`, `loan state`

## Additive

- operation added: `POST /v1/loans/renew` (with 1 parameter)
- parameter added: `note` (`map of string`, with 1 key): `POST /v1/loans note`

## Overlays

Actions and parameter paths without a target:

- `a.yaml, action 1`

Actions and parameter paths that have a target again:

- `b.yaml, action 2`

New parameters that a guard may have to check: add them to its parameter\\_paths, or excuse the \
operation:

- `endless_loans: POST /v1/loans weeks`

New fields with the name of a secret: mask them with x-lattice-secret in secrets.yaml:

- `POST /v1/loans result token`

Classes with another name, because Stripe renamed their schema: to keep the name, give the entry \
in names.lock the new schema, delete the entry that the bump added, and run make generate:

- `card -> pass: Card -> Pass`

## Emulator

Declarations in overlays/states/ without a target: correct or delete them:

- `loans.yaml: kite`

New operations and states of objects with states, which are served from the schema alone until \
overlays/states/ declares them:

- `loans.renew`

Operations with state: 4 of 7 -> 3 of 8.

## Package

<details open><summary>1 method removed</summary>

- `loans.extend`

</details>

<details><summary>2 classes added</summary>

- `Pass`
- `Ticket`

</details>

<details open><summary>2 members, breaking</summary>

- `Book`, `Film`, `Loan` and 1 more: `kind`: `str | None` -> `int | None`
- `a.b`, `c.d`, `e.f`: `pin` removed

</details>

<details><summary>1 member, additive</summary>

- `loans.create`: `note` added: `str`

</details>

## Entry for CHANGELOG.md

```markdown
### Added

- 2 classes: `Pass`, `Ticket`.
- `state` of `Book`, `Film` and `Loan` can be `late`, `lost`.
- The parameter `note` of `loans.create`.

### Changed

- The API version is `2031-05-01` (was `2030-01-01`).
- The type of `kind` of `Book`, `Film`, `Loan` and 1 more: `integer` (was `string`).

### Removed

- 1 method: `loans.extend`.
- The event `loan.ended`.
```
"""


def test_markdown_shows_everything() -> None:
    assert render_markdown(REPORT) == MARKDOWN


def test_markdown_without_changes_has_a_heading_and_a_verdict() -> None:
    same = replace(EMPTY, new=replace(REPORT.new, version="2030-01-01"))
    assert render_markdown(same) == (
        "# Stripe's API 2030-01-01: old.json to new.json\n\n"
        "**The documents describe the same API.**\n"
    )


def test_markdown_shows_several_problems_of_a_package_as_text() -> None:
    problem = "new: 2 problems:\n1. `a` is lost\n   Hint: Add it.\n2. b is lost"
    text = render_markdown(replace(EMPTY, python=PythonEffects(problem=problem)))
    assert "\nnew: 2 problems: 1. \\`a\\` is lost Hint: Add it. 2. b is lost.\n" in text


def test_markdown_names_no_version_without_the_present_one() -> None:
    assert "version:" not in render_markdown(replace(REPORT, current_version=None))


@pytest.mark.parametrize(
    ("python", "summary"),
    [
        (PythonEffects(added={"enums": ("A",)}), "1 enum type added"),
        (PythonEffects(members=(Member(("A",), "b", "str", "int", "look"),)), "1 member, to look"),
    ],
)
def test_markdown_shows_a_package_with_only_other_names_or_only_other_members(
    python: PythonEffects, summary: str
) -> None:
    assert f"<summary>{summary}" in render_markdown(replace(EMPTY, python=python))


def test_markdown_that_is_too_long_leaves_out_locations_then_additions_then_changes() -> None:
    whole = render_markdown(REPORT)
    levels = [
        text
        for size in range(len(whole), 0, -1)
        if len(text := render_markdown(REPORT, max_characters=size)) == size and text.endswith("\n")
    ]
    assert len(levels) == 4
    assert levels[0] == whole
    assert "shortened" not in whole
    short, shorter, shortest = levels[1:]
    for text in levels[1:]:
        assert (
            "\n**Breaking: 7 changes at 12 locations.**\n\nA note.\n\n"
            "This report is shortened. The JSON and HTML reports are complete.\n"
        ) in text
    types = "- type of a field changed: `kind` (`string -> integer`): 4 locations, the first is"
    assert f"{types} `book kind`\n- event" in short
    assert "- parameter added: `note`" in short
    assert "## Entry for CHANGELOG.md" in short
    assert f"{types} `book kind`\n- event" in shorter
    assert "## To look at\n\n- schema renamed" in shorter
    assert "## Additive\n\n2 changes.\n" in shorter
    assert "\n\n2 classes added.\n" in shorter
    assert "\n\n1 member, additive.\n" in shorter
    assert "<details open><summary>1 method removed</summary>\n\n- `loans.extend`\n" in shorter
    assert "CHANGELOG.md" not in shorter
    for heading, count in (("Breaking", 3), ("To look at", 2), ("Additive", 2)):
        assert f"## {heading}\n\n{count} changes.\n" in shortest
    cut = render_markdown(REPORT, max_characters=200)
    assert len(cut) <= 200
    assert shortest.startswith(f"{cut}\n")


def test_json_is_indented_and_ends_with_a_newline() -> None:
    text = render_json(REPORT)
    assert text == json.dumps(json.loads(text), indent=1) + "\n"


def test_json_has_what_markdown_shows() -> None:
    found = json.loads(render_json(REPORT))
    assert found["format_version"] == 1
    assert found["version"] == {"current": "1.4.2", "suggested": "2.0.0"}
    assert found["callers"] == {"breaking": 2, "look": 0, "additive": 2}
    assert found["readers"] == {"breaking": 1, "look": 3, "additive": 0}
    assert found["size"] == {"added": 5, "removed": 3, "locations": 12}
    assert found["overlays"]["unguarded"] == [
        {"opinion": "endless_loans", "operation": CREATE, "parameter": "weeks"}
    ]
    assert found["overlays"]["secrets"] == [{"operation": CREATE, "result": "token"}]
    assert found["events"] == {"added": [], "removed": ["loan.ended"]}
    unknown = json.loads(render_json(replace(REPORT, current_version=None)))
    assert unknown["version"] == {"current": None, "suggested": None}


class _Text(HTMLParser):
    """The text of a page, without styles and scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._is_hidden = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._is_hidden = tag in ("style", "script")

    def handle_endtag(self, tag: str) -> None:
        self._is_hidden = False

    def handle_data(self, data: str) -> None:
        self.words += [] if self._is_hidden else data.split()


def text_of(report: Report) -> str:
    """The text of the HTML page, with single spaces."""
    page = _Text()
    page.feed(render_html(report))
    return " ".join(page.words)


def test_html_shows_everything() -> None:
    text = text_of(REPORT)
    for found in (
        "Stripe's API: 2030-01-01 to 2031-05-01 Breaking: 7 changes at 12 locations. A note.",
        "for callers 2 0 2 for readers 1 3 0",
        "Operations: 7 → 8. Schemas: 9 → 10. Lines of the document: 5 added, 3 removed.",
        "Suggested version: 2.0.0 (now 1.4.2).",
        f"Breaking operation removed: {EXTEND} with 2 parameters days notes 1 {EXTEND} loans",
        "Breaking type of a field changed: kind string -> integer 4 book kind Book film kind Film",
        "Breaking event removed: loan.ended breaking for callers, to look at for readers 1",
        "To look at schema renamed: pass card -> pass 1 pass Pass",
        "To look at result enum value added: state late, lost 3 book state Book",
        "Additive operation added: POST /v1/loans/renew with 1 parameter days 1 POST",
        "Additive parameter added: note map of string with 1 key a 1 POST /v1/loans note loans.cr",
        "endless_loans: POST /v1/loans weeks",
        "Operations with state: 4 of 7 -> 3 of 8.",
        "1 method removed loans.extend 2 classes added Pass Ticket 3 members",
        "Breaking Book Film Loan Reader kind str | None int | None Breaking a.b",
        "Additive loans.create note str Entry for CHANGELOG.md",
        "- The event `loan.ended`.",
    ):
        assert found in text
    assert "Suggested" not in text_of(replace(REPORT, current_version=None))


@pytest.mark.parametrize(
    ("callers", "readers", "words"),
    [
        ("additive", "look", "additive for callers, to look at for readers"),
        ("additive", None, ""),
        (None, "look", ""),
    ],
)
def test_impacts_are_named_only_of_a_change_for_callers_and_readers(
    callers: Impact | None, readers: Impact | None, words: str
) -> None:
    change = Change("event_added", "a.b", schemas("a_b", field=""), callers, readers)
    report = replace(EMPTY, changes=(change,))
    assert f"event added: a.b{words and f' {words}'} 1 a_b" in text_of(report)
    line = f"- event added: `a.b`{words and f', {words}'}: `a_b`"
    assert line in render_markdown(report).splitlines()


# --- the entry for CHANGELOG.md -------------------------------------------------------------


def owners(*names: str) -> Report:
    at = tuple(ChangedPart("parameter", f"POST /v1/{name}", "kind") for name in names)
    change = Change("parameter_removed", "kind", at, "breaking")
    return replace(EMPTY, changes=(change,), new=REPORT.old)


@pytest.mark.parametrize(
    ("names", "listed"),
    [
        ("a", "`POST /v1/a`"),
        ("ab", "`POST /v1/a` and `POST /v1/b`"),
        ("abc", "`POST /v1/a`, `POST /v1/b` and `POST /v1/c`"),
        ("abcd", "`POST /v1/a`, `POST /v1/b`, `POST /v1/c` and 1 more"),
        ("abcde", "`POST /v1/a`, `POST /v1/b`, `POST /v1/c` and 2 more"),
    ],
)
def test_the_changelog_entry_names_three_owners_and_counts_the_rest(
    names: str, listed: str
) -> None:
    assert changelog(owners(*names)) == f"### Removed\n\n- The parameter `kind` of {listed}."


@pytest.mark.parametrize(
    ("kind", "number", "line"),
    [
        ("classes", 12, f"12 classes: {', '.join(f'`n{n}`' for n in range(12))}."),
        ("classes", 13, "13 classes."),
        ("methods", 13, f"13 methods: {', '.join(f'`n{n}`' for n in range(13))}."),
        ("methods", 1, "1 method: `n0`."),
    ],
)
def test_the_changelog_entry_names_up_to_twelve_added_classes_and_every_method(
    kind: str, number: int, line: str
) -> None:
    python = PythonEffects(added={kind: tuple(f"n{n}" for n in range(number))})
    report = replace(EMPTY, python=python, new=REPORT.old)
    assert changelog(report) == f"### Added\n\n- {line}"


@pytest.mark.parametrize("kind", ["classes", "methods"])
def test_the_changelog_entry_names_everything_that_is_removed(kind: str) -> None:
    python = PythonEffects(removed={kind: tuple(f"n{n}" for n in range(13))})
    report = replace(EMPTY, python=python, new=REPORT.old)
    listed = ", ".join(f"`n{n}`" for n in range(13))
    assert changelog(report) == f"### Removed\n\n- 13 {kind}: {listed}."


# --- the impact of a report -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("report", "impact"),
    [
        (EMPTY, None),
        (replace(EMPTY, python=PythonEffects(removed={"methods": ("a.b",)})), "breaking"),
        (replace(EMPTY, python=PythonEffects(added={"methods": ("a.b",)})), "additive"),
        (replace(EMPTY, python=PythonEffects(members=PYTHON.members[2:])), "additive"),
        (replace(EMPTY, changes=(OPERATION,)), "additive"),
        (replace(EMPTY, changes=(OPERATION, VALUES)), "look"),
        (replace(EMPTY, overlays=OverlayEffects(lost=("a",))), "look"),
        (replace(EMPTY, overlays=OverlayEffects(found=("a",))), None),
        (replace(EMPTY, overlays=replace(REPORT.overlays, lost=(), secrets=())), "look"),
        (replace(EMPTY, overlays=replace(REPORT.overlays, lost=(), unguarded=())), "look"),
        (replace(EMPTY, emulator=EmulatorEffects(lost=("a",))), "look"),
        (replace(EMPTY, emulator=EmulatorEffects(unmodeled=("a",))), None),
    ],
)
def test_the_impact_of_a_report_is_the_worst_of_its_parts(
    report: Report, impact: Impact | None
) -> None:
    assert report.impact == impact
