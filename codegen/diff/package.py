"""Effects of a new document on the public names of the package and their types."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from codegen.diff.impacts import Impact
from codegen.diff.report import Member, PythonEffects
from codegen.emit.annotations import either, key_type, parameter_type
from codegen.emit.model_index import params_name
from codegen.emit.types import can_be_none, field_type
from codegen.model import (
    Array,
    Enum,
    Expandable,
    Field,
    ListOf,
    Map,
    Model,
    OneOf,
    OperationModel,
    Parameter,
    Ref,
    Scalar,
    ScalarType,
    Type,
    Union,
    map_leaves,
)

Entry = TypeVar("Entry", Field, Parameter)
_SCALARS: dict[type, ScalarType] = {str: "str", int: "int", bool: "bool"}
"""The types of the values of enums."""


def compare_packages(old: Model, new: Model) -> PythonEffects:
    """The public names that the package gains and loses, and the members that change."""
    before, after = _public_names(old), _public_names(new)
    members: dict[Member, list[str]] = defaultdict(list)
    for member in (*_methods(old, new), *_classes(old, new), *_parameter_types(old, new)):
        members[replace(member, owners=())] += member.owners
    return PythonEffects(
        added={kind: tuple(sorted(after[kind] - before[kind])) for kind in after},
        removed={kind: tuple(sorted(before[kind] - after[kind])) for kind in before},
        members=tuple(
            replace(member, owners=tuple(sorted(owners)))
            for member, owners in sorted(members.items(), key=lambda item: str(item))
        ),
    )


def _public_names(model: Model) -> dict[str, set[str]]:
    return {
        "methods": {
            f"{service.path}.{name}"
            for service in model.services
            for method in service.methods
            if method.operation.removed is None
            for name in filter(None, (method.name, method.stream))
        },
        "services": {service.path for service in model.services},
        "classes": {struct.name for struct in model.structs},
        "parameter_types": {
            *(found.name for found in model.parameter_types),
            *(str(params_name(operation.name)) for operation in model.current_operations),
        },
        "enums": {found.name for found in model.value_lists},
        "event_classes": {event.class_name for event in (*model.events, *model.thin_events)},
    }


def _methods(old: Model, new: Model) -> Iterator[Member]:
    before = {operation.name: operation for operation in old.current_operations}
    for operation in new.current_operations:
        other = before.get(operation.name)
        if other is None or other == operation:
            continue
        if other.path_params != operation.path_params:
            one, two = (", ".join(o.path_params) for o in (other, operation))
            yield Member((operation.name,), "path parameters", one, two, "look")
        if _returns(other) != _returns(operation):
            one, two = _returns(other), _returns(operation)
            yield Member((operation.name,), "return type", one, two, "breaking")
        yield from _parameters(operation.name, other.params, operation.params)


def _returns(operation: OperationModel) -> str:
    if operation.result.binary:
        return "bytes"
    one = either(operation.result.structs)
    return f"Page[{one}]" if operation.result.page else str(one)


def _parameter_types(old: Model, new: Model) -> Iterator[Member]:
    before = {found.name: found.params for found in old.parameter_types}
    for found in new.parameter_types:
        if found.name in before:
            yield from _parameters(found.name, before[found.name], found.params)


def _parameters(owner: str, old: Sequence[Parameter], new: Sequence[Parameter]) -> Iterator[Member]:
    return _members(owner, old, new, _accepts, _passing)


def _accepts(parameter: Parameter) -> str:
    return str(key_type(parameter_type(parameter.type), required=parameter.required))


def _passing(old: Parameter | None, new: Parameter | None) -> Impact:
    if new is None or (new.required and not (old and old.required)):
        return "breaking"
    accepted = map_leaves(new.type, _with_text)
    if old is None or fits_in(old.type, accepted):
        return "additive"
    # Another type with equal keys accepts the same dict; only an annotation in user code differs.
    return "look" if fits_in(_open(old.type), _open(accepted)) else "breaking"


def _with_text(kind: Type) -> Type:
    """A decimal or a time, or its text."""
    has_text = isinstance(kind, Scalar) and kind.python in ("Decimal", "datetime")
    return Union((kind, Scalar("str"))) if has_text else kind


def _classes(old: Model, new: Model) -> Iterator[Member]:
    before = {struct.name: struct.fields for struct in old.structs}
    for struct in new.structs:
        if struct.name in before:
            yield from _members(
                struct.name,
                before[struct.name],
                struct.fields,
                lambda field: str(field_type(field)),
                _reading,
            )


def _reading(old: Field | None, new: Field | None) -> Impact:
    if new is None or (old and can_be_none(new) and not can_be_none(old)):
        return "breaking"
    if old is None or fits_in(new.type, old.type):
        return "additive"
    return "look" if fits_in(_open(new.type), _open(old.type)) else "breaking"


def _members(
    owner: str,
    old: Sequence[Entry],
    new: Sequence[Entry],
    annotation: Callable[[Entry], str],
    impact: Callable[[Entry | None, Entry | None], Impact],
) -> Iterator[Member]:
    """The parameters or fields that only one package has, or that have another annotation."""
    before, after = {entry.name: entry for entry in old}, {entry.name: entry for entry in new}
    for name in before.keys() | after.keys():
        one, other = before.get(name), after.get(name)
        if one == other:
            continue
        was = None if one is None else annotation(one)
        now = None if other is None else annotation(other)
        if was != now:
            yield Member((owner,), name, was, now, impact(one, other))


def _open(kind: Type) -> Type:
    """The type without the values of its enums and the names of its classes."""
    return map_leaves(kind, _open_leaf)


def _open_leaf(kind: Type) -> Type:
    match kind:
        case Enum(values):
            return Union(tuple(Scalar(_SCALARS[type(value)]) for value in values))
        case Ref():
            return Ref("")
        case _:
            return kind


def fits_in(small: Type, large: Type) -> bool:
    """Whether a type checker accepts a value of ``small`` as one of ``large``."""
    if small == large or large == Scalar("Any"):
        return True
    match small, large:
        case Union(items), _:
            return all(fits_in(item, large) for item in items)
        case _, Union(items):
            return any(fits_in(small, item) for item in items)
        case Enum(values), Enum(others):
            return set(values) <= set(others)
        case Enum(values), Scalar(python):
            return all(type(value).__name__ == python for value in values)
        case Scalar(python, form), Scalar(other, other_form):
            # Parameters accept a datetime instead of Unix seconds.
            same = python == other and (form == other_form or form != "unix-time")
            return same or (python, other) == ("int", "float")
        case (Array(one), Array(other)) | (ListOf(one), ListOf(other)) | (Map(one), Map(other)):
            return fits_in(one, other)
        case (Expandable(names), Expandable(others)) | (OneOf(names), OneOf(others)):
            return set(names) <= set(others)
        case _:
            return False
