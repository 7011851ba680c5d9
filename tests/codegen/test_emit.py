"""What is printed for one small document, byte for byte.

When the generator's output is meant to change, ``python -m tests.codegen.refresh`` rewrites the
golden files; the diff under ``golden/`` is what a reviewer reads.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.emit.code import Code, docstring, finalize, identifier, literal
from codegen.errors import CodegenError
from tests.codegen.pipeline import ROOT, generated, tree
from tests.codegen.refresh import GOLDEN, lending_package


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lending_package(tmp_path_factory.mktemp("lending"))


def test_the_output_is_the_golden_one(package: Path) -> None:
    fresh = {name: text.encode() for name, text in generated(package).items()}
    golden = tree(GOLDEN)
    assert fresh.keys() == golden.keys(), "python -m tests.codegen.refresh"
    differing = [name for name in fresh if fresh[name] != golden[name]]
    assert differing == [], "python -m tests.codegen.refresh"


def test_every_run_prints_the_same_bytes_whatever_the_hash_seed(
    package: Path, tmp_path: Path
) -> None:
    expected = tree(package)
    runs = []
    for seed in ("1", "2"):
        (tmp_path / seed).mkdir()
        code = (
            "import sys, pathlib; from tests.codegen.refresh import lending_package; "
            "lending_package(pathlib.Path(sys.argv[1]))"
        )
        command = [sys.executable, "-c", code, str(tmp_path / seed)]
        environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        runs.append(subprocess.Popen(command, cwd=ROOT, env=environment))
    assert [run.wait() for run in runs] == [0, 0]
    assert tree(tmp_path / "1" / package.name) == expected
    assert tree(tmp_path / "2" / package.name) == expected


def test_copied_files_say_where_they_are_edited(package: Path) -> None:
    texts = tree(package)
    copied = texts.keys() - generated(package).keys() - {"py.typed"}
    for name in copied:
        first = texts[name].decode().partition("\n")[0]
        kind, _, stem = name.rpartition("/")
        where = f"overlays/{stem}" if kind == "opinions" else f"codegen/runtime/{name}"
        assert first == f"# Copied from {where}. Edit it there."
    assert "opinions/lending.py" in copied
    assert texts["py.typed"] == b""


# Text that may stand in a file


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        'ends with "',
        'ends with """',
        'ends with """"""',
        '"""',
        '"',
        '\\"',
        '\\"""',
        "ends with \\",
        "a\nb",
        '"""\n"""',
        "{{ x }} {% y %}",
        "\x00\x1b[31m\u202e\u2028\ud800é",
    ],
)
@pytest.mark.parametrize("indent", [0, 4, 8])
def test_a_docstring_stays_one(text: str, indent: int) -> None:
    code = docstring(text, indent)
    assert code.isascii()
    assert code.replace("\n", "").isprintable()
    (statement,) = ast.parse(code).body
    assert isinstance(statement, ast.Expr)
    found = ast.literal_eval(statement.value)
    if text.isascii() and text.isprintable():
        assert found == text


@pytest.mark.parametrize(
    "value",
    [
        "",
        "'",
        '"',
        "'\"",
        "\\",
        "\n",
        "\x00",
        "\u202e",
        "\ud800",
        "é",
        0,
        True,
        None,
        (),
        ("a", (1,)),
    ],
)
def test_a_literal_is_its_value_in_ascii(value: object) -> None:
    code = literal(value)
    assert code.isascii()
    assert code.isprintable()
    assert ast.literal_eval(code) == value


@pytest.mark.parametrize("value", [1.5, [1], {"a": 1}, object(), (1.5,)])
def test_what_has_no_literal_is_refused(value: object) -> None:
    with pytest.raises(CodegenError, match="cannot be written as a literal"):
        literal(value)


@pytest.mark.parametrize("name", ["", "a b", "class", "None", "1a", "é", "a.b", "a\n", "a#"])
def test_what_is_not_an_identifier_is_refused(name: str) -> None:
    with pytest.raises(CodegenError, match="is not a Python identifier"):
        identifier(name)


def test_a_template_prints_code_and_nothing_else() -> None:
    assert finalize(Code("x")) == "x"
    with pytest.raises(CodegenError, match=r"not Code: 'x'"):
        finalize("x")
