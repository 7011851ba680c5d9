"""Arguments for every operation, made from the facts of the emulator."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lattice_stripe.testing import StripeEmulator
from lattice_stripe.testing._facts import (
    Array,
    Boolean,
    Enum,
    Facts,
    File,
    Integer,
    Map,
    Nullable,
    Number,
    Object,
    Operation,
    String,
    Type,
    Union,
    load_facts,
)
from lattice_stripe.testing._session import _REFERENCES

SKIPPED = frozenset({"expand", "limit", "starting_after", "ending_before", "page", "query"})
TOO_LONG = "x" * 100_001


class Arguments:
    """Makes valid arguments: required ones, or also optional ones to a depth."""

    def __init__(self, emulator: StripeEmulator, *, optional: int = 0) -> None:
        self.facts: Facts = load_facts()
        self._emulator = emulator
        self._optional = optional

    def of(self, operation: Operation) -> dict[str, Any]:
        kind = self.facts.type(operation.params)
        assert isinstance(kind, Object)
        return {
            name: self.value(self.facts.type(index), name, 0)
            for name, index in kind.fields.items()
            if name in kind.required or (self._optional > 0 and name not in SKIPPED)
        } | ({"query": "created>0"} if "query" in kind.fields else {})

    def path(self, operation: Operation) -> list[str]:
        """Path parameters that name stored objects."""
        found: dict[str, Any] = {}
        for name, schemas in self.facts.route(operation).parents:
            if not schemas:
                found[name] = "any"
                continue
            fields = self.facts.schema(schemas[0]).fields
            given = {key: value for key, value in found.items() if key in fields}
            found[name] = self._emulator.put(schemas[0], **given)["id"]
        return list(found.values())

    def value(self, kind: Type, name: str, depth: int) -> Any:
        match kind:
            case Nullable(inner):
                return self.value(self.facts.type(inner), name, depth)
            case Union(options):
                kinds = [self.facts.type(option) for option in options]
                kinds.sort(key=lambda kind: isinstance(kind, Enum) and kind.values == ("",))
                return self.value(kinds[0], name, depth)
            case Enum(values):
                return next(value for value in values if value != "")
            case Object():
                return {
                    key: self.value(self.facts.type(index), key, depth + 1)
                    for key, index in kind.fields.items()
                    if key in kind.required or depth + 1 < self._optional
                }
            case Array(item):
                return [self.value(self.facts.type(item), name.removesuffix("s"), depth)]
            case Map(inner):
                return {"key": self.value(self.facts.type(inner), "key", depth)}
            case String():
                return self._text(kind, name)
            case Integer():
                return 1
            case Number():
                return 1.5
            case Boolean():
                return True
            case File():
                return b"content"
        return {}

    def _text(self, kind: String, name: str) -> str:
        if kind.format:
            return {"decimal": "1.5", "currency": "eur", "date-time": "2026-03-01T00:00:00Z"}.get(
                kind.format, "1"
            )
        if name in _REFERENCES:
            return str(self._emulator.put(name)["id"])
        return "x" * min(kind.max_length or 3, 3)


def schema_paths(facts: Facts, kind: Type, path: tuple[str, ...]) -> Iterator[tuple[Any, Type]]:
    """Every (path, type) of nested parameters; array elements have the index 0."""
    match kind:
        case Nullable(inner):
            yield from schema_paths(facts, facts.type(inner), path)
            return
        case Union(options):
            for option in options:
                yield from schema_paths(facts, facts.type(option), path)
            return
    yield path, kind
    match kind:
        case Object():
            for name, index in kind.fields.items():
                yield from schema_paths(facts, facts.type(index), (*path, name))
        case Array(item):
            yield from schema_paths(facts, facts.type(item), (*path, "0"))
        case Map(inner):
            yield from schema_paths(facts, facts.type(inner), (*path, "key"))


def bracketed(path: tuple[str, ...]) -> str:
    return path[0] + "".join(f"[{name}]" for name in path[1:])


def nested(path: tuple[str, ...], value: Any) -> dict[str, Any]:
    """``{"a": {"b": value}}`` for ("a", "b")."""
    for name in reversed(path):
        value = {name: value}
    assert isinstance(value, dict)
    return value
