"""``generate --descriptions``: the descriptions of a document in the docstrings of a package."""

from __future__ import annotations

import ast
import inspect
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from codegen.__main__ import main
from codegen.commands.generate import generate
from codegen.document import refs
from codegen.document.added_descriptions import with_descriptions
from codegen.document.importing import import_document
from codegen.document.prose import strip_prose
from codegen.document.spec_folder import read_spec
from codegen.emit.docstrings import plain_text
from codegen.errors import CodegenError
from codegen.model import Model
from codegen.overlay import actions, extension_checks, extensions
from codegen.parse.parser import parse
from tests.codegen import grammar
from tests.codegen.pipeline import (
    LENDING_OVERLAYS,
    document,
    form,
    lending,
    load_overlays,
    operation,
    printed,
    struct,
    tree,
)
from tests.codegen.test_hostile import HOSTILE
from tests.shared import ROOT

Node = dict[str, Any]
DESCRIBED = {
    extensions.OPERATION,
    extensions.SCHEMA,
    extensions.PROPERTY,
    extensions.BODY_PROPERTY,
    extensions.PARAMETER,
}


def described(source: Node, text: Callable[[refs.Location], str]) -> Node:
    """``source`` with ``text(location)`` as the description wherever a docstring can use it."""
    for location, node in refs.nodes(source):
        if extensions.position(location) in DESCRIBED and "$ref" not in node:
            node["description"] = text(location)
    return source


def model_with(published: Node, facts: Node, overlays: Path) -> Model:
    patched = actions.apply(with_descriptions(facts, published), load_overlays(overlays))
    return parse(
        patched.document, opinions=extension_checks.check_extensions(patched, overlays).opinions
    )


@cache
def lending_facts() -> Node:
    return strip_prose(lending())


def lending_files(published: Node) -> dict[str, str]:
    model = model_with(published, lending_facts(), LENDING_OVERLAYS)
    files = printed(model, overlays=LENDING_OVERLAYS)
    return {name: text for name, text in files.items() if name.endswith(".py")}


@cache
def clean_edges() -> set[grammar.Edge]:
    files = lending_files(described(lending(), lambda _: "A sentence."))
    return set().union(*map(grammar.edges, files.values()))


def without_docstrings(text: str) -> str:
    found = ast.parse(text)
    for node in ast.walk(found):
        if isinstance(body := getattr(node, "body", None), list):
            node.body = [s for s in body if not _is_text(s)]  # type: ignore[attr-defined]
    return ast.dump(found)


def _is_text(statement: ast.stmt) -> bool:
    match statement:
        case ast.Expr(ast.Constant(str())):
            return True
    return False


def docstring_of(text: str, *names: str) -> str:
    """The text below a class, a function or a field, with the indentation removed."""
    body = ast.parse(text).body
    for name in names[:-1]:
        body = next(s.body for s in body if isinstance(s, ast.ClassDef) and s.name == name)
    for statement, after in zip(body, [*body[1:], None], strict=True):
        match statement:
            case ast.ClassDef(name=found) | ast.FunctionDef(name=found) if found == names[-1]:
                return ast.get_docstring(statement) or ""
            case ast.AnnAssign(target=ast.Name(id=found)) if found == names[-1]:
                assert after is not None
                assert _is_text(after)
                return inspect.cleandoc(ast.literal_eval(after.value))  # type: ignore[attr-defined]
    raise AssertionError(names)


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """A document of kites with descriptions."""
    kite = struct("kite", tail={"type": "integer", "description": "Metres of tail."})
    kite["description"] = "Something that flies."
    response = {"$ref": "#/components/schemas/kite"}
    wind = {"type": "object", "properties": {"speed": {"type": "integer"}}}
    wind["properties"]["speed"]["description"] = "Speed of the wind."
    color = {"type": "string", "description": "Color of the kite."}
    many = {"type": "string", "description": "Colors."}
    query = {"name": "color", "in": "query", "schema": many, "description": "Colors to find."}
    paths = {
        "/v1/kites": {
            "post": operation(
                response,
                requestBody=form(color=color, wind=wind),
                description="<p>Builds a <code>kite</code>.</p>\n\n<p>It\u2019s\nlight.</p>",
            ),
            "get": operation(response, parameters=[query]),
        }
    }
    path = tmp_path / "kites.json"
    path.write_text(json.dumps(document(paths, {"kite": kite})))
    import_document(str(path), tmp_path / "spec")
    return path


def test_descriptions_are_in_docstrings(published: Path, tmp_path: Path) -> None:
    (tmp_path / "overlays").mkdir()
    arguments = ["--spec", tmp_path / "spec", "--overlays", tmp_path / "overlays"]
    command = ["generate", *arguments, "--to", tmp_path / "out", "--descriptions", published]
    assert main([*map(str, command)]) == 0
    package = tmp_path / "out" / "lattice_stripe"
    types = (package / "types" / "kite.py").read_text()
    assert docstring_of(types, "Kite") == "Schema ``kite``.\n\nSomething that flies."
    assert docstring_of(types, "Kite", "tail") == "Metres of tail."
    params = (package / "params" / "kites.py").read_text()
    assert docstring_of(params, "KitesUpdateParams", "color") == "Color of the kite."
    assert docstring_of(params, "KitesRetrieveParams", "color") == "Colors to find."
    assert docstring_of(params, "KitesWindParam", "speed") == "Speed of the wind."
    services = (package / "services" / "kites.py").read_text()
    update = docstring_of(services, "KitesService", "update").split("\n\n")
    assert update[:3] == ["``POST /v1/kites``", "Builds a `kite`.", "It's\nlight."]


def test_only_docstrings_differ_and_no_description_is_shared_by_types() -> None:
    clean = lending_files(lending())
    files = lending_files(described(lending(), lambda location: f"At {refs.pointer(location)}"))
    assert clean.keys() == files.keys()
    for name, text in files.items():
        assert without_docstrings(text) == without_docstrings(clean[name]), name
    assert sum(text.count("At #/") for text in files.values()) > 100


@settings(max_examples=60, deadline=None)
@given(text=st.one_of(st.sampled_from(HOSTILE), st.text(max_size=80)))
@example(text='<p>"""</p>&quot;&quot;&quot;\\')
def test_any_text_in_descriptions_stays_in_docstrings(text: str) -> None:
    files = lending_files(described(lending(), lambda _: text))
    found = [
        p for name, t in files.items() for p in grammar.problems(name, t, clean_edges(), files)
    ]
    assert found == []
    clean = lending_files(lending())
    assert {n: without_docstrings(t) for n, t in files.items()} == {
        n: without_docstrings(t) for n, t in clean.items()
    }


def test_names_and_types_of_stripes_document_do_not_depend_on_descriptions() -> None:
    overlays = ROOT / "overlays"
    facts = read_spec(ROOT / "spec")
    published = described(read_spec(ROOT / "spec"), refs.pointer)
    with_text, without = (model_with(d, facts, overlays) for d in (published, facts))
    assert with_text == without
    assert all(o.description for o in with_text.operations if o.path in facts["paths"])
    assert not any(o.description for o in without.operations)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("One.\nTwo <api key>.", "One.\nTwo <api key>."),
        ("a < b &amp; c", "a < b &amp; c"),
        ('<p>A <a href="/x">link</a> &amp; more.</p>\n\n<p>B</p>', "A link & more.\n\nB"),
        ("<ul>\n<li>One</li>\n<li>Two</li>\n</ul>", "- One\n- Two"),
        ("\u201cquoted\u201d \u2013 it\u2019s", '"quoted" - it\'s'),
        ("https://" + "a" * 100, "https://" + "a" * 100),
        ("word-" * 30, "word-" * 30),
        ("  " + "word " * 30, "word " * 17 + "word\n  " + "word " * 11 + "word"),
    ],
)
def test_html_becomes_plain_text(text: str, plain: str) -> None:
    assert plain_text(text) == plain


@pytest.mark.parametrize("inside", ["generated", "build", "link"])
def test_descriptions_are_never_written_into_this_repository(
    inside: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = ROOT / inside
    if inside == "link":
        to = tmp_path / "link"
        to.symlink_to(ROOT / "generated")
    before = (ROOT / "generated" / "lattice_stripe").stat().st_ino
    assert main(["generate", "--descriptions", "any.json", "--to", str(to)]) == 1
    assert "is in this repository" in capsys.readouterr().err
    assert (ROOT / "generated" / "lattice_stripe").stat().st_ino == before
    assert not (ROOT / "build").exists()


def test_descriptions_of_another_document_are_refused(published: Path, tmp_path: Path) -> None:
    other = json.loads(published.read_text())
    other["info"]["version"] = "2"
    published.write_text(json.dumps(other))
    with pytest.raises(CodegenError, match=r"is not the document that .* was made from"):
        generate(tmp_path / "spec", tmp_path, tmp_path / "out", descriptions=str(published))
    assert not (tmp_path / "out").exists()


def test_descriptions_for_a_folder_without_a_lock_are_refused(
    published: Path, tmp_path: Path
) -> None:
    (tmp_path / "spec" / "lock.json").unlink()
    with pytest.raises(CodegenError, match=r"is not the document that .* was made from"):
        generate(tmp_path / "spec", tmp_path, tmp_path / "out", descriptions=str(published))


@pytest.mark.parametrize(
    ("facts", "published", "merged"),
    [
        ({"a": {}}, {"a": {"description": "A."}}, {"a": {"description": "A."}}),
        ({"a": [{}]}, {"a": [{"description": "A."}]}, {"a": [{"description": "A."}]}),
        ({"a": [1], "b": {"c": 2}}, {}, {"a": [1], "b": {"c": 2}}),
        ({"a": {"b": 1}}, {"a": [1], "description": 5}, {"a": {"b": 1}}),
        ({"default": {"a": 1}}, {"default": {"description": "A."}}, {"default": {"a": 1}}),
        ({"x-enum": {"a": 1}}, {"x-enum": {"description": "A."}}, {"x-enum": {"a": 1}}),
    ],
)
def test_descriptions_are_added_to_facts_but_not_to_data_and_extensions(
    facts: Node, published: Node, merged: Node
) -> None:
    assert with_descriptions(facts, published) == merged


def test_package_without_the_option_has_no_description(published: Path, tmp_path: Path) -> None:
    (tmp_path / "overlays").mkdir()
    generate(tmp_path / "spec", tmp_path / "overlays", tmp_path / "out")
    texts = tree(tmp_path / "out").values()
    assert not [text for text in texts if b"Metres" in text or b"Colors" in text]
