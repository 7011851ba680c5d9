"""Replaces provisional names: structs, parameter types and long value lists get their names.

While the document is read, equal values share a provisional name (``#12``). When everything has
been read, each gets its class name, from the names lock or by the rules of ``class_names``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from codegen.errors import CodegenError
from codegen.identifiers import pascal
from codegen.model import (
    Enum,
    Field,
    OperationModel,
    Parameter,
    ParameterType,
    Struct,
    Type,
    ValueList,
    leaves,
    map_leaves,
)
from codegen.overlay import extensions
from codegen.parse.class_names import allocate, candidates, name_structs
from codegen.parse.equal_objects import EqualObjects, Use, distinct_locations
from codegen.parse.locked_merging import Merger, locked_groups, name_change
from codegen.parse.names_lock import Entries, LockedNames, NamesLock, find_locked, renumbered
from codegen.parse.schemas import ParameterReader, ResultReader
from codegen.parse.structs import id_first

_LONG = 60
"""A list whose values take more characters than this is named, if it is repeated."""
_FEW = 3
"""An object with no more keys than this can be named after them."""

Entry = TypeVar("Entry", Field, Parameter)
TypeRewrite = Callable[[Type], Type]
Values = tuple[str | int | bool, ...]
Label = Callable[[Use], str]


def give_final_names(
    structs: list[Struct],
    operations: list[OperationModel],
    results: ResultReader,
    parameters: ParameterReader,
    lock: NamesLock,
) -> tuple[list[Struct], list[ParameterType], list[OperationModel], tuple[ValueList, ...]]:
    """Structs, parameter types, operations and named value lists, with their final names."""
    label = _labels(operations)
    structs, operations = _merge_structs(structs, operations, results, label, lock)
    struct_names = _struct_names(structs, operations, results, lock)
    type_names, parameter_types, operations = _parameter_types(parameters, operations, label, lock)
    structs = _named_structs(structs, struct_names)
    parameter_types = _named_parameter_types(parameter_types, type_names)
    operations = [_named_operation(o, struct_names, type_names) for o in operations]
    named, value_lists = _value_lists(structs, parameter_types, operations, lock)
    change = _value_list_change(named)
    structs = [replace(s, fields=_each(s.fields, change)) for s in structs]
    parameter_types = [replace(s, params=_each(s.params, change)) for s in parameter_types]
    operations = [replace(o, params=_each(o.params, change)) for o in operations]
    return structs, parameter_types, operations, value_lists


@dataclass(frozen=True, slots=True)
class _FinalNames:
    """Final names by provisional name. A struct or parameter type can have several locked names."""

    locked: LockedNames
    final: Mapping[str, str]

    def of(self, name: str) -> tuple[str, ...]:
        """Every final name of a provisional name."""
        return self.locked.names.get(name) or (self.final[name],)

    def at(self, name: str, *locations: str) -> str:
        """The final name for a provisional name that is used at all of ``locations``.

        A locked name wins, so that a new location changes no name at the others.
        """
        locked = (self.locked.by_location.get((location, name)) for location in locations)
        return next(filter(None, locked), None) or self.final.get(name, name)

    def locations(self, name: str, key: str, found: Sequence[str]) -> tuple[str, ...]:
        """Those of ``found``, the locations of ``key``, at which it has the final name ``name``."""
        return tuple(location for location in found if self.at(key, location) == name)

    def rename(self, entries: tuple[Entry, ...], prefixes: Iterable[str]) -> tuple[Entry, ...]:
        """The fields or parameters at all of ``prefixes``, with final names in their types."""
        return tuple(
            replace(entry, type=map_leaves(entry.type, self._change(entry, prefixes)))
            for entry in entries
        )

    def _change(self, entry: Entry, prefixes: Iterable[str]) -> TypeRewrite:
        locations = [prefix + entry.wire for prefix in prefixes]
        return name_change(lambda name: self.at(name, *locations))


def _labels(operations: Iterable[OperationModel]) -> Label:
    """Return the function that writes a use like the names lock: ``POST /v1/loans cover``."""
    paths = {(o.service, o.verb): o.key for o in operations}

    def label(use: Use) -> str:
        return f"{paths.get((use.owner, use.verb), use.owner)} {'.'.join(use.keys)}"

    return label


def _merged(
    found: EqualObjects[tuple[Entry, ...]], label: Label, names: Entries, keys: Entries
) -> tuple[Merger[Entry], dict[str, tuple[str, ...]]]:
    """The objects that the lock has under one name, merged, and the locations of each object.

    ``names`` and ``keys`` are sections of the lock.
    """
    objects = dict(found.items())
    wires = {key: {entry.wire for entry in entries} for key, entries in objects.items()}
    locations = renumbered(names, keys, found.locations(label), wires)
    merger = Merger(objects)
    for group in locked_groups(names, locations):
        merger.merge(group)
    return merger, locations


# --- structs --------------------------------------------------------------------------------


def _merge_structs(
    structs: list[Struct],
    operations: list[OperationModel],
    results: ResultReader,
    label: Label,
    lock: NamesLock,
) -> tuple[list[Struct], list[OperationModel]]:
    """All structs with the inline ones, after merging those that the lock has under one name."""
    merger, locations = _merged(results.inline, label, lock.structs, lock.struct_keys)
    change = name_change(merger.name)
    found = [replace(s, fields=_each(s.fields, change)) for s in structs]
    found += _inline_structs(results, merger, locations, change)
    return found, [_with_results(o, merger.name) for o in operations]


def _with_results(operation: OperationModel, rename: Callable[[str], str]) -> OperationModel:
    names = tuple(dict.fromkeys(map(rename, operation.result.structs)))
    return replace(operation, result=replace(operation.result, structs=names))


def _inline_structs(
    results: ResultReader,
    merger: Merger[Field],
    locations: Mapping[str, tuple[str, ...]],
    change: TypeRewrite,
) -> Iterable[Struct]:
    uses = results.inline.uses()
    members = _members(uses, merger)
    for name, keys in members.items():
        first = min(use for key in keys for use in uses[key])
        yield Struct(
            name=name,
            schema=".".join((first.owner, *first.keys)),
            fields=id_first(_each(merger.entries(name), change)),
            resource=False,
            object=None,
            deleted=False,
            inline=True,
            locations=_merged_locations(locations, keys),
        )


def _merged_locations(
    locations: Mapping[str, tuple[str, ...]], keys: Sequence[str]
) -> tuple[str, ...]:
    """The locations of merged objects. Their order does not depend on which object is where."""
    if len(keys) == 1:
        return locations[keys[0]]
    return tuple(sorted(location for key in keys for location in locations[key]))


def _members(keys: Iterable[str], merger: Merger[Entry]) -> dict[str, list[str]]:
    """The provisional names that are merged into each one, itself included."""
    members: dict[str, list[str]] = {}
    for key in keys:
        members.setdefault(merger.name(key), []).append(key)
    return members


def _struct_names(
    structs: Sequence[Struct],
    operations: Sequence[OperationModel],
    results: ResultReader,
    lock: NamesLock,
) -> _FinalNames:
    wires = {s.name: {f.wire for f in s.fields} for s in structs}
    locations = {s.name: s.locations for s in structs if s.inline}
    inline = find_locked(lock.structs, locations, lambda a, b: wires[a] > wires[b])
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
                    hint="Change one of them: the name in the overlay, or its entry in the lock.",
                )
    returned = {name for o in operations for name in o.result.structs}
    uses = results.inline.uses()
    return _FinalNames(
        inline, name_structs(structs, uses, returned, given, locked, lock.class_names)
    )


def _named_structs(structs: Iterable[Struct], names: _FinalNames) -> list[Struct]:
    found = []
    for struct in structs:
        for name in names.of(struct.name):
            locations = names.locations(name, struct.name, struct.locations)
            fields = names.rename(struct.fields, _prefixes(struct, locations))
            found.append(replace(struct, name=name, fields=fields, locations=locations))
    return found


def _prefixes(struct: Struct, locations: Sequence[str]) -> list[str]:
    """The locations of the fields of a struct, without the keys of the fields."""
    return [f"{at}." for at in locations] if struct.inline else [f"{struct.schema} "]


# --- parameter types -----------------------------------------------------------------------


def _parameter_types(
    parameters: ParameterReader, operations: Sequence[OperationModel], label: Label, lock: NamesLock
) -> tuple[_FinalNames, list[ParameterType], list[OperationModel]]:
    """Names for the parameter types, the types under their provisional names, and who uses them."""
    merger, found_at = _merged(parameters.types, label, lock.shapes, lock.shape_keys)
    found_uses = parameters.types.uses()
    change = name_change(merger.name)
    members = _members(found_uses, merger)
    params = {name: _each(merger.entries(name), change) for name in members}
    uses = {name: [u for key in keys for u in found_uses[key]] for name, keys in members.items()}
    locations = {name: _merged_locations(found_at, keys) for name, keys in members.items()}
    locked = find_locked(lock.shapes, locations)
    removed = {(o.service, o.verb) for o in operations if o.removed}
    wanted, weights = {}, {}
    for name in params:
        if name in locked.names:
            continue
        # Name a type after current operations, not after those that Stripe removed.
        current = [u for u in uses[name] if (u.owner, u.verb) not in removed] or uses[name]
        contents = "_".join(p.wire for p in params[name]) if len(params[name]) <= _FEW else ""
        wanted[name] = candidates(current, contents=contents)
        weights[name] = len(current)
    final = {name: found[0] for name, found in locked.names.items()}
    final |= allocate(wanted, weights, suffix="Param", taken=lock.parameter_type_names)
    parameter_types = []
    for name, found in params.items():
        owners = {use.owner for use in uses[name]}
        service = owners.pop() if len(owners) == 1 else None
        parameter_types.append(ParameterType(name, service, found, locations[name]))
    operations = [replace(o, params=_each(o.params, change)) for o in operations]
    return _FinalNames(locked, final), parameter_types, operations


def _named_parameter_types(
    parameter_types: Iterable[ParameterType], names: _FinalNames
) -> list[ParameterType]:
    found = []
    for found_type in parameter_types:
        for name in names.of(found_type.name):
            locations = names.locations(name, found_type.name, found_type.locations)
            params = names.rename(found_type.params, [f"{location}." for location in locations])
            found.append(replace(found_type, name=name, params=params, locations=locations))
    return found


def _named_operation(
    operation: OperationModel, structs: _FinalNames, parameter_types: _FinalNames
) -> OperationModel:
    where = operation.key
    returned = tuple(structs.at(name, f"{where} result") for name in operation.result.structs)
    params = parameter_types.rename(operation.params, [f"{where} "])
    return replace(operation, params=params, result=replace(operation.result, structs=returned))


# --- lists of values ------------------------------------------------------------------------


def _value_lists(
    structs: list[Struct],
    parameter_types: list[ParameterType],
    operations: list[OperationModel],
    lock: NamesLock,
) -> tuple[dict[Values, Enum], tuple[ValueList, ...]]:
    """The named type of each long list of values that is repeated or locked, and all of them."""
    lists: EqualObjects[Values] = EqualObjects()
    found: list[tuple[str, str]] = []
    for use, locations, entry in _entries(structs, parameter_types, operations):
        for kind in leaves(entry.type):
            if isinstance(kind, Enum) and sum(len(str(v)) for v in kind.values) > _LONG:
                name = lists.add(kind.values, use)
                found += [(name, location) for location in locations]
    values, uses = dict(lists.items()), lists.uses()
    where = renumbered(lock.enums, lock.enum_values, distinct_locations(found), values)
    groups = {key: [key] for key in values}
    for keys in locked_groups(lock.enums, where):
        group = list(dict.fromkeys(member for key in keys for member in groups[key]))
        groups |= dict.fromkeys(group, group)
    every = {
        group[0]: tuple(dict.fromkeys(value for key in group for value in values[key]))
        for group in groups.values()
    }
    at = {key: tuple(loc for member in groups[key] for loc in where[member]) for key in every}
    locked = find_locked(lock.enums, at)
    weights = {key: sum(len(uses[member]) for member in groups[key]) for key in every}
    wanted = {
        key: candidates(uses[key]) for key in every if weights[key] > 1 and key not in locked.names
    }
    final = allocate(
        wanted,
        {key: weights[key] for key in wanted},
        suffix="Value",
        taken=lock.class_names.union(struct.name for struct in structs),
    )
    names = _FinalNames(locked, {key: found[0] for key, found in locked.names.items()} | final)
    value_lists = [
        ValueList(name, every[key], names.locations(name, key, at[key]))
        for key in names.final
        for name in names.of(key)
    ]
    used = {
        values[member]: Enum(every[key], final)
        for key, final in names.final.items()
        for member in groups[key]
    }
    return used, tuple(sorted(value_lists, key=lambda found: found.name))


def _entries(
    structs: list[Struct], parameter_types: list[ParameterType], operations: list[OperationModel]
) -> Iterable[tuple[Use, list[str], Field | Parameter]]:
    """Every field and parameter, with its use and its locations."""
    for struct in structs:
        prefixes = _prefixes(struct, struct.locations)
        for field in struct.fields:
            wires = [prefix + field.wire for prefix in prefixes]
            yield Use(struct.name, "", (field.wire,)), wires, field
    for found_type in parameter_types:
        for param in found_type.params:
            wires = [f"{at}.{param.wire}" for at in found_type.locations]
            yield Use(found_type.name.removesuffix("Param"), "", (param.wire,)), wires, param
    for operation in operations:
        for param in () if operation.removed else operation.params:
            at = f"{operation.key} {param.wire}"
            yield Use(operation.service, operation.verb, (param.wire,)), [at], param


def _value_list_change(named: Mapping[Values, Enum]) -> TypeRewrite:
    """A function for ``map_leaves`` that gives each long list of values its named type."""

    def change(kind: Type) -> Type:
        return named.get(kind.values, kind) if isinstance(kind, Enum) else kind

    return change


# --- walking types --------------------------------------------------------------------------


def _each(entries: tuple[Entry, ...], change: TypeRewrite) -> tuple[Entry, ...]:
    return tuple(replace(entry, type=map_leaves(entry.type, change)) for entry in entries)
