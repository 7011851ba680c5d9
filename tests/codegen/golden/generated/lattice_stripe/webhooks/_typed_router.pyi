# Generated. Do not edit.
# fmt: off
# mypy: disable-error-code="overload-overlap"
"""The overloads of a router's ``on``: the parameter of a handler has the class of its event."""

from collections.abc import Callable
from typing import Any, Concatenate, Literal as L, ParamSpec, Protocol, TypeVar, overload

from .. import types as t
from ._event_class_by_type import SnapshotEvent as S
from ._event_classes import *
from ._notifications import EventNotification

E = TypeVar("E", bound=t.Event | EventNotification[Any], covariant=True)
F = TypeVar("F", bound=Callable[..., Any])
P = ParamSpec("P")
R = TypeVar("R")

class Registers(Protocol[E]):
    """A decorator for a handler of an event: a function, or an async one.

    It returns a handler of any event, so that it can be repeated for other types. The second
    parameter of a handler, if any, gets the connection of the router's inbox. Overloads for one and
    two parameters would make mypy infer ``Any`` for the parameters of a lambda.
    """

    def __call__(
        self, handler: Callable[Concatenate[E, P], R], /
    ) -> Callable[Concatenate[Any, P], R]: ...

H = Registers

class UnknownEventType:
    """Not a decorator: the name of the event type or the prefix is unknown."""

class TypedRouter:
 def fallback(self, handler: F) -> F:
  """Register the handler of events that have no other: ``@router.fallback``.

  It gets thin events only if another handler of the router is for thin events.
  """
 @overload
 def on(self, _: type[E], /) -> H[E]:
  """Register a handler: ``@router.on("invoice.paid")``, ``@router.on("customer.*")``.

  The handler takes the event, and the connection of the inbox if it has a second parameter. Repeat
  the decorator for several types.
  """
 @overload
 def on(self, _: str, /) -> H[AnyEvent]: ...
