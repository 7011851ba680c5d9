# Copied from codegen/runtime/.
"""Find the class of an event type, and the public names that depend on the event types."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from .._validation import close_names
from ..errors import InvalidArgumentError
from ..types.event import Event
from ._event_class_by_type import snapshot_class, snapshot_names, thin_names
from ._notifications import EventNotification, thin_class

_LISTS = ("AnyEvent", "AnyEventNotification", "EventType", "ThinEventType")


def event_class(event_type: str) -> Any:
    """The class of an event type: ``event_class("invoice.paid") is InvoicePaidEvent``.

    Raises:
        InvalidArgumentError: this version of the library does not know the type.
    """
    if isinstance(event_type, str):
        if event_type in snapshot_names():
            return snapshot_class(event_type)
        if event_type in thin_names():
            return thin_class(event_type)
    close = close_names(event_type, [*snapshot_names(), *thin_names()])
    advice = f"Use {close[0]!r}." if close else "lattice_stripe.webhooks.EventType lists them."
    raise InvalidArgumentError(f"{event_type!r} is not an event type. {advice}", param="event_type")


def named(name: str) -> Any:
    """The class or the type with this public name; None if there is none."""
    if name == "EventType":
        return Literal[tuple(snapshot_names())] if snapshot_names() else str
    if name == "ThinEventType":
        return Literal[tuple(thin_names())] if thin_names() else str
    if name in _LISTS:
        return Event if name == "AnyEvent" else EventNotification
    for names in (snapshot_names(), thin_names()):
        for event_type, class_name in names.items():
            if class_name == name:
                return event_class(event_type)
    return None


def public_names() -> Sequence[str]:
    """The names that ``named`` knows."""
    return [*_LISTS, *snapshot_names().values(), *thin_names().values()]
