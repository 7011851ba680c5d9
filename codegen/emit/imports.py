"""The import block of a generated file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from codegen.emit.code import Code, identifier


class Imports:
    """The imports of a file that depend on the document. The template has the others.

    Ruff sorts all of them, and removes those that the file does not use.
    """

    def __init__(self) -> None:
        self._at_run_time: dict[str, set[str]] = defaultdict(set)
        self._type_checking: dict[str, set[str]] = defaultdict(set)

    def add(self, module: str, *names: str) -> None:
        """Import at run time."""
        self._at_run_time[module].update(names)

    def add_for_checkers(self, module: str, *names: str) -> None:
        """Import for type checkers only."""
        self._type_checking[module].update(names)

    def lines(self) -> list[Code]:
        lines = list(_statements(self._at_run_time))
        if block := list(_statements(self._type_checking)):
            lines = ["from typing import TYPE_CHECKING", *lines, "", "if TYPE_CHECKING:"]
            lines += [f"    {line}" for line in block]
        return [Code(line) for line in lines]


def _statements(modules: Mapping[str, set[str]]) -> Iterable[str]:
    for module, names in sorted(modules.items()):
        if names:
            imported = (name if isinstance(name, Code) else identifier(name) for name in names)
            yield f"from {module} import {', '.join(sorted(imported))}"
