"""Reads ``overlays/states/``: the states of objects and the operations that change them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from codegen.document import loading
from codegen.errors import CodegenError, Problems
from codegen.parse.facts import Facts

FOLDER = "states"
_UNITS = {"hour": 3_600, "hours": 3_600, "day": 86_400, "days": 86_400}
_KEYS = {"sources": "from", "target": "to", "fields": "set"}


class DeclaredChange(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, rename=_KEYS):
    """A declared change. ``StateChange`` of the runtime describes its keys."""

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


def with_states(facts: Facts, overlays: Path, *, allow_unmatched: bool = False) -> Facts:
    """``facts`` with the states in the YAML files of ``overlays/states/``.

    Raises CodegenError for states that do not fit the document, unless ``allow_unmatched``: then
    the states of that schema are left out.
    """
    states: list[tuple[Any, ...]] = []
    problems = Problems()
    for path, schema, node in _nodes(overlays):
        with problems.collect():
            where = f"{path}: {schema}"
            states.append(_read(facts, where, schema, _convert(where, node)))
    if not allow_unmatched:
        problems.raise_if_any()
    names = [schema for schema, *_ in states]
    for name in names:
        if names.count(name) > 1:
            raise CodegenError(f"{overlays / FOLDER} declares the states of {name} twice")
    return {**facts, "states": states}


def declared(overlays: Path) -> Iterator[tuple[str, str, DeclaredStates]]:
    """(label, schema, declaration) of every schema in ``overlays/states/``.

    Raises CodegenError for a file that cannot be read and for a wrong declaration.
    """
    for path, schema, node in _nodes(overlays):
        yield f"{path.name}: {schema}", schema, _convert(f"{path}: {schema}", node)


def _nodes(overlays: Path) -> Iterator[tuple[Path, str, Any]]:
    for path in sorted((overlays / FOLDER).glob("*.yaml")):
        found = loading.load_file(path)
        if not isinstance(found, dict):
            raise CodegenError(f"{path} is not a mapping of schemas")
        yield from ((path, schema, node) for schema, node in found.items())


def _convert(where: str, node: Any) -> DeclaredStates:
    try:
        return msgspec.convert(node, DeclaredStates)
    except msgspec.ValidationError as error:
        raise CodegenError(
            f"{where}: {error}", hint="The keys are at the top of overlays/states/billing.yaml."
        ) from None


def _read(facts: Facts, where: str, schema: str, declaration: DeclaredStates) -> tuple[Any, ...]:
    """The fields of the runtime's ``ObjectStates``."""
    field, initial = declaration.field, declaration.initial
    values = set(_values(facts, schema, field, where))
    operations = {name for name, *_ in facts["operations"]}
    if unknown := declaration.operations.keys() - operations:
        raise CodegenError(f"{where}: {min(unknown)} is not an operation")
    for name, change in declaration.changes.items():
        if values and (unknown := named_states(change) - values):
            raise CodegenError(f"{where}: {name}: {min(unknown)!r} is not a value of {field}")
    if values and initial not in values:
        raise CodegenError(f"{where}: {initial!r} is not a value of {field}")
    return (
        schema,
        field,
        initial,
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
        raise CodegenError(f"{where}: {text!r} is not a time such as '3 days'")
    return int(number) * _UNITS[unit]


def _values(facts: Facts, schema: str, field: str, where: str) -> Iterator[str]:
    """The values that the document lists for a field; nothing if it lists none."""
    index = facts["schemas"].get(schema)
    if index is None:
        raise CodegenError(f"{where} is not a schema of the document")
    pairs = facts["types"][index][1]
    fields = dict(zip(pairs[::2], pairs[1::2], strict=True))
    if field not in fields:
        raise CodegenError(f"{where} has no field {field!r}")
    node = facts["types"][fields[field]]
    while node[0] == "null":
        node = facts["types"][node[1]]
    yield from node[1] if node[0] == "enum" else ()
