"""Import layers and cycles. The layers are contracts of import-linter, in pyproject.toml."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from graphlib import CycleError, TopologicalSorter
from importlib.util import resolve_name
from pathlib import Path

import grimp
import pytest

from tests.shared import ROOT

CONFIG = ROOT / "pyproject.toml"
CONTRACTS = re.findall(r'^id = "([\w-]+)"$', CONFIG.read_text("utf-8"), re.MULTILINE)
RUNTIME = ROOT / "codegen" / "runtime"
_LINT = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports({arguments}))"


def lint(*contracts: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the packages ``codegen`` and ``lattice_stripe`` below ``cwd``."""
    arguments = f"{str(CONFIG)!r}, {contracts!r}, no_cache=True, no_logo=True"
    program = f"import sys; sys.path[:0] = [{str(cwd)!r}, {str(cwd / 'generated')!r}]\n"
    return subprocess.run(
        [sys.executable, "-c", program + _LINT.format(arguments=arguments)],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
    )


def imports(package: str, modules: set[str]) -> dict[str, set[str]]:
    """What each of ``modules`` imports of them, under TYPE_CHECKING or in a function as well."""
    graph = grimp.build_graph(package, cache_dir=None)
    assert modules <= graph.modules
    return {name: graph.find_modules_directly_imported_by(name) & modules for name in modules}


def cycle(graph: dict[str, set[str]]) -> list[str]:
    """The modules of one import cycle; empty where there is none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        return found
    return []


def module_names(folder: Path, package: str) -> set[str]:
    """The dotted names of the modules in a folder."""
    parts = [(package, *path.relative_to(folder).parts) for path in folder.rglob("*.py")]
    return {".".join(part).removesuffix(".py").removesuffix(".__init__") for part in parts}


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of both packages, for tests that change a module."""
    copy = tmp_path_factory.mktemp("packages")
    for name in ("codegen", "generated"):
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, copy / name, ignore=ignored)
    return copy


@pytest.mark.parametrize("contract", CONTRACTS)
def test_imports_follow_the_layers(contract: str) -> None:
    done = lint(contract, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("contract", "module", "statement"),
    [
        ("codegen", "codegen/model.py", "import codegen.emit.code"),
        ("codegen", "codegen/emit/code.py", "import codegen.parse.parser"),
        ("emit", "codegen/emit/code.py", "import codegen.document.refs"),
        ("package", "generated/lattice_stripe/_core/retries.py", "from .._http import pool"),
        ("package", "generated/lattice_stripe/_new.py", ""),
        ("no-io", "generated/lattice_stripe/_core/retries.py", "import httpx"),
        (
            "telemetry",
            "generated/lattice_stripe/_telemetry/log_handler.py",
            "from .._decode import base",
        ),
        (
            "testing",
            "generated/lattice_stripe/testing/_state/store.py",
            "from .._billing import invoices",
        ),
        ("testing", "generated/lattice_stripe/testing/_new.py", ""),
    ],
)
def test_a_forbidden_import_breaks_its_contract(
    contract: str, module: str, statement: str, packages: Path
) -> None:
    file = packages / module
    before = file.read_text("utf-8") if file.exists() else None
    file.write_text(f"{before or ''}\nif False:\n    {statement or 'pass'}\n", "utf-8")
    try:
        done = lint(contract, cwd=packages)
    finally:
        if before is None:
            file.unlink()
        else:
            file.write_text(before, "utf-8")
    assert done.returncode == 1
    assert module.rpartition("/")[2].removesuffix(".py") in done.stdout


def test_the_generator_has_no_import_cycle() -> None:
    modules = module_names(ROOT / "codegen", "codegen")
    modules = {name for name in modules if not name.startswith("codegen.runtime")}
    assert cycle(imports("codegen", modules)) == []


def test_the_hand_written_modules_of_the_package_have_no_import_cycle() -> None:
    # The package itself imports all its public modules for type checkers.
    modules = module_names(RUNTIME, "lattice_stripe") - {"lattice_stripe"}
    assert cycle(imports("lattice_stripe", modules)) == []


def test_the_benchmarks_have_no_import_cycle() -> None:
    programs = "benchmarks.consumers."  # they are type-checked, not imported
    modules = module_names(ROOT / "benchmarks", "benchmarks")
    modules = {name for name in modules if not name.startswith(programs)}
    assert cycle(imports("benchmarks", modules)) == []


def test_hand_written_modules_import_their_own_package_by_module() -> None:
    modules = module_names(RUNTIME, "lattice_stripe")
    graph = imports("lattice_stripe", modules)
    assert [name for name in modules if "lattice_stripe" in graph[name]] == []


def test_no_import_by_name_points_upward() -> None:
    # import-linter does not see imports by name.
    graph = grimp.build_graph("lattice_stripe", cache_dir=None)
    found = set()
    for path in RUNTIME.rglob("*.py"):
        parts = path.relative_to(RUNTIME).with_suffix("").parts
        package = ".".join(("lattice_stripe", *parts[:-1]))
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Name("import_module"), args=[ast.Constant(str(name)), *_]):
                    target = resolve_name(name, package).split(".")[1:2]
                    if target and target != [parts[0]]:
                        found.add((parts[0], target[0]))
    upward = {
        (source, target)
        for source, target in found
        if graph.find_shortest_chain(
            f"lattice_stripe.{target}", f"lattice_stripe.{source}", as_packages=True
        )
    }
    assert upward == set()


def test_an_import_cycle_is_found() -> None:
    assert cycle({"a": {"b"}, "b": {"c"}, "c": set()}) == []
    assert set(cycle({"a": {"b"}, "b": {"c"}, "c": {"b"}})) == {"b", "c"}


def test_every_contract_is_run() -> None:
    assert {"codegen", "emit", "package", "no-io", "telemetry", "testing"} == set(CONTRACTS)
