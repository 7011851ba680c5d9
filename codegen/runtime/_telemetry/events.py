"""What a client can tell about itself: typed events for any callable that asks for them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import ClassVar, TypeVar

import msgspec

from .._forks import Lock
from ..errors import InvalidArgumentError

LOGGER = "lattice_stripe"
_REMEMBERED = 1000
"""Warnings about so many objects are remembered, not to be given again."""


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
    """An opinion has something to say: about a result, or about arguments, before they are sent.

    ``object_id`` names the object it is about, where it is about one; it is told once of each.
    """

    level: ClassVar[int] = 30
    """WARNING."""

    operation: str
    opinion: str
    message: str
    object_id: str | None = None

    def __str__(self) -> str:
        about = f" ({self.object_id})" if self.object_id else ""
        return f"{self.operation}{about}: {self.message}"


class RequestStart(Event, frozen=True, kw_only=True):
    """A call begins; one RequestStop or RequestError of the same ``call_id`` ends it.

    ``path`` holds ids; ``template`` holds their names instead, and is empty for
    ``client.request``. Neither has a query.
    """

    level: ClassVar[int] = 10
    """DEBUG."""

    call_id: int
    operation: str
    method: str
    path: str
    address: str
    template: str = ""

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


class RequestRetry(Event, frozen=True, kw_only=True):
    """An attempt failed, after ``attempt_seconds``, and is made again in ``wait`` seconds.

    ``status`` is None where Stripe gave no answer.
    """

    level: ClassVar[int] = 10
    """DEBUG: the line that ends a call counts its attempts."""

    call_id: int
    operation: str
    method: str
    path: str
    attempt: int
    status: int | None
    error: str
    wait: float
    attempt_seconds: float
    request_id: str | None

    def __str__(self) -> str:
        came_to = self.error if self.status is None else f"{self.error} {self.status}"
        return (
            f"{self.method} {self.path}: attempt {self.attempt} came to {came_to}, "
            f"again in {self.wait:.2f} s"
        )


class RequestStop(Event, frozen=True, kw_only=True):
    """A call was answered.

    ``seconds`` counts from its beginning, waits included; ``attempt_seconds`` is its last attempt.
    """

    call_id: int
    operation: str
    method: str
    path: str
    status: int
    attempts: int
    seconds: float
    attempt_seconds: float
    request_id: str | None

    def __str__(self) -> str:
        return _line(self, str(self.status))


class RequestError(Event, frozen=True, kw_only=True):
    """A call came to an error; ``status`` is None where Stripe gave no answer.

    ``error`` is the name of its class, ``CancelledError`` for a call that was cancelled.
    ``attempt_seconds`` is None where no attempt was under way: the call was refused, or ended
    while it waited for its next one.
    """

    call_id: int
    operation: str
    method: str
    path: str
    status: int | None
    attempts: int
    seconds: float
    attempt_seconds: float | None
    request_id: str | None
    error: str
    code: str | None

    def __str__(self) -> str:
        came_to = " ".join(str(part) for part in (self.status, self.error, self.code) if part)
        return _line(self, came_to)


class WebhookVerification(Event, frozen=True, kw_only=True):
    """A webhook's signature was checked. ``reason`` says why it was refused."""

    ok: bool
    reason: str | None = None
    event_id: str | None = None
    event_type: str | None = None

    def __str__(self) -> str:
        if not self.ok:
            return f"webhook refused: {self.reason}"
        return f"webhook {self.event_id} ({self.event_type}) verified"


def _line(event: RequestStop | RequestError, came_to: str) -> str:
    """A call in one line."""
    attempts = f"{event.attempts} attempt{'s' if event.attempts > 1 else ''}"
    return (
        f"{event.method} {event.path} {came_to} in {event.seconds * 1000:.0f} ms, {attempts}, "
        f"{event.request_id or 'no request id'}"
    )


E = TypeVar("E", bound=Event)


class Events:
    """Who listens to what. Safe to share between threads."""

    def __init__(self, parent: Events | None = None) -> None:
        self._listeners: tuple[tuple[type[Event], Callable[..., object]], ...] = ()
        self._lock = Lock()
        self._parent = parent
        self._warned: dict[tuple[str, str], None] = {}

    def on(self, event_type: type[E], callback: Callable[[E], object]) -> Callable[[], None]:
        """Call ``callback`` with every ``event_type``; returns a function that stops that."""
        if not (isinstance(event_type, type) and issubclass(event_type, Event)):
            raise InvalidArgumentError(
                f"{event_type!r} is no event type. Pass a class such as DecodeDrift, "
                "or Event for all of them."
            )
        if not callable(callback):
            raise InvalidArgumentError(f"{callback!r} cannot be called. Pass a function.")
        if _is_async(callback):
            raise InvalidArgumentError(
                f"{callback!r} is async, and nobody would await it. Pass a plain function: one "
                "that puts the event into a queue, or starts a task."
            )
        entry = (event_type, callback)
        with self._lock:
            self._listeners = (*self._listeners, entry)

        def stop() -> None:
            with self._lock:
                self._listeners = tuple(e for e in self._listeners if e is not entry)

        return stop

    def wants(self, event_type: type[Event]) -> bool:
        """Whether anybody would hear of an event: a listener, or the log. Cheap, for hot paths."""
        if any(issubclass(event_type, wanted) for wanted, _ in self._listeners):
            return True
        if self._parent is not None and self._parent.wants(event_type):
            return True
        return self._parent is None and _logged(event_type)

    def warn(self, event: OpinionWarning) -> None:
        """``emit``, once for each object: Stripe gives a repeated call the object of the first."""
        if event.object_id is not None:
            key = (event.opinion, event.object_id)
            with self._lock:
                if key in self._warned:
                    return
                self._warned[key] = None
                if len(self._warned) > _REMEMBERED:
                    del self._warned[next(iter(self._warned))]
        self.emit(event)

    def emit(self, event: Event) -> None:
        """Log the event and tell the listeners. Never raises what a listener raises."""
        if self._parent is None:
            call_safely("The log", _log, event)
        else:
            self._parent.emit(event)
        for event_type, callback in self._listeners:
            if isinstance(event, event_type):
                call_safely(f"A listener for {type(event).__name__}", callback, event)


def call_safely(name: str, tell: Callable[..., object], *args: object, **about: object) -> None:
    """Tell somebody who only looks on; what comes of that goes into the log and no further."""
    try:
        tell(*args, **about)
    except BaseException as error:
        if not isinstance(error, Exception) and not _is_cancelled(error):
            raise  # an interrupt, or whatever else is to stop this thread
        if tell is _log:  # then the log cannot be told
            return
        import logging

        with suppress(Exception):  # a handler or filter may raise as well
            logging.getLogger(LOGGER).error("%s raised %s", name, type(error).__name__)


def _is_cancelled(error: BaseException) -> bool:
    """Whether it is asyncio's: that reaches no task but where it waits, so it is the listener's."""
    asyncio = sys.modules.get("asyncio")
    return asyncio is not None and isinstance(error, asyncio.CancelledError)


def _log(event: Event) -> None:
    import logging

    logging.getLogger(LOGGER).log(event.level, "%s", event)


def _is_async(callback: object) -> bool:
    from inspect import iscoroutinefunction

    return iscoroutinefunction(callback) or iscoroutinefunction(getattr(callback, "__call__", None))  # noqa: B004


def _logged(event_type: type[Event]) -> bool:
    logging = sys.modules.get("logging")  # who set up a log has imported it
    return logging is not None and logging.getLogger(LOGGER).isEnabledFor(event_type.level)


GLOBAL_EVENTS = Events()
"""What all clients of this process tell: ``lattice_stripe.on``."""

_heeded = False


def configure_from_env() -> None:
    """Log as ``STRIPE_LOG`` says, once a process. Without it, logging is not even imported."""
    global _heeded
    level = os.environ.get("STRIPE_LOG")
    if level and not _heeded:
        _heeded = True
        from .logs import from_environment

        from_environment(level)


def on(event_type: type[E], callback: Callable[[E], object]) -> Callable[[], None]:
    """Call ``callback`` with every event of a type, of all clients; see ``Client.on``."""
    return GLOBAL_EVENTS.on(event_type, callback)
