"""Hostile text in every string position of a document: refused, or harmless where it ends up.

The generated files are code, and what a document says is text. Whatever the text, a document is
either refused with a ``CodegenError`` or its package holds nothing but the syntax that the clean
document's has, with the text in string constants and docstrings, whole.
"""

from __future__ import annotations

import copy
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from codegen.emit.writer import emit
from codegen.errors import CodegenError
from tests.codegen import grammar
from tests.codegen.pipeline import LENDING_OVERLAYS, lending, printed, understood

Place = tuple[str | int, ...]

NASTY = (
    '"""',
    "'''",
    '"; __import__("os").system("touch owned") #',
    "']; import os; os.system('touch owned') #",
    '__import__("os").system("touch owned")',
    "{{ self.__init__.__globals__ }}",
    "{% for x in ().__class__.__bases__ %}{% endfor %}{# #}",
    "a\nimport os\n    x",
    'a"""\nimport os\n"""',
    "back\\",
    '\\"""',
    "\\N{BULLET}\\x41\\u0041\\",
    "# comment",
    "\x00",
    "\x1b[31m\x07\r\b\x7f\x85",
    "\u202eevil\u202c\u2066\u2069\u200b\ufeff",
    "\u2028\u2029",
    "\ud800",
    "имя",
    "class",
    "None",
    "__class__",
    "self",
    "opts",
    "../../../../etc/passwd",
    "a/b?c#d",
    "x" * 5000,
    "",
    " ",
    "-1",
    "${x} %s {0} {x!r}",
)
SOFT = (  # of which an identifier can be made, so that they get further
    'a"""b',
    "a'b",
    "a\\b",
    "a\nb",
    "a\u202eb",
    "a{{ b }}",
    'a__import__("os")b',
    "a\x00b",
    "a\u2028b",
    "é-a",
)


def places(node: Any, place: Place = ()) -> Iterator[tuple[Place, bool]]:
    """Every string in ``node``: where it stands, and whether it is the key there."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield (*place, key), True
            yield from places(value, (*place, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from places(value, (*place, index))
    elif isinstance(node, str):
        yield place, False


def attacked(node: Any, place: Place, key: bool, text: str) -> Any:
    """A copy of ``node`` with the string at ``place``, or the key it stands at, being ``text``."""
    changed = copy.deepcopy(node)
    parent = changed
    for step in place[:-1]:
        parent = parent[step]
    if key:  # in the same order as before
        items = list(parent.items())
        parent.clear()
        parent.update((text if name == place[-1] else name, value) for name, value in items)
    else:
        parent[place[-1]] = text
    return changed


def renamed(node: Any, old: str, new: str) -> Any:
    """A copy of ``node`` with the name ``old`` being ``new`` wherever it stands, as in ``$ref``."""
    if isinstance(node, dict):
        return {renamed(key, old, new): renamed(value, old, new) for key, value in node.items()}
    if isinstance(node, list):
        return [renamed(item, old, new) for item in node]
    if not isinstance(node, str):
        return node
    if node.startswith("#/") and node.endswith(f"/{old}"):
        escaped = new.replace("~", "~0").replace("/", "~1").replace("%", "%25")
        return node[: -len(old)] + escaped
    if node.startswith("/"):
        pieces = [new if piece == old else piece for piece in node[1:].split("/")]
        return "/" + "/".join(f"{{{new}}}" if p == f"{{{old}}}" else p for p in pieces)
    return new if node == old else node


@cache
def clean() -> tuple[dict[str, str], set[grammar.Edge]]:
    texts = package(DOCUMENT)
    return texts, set().union(*map(grammar.edges, texts.values()))


def package(document: dict[str, Any]) -> dict[str, str]:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        model = understood(document, folder, overlays=LENDING_OVERLAYS, misses="warn")
        return printed(model, overlays=LENDING_OVERLAYS)


def refused_or_harmless(document: dict[str, Any]) -> bool:
    """Whether ``document`` became a package; fails when that package is not what it should be."""
    try:
        texts = package(document)
    except CodegenError:
        return False
    assert problems(texts) == []
    return True


def problems(texts: dict[str, str]) -> list[str]:
    known, allowed = clean()
    changed = texts.items() - known.items()
    return [p for name, text in changed for p in grammar.problems(name, text, allowed)]


DOCUMENT = lending()
PLACES = tuple(places(DOCUMENT))
NAMES = sorted(
    {str(place[-1]) for place, key in PLACES if key}
    | {place[0] for place in [("reader",), ("loan",), ("list",), ("reader_card",)]}
)


def kind_of(place: Place, key: bool) -> tuple[object, ...]:
    """Places that the generator reads alike are of one kind."""
    named = [step for step in place if isinstance(step, str)]
    return (key, named[0], isinstance(place[-1], int), *named[-2 if key else -1 :])


KINDS = {kind_of(place, key): (place, key) for place, key in PLACES}


def test_the_clean_document_is_harmless() -> None:
    texts, allowed = clean()
    assert [p for name, text in texts.items() for p in grammar.problems(name, text, allowed)] == []


def test_the_rules_notice_an_attack_that_got_through() -> None:
    _, allowed = clean()
    for text in (
        'x = __import__("os")',
        "import os",
        "from os import system",
        "class A:\n    eval('1')",
        'x: Expandable["eval(1)"] = None',
        'X = TypedDict("X", {"a": "eval(1)"}, total=False)',
        '"\u202e"',
        "x = [y for y in ()]",
        "print(",
    ):
        assert grammar.problems("x.py", text, allowed), text


@pytest.mark.parametrize("part", range(8))
def test_every_kind_of_place(part: int) -> None:
    became_packages = 0
    for number, (place, key) in enumerate(KINDS.values()):
        if number % 8 == part:
            text = NASTY[number // 8 % len(NASTY)]
            became_packages += refused_or_harmless(attacked(DOCUMENT, place, key, text))
    assert became_packages > len(KINDS) / 8 / 4  # else the other tests here would say little


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
@given(
    where=st.sampled_from(PLACES),
    text=st.one_of(st.sampled_from(NASTY + SOFT), st.text(max_size=40)),
    keep=st.sampled_from(("", "before", "after")),
)
@example(where=(("info", "version"), False), text='"""', keep="before")
@example(where=(("paths", "/v1/loans"), True), text='"""', keep="before")
def test_any_text_in_any_place(where: tuple[Place, bool], text: str, keep: str) -> None:
    place, key = where
    held = str(place[-1]) if key else str(_at(DOCUMENT, place))
    text = {"": text, "before": held + text, "after": text + held}[keep]
    refused_or_harmless(attacked(DOCUMENT, place, key, text))


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    name=st.sampled_from(NAMES),
    text=st.one_of(st.sampled_from(NASTY + SOFT), st.text(max_size=20).map(lambda t: f"a{t}")),
)
def test_any_text_for_a_name_wherever_it_stands(name: str, text: str) -> None:
    refused_or_harmless(renamed(DOCUMENT, name, text))


@settings(max_examples=80, deadline=None)
@given(text=st.one_of(st.sampled_from(NASTY), st.text(max_size=80)))
def test_any_text_in_an_overlay(text: str) -> None:
    document = copy.deepcopy(DOCUMENT)
    document["paths"]["/v1/loans/{loan}"]["get"]["x-lattice-doc"] = text
    document["components"]["schemas"]["book"]["x-lattice-doc"] = text
    document["components"]["schemas"]["scan"]["x-lattice-name"] = text
    refused_or_harmless(document)
    del document["components"]["schemas"]["scan"]["x-lattice-name"]
    if "\ud800" not in text:
        assert refused_or_harmless(document)


# Not only harmless, but whole


UNDECODABLE = re.compile(r'[\\"\x00-\x1f]')


@pytest.mark.parametrize("text", [t for t in (*NASTY, *SOFT) if UNDECODABLE.search(t)], ids=ascii)
def test_a_key_that_cannot_be_decoded_is_refused(text: str) -> None:
    document = copy.deepcopy(DOCUMENT)
    document["components"]["schemas"]["film"]["properties"][f"a{text}"] = {"type": "string"}
    with pytest.raises(
        CodegenError, match=r"film: .* contains a character that msgspec does not allow in a key"
    ):
        package(document)


FACTS = [text for text in (*NASTY, *SOFT) if text not in ("", " ") and "\ud800" not in text]


@pytest.mark.parametrize("text", FACTS, ids=ascii)
def test_what_the_document_says_survives(text: str) -> None:
    wire = f"a{text}a"
    path = f"/v1/loans/{{loan}}/{wire.replace('{', '').replace('}', '')}/x"
    schema = copy.deepcopy(DOCUMENT["components"]["schemas"]["film"])
    schema["properties"]["object"]["enum"] = [f"o{text}"]
    key = "b" if UNDECODABLE.search(text) else wire
    schema["properties"][key] = {"type": "string", "enum": [f"e{text}", "other"]}
    document = copy.deepcopy(DOCUMENT)
    document["info"]["version"] = f"v{text}"
    document["servers"] = [{"url": f"https://api.example.com/s{text}"}]
    document["components"]["schemas"]["film"] = schema
    body = document["paths"]["/v1/loans"]["post"]["requestBody"]["content"]
    parameters = body["application/x-www-form-urlencoded"]["schema"]["properties"]
    parameters[wire] = {"type": "string"}
    parameters["cover"]["properties"][f"n{text}"] = {"type": "string", "enum": [f"m{text}"]}
    loan = DOCUMENT["paths"]["/v1/loans/{loan}"]["get"]
    document["paths"][path] = {"get": {**copy.deepcopy(loan), "x-lattice-name": "loans.odd"}}
    texts = package(document)
    assert problems(texts) == []
    assert {f"e{text}", f"o{text}"} <= grammar.strings(texts["types/film.py"])
    assert key in grammar.words(texts["types/film.py"])
    assert {path, wire} <= grammar.strings(texts["services/loans.py"])
    assert f"n{text}" in grammar.words(texts["params/loans.py"])
    assert f"v{text}" in grammar.strings(texts["_api_version.py"])
    assert f"https://api.example.com/s{text}".rstrip("/") in grammar.strings(texts["_client.py"])
    assert f"o{text}" in grammar.strings(texts["_registry.py"])


def test_nothing_of_it_runs(tmp_path: Path) -> None:
    """Every struct of an attacked package is imported, and its annotations are evaluated."""
    document = copy.deepcopy(DOCUMENT)
    attacks = [text for text in (*NASTY, *SOFT) if "\ud800" not in text]
    film = document["components"]["schemas"]["film"]["properties"]
    for number, text in enumerate(attacks):
        key = "" if UNDECODABLE.search(text) else text
        film[f"a{number}{key}"] = {"type": "string", "enum": [text, f"{text}{text}"]}
        film[f"b{number}"] = {"type": "string", "enum": [text]}
    model = understood(document, tmp_path, overlays=LENDING_OVERLAYS)
    emit(model, tmp_path / "attacked", opinions=LENDING_OVERLAYS)
    code = (
        "import msgspec; from attacked.types.film import Film; "
        "print(len(msgspec.json.Decoder(Film).decode(b'{}').__struct_fields__))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.stderr) == (str(len(film)), "")
    assert not (tmp_path / "owned").exists()


def _at(node: Any, place: Place) -> Any:
    for step in place:
        node = node[step]
    return node
