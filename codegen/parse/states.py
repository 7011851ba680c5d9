"""Reads ``overlays/states/``: the states of objects and the operations that change them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from codegen.document import loading
from codegen.errors import CodegenError, listed
from codegen.model import Enum, Model, Struct
from codegen.parse.facts import Facts

FOLDER = "states"
_UNITS = {"hour": 3_600, "hours": 3_600, "day": 86_400, "days": 86_400}
_KEYS = {"sources": "from", "target": "to", "fields": "set"}


class DeclaredChange(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, rename=_KEYS):
    """A declared change. The top of overlays/states/billing.yaml describes its keys."""

    sources: tuple[str, ...]
    target: str = ""
    events: tuple[str, ...] = ()
    fields: dict[str, str] = {}


class OperationChange(DeclaredChange, kw_only=True):
    """A change that an operation makes."""

    code: str = ""
    external: bool = False


class Transition(DeclaredChange, kw_only=True):
    """A change that no operation makes."""

    after: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()


class DeclaredStates(msgspec.Struct, forbid_unknown_fields=True):
    """The declared states of the objects of a schema."""

    field: str
    initial: str
    operations: dict[str, OperationChange]
    transitions: dict[str, Transition] = {}

    @property
    def changes(self) -> Mapping[str, DeclaredChange]:
        return {**self.operations, **self.transitions}


def named_states(change: DeclaredChange) -> set[str]:
    """The states that a change names."""
    return {*change.sources, change.target, *getattr(change, "choices", ())} - {""}


def with_states(
    facts: Facts, model: Model, overlays: Path, *, allow_unmatched: bool = False
) -> Facts:
    """``facts`` with the states in the YAML files of ``overlays/states/``.

    Raises CodegenError for states that do not fit ``model``, unless ``allow_unmatched``: then the
    states of that schema are left out.
    """
    lost = list(lost_states(model, overlays))
    if lost and not allow_unmatched:
        raise CodegenError(
            f"the document lacks what {overlays / FOLDER} declares:\n{listed(lost)}",
            hint="Correct the declarations, or delete them.",
        )
    states = [
        _read(*declaration)
        for declaration in declared(overlays)
        if not any(_lost(model, *declaration))
    ]
    names = [schema for schema, *_ in states]
    for name in names:
        if names.count(name) > 1:
            raise CodegenError(
                f"{overlays / FOLDER} declares the states of {name} twice",
                hint="Delete one of them.",
            )
    return {**facts, "states": states}


def lost_states(model: Model, overlays: Path) -> Iterator[str]:
    """What ``overlays/states/`` declares and ``model`` lacks."""
    for declaration in declared(overlays):
        yield from _lost(model, *declaration)


def _lost(model: Model, where: str, schema: str, declaration: DeclaredStates) -> Iterator[str]:
    struct = model.component_structs.get(schema)
    if struct is None:
        yield where
        return
    fields = {field.wire for field in struct.fields}
    if declaration.field not in fields:
        yield f"{where}: field {declaration.field}"
    operations = {operation.name for operation in model.current_operations}
    yield from (f"{where}: {name}" for name in declaration.operations if name not in operations)
    changes = declaration.changes.values()
    if values := listed_values(struct, declaration.field):
        named = {declaration.initial}.union(*map(named_states, changes))
        yield from (f"{where}: {declaration.field} {value}" for value in sorted(named - values))
    events = {event.name for event in model.events}
    set_fields = {name.partition(".")[0] for change in changes for name in change.fields}
    yield from (f"{where}: field {name}" for name in sorted(set_fields - fields))
    if events:
        sent = {name for change in changes for name in change.events}
        yield from (f"{where}: event {name}" for name in sorted(sent - events))


def listed_values(struct: Struct, wire: str) -> set[str]:
    """The values of a field, empty if the document lists none."""
    for field in struct.fields:
        if field.wire == wire and isinstance(field.type, Enum):
            return set(map(str, field.type.values))
    return set()


def declared(overlays: Path) -> Iterator[tuple[str, str, DeclaredStates]]:
    """(label, schema, declaration) of every schema in ``overlays/states/``.

    Raises CodegenError for a file that cannot be read and for a wrong declaration.
    """
    for path in sorted((overlays / FOLDER).glob("*.yaml")):
        found = loading.load_file(path)
        if not isinstance(found, dict):
            raise CodegenError(
                f"{path} is not a mapping of schemas",
                hint="Begin each entry with the name of a schema.",
            )
        for schema, node in found.items():
            label = f"{path.name}: {schema}"
            yield label, schema, _convert(label, node)


def _convert(where: str, node: Any) -> DeclaredStates:
    try:
        return msgspec.convert(node, DeclaredStates)
    except msgspec.ValidationError as error:
        raise CodegenError(
            f"{where}: {error}", hint="See the keys at the top of overlays/states/billing.yaml."
        ) from None


def _read(where: str, schema: str, declaration: DeclaredStates) -> tuple[Any, ...]:
    """The fields of the runtime's ``ObjectStates``."""
    return (
        schema,
        declaration.field,
        declaration.initial,
        tuple(_change(where, *entry) for entry in declaration.operations.items()),
        tuple(_change(where, *entry) for entry in declaration.transitions.items()),
    )


def _change(where: str, name: str, change: OperationChange | Transition) -> tuple[Any, ...]:
    """The fields of the runtime's ``StateChange``."""
    common = (name, change.sources, change.target, change.events, tuple(change.fields.items()))
    if isinstance(change, OperationChange):
        return (*common, change.code, change.external, (), ())
    after = tuple(_seconds(f"{where}: {name}", text) for text in change.after)
    return (*common, "", False, after, change.choices)


def _seconds(where: str, text: str) -> int:
    number, _, unit = text.partition(" ")
    if not number.isdecimal() or unit not in _UNITS:
        raise CodegenError(
            f"{where}: {text!r} is not a time such as '3 days'",
            hint="Write a number and hours or days.",
        )
    return int(number) * _UNITS[unit]
