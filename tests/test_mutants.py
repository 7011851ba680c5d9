"""The mutants that ``make mutants`` makes, and the list of equivalent ones."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from codegen.document import loading
from tests.mutants.__main__ import EQUIVALENTS, Equivalent, mutated_files, score
from tests.mutants.coverage import Covered
from tests.mutants.mutations import Mutation, mutate, mutations
from tests.shared import ROOT

SOURCE = '''
from __future__ import annotations

def inside(value: int | None, low: int = 1) -> bool | None:
    """Not 1 or 2."""
    limit: int | None = 9
    if value is None or not low < value:
        return False
    for item in range(3):
        value = value + item
    return value <= limit
'''


def made(source: str = SOURCE) -> list[str]:
    found = (mutate(mutation, source) for mutation in mutations("x.py", source))
    return [mutant.mutated for mutant in found if mutant is not None]


@pytest.mark.parametrize(
    "mutated",
    [
        "if value is not None or not low < value:",
        "if value is None and not low < value:",
        "if value is None or  low < value:",
        "if value is None or not low <= value:",
        "return True",
        "value = value - item",
        "return value < limit",
        "limit: int | None = 10",
        "def inside(value: int | None, low: int = 2) -> bool | None:",
    ],
)
def test_a_change_of_code_is_a_mutant(mutated: str) -> None:
    assert re.sub(r"\s+", " ", mutated) in {re.sub(r"\s+", " ", line) for line in made()}


def test_annotations_docstrings_and_type_checking_blocks_do_not_change() -> None:
    assert not any("&" in line or '"""' in line for line in made())
    source = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    x = 1 + 1\n"
    assert made(source) == []
    assert made("@overload\ndef f(a=1) -> int: ...\n") == []
    assert made("Number: TypeAlias = dict[int, int | None]\n") == []


def test_the_star_of_a_signature_does_not_change() -> None:
    assert made("def f(a, *, b, **c): return a\n") == []
    assert made("def f(a, *b): return a * 3\n") != []


def test_a_removed_decorator_is_the_changed_line() -> None:
    source = "import functools\n\n\n@functools.cache\ndef f(): ...\n"
    mutant = mutate(Mutation("x.py", 4, "RemoveDecorator", 0), source)
    assert mutant is not None
    assert (mutant.lineno, mutant.line) == (4, "@functools.cache")


def test_mutants_are_python_and_differ_from_the_original() -> None:
    for mutation in mutations("x.py", SOURCE):
        mutant = mutate(mutation, SOURCE)
        if mutant is not None:
            compile(mutant.source, "x.py", "exec")
            assert mutant.source != SOURCE
            assert mutant.line != mutant.mutated
    dotted = "try:\n    pass\nexcept a.Error:\n    pass\n"
    assert mutate(Mutation("x.py", 3, "ExceptionReplacer", 0), dotted) is None


def test_a_line_that_runs_during_the_import_is_covered_by_all_tests_of_its_file(
    tmp_path: Path,
) -> None:
    class Data:
        def contexts_by_lineno(self, path: str) -> dict[int, list[str]]:
            return {1: ["x.py::first|run"], 4: ["x.py::first|run"], 5: ["x.py::second|run"]}

    (tmp_path / "m.py").write_text("LIMIT = 3\n\n\ndef f():\n    return LIMIT\n")
    seconds = {"x.py::first": 0.1, "x.py::second": 0.2, "x.py::third": 0.3}
    covered = Covered(tmp_path, Data(), seconds)  # type: ignore[arg-type]
    assert covered.tests("m.py", 1) == ["x.py::first", "x.py::second"]
    assert covered.tests("m.py", 5) == ["x.py::second"]


def test_all_cases_of_a_fast_test_run_before_slow_tests(tmp_path: Path) -> None:
    class Data:
        def contexts_by_lineno(self, path: str) -> dict[int, list[str]]:
            return {1: [f"{test}|run" for test in seconds]}

    seconds = {f"x.py::case[{n}]": 0.01 for n in range(9)} | {"x.py::slow": 50.0, "y.py::s": 20.0}
    (tmp_path / "m.py").write_text("LIMIT = 3\n")
    found = Covered(tmp_path, Data(), seconds).tests("m.py", 1)  # type: ignore[arg-type]
    assert found[0].startswith("x.py::case[")
    assert found[1] == "y.py::s"
    assert set(found) == {*seconds} - {"x.py::slow"}


def test_the_runtime_and_the_generator_are_mutated() -> None:
    runtime, generator = list(mutated_files("runtime")), list(mutated_files("generator"))
    assert "generated/lattice_stripe/webhooks/_verification.py" in runtime
    assert "generated/lattice_stripe/_registry.py" not in runtime
    assert "generated/lattice_stripe/testing/_emulator.py" not in runtime
    assert "generated/lattice_stripe/testing/_emulator.py" in mutated_files("emulator")
    assert "codegen/commands/check.py" in generator
    assert not any(file.startswith("codegen/runtime/") for file in generator)


def test_the_score_is_the_share_of_dead_mutants_that_are_not_equivalent() -> None:
    counts = Counter(killed=17, timeout=2, survived=1, equivalent=100)
    assert score(counts) == 0.95  # type: ignore[arg-type]


def test_every_equivalent_has_a_reason_and_matches_a_line() -> None:
    files = [*mutated_files("runtime"), *mutated_files("generator")]
    texts = {file: (ROOT / file).read_text("utf-8").splitlines() for file in files}
    for entry in loading.load(EQUIVALENTS.read_bytes(), "equivalents.yaml"):
        equivalent = Equivalent(**entry)
        assert len(equivalent.reason) > 20
        assert any(
            re.fullmatch(equivalent.file, file) and re.fullmatch(equivalent.line, line.strip())
            for file, lines in texts.items()
            for line in lines
        ), equivalent
