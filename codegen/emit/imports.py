"""The import block of a generated file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from codegen.emit.code import Code, identifier


class Imports:
    """The imports of a file: at run time, or only for type checkers. Ruff sorts them."""

    def __init__(self) -> None:
        self._at_run_time: dict[str, set[str]] = defaultdict(set)
        self._type_checking: dict[str, set[str]] = defaultdict(set)

    def add(self, module: str, *names: str) -> None:
        """Import at run time."""
        if names:
            self._at_run_time[module].update(names)

    def add_for_checkers(self, module: str, *names: str) -> None:
        """Import for type checkers only, unless ``add`` has the same name."""
        if names:
            self._type_checking[module].update(names)

    def lines(self) -> list[Code]:
        run_time = {module: set(names) for module, names in self._at_run_time.items()}
        block = list(
            _statements(
                (module, names - run_time.get(module, set()))
                for module, names in self._type_checking.items()
            )
        )
        if block:
            run_time.setdefault("typing", set()).add("TYPE_CHECKING")
        lines = list(_statements(run_time.items()))
        if block:
            lines += ["", "if TYPE_CHECKING:", *(f"    {line}" for line in block)]
        return [Code(line) for line in lines]


def _statements(modules: Iterable[tuple[str, set[str]]]) -> Iterable[str]:
    for module, names in sorted(modules, key=lambda entry: entry[0]):
        if names:
            imported = (name if isinstance(name, Code) else identifier(name) for name in names)
            yield f"from {module} import {', '.join(sorted(imported))}"
