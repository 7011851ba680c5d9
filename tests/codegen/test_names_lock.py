"""The names lock: new documents add names to it and change none."""

from __future__ import annotations

import copy
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, reject, settings
from hypothesis import strategies as st

from codegen.commands.check import check
from codegen.commands.generate import generate
from codegen.document.importing import import_document
from codegen.document.spec_folder import read_spec
from codegen.errors import CodegenError
from codegen.model import (
    Array,
    Enum,
    Expandable,
    Field,
    ListOf,
    Map,
    Model,
    OneOf,
    Parameter,
    ParameterType,
    Ref,
    Scalar,
    Struct,
    Type,
    Union,
)
from codegen.overlay import actions
from codegen.parse import names_lock
from codegen.parse.locked_locations import renumbered
from codegen.parse.locked_merging import Merger
from codegen.parse.names_lock import NamesLock
from codegen.parse.parser import parse
from tests.codegen import history
from tests.codegen.pipeline import (
    LENDING,
    LENDING_OVERLAYS,
    ROOT,
    document,
    form,
    lending,
    operation,
    printed,
    struct,
)

Node = dict[str, Any]


def locked(source: Node) -> NamesLock:
    """The lock that a document starts with."""
    lock, _ = names_lock.including(NamesLock(), parse(source))
    return lock


def ref(schema: str) -> Node:
    return {"$ref": f"#/components/schemas/{schema}"}


# The file


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    import_document(str(LENDING), tmp_path / "spec")
    return tmp_path / "spec"


def test_lock_is_written_sorted_with_one_name_or_location_a_line(
    spec: Path, tmp_path: Path
) -> None:
    path = tmp_path / "names.lock"
    generate(spec, LENDING_OVERLAYS, tmp_path / "out", names_file=path, update_names=True)
    text = path.read_text()
    assert list(json.loads(text)) == [
        "operations", "schemas", "structs", "parameter_types", "enums",
        "struct_keys", "parameter_type_keys", "enum_values",
    ]  # fmt: skip
    assert '    "GET /v1/readers": ["readers.list"],\n' in text
    assert (
        '    "POST /v1/loans/{loan}/extend": ["loans.extend", "loans.renew", "readers.renew"],\n'
        in text
    )
    assert '    "address": ["ReaderAddress"],\n' in text
    assert '    "LoanHistory": ["loan history"],\n' in text
    assert '    "LoansCoverParam": ["POST /v1/loans cover"],\n' in text
    assert '    "LoansCoverParam": ["colour", "weight"],\n' in text
    genre = '    "GenreValue": [\n      "loan genre",\n      "POST /v1/loans genre"\n    ]\n'
    assert genre in text
    for section in json.loads(text).values():
        assert list(section) == sorted(section)


def test_same_document_gives_the_same_lock(spec: Path, tmp_path: Path) -> None:
    path = tmp_path / "names.lock"
    generate(spec, LENDING_OVERLAYS, tmp_path / "out", names_file=path, update_names=True)
    first = path.read_bytes()
    generate(spec, LENDING_OVERLAYS, tmp_path / "out", names_file=path, update_names=True)
    assert path.read_bytes() == first
    path.unlink()
    generate(spec, LENDING_OVERLAYS, tmp_path / "out", names_file=path, update_names=True)
    assert path.read_bytes() == first


def test_generate_without_update_writes_no_lock_and_lists_new_names(
    spec: Path, tmp_path: Path
) -> None:
    path = tmp_path / "names.lock"
    made = generate(spec, LENDING_OVERLAYS, tmp_path / "out", names_file=path)
    assert "schemas: loan" in made.unlocked
    assert not path.exists()
    generate(spec, LENDING_OVERLAYS, tmp_path / "out", names_file=path, update_names=True)
    assert generate(spec, LENDING_OVERLAYS, tmp_path / "out", names_file=path).unlocked == ()


def test_check_fails_if_the_lock_is_incomplete(spec: Path, tmp_path: Path) -> None:
    overlays = Path(shutil.copytree(LENDING_OVERLAYS, tmp_path / "overlays"))
    path = overlays / names_lock.FILE
    generate(spec, overlays, tmp_path / "out", names_file=path, update_names=True)
    lines: list[str] = []
    assert check(spec, overlays, tmp_path / "out", None, lines.append)
    path.write_text(path.read_text().replace('    "film": ["Film"],\n', ""))
    assert not check(spec, overlays, tmp_path / "out", None, lines.append)
    assert "names.lock lacks:\n  schemas: film" in lines


def test_lock_of_the_repository_is_complete() -> None:
    lock = names_lock.read(ROOT / "overlays" / names_lock.FILE)
    assert lock.operations
    _, added = names_lock.including(lock, parse(patched_document(), lock=lock))
    assert added == ()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda text: text[:-20], "is not a names lock: "),
        (lambda text: text.replace('"schemas"', '"schema"'), "its keys are not operations, "),
        (lambda text: "<<<<<<< HEAD\n" + text, "is not a names lock: "),
        (lambda text: text.replace('"film":', '"book":'), "the key 'book' occurs twice"),
        (lambda text: text.replace('["Film"]', "[]"), r"schemas: 'film' is \[\]"),
        (lambda text: text.replace('["Film"]', "1"), "schemas: 'film' is 1"),
        (lambda text: text.replace('["Film"]', '["Film", "Movie"]'), "schemas: 'film' is"),
        (lambda text: text.replace('["loan history"]', "[]"), r"structs: 'LoanHistory' is \[\]"),
        (lambda text: text.replace('["loan history"]', '[""]'), "structs: 'LoanHistory' is"),
        (lambda text: text.replace('["loan history"]', "[1]"), "structs: 'LoanHistory' is"),
        (
            lambda text: text.replace('["loan history"]', '["loan"]'),
            r"structs: 'LoanHistory' is \['loan'\], not a list of locations",
        ),
        (lambda text: "[]", "is not a names lock: its keys are not"),
        (
            lambda text: json.dumps(json.loads(text) | {"enums": []}),
            "is not a names lock: enums is not an object",
        ),
        (
            lambda text: text.replace('"Film"', '"Fi lm"'),
            "schema 'film' has the name 'Fi lm', which is not valid",
        ),
        (
            lambda text: text.replace('"Film"', '"Page"'),
            "schema 'film' has the name 'Page', which is not valid",
        ),
        (
            lambda text: text.replace('"GenreValue"', '"Genre Value"'),
            "'loan genre' has the name 'Genre Value', which is not valid",
        ),
        (
            lambda text: text.replace('"AddressParam"', '"Address Param"'),
            "'POST /v1/readers address' has the name 'Address Param', which is not valid",
        ),
        (lambda text: text.replace('"Film"', '"Book"'), "schema 'book' and schema 'film' have"),
        (
            lambda text: text.replace('"LoanHistory"', '"Loan"'),
            "'loan history' have the name 'Loan'",
        ),
        (lambda text: text.replace("loans.create", "loans.extend"), "have the name 'loans.extend'"),
    ],
)
def test_invalid_lock_is_refused(
    tmp_path: Path, change: Callable[[str], str], message: str
) -> None:
    path = tmp_path / "names.lock"
    names_lock.write(path, locked(lending()))
    names_lock.read(path)
    path.write_text(change(path.read_text()))
    with pytest.raises(CodegenError, match=message):
        names_lock.read(path)


# Locked names


def test_schema_keeps_its_name_when_another_resource_uses_it() -> None:
    source = lending()
    lock = locked(source)
    source["components"]["schemas"]["scan"]["properties"]["address"] = ref("address")
    assert names(parse(source))["address"] == "Address"
    assert names(parse(source, lock=lock))["address"] == "ReaderAddress"


def test_removed_name_is_not_given_to_something_else() -> None:
    source = lending()
    lock = locked(source)
    schemas = source["components"]["schemas"]
    schemas["reader"]["properties"]["address"] = ref("other")
    schemas["other"] = schemas.pop("address")
    model = parse(source, lock=lock)
    assert names(model)["other"] == "ReaderAddress2"
    after, _ = names_lock.including(lock, model)
    assert after.schemas["address"] == ("ReaderAddress",)


def test_parameter_type_keeps_its_name_when_it_is_used_elsewhere() -> None:
    """Without a lock, the type of the most locations gets the short name."""
    kinds = [{"type": "object", "properties": {key: {"type": "string"}}} for key in "ab"]
    paths = {"/v1/loans": {"post": operation(requestBody=form(card=kinds[0]))}}
    lock = locked(document(copy.deepcopy(paths)))
    assert lock.parameter_types == {"LoansCardParam": ("POST /v1/loans card",)}
    for name in ("readers", "desks"):
        paths[f"/v1/{name}"] = {"post": operation(requestBody=form(card=kinds[0]))}
        paths[f"/v1/{name}/x"] = {"post": operation(requestBody=form(card=kinds[1]))}
    shapes = {
        s.name: [p.wire for p in s.params]
        for s in parse(document(paths), lock=lock).parameter_types
    }
    assert shapes == {"LoansCardParam": ["a"], "CardParam": ["b"]}


def test_parameter_type_keeps_its_name_everywhere_when_one_location_gets_a_key() -> None:
    """A list of values of this type is accepted wherever it was accepted before."""
    kind = {"type": "object", "properties": {"a": {"type": "string"}}}
    paths = {
        path: {"post": operation(requestBody=form(card=copy.deepcopy(kind)))}
        for path in ("/v1/desks", "/v1/loans", "/v1/readers")
    }
    lock = locked(document(copy.deepcopy(paths)))
    for path, key in (("/v1/loans", "b"), ("/v1/readers", "c")):
        body = paths[path]["post"]["requestBody"]["content"]
        card = next(iter(body.values()))["schema"]["properties"]["card"]
        card["properties"][key] = {"type": "string"}
    model = parse(document(paths), lock=lock)
    shapes = {s.name: [p.wire for p in s.params] for s in model.parameter_types}
    assert shapes == {"CardParam": ["a", "b", "c"]}
    grown, added = names_lock.including(lock, model)
    assert grown == replace(lock, parameter_type_keys={"CardParam": ("a", "b", "c")})
    assert added == ("parameter_type_keys: CardParam: b", "parameter_type_keys: CardParam: c")


def test_an_object_that_one_location_of_a_shared_type_gets_is_shared_too() -> None:
    """The file of the shared type imports nothing from the file of a service."""
    paths = {
        path: {"post": operation(requestBody=form(card=option(a=TEXT)))}
        for path in ("/v1/loans", "/v1/readers")
    }
    lock = locked(document(copy.deepcopy(paths)))
    chip = option(chip=option(maker=option(name=TEXT)))
    paths["/v1/loans"] = {"post": operation(requestBody=form(card=chip))}
    files = printed(parse(document(paths), lock=lock))
    shared = files["params/shared.py"]
    names = set(re.findall(r"\w+Param\b", shared))
    assert names == {"CardParam", "LoansChipParam", "LoansMakerParam"}
    assert names == set(re.findall(r"class (\w+)\(", shared))


def test_parameter_type_keeps_its_name_when_all_of_its_keys_change() -> None:
    def source(key: str) -> Node:
        card = {"type": "object", "properties": {key: {"type": "string"}}}
        return document({"/v1/loans": {"post": operation(requestBody=form(card=card))}})

    shapes = parse(source("b"), lock=locked(source("a"))).parameter_types
    assert [(s.name, s.locations) for s in shapes] == [("LoansCardParam", ("POST /v1/loans card",))]


def test_parameter_type_is_split_where_the_lock_has_a_location_under_another_name() -> None:
    kind = {"type": "object", "properties": {"a": {"type": "string"}}}
    paths = {
        path: {"post": operation(requestBody=form(card=kind))}
        for path in ("/v1/loans", "/v1/readers")
    }
    lock = replace(
        locked(document(paths)),
        parameter_types={
            "CardParam": ("POST /v1/loans card",),
            "DeskParam": ("POST /v1/readers card",),
        },
    )
    model = parse(document(paths), lock=lock)
    types = {o.name: o.params[0].type for o in model.operations}
    assert types == {"loans.create": Ref("CardParam"), "readers.create": Ref("DeskParam")}


def alternatives(*options: Node) -> Node:
    """A document with one parameter and one field that can be any of ``options``."""
    union = {"anyOf": list(options)}
    path = {"post": operation(ref("kite"), requestBody=form(tail=union))}
    return document({"/v1/kites": path}, {"kite": struct("kite", tail=union)})


def option(**properties: Any) -> Node:
    return {"type": "object", "properties": properties}


TEXT = {"type": "string"}
PAPER = option(color=TEXT, length=TEXT)
RIBBON = option(length=TEXT, width=TEXT)
STRING = option(knots=TEXT)
PLASTIC = option(color=TEXT, length=TEXT, width=TEXT, grade=TEXT)
NYLON = option(color=TEXT, length=TEXT, width=TEXT, gauge=TEXT)
LONG_STRING = option(knots=TEXT, end=TEXT)


def keys_by_name(model: Model) -> dict[str, set[str]]:
    structs = {s.name: {f.wire for f in s.fields} for s in model.structs if s.inline}
    return structs | {s.name: {p.wire for p in s.params} for s in model.parameter_types}


@pytest.mark.parametrize(
    ("former", "options", "kept"),
    [
        ([PAPER], [RIBBON, PAPER], [PAPER]),
        ([PAPER], [STRING, RIBBON, PAPER], [PAPER]),
        ([PAPER, STRING], [RIBBON, PAPER, STRING], [PAPER, STRING]),
        ([PAPER, STRING], [PAPER, RIBBON, STRING], [PAPER, STRING]),
        ([PAPER, STRING], [STRING, PAPER], [PAPER, STRING]),
        ([PAPER, STRING], [RIBBON, LONG_STRING, PAPER], [PAPER, STRING]),
        ([PAPER, STRING], [STRING], [STRING]),
        ([PAPER, STRING], [RIBBON, STRING], [STRING]),
        ([PLASTIC, STRING], [NYLON, PLASTIC, STRING], [PLASTIC, STRING]),
    ],
)
def test_alternative_keeps_its_name_when_another_one_moves_it(
    former: list[Node], options: list[Node], kept: list[Node]
) -> None:
    before = keys_by_name(parse(alternatives(*former)))
    lock = locked(alternatives(*former))
    model = parse(alternatives(*options), lock=lock)
    after = keys_by_name(model)
    wanted = [set(option["properties"]) for option in kept]
    still = {name: keys for name, keys in before.items() if keys in wanted}
    assert len(still) == 2 * len(kept)
    for name, keys in still.items():
        assert keys <= after[name]
    assert before.keys() & after.keys() == still.keys()
    assert len(after) == 2 * len(options)
    lock, _ = names_lock.including(lock, model)
    assert parse(alternatives(*options), lock=lock) == model
    assert names_lock.including(lock, model) == (lock, ())


SHORT, LONG = option(end=option(a=TEXT)), option(end=option(a=TEXT, b=TEXT))


@pytest.mark.parametrize(
    ("options", "elsewhere"),
    [
        ([LONG, SHORT], [option(end=option(a=TEXT, b=TEXT), knots=TEXT)]),
        (
            [PAPER, option(**PAPER["properties"], width=TEXT)],
            [
                option(**PAPER["properties"], width=TEXT),
                option(**PAPER["properties"], width=TEXT, grade=TEXT),
            ],
        ),
        ([LONG, SHORT, STRING], [option(end=option(a=TEXT, b=TEXT), knots=TEXT)]),
    ],
)
def test_alternative_stays_when_its_type_gets_a_key_at_another_location(
    options: list[Node], elsewhere: list[Node]
) -> None:
    """The lock has the keys of all locations, and the union only those of its own."""

    def source(others: list[Node]) -> Node:
        made = alternatives(*options)
        for number, other in enumerate(others):
            body = form(tail=other)
            made["paths"][f"/v1/flags{number}"] = {"post": operation(requestBody=body)}
        return made

    lock = locked(source(options[: len(elsewhere)]))
    changed = source(elsewhere)
    model = parse(changed, lock=lock)
    lock, _ = names_lock.including(lock, model)
    assert parse(changed, lock=lock) == model
    assert names_lock.including(lock, model) == (lock, ())


def test_alternatives_with_the_same_keys_keep_their_order() -> None:
    lock = locked(alternatives(STRING))
    changed = alternatives(LONG, SHORT)
    model = parse(changed, lock=lock)
    lock, _ = names_lock.including(lock, model)
    assert parse(changed, lock=lock) == model


@pytest.mark.parametrize(
    ("former", "changed", "number"),
    [
        ("ab", "abcdefgh", 1),  # it has all former keys
        ("abcdefgh", "ab", 1),
        ("abcd", "abce", 1),
        ("abc", "abd", 1),  # half of all keys
        ("abc", "ade", 3),
    ],
)
def test_alternative_keeps_its_number_if_its_keys_are_much_the_same(
    former: str, changed: str, number: int
) -> None:
    before, after = (option(**dict.fromkeys(keys, TEXT)) for keys in (former, changed))
    model = parse(alternatives(STRING, after), lock=locked(alternatives(before, STRING)))
    found = {tuple(p.wire for p in s.params): s.locations for s in model.parameter_types}
    union = "POST /v1/kites tail"
    assert found["knots",] == (f"{union}|2",)
    assert found[tuple(changed)] == (union if number == 1 else f"{union}|{number}",)


@pytest.mark.parametrize(("other", "closer"), [("abcdx", "abcdey"), ("ab", "abcdefg")])
def test_alternative_that_shares_most_keys_keeps_the_number(other: str, closer: str) -> None:
    former, *options = (option(**dict.fromkeys(k, TEXT)) for k in ("abcdef", other, closer))
    model = parse(alternatives(*options), lock=locked(alternatives(former)))
    found = {tuple(p.wire for p in s.params): s.locations for s in model.parameter_types}
    assert found[tuple(closer)] == ("POST /v1/kites tail",)


def test_new_alternative_gets_the_first_free_number() -> None:
    locations = {"#0": ("loan x",), "#1": ("loan x|2",)}
    contents = {"#0": ["b"], "#1": ["c"]}
    found = renumbered({"LoanB": ("loan x|2",)}, {"LoanB": ("b",)}, locations, contents)
    assert found == {"#0": ("loan x|2",), "#1": ("loan x",)}


def test_alternatives_keep_their_order_if_the_lock_has_no_keys() -> None:
    lock = replace(locked(alternatives(PAPER, STRING)), parameter_type_keys={}, struct_keys={})
    before, after = (parse(alternatives(*o)) for o in ([PAPER, STRING], [STRING, PAPER]))
    renamed = parse(alternatives(STRING, PAPER), lock=lock)
    assert keys_by_name(renamed) == keys_by_name(after)
    assert keys_by_name(before) != keys_by_name(after)


def test_value_list_keeps_its_name_when_another_one_moves_it() -> None:
    def values(*words: str) -> Node:
        return {"type": "string", "enum": [f"{word}_of_thirty_characters_or_so" for word in words]}

    ropes, winds = values("rope", "cord", "cable"), values("gale", "storm", "breeze")
    named = parse(twice(ropes))
    [former] = named.value_lists
    lock, _ = names_lock.including(NamesLock(), named)
    found = {
        alias.name: alias.values for alias in parse(twice(winds, ropes), lock=lock).value_lists
    }
    assert len(found) == 2
    assert found[former.name] == former.values


def test_value_list_keeps_its_name_everywhere_when_one_location_gets_a_value() -> None:
    def source(*more: str) -> Node:
        words = [f"{word}_of_thirty_characters_or_so" for word in ("rope", "cord", "cable")]
        kinds = {"first": [*words, *more], "second": words}
        body = form(**{key: {"type": "string", "enum": kind} for key, kind in kinds.items()})
        return document({"/v1/kites": {"post": operation(struct("kite"), requestBody=body)}})

    former = parse(source()).value_lists
    lock, _ = names_lock.including(NamesLock(), parse(source()))
    model = parse(source("twine"), lock=lock)
    [alias] = model.value_lists
    assert (alias.name, alias.values) == (former[0].name, (*former[0].values, "twine"))
    assert {p.type for p in model.operations[0].params} == {Enum(alias.values, alias.name)}


def test_value_lists_that_become_equal_keep_their_names_and_use_the_first() -> None:
    def source(ropes: list[str], winds: list[str]) -> Node:
        lists = {"rope": ropes, "rope_2": ropes, "wind": winds, "wind_2": winds}
        body = form(**{key: {"type": "string", "enum": values} for key, values in lists.items()})
        return document({"/v1/kites": {"post": operation(struct("kite"), requestBody=body)}})

    ropes, winds = (
        [f"{word}_of_thirty_characters_or_so" for word in words]
        for words in (("rope", "cord", "cable"), ("gale", "storm", "breeze"))
    )
    named = parse(source(ropes, winds))
    lock, _ = names_lock.including(NamesLock(), named)
    model = parse(source([*ropes, *winds], [*ropes, *winds]), lock=lock)
    names = sorted(alias.name for alias in named.value_lists)
    assert [alias.name for alias in model.value_lists] == names
    assert len(names) == 2
    assert {p.type for p in model.operations[0].params} == {Enum((*ropes, *winds), names[0])}


def test_new_location_of_a_struct_does_not_rename_the_types_of_its_fields() -> None:
    def holding(**properties: Node) -> Node:
        return {"type": "object", "properties": properties, "required": list(properties)}

    def source(key: str, *names: str) -> Node:
        knot = holding(tail=holding(length={"type": "integer"}))
        schemas = {name: struct(name, knot=knot) for name in names}
        schemas["apple"] = struct("apple", apex=holding(**{key: {"type": "integer"}}))
        paths = {
            f"/v1/{name}": {"get": operation({"$ref": f"#/components/schemas/{name}"})}
            for name in sorted(schemas)
        }
        return document(paths, schemas)

    named = parse(source("width", "zebra"))
    lock, _ = names_lock.including(NamesLock(), named)
    # The tail and the apex are equal now, and keep both names. A kite has the knot of a zebra.
    model = parse(source("length", "kite", "zebra"), lock=lock)
    assert {"AppleApex", "ZebraTail"} <= {each.name for each in model.structs}
    for each in (named, model):
        tails = {f.type for s in each.structs for f in s.fields if f.wire == "tail"}
        assert tails == {Ref("ZebraTail")}


def twice(*options: Node) -> Node:
    """A document with two parameters that can be any of ``options``."""
    body = form(first={"anyOf": list(options)}, second={"anyOf": list(options)})
    return document({"/v1/kites": {"post": operation(struct("kite"), requestBody=body)}})


def test_lock_without_keys_is_read_and_completed(spec: Path, tmp_path: Path) -> None:
    path = tmp_path / "names.lock"
    complete = locked(lending())
    names_lock.write(path, complete)
    data = json.loads(path.read_text())
    for section in ("struct_keys", "parameter_type_keys", "enum_values"):
        data.pop(section, None)
    path.write_text(json.dumps(data))
    read, _ = names_lock.including(names_lock.read(path), parse(lending()))
    assert read == complete


def test_inline_struct_keeps_its_name_everywhere_when_one_location_gets_a_key() -> None:
    def inner(*keys: str) -> Node:
        properties = {key: {"type": "string"} for key in keys}
        return {"type": "object", "required": list(keys), "properties": properties}

    schemas = {"loan": struct("loan", a=inner("x"), b=inner("x"))}
    lock = locked(document(schemas=schemas))
    schemas["loan"]["properties"]["a"] = inner("x", "y")
    model = parse(document(schemas=schemas), lock=lock)
    assert {f.type for f in _struct(model, "Loan").fields if f.wire in "ab"} == {Ref("LoanA")}
    assert {f.wire: f.required for f in _struct(model, "LoanA").fields} == {"x": True, "y": False}


def test_objects_that_cannot_be_merged_get_names_of_their_own() -> None:
    def inner(kind: str) -> Node:
        return {"type": "object", "properties": {"x": {"type": kind}}}

    schemas = {"loan": struct("loan", a=inner("string"), b=inner("string"))}
    lock = locked(document(schemas=schemas))
    schemas["loan"]["properties"]["b"] = inner("integer")
    model = parse(document(schemas=schemas), lock=lock)
    types = {f.wire: f.type for f in _struct(model, "Loan").fields if f.wire in "ab"}
    assert types == {"a": Ref("LoanA"), "b": Ref("LoanB")}
    after, _ = names_lock.including(lock, model)
    assert after.structs == {"LoanA": ("loan a",), "LoanB": ("loan b",)}
    assert parse(document(schemas=schemas), lock=after) == model


def _struct(model: Model, name: str) -> Struct:
    (found,) = [s for s in model.structs if s.name == name]
    return found


def test_merged_inline_structs_keep_both_names() -> None:
    def inner(*keys: str) -> Node:
        return {"type": "object", "properties": {key: {"type": "string"} for key in keys}}

    schemas = {"loan": struct("loan", a=inner("x"), b=inner("x", "y"))}
    lock = locked(document(schemas=schemas))
    schemas["loan"]["properties"]["a"] = inner("x", "y")
    model = parse(document(schemas=schemas), lock=lock)
    (loan,) = [s for s in model.structs if s.name == "Loan"]
    assert {f.wire: getattr(f.type, "name", None) for f in loan.fields} == {
        "id": None,
        "object": None,
        "a": "LoanA",
        "b": "LoanB",
    }


def test_operation_keeps_its_names_when_a_parameter_of_its_path_has_another_name(
    tmp_path: Path,
) -> None:
    def source(name: str) -> Node:
        path = {"name": name, "in": "path", "required": True, "schema": TEXT}
        cover = option(fee={"type": "string", "enum": [f"{letter * 40}" for letter in "ab"]})
        item = {
            method: operation(
                {"type": "object", "properties": {"found": option(note=TEXT)}},
                parameters=[path],
                requestBody=form(cover=cover, other=cover),
            )
            for method in ("get", "post", "delete")
        }
        return document({f"/v1/loans/{{{name}}}": item})

    def names(model: Model) -> set[str]:
        found = {*(s.name for s in model.structs), *(e.name for e in model.value_lists)}
        return found | {t.name for t in model.parameter_types} | {o.name for o in model.operations}

    before = parse(source("loan"))
    lock = replace(locked(source("loan")), schemas={})
    after = parse(source("id"), lock=lock)
    assert names(after) == names(before)
    assert {o.key for o in after.operations} == {
        f"{method} /v1/loans/{{id}}" for method in ("GET", "POST", "DELETE")
    }
    grown, added = names_lock.including(lock, after)
    assert added == ()
    assert grown == replace(locked(source("id")), schemas={})
    names_lock.write(tmp_path / "names.lock", grown)
    assert names_lock.read(tmp_path / "names.lock") == grown


def test_operation_keeps_its_name_when_paths_appear_beside_and_below_it() -> None:
    paths = {"/v1/loans/{loan}/page": {"post": operation(parameters=[ID])}}
    lock = locked(document(copy.deepcopy(paths)))
    paths["/v1/loans/{loan}/page"]["get"] = operation(parameters=[ID])
    paths["/v1/loans/{loan}/page/{id}"] = {"get": operation(parameters=[ID, {**ID, "name": "id"}])}
    model = parse(document(paths), lock=lock)
    assert {f"{o.method} {o.path}": o.name for o in model.operations} == {
        "POST /v1/loans/{loan}/page": "loans.page",
        "GET /v1/loans/{loan}/page": "loans.retrieve_page",
        "GET /v1/loans/{loan}/page/{id}": "loans.retrieve_page_get",
    }


ID = {"name": "loan", "in": "path", "required": True, "schema": {"type": "string"}}


@pytest.mark.parametrize(
    ("target", "update", "message"),
    [
        ("schemas.film", {"x-lattice-name": "Movie"}, "x-lattice-name of film is Movie, but the"),
        ("path", {"x-lattice-resource": "films"}, "x-lattice-resource of GET /v1/loans/{loan} is"),
        (
            "path above",
            {"x-lattice-resource": "films"},
            "resource of GET /v1/loans/{loan} is films",
        ),
        ("operation", {"x-lattice-name": "fetch"}, "x-lattice-name of GET /v1/loans/{loan} is fe"),
        ("new", {"x-lattice-name": "loans.create"}, "which the names lock keeps for POST /v1/lo"),
        ("new schema", {"x-lattice-name": "Film"}, "x-lattice-name of movie is Film, which the n"),
    ],
)
def test_overlay_that_contradicts_the_lock_is_refused(
    target: str, update: Node, message: str
) -> None:
    source = lending()
    lock = locked(source)
    schemas, paths = source["components"]["schemas"], source["paths"]
    if target == "new":
        paths["/v1/films"] = {"get": operation()}
        del paths["/v1/loans"]
    elif target == "new schema":
        schemas["movie"] = struct("movie")
    {
        "schemas.film": schemas["film"],
        "path": paths["/v1/loans/{loan}"],
        "path above": paths.get("/v1/loans", {}),
        "operation": paths["/v1/loans/{loan}"]["get"],
        "new": paths.get("/v1/films", {}).get("get", {}),
        "new schema": schemas.get("movie", {}),
    }[target].update(update)
    with pytest.raises(CodegenError) as caught:
        parse(source, lock=lock)
    assert message in caught.value.message


def test_resource_of_a_path_with_one_segment_that_contradicts_the_lock_is_refused() -> None:
    source = document({"/loans": {"get": operation()}})
    lock = locked(copy.deepcopy(source))
    source["paths"]["/loans"]["x-lattice-resource"] = "films"
    with pytest.raises(CodegenError, match="x-lattice-resource of GET /loans is films, but the"):
        parse(source, lock=lock)


def test_new_operation_gets_no_class_name_of_a_locked_one() -> None:
    paths = {"/v1/loans/desk/cards": {"get": operation()}}
    lock = locked(document(copy.deepcopy(paths)))
    paths["/v1/loans/desk_cards"] = {"get": operation()}
    model = parse(document(paths), lock=lock)
    names = {o.path: o.name for o in model.operations}
    assert names["/v1/loans/desk/cards"] == "loans.desk.cards.retrieve"
    classes = [name.replace(".", "").replace("_", "") for name in names.values()]
    assert len(set(classes)) == 2


# Renames

RENAMED = {
    "loans.extend": "loans.prolong",
    "readers.list": "members.list",
    "ReaderAddress": "PostalAddress",
    "LoansCoverParam": "CoverParam",
}


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package, generated with a lock that renames an operation, a service and two types."""
    root = tmp_path_factory.mktemp("renamed")
    import_document(str(LENDING), root / "spec")
    path = root / "names.lock"
    generate(root / "spec", LENDING_OVERLAYS, root / "out", names_file=path, update_names=True)
    data = json.loads(path.read_text())
    path.write_text(json.dumps(data | {"renamed": RENAMED}))
    generate(root / "spec", LENDING_OVERLAYS, root / "out", names_file=path, update_names=True)
    return root


def test_rename_is_an_edit_of_the_lock(renamed: Path) -> None:
    path = renamed / "names.lock"
    before = path.read_bytes()
    lock = names_lock.read(path)
    assert lock.operations["GET /v1/readers"] == ("members.list",)
    assert lock.schemas["address"] == ("PostalAddress",)
    assert lock.renamed == RENAMED
    generate(
        renamed / "spec", LENDING_OVERLAYS, renamed / "out", names_file=path, update_names=True
    )
    assert path.read_bytes() == before


def test_former_names_work_with_a_deprecation_warning(renamed: Path) -> None:
    code = """
import json, warnings
import httpx, lattice_stripe as s
found = []
def respond(request):
    page = {"object": "list", "data": [], "has_more": False, "url": "/"}
    loan = {"object": "loan", "id": "loan_1"}
    return httpx.Response(200, json=page if request.method == "GET" else loan)
def warned(use):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        value = use()
    found.extend(str(w.message) for w in caught if w.category is DeprecationWarning)
    assert all(w.filename == "<string>" for w in caught), caught
    return value
http = httpx.Client(transport=httpx.MockTransport(respond))
client = s.Client("sk_test_1", http_client=http)
assert warned(lambda: s.types.ReaderAddress) is s.types.PostalAddress
assert warned(lambda: s.params.LoansCoverParam) is s.params.CoverParam
assert warned(lambda: s.params.LoansExtendParams) is s.params.LoansProlongParams
warned(lambda: client.loans.extend("loan_1"))
warned(lambda: client.readers.list())
assert len(found) == 5, found
warned(lambda: client.members.list())
warned(lambda: client.loans.prolong("loan_1"))
assert len(found) == 5, found
print(json.dumps(found))
"""
    done = subprocess.run(
        [sys.executable, "-B", "-c", code], cwd=renamed / "out", capture_output=True, text=True
    )
    assert done.stderr == ""
    assert json.loads(done.stdout) == [
        "lattice_stripe.types.ReaderAddress was renamed: use PostalAddress",
        "lattice_stripe.params.LoansCoverParam was renamed: use CoverParam",
        "lattice_stripe.params.LoansExtendParams was renamed: use LoansProlongParams",
        "client.loans.extend was renamed: use client.loans.prolong",
        "client.readers.list was renamed: use client.members.list",
    ]


def test_former_names_type_check(renamed: Path) -> None:
    (renamed / "use.py").write_text(
        "import lattice_stripe as s\n"
        "from lattice_stripe.params import LoansCoverParam\n"
        "from lattice_stripe.types import PostalAddress, ReaderAddress\n"
        "client = s.Client('sk_test_1')\n"
        "def f(address: ReaderAddress) -> PostalAddress: return address\n"
        "cover: LoansCoverParam = {}\n"
        "client.readers.list(limit=1)\n"
        "client.loans.extend('loan_1')\n"
    )
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--follow-imports",
            "silent",
            "--cache-dir",
            str(renamed / "cache"),
            "use.py",
        ],
        cwd=renamed,
        env=os.environ | {"MYPYPATH": str(renamed / "out")},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("renamed", "message"),
    [
        ({"Film": "Fi lm"}, "which is not valid"),
        ({"Film": "Book"}, "have the name 'Book'"),
        ({"Flim": "Movie"}, "renamed has names that are not in the lock:\n  Flim -> Movie"),
        ({"Film": "Movie", "Movie": "Film"}, "renamed leads from"),
        ({"Film": 1}, "renamed is not an object of names"),
        (["Film"], "renamed is not an object of names"),
        (
            {"LoansCoverParam": "ReadersNotifyParam"},
            "renamed gives two entries of parameter_types one name",
        ),
    ],
)
def test_invalid_rename_is_refused(tmp_path: Path, renamed: Any, message: str) -> None:
    path = tmp_path / "names.lock"
    names_lock.write(path, locked(lending()))
    path.write_text(json.dumps(json.loads(path.read_text()) | {"renamed": renamed}))
    with pytest.raises(CodegenError, match=re.escape(message)):
        names_lock.read(path)


def test_former_name_is_not_given_to_something_else(tmp_path: Path) -> None:
    path = tmp_path / "names.lock"
    source = lending()
    names_lock.write(path, locked(source))
    data = json.loads(path.read_text())
    path.write_text(
        json.dumps(data | {"renamed": {"Film": "Movie", "loans.extend": "loans.again"}})
    )
    lock = names_lock.read(path)
    source["components"]["schemas"]["Film"] = struct("Film")
    source["paths"]["/v1/loans/{loan}/extend"]["delete"] = operation(parameters=[ID])
    model = parse(source, lock=lock)
    assert names(model)["film"] == "Movie"
    assert names(model)["Film"] == "Film2"
    assert not [o for o in model.operations if o.name.startswith("loans.extend.")]
    assert not [o for o in model.operations if o.name == "loans.extend"]


# Additive edits


def names(model: Model) -> dict[str, str]:
    return {s.schema: s.name for s in model.structs if not s.inline}


WORDS = ["loan", "reader", "address", "history", "card", "cover", "genre", "page", "history_at"]
word = st.sampled_from(WORDS)
index = st.integers(min_value=0, max_value=10_000)


def pick(items: list[Any], number: int) -> Any:
    return items[number % len(items)]


def objects(root: Node) -> list[Node]:
    """Every schema with properties, in components and bodies."""
    found, stack = [], [root]
    while stack:
        node = stack.pop()
        if isinstance(node, list):
            stack += node
        elif isinstance(node, dict):
            if isinstance(node.get("properties"), dict) and "data" not in node["properties"]:
                found.append(node)
            stack += node.values()
    return found


def paths_of(source: Node) -> list[str]:
    return [path for path in source["paths"] if path.count("/") < 7]


def declared(path: str) -> list[Node]:
    parameters = [part[1:-1] for part in path.split("/") if part.startswith("{")]
    return [{**ID, "name": name} for name in parameters]


def add_schema(source: Node, name: str, number: int) -> None:
    schemas = source["components"]["schemas"]
    plain = {"type": "object", "properties": {name: {"type": "string"}}}
    schemas.setdefault(f"{name}_{pick(WORDS, number)}", plain if number % 2 else struct(name))


def add_field(source: Node, name: str, number: int) -> None:
    schemas = source["components"]["schemas"]
    owner = pick([s for s in schemas.values() if "properties" in s], number)
    target = pick([n for n, s in schemas.items() if "properties" in s], number // 7)
    owner["properties"].setdefault(f"new_{name}", ref(target))


def add_inline(source: Node, name: str, number: int) -> None:
    owner = pick(objects(source["components"]["schemas"]), number)
    copied = copy.deepcopy(pick(objects(source["components"]["schemas"]), number // 7))
    owner["properties"].setdefault(f"more_{name}", copied)


def add_operation(source: Node, name: str, number: int) -> None:
    path = pick(paths_of(source), number)
    path += ("", f"/{name}", "" if path.endswith("}") else f"/{{new_{name}}}")[number % 3]
    if any(path != other and anonymous(path) == anonymous(other) for other in source["paths"]):
        return
    method = pick(["get", "post", "delete"], number // 3)
    item = source["paths"].setdefault(path, {})
    shared = {p.get("name") for p in item.get("parameters", []) if "name" in p}
    parameters = [p for p in declared(path) if p["name"] not in shared]
    item.setdefault(method, operation(parameters=parameters))


def anonymous(path: str) -> str:
    return re.sub(r"\{.*?\}", "{}", path)


def add_parameter(source: Node, name: str, number: int) -> None:
    bodies = [
        b
        for i in source["paths"].values()
        for b in objects(i.get("post", {}).get("requestBody", {}))
    ]
    if bodies:
        copied = copy.deepcopy(pick(bodies, number // 7))
        pick(bodies, number)["properties"].setdefault(f"new_{name}", copied)


def add_alternative(source: Node, name: str, number: int) -> None:
    """Insert an object anywhere among the alternatives of a parameter that can be an object."""
    unions: list[list[Node]] = []
    stack = [item.get("post", {}).get("requestBody", {}) for item in source["paths"].values()]
    while stack:
        node = stack.pop()
        if isinstance(node, list):
            stack += node
        elif isinstance(node, dict):
            unions += [u for u in (node.get("anyOf"),) if u and any("properties" in o for o in u)]
            stack += node.values()
    if unions:
        other = copy.deepcopy(pick(objects(source["paths"]), number // 3))
        other["properties"][f"other_{name}"] = {"type": "string"}
        union = pick(unions, number // 7)
        union.insert(number % (len(union) + 1), other)


def add_enum_value(source: Node, name: str, number: int) -> None:
    lists: list[list[Any]] = []
    stack: list[Any] = [source["paths"], source["components"]["schemas"]]
    while stack:
        node = stack.pop()
        if isinstance(node, list):
            stack += node
        elif isinstance(node, dict):
            if isinstance(node.get("enum"), list) and len(node["enum"]) > 2:
                lists.append(node["enum"])
            stack += node.values()
    values = pick(lists, number)
    if name not in values:
        values.append(name)


EDITS = [
    add_schema,
    add_field,
    add_inline,
    add_operation,
    add_parameter,
    add_alternative,
    add_enum_value,
]
edits = st.lists(st.tuples(st.sampled_from(EDITS), word, index), min_size=1, max_size=6)


def enums(model: Model) -> dict[str, set[Any]]:
    return {alias.name: set(alias.values) for alias in model.value_lists}


def accepts(new: Type, old: Type) -> bool:
    """Whether a value of the type ``old`` is one of ``new``, with the same class names."""
    match new, old:
        case Enum(values), Enum(others):
            return set(others) <= set(values)
        case (Array(item), Array(other)) | (Map(item), Map(other)) | (ListOf(item), ListOf(other)):
            return accepts(item, other)
        case (Expandable(found), Expandable(others)) | (OneOf(found), OneOf(others)):
            return set(others) <= set(found)
        case Union(items), _:
            others = old.items if isinstance(old, Union) else (old,)
            return all(any(accepts(item, other) for item in items) for other in others)
    return new == old


def assert_names_stay(before: Model, source: Node, lock: NamesLock) -> Model:
    """The model of an edited document, after a comparison with that of the document ``before``."""
    try:
        model = parse(source, lock=lock)
    except CodegenError as error:  # two new operations may collide: an overlay has to name one
        reported = re.findall(r"(?:GET|POST|DELETE) [^\s,]+", error.message)
        assert reported
        assert lock.operations.keys().isdisjoint(reported)
        reject()
    operations = {(o.method, o.path): (o.name, o.aliases) for o in model.operations}
    for found in before.operations:
        assert operations[found.method, found.path] == (found.name, found.aliases)
    assert names(before).items() <= names(model).items()
    for old, new in (
        ({s.name: s.fields for s in before.structs}, {s.name: s.fields for s in model.structs}),
        (
            {s.name: s.params for s in before.parameter_types},
            {s.name: s.params for s in model.parameter_types},
        ),
    ):
        for name, entries in old.items():
            types = {e.wire: e.type for e in new[name]}
            for entry in entries:
                kind = types[entry.wire]
                if isinstance(kind, Ref) and entry.type == Map(Scalar("Any")):
                    # An object without keys has its first ones: {} must remain valid.
                    assert not any(getattr(e, "required", False) for e in new[kind.name])
                    continue
                assert accepts(kind, entry.type), (name, entry)
    for name, values in enums(before).items():
        assert values <= enums(model)[name]
    after, _ = names_lock.including(lock, model)
    for section in ("operations", "schemas", "structs", "parameter_types", "enums"):
        for key, entry in getattr(lock, section).items():
            assert getattr(after, section)[key][: len(entry)] == entry
    assert parse(source, lock=after) == model
    assert len({s.name for s in model.structs}) == len(model.structs)
    assert len({s.name for s in model.parameter_types}) == len(model.parameter_types)
    return model


@settings(max_examples=60, deadline=None)
@given(edits)
def test_additive_edits_rename_nothing(
    changes: list[tuple[Callable[[Node, str, int], None], str, int]],
) -> None:
    before, lock = LENDING_MODEL, LENDING_LOCK
    source = copy.deepcopy(lending())
    for change, name, number in changes:
        change(source, name, number)
    assert_names_stay(before, source, lock)


LENDING_MODEL = parse(lending())
LENDING_LOCK = locked(lending())


def patched_document() -> Node:
    overlays = actions.load_overlays(ROOT / "overlays")
    return actions.apply(read_spec(ROOT / "spec"), overlays).document


@cache
def real() -> tuple[bytes, Model, NamesLock]:
    """The patched document of the repository as JSON, its model and its lock."""
    source, lock = patched_document(), names_lock.read(ROOT / "overlays" / names_lock.FILE)
    return json.dumps(source).encode(), parse(source, lock=lock), lock


WITHOUT_SHRINKING = (Phase.explicit, Phase.reuse, Phase.generate)
"""An example of the real document takes seconds, so that shrinking a failure would take minutes."""


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=WITHOUT_SHRINKING,
)
@given(st.lists(st.tuples(st.sampled_from(EDITS), word, index), min_size=8, max_size=24))
def test_additive_edits_of_the_real_document_rename_nothing(
    changes: list[tuple[Callable[[Node, str, int], None], str, int]],
) -> None:
    written, before, lock = real()
    source = json.loads(written)
    for change, name, number in changes:
        change(source, name, number)
    assert_names_stay(before, source, lock)


@settings(
    max_examples=5,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=WITHOUT_SHRINKING,
)
@given(st.lists(st.tuples(word, index), min_size=4, max_size=12))
def test_inserted_alternatives_of_the_real_document_take_no_name(
    changes: list[tuple[str, int]],
) -> None:
    written, before, lock = real()
    source = json.loads(written)
    for name, number in changes:
        add_alternative(source, name, number)
    model = assert_names_stay(before, source, lock)
    keys = {s.name: {p.wire for p in s.params} for s in model.parameter_types}
    for shape in before.parameter_types:
        assert keys[shape.name] == {p.wire for p in shape.params}, shape.name


@pytest.mark.parametrize(("older", "newer"), [("v152", "v154"), ("v223", "v225")])
def test_additive_release_of_stripes_document_renames_nothing(older: str, newer: str) -> None:
    if not (history.path_of(older) and history.path_of(newer)):
        pytest.skip("older documents of Stripe are not available here")
    before = parse(historical(older))
    lock, _ = names_lock.including(NamesLock(), before)
    model = parse(historical(newer), lock=lock)
    assert {o.name for o in before.operations} <= {o.name for o in model.operations}
    assert names(before).items() <= names(model).items()
    for old, new in (
        (before.structs, model.structs),
        (before.parameter_types, model.parameter_types),
    ):
        keys = {entry.name: _types(entry) for entry in new}
        for entry in old:
            for wire, kind in _types(entry).items():
                assert accepts(keys[entry.name][wire], kind), (entry.name, wire)


def _types(entry: Struct | ParameterType) -> dict[str, Type]:
    entries = entry.fields if isinstance(entry, Struct) else entry.params
    return {e.wire: e.type for e in entries}


@cache
def historical(name: str) -> Node:
    overlays = actions.load_overlays(ROOT / "overlays")
    return actions.apply(history.source(name).document, overlays, allow_unmatched=True).document


def test_the_order_of_merges_does_not_change_the_result() -> None:
    def parameter(wire: str) -> Parameter:
        return Parameter(wire, wire, Scalar("str"), required=False)

    values = {"first": (parameter("b"), parameter("a")), "second": (parameter("c"),)}
    found = []
    for keys in (["first", "second"], ["second", "first"]):
        merger = Merger[Parameter](values)
        merger.merge(keys)
        found.append(merger.entries("first"))
    assert found[0] == found[1]


def test_merged_objects_of_a_union_are_those_that_share_the_most_keys() -> None:
    """The third pair shares keys, too, but its objects are merged already."""

    def parameters(*wires: str) -> tuple[Parameter, ...]:
        return tuple(Parameter(w, w, Scalar("str"), required=False) for w in wires)

    def union(*names: str) -> tuple[Parameter, ...]:
        kind = Union(tuple(map(Ref, names)))
        return (Parameter("tail", "tail", kind, required=False),)

    merger = Merger(
        {
            "first": union("sail", "rope"),
            "second": union("ropes", "sails"),
            "rope": parameters("a", "b", "c", "d"),
            "ropes": parameters("a", "b", "c", "e"),
            "sail": parameters("a", "b", "f"),
            "sails": parameters("a", "f"),
        }
    )
    merger.merge(["first", "second"])
    assert merger.entries("first") == union("sail", "rope")
    assert merger.entries("ropes") == parameters("a", "b", "c", "d", "e")
    assert merger.entries("sails") == parameters("a", "b", "f")


def merged(first: Type, second: Type, make: Callable[[Type], Any], **values: Any) -> Any:
    """The type of the merged field or parameter; None if the objects are not merged."""
    merger: Merger[Any] = Merger({"a": (make(first),), "b": (make(second),), **values})
    merger.merge(["a", "b"])
    return merger.entries("a")[0].type if merger.name("b") == "a" else None


def as_field(kind: Type) -> Field:
    return Field("x", "x", kind, required=True, nullable=False)


def as_parameter(kind: Type, name: str = "x") -> Parameter:
    return Parameter(name, "x", kind, required=True)


TEXT_TYPE, NUMBER, ANY = Scalar("str"), Scalar("int"), Scalar("Any")


@pytest.mark.parametrize("make", [as_field, as_parameter])
@pytest.mark.parametrize("hold", [lambda kind: kind, Array, ListOf, Map])
@pytest.mark.parametrize(
    ("first", "second", "both"),
    [
        (Enum(("a", "b")), Enum(("b", "c")), Enum(("a", "b", "c"))),
        (Expandable(("A",)), Expandable(("B", "A")), Expandable(("A", "B"))),
        (OneOf(("A",)), OneOf(("B",)), OneOf(("A", "B"))),
        (Ref("c"), Ref("d"), Ref("c")),
    ],
)
def test_types_of_one_kind_are_merged(
    make: Callable[[Type], Any],
    hold: Callable[[Type], Type],
    first: Type,
    second: Type,
    both: Type,
) -> None:
    values = {"c": (make(TEXT_TYPE),), "d": (make(TEXT_TYPE),)}
    assert merged(hold(first), hold(second), make, **values) == hold(both)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (TEXT_TYPE, NUMBER),
        (Array(TEXT_TYPE), Array(NUMBER)),
        (Array(TEXT_TYPE), Map(TEXT_TYPE)),
        (Ref("component"), Ref("c")),
        (Ref("c"), Ref("d")),
    ],
)
def test_fields_of_different_kinds_are_not_merged(first: Type, second: Type) -> None:
    values = {"c": (as_field(TEXT_TYPE),), "d": (as_field(NUMBER),)}
    assert merged(first, second, as_field, **values) is None


@pytest.mark.parametrize(
    ("first", "second", "items"),
    [
        (TEXT_TYPE, NUMBER, (TEXT_TYPE, NUMBER)),
        (Array(TEXT_TYPE), Union((NUMBER, Array(NUMBER))), None),
        (Ref("component"), Ref("c"), (Ref("component"), Ref("c"))),
        (Ref("c"), Ref("d"), (Ref("c"), Ref("d"))),
        (Union((NUMBER, Enum(("a",)))), Enum(("b",)), (NUMBER, Enum(("a", "b")))),
        (Union((NUMBER, TEXT_TYPE)), Union((TEXT_TYPE, ANY)), (NUMBER, TEXT_TYPE, ANY)),
    ],
)
def test_parameters_of_different_kinds_become_a_union(
    first: Type, second: Type, items: tuple[Type, ...] | None
) -> None:
    items = items or (Array(TEXT_TYPE), NUMBER, Array(NUMBER))
    values = {"c": (as_parameter(TEXT_TYPE),), "d": (as_parameter(TEXT_TYPE, name="y"),)}
    assert merged(first, second, as_parameter, **values) == Union(items)


def test_objects_in_several_fields_are_merged_once() -> None:
    def entries(key: str) -> tuple[Field, ...]:
        return tuple(replace(as_field(Ref(key)), name=wire, wire=wire) for wire in "xy")

    merger = Merger({"a": entries("c"), "b": entries("d"), "c": (), "d": ()})
    merger.merge(["a", "b"])
    assert merger.entries("b") == entries("c")


def test_a_key_that_one_of_the_merged_objects_lacks_is_not_required() -> None:
    other = replace(as_parameter(TEXT_TYPE, name="y"), wire="y")
    merger = Merger({"a": (as_parameter(TEXT_TYPE),), "b": (other,)})
    merger.merge(["a", "b"])
    assert [(e.wire, e.required) for e in merger.entries("a")] == [("x", False), ("y", False)]


def test_a_merged_field_is_as_open_as_the_fields_that_it_replaces() -> None:
    plain = Field("due", "due", Scalar("str"), required=True, nullable=False, deprecated=True)
    documented = replace(
        plain, required=False, nullable=True, deprecated=False, secret=True, doc="A day."
    )
    for values in ({"a": (plain,), "b": (documented,)}, {"a": (documented,), "b": (plain,)}):
        merger = Merger(values)
        merger.merge(["a", "b"])
        assert merger.entries("a") == (documented,)


def test_an_object_of_both_unions_is_merged_with_no_other() -> None:
    def parameters(wire: str, kind: Type) -> tuple[Parameter, ...]:
        return (Parameter(wire, wire, kind, required=False),)

    merger = Merger(
        {
            "first": parameters("source", Ref("card")),
            "second": parameters("source", Union((Ref("card"), Ref("bank")))),
            "card": parameters("number", Scalar("str")),
            "bank": parameters("iban", Scalar("str")),
        }
    )
    merger.merge(["first", "second"])
    assert merger.entries("first") == parameters("source", Union((Ref("card"), Ref("bank"))))
    assert merger.entries("card") == parameters("number", Scalar("str"))
