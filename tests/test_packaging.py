"""The declared dependencies, the files of the distributions, and what git ignores."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Iterator
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


# Dependencies


def declared(*extras: str) -> set[str]:
    """The modules of the dependencies in pyproject.toml, with those of ``extras``."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lists = [project["dependencies"], *(project["optional-dependencies"][e] for e in extras)]
    names = {re.split(r"[\[<>=]", item)[0] for items in lists for item in items}
    return {{"opentelemetry-api": "opentelemetry"}.get(name, name) for name in names}


def imported(path: Path) -> Iterator[str]:
    """The top-level modules that a file imports, apart from its own package."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Import(names=names):
                yield from (alias.name.partition(".")[0] for alias in names)
            case ast.ImportFrom(module=str(module), level=0):
                yield module.partition(".")[0]


EXTRAS = {
    "otel.py": ("otel",),
    "_server.py": ("testing",),
    "__main__.py": ("migrate", "webhooks"),
    "migrate": ("migrate",),
    "aiohttp_pool.py": ("aiohttp",),
    "pytest_plugin.py": ("testing",),
    "_objects.py": ("hypothesis",),
    "pool_factory.py": ("aiohttp",),  # imports it to tell whether it is installed
}
"""The extras that a module needs, by the name of its file or folder."""
IMPORTED_BY_THEIR_OWN_CALLS = {"pydantic_schema.py": {"pydantic_core"}, "django.py": {"django"}}
"""Packages that call this package, so that they are installed when it imports them."""


def test_every_imported_package_is_declared() -> None:
    package = ROOT / "generated" / "lattice_stripe"
    for path in package.rglob("*.py"):
        known = sys.stdlib_module_names | IMPORTED_BY_THEIR_OWN_CALLS.get(path.name, set())
        extras = EXTRAS.get(path.name, EXTRAS.get(path.parent.name, ()))
        assert set(imported(path)) - known <= declared(*extras), path
    assert "anyio" in {m for path in package.rglob("*.py") for m in imported(path)}


def test_every_dependency_has_a_lowest_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"].values()
    for item in (*project["dependencies"], *(item for extra in extras for item in extra)):
        assert re.fullmatch(r"[a-z-]+(\[\w+\])?>=\d+(\.\d+)+", item), item
