"""Reads the types of events, and the structs of the objects that they contain."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from codegen.document import refs
from codegen.document.openapi import Document, Node
from codegen.errors import CodegenError
from codegen.identifiers import beginnings, pascal
from codegen.model import EventType, Struct
from codegen.overlay import extensions

TYPES, THIN_TYPES = "x-lattice-event-types", "x-lattice-thin-event-types"


def read_events(
    document: Document, structs: Sequence[Struct]
) -> tuple[tuple[EventType, ...], tuple[EventType, ...]]:
    """The types of snapshot events, and those of thin events.

    A snapshot event contains the object that the beginning of its type names. An overlay lists the
    exceptions. Stripe's document has no thin events, so an overlay lists them all.
    """
    by_object = _by_object(structs)
    taken = {struct.name for struct in structs}
    snapshot: dict[str, EventType] = {}
    thin: dict[str, EventType] = {}
    for location, value in extensions.find(document.root):
        where = ".".join(map(str, location[:-1]))
        if location[-1] == TYPES:
            parameter = refs.resolve(document.root, refs.pointer(location[:-1]))
            for name in _event_types_of(parameter, where):
                if name in snapshot:  # listed before
                    continue
                exception = _exception(name, value)
                objects = _named(name, by_object) if exception is None else exception
                found = _structs(objects, by_object)
                snapshot[name] = EventType(name, _class_name(name, "Event", taken), found)
        elif location[-1] == THIN_TYPES:
            for name, related in value.items():
                found = _structs((related,) if related else (), by_object)
                class_name = _class_name(name, "EventNotification", taken)
                thin[name] = EventType(name, class_name, found)
    return _sorted(snapshot.values()), _sorted(thin.values())


def _sorted(types: Iterable[EventType]) -> tuple[EventType, ...]:
    return tuple(sorted(types, key=lambda t: t.name))


def _by_object(structs: Sequence[Struct]) -> Mapping[str, Sequence[str]]:
    """The structs of each value of ``object``, without those of deleted objects."""
    found: dict[str, list[str]] = defaultdict(list)
    for struct in structs:
        if struct.object and not struct.deleted:
            found[struct.object].append(struct.name)
    return found


def _event_types_of(node: Node, where: str) -> list[str]:
    """The event types that the items of a parameter allow, without the wildcard."""
    values = node.get("items", {}).get("enum", ())
    names = [value for value in values if isinstance(value, str) and value != "*"]
    if not names:
        raise CodegenError(
            f"{where}: {TYPES} is on a parameter that lists no event types",
            hint="Set it on an array whose items are an enum.",
        )
    return names


def _exception(name: str, exceptions: Mapping[str, Sequence[str]]) -> Sequence[str] | None:
    """The objects that an overlay gives for the longest beginning of an event type."""
    longest_first = (name, *reversed(beginnings(name)))
    return next((exceptions[b] for b in longest_first if b in exceptions), None)


def _named(name: str, by_object: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """The object that an event type names: ``invoice.paid``, ``issuing_card.created``."""
    subject = name.rpartition(".")[0]
    flat = {re.sub(r"\W", "_", tag): tag for tag in sorted(by_object)}
    found = subject if subject in by_object else flat.get(re.sub(r"\W", "_", subject))
    return (found,) if found else ()


def _structs(objects: Sequence[str], by_object: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The structs of some objects. An older document can lack an object of an overlay."""
    return tuple(sorted(name for tag in objects for name in by_object.get(tag, ())))


def _class_name(name: str, suffix: str, taken: set[str]) -> str:
    text = re.sub(r"\[", ".including.", name).replace("]", "")
    class_name = f"{pascal(text, what='the event type')}{suffix}"
    if class_name in taken:
        raise CodegenError(
            f"the event type {name} and another class are called {class_name}",
            hint="In an overlay, remove the event type from its list, or give the schema of the "
            "other class another x-lattice-name.",
        )
    taken.add(class_name)
    return class_name
