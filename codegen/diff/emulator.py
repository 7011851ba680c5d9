"""Effects of a new document on the emulator: its states, and its modeled operations."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from codegen.diff.report import EmulatorEffects
from codegen.model import Enum, Model, Struct
from codegen.parse.states import declared, named_states

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


def lost_states(model: Model, overlays: Path) -> Iterator[str]:
    """The schemas, fields, values and operations of ``overlays/states/`` that ``model`` lacks."""
    structs, operations = model.component_structs, _names(model)
    for where, schema, declaration in declared(overlays):
        struct = structs.get(schema)
        if struct is None:
            yield where
            continue
        if all(field.wire != declaration.field for field in struct.fields):
            yield f"{where}: field {declaration.field}"
        changed = declaration.operations
        yield from (f"{where}: {name}" for name in changed if name not in operations)
        named = {declaration.initial}.union(*map(named_states, declaration.changes.values()))
        if values := _values(struct, declaration.field):
            lost = sorted(named - values)
            yield from (f"{where}: {declaration.field} {value}" for value in lost)


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
            added = _values(after[schema], field) - _values(before[schema], field)
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


def _values(struct: Struct, wire: str) -> set[str]:
    """The values of a field, empty if the document lists none."""
    for field in struct.fields:
        if field.wire == wire and isinstance(field.type, Enum):
            return set(map(str, field.type.values))
    return set()
