# Generated. Do not edit.
# fmt: off
# mypy: disable-error-code="overload-overlap"
"""The overloads of a router's ``on``: the parameter of a handler has the class of its event."""

from typing import Any, Literal as L, TypeVar, overload

from .. import types as t
from . import _event_classes as e
from ._class_by_type import SnapshotEvent as S
from ._handlers import Registers as H
from ._notifications import EventNotification

E = TypeVar("E", bound=t.Event | EventNotification[Any])

class UnknownEventType:
    """Not a decorator: the name of the event type or the prefix is unknown."""

class TypedRouter:
    @overload
    def on(self, type: type[E], /) -> H[E]: ...
    @overload
    def on(self, type: str, /) -> H[e.AnyEvent]: ...
