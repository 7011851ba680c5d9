"""Webhooks: verify the events that Stripe posts, and decode them."""

from typing import TYPE_CHECKING

from ._classes import SnapshotEvent, event_class, named, public_names
from ._notifications import EventNotification, UnknownEventNotification
from ._verification import TOLERANCE, construct_event, verify

if TYPE_CHECKING:
    from ._event_classes import *

_NAMES = [
    "TOLERANCE",
    "EventNotification",
    "SnapshotEvent",
    "UnknownEventNotification",
    "construct_event",
    "event_class",
    "verify",
]


def __dir__() -> list[str]:
    return ["__doc__", "__file__", "__name__", *_NAMES, *public_names()]


if not TYPE_CHECKING:

    def __getattr__(name: str):
        found = named(name)
        if found is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = found
        return found
