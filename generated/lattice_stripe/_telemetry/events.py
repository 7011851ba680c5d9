# Copied from codegen/runtime/_telemetry/events.py.
"""Typed events about calls and webhooks, and the listeners that receive them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache, partial
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

import msgspec

from .._forks import Lock
from ..errors import InvalidArgumentError

if TYPE_CHECKING:
    import logging

LOGGER = "lattice_stripe"
DEBUG, INFO, WARNING = 10, 20, 30
"""The levels of ``logging``, which is imported only when a log is requested."""
_MAX_REMEMBERED = 1000
"""How many keys of ``emit_once`` are remembered."""


class TelemetryEvent(msgspec.Struct, frozen=True):
    """The base of all events. Subscribe to it to receive every event."""

    level: ClassVar[int] = INFO
    """The level in the log ``lattice_stripe``."""


class DecodeDrift(TelemetryEvent, frozen=True):
    """A response did not match this library's types. It was decoded nevertheless.

    ``paths`` are the JSON paths of the values that do not match. They are kept as Stripe sent them.
    ``unknown`` are the JSON paths of keys that the types do not have, for a response of another API
    version. They are in the ``extra`` of their object.
    """

    operation: str
    type: str
    paths: tuple[str, ...]
    unknown: tuple[str, ...] = ()
    stripe_version: str | None = None
    """The API version of the response, if it is not the version of this library's types."""

    def __str__(self) -> str:
        parts = []
        if self.paths:
            parts.append(
                f"does not match this library's types at {', '.join(self.paths)}; these values are "
                "kept as Stripe sent them"
            )
        if self.unknown:
            parts.append(
                f"of version {self.stripe_version} has keys that this library's types do not have; "
                f"they are in extra: {', '.join(self.unknown)}"
            )
        return f"{self.operation}: {self.type} {'; it '.join(parts)}"


class OpinionWarning(TelemetryEvent, frozen=True):
    """A warning of an opinion, about a result or about arguments before they are sent.

    ``object_id`` is the id of the object that the warning is about, if there is one. An opinion
    warns once about each object.
    """

    level: ClassVar[int] = WARNING

    operation: str
    opinion: str
    message: str
    object_id: str | None = None

    def __str__(self) -> str:
        subject = f" ({self.object_id})" if self.object_id else ""
        return f"{self.operation}{subject}: {self.message}"


class OpinionRefusal(TelemetryEvent, frozen=True):
    """A guard refused a call before it was sent. ``error`` is the name of the error's class."""

    operation: str
    opinion: str
    error: str
    message: str

    def __str__(self) -> str:
        return f"{self.operation} refused by the opinion {self.opinion}: {self.message}"


class RequestEvent(TelemetryEvent, frozen=True, kw_only=True):
    """An event of a call. ``path`` contains ids and no query string."""

    call_id: int
    operation: str
    method: str
    path: str


class RequestStart(RequestEvent, frozen=True, kw_only=True):
    """A call starts. One RequestStop or RequestError with the same ``call_id`` ends it.

    ``template`` is the path with parameter names instead of ids; empty for ``client.request``.
    """

    level: ClassVar[int] = DEBUG

    address: str
    template: str = ""

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


class RequestRetry(RequestEvent, frozen=True, kw_only=True):
    """An attempt failed after ``attempt_seconds``. The next one starts in ``wait`` seconds.

    ``status`` is None if there was no response.
    """

    level: ClassVar[int] = DEBUG
    """The line at the end of a call contains the number of attempts."""

    attempt: int
    status: int | None
    error: str
    wait: float
    attempt_seconds: float
    request_id: str | None

    def __str__(self) -> str:
        reason = self.error if self.status is None else f"{self.status} {self.error}"
        return (
            f"{self.method} {self.path}: attempt {self.attempt} failed with {reason}, "
            f"next attempt in {self.wait:.2f} s"
        )


class RequestStop(RequestEvent, frozen=True, kw_only=True):
    """A call succeeded.

    ``seconds`` is the duration of the call with all attempts and waits. ``attempt_seconds`` is
    the duration of its last attempt.
    """

    status: int
    attempts: int
    seconds: float
    attempt_seconds: float
    request_id: str | None

    def __str__(self) -> str:
        return _line(self, str(self.status))


class RequestError(RequestEvent, frozen=True, kw_only=True):
    """A call failed. ``status`` is None if there was no response.

    ``error`` is the name of the error's class; ``CancelledError`` for a cancelled call.
    ``idempotency_key`` repeats a POST safely within 24 hours, also after a cancellation.
    ``attempt_seconds`` is None if no attempt was in progress: the call was refused before it was
    sent, or ended while it waited for its next attempt.
    """

    status: int | None
    attempts: int
    seconds: float
    attempt_seconds: float | None
    request_id: str | None
    error: str
    code: str | None
    idempotency_key: str | None = None

    def __str__(self) -> str:
        outcome = " ".join(str(part) for part in (self.status, self.error, self.code) if part)
        return _line(self, outcome)


class StripeNotice(TelemetryEvent, frozen=True):
    """A response has a ``Stripe-Notice`` header. Each client emits a notice once."""

    level: ClassVar[int] = WARNING

    operation: str
    message: str

    def __str__(self) -> str:
        return f"{self.operation}: notice from Stripe: {self.message}"


class UnreadBytes(TelemetryEvent, frozen=True):
    """A server sent more than its response, so its connection was closed and not used again.

    On that connection, the next call would have read these bytes as its response. A proxy or a
    gateway that sends them is broken.
    """

    level: ClassVar[int] = WARNING

    address: str

    def __str__(self) -> str:
        return (
            f"{self.address} sent more than its response; the connection was closed. Check any "
            "proxy between this client and Stripe."
        )


class WebhookVerification(TelemetryEvent, frozen=True, kw_only=True):
    """The signature of a webhook was checked. ``reason`` says why it was rejected."""

    ok: bool
    reason: str | None = None
    event_id: str | None = None
    event_type: str | None = None

    def __str__(self) -> str:
        if not self.ok:
            return f"webhook rejected: {self.reason}"
        return f"webhook {self.event_id} ({self.event_type}) verified"


def _line(event: RequestStop | RequestError, outcome: str) -> str:
    """The log line for a finished call."""
    attempts = f"{event.attempts} attempt{'s' if event.attempts > 1 else ''}"
    return (
        f"{event.method} {event.path} {outcome} in {event.seconds * 1000:.0f} ms, {attempts}, "
        f"{event.request_id or 'no request id'}"
    )


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
                f"{event_type!r} is not an event type. Pass a class such as DecodeDrift, "
                "or TelemetryEvent for all events."
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
        """Emit a warning once for each opinion and object, also if a call is repeated."""
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
