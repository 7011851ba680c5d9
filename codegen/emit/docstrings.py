"""Docstrings of generated code, made from the model and from what overlays add.

They have no sentence of Stripe's document, except in a build with ``generate --descriptions``.

``docs_links.json`` maps operations ("METHOD path") to paths below https://docs.stripe.com/. All of
them are from the docstrings of stripe-python 15.3.1:

1. the page of Stripe's API reference for the operation, if any docstring links to it;
2. otherwise the guide that the docstring of the method links to, if the link is about all of it.

An operation without such a link has no ``See:`` line.
"""

from __future__ import annotations

import html
import json
import re
import textwrap
from collections.abc import Mapping
from pathlib import Path

from codegen import model

DOCS_LINKS: Mapping[str, str] = json.loads(
    Path(__file__).with_name("docs_links.json").read_text("utf-8")
)
_DOCS = "https://docs.stripe.com/"
_SHOWN_VALUES = 6
_WIDTH = 94
_LINE_WIDTH = 105
"""Width of the first line of async methods, which refer to the sync method."""
_TAG = re.compile(r"</?(?:a|br|code|currency|em|li|ol|p|strong|ul)(?:\s[^<>]*)?>", re.IGNORECASE)
_TAGS = {"<br>": "\n", "<li>": "- ", "<code>": "`", "</code>": "`", "</p>": "\n\n"}
_TYPOGRAPHY = str.maketrans("‘’“”–—\u00a0", "''\"\"-- ")
MONEY = re.compile(
    r"(^|_)amounts?($|_)|(^|_)(balance|fee|subtotal)$|^(sub)?total(_excluding_tax)?$|^(net|unit_cost)$"
)
"""Names of integers that are always money."""
_CLEARS = model.Enum(("",))
_ACCEPTED = {
    "unix-time": "int (Unix seconds) | datetime",
    "currency": "str (three-letter currency code)",
    "decimal": "Decimal | str",
    "date-time": "str (RFC 3339) | datetime",
    "int64": "str (integer)",
    "binary": "bytes, path, open binary file or (name, content)",
}


# --- operations -----------------------------------------------------------------------------


def operation_doc(
    operation: model.OperationModel,
    structs: Mapping[str, model.Struct],
    opinions: Mapping[str, model.Opinion],
    *,
    arguments_in: str = "",
) -> str:
    """The docstring of an operation's method.

    ``arguments_in`` names the method whose docstring lists arguments, result and errors.
    """
    endpoint = f"``{operation.key}``"
    if arguments_in:
        endpoint = _wrapped(f"{endpoint}: see ``{arguments_in}``.", width=_LINE_WIDTH, indent="")
    head = [endpoint]
    if operation.removed:
        head.append(
            _wrapped(
                f"Removed from Stripe's API in version {operation.removed.since}; "
                f"use ``{operation.removed.use}``."
            )
        )
    elif operation.deprecated:
        head.append("Deprecated by Stripe.")
    paragraphs = [_paragraphs("\n\n".join(head), operation.description, operation.doc)]
    for binding in (*operation.before, *operation.after):
        paragraphs.append(_opinion_doc(binding, opinions[binding.opinion]))
    if arguments_in:
        return "\n\n".join(paragraphs)
    arguments = [f"{name}: str (path)" for name in operation.path_params]
    expandable = expandable_fields(operation, structs)
    arguments += [_argument(parameter, expandable) for parameter in operation.params]
    if operation.result.binary:
        arguments.append("to: path or binary file that receives the content")
    if arguments:
        paragraphs.append("\n".join(["Args:", *(f"    {line}" for line in arguments)]))
    paragraphs.append(_wrapped(f"Returns {_result(operation)}. Raises StripeError.", indent=""))
    if link := docs_link(operation):
        paragraphs.append(f"See: {link}")
    return "\n\n".join(paragraphs)


def stream_doc(method: str, *, asynchronous: bool) -> str:
    """The docstring of the method that iterates over the items of all pages of ``method``."""
    iterate = "``async for``" if asynchronous else "Iterate"
    return f"{iterate} over all items of ``{method}``. Raises StripeError."


def docs_link(operation: model.OperationModel) -> str | None:
    """The page of Stripe's documentation about an operation."""
    link = DOCS_LINKS.get(operation.key)
    return f"{_DOCS}{link}" if link else None


def _opinion_doc(binding: model.Binding, opinion: model.Opinion) -> str:
    """The docs of an opinion, its name, and the parameters that it checks."""
    default = "" if opinion.default else " (off by default)"
    checks = f" Checks {', '.join(binding.parameter_paths)}." if binding.parameter_paths else ""
    return "\n".join([opinion.doc, _wrapped(f"Opinion ``{opinion.name}``{default}.{checks}")])


def _argument(parameter: model.Parameter, expandable: list[str]) -> str:
    notes = [_describe(parameter.type, parameter.wire)]
    if parameter.wire == "expand" and expandable:
        notes = [f"list of {', '.join(expandable)}"]
    if parameter.required:
        notes.append("required")
    if parameter.deprecated:
        notes.append("deprecated")
    return _wrapped(f"{parameter.name}: {', '.join(notes)}", width=90).replace("\n", "\n    ")


def _describe(kind: model.Type, wire: str = "") -> str:
    """The types and values that the parameter ``wire`` accepts, with their units."""
    match kind:
        case model.Enum(values):
            return _values(values)
        case model.Scalar("int", None) if MONEY.search(wire):
            return "int (smallest currency unit)"
        case model.Scalar(python, form):
            return _ACCEPTED.get(form or "", python)
        case model.Ref(name):
            return name
        case model.Array(item):
            return f"list[{_describe(item, wire)}]"
        case model.Map(value):
            return f"dict[str, {_describe(value)}]"
        case model.Union(items):
            text = " | ".join(
                dict.fromkeys(_describe(item, wire) for item in items if item != _CLEARS)
            )
            # The keys of a range are times too.
            if any(isinstance(item, model.Ref) for item in items):
                text = text.replace(_ACCEPTED["unix-time"], "int | datetime")
            return f'{text}, or "" to clear' if _CLEARS in items else text
        case _:
            return "object"


def _values(values: tuple[str | int | bool, ...]) -> str:
    shown = " | ".join(f'"{v}"' if isinstance(v, str) else str(v) for v in values[:_SHOWN_VALUES])
    return shown if len(values) <= _SHOWN_VALUES else f"{shown} | ..."


def _result(operation: model.OperationModel) -> str:
    result = operation.result
    if result.binary:
        return "bytes, or None if ``to`` is given"
    name = " | ".join(result.structs) or "Any"
    return f"a page of {name}" if result.page else name


def expandable_fields(
    operation: model.OperationModel, structs: Mapping[str, model.Struct]
) -> list[str]:
    """The values that ``expand`` accepts: the fields of the result that can be expanded."""
    prefix = "data." if operation.result.page else ""
    fields = (field for name in operation.result.structs for field in structs[name].fields)
    return sorted({f"{prefix}{field.wire}" for field in fields if _can_expand(field.type)})


def _can_expand(kind: model.Type) -> bool:
    match kind:
        case model.Expandable() | model.Array(model.Expandable()) | model.ListOf(model.OneOf()):
            return True
    return False


# --- structs and parameters -----------------------------------------------------------------


def struct_doc(struct: model.Struct) -> str:
    return _paragraphs(f"Schema ``{struct.schema}``.", struct.description, struct.doc)


def field_doc(field: model.Field) -> str:
    """Notes on a field that its annotation does not show, and its overlay's text, or ""."""
    notes = []
    match field.type:
        case _ if _is_money(field.type, field.wire):
            notes.append("in the smallest currency unit")
        case model.Scalar(_, "unix-time") | model.Array(model.Scalar(_, "unix-time")):
            notes.append("Unix seconds")
        case model.Scalar(_, "int64") | model.Array(model.Scalar(_, "int64")):
            notes.append("integer as a string")
        case model.Expandable() | model.Array(model.Expandable()):
            notes.append("expandable")
        case model.ListOf(model.OneOf()):
            notes.append("only if expanded")
    if field.deprecated:
        notes.append("deprecated")
    if field.secret:
        notes.append("secret: masked in repr")
    return _paragraphs(_sentence(notes), field.description, field.doc)


def parameter_doc(parameter: model.Parameter) -> str:
    """Notes on a parameter that its annotation does not show, or ""."""
    notes = []
    if _is_money(parameter.type, parameter.wire):
        notes.append("in the smallest currency unit")
    kinds = model.union_items(parameter.type)
    is_time = any(isinstance(kind, model.Scalar) and kind.format == "unix-time" for kind in kinds)
    if is_time and not any(isinstance(kind, model.Ref) for kind in kinds):  # a range shows it
        notes.append("Unix seconds, or an aware datetime")
    if _CLEARS in kinds:
        notes.append('clear with ""')
    if parameter.deprecated:
        notes.append("deprecated")
    return _paragraphs(_sentence(notes), parameter.description, None)


def _paragraphs(first: str, description: str | None, doc: str | None) -> str:
    """The texts that are not empty: our own, that of the document, and that of an overlay."""
    texts = (first, plain_text(description or ""), (doc or "").strip())
    return "\n\n".join(filter(None, texts))


def _is_money(kind: model.Type, wire: str) -> bool:
    return model.Scalar("int") in model.union_items(kind) and MONEY.search(wire) is not None


def _sentence(notes: list[str]) -> str:
    text = "; ".join(notes)
    return f"{text[0].upper()}{text[1:]}." if text else ""


def plain_text(description: str) -> str:
    """A description of the document without HTML tags, in short lines and mostly in ASCII."""
    text = description.translate(_TYPOGRAPHY)
    if _TAG.search(text):
        text = html.unescape(_TAG.sub(lambda tag: _TAGS.get(tag[0].lower(), ""), text))
        text = re.sub(r"\n{3,}", "\n\n", text)
    lines = (_wrapped(line, indent=line[: -len(line.lstrip())]) for line in text.splitlines())
    return "\n".join(lines).strip()


def _wrapped(text: str, *, width: int = _WIDTH, indent: str = "    ") -> str:
    lines = textwrap.wrap(
        text, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
    return "\n".join(lines)
