"""Replaces provisional names: structs, parameter shapes and long value lists get their names.

While the document is read, equal values share a provisional name (``#12``). When everything has
been read, each gets its class name, from the names lock or by the rules of ``class_names``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from codegen.errors import CodegenError
from codegen.identifiers import pascal
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
    leaves,
)
from codegen.overlay import extensions
from codegen.parse.class_names import allocate, candidates, name_structs
from codegen.parse.interner import Interner, Use, distinct_locations
from codegen.parse.names_lock import NamesLock, Resolved, resolve
from codegen.parse.schemas import ParameterReader, ResultReader
from codegen.parse.structs import id_first

_LONG = 60
"""A list whose values take more characters than this is named, if it is repeated."""
_FEW = 3
"""An object with no more keys than this can be named after them."""

Entry = TypeVar("Entry", Field, Parameter)
Owner = TypeVar("Owner", Struct, Shape)
Change = Callable[[Type], Type]
Values = tuple[str | int | bool, ...]
Label = Callable[[Use], str]


def deduplicate(
    structs: list[Struct],
    operations: list[Operation],
    results: ResultReader,
    parameters: ParameterReader,
    lock: NamesLock,
) -> tuple[list[Struct], list[Shape], list[Operation], tuple[EnumAlias, ...]]:
    """Structs, shapes, operations and named value lists, with their final names."""
    label = _labels(operations)
    structs = structs + list(_inline_structs(results, label))
    struct_names = _struct_names(structs, operations, results, lock)
    shape_names, shapes = _shapes(parameters, operations, label, lock)
    structs = _named_structs(structs, struct_names)
    shapes = _named_shapes(shapes, shape_names)
    operations = [_named_operation(o, struct_names, shape_names) for o in operations]
    names, aliases = _value_lists(structs, shapes, operations, lock)
    change = _aliasing(names)
    structs = [replace(s, fields=_each(s.fields, change)) for s in structs]
    shapes = [replace(s, params=_each(s.params, change)) for s in shapes]
    operations = [replace(o, params=_each(o.params, change)) for o in operations]
    return structs, shapes, operations, aliases


@dataclass(frozen=True, slots=True)
class _Names:
    """Final names by provisional name. A struct or shape can have several locked names."""

    locked: Resolved
    final: Mapping[str, str]

    def of(self, name: str) -> tuple[str, ...]:
        """Every final name of a provisional name."""
        return self.locked.names.get(name) or (self.final[name],)

    def at(self, location: str, name: str) -> str:
        """The final name for a provisional name that is used at ``location``."""
        return self.locked.by_location.get((location, name)) or self.final.get(name, name)

    def rename(self, entries: tuple[Entry, ...], prefix: str) -> tuple[Entry, ...]:
        """The fields or parameters at ``prefix``, with final names in their types."""
        return tuple(
            replace(entry, type=_map_type(entry.type, self._renaming(prefix + entry.wire)))
            for entry in entries
        )

    def _renaming(self, location: str) -> Change:
        """The change of provisional names to final ones in a type at ``location``."""
        final = partial(self.at, location)

        def change(kind: Type) -> Type:
            match kind:
                case Ref(name):
                    return Ref(final(name))
                case OneOf(members):
                    return OneOf(tuple(map(final, members)))
                case Expandable(targets):
                    return Expandable(tuple(map(final, targets)))
                case _:
                    return kind

        return change


def _labels(operations: Iterable[Operation]) -> Label:
    """Return the function that writes a use like the names lock: ``POST /v1/loans cover``."""
    paths = {(o.service, o.verb): f"{o.method} {o.path}" for o in operations}

    def label(use: Use) -> str:
        return f"{paths.get((use.owner, use.method), use.owner)} {'.'.join(use.keys)}"

    return label


# --- structs --------------------------------------------------------------------------------


def _inline_structs(results: ResultReader, label: Label) -> Iterable[Struct]:
    uses, locations = results.inline.uses(), results.inline.locations(label)
    for name, fields in results.inline.items():
        first = min(uses[name])
        yield Struct(
            name=name,
            schema=".".join((first.owner, *first.keys)),
            fields=id_first(fields),
            resource=False,
            object=None,
            deleted=False,
            inline=True,
            locations=locations[name],
        )


def _struct_names(
    structs: Sequence[Struct],
    operations: Sequence[Operation],
    results: ResultReader,
    lock: NamesLock,
) -> _Names:
    wires = {s.name: {f.wire for f in s.fields} for s in structs}
    locations = {s.name: s.locations for s in structs if s.inline}
    inline = resolve(lock.structs, locations, lambda a, b: wires[a] >= wires[b])
    schemas = results.document.schemas
    given = {
        key: name
        for schema, key in results.components.items()
        if (name := extensions.name(schemas[schema], schema)) is not None
    }
    locked = {key: names[0] for key, names in inline.names.items()}
    for schema, key in results.components.items():
        if schema in lock.schemas:
            (locked[key],) = lock.schemas[schema]
            if key in given and pascal(given[key], what="the schema") != locked[key]:
                raise CodegenError(
                    f"x-lattice-name of {schema} is {given[key]}, but the names lock has "
                    f"{locked[key]}",
                    hint="change one of them: the name in the overlay, or its entry in the lock",
                )
    returned = {name for o in operations for name in o.result.structs}
    uses = results.inline.uses()
    return _Names(inline, name_structs(structs, uses, returned, given, locked, lock.class_names))


def _named_structs(structs: Iterable[Struct], names: _Names) -> list[Struct]:
    found = []
    for struct in structs:
        for name in names.of(struct.name):
            prefix = f"{struct.locations[0]}." if struct.inline else f"{struct.schema} "
            found.append(replace(struct, name=name, fields=names.rename(struct.fields, prefix)))
    return found


# --- parameter shapes -----------------------------------------------------------------------


def _shapes(
    parameters: ParameterReader, operations: Sequence[Operation], label: Label, lock: NamesLock
) -> tuple[_Names, list[Shape]]:
    """Names for the shapes, and the shapes under their provisional names."""
    params, uses = dict(parameters.shapes.items()), parameters.shapes.uses()
    locations = parameters.shapes.locations(label)
    wires = {name: {p.wire for p in found} for name, found in params.items()}
    locked = resolve(lock.shapes, locations, lambda a, b: wires[a] >= wires[b])
    removed = {(o.service, o.verb) for o in operations if o.removed}
    wanted, weights = {}, {}
    for name in params:
        if name in locked.names:
            continue
        # Name a shape after current operations, not after those that Stripe removed.
        current = [u for u in uses[name] if (u.owner, u.method) not in removed] or uses[name]
        contents = "_".join(p.wire for p in params[name]) if len(params[name]) <= _FEW else ""
        wanted[name] = candidates(current, contents=contents)
        weights[name] = len(current)
    final = {name: found[0] for name, found in locked.names.items()}
    final |= allocate(wanted, weights, suffix="Param", taken=lock.shapes)
    shapes = []
    for name, found in params.items():
        owners = {use.owner for use in uses[name]}
        service = owners.pop() if len(owners) == 1 else None
        shapes.append(Shape(name, service, found, locations[name]))
    return _Names(locked, final), shapes


def _named_shapes(shapes: Iterable[Shape], names: _Names) -> list[Shape]:
    found = []
    for shape in shapes:
        for name in names.of(shape.name):
            params = names.rename(shape.params, f"{shape.locations[0]}.")
            found.append(replace(shape, name=name, params=params))
    return found


def _named_operation(operation: Operation, structs: _Names, shapes: _Names) -> Operation:
    where = f"{operation.method} {operation.path}"
    returned = tuple(structs.at(f"{where} result", name) for name in operation.result.structs)
    params = shapes.rename(operation.params, f"{where} ")
    return replace(operation, params=params, result=replace(operation.result, structs=returned))


# --- lists of values ------------------------------------------------------------------------


def _value_lists(
    structs: list[Struct], shapes: list[Shape], operations: list[Operation], lock: NamesLock
) -> tuple[dict[Values, str], tuple[EnumAlias, ...]]:
    """The name of each long list of values that is repeated or locked, and all such lists."""
    lists: Interner[Values] = Interner()
    found: list[tuple[str, str]] = []
    for use, locations, entry in _entries(structs, shapes, operations):
        for kind in leaves(entry.type):
            if isinstance(kind, Enum) and sum(len(str(v)) for v in kind.values) > _LONG:
                name = lists.add(kind.values, use)
                found += [(name, location) for location in locations]
    values, uses, where = dict(lists.items()), lists.uses(), distinct_locations(found)
    locked = resolve(lock.enums, where, lambda a, b: set(values[a]) >= set(values[b]))
    wanted = {
        name: candidates(uses[name])
        for name in values
        if len(uses[name]) > 1 and name not in locked.names
    }
    final = allocate(
        wanted,
        {name: len(uses[name]) for name in wanted},
        suffix="Value",
        taken=lock.class_names.union(struct.name for struct in structs),
    )
    names = {name: locked.names.get(name) or (final[name],) for name in (*locked.names, *final)}
    aliases = [EnumAlias(n, values[key], where[key]) for key, ns in names.items() for n in ns]
    return (
        {values[key]: found[0] for key, found in names.items()},
        tuple(sorted(aliases, key=lambda alias: alias.name)),
    )


def _entries(
    structs: list[Struct], shapes: list[Shape], operations: list[Operation]
) -> Iterable[tuple[Use, list[str], Field | Parameter]]:
    """Every field and parameter, with its use and its locations."""
    for struct in structs:
        prefixes = [f"{at}." for at in struct.locations] if struct.inline else [f"{struct.schema} "]
        for field in struct.fields:
            wires = [prefix + field.wire for prefix in prefixes]
            yield Use(struct.name, "", (field.wire,)), wires, field
    for shape in shapes:
        for param in shape.params:
            wires = [f"{at}.{param.wire}" for at in shape.locations]
            yield Use(shape.name.removesuffix("Param"), "", (param.wire,)), wires, param
    for operation in operations:
        for param in () if operation.removed else operation.params:
            at = f"{operation.method} {operation.path} {param.wire}"
            yield Use(operation.service, operation.verb, (param.wire,)), [at], param


def _aliasing(names: Mapping[Values, str]) -> Change:
    def change(kind: Type) -> Type:
        if isinstance(kind, Enum) and kind.values in names:
            return Enum(kind.values, names[kind.values])
        return kind

    return change


# --- walking types --------------------------------------------------------------------------


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
