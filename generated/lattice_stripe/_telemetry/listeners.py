# Copied from codegen/runtime/.
"""The listeners that receive telemetry events, and the log."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache, partial
from typing import TYPE_CHECKING, Any, TypeVar

from .._forks import Lock
from ..errors import InvalidArgumentError
from .events import LOGGER, OpinionWarning, TelemetryEvent

if TYPE_CHECKING:
    import logging
_MAX_REMEMBERED = 1000
"""How many keys of ``emit_once`` are remembered."""
E = TypeVar("E", bound=TelemetryEvent)


class Events:
    """The listeners of one client, or of all clients. Safe to share between threads."""

    def __init__(self, parent: Events | None = None) -> None:
        self._listeners: tuple[tuple[type[TelemetryEvent], Callable[..., object]], ...] = ()
        self._lock = Lock()
        self._parent = parent
        self._emitted: dict[tuple[object, ...], None] = {}

    def on(self, event_type: type[E], callback: Callable[[E], object]) -> Callable[[], None]:
        """Call ``callback`` with every ``event_type``. Returns a function that unsubscribes it."""
        if not (isinstance(event_type, type) and issubclass(event_type, TelemetryEvent)):
            raise InvalidArgumentError(
                f"{event_type!r} is not a class of telemetry events. Pass a class such as "
                "DecodeDrift, or TelemetryEvent for all. A WebhookRouter handles webhooks."
            )
        if not callable(callback):
            raise InvalidArgumentError(f"{callback!r} is not callable. Pass a function.")
        if is_async(callback):
            raise InvalidArgumentError(
                f"{callback!r} is async and would not be awaited. Pass a plain function that puts "
                "the event into a queue or starts a task."
            )
        entry = (event_type, callback)
        with self._lock:
            self._listeners = (*self._listeners, entry)

        def stop() -> None:
            with self._lock:
                self._listeners = tuple(e for e in self._listeners if e is not entry)

        return stop

    def wants(self, event_type: type[TelemetryEvent]) -> bool:
        """Whether a listener or the log would receive the event. Cheap enough for every call."""
        for subscribed, _ in self._listeners:
            if issubclass(event_type, subscribed):
                return True
        if self._parent is not None and self._parent.wants(event_type):
            return True
        return self._parent is None and _logged(event_type)

    def warn(self, event: OpinionWarning) -> None:
        """Emit a warning once for each opinion and object, even if a call is repeated."""
        if event.object_id is None:
            self.emit(event)
        else:
            self.emit_once((event.opinion, event.object_id), event)

    def emit_once(self, key: tuple[object, ...], event: TelemetryEvent) -> None:
        """Emit an event, unless one with the same ``key`` was emitted before."""
        with self._lock:
            if key in self._emitted:
                return
            self._emitted[key] = None
            if len(self._emitted) > _MAX_REMEMBERED:
                del self._emitted[next(iter(self._emitted))]
        self.emit(event)

    def emit(self, event: TelemetryEvent) -> None:
        """Log the event and call the listeners. An exception of a listener is only logged."""
        if self._parent is None:
            call_safely("The log", _log, event)
        else:
            self._parent.emit(event)
        for event_type, callback in self._listeners:
            if isinstance(event, event_type):
                call_safely(f"A listener for {type(event).__name__}", callback, event)


def call_safely(
    name: str, function: Callable[..., object], /, *args: object, **kwargs: object
) -> None:
    """Call a listener or another observer. Its exceptions are logged, not raised."""
    try:
        function(*args, **kwargs)
    except BaseException as error:
        if not isinstance(error, Exception) and not _is_cancelled(error):
            raise  # KeyboardInterrupt, GreenletExit: it must stop this thread
        if function is _log:  # logging that logging failed would fail as well
            return
        import logging

        with suppress(Exception):  # a logging handler or filter may raise, too
            logging.getLogger(LOGGER).error("%s raised %s", name, type(error).__name__)


def _is_cancelled(error: BaseException) -> bool:
    """Whether it is asyncio's CancelledError.

    A task is cancelled only where it awaits. A listener does not await, so it raised this itself.
    """
    asyncio = sys.modules.get("asyncio")
    return asyncio is not None and isinstance(error, asyncio.CancelledError)


def _log(event: TelemetryEvent) -> None:
    import logging

    logging.getLogger(LOGGER).log(event.level, "%s", event)


def is_async(function: Any) -> bool:
    """Whether a function, or an object that is called like one, returns a coroutine."""
    from inspect import iscoroutinefunction

    while isinstance(function, partial):
        function = function.func
    return iscoroutinefunction(function) or iscoroutinefunction(getattr(function, "__call__", None))  # noqa: B004


def _logged(event_type: type[TelemetryEvent]) -> bool:
    # Without the import, no log is configured.
    return "logging" in sys.modules and logger(LOGGER).isEnabledFor(event_type.level)


@cache
def logger(name: str) -> logging.Logger:
    """``logging.getLogger``, without its lock, which all threads would acquire for each call."""
    import logging

    return logging.getLogger(name)


GLOBAL_EVENTS = Events()
"""The listeners to all clients of this process: ``lattice_stripe.on``."""


def on(event_type: type[E], callback: Callable[[E], object]) -> Callable[[], None]:
    """Call ``callback`` with every event of a type, from all clients; see ``Client.on``."""
    return GLOBAL_EVENTS.on(event_type, callback)
