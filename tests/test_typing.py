"""mypy and pyright on code in ``typing/``, ``apps/`` and the docs, and mypy on the package."""

from __future__ import annotations

import ast
import inspect
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs_blocks import runs_each_block_alone
from tests.shared import ROOT
from tests.test_docs import DOCS, PAGES_WITH_CODE, blocks, read

HERE = Path(__file__).parent / "typing"


def errors_of_mypy(path: Path) -> set[int]:
    done = _run("mypy", "--strict", "--no-pretty", "--hide-error-context", str(path))
    return {int(line) for line in re.findall(rf"{path.name}:(\d+): error", done.stdout)}


def errors_of_pyright(path: Path) -> set[int]:
    done = _run("pyright", "--pythonpath", sys.executable, "--outputjson", str(path))
    found = json.loads(done.stdout)["generalDiagnostics"]
    return {item["range"]["start"]["line"] + 1 for item in found if item["severity"] == "error"}


def all_errors(folder: Path) -> dict[str, list[str]]:
    """The errors of both checkers, in strict mode, in all files of a folder."""
    config = folder / "pyrightconfig.json"
    config.write_text('{"typeCheckingMode": "strict"}')
    mypy = _run("mypy", "--strict", "--no-pretty", "--hide-error-context", str(folder))
    pyright = _run(
        *("pyright", "--pythonpath", sys.executable, "--outputjson", "--project", str(config))
    )
    report = json.loads(pyright.stdout)
    assert report["summary"]["filesAnalyzed"] == len(list(folder.glob("*.py")))
    return {
        "mypy": [line for line in mypy.stdout.splitlines() if ": error: " in line],
        "pyright": [
            f"{Path(item['file']).name}:{item['range']['start']['line'] + 1}: {item['message']}"
            for item in report["generalDiagnostics"]
            if item["severity"] == "error"
        ],
    }


def module_of_page(page: Path) -> str:
    """The code blocks of a page as one module, in which a line has the number that it has there.

    Blocks that await are in an async function. On a page where each block runs alone, each is in
    a function of its own.
    """
    # On the page, variables of an async function are module variables, which may be unused.
    lines = ["# pyright: reportUnusedVariable=false"]
    found = blocks(page)
    alone = runs_each_block_alone(read(page))
    is_async = any(awaits(source) for _, source in found)
    for line, source in found:
        lines += [""] * (line - 1 - len(lines))
        if alone:
            lines[-1] = f"async def block_{line}() -> None:"
        elif is_async and line == found[0][0]:
            lines[-1] = "async def page() -> None:"
        indent = "    " if alone or is_async else ""
        lines += [f"{indent}{text}" if text else "" for text in source.splitlines()]
    return "\n".join([*lines, ""])


def awaits(source: str) -> bool:
    code = compile(source, "block", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    return bool(code.co_flags & inspect.CO_COROUTINE)


def _run(tool: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", tool, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


CHECKERS = {"mypy": errors_of_mypy, "pyright": errors_of_pyright}


@pytest.mark.parametrize("checker", CHECKERS)
def test_correct_code_has_no_errors(checker: str) -> None:
    assert CHECKERS[checker](HERE / "consumer.py") == set()


@pytest.mark.parametrize("checker", CHECKERS)
def test_each_mistake_is_an_error_and_nothing_else_is(checker: str) -> None:
    path = HERE / "mistakes.py"
    text = path.read_text("utf-8")
    marked = {number for number, line in enumerate(text.splitlines(), 1) if "# E:" in line}
    _docstring, *calls = [node for node in ast.parse(text).body if isinstance(node, ast.Expr)]
    assert {call.lineno for call in calls} == marked
    assert CHECKERS[checker](path) == marked


def test_the_code_of_all_pages_has_no_errors(tmp_path: Path) -> None:
    in_docs = {page for page in DOCS.rglob("*.md") if blocks(page)}
    pages = sorted({*PAGES_WITH_CODE, *in_docs})
    assert len(pages) > 25
    for page in pages:
        name = re.sub(r"\W", "_", page.relative_to(ROOT).with_suffix("").as_posix())
        (tmp_path / f"page_{name}.py").write_text(module_of_page(page), "utf-8")
    assert all_errors(tmp_path) == {"mypy": [], "pyright": []}


def test_the_sample_applications_have_no_errors(tmp_path: Path) -> None:
    for file in (ROOT / "tests" / "apps").glob("*.py"):
        shutil.copy(file, tmp_path)
    assert len(list(tmp_path.glob("*.py"))) == 5
    assert all_errors(tmp_path) == {"mypy": [], "pyright": []}


def test_the_package_passes_mypy_strict() -> None:
    """``Service._call`` returns Any, so returning Any is allowed."""
    done = _run("mypy", "--strict", "--no-warn-return-any", "-p", "lattice_stripe")
    assert done.returncode == 0, done.stdout[-3000:]
