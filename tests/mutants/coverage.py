"""Which tests run which line, and how long each takes: from one run with pytest-cov."""

from __future__ import annotations

import ast
import hashlib
import shutil
import subprocess
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest
from coverage import CoverageData

from tests.shared import ROOT

_DATA = ".coverage"
_REPORT = "test_durations.json"
_CACHE = ROOT / ".mutants"
_SLOW = 5
"""Tests that take more seconds are left out. Ten of them would take half of the time."""
_MOST = 90.0
"""How many seconds of tests to run for a line, of those that cover it. Without a limit, one mutant
of a line that every call runs takes minutes, because some tests make thousands of calls."""
_OTHERS = 20.0
"""Seconds of tests to run when those that cover a line do not notice its mutant."""


class Covered:
    """The tests of a baseline run of the code in ``folder``."""

    def __init__(self, folder: Path, data: CoverageData, seconds: dict[str, float]) -> None:
        self._folder = folder
        self._data = data
        self._seconds = seconds
        self._statements: dict[str, list[range]] = {}
        """The lines of each statement in a function."""

    def tests(self, file: str, lineno: int) -> list[str]:
        """The tests that run a statement; those of the file if it runs during the import."""
        contexts: dict[int, list[str]] = self._data.contexts_by_lineno(file)
        lines = self._lines(file, lineno)
        found = self._known(c for line in lines for c in contexts.get(line, ()))
        found = found or self._known(c for names in contexts.values() for c in names)
        return self._first(found, _MOST) or found[:1]

    def others(self, file: str, tests: Sequence[str]) -> list[str]:
        """The fastest further tests of the modules that run the file, or else that name it.

        They may run the line in a process of their own, or in a fixture that they share.
        """
        contexts = self._data.contexts_by_lineno(file)
        names = self._known(c for names in contexts.values() for c in names)
        modules = {name.partition("::")[0] for name in names} or self._naming(file)
        chosen = set(tests)
        rest = [t for t in self._seconds if t.partition("::")[0] in modules and t not in chosen]
        return self._first(rest, _OTHERS)

    def _naming(self, file: str) -> set[str]:
        """The test modules that name the module of a file, e.g. to run it as a command."""
        module = Path(file).with_suffix("").as_posix().removeprefix("generated/")
        name = module.removesuffix("/__main__").replace("/", ".")
        modules = {test.partition("::")[0] for test in self._seconds}
        return {m for m in modules if f'"{name}"' in (self._folder / m).read_text("utf-8")}

    def every(self) -> list[str]:
        """All tests that passed, fastest first."""
        return sorted(self._seconds, key=self._time)

    def _time(self, test: str) -> float:
        return self._seconds[test]

    def _first(self, tests: Iterable[str], seconds: float) -> list[str]:
        """As many tests as fit into ``seconds``: one of each function first, the fastest first.

        A third of the time is for the fastest tests: the other cases of fast functions.
        """
        seen: Counter[str] = Counter()
        rank: dict[str, tuple[int, float]] = {}
        for test in sorted(tests, key=self._time):
            function = test.partition("[")[0]
            rank[test] = (seen[function], self._seconds[test])
            seen[function] += 1
        ordered = sorted(rank, key=rank.__getitem__)
        chosen = {*self._fitting(ordered, seconds * 2 / 3), *self._fitting(rank, seconds / 3)}
        return [test for test in ordered if test in chosen]

    def _fitting(self, tests: Iterable[str], seconds: float) -> Iterator[str]:
        """The first tests, as many as fit into ``seconds``."""
        total = 0.0
        for test in tests:
            total += self._seconds[test]
            if total > seconds:
                return
            yield test

    def seconds(self, tests: Iterable[str]) -> float:
        return sum(self._seconds[test] for test in tests)

    def _known(self, contexts: Iterable[str]) -> list[str]:
        names = {context.rpartition("|")[0] for context in contexts}
        return sorted(names & self._seconds.keys(), key=self._time)

    def _lines(self, file: str, lineno: int) -> range:
        if file not in self._statements:
            tree = ast.parse((self._folder / file).read_text("utf-8"))
            self._statements[file] = [
                range(node.lineno, _header_end(node) + 1)
                for function in ast.walk(tree)
                if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
                for statement in function.body
                for node in ast.walk(statement)
                if isinstance(node, ast.stmt)
            ]
        around = (lines for lines in self._statements[file] if lineno in lines)
        return min(around, key=len, default=range(0))


def _header_end(node: ast.stmt) -> int:
    body = getattr(node, "body", None)
    if isinstance(body, list) and body:
        return max(node.lineno, body[0].lineno - 1)
    return node.end_lineno or node.lineno


def measure(
    folder: Path, sources: str, tests: Sequence[str], pytest: list[str], env: dict[str, str]
) -> Covered:
    """Run ``tests`` once, or read what an earlier run of the same code measured.

    Tests that fail or are slow are left out.
    """
    digest = hashlib.sha256(repr((sources, tests)).encode())
    for path in sorted(folder.rglob("*.py")):
        digest.update(b"%b %b" % (str(path.relative_to(folder)).encode(), path.read_bytes()))
    name = sources.replace("/", ".")
    cached = _CACHE / f"{name}-{digest.hexdigest()[:16]}"
    if not cached.is_dir():
        _run(folder, sources, tests, pytest, env)
        for old in _CACHE.glob(f"{name}-*"):
            shutil.rmtree(old)
        cached.mkdir(parents=True)
        for file in (_DATA, _REPORT):
            shutil.copy(folder / file, cached)
    data = CoverageData(str(cached / _DATA))
    data.read()
    return Covered(
        folder, data, msgspec.json.decode((cached / _REPORT).read_bytes(), type=dict[str, float])
    )


def _run(
    folder: Path, sources: str, tests: Sequence[str], pytest: list[str], env: dict[str, str]
) -> None:
    (folder / ".coveragerc").write_text("[run]\nrelative_files = true\n")
    done = subprocess.run(
        [
            *pytest,
            *("-p", "tests.mutants.coverage"),
            *(f"--cov={sources}", "--cov-context=test", "--cov-report="),
            *tests,
        ],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    if not (folder / _REPORT).is_file():
        raise RuntimeError(f"the tests did not run:\n{done.stdout}{done.stderr}")


# The pytest plugin that writes the durations.

_durations: dict[str, float] = defaultdict(float)
_failed: set[str] = set()


def pytest_runtest_logreport(report: Any) -> None:
    _durations[report.nodeid] += report.duration
    if report.outcome != "passed":
        _failed.add(report.nodeid)


def pytest_sessionfinish(session: pytest.Session) -> None:
    if not hasattr(session.config, "workerinput"):
        passed = {
            name: took for name, took in _durations.items() if name not in _failed and took <= _SLOW
        }
        (session.config.rootpath / _REPORT).write_bytes(msgspec.json.encode(passed))
