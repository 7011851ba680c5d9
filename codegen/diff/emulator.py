"""Effects of a new document on the emulator: its states, and its modeled operations."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from codegen.diff.report import EmulatorEffects
from codegen.model import Model
from codegen.parse.states import declared, listed_values, lost_states

TESTING = Path(__file__).parents[1] / "runtime" / "testing"


def compare_emulators(old: Model, new: Model, overlays: Path) -> EmulatorEffects:
    """The effects on the states in ``overlays/states/`` and on the operations that use them."""
    before, after = set(lost_states(old, overlays)), tuple(lost_states(new, overlays))
    stateful = _stateful(overlays)
    return EmulatorEffects(
        lost=tuple(line for line in after if line not in before),
        unmodeled=tuple(sorted(_unmodeled(old, new, stateful, overlays))),
        stateful=(len(_names(old) & stateful), len(_names(new) & stateful)),
        operations=(len(_names(old)), len(_names(new))),
    )


def _unmodeled(old: Model, new: Model, stateful: set[str], overlays: Path) -> Iterator[str]:
    """New operations that change an object with states, and new states."""
    before, after = old.component_structs, new.component_structs
    known = _names(old)
    held = {schema: found.field for _, schema, found in declared(overlays) if schema in after}
    classes = {after[schema].name for schema in held}
    for operation in new.current_operations:
        changes = operation.method != "GET" and classes.intersection(operation.result.structs)
        if changes and operation.name not in known | stateful:
            yield operation.name
    for schema, field in held.items():
        if schema in before:
            added = listed_values(after[schema], field) - listed_values(before[schema], field)
            yield from (f"{schema}: {field} {value}" for value in sorted(added))


@cache
def handled_operations() -> frozenset[str]:
    """The operations that a function of the emulator is registered for."""
    found: set[str] = set()
    for path in sorted(TESTING.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Name("serves" | "creates" | "changes" | "checks")):
                    names = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
                    found |= {name for name in names if isinstance(name, str)}
    return frozenset(found)


def _stateful(overlays: Path) -> set[str]:
    changed = {name for *_, declaration in declared(overlays) for name in declaration.operations}
    return changed | handled_operations()


def _names(model: Model) -> set[str]:
    return {operation.name for operation in model.current_operations}
