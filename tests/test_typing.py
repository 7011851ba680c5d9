"""What type checkers make of the package: mypy and pyright, on code an application would write."""

from __future__ import annotations

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
def test_what_is_right_passes(checker: str) -> None:
    assert CHECKERS[checker](HERE / "consumer.py") == set()


@pytest.mark.parametrize("checker", CHECKERS)
def test_what_is_wrong_is_found_and_nothing_else(checker: str) -> None:
    path = HERE / "mistakes.py"
    lines = path.read_text("utf-8").splitlines()
    marked = {number for number, line in enumerate(lines, 1) if "# E:" in line}
    assert len(marked) == 12
    assert CHECKERS[checker](path) == marked


def test_the_whole_package_passes_mypy_strict() -> None:
    """Generated and hand-written modules alike; a service's ``_call`` returns Any by design."""
    done = _run("mypy", "--strict", "--no-warn-return-any", "-p", "lattice_stripe")
    assert done.returncode == 0, done.stdout[-3000:]
