"""The class of each event type.

Every v1 event is an ``Event``. The class of an event type only checks the type: an ``Event`` is an
instance of ``InvoicePaidEvent`` if its type is ``invoice.paid``. So ``match`` works for events from
webhooks, from ``client.events`` and from ``decode``, and no event needs a class to be decoded.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..types.event import Event
from ._event_types import EVENTS, THIN_EVENTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..types.event import EventData

PACKAGE = __name__.rpartition(".")[0]


class EventClass(type):
    """The metaclass of the classes of v1 event types."""

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
def snapshot_names() -> Mapping[str, str]:
    """The class name of each type of snapshot events."""
    return {name: _class_name(name, "Event") for name in _table(EVENTS)}


@cache
def thin_names() -> Mapping[str, str]:
    """The class name of each type of thin events."""
    return {name: _class_name(name, "EventNotification") for name in _table(THIN_EVENTS)}


@cache
def snapshot_class(event_type: str) -> Any:
    """The class of a type of snapshot events."""
    namespace = {"__module__": PACKAGE, "event_type": event_type}
    return EventClass(snapshot_names()[event_type], (), namespace)


def object_classes(event_type: str) -> tuple[str, ...]:
    """The classes that the object of a known v1 event may have; empty for plain data."""
    return _table(EVENTS).get(event_type, ())


@cache
def _table(text: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in text.strip().splitlines():
        classes, beginning, *ends = line.split()
        structs = () if classes == "-" else tuple(classes.split("|"))
        found |= {f"{beginning}.{end}": structs for end in ends}
    return found


def _class_name(event_type: str, suffix: str) -> str:
    words = re.findall(r"[a-z0-9]+", event_type.replace("[", ".including."))
    return "".join(map(str.capitalize, words)) + suffix
