"""Reads ``overlays/states/``: the states of objects and the operations that change them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from codegen.errors import CodegenError
from codegen.model import Facts, ObjectStates, StateChange

FOLDER = "states"
_SCHEMA_KEYS = {"field", "initial", "operations"}
_CHANGE_KEYS = {"from", "to", "events", "set", "code", "external"}


def with_states(
    facts: Facts, overlays: Path, *, misses: Literal["error", "warn"] = "error"
) -> Facts:
    """``facts`` with the states in the YAML files of ``overlays/states/``.

    Raises CodegenError for states that do not fit the document. If ``misses`` is ``"warn"``, the
    states of that schema are left out instead.
    """
    states: list[ObjectStates] = []
    for path in sorted((overlays / FOLDER).glob("*.yaml")):
        try:
            found = YAML(typ="safe", pure=True).load(path.read_text("utf-8"))
        except (YAMLError, OSError, UnicodeDecodeError) as error:
            raise CodegenError(f"cannot read {path}: {error}") from None
        if not isinstance(found, dict):
            raise CodegenError(f"{path} is not a mapping of schemas")
        for schema, node in found.items():
            try:
                states.append(_read(facts, path, schema, node))
            except CodegenError:
                if misses == "error":
                    raise
    names = [state.schema for state in states]
    for name in names:
        if names.count(name) > 1:
            raise CodegenError(f"{overlays / FOLDER} declares the states of {name} twice")
    return replace(facts, states=tuple(states))


def _read(facts: Facts, path: Path, schema: str, node: Any) -> ObjectStates:
    where = f"{path}: {schema}"
    _check_keys(where, node, _SCHEMA_KEYS)
    values = set(_values(facts, schema, node["field"], where))
    operations = {operation.name for operation in facts.operations}
    changes = []
    for name, change in node.get("operations", {}).items():
        _check_keys(f"{where}: {name}", change, _CHANGE_KEYS)
        named = [*change["from"], *([change["to"]] if "to" in change else [])]
        unknown = [state for state in named if values and state not in values]
        if name not in operations:
            raise CodegenError(f"{where}: {name} is not an operation")
        if unknown:
            raise CodegenError(f"{where}: {name}: {unknown[0]!r} is not a value of {node['field']}")
        changes.append(
            StateChange(
                operation=name,
                sources=tuple(change["from"]),
                target=change.get("to", ""),
                events=tuple(change.get("events", ())),
                fields=tuple(change.get("set", {}).items()),
                code=change.get("code", ""),
                external=bool(change.get("external")),
            )
        )
    if values and node["initial"] not in values:
        raise CodegenError(f"{where}: {node['initial']!r} is not a value of {node['field']}")
    return ObjectStates(schema, node["field"], node["initial"], tuple(changes))


def _check_keys(where: str, node: Any, known: set[str]) -> None:
    unknown = sorted(node.keys() - known) if isinstance(node, dict) else ["a value"]
    if unknown:
        raise CodegenError(f"{where}: {unknown[0]} is not one of {', '.join(sorted(known))}")
    required = {"from"} if "from" in known else known
    if missing := sorted(required - node.keys()):
        raise CodegenError(f"{where}: {missing[0]} is missing")


def _values(facts: Facts, schema: str, field: str, where: str) -> Iterator[str]:
    """The values that the document lists for a field; nothing if it lists none."""
    index = dict(facts.schemas).get(schema)
    if index is None:
        raise CodegenError(f"{where} is not a schema of the document")
    pairs = facts.types[index][1]
    fields = dict(zip(pairs[::2], pairs[1::2], strict=True))
    if field not in fields:
        raise CodegenError(f"{where} has no field {field!r}")
    node = facts.types[fields[field]]
    while node[0] == "null":
        node = facts.types[node[1]]
    yield from node[1] if node[0] == "enum" else ()
