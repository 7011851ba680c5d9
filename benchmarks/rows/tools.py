"""What developers wait for: generating, installing, type-checking."""

from __future__ import annotations

import importlib.util
import re
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from benchmarks.model import OURS, STRIPE, Benchmark, Contest, Facts, Goal, Probe, Setup, Skipped
from benchmarks.process import BIN, ROOT, run, scratch

CONSUMERS = ROOT / "benchmarks" / "consumers"
OPENAPI_PYTHON_CLIENT = "openapi-python-client"

# --- document to formatted package ----------------------------------------------------------


@contextmanager
def _generate(setup: Setup) -> Iterator[Contest]:
    document = setup.document
    if document is None:
        raise Skipped("Stripe's document is not beside this checkout (../shared/spec)")
    facts: Facts = {}
    with scratch() as folder:

        def ours() -> float:
            spec, package = folder / "spec", folder / "generated"
            codegen = [sys.executable, "-m", "codegen"]
            started = perf_counter()
            run([*codegen, "import", document, "--to", spec], folder, cwd=ROOT)
            imported = perf_counter()
            said = run([*codegen, "generate", "--spec", spec, "--to", package], folder, cwd=ROOT)
            ended = perf_counter()
            facts["ours: seconds of it importing"] = round(imported - started, 2)
            facts["ours: warnings"] = len(re.findall("^warning", said, re.MULTILINE))
            facts["ours: operations"] = int(re.findall(r"(\d+) operations", said)[-1])
            return ended - started

        def theirs() -> float:
            config, package = folder / "config.yml", folder / "theirs"
            shutil.rmtree(package, ignore_errors=True)
            config.write_text("literal_enums: true\n")  # without it, it gives up on this document
            command: list[str | Path] = [BIN / OPENAPI_PYTHON_CLIENT, "generate"]
            command += ["--path", document, "--output-path", package]
            command += ["--config", config, "--meta", "none"]
            started = perf_counter()
            said = run(command, folder)
            ended = perf_counter()
            operations = sum(path.name != "__init__.py" for path in package.glob("api/**/*.py"))
            facts["theirs: warnings"] = len(re.findall("^WARNING", said, re.MULTILINE))
            facts["theirs: operations"] = operations
            return ended - started

        yield Contest({OURS: ours, OPENAPI_PYTHON_CLIENT: theirs}, facts)


GENERATE = Benchmark(
    name="generate",
    row="document to formatted package",
    unit="s",
    goal=Goal("8 s", 8.0, against=OPENAPI_PYTHON_CLIENT, absolute=True),
    prepare=_generate,
    most_rounds=1,  # theirs takes most of a minute
)

# --- installed size -------------------------------------------------------------------------


def installed(package: str) -> int:
    """Bytes of a package's files, without bytecode."""
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
def _size(setup: Setup) -> Iterator[Contest]:
    yield Contest({OURS: lambda: installed("lattice_stripe"), STRIPE: lambda: installed("stripe")})


SIZE = Benchmark(
    name="size",
    row="installed size, without bytecode",
    unit="B",
    goal=Goal("a third", 1 / 3),
    prepare=_size,
    most_rounds=1,
)

# --- type-check a consumer ------------------------------------------------------------------


def _checking(command: Sequence[str], consumer: str, folder: Path) -> Probe:
    path = CONSUMERS / consumer

    def sample() -> float:
        started = perf_counter()
        run([*command, path], folder)
        return perf_counter() - started

    return sample


def _checkers(command: Sequence[str], setup: Setup) -> Iterator[Contest]:
    with scratch() as folder:
        probes = {
            OURS: _checking(command, "with_lattice_stripe.py", folder),
            STRIPE: _checking(command, "with_stripe_python.py", folder),
        }
        for probe in probes.values():
            probe()  # the disk's cache: what is cold is the checker's own
        yield Contest(probes)


@contextmanager
def _mypy(setup: Setup) -> Iterator[Contest]:
    yield from _checkers([sys.executable, "-m", "mypy", "--strict", "--no-incremental"], setup)


@contextmanager
def _pyright(setup: Setup) -> Iterator[Contest]:
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable]
    yield from _checkers(command, setup)


_CHECK = "type-check a 30-line consumer, cold"
MYPY = Benchmark(
    name="mypy",
    row=_CHECK,
    title=f"{_CHECK}: mypy",
    unit="s",
    goal=Goal("no slower", 1.0),
    prepare=_mypy,
    most_rounds=5,
)
PYRIGHT = Benchmark(
    name="pyright",
    row=_CHECK,
    title=f"{_CHECK}: pyright",
    unit="s",
    goal=Goal("no slower", 1.0),
    prepare=_pyright,
    most_rounds=5,
)
