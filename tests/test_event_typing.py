"""mypy and pyright on code that handles webhook events, in ``typing/``."""

from __future__ import annotations

import ast

import pytest

from tests.test_typing import CHECKERS, HERE


@pytest.mark.parametrize("checker", CHECKERS)
def test_events_are_narrowed_by_class_and_by_type(checker: str) -> None:
    assert CHECKERS[checker](HERE / "events.py") == set()


@pytest.mark.parametrize("checker", CHECKERS)
def test_each_mistake_in_a_handler_is_an_error_and_nothing_else_is(checker: str) -> None:
    path = HERE / "event_mistakes.py"
    text = path.read_text("utf-8")
    marked = {number for number, line in enumerate(text.splitlines(), 1) if "# E:" in line}
    _docstring, *calls = [node for node in ast.parse(text).body if isinstance(node, ast.Expr)]
    assert {call.lineno for call in calls} == marked
    assert CHECKERS[checker](path) == marked
