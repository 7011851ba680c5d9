"""docs/reliability.md: each promise is stated once, and names tests that exist."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from tests.shared import ROOT

PAGE = ROOT / "docs" / "reliability.md"
OTHER_PAGES = [ROOT / "README.md", ROOT / "SECURITY.md", *(ROOT / "docs").rglob("*.md")]
_ROW = re.compile(r"^\| (.+) \| (.+) \|$", re.MULTILINE)
_NODE = re.compile(r"`(tests/\w+(?:/\w+)*\.py)::(test_\w+)`")
_MIN_LENGTH = 40
"""Shorter promises can be part of other sentences by chance."""


def rows(text: str) -> list[tuple[str, str]]:
    """The promise and the tests of each row."""
    return [row for row in _ROW.findall(text) if row[0] != "promise"]


ROWS = rows(PAGE.read_text("utf-8"))


@cache
def functions_of(file: str) -> set[str]:
    """The names of the test functions of a module."""
    path = ROOT / file
    tree = ast.parse(path.read_text("utf-8") if path.exists() else "")
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {node.name for node in tree.body if isinstance(node, functions)}


def missing(cell: str) -> list[str]:
    """The tests named in a cell that do not exist; the whole cell if it names none."""
    nodes = _NODE.findall(cell)
    if not nodes or _NODE.sub("", cell).strip(", "):
        return [cell]
    return [f"{file}::{name}" for file, name in nodes if name not in functions_of(file)]


def test_the_page_covers_each_topic() -> None:
    text = PAGE.read_text("utf-8").lower()
    assert len(ROWS) > 60
    for topic in ("retried", "idempotency key", "deadline", "cancel", "fork", "signal", "closing"):
        assert topic in text
    for topic in ("download", "success", "secret", "circuit", "limiter", "page", "webhook"):
        assert topic in text


@pytest.mark.parametrize(("promise", "tests"), ROWS)
def test_the_test_of_a_promise_exists(promise: str, tests: str) -> None:
    assert missing(tests) == []


def test_no_promise_is_repeated() -> None:
    promises = Counter(promise.lower() for promise, _ in ROWS)
    assert [promise for promise, count in promises.items() if count > 1] == []
    nodes = Counter(node for _, tests in ROWS for node in _NODE.findall(tests))
    assert [node for node, count in nodes.items() if count > 1] == []


@pytest.mark.parametrize(
    "page", [p for p in OTHER_PAGES if p != PAGE], ids=lambda p: p.relative_to(ROOT).as_posix()
)
def test_no_other_page_repeats_a_promise(page: Path) -> None:
    text = " ".join(page.read_text("utf-8").split())
    repeated = [promise for promise, _ in ROWS if promise.rstrip(".") in text]
    assert [promise for promise in repeated if len(promise) >= _MIN_LENGTH] == []


@pytest.mark.parametrize(
    "cell",
    [
        "`tests/test_reliability.py::test_that_does_not_exist`",
        "`tests/test_absent.py::test_no_promise_is_repeated`",
        "`tests/test_reliability.py::test_no_promise_is_repeated` and others",
        "none",
    ],
)
def test_a_missing_test_is_found(cell: str) -> None:
    assert missing(cell) != []
    assert rows(f"| promise | test |\n|---|---|\n| It works. | {cell} |\n") == [("It works.", cell)]


def test_an_existing_test_is_found() -> None:
    assert missing("`tests/test_reliability.py::test_no_promise_is_repeated`") == []
