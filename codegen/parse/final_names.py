"""Replaces provisional names: structs, parameter types and long value lists get their names.

While the document is read, equal values share a provisional name (``#12``). When everything has
been read, each gets its class name, from the names lock or by the rules of ``class_names``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Generic, TypeVar

from codegen.errors import CodegenError
from codegen.identifiers import pascal
from codegen.model import (
    Enum,
    Expandable,
    Field,
    OneOf,
    OperationModel,
    Parameter,
    ParameterType,
    Ref,
    Struct,
    Type,
    ValueList,
    leaves,
    map_leaves,
    names_in,
)
from codegen.overlay import extensions
from codegen.parse.class_names import allocate, candidates, name_structs
from codegen.parse.equal_objects import EqualObjects, Use, distinct_locations
from codegen.parse.locked_locations import LockedNames, find_locked, locked_groups, renumbered
from codegen.parse.locked_merging import Merger
from codegen.parse.names_lock import Entries, NamesLock
from codegen.parse.schemas import ParameterReader, ResultReader
from codegen.parse.structs import id_first

_LONG = 60
"""A list whose values take more characters than this is named, if it is repeated."""
_FEW = 3
"""An object with no more keys than this can be named after them."""

Entry = TypeVar("Entry", Field, Parameter)
TypeRewrite = Callable[[Type], Type]
Values = tuple[str | int | bool, ...]


def give_final_names(
    structs: list[Struct],
    operations: list[OperationModel],
    results: ResultReader,
    parameters: ParameterReader,
    lock: NamesLock,
) -> tuple[list[Struct], list[ParameterType], list[OperationModel], tuple[ValueList, ...]]:
    """Structs, parameter types, operations and named value lists, with their final names."""
    inline, merged_struct = _merged(results.inline, lock.structs, lock.struct_keys)
    structs = [*_renamed_structs(structs, _name_change(merged_struct)), *_inline_structs(inline)]
    operations = [_with_results(operation, merged_struct) for operation in operations]
    struct_names = _struct_names(structs, inline, operations, results, lock)

    objects, merged_type = _merged(parameters.types, lock.parameter_types, lock.parameter_type_keys)
    type_names = _type_names(objects, operations, lock)
    operations = _renamed_operations(operations, _name_change(merged_type))

    structs = _named_structs(structs, struct_names)
    parameter_types = _named_parameter_types(objects, type_names)
    operations = [_named_operation(o, struct_names, type_names) for o in operations]

    named, value_lists = _value_lists(structs, parameter_types, operations, lock)

    def change(kind: Type) -> Type:
        return named.get(kind.values, kind) if isinstance(kind, Enum) else kind

    structs = _renamed_structs(structs, change)
    parameter_types = [replace(t, params=_each(t.params, change)) for t in parameter_types]
    return structs, parameter_types, _renamed_operations(operations, change), value_lists


@dataclass(frozen=True, slots=True)
class _FinalNames:
    """Final names by provisional name. A struct or parameter type can have several locked names."""

    locked: LockedNames
    final: Mapping[str, str]

    def named(self, key: str, locations: Sequence[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Each final name of ``key``, with those of its ``locations`` that have the name."""
        for name in self.locked.names.get(key) or (self.final[key],):
            yield name, tuple(location for location in locations if self.at(key, location) == name)

    def at(self, name: str, *locations: str) -> str:
        """The final name for a provisional name that is used at all of ``locations``.

        A locked name wins, so that a new location changes no name at the others.
        """
        locked = (self.locked.by_location.get((location, name)) for location in locations)
        return next(filter(None, locked), None) or self.final.get(name, name)

    def rename(self, entries: tuple[Entry, ...], prefixes: Sequence[str]) -> tuple[Entry, ...]:
        """The fields or parameters at all of ``prefixes``, with final names in their types."""

        def renamed(entry: Entry) -> Entry:
            locations = [prefix + entry.wire for prefix in prefixes]
            change = _name_change(lambda name: self.at(name, *locations))
            return replace(entry, type=map_leaves(entry.type, change))

        return tuple(map(renamed, entries))


@dataclass(frozen=True, slots=True)
class _Object(Generic[Entry]):
    """An inline struct or a parameter object, and all that was merged into it."""

    entries: tuple[Entry, ...]
    uses: list[Use]
    locations: tuple[str, ...]


def _merged(
    found: EqualObjects[tuple[Entry, ...]], names: Entries, keys: Entries
) -> tuple[dict[str, _Object[Entry]], Callable[[str], str]]:
    """The objects after merging those that the lock has under one name, by provisional name.

    ``names`` and ``keys`` are sections of the lock. The returned function gives the provisional
    name that an object is merged into.
    """
    objects, uses = dict(found.items()), found.uses()
    wires = {key: {entry.wire for entry in entries} for key, entries in objects.items()}
    locations = renumbered(names, keys, found.locations(), wires)
    merger = Merger(objects)
    for group in locked_groups(names, locations):
        merger.merge(group)
    change = _name_change(merger.name)
    members: dict[str, list[str]] = defaultdict(list)
    for key in objects:
        members[merger.name(key)].append(key)
    merged = {
        name: _Object(
            _each(merger.entries(name), change),
            [use for key in keys for use in uses[key]],
            _merged_locations([locations[key] for key in keys]),
        )
        for name, keys in members.items()
    }
    return merged, merger.name


def _merged_locations(found: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The locations of merged objects. Their order does not depend on which object is where."""
    return found[0] if len(found) == 1 else tuple(sorted(chain.from_iterable(found)))


# --- structs --------------------------------------------------------------------------------


def _inline_structs(inline: Mapping[str, _Object[Field]]) -> Iterator[Struct]:
    for name, found in inline.items():
        first = min(found.uses)
        yield Struct(
            name=name,
            schema=".".join((first.owner, *first.keys)),
            fields=id_first(found.entries),
            resource=False,
            object=None,
            deleted=False,
            inline=True,
            locations=found.locations,
        )


def _with_results(operation: OperationModel, rename: Callable[[str], str]) -> OperationModel:
    names = tuple(dict.fromkeys(map(rename, operation.result.structs)))
    return replace(operation, result=replace(operation.result, structs=names))


def _struct_names(
    structs: Sequence[Struct],
    inline: Mapping[str, _Object[Field]],
    operations: Sequence[OperationModel],
    results: ResultReader,
    lock: NamesLock,
) -> _FinalNames:
    wires = {s.name: {f.wire for f in s.fields} for s in structs}
    locations = {name: found.locations for name, found in inline.items()}
    locked = find_locked(lock.structs, locations, lambda a, b: wires[a] > wires[b])
    schemas = results.document.schemas
    given = {
        key: name
        for schema, key in results.components.items()
        if (name := extensions.name(schemas[schema], schema)) is not None
    }
    names = locked.first
    for schema, key in results.components.items():
        if schema in lock.schemas:
            (names[key],) = lock.schemas[schema]
            if key in given and pascal(given[key], what="the schema") != names[key]:
                raise CodegenError(
                    f"x-lattice-name of {schema} is {given[key]}, but the names lock has "
                    f"{names[key]}",
                    hint="Change one of them: the name in the overlay, or its entry in the lock.",
                )
    returned = {name for o in operations for name in o.result.structs}
    uses = {name: found.uses for name, found in inline.items()}
    return _FinalNames(
        locked, name_structs(structs, uses, returned, given, names, lock.class_names)
    )


def _named_structs(structs: Iterable[Struct], names: _FinalNames) -> list[Struct]:
    return [
        replace(
            struct,
            name=name,
            fields=names.rename(struct.fields, _prefixes(struct, locations)),
            locations=locations,
        )
        for struct in structs
        for name, locations in names.named(struct.name, struct.locations)
    ]


def _prefixes(struct: Struct, locations: Sequence[str]) -> list[str]:
    """The locations of the fields of a struct, without the keys of the fields."""
    return [f"{at}." for at in locations] if struct.inline else [f"{struct.schema} "]


# --- parameter types -----------------------------------------------------------------------


def _type_names(
    objects: Mapping[str, _Object[Parameter]],
    operations: Sequence[OperationModel],
    lock: NamesLock,
) -> _FinalNames:
    locked = find_locked(
        lock.parameter_types, {name: found.locations for name, found in objects.items()}
    )
    removed = {(o.service, o.verb) for o in operations if o.removed}
    wanted, weights = {}, {}
    for name, found in objects.items():
        if name in locked.names:
            continue
        # Name a type after current operations, not after those that Stripe removed.
        current = [u for u in found.uses if (u.owner, u.verb) not in removed] or found.uses
        few = len(found.entries) <= _FEW
        contents = "_".join(entry.wire for entry in found.entries) if few else ""
        wanted[name] = candidates(current, contents=contents)
        weights[name] = len(current)
    final = allocate(wanted, weights, suffix="Param", taken=lock.parameter_type_names)
    return _FinalNames(locked, locked.first | final)


def _named_parameter_types(
    objects: Mapping[str, _Object[Parameter]], names: _FinalNames
) -> list[ParameterType]:
    types = []
    for key, found in objects.items():
        owners = {use.owner for use in found.uses}
        service = owners.pop() if len(owners) == 1 else None
        for name, locations in names.named(key, found.locations):
            params = names.rename(found.entries, [f"{location}." for location in locations])
            types.append(ParameterType(name, service, params, locations))
    shared = _held_by_shared({found.name: found for found in types})
    return [replace(found, service=None) if found.name in shared else found for found in types]


def _held_by_shared(types: Mapping[str, ParameterType]) -> set[str]:
    """The types that several services use, and those inside them.

    A shared type can hold one of a single service: its locations were merged.
    """
    found = {name for name, kind in types.items() if kind.service is None}
    waiting = list(found)
    while waiting:
        held = {n for p in types[waiting.pop()].params for n in names_in(p.type, Ref)} - found
        found |= held
        waiting += held
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
    """The named ``Enum`` of each long list of values that needs a name, and the named lists."""
    lists: EqualObjects[Values] = EqualObjects()
    located: list[tuple[str, str]] = []
    for use, locations, entry in _entries(structs, parameter_types, operations):
        for kind in leaves(entry.type):
            if isinstance(kind, Enum) and sum(len(str(v)) for v in kind.values) > _LONG:
                name = lists.add(kind.values, use)
                located += [(name, location) for location in locations]
    values, uses = dict(lists.items()), lists.uses()
    where = renumbered(lock.enums, lock.enum_values, distinct_locations(located), values)
    groups = {key: [key] for key in values}
    for keys in locked_groups(lock.enums, where):
        group = list(dict.fromkeys(member for key in keys for member in groups[key]))
        groups |= dict.fromkeys(group, group)
    merged = {
        group[0]: tuple(dict.fromkeys(value for key in group for value in values[key]))
        for group in groups.values()
    }
    merged_at = {
        key: tuple(loc for member in groups[key] for loc in where[member]) for key in merged
    }
    locked = find_locked(lock.enums, merged_at)
    weights = {key: sum(len(uses[member]) for member in groups[key]) for key in merged}
    wanted = {
        key: candidates(uses[key]) for key in merged if weights[key] > 1 and key not in locked.names
    }
    taken = lock.class_names.union(struct.name for struct in structs)
    final = allocate(wanted, weights, suffix="Value", taken=taken)
    names = _FinalNames(locked, locked.first | final)
    value_lists = [
        ValueList(name, merged[key], locations)
        for key in names.final
        for name, locations in names.named(key, merged_at[key])
    ]
    enums = {
        values[member]: Enum(merged[key], final)
        for key, final in names.final.items()
        for member in groups[key]
    }
    return enums, tuple(sorted(value_lists, key=lambda found: found.name))


def _entries(
    structs: list[Struct], parameter_types: list[ParameterType], operations: list[OperationModel]
) -> Iterator[tuple[Use, list[str], Field | Parameter]]:
    """Every field and parameter, with its use and its locations."""
    holders: list[tuple[Use, list[str], Sequence[Field | Parameter]]] = [
        *((Use(s.name, "", ()), _prefixes(s, s.locations), s.fields) for s in structs),
        *(
            (Use(t.name.removesuffix("Param"), "", ()), [f"{at}." for at in t.locations], t.params)
            for t in parameter_types
        ),
        *(
            (Use(o.service, o.verb, ()), [f"{o.key} "], o.params)
            for o in operations
            if not o.removed
        ),
    ]
    for use, prefixes, entries in holders:
        for entry in entries:
            yield use.below(entry.wire), [prefix + entry.wire for prefix in prefixes], entry


# --- walking types --------------------------------------------------------------------------


def _name_change(rename: Callable[[str], str]) -> TypeRewrite:
    """A function for ``map_leaves`` that replaces the names in a type with ``rename``."""

    def change(kind: Type) -> Type:
        match kind:
            case Ref(name):
                return Ref(rename(name))
            case OneOf(names) | Expandable(names):
                return type(kind)(tuple(dict.fromkeys(map(rename, names))))
            case _:
                return kind

    return change


def _renamed_structs(structs: Iterable[Struct], change: TypeRewrite) -> list[Struct]:
    return [replace(struct, fields=_each(struct.fields, change)) for struct in structs]


def _renamed_operations(
    operations: Iterable[OperationModel], change: TypeRewrite
) -> list[OperationModel]:
    return [replace(o, params=_each(o.params, change)) for o in operations]


def _each(entries: tuple[Entry, ...], change: TypeRewrite) -> tuple[Entry, ...]:
    return tuple(replace(entry, type=map_leaves(entry.type, change)) for entry in entries)
