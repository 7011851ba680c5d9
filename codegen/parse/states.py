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
_SCHEMA_KEYS = {"field", "initial", "operations", "transitions"}
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
    changes = node.get("operations", {})
    for name in changes:
        if name not in operations:
            raise CodegenError(f"{where}: {name} is not an operation")
    transitions = node.get("transitions", {})
    if values and node["initial"] not in values:
        raise CodegenError(f"{where}: {node['initial']!r} is not a value of {node['field']}")
    return ObjectStates(
        schema,
        node["field"],
        node["initial"],
        tuple(
            _change(f"{where}: {name}", name, change, node["field"], values)
            for name, change in changes.items()
        ),
        tuple(
            _change(f"{where}: {name}", f"{schema}.{name}", change, node["field"], values)
            for name, change in transitions.items()
        ),
    )


def _change(where: str, name: str, node: Any, field: str, values: set[str]) -> StateChange:
    _check_keys(where, node, _CHANGE_KEYS)
    named = [*node["from"], *([node["to"]] if "to" in node else [])]
    for state in named:
        if values and state not in values:
            raise CodegenError(f"{where}: {state!r} is not a value of {field}")
    return StateChange(
        operation=name,
        sources=tuple(node["from"]),
        target=node.get("to", ""),
        events=tuple(node.get("events", ())),
        fields=tuple(node.get("set", {}).items()),
        code=node.get("code", ""),
        external=bool(node.get("external")),
    )


def _check_keys(where: str, node: Any, known: set[str]) -> None:
    unknown = sorted(node.keys() - known) if isinstance(node, dict) else ["a value"]
    if unknown:
        raise CodegenError(f"{where}: {unknown[0]} is not one of {', '.join(sorted(known))}")
    required = {"from"} if "from" in known else known - {"transitions"}
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
