# Generated. Do not edit.
# fmt: off
"""The classes of webhook events, for type checkers."""

from typing import Any, Literal as L, TypeAlias, Union

from .. import types as t
from ..types import Event
from ._event_class_by_type import SnapshotEvent as S
from ._notifications import EventNotification as N, RelatedEventNotification as R

EventType: TypeAlias = str
ThinEventType: TypeAlias = str



AnyEvent: TypeAlias = Event
AnyEventNotification: TypeAlias = N[Any]
