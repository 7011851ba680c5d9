"""Documents that are small as text and huge when expanded are refused, quickly and by name.

Each runs in a process of its own, with a limit on memory and time.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from codegen.document import loading, openapi
from codegen.document.importing import read_document
from codegen.document.openapi import Document
from codegen.errors import CodegenError
from tests.codegen.pipeline import ROOT, document, form, operation

SECONDS = 20
MEMORY = 1 << 30
LIMITED = (
    "import resource, sys; from codegen.__main__ import main; "
    f"resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, {MEMORY})); sys.exit(main())"
)


def run(*arguments: object) -> str:
    """Run a command that fails with a message, and return the message."""
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=SECONDS,
    )
    assert done.returncode == 1, done.stderr[-2000:]
    assert "Traceback" not in done.stderr
    return done.stderr


def import_text(text: str, folder: Path) -> str:
    (folder / "document.yaml").write_text(text)
    return run("import", folder / "document.yaml", "--to", folder / "spec")


def generate(source: dict[str, Any], folder: Path) -> str:
    (folder / "document.json").write_text(json.dumps(source))
    (folder / "overlays").mkdir()
    arguments = (folder / "document.json", "--to", folder / "spec")
    subprocess.run(
        [sys.executable, "-c", LIMITED, "import", *arguments],
        cwd=ROOT,
        check=True,
        timeout=SECONDS,
        capture_output=True,
    )
    folders = ("--spec", "spec", "--overlays", "overlays", "--to", "out")
    return run("generate", *(name if name[0] == "-" else folder / name for name in folders))


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


# YAML aliases


def bomb(levels: int, width: int) -> str:
    """Lists of aliases to the list before: ``width ** levels`` values in a few hundred bytes."""
    lines = ["a0: &a0 [" + ",".join(["x"] * width) + "]"]
    for level in range(1, levels):
        aliases = ",".join([f"*a{level - 1}"] * width)
        lines.append(f"a{level}: &a{level} [{aliases}]")
    return "\n".join(lines)


MERGES = "a0: &a0 {k: v}\n" + "\n".join(
    f"a{n}: &a{n} {{<<: [{','.join([f'*a{n - 1}'] * 9)}], k{n}: v}}" for n in range(1, 10)
)


OWN = f"a: &a [{'x,' * 10_000}*a]"


@pytest.mark.parametrize(
    "text", [bomb(9, 9), bomb(40, 2), MERGES, OWN], ids=["lists", "pairs", "merge", "itself"]
)
def test_yaml_aliases_that_expand_to_too_many_values_are_refused(text: str, tmp_path: Path) -> None:
    error = import_text(text, tmp_path)
    assert "document.yaml expands to more than 100,000 values through its aliases" in error
    assert "Hint: Write the repeated values out, or use $ref." in error


def test_yaml_aliases_of_a_long_text_are_refused() -> None:
    text = f"a: &a {'x' * 10_000}\nb: [{','.join(['*a'] * 1_000)}]"
    with pytest.raises(CodegenError, match="through its aliases"):
        loading.load(text.encode(), "x.yaml")


def test_an_alias_to_itself_is_refused() -> None:
    for text in ("a: &a [*a]", "a: &a {b: [*a]}"):
        with pytest.raises(CodegenError, match=r"x\.yaml expands to .* through its aliases"):
            loading.load(text.encode(), "x.yaml")


def test_a_few_yaml_aliases_are_expanded() -> None:
    text = "a: &a [1, 2]\nb: [*a, *a]\nc: {<<: &c {d: 1}, e: *c}"
    assert loading.load(text.encode(), "x.yaml") == {
        "a": [1, 2],
        "b": [[1, 2], [1, 2]],
        "c": {"d": 1, "e": {"d": 1}},
    }


def test_a_yaml_file_without_aliases_may_have_any_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "MAX_ALIASED", 3)
    text = "\n".join(f"- [{number}, {number}]" for number in range(100))
    assert loading.load(text.encode(), "x.yaml") == [[number, number] for number in range(100)]


def test_aliases_count_once_per_use(monkeypatch: pytest.MonkeyPatch) -> None:
    text = b"a: &a [xx]\nb: [*a, *a]"  # each use adds a list, a text and its two characters
    monkeypatch.setattr(loading, "MAX_ALIASED", 8)
    assert loading.load(text, "x.yaml") == {"a": ["xx"], "b": [["xx"], ["xx"]]}
    monkeypatch.setattr(loading, "MAX_ALIASED", 7)
    with pytest.raises(CodegenError, match="through its aliases"):
        loading.load(text, "x.yaml")


# Nesting


@pytest.mark.parametrize("name", ["x.json", "x.yaml"])
@pytest.mark.parametrize(
    "text", ["[" * 101 + "]" * 101, '{"a":' * 101 + "1" + "}" * 101, "[" * 100_000, "[" * 5_000]
)
def test_a_deeply_nested_file_is_refused(text: str, name: str) -> None:
    with pytest.raises(CodegenError, match=rf"{name} is nested too deeply: more than 100 levels"):
        loading.load(text.encode(), name)


def test_a_file_nested_to_the_limit_is_read() -> None:
    deepest = "[" * 100 + "]" * 100
    assert loading.load(deepest.encode(), "x.json") == json.loads(deepest)


def test_brackets_in_text_are_not_nesting() -> None:
    assert loading.load(json.dumps({"a": "[" * 5_000}).encode(), "x.json") == {"a": "[" * 5_000}


# References


def chain(keyword: str, levels: int, width: int) -> dict[str, Any]:
    """Schemas that each refer ``width`` times to the next one."""
    schemas: dict[str, Any] = {
        f"s{level}": {keyword: [ref(f"s{level + 1}")] * width} for level in range(levels)
    }
    return schemas | {f"s{levels}": {"type": "object", "properties": {"a": {"type": "string"}}}}


def body(schema: dict[str, Any]) -> dict[str, Any]:
    return {"requestBody": {"content": {"application/json": {"schema": schema}}}}


def test_a_chain_of_all_of_is_merged_once_per_schema() -> None:
    merged = Document(document(schemas=chain("allOf", 60, 2))).merged(ref("s0"))
    assert merged == {"type": "object", "properties": {"a": {"type": "string"}}}


def test_references_are_followed_to_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(openapi, "MAX_REFERENCES", 2)
    found = Document(document(schemas=chain("allOf", 0, 0)))
    assert found.follow(ref("s0")) == found.follow(ref("s0"))
    with pytest.raises(CodegenError, match=r"the last one is '#/components/schemas/s0'"):
        found.follow(ref("s0"))


def test_required_properties_are_listed_once() -> None:
    one = {"type": "object", "required": ["a", "b"]}
    merged = Document(document()).merged({"allOf": [one, one], "required": ["b", "c"]})
    assert merged["required"] == ["b", "c", "a"]


@pytest.mark.parametrize("keyword", ["anyOf", "oneOf"])
@pytest.mark.parametrize("where", ["body", "response"])
def test_references_that_expand_to_too_many_schemas_are_refused(
    keyword: str, where: str, tmp_path: Path
) -> None:
    schemas = chain(keyword, 30, 2)
    found = operation(ref("s0")) if where == "response" else operation(**body(ref("s0")))
    error = generate(document({"/v1/a": {"post": found}}, schemas), tmp_path)
    assert "the document expands to more than 20,000 references, " in error
    assert "the last one is '#/components/schemas/s" in error


def test_parameters_that_expand_to_too_many_schemas_are_refused(tmp_path: Path) -> None:
    schemas: dict[str, Any] = {
        f"s{level}": {
            "type": "object",
            "properties": {"a": ref(f"s{level + 1}"), "b": ref(f"s{level + 1}")},
        }
        for level in range(40)
    }
    schemas["s40"] = {"type": "string"}
    post = operation(requestBody=form(deep=ref("s0")))
    error = generate(document({"/v1/a": {"post": post}}, schemas), tmp_path)
    assert "the document expands to more than 20,000 references" in error


def test_a_wide_document_is_below_the_limits(tmp_path: Path) -> None:
    schemas = {f"s{n}": {"type": "object", "properties": {"a": ref("leaf")}} for n in range(3_000)}
    source = document(schemas={**schemas, "leaf": {"type": "object"}})
    (tmp_path / "document.json").write_text(json.dumps(source))
    assert len(read_document(str(tmp_path / "document.json")).document["components"]["schemas"])
