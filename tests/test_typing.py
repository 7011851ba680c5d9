"""mypy and pyright on application code in ``typing/``, and mypy on the package itself."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.shared import ROOT

HERE = Path(__file__).parent / "typing"


def errors_of_mypy(path: Path) -> set[int]:
    done = _run("mypy", "--strict", "--no-pretty", "--hide-error-context", str(path))
    return {int(line) for line in re.findall(rf"{path.name}:(\d+): error", done.stdout)}


def errors_of_pyright(path: Path) -> set[int]:
    done = _run("pyright", "--pythonpath", sys.executable, "--outputjson", str(path))
    found = json.loads(done.stdout)["generalDiagnostics"]
    return {item["range"]["start"]["line"] + 1 for item in found if item["severity"] == "error"}


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


def test_the_package_passes_mypy_strict() -> None:
    """``Service._call`` returns Any, so returning Any is allowed."""
    done = _run("mypy", "--strict", "--no-warn-return-any", "-p", "lattice_stripe")
    assert done.returncode == 0, done.stdout[-3000:]
