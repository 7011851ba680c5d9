"""The facts of the emulator: what they keep of a document, and declared states."""

from __future__ import annotations

import bz2
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest
from lattice_stripe.testing._facts import _File as DecodedFacts

from codegen.commands.generate import FACTS_FILE, encode_facts
from codegen.document.prose import strip_prose
from codegen.errors import CodegenError
from codegen.model import EventType, Model
from codegen.parse.facts import Facts, read_facts
from codegen.parse.parser import parse
from codegen.parse.states import lost_states, with_states
from tests.codegen.pipeline import document, form, operation, struct
from tests.shared import ROOT

PACKAGE = ROOT / "generated" / "lattice_stripe"
STATUS = {"type": "string", "enum": ["draft", "open"]}


def facts_of(params: dict[str, Any]) -> Facts:
    return read_facts(*books(params))


def books(params: dict[str, Any]) -> tuple[dict[str, Any], Model]:
    """A document and its model."""
    made = document(
        paths={
            "/v1/books": {
                "post": operation(
                    {"$ref": "#/components/schemas/book"},
                    operationId="PostBooks",
                    requestBody=form(**params),
                )
            },
        },
        schemas={"book": struct("book", status=STATUS, kind=STATUS | {"nullable": True})},
    )
    stripped = strip_prose(made)
    return stripped, parse(stripped)


def facts_with_states(overlays: Path, *, allow_unmatched: bool = False) -> Facts:
    made, model = books({})
    facts = read_facts(made, model)
    return with_states(facts, model, overlays, allow_unmatched=allow_unmatched)


def decoded(facts: Facts) -> DecodedFacts:
    """The facts as the emulator reads them."""
    return msgspec.json.decode(bz2.decompress(encode_facts(facts)), type=DecodedFacts)


def field(facts: DecodedFacts, name: str) -> list[Any]:
    pairs = facts.types[facts.operations[0].params][1]
    return facts.types[dict(zip(pairs[::2], pairs[1::2], strict=True))[name]]


def test_lengths_formats_and_alternatives_are_kept() -> None:
    facts = decoded(
        facts_of(
            {
                "title": {"type": "string", "maxLength": 40},
                "due": {"type": "integer", "format": "unix-time"},
                "kind": {"anyOf": [{"type": "string", "enum": [""]}, {"type": "boolean"}]},
                "count": {"type": ["integer", "boolean"]},
            }
        )
    )
    assert field(facts, "title") == ["str", 40, "", ""]
    assert field(facts, "due") == ["int", "unix-time"]
    kind, options = field(facts, "kind")
    assert kind == "union"
    assert [facts.types[option] for option in options] == [["enum", [""]], ["bool", ""]]
    kind, options = field(facts, "count")
    assert kind == "union"
    assert [facts.types[option] for option in options] == [["int", ""], ["bool", ""]]


def test_a_single_alternative_is_no_union() -> None:
    facts = decoded(facts_of({"kind": {"anyOf": [{"type": "boolean"}]}}))
    assert field(facts, "kind") == ["bool", ""]
    facts = decoded(facts_of({"kind": {"anyOf": [{"type": "boolean"}, {"type": "boolean"}]}}))
    assert field(facts, "kind") == ["bool", ""]


def test_body_and_rate_limit_of_an_operation_are_kept() -> None:
    made = document(
        {
            "/v1/books": {
                "get": operation(),
                "post": operation(requestBody=form(title={"type": "string"})),
                "delete": operation(**{"x-lattice-rate-limit": 5}),
            }
        }
    )
    facts = decoded(read_facts(made, parse(made)))
    found = {o.method: (o.body, o.rate_limit) for o in facts.operations}
    assert found == {"GET": ("", 0), "POST": ("form", 0), "DELETE": ("", 5)}


def test_the_struct_in_the_values_of_a_map_is_found() -> None:
    chapter = {"type": "object", "properties": {"pages": {"type": "integer"}}}
    made = document(
        {"/v1/books": {"get": operation({"$ref": "#/components/schemas/book"})}},
        {"book": struct("book", chapters={"type": "object", "additionalProperties": chapter})},
    )
    facts = decoded(read_facts(made, parse(made)))
    (found,) = (index for name, index in facts.structs.items() if name != "Book")
    assert facts.types[found][:2] == ["obj", ["pages", facts.types.index(["int", ""])]]


def test_the_facts_are_small_and_hold_no_sentence() -> None:
    content = (PACKAGE / FACTS_FILE).read_bytes()
    assert len(content) < 400_000
    text = bz2.decompress(content).decode()
    assert json.loads(text)["version"]
    assert 'description":"' not in text
    longest = max((word for word in json.loads(text)["schemas"]), key=len)
    assert " " not in longest


def test_equal_facts_are_equal_bytes() -> None:
    one, other = (facts_of({"title": {"type": "string"}}) for _ in range(2))
    assert encode_facts(one) == encode_facts(other)


def states(tmp_path: Path, text: str) -> DecodedFacts:
    (tmp_path / "states").mkdir()
    (tmp_path / "states" / "books.yaml").write_text(text)
    return decoded(facts_with_states(tmp_path))


def test_declared_states_are_read(tmp_path: Path) -> None:
    change = "books.create: {from: [draft], to: open}"
    text = f"book: {{field: status, initial: draft, operations: {{{change}}}}}"
    facts = states(tmp_path, text)
    [found] = facts.states
    assert (found.schema, found.initial, found.changes[0].target) == ("book", "draft", "open")
    assert found.transitions == ()


def test_declared_transitions_are_read(tmp_path: Path) -> None:
    transition = "lapse: {from: [open], to: draft}"
    text = (
        "book: {field: status, initial: draft, operations: {}, transitions: {" + transition + "}}"
    )
    [found] = states(tmp_path, text).states
    assert [(t.operation, t.target) for t in found.transitions] == [("lapse", "draft")]


@pytest.mark.parametrize(
    ("text", "seconds"), [("1 hour", 3_600), ("2 hours", 7_200), ("1 day", 86_400)]
)
def test_times_of_a_transition_are_seconds(tmp_path: Path, text: str, seconds: int) -> None:
    change = f"lent: {{from: [draft], after: [{text}]}}"
    text = f"book: {{field: status, initial: draft, operations: {{}}, transitions: {{{change}}}}}"
    assert states(tmp_path, text).states[0].transitions[0].after == (seconds,)


def test_a_field_without_listed_values_has_any_state(tmp_path: Path) -> None:
    change = "books.create: {from: [new], to: old}"
    text = f"book: {{field: id, initial: new, operations: {{{change}}}}}"
    [found] = states(tmp_path, text).states
    assert (found.initial, found.changes[0].target) == ("new", "old")


def test_states_of_a_field_that_may_be_null_are_its_values(tmp_path: Path) -> None:
    text = "book: {field: kind, initial: draft, operations: {}}"
    [found] = states(tmp_path, text).states
    assert found.initial == "draft"
    text = "book: {field: kind, initial: lost, operations: {}}"
    (tmp_path / "states" / "books.yaml").write_text(text)
    with pytest.raises(CodegenError, match=r"books\.yaml: book: kind lost"):
        facts_with_states(tmp_path)


def test_states_that_do_not_fit_are_left_out_if_allowed(tmp_path: Path) -> None:
    (tmp_path / "states").mkdir()
    for name, field in (("book", "status"), ("film", "status")):
        text = f"{name}: {{field: {field}, initial: draft, operations: {{}}}}"
        (tmp_path / "states" / f"{name}s.yaml").write_text(text)
    found = decoded(facts_with_states(tmp_path, allow_unmatched=True))
    assert [states.schema for states in found.states] == ["book"]


def test_events_of_changes_are_those_of_the_document_if_it_lists_any(tmp_path: Path) -> None:
    lent = "{from: [draft], events: [book.made, book.lent], set: {to: now}}"
    changes = f"operations: {{books.create: {lent}}}, transitions: {{lend: {lent}}}"
    (tmp_path / "states").mkdir()
    (tmp_path / "states" / "books.yaml").write_text(
        f"book: {{field: status, initial: draft, {changes}}}"
    )
    _, model = books({})
    field = "books.yaml: book: field to"
    assert list(lost_states(model, tmp_path)) == [field]
    model = replace(model, events=(EventType("book.made", "BookMadeEvent", ()),))
    assert list(lost_states(model, tmp_path)) == [field, "books.yaml: book: event book.lent"]


def test_states_of_one_schema_in_two_files_are_refused(tmp_path: Path) -> None:
    (tmp_path / "states").mkdir()
    for name in ("one", "two"):
        text = "book: {field: status, initial: draft, operations: {}}"
        (tmp_path / "states" / f"{name}.yaml").write_text(text)
    with pytest.raises(CodegenError, match="declares the states of book twice"):
        facts_with_states(tmp_path)


def test_declared_transitions_have_times_and_choices(tmp_path: Path) -> None:
    change = "lent: {from: [draft], to: open, after: [1 hour, 3 days], choices: [draft]}"
    text = f"book: {{field: status, initial: draft, operations: {{}}, transitions: {{{change}}}}}"
    [found] = states(tmp_path, text).states[0].transitions
    assert (found.operation, found.after, found.choices) == (
        "lent",
        (3_600, 259_200),
        ("draft",),
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("lent: {from: [draft], after: [soon]}", "'soon' is not a time"),
        ("lent: {from: [draft], after: [3 weeks]}", "'3 weeks' is not a time"),
        ("lent: {from: [draft], choices: [lost]}", "books.yaml: book: status lost"),
        ("lent: {from: [draft], set: {gone.at: now}}", "books.yaml: book: field gone"),
        ("lent: {to: open}", "missing required field `from`"),
        ("lent: {from: [draft], late: now}", "unknown field `late`"),
        ("lent: {from: draft}", "Expected `array`, got `str`"),
        ("lent: {from: [draft], code: x}", "unknown field `code`"),
    ],
)
def test_a_wrong_transition_is_refused(text: str, problem: str, tmp_path: Path) -> None:
    text = f"book: {{field: status, initial: draft, operations: {{}}, transitions: {{{text}}}}}"
    with pytest.raises(CodegenError, match=problem):
        states(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[", "books.yaml is neither JSON nor YAML"),
        ("[]", "not a mapping"),
        ("film: {field: status, initial: draft, operations: {}}", "declares:\n  books.yaml: film"),
        ("book: {field: state, initial: draft, operations: {}}", "books.yaml: book: field state"),
        ("book: {field: status, initial: lent, operations: {}}", "book: status lent"),
        ("book: {field: status, operations: {}}", "missing required field `initial`"),
        (
            "book: {field: status, initial: draft, operations: {}, colour: 1}",
            "unknown field `colour`",
        ),
        (
            "book: {field: status, initial: draft, operations: {films.create: {from: [draft]}}}",
            "book: films.create",
        ),
        (
            "book: {field: status, initial: draft, operations: {books.create: {from: [lent]}}}",
            "book: status lent",
        ),
        (
            "book: {field: status, initial: draft, operations: {}, transitions: {a: {from: [b]}}}",
            "book: status b",
        ),
        (
            "book: {field: status, initial: draft, operations: {books.create: {to: open}}}",
            "missing required field `from`",
        ),
    ],
)
def test_a_wrong_declaration_is_refused(text: str, problem: str, tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match=problem):
        states(tmp_path, text)
