"""What the source distribution and the wheel hold, and what git ignores."""

from __future__ import annotations

import shutil
import subprocess
import tarfile
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

from tests.shared import ROOT

LEFT_OVER = (".spec.tmp/new/document.json", "generated/.lattice_stripe.tmp/new/_batch.py")
TOP = {"CHANGELOG.md", "LICENSE", "README.md", "PKG-INFO", "pyproject.toml", ".gitignore"}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The files that a build reads, beside those of a killed run, without a .gitignore."""
    folder = tmp_path / "checkout"
    package = "generated/lattice_stripe"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / package, folder / package, ignore=ignored)
    for name in ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"):
        shutil.copyfile(ROOT / name, folder / name)
    for name in (*LEFT_OVER, "generated/notes.txt", "codegen/__main__.py", "spec/lock.json"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("")
    return folder


def test_the_sdist_holds_the_package_and_nothing_else(checkout: Path, tmp_path: Path) -> None:
    (made,) = SdistBuilder(str(checkout)).build(directory=str(tmp_path))
    with tarfile.open(made) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    package = {name for name in names if name.startswith("generated/lattice_stripe/")}
    assert names - package <= TOP
    assert package == {
        path.relative_to(checkout).as_posix()
        for path in (checkout / "generated" / "lattice_stripe").rglob("*")
        if path.is_file()
    }


def test_the_wheel_holds_the_package_and_its_metadata(checkout: Path, tmp_path: Path) -> None:
    (made,) = WheelBuilder(str(checkout)).build(directory=str(tmp_path), versions=["standard"])
    names = zipfile.ZipFile(made).namelist()
    assert {name.split("/")[0].partition("-")[0] for name in names} == {"lattice_stripe"}
    assert "lattice_stripe/py.typed" in names


@pytest.mark.skipif(
    shutil.which("git") is None or not (ROOT / ".git").exists(), reason="not a git checkout"
)
def test_git_ignores_the_files_of_a_killed_run() -> None:
    done = subprocess.run(
        ["git", "check-ignore", *LEFT_OVER], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert tuple(done.stdout.split()) == LEFT_OVER
