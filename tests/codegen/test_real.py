"""The generator on Stripe's document, as ``spec/`` holds it, with the repository's overlays."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import files
from pathlib import Path

import pytest

from codegen.generate import Generated, generate
from tests.codegen.pipeline import ROOT

OPERATIONS = 619


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Generated:
    return generate(ROOT / "spec", ROOT / "overlays", tmp_path_factory.mktemp("real"))


def test_every_operation_is_there(made: Generated) -> None:
    assert made.operations == OPERATIONS
    assert made.misses == ()
    code = "import lattice_stripe as s; print(len(list(s.operations())))"
    done = subprocess.run(
        [sys.executable, "-B", "-c", code], cwd=made.package.parent, capture_output=True, text=True
    )
    assert (done.stdout, done.stderr) == (f"{OPERATIONS}\n", "")


def test_every_file_is_ascii_and_parses(made: Generated) -> None:
    found = sorted(made.package.rglob("*.py"))
    assert len(found) > 700
    for path in found:
        text = path.read_text("ascii")
        ast.parse(text, path.name)


def test_ruff_finds_no_error(made: Generated) -> None:
    """Ignored: ``import *`` in the indexes, and forward references in ``Expandable["..."]``."""
    rules = ["--select", "F,E9", "--ignore", "F403,F722,F821"]
    command = [sys.executable, "-m", "ruff", "check", "--isolated", "--no-cache", *rules]
    done = subprocess.run([*command, made.package], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_an_invoice_is_in_invoice_py(made: Generated) -> None:
    text = (made.package / "types" / "invoice.py").read_text()
    classes = [n.name for n in ast.parse(text).body if isinstance(n, ast.ClassDef)]
    assert classes[0] == "Invoice"


def test_it_is_at_most_a_third_of_the_official_sdks_size(
    made: Generated, measured: Callable[[str], None]
) -> None:
    ours = sum(_sizes(made.package.rglob("*")))
    package = [f for f in files("stripe") or () if f.parts[0] == "stripe"]
    theirs = sum(_sizes(Path(str(f.locate())) for f in package))
    measured(
        f"installed size: {ours:,} bytes, stripe {theirs:,} bytes, ratio {ours / theirs:.3f} "
        "(both without bytecode)"
    )
    assert ours <= theirs / 3


def _sizes(paths: object) -> list[int]:
    return [
        path.stat().st_size
        for path in paths  # type: ignore[attr-defined]
        if path.is_file() and "__pycache__" not in path.parts
    ]
