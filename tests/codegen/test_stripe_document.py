"""Generation from ``spec/`` and ``overlays/``: Stripe's whole API."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import files
from pathlib import Path

import pytest

from codegen.commands.generate import Generated, generate
from codegen.document.openapi import METHODS
from codegen.document.spec_folder import read_spec
from codegen.overlay import actions
from tests.codegen.pipeline import ROOT
from tests.shared import is_document_of_official_sdk

FACTS = 4_417_704
"""Bytes of ``spec/`` with the document that stripe==15.3.1 is made from."""


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> Generated:
    return generate(ROOT / "spec", ROOT / "overlays", tmp_path_factory.mktemp("real"))


def test_every_operation_is_generated(result: Generated) -> None:
    overlays = actions.load_overlays(ROOT / "overlays")
    paths = actions.apply(read_spec(ROOT / "spec"), overlays).document["paths"].values()
    nodes = [item[method] for item in paths for method in METHODS if method in item]
    operations = sum("x-lattice-removed" not in node for node in nodes)
    assert result.operations == operations > 600
    assert result.unmatched == ()
    code = "import lattice_stripe as s; print(len(list(s.operations())))"
    done = subprocess.run(
        [sys.executable, "-B", "-c", code],
        cwd=result.package.parent,
        capture_output=True,
        text=True,
    )
    assert (done.stdout, done.stderr) == (f"{operations}\n", "")


def test_every_file_is_ascii_and_parses(result: Generated) -> None:
    found = sorted(result.package.rglob("*.py"))
    assert len(found) > 700
    for path in found:
        text = path.read_text("ascii")
        ast.parse(text, path.name)


def test_ruff_finds_no_error(result: Generated) -> None:
    """Ignores names from ``import *`` and forward references in ``Expandable["..."]``."""
    rules = ["--select", "F,E9", "--ignore", "F403,F405,F722,F821"]
    command = [sys.executable, "-m", "ruff", "check", "--isolated", "--no-cache", *rules]
    done = subprocess.run([*command, result.package], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_services_import_the_types_of_all_their_parameters(result: Generated) -> None:
    unpacked = 0
    for service in (result.package / "services").glob("*.py"):
        text = service.read_text()
        modules = re.findall(r"from \.\.params\.(\w+) import \*", text)
        params = "".join((result.package / "params" / f"{m}.py").read_text() for m in modules)
        used = set(re.findall(r"Unpack\[(\w+)\]", text))
        assert used <= set(re.findall(r"^class (\w+)\(", params, re.MULTILINE)), service.name
        unpacked += len(used)
    assert unpacked >= result.operations


def test_an_invoice_is_in_invoice_py(result: Generated) -> None:
    text = (result.package / "types" / "invoice.py").read_text()
    classes = [n.name for n in ast.parse(text).body if isinstance(n, ast.ClassDef)]
    assert classes[0] == "Invoice"


def test_the_package_is_at_most_three_tenths_of_the_official_sdks_size(
    result: Generated, measured: Callable[[str], None]
) -> None:
    emulator = sum(_sizes((result.package / "testing").rglob("*")))
    size = sum(_sizes(result.package.rglob("*"))) - emulator
    package = [f for f in files("stripe") or () if f.parts[0] == "stripe"]
    official = sum(_sizes(Path(str(f.locate())) for f in package))
    measured(
        f"installed size: {size:,} bytes, stripe {official:,} bytes, ratio {size / official:.3f} "
        f"(both without bytecode); testing/ {emulator:,} bytes more"
    )
    facts = sum(_sizes((ROOT / "spec").rglob("*.json")))
    if is_document_of_official_sdk():
        assert facts == FACTS
    # A newer document has more facts than the pinned SDK. A new one takes up to 1.8 bytes a byte.
    assert size <= 0.3 * official + 2 * max(0, facts - FACTS)
    assert emulator <= official / 10


def _sizes(paths: object) -> list[int]:
    return [
        path.stat().st_size
        for path in paths  # type: ignore[attr-defined]
        if path.is_file() and "__pycache__" not in path.parts
    ]
