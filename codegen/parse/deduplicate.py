"""Names for what is said once: inline structs, parameter shapes and long lists of values.

While the document is read, whatever is equal is pooled and referred to by number (``#12``). When
everything has been seen, each number gets a name, and every reference is put right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from codegen.identifiers import RESERVED_CLASSES
from codegen.model import (
    Array,
    Enum,
    EnumAlias,
    Expandable,
    Field,
    ListOf,
    Map,
    OneOf,
    Operation,
    Parameter,
    Ref,
    Shape,
    Struct,
    Type,
    Union,
)
from codegen.parse.interner import Interner, Use, allocate, candidates
from codegen.parse.schemas import ParameterReader, ResultReader
from codegen.parse.structs import id_first

_LONG = 60
"""A list whose values take more characters than this is named, if it is repeated."""
_FEW = 3
"""An object with no more keys than this can be named after them."""

Entry = TypeVar("Entry", Field, Parameter)
Change = Callable[[Type], Type]
Values = tuple[str | int | bool, ...]


def deduplicate(
    structs: list[Struct],
    operations: list[Operation],
    results: ResultReader,
    parameters: ParameterReader,
) -> tuple[list[Struct], list[Shape], list[Operation], tuple[EnumAlias, ...]]:
    """Everything with its final names, the pooled structs and shapes among it."""
    struct_names = _struct_names(results)
    shape_names = _shape_names(parameters, operations)
    structs = structs + list(_inline_structs(results, struct_names))
    shapes = list(_shapes(parameters, shape_names))
    structs, _, _ = _changed(structs, [], [], _renaming(struct_names))
    _, shapes, operations = _changed([], shapes, operations, _renaming(shape_names))
    operations = [replace(o, result=_result(o, struct_names)) for o in operations]
    values = _value_names(structs, shapes, operations)
    aliases = sorted((EnumAlias(n, v) for v, n in values.items()), key=lambda alias: alias.name)
    structs, shapes, operations = _changed(structs, shapes, operations, _aliasing(values))
    return structs, shapes, operations, tuple(aliases)


# --- structs and shapes ---------------------------------------------------------------------


def _struct_names(results: ResultReader) -> dict[str, str]:
    wanted = {f"#{key}": candidates(uses) for _, key, uses in results.inline.items()}
    taken = RESERVED_CLASSES.union(results.class_names.values())
    return allocate(wanted, _counts(results.inline), suffix="", taken=taken)


def _inline_structs(results: ResultReader, names: Mapping[str, str]) -> Iterable[Struct]:
    for fields, key, uses in results.inline.items():
        first = min(uses)
        yield Struct(
            name=names[f"#{key}"],
            schema=".".join((first.owner, *first.keys)),
            fields=id_first(fields),
            resource=False,
            object=None,
            deleted=False,
            inline=True,
        )


def _shape_names(parameters: ParameterReader, operations: Sequence[Operation]) -> dict[str, str]:
    """What is retired from the API names nothing that is still in it."""
    removed = {(o.service, o.verb) for o in operations if o.removed}
    wanted, counts = {}, {}
    for params, key, uses in parameters.shapes.items():
        current = [use for use in uses if (use.owner, use.method) not in removed] or uses
        contents = "_".join(p.wire for p in params) if len(params) <= _FEW else ""
        wanted[f"#{key}"] = candidates(current, contents=contents)
        counts[f"#{key}"] = len(current)
    return allocate(wanted, counts, suffix="Param", taken=())


def _shapes(parameters: ParameterReader, names: Mapping[str, str]) -> Iterable[Shape]:
    for params, key, uses in parameters.shapes.items():
        owners = {use.owner for use in uses}
        yield Shape(names[f"#{key}"], owners.pop() if len(owners) == 1 else None, params)


def _counts(pool: Interner[Any]) -> dict[str, int]:
    return {f"#{key}": len(uses) for _, key, uses in pool.items()}


def _result(operation: Operation, names: Mapping[str, str]) -> Any:
    structs = tuple(names.get(name, name) for name in operation.result.structs)
    return replace(operation.result, structs=structs)


# --- lists of values ------------------------------------------------------------------------


def _value_names(
    structs: list[Struct], shapes: list[Shape], operations: list[Operation]
) -> dict[Values, str]:
    pool: Interner[Values] = Interner()
    for use, entry in _entries(structs, shapes, operations):
        for kind in _leaves(entry.type):
            if isinstance(kind, Enum) and sum(len(str(v)) for v in kind.values) > _LONG:
                pool.add(kind.values, use)
    repeated = {values: uses for values, _, uses in pool.items() if len(uses) > 1}
    return allocate(
        {values: candidates(uses) for values, uses in repeated.items()},
        {values: len(uses) for values, uses in repeated.items()},
        suffix="Value",
        taken=[struct.name for struct in structs],
    )


def _entries(
    structs: list[Struct], shapes: list[Shape], operations: list[Operation]
) -> Iterable[tuple[Use, Field | Parameter]]:
    for struct in structs:
        for field in struct.fields:
            yield Use(struct.schema, "", (field.wire,)), field
    for shape in shapes:
        for param in shape.params:
            yield Use(shape.name, "", (param.wire,)), param
    for operation in operations:
        for param in () if operation.removed else operation.params:
            yield Use(operation.service, operation.verb, (param.wire,)), param


# --- walking types --------------------------------------------------------------------------


def _renaming(names: Mapping[str, str]) -> Change:
    def change(kind: Type) -> Type:
        match kind:
            case Ref(name):
                return Ref(names.get(name, name))
            case OneOf(members):
                return OneOf(tuple(names.get(name, name) for name in members))
            case Expandable(targets):
                return Expandable(tuple(names.get(name, name) for name in targets))
            case _:
                return kind

    return change


def _aliasing(names: Mapping[Values, str]) -> Change:
    def change(kind: Type) -> Type:
        if isinstance(kind, Enum) and kind.values in names:
            return Enum(kind.values, names[kind.values])
        return kind

    return change


def _changed(
    structs: list[Struct], shapes: list[Shape], operations: list[Operation], change: Change
) -> tuple[list[Struct], list[Shape], list[Operation]]:
    return (
        [replace(s, fields=_each(s.fields, change)) for s in structs],
        [replace(s, params=_each(s.params, change)) for s in shapes],
        [replace(o, params=_each(o.params, change)) for o in operations],
    )


def _each(entries: tuple[Entry, ...], change: Change) -> tuple[Entry, ...]:
    return tuple(replace(entry, type=_map_type(entry.type, change)) for entry in entries)


def _map_type(kind: Type, change: Change) -> Type:
    match kind:
        case Array(item):
            return Array(_map_type(item, change))
        case Map(value):
            return Map(_map_type(value, change))
        case ListOf(item):
            return ListOf(_map_type(item, change))
        case Union(items):
            return Union(tuple(_map_type(item, change) for item in items))
        case _:
            return change(kind)


def _leaves(kind: Type) -> Iterable[Type]:
    match kind:
        case Array(inner) | Map(inner) | ListOf(inner):
            yield from _leaves(inner)
        case Union(items):
            for item in items:
                yield from _leaves(item)
        case _:
            yield kind
