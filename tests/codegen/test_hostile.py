"""Hostile text in every string of a document is refused, or ends up as harmless text.

A document either raises ``CodegenError``, or its package has only the syntax of the clean
document's package, with the text complete in string constants and docstrings.
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

from codegen.document.refs import Location
from codegen.document.replacing import write_files
from codegen.emit.package_files import package_files
from codegen.errors import CodegenError
from tests.codegen import grammar
from tests.codegen.pipeline import LENDING_OVERLAYS, lending, model_of, printed

HOSTILE = (
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
IDENTIFIABLE = (  # a name can be made of these, so they pass more stages
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

TEXTS = HOSTILE + IDENTIFIABLE


def strings(node: Any, location: Location = ()) -> Iterator[tuple[Location, bool]]:
    """(location, is it a key) of every string in ``node``."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield (*location, key), True
            yield from strings(value, (*location, key))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from strings(value, (*location, index))
    elif isinstance(node, str):
        yield location, False


def replaced(node: Any, location: Location, is_key: bool, text: str) -> Any:
    """A copy of ``node`` with ``text`` for the string, or the key, at ``location``."""
    changed = copy.deepcopy(node)
    parent = changed
    for step in location[:-1]:
        parent = parent[step]
    if is_key:  # keeps the order
        items = list(parent.items())
        parent.clear()
        parent.update((text if name == location[-1] else name, value) for name, value in items)
    else:
        parent[location[-1]] = text
    return changed


def renamed(node: Any, old: str, new: str) -> Any:
    """A copy of ``node`` with ``new`` for the name ``old`` everywhere, references included."""
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
    """The package of the clean document, and the edges of its syntax trees."""
    texts = {name: text for name, text in package(DOCUMENT).items() if name.endswith(".py")}
    return texts, set().union(*map(grammar.edges, texts.values()))


def package(document: dict[str, Any]) -> dict[str, str]:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        model = model_of(document, folder, overlays=LENDING_OVERLAYS, allow_unmatched=True)
        return printed(model, overlays=LENDING_OVERLAYS)


def refused_or_harmless(document: dict[str, Any]) -> bool:
    """Whether ``document`` became a package; fails if the package holds anything unexpected."""
    try:
        texts = package(document)
    except CodegenError:
        return False
    assert problems(texts) == []
    return True


def problems(texts: dict[str, str]) -> list[str]:
    known, allowed = clean()
    modules = {name: text for name, text in texts.items() if name.endswith(".py")}
    changed = modules.items() - known.items()
    return [p for name, text in changed for p in grammar.problems(name, text, allowed, modules)]


DOCUMENT = lending()
STRINGS = tuple(strings(DOCUMENT))
NAMES = sorted(
    {str(location[-1]) for location, is_key in STRINGS if is_key}
    | {"reader", "loan", "list", "reader_card"}
)


def kind_of(location: Location, is_key: bool) -> tuple[object, ...]:
    """Strings that the generator reads alike are of one kind."""
    keys = [step for step in location if isinstance(step, str)]
    return (is_key, keys[0], isinstance(location[-1], int), *keys[-2 if is_key else -1 :])


KINDS = {kind_of(location, is_key): (location, is_key) for location, is_key in STRINGS}


def test_the_clean_package_passes_the_grammar() -> None:
    texts, allowed = clean()
    found = [p for name, t in texts.items() for p in grammar.problems(name, t, allowed, texts)]
    assert found == []


def test_the_grammar_rejects_injected_code() -> None:
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
def test_hostile_text_in_every_kind_of_string_is_refused_or_harmless(part: int) -> None:
    became_packages = 0
    for number, (location, is_key) in enumerate(KINDS.values()):
        if number % 8 == part:
            text = HOSTILE[number // 8 % len(HOSTILE)]
            became_packages += refused_or_harmless(replaced(DOCUMENT, location, is_key, text))
    assert became_packages > len(KINDS) / 8 / 4  # not nearly all of them are refused


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
@given(
    where=st.sampled_from(STRINGS),
    text=st.one_of(st.sampled_from(TEXTS), st.text(max_size=40)),
    keep=st.sampled_from(("", "before", "after")),
)
@example(where=(("info", "version"), False), text='"""', keep="before")
@example(where=(("paths", "/v1/loans"), True), text='"""', keep="before")
def test_any_text_in_any_string_is_refused_or_harmless(
    where: tuple[Location, bool], text: str, keep: str
) -> None:
    location, is_key = where
    original = str(location[-1]) if is_key else str(_at(DOCUMENT, location))
    text = {"": text, "before": original + text, "after": text + original}[keep]
    refused_or_harmless(replaced(DOCUMENT, location, is_key, text))


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    name=st.sampled_from(NAMES),
    text=st.one_of(st.sampled_from(TEXTS), st.text(max_size=20).map(lambda t: f"a{t}")),
)
def test_any_text_for_a_name_in_all_its_uses_is_refused_or_harmless(name: str, text: str) -> None:
    refused_or_harmless(renamed(DOCUMENT, name, text))


@settings(max_examples=80, deadline=None)
@given(text=st.one_of(st.sampled_from(HOSTILE), st.text(max_size=80)))
def test_any_text_in_an_overlay_is_refused_or_harmless(text: str) -> None:
    document = copy.deepcopy(DOCUMENT)
    document["paths"]["/v1/loans/{loan}"]["get"]["x-lattice-doc"] = text
    document["components"]["schemas"]["book"]["x-lattice-doc"] = text
    document["components"]["schemas"]["scan"]["x-lattice-name"] = text
    refused_or_harmless(document)
    del document["components"]["schemas"]["scan"]["x-lattice-name"]
    if "\ud800" not in text:
        assert refused_or_harmless(document)


# Complete text


UNDECODABLE = re.compile(r'[\\"\x00-\x1f]')


@pytest.mark.parametrize("text", [t for t in TEXTS if UNDECODABLE.search(t)], ids=ascii)
def test_a_key_that_cannot_be_decoded_is_refused(text: str) -> None:
    document = copy.deepcopy(DOCUMENT)
    document["components"]["schemas"]["film"]["properties"][f"a{text}"] = {"type": "string"}
    with pytest.raises(
        CodegenError, match=r"film: .* contains a character that msgspec does not allow in a key"
    ):
        package(document)


ENCODABLE = [text for text in TEXTS if text not in ("", " ") and "\ud800" not in text]


@pytest.mark.parametrize("text", ENCODABLE, ids=ascii)
def test_hostile_text_is_complete_in_the_package(text: str) -> None:
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
    constants = grammar.strings(texts["services/loans.py"])
    assert path in constants
    assert wire in constants | {name for text in constants for name in text.split()}
    assert f"n{text}" in grammar.words(texts["params/loans.py"])
    assert f"v{text}" in grammar.strings(texts["_api_version.py"])
    assert f"https://api.example.com/s{text}".rstrip("/") in grammar.strings(texts["_client.py"])
    assert f"o{text}" in grammar.strings(texts["_registry.py"])


def test_hostile_text_does_not_run(tmp_path: Path) -> None:
    """Decoding imports the structs and evaluates their annotations."""
    document = copy.deepcopy(DOCUMENT)
    attacks = [text for text in TEXTS if "\ud800" not in text]
    film = document["components"]["schemas"]["film"]["properties"]
    for number, text in enumerate(attacks):
        key = "" if UNDECODABLE.search(text) else text
        film[f"a{number}{key}"] = {"type": "string", "enum": [text, f"{text}{text}"]}
        film[f"b{number}"] = {"type": "string", "enum": [text]}
    model = model_of(document, tmp_path, overlays=LENDING_OVERLAYS)
    texts = package_files(model, opinions=LENDING_OVERLAYS)
    folder = tmp_path / "attacked"
    write_files(folder, folder, {name: text.encode() for name, text in texts.items()})
    code = (
        "import msgspec; from attacked.types.film import Film; "
        "print(len(msgspec.json.Decoder(Film).decode(b'{}').__struct_fields__))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.stderr) == (str(len(film)), "")
    assert not (tmp_path / "owned").exists()


def _at(node: Any, location: Location) -> Any:
    for step in location:
        node = node[step]
    return node
