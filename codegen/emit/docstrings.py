"""Docstrings, composed from facts and from what overlays say; Stripe's sentences have no part.

A docstring answers what a reader at the call asks: which request this is, what may be passed and
in which unit, what comes back, what can be expanded, what can go wrong, where to read more.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping

from codegen.model import (
    Array,
    Binding,
    Enum,
    Expandable,
    Field,
    ListOf,
    Map,
    OneOf,
    Operation,
    Opinion,
    Parameter,
    Ref,
    Scalar,
    Shape,
    Struct,
    Type,
    Union,
)

_SHOWN = 6  # values of an enum that a docstring lists before it says how many more there are
_MONEY = re.compile(
    r"(^|_)(amount|subtotal|balance|fee)($|_(due|paid|remaining|overpaid|shipping|off|refunded|"
    r"captured|capturable|received|requested|reversed|total|subtotal|discount|tax)($|_))|^total$|^net$"
)
_UNITS = {
    "unix-time": "unix seconds",
    "currency": "three-letter currency code",
    "decimal": "decimal",
    "date-time": "RFC 3339 time",
    "int64": "integer as text",
    "binary": "file",
}
_REFERENCE = "https://docs.stripe.com/api"
_DOCUMENTED_VERBS = frozenset(
    {"create", "retrieve", "update", "delete", "list", "search", "cancel"}
)


def operation_doc(
    operation: Operation,
    structs: Mapping[str, Struct],
    opinions: Mapping[str, Opinion],
    *,
    binary: bool = False,
) -> str:
    lines = [f"``{operation.method} {operation.path}``"]
    if operation.removed:
        lines += [
            "",
            f"Gone from Stripe's API since ``{operation.removed.since}``, and kept for accounts on "
            "an older",
            f"version: use ``{operation.removed.use}``.",
        ]
    elif operation.deprecated:
        lines += ["", "Deprecated by Stripe."]
    if operation.doc:
        lines += ["", operation.doc.strip()]
    for binding in (*operation.before, *operation.after):
        lines += ["", *_opinion_lines(binding, opinions.get(binding.opinion))]
    arguments = [f"{name}: str, part of the path" for name in operation.path_params]
    arguments += [line for p in operation.params for line in _parameter_lines(p)]
    if binary:
        arguments.append("to: path or binary file to stream into; without it, bytes are returned")
    if arguments:
        lines += ["", "Args:", *(f"    {line}" for line in arguments)]
    lines += ["", f"Returns: {_result(operation)}"]
    expandable = sorted(
        {name for s in operation.result.structs for name in _expandable(structs[s])}
    )
    if expandable:
        prefix = "data." if operation.result.page else ""
        names = ", ".join(prefix + name for name in expandable)
        lines += textwrap.wrap(f"Expandable: {names}", 94, subsequent_indent="    ")
    lines += ["Raises: StripeError", f"See: {reference(operation)}"]
    return "\n".join(lines)


def _opinion_lines(binding: Binding, opinion: Opinion | None) -> Iterator[str]:
    """What an opinion does here, and the name that turns it off."""
    if opinion is not None:
        yield opinion.doc
    parameter_paths = f": {', '.join(binding.parameter_paths)}" if binding.parameter_paths else ""
    yield from textwrap.wrap(
        f"(Opinion ``{binding.opinion}``{parameter_paths})",
        94,
        subsequent_indent="    ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _result(operation: Operation) -> str:
    result = operation.result
    if result.binary:
        return "bytes"
    name = " | ".join(result.structs) or "object"
    return f"a page of {name}" if result.page else name


def _parameter_lines(parameter: Parameter) -> Iterator[str]:
    notes = [describe(parameter.type, parameter.wire)]
    if parameter.required:
        notes.append("required")
    if parameter.deprecated:
        notes.append("deprecated")
    yield from textwrap.wrap(
        f"{parameter.name}: {', '.join(notes)}",
        90,
        subsequent_indent="    ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def describe(kind: Type, name: str = "") -> str:
    """A type in words: what it is, its unit, its values."""
    match kind:
        case Enum(values):
            return _values(values)
        case Scalar("int", None) if _MONEY.search(name):
            return "int, in the currency's smallest unit (cents)"
        case Scalar(python, form):
            unit = _UNITS.get(form or "")
            return "null" if python == "None" else unit or python
        case Ref(struct):
            return struct
        case Expandable(targets) | OneOf(targets):
            return " | ".join(targets)
        case Array(item):
            return f"list of {describe(item, name)}"
        case ListOf(item):
            return f"list object of {describe(item, name)}"
        case Map(value):
            return f"mapping of str to {describe(value)}"
        case Union(items):
            parts = dict.fromkeys(
                '"" to clear' if item == Enum(("",)) else describe(item, name) for item in items
            )
            return " or ".join(sorted(parts, key=lambda part: part == '"" to clear'))
        case _:
            return "object"


def _values(values: tuple[str | int | bool, ...]) -> str:
    shown = " | ".join(f'"{v}"' if isinstance(v, str) else str(v) for v in values[:_SHOWN])
    more = len(values) - _SHOWN
    return shown if more <= 0 else f"{shown} | {more} more"


def _expandable(struct: Struct) -> Iterator[str]:
    for field in struct.fields:
        if (
            isinstance(field.type, Expandable)
            or (isinstance(field.type, Array) and isinstance(field.type.item, Expandable))
            or (isinstance(field.type, ListOf) and isinstance(field.type.item, OneOf))
        ):
            yield field.wire


def reference(operation: Operation) -> str:
    """The page of Stripe's reference that an operation belongs to."""
    segments = operation.path.strip("/").split("/")
    nouns = [s for s in segments[1:] if not s.startswith("{")]
    if operation.verb in _DOCUMENTED_VERBS and nouns[-1:] != [operation.verb]:
        nouns.append(operation.verb)
    version = ["v2"] if operation.v2 else []
    return "/".join([_REFERENCE, *version, *nouns])


def struct_doc(struct: Struct) -> str:
    lines = [f"Stripe's ``{struct.schema}``."]
    if struct.doc:
        lines += ["", struct.doc.strip()]
    notes = [(f.name, note) for f in struct.fields if (note := _field_note(f))]
    if notes:
        lines.append("")
        lines += [f"{name}: {note}" for name, note in notes]
    return "\n".join(lines)


def _field_note(field: Field) -> str:
    """What a field's type does not say."""
    notes = []
    match field.type:
        case Scalar("int", None) if _MONEY.search(field.wire):
            notes.append("in the currency's smallest unit (cents)")
        case Scalar(_, form) | Array(Scalar(_, form)) if form in ("unix-time", "int64"):
            notes.append(_UNITS[form])
        case Expandable() | Array(Expandable()):
            notes.append("expandable")
        case ListOf(OneOf()):
            notes.append("only when expanded")
    if field.deprecated:
        notes.append("deprecated")
    if field.secret:
        notes.append("secret: masked in repr")
    return ", ".join(notes)


def shape_doc(shape: Shape) -> str | None:
    lines = [f"{p.name}: {note}" for p in shape.params if (note := _parameter_note(p))]
    return "\n".join(lines) or None


def _parameter_note(parameter: Parameter) -> str:
    notes = []
    kinds = parameter.type.items if isinstance(parameter.type, Union) else (parameter.type,)
    for kind in kinds:
        match kind:
            case Scalar("int", None) if _MONEY.search(parameter.wire):
                notes.append("in the currency's smallest unit (cents)")
            case Scalar(_, "unix-time"):
                notes.append("unix seconds, or an aware datetime")
            case Enum(("",)):
                notes.append('"" clears')
    if parameter.deprecated:
        notes.append("deprecated")
    return ", ".join(dict.fromkeys(notes))
