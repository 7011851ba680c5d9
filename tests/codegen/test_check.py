"""``python -m codegen check`` reports every difference between the committed and fresh files."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from codegen import __main__ as command
from codegen.commands.check import check
from codegen.commands.generate import generate
from codegen.document.importing import import_document
from codegen.parse import names_lock
from tests.codegen.pipeline import LENDING, LENDING_OVERLAYS


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("made")
    import_document(str(LENDING), root / "spec")
    shutil.copytree(LENDING_OVERLAYS, root / "overlays")
    lock = root / "overlays" / names_lock.FILE
    generate(
        root / "spec", root / "overlays", root / "generated", names_file=lock, update_names=True
    )
    return root


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    """A repository whose generated files are up to date."""
    return Path(shutil.copytree(made, tmp_path / "repository"))


def differences(root: Path, document: Path | None = None) -> list[str]:
    """What ``check`` reports; its result agrees with the report."""
    lines: list[str] = []
    same = check(root / "spec", root / "overlays", root / "generated", document, lines.append)
    assert same == (not any(line.startswith("differs: ") for line in lines))
    return lines


def test_fresh_files_are_up_to_date(root: Path) -> None:
    generated, spec = differences(root, LENDING)
    assert generated.startswith("generated: ")
    assert generated.endswith(" files are up to date")
    assert spec.startswith("spec: ")
    assert spec.endswith(" files are up to date")


def test_a_changed_a_missing_and_a_left_over_file_differ(root: Path) -> None:
    package = root / "generated" / "lattice_stripe"
    text = (package / "_registry.py").read_text("utf-8")
    (package / "_registry.py").write_text(text.replace("e", "a", 1), "utf-8")  # of the same size
    (package / "types" / "loan.py").unlink()
    (package / "services" / "gone.py").write_text("")
    *lines, summary = differences(root)
    assert lines == [
        "differs: generated/_registry.py",
        "differs: generated/services/gone.py",
        "differs: generated/types/loan.py",
    ]
    assert summary.startswith("generated: 3 of ")
    assert summary.endswith(" files differ")


def test_a_name_that_the_lock_lacks_is_a_difference(root: Path) -> None:
    path = root / "overlays" / names_lock.FILE
    lock = names_lock.read(path)
    shorter = {key: names for key, names in lock.operations.items() if key != "POST /v1/loans"}
    names_lock.write(path, replace(lock, operations=shorter))
    lines: list[str] = []
    assert not check(root / "spec", root / "overlays", root / "generated", None, lines.append)
    assert lines[0].endswith("files are up to date")
    assert lines[1].startswith("names.lock lacks:\n")


def test_a_lock_that_generate_would_write_otherwise_is_a_difference(root: Path) -> None:
    path = root / "overlays" / names_lock.FILE
    path.write_text(path.read_text() + "\n")
    lines: list[str] = []
    assert not check(root / "spec", root / "overlays", root / "generated", None, lines.append)
    assert lines[1] == "names.lock is not up to date: run make generate"


def test_bytecode_does_not_differ(root: Path) -> None:
    cache = root / "generated" / "lattice_stripe" / "__pycache__"
    cache.mkdir()
    (cache / "x.pyc").write_bytes(b"")
    (line,) = differences(root)
    assert line.endswith("files are up to date")


def test_a_stale_spec_folder_differs(root: Path) -> None:
    (root / "spec" / "paths" / "left_over.json").write_text("{}")
    lines = differences(root, LENDING)
    assert "differs: spec/paths/left_over.json" in lines
    assert lines[0].endswith("files are up to date")


def test_a_stale_package_differs_although_the_spec_folder_does_not(root: Path) -> None:
    (root / "generated" / "lattice_stripe" / "_enums.py").unlink()
    lines = differences(root, LENDING)
    assert lines[0] == "differs: generated/_enums.py"
    assert lines[-1].endswith("files are up to date")


def test_a_package_of_a_run_killed_between_the_renames_is_compared(root: Path) -> None:
    scratch = root / "generated" / ".lattice_stripe.tmp"
    scratch.mkdir()
    (root / "generated" / "lattice_stripe").rename(scratch / "old")
    (line,) = differences(root)
    assert line.endswith("files are up to date")


@pytest.fixture
def run(root: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setattr(command, "ROOT", root)
    monkeypatch.setattr(command, "DOCUMENTS", root / "documents")
    return monkeypatch


@pytest.mark.usefixtures("run")
def test_the_exit_code_of_check_is_0_when_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["check"]) == 0
    assert "hint:" not in capsys.readouterr().err


@pytest.mark.usefixtures("run")
def test_the_exit_code_of_check_is_1_when_a_file_differs(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "generated" / "lattice_stripe" / "left_over.py").write_text("")
    assert command.main(["check"]) == 1
    error = capsys.readouterr().err
    assert "differs: generated/left_over.py\n" in error
    assert "Hint: Run make generate (or make spec) and commit the result.\n" in error


@pytest.mark.usefixtures("run")
def test_check_compares_the_spec_folder_with_the_shared_document(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The document beside others is found by the hash in the lock."""
    (root / "documents").mkdir()
    (root / "documents" / "2030-01-01.json").write_text("{}")
    assert command.main(["check"]) == 0
    assert "spec: not compared, because" in capsys.readouterr().err
    shutil.copyfile(LENDING, root / "documents" / "2031-05-01.json")
    assert command.main(["check"]) == 0
    assert "spec: not compared" not in capsys.readouterr().err
    film = root / "spec" / "schemas" / "film.json"
    film.write_text(film.read_text() + "\n")
    assert command.main(["check"]) == 1
    assert "differs: spec/schemas/film.json\n" in capsys.readouterr().err
