"""Find the class of an event type, and the public names that depend on the event types."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

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


if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        """The class or the type with one of the ``public_names``."""
        if name in ("EventType", "ThinEventType"):
            event_types = tuple(snapshot_names() if name == "EventType" else thin_names())
            return Literal[event_types] if event_types else str
        if name in _LISTS:
            return Event if name == "AnyEvent" else EventNotification
        for event_type, class_name in {**snapshot_names(), **thin_names()}.items():
            if class_name == name:
                return event_class(event_type)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def public_names() -> Sequence[str]:
    """The names of ``webhooks`` that depend on the event types."""
    return [*_LISTS, *snapshot_names().values(), *thin_names().values()]


def package_attribute(name: str) -> str:
    """What to write for a name of the package ``lattice_stripe``; empty for another name."""
    package = import_module("..", __package__)
    return f"Use {package.__name__}.{name}." if name in dir(package) else ""
