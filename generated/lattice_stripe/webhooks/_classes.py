# Copied from codegen/runtime/webhooks/_classes.py. Edit it there.
"""Event types, and the class of each.

Every v1 event is an ``Event``. The class of an event type is a view of it: an ``Event`` is an
instance of ``InvoicePaidEvent`` if its type is ``invoice.paid``. So ``match`` works for events from
webhooks, from ``client.events`` and from ``decode``, and no event needs a class to be decoded.
"""

from __future__ import annotations

import re
import typing
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..errors import InvalidArgumentError
from ..types.event import Event, EventData
from ._event_types import EVENTS, THIN_EVENTS
from ._notifications import EventNotification

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PACKAGE = __name__.rpartition(".")[0]


class EventClass(type):
    """The class of the classes of v1 event types."""

    event_type: str | None
    """None for the class of all types."""

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, Event) and cls.event_type in (None, instance.type)

    def __call__(cls, **fields: Any) -> Any:
        return Event(**{"type": cls.event_type, **fields})

    def __getitem__(cls, parameters: Any) -> Any:
        return cls


if TYPE_CHECKING:
    TypeT = TypeVar("TypeT", bound=str)
    ObjectT = TypeVar("ObjectT")

    class SnapshotData(EventData, Generic[ObjectT]):
        """The data of an event, with the class of its object."""

        object: ObjectT

    class SnapshotEvent(Event, Generic[TypeT, ObjectT]):
        """An event with the values of its ``type`` and the class of its ``data.object``."""

        type: TypeT
        data: SnapshotData[ObjectT]

else:
    SnapshotEvent = EventClass("SnapshotEvent", (), {"__module__": PACKAGE, "event_type": None})


@cache
def class_names() -> Mapping[str, str]:
    """The class name of each event type."""
    snapshot = {name: _class_name(name, "Event") for name in _types(EVENTS)}
    thin = {name: _class_name(name, "EventNotification") for name in _types(THIN_EVENTS)}
    return MappingProxyType(snapshot | thin)


def _types(table: str) -> list[str]:
    lines = map(str.split, table.strip().splitlines())
    return [f"{beginning}.{end}" for beginning, *ends in lines for end in ends]


def _class_name(event_type: str, suffix: str) -> str:
    words = re.findall(r"[a-z0-9]+", event_type.replace("[", ".including."))
    return "".join(map(str.capitalize, words)) + suffix


@cache
def event_class(event_type: str) -> Any:
    """The class of an event type: ``event_class("invoice.paid") is InvoicePaidEvent``.

    Raises:
        InvalidArgumentError: this version of the library does not know the type.
    """
    name = class_names().get(event_type)
    if name is None:
        from difflib import get_close_matches

        close = get_close_matches(str(event_type), class_names(), n=1)
        advice = f"Use {close[0]!r}." if close else "webhooks.EventType lists the types."
        raise InvalidArgumentError(
            f"{event_type!r} is not an event type. {advice}", param="event_type"
        )
    if event_type in _types(EVENTS):
        return EventClass(name, (), {"__module__": PACKAGE, "event_type": event_type})
    return type(name, (EventNotification,), {"__module__": PACKAGE, "event_type": event_type})


def named(name: str) -> Any:
    """The class or the list of types with this public name; None if there is none."""
    if name == "EventType":
        return typing.Literal[tuple(_types(EVENTS))]
    if name == "ThinEventType":
        return typing.Literal[tuple(_types(THIN_EVENTS))]
    if name in ("AnyEvent", "AnyEventNotification"):
        return Event if name == "AnyEvent" else EventNotification
    types = {class_name: event_type for event_type, class_name in class_names().items()}
    return event_class(types[name]) if name in types else None


def public_names() -> Sequence[str]:
    """The names that ``named`` has."""
    fixed = ("AnyEvent", "AnyEventNotification", "EventType", "ThinEventType")
    return sorted([*fixed, *class_names().values()])
