"""A second package beside the first, generated from another document."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.document.importing import import_document
from codegen.errors import CodegenError
from codegen.generate import generate
from tests.codegen import history
from tests.codegen.pipeline import LENDING, LENDING_OVERLAYS, ROOT


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ``lattice_stripe`` and ``lattice_preview``, both of the lending library."""
    root = tmp_path_factory.mktemp("two")
    import_document(str(LENDING), root / "spec")
    for name in ("lattice_stripe", "lattice_preview"):
        generate(root / "spec", LENDING_OVERLAYS, root / "out", name=name)
    return root / "out"


def test_two_packages_work_in_one_process(folder: Path) -> None:
    code = """
import json, httpx
import lattice_stripe, lattice_preview
assert "stripe" in lattice_stripe.__file__ and "preview" in lattice_preview.__file__
body = {"object": "loan", "id": "loan_1"}
found = []
for package in (lattice_stripe, lattice_preview):
    transport = httpx.MockTransport(lambda r: httpx.Response(200, json=body))
    client = package.Client("sk_test_1", http_client=httpx.Client(transport=transport))
    loan = client.loans.retrieve("loan_1")
    assert type(loan) is package.types.Loan
    found.append(type(loan).__module__)
    try:
        client.loans.retrieve("")
    except package.StripeError as error:
        found.append(type(error).__module__)
assert lattice_stripe.types.Loan is not lattice_preview.types.Loan
print(json.dumps(found))
"""
    done = subprocess.run(
        [sys.executable, "-B", "-c", code], cwd=folder, capture_output=True, text=True
    )
    assert done.stderr == ""
    assert json.loads(done.stdout) == [
        "lattice_stripe.types.loan",
        "lattice_stripe.errors",
        "lattice_preview.types.loan",
        "lattice_preview.errors",
    ]


@pytest.mark.parametrize("name", ["Lattice", "a-b", "../x", "class", ""])
def test_name_that_is_no_package_is_refused(folder: Path, name: str) -> None:
    with pytest.raises(CodegenError, match="is not a name for a package"):
        generate(folder.parent / "spec", LENDING_OVERLAYS, folder, name=name)
    assert sorted(path.name for path in folder.iterdir()) == ["lattice_preview", "lattice_stripe"]


def test_services_and_opinions_of_a_document_with_v2_only_type_check(tmp_path: Path) -> None:
    document = history.path_of("v2-2025-12-17")
    if document is None:
        pytest.skip("older documents of Stripe are not available here")
    import_document(str(document), tmp_path / "spec")
    overlays = ROOT / "overlays"
    generate(tmp_path / "spec", overlays, tmp_path / "out", misses="warn", name="lattice_preview")
    command = [
        "-m",
        "mypy",
        "--cache-dir",
        str(tmp_path / "cache"),
        "-p",
        "lattice_preview.services",
        "-p",
        "lattice_preview.opinions",
    ]
    done = subprocess.run(
        [sys.executable, *command], cwd=tmp_path / "out", capture_output=True, text=True
    )
    folders = ("lattice_preview/services/", "lattice_preview/opinions/")
    assert [line for line in done.stdout.splitlines() if line.startswith(folders)] == []
    assert "lattice_preview/_registry.py" not in done.stdout
