"""Benchmarks of tools: generate the package, install it, type-check code that uses it."""

from __future__ import annotations

import importlib.util
import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from benchmarks.model import (
    LATTICE,
    STRIPE,
    Benchmark,
    Comparison,
    Facts,
    Goal,
    Sampler,
    Setup,
    Skipped,
)
from benchmarks.process import BIN, ROOT, run, temporary_folder

CONSUMERS = ROOT / "benchmarks" / "consumers"
OPENAPI_PYTHON_CLIENT = "openapi-python-client"

# --- document to formatted package ----------------------------------------------------------


@contextmanager
def _generate(setup: Setup) -> Iterator[Comparison]:
    document = setup.document
    if document is None:
        raise Skipped("Stripe's OpenAPI document is not available in ../shared/spec")
    facts: Facts = {}
    with temporary_folder() as folder:

        def lattice() -> float:
            spec, package = folder / "spec", folder / "generated"
            codegen = [sys.executable, "-m", "codegen"]
            started = perf_counter()
            run([*codegen, "import", document, "--to", spec], folder, cwd=ROOT)
            imported = perf_counter()
            output = run([*codegen, "generate", "--spec", spec, "--to", package], folder, cwd=ROOT)
            ended = perf_counter()
            facts[f"{LATTICE}: seconds for the import"] = round(imported - started, 2)
            facts[f"{LATTICE}: warnings"] = len(re.findall("^warning", output, re.MULTILINE))
            facts[f"{LATTICE}: operations"] = int(re.findall(r"(\d+) operations", output)[-1])
            return ended - started

        def openapi_python_client() -> float:
            config, package = folder / "config.yml", folder / "client"
            shutil.rmtree(package, ignore_errors=True)
            config.write_text("literal_enums: true\n")  # fails on this document otherwise
            command: list[str | Path] = [BIN / OPENAPI_PYTHON_CLIENT, "generate"]
            command += ["--path", document, "--output-path", package]
            command += ["--config", config, "--meta", "none"]
            started = perf_counter()
            output = run(command, folder)
            ended = perf_counter()
            operations = sum(path.name != "__init__.py" for path in package.glob("api/**/*.py"))
            facts[f"{OPENAPI_PYTHON_CLIENT}: warnings"] = len(
                re.findall("^WARNING", output, re.MULTILINE)
            )
            facts[f"{OPENAPI_PYTHON_CLIENT}: operations"] = operations
            return ended - started

        yield Comparison({LATTICE: lattice, OPENAPI_PYTHON_CLIENT: openapi_python_client}, facts)


GENERATE = Benchmark(
    name="generate",
    row="document to formatted package",
    unit="s",
    goal=Goal("8 s", 8.0, against=OPENAPI_PYTHON_CLIENT, absolute=True),
    prepare=_generate,
    max_rounds=1,  # openapi-python-client takes most of a minute
)

# --- installed size -------------------------------------------------------------------------


def installed_size(package: str) -> int:
    """Size of a package's files in bytes, without bytecode."""
    spec = importlib.util.find_spec(package)
    assert spec is not None
    assert spec.submodule_search_locations
    files = Path(spec.submodule_search_locations[0]).rglob("*")
    return sum(
        path.stat().st_size
        for path in files
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".pyc"
    )


@contextmanager
def _size(setup: Setup) -> Iterator[Comparison]:
    yield Comparison(
        {
            LATTICE: lambda: installed_size("lattice_stripe"),
            STRIPE: lambda: installed_size("stripe"),
        }
    )


SIZE = Benchmark(
    name="size",
    row="installed size, without bytecode",
    unit="B",
    goal=Goal("a third", 1 / 3),
    prepare=_size,
    max_rounds=1,
)

# --- type-check a consumer ------------------------------------------------------------------


def _checker(command: Sequence[str], consumer: str, folder: Path) -> Sampler:
    path = CONSUMERS / consumer

    def sample() -> float:
        started = perf_counter()
        run([*command, path], folder)
        return perf_counter() - started

    return sample


def _compare_checker(command: Sequence[str]) -> Iterator[Comparison]:
    with temporary_folder() as folder:
        samplers = {
            LATTICE: _checker(command, "with_lattice_stripe.py", folder),
            STRIPE: _checker(command, "with_stripe_python.py", folder),
        }
        for sampler in samplers.values():
            sampler()  # fills the disk cache; the cache of the checker stays cold
        yield Comparison(samplers)


@contextmanager
def _mypy(setup: Setup) -> Iterator[Comparison]:
    yield from _compare_checker([sys.executable, "-m", "mypy", "--strict", "--no-incremental"])


@contextmanager
def _pyright(setup: Setup) -> Iterator[Comparison]:
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable]
    yield from _compare_checker(command)


_CHECK = "type-check a 30-line consumer, cold"
MYPY = Benchmark(
    name="mypy",
    row=_CHECK,
    title=f"{_CHECK}: mypy",
    unit="s",
    goal=Goal("no slower", 1.0),
    prepare=_mypy,
    max_rounds=5,
)
PYRIGHT = Benchmark(
    name="pyright",
    row=_CHECK,
    title=f"{_CHECK}: pyright",
    unit="s",
    goal=Goal("no slower", 1.0),
    prepare=_pyright,
    max_rounds=5,
)
