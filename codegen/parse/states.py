"""Reads ``overlays/states/``: the states of objects and the operations that change them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from codegen.errors import CodegenError, Problems
from codegen.model import Facts, ObjectStates, StateChange

FOLDER = "states"
_SCHEMA_KEYS = {"field", "initial", "operations"}
_OPTIONAL_KEYS = {"transitions"}
_CHANGE_KEYS = {"from", "to", "events", "set", "code", "external"}
_TRANSITION_KEYS = {"from", "to", "events", "set", "after", "choices"}
_UNITS = {"hour": 3_600, "hours": 3_600, "day": 86_400, "days": 86_400}


def with_states(
    facts: Facts, overlays: Path, *, misses: Literal["error", "warn"] = "error"
) -> Facts:
    """``facts`` with the states in the YAML files of ``overlays/states/``.

    Raises CodegenError for states that do not fit the document. If ``misses`` is ``"warn"``, the
    states of that schema are left out instead.
    """
    states: list[ObjectStates] = []
    problems = Problems()
    for path, schema, node in _declarations(overlays):
        with problems.collect():
            states.append(_read(facts, path, schema, node))
    if misses == "error":
        problems.refuse()
    names = [state.schema for state in states]
    for name in names:
        if names.count(name) > 1:
            raise CodegenError(f"{overlays / FOLDER} declares the states of {name} twice")
    return replace(facts, states=tuple(states))


def declared(overlays: Path) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """(label, schema, declaration) of every schema in ``overlays/states/``.

    Raises CodegenError for a file that cannot be read and for a declaration with wrong keys.
    """
    for path, schema, node in _declarations(overlays):
        _check_declaration(f"{path}: {schema}", node)
        yield f"{path.name}: {schema}", schema, node


def _declarations(overlays: Path) -> Iterator[tuple[Path, str, Any]]:
    for path in sorted((overlays / FOLDER).glob("*.yaml")):
        try:
            found = YAML(typ="safe", pure=True).load(path.read_text("utf-8"))
        except (YAMLError, OSError, UnicodeDecodeError) as error:
            raise CodegenError(f"cannot read {path}: {error}") from None
        if not isinstance(found, dict):
            raise CodegenError(f"{path} is not a mapping of schemas")
        yield from ((path, schema, node) for schema, node in found.items())


def _check_declaration(where: str, node: Any) -> None:
    _check_keys(where, node, _SCHEMA_KEYS | _OPTIONAL_KEYS, required=_SCHEMA_KEYS)
    for kind, keys in (("operations", _CHANGE_KEYS), ("transitions", _TRANSITION_KEYS)):
        for name, change in node.get(kind, {}).items():
            _check_keys(f"{where}: {name}", change, keys, required={"from"})


def _read(facts: Facts, path: Path, schema: str, node: Any) -> ObjectStates:
    where = f"{path}: {schema}"
    _check_declaration(where, node)
    values = set(_values(facts, schema, node["field"], where))
    operations = {operation.name for operation in facts.operations}
    changes = []
    for name, change in node["operations"].items():
        if name not in operations:
            raise CodegenError(f"{where}: {name} is not an operation")
        changes.append(_change(f"{where}: {name}", node["field"], values, name, change))
    transitions = []
    for name, change in node.get("transitions", {}).items():
        transitions.append(_change(f"{where}: {name}", node["field"], values, name, change))
    if values and node["initial"] not in values:
        raise CodegenError(f"{where}: {node['initial']!r} is not a value of {node['field']}")
    return ObjectStates(schema, node["field"], node["initial"], tuple(changes), tuple(transitions))


def _change(where: str, field: str, values: set[str], name: str, node: Any) -> StateChange:
    named = [*node["from"], *([node["to"]] if "to" in node else []), *node.get("choices", ())]
    unknown = [state for state in named if values and state not in values]
    if unknown:
        raise CodegenError(f"{where}: {unknown[0]!r} is not a value of {field}")
    return StateChange(
        operation=name,
        sources=tuple(node["from"]),
        target=node.get("to", ""),
        events=tuple(node.get("events", ())),
        fields=tuple(node.get("set", {}).items()),
        code=node.get("code", ""),
        external=bool(node.get("external")),
        after=tuple(_seconds(where, text) for text in node.get("after", ())),
        choices=tuple(node.get("choices", ())),
    )


def _seconds(where: str, text: Any) -> int:
    number, _, unit = str(text).partition(" ")
    if not number.isdecimal() or unit not in _UNITS:
        raise CodegenError(f"{where}: {text!r} is not a time such as '3 days'")
    return int(number) * _UNITS[unit]


def _check_keys(where: str, node: Any, known: set[str], *, required: set[str]) -> None:
    unknown = sorted(node.keys() - known) if isinstance(node, dict) else ["a value"]
    if unknown:
        raise CodegenError(f"{where}: {unknown[0]} is not one of {', '.join(sorted(known))}")
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
