"""Modules of ``webhooks/``: the types of events, their classes and the overloads of a router.

Type checkers read the classes and overloads from ``.pyi`` files. At run time there is one table.
"""

from __future__ import annotations

import re
import textwrap
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from codegen.emit.code import Code, identifier, literal
from codegen.emit.rendering import File, render
from codegen.errors import CodegenError
from codegen.identifiers import beginnings
from codegen.model import EventType, Model

UNKNOWN_OBJECT = Code("dict[str, Any]")
"""The type of an object that the document does not describe: it stays plain data."""


def render_events(model: Model) -> Iterable[File]:
    thin_names = [literal(event.name) for event in model.thin_events]
    values = {
        "events": model.events,
        "thin_events": model.thin_events,
        "objects": _objects,
        "prefixes": _prefixes(model.events),
        "thin_prefixes": _patterns(event.name for event in model.thin_events),
        "any_event": _union(model.events, Code("Event")),
        "any_notification": _union(model.thin_events, Code("N[Any]")),
        "thin_event_types": _subscripted("L", thin_names, Code("str")),
    }
    tables = {
        "events": _table({event.name: event.structs for event in model.events}),
        "thin_events": _table(dict.fromkeys((event.name for event in model.thin_events), ())),
    }
    yield "webhooks/_event_types.py", render("_event_types", **tables)
    yield "webhooks/_event_classes.pyi", render("_event_classes.pyi", **values)
    yield "webhooks/_typed_router.pyi", render("_typed_router.pyi", **values)


def _union(events: Sequence[EventType], otherwise: Code) -> Code:
    # pyright cannot read a chain of more than 256 operators.
    return _subscripted("Union", [identifier(event.class_name) for event in events], otherwise)


def _subscripted(name: str, items: Sequence[Code], otherwise: Code) -> Code:
    lines = textwrap.fill(", ".join(items), 100, break_long_words=False, break_on_hyphens=False)
    return Code(f"{name}[\n{lines}\n]") if items else otherwise


def _table(events: Mapping[str, Sequence[str]]) -> Code:
    """The types as text: the classes of the object, the common beginning, the end of each."""
    groups: dict[tuple[str, str], list[Code]] = defaultdict(list)
    for name, structs in events.items():
        beginning, _, end = name.rpartition(".")
        classes = "|".join(map(identifier, structs)) or "-"
        groups[classes, beginning].append(_word(end))
    lines = [" ".join([classes, _word(b), *ends]) for (classes, b), ends in groups.items()]
    return Code("\n".join(lines))


def _word(text: str) -> Code:
    if not re.fullmatch(r"[\w.\[\]]+", text, re.ASCII):
        raise CodegenError(f"{text!r:.100} cannot be part of an event type")
    return Code(text)


def _patterns(names: Iterable[str]) -> Code:
    """The patterns of event types, such as ``v2.core.*``, as the values of a literal type."""
    found = {beginning for name in names for beginning in beginnings(name)}
    return Code(", ".join(literal(f"{beginning}.*") for beginning in sorted(found)))


def _prefixes(events: Sequence[EventType]) -> list[tuple[Code, Code]]:
    """The patterns ``customer.subscription.*``, by the objects of the events that match."""
    objects: dict[str, set[str]] = defaultdict(set)
    for event in events:
        for beginning in beginnings(event.name):
            objects[beginning] |= set(event.structs) or {""}
    patterns: dict[Code, list[str]] = defaultdict(list)
    for beginning, found in sorted(objects.items()):
        patterns[_objects(found)].append(literal(f"{beginning}.*"))
    return [(Code(", ".join(found)), kind) for kind, found in patterns.items()]


def _objects(structs: Collection[str]) -> Code:
    """The annotation of an object that is one of ``structs``; "" stands for an unknown object."""
    kinds = [Code(f"t.{identifier(name)}") for name in sorted(structs) if name]
    return Code(" | ".join([*kinds, *([UNKNOWN_OBJECT] if "" in structs or not structs else [])]))
