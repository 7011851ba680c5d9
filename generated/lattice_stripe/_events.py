# Copied from codegen/runtime/_events.py. Edit it there.
"""What a client can tell about itself: typed events for any callable that asks for them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import ClassVar, TypeVar

import msgspec

from .errors import InvalidArgumentError

LOGGER = "lattice_stripe"


class Event(msgspec.Struct, frozen=True):
    """The base of all events: subscribe to it to receive every one."""

    level: ClassVar[int] = 20
    """How loud it is in the log ``lattice_stripe``, as ``logging`` counts: INFO."""


class DecodeDrift(Event, frozen=True):
    """An answer did not fit the types; it was decoded all the same.

    ``paths`` are the JSON paths of the values that were kept as they came.
    """

    operation: str
    type: str
    paths: tuple[str, ...]

    def __str__(self) -> str:
        return (
            f"{self.operation}: {self.type} differs from this library's types at "
            f"{', '.join(self.paths)}; those values were kept as they came"
        )


class OpinionWarning(Event, frozen=True):
    """An opinion has something to say about a call's result."""

    level: ClassVar[int] = 30
    """WARNING."""

    operation: str
    opinion: str
    message: str
    object_id: str | None = None

    def __str__(self) -> str:
        about = f" ({self.object_id})" if self.object_id else ""
        return f"{self.operation}{about}: {self.message}"


E = TypeVar("E", bound=Event)


class Events:
    """Who listens to what. Safe to share between threads."""

    def __init__(self) -> None:
        self._listeners: tuple[tuple[type[Event], Callable[..., object]], ...] = ()
        self._lock = threading.Lock()

    def on(self, event_type: type[E], callback: Callable[[E], object]) -> Callable[[], None]:
        """Call ``callback`` with every ``event_type``; returns a function that stops that."""
        if not (isinstance(event_type, type) and issubclass(event_type, Event)):
            raise InvalidArgumentError(
                f"{event_type!r} is no event type. Pass a class such as DecodeDrift, "
                "or Event for all of them."
            )
        if not callable(callback):
            raise InvalidArgumentError(f"{callback!r} cannot be called. Pass a function.")
        entry = (event_type, callback)
        with self._lock:
            self._listeners = (*self._listeners, entry)

        def stop() -> None:
            with self._lock:
                self._listeners = tuple(e for e in self._listeners if e is not entry)

        return stop

    def emit(self, event: Event) -> None:
        """Log the event and tell the listeners. Never raises what a listener raises."""
        import logging

        logger = logging.getLogger(LOGGER)
        logger.log(event.level, "%s", event)
        for event_type, callback in self._listeners:
            if isinstance(event, event_type):
                try:
                    callback(event)
                except Exception as error:  # noqa: BLE001  # a listener must not break a call
                    logger.error(
                        "A listener for %s raised %s", type(event).__name__, type(error).__name__
                    )
