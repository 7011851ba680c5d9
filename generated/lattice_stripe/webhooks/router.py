# Copied from codegen/runtime/.
"""Routes events to handlers: each event once, and the events of an object in a safe order."""

from __future__ import annotations

import asyncio
import inspect
import logging
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager, suppress
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from .._base_client import BaseAsyncClient
from .._redact import redacts_errors
from .._telemetry.events import LOGGER
from .._telemetry.listeners import is_async
from .._telemetry.log_handler import configure_from_env
from .._validation import check_count, check_seconds
from ..errors import InvalidArgumentError, InvalidRequestError
from ._bodies import Payload, as_bytes
from ._event_object import created_at, object_key, retrieve_path
from ._invoke import (
    CANCELLATION_TIME,
    Invoke,
    TooLate,
    complete,
    is_in_event_loop,
    run_async,
    run_sync,
)
from ._notifications import EventNotification, read_notification, read_signed_notification
from ._outcome import Outcome, Status
from ._routes import Handler, Routes
from ._signing import as_secrets
from ._snapshots import read_event, read_signed_event
from ._typed_router import TypedRouter
from ._verification import TOLERANCE, checked_tolerance, signing_secret
from .inbox.memory import MemoryInbox
from .inbox.protocol import AsyncInbox, Claim, Inbox, InboxError, Record
from .worker import as_async, work

if TYPE_CHECKING:
    from .._base_client import BaseClient
    from ..types.event import Event

    _DeliveredEvent = Event | EventNotification[Any]

H = TypeVar("H", bound=Handler)
_LOG = logging.getLogger(LOGGER)
_BUSY_WAIT, _BUSY_POLL = 5.0, 0.05
_MAX_BACKOFF = 3600.0
_STATUS: dict[str, Status] = {
    "busy": "busy",
    "dead": "dead",
    "handled": "duplicate",
    "skipped": "duplicate",
    "unknown": "ignored",
    "waiting": "busy",  # it was stored just after the attempt to claim it
}
"""The outcome of an event that is not claimed, by its state."""


class _HandlerError(Exception):
    """Wraps an exception of a handler. Other exceptions are those of the inbox."""

    def __init__(self, record: Record, error: Exception) -> None:
        self.record = record
        self.error = error


class WebhookRouter(TypedRouter):
    """Verifies deliveries and calls the handlers of their events.

    Args:
        client: the client that retrieves objects again. Sync code needs a ``Client``. Async code
            takes either.
        secret: the signing secret of the endpoint, or several.
        inbox: where events are stored. Default: a ``MemoryInbox``. An ``AsyncInbox`` needs async
            code.
        stale: what to do with an event that is older than one that was handled for its object.
            ``"refetch"`` replaces ``event.data.object`` by the current object, ``"skip"`` skips
            the event, ``"deliver"`` calls the handlers with what Stripe sent. Events of the same
            second are fetched again for ``"skip"``, too.
        later: store events and respond at once. ``work()`` handles them. If ``later`` is a
            function, it gets the id of each stored event, for a task that calls ``process``.
        time_limit: seconds that each handler may take. An async handler is cancelled. A sync
            handler cannot be stopped: its delivery fails, and what it writes to the database is
            rolled back when it returns.
        max_attempts: attempts after which an event is dead: it waits for ``inbox.replay``.
        lease: seconds after which another worker may handle an event whose worker stopped. The
            router uses more if the handlers of the event may take longer within ``time_limit``.
        tolerance: the maximum age of a signature in seconds; None for any age.
        max_body: the maximum size of a request body in bytes.
    """

    def __init__(
        self,
        client: BaseClient | BaseAsyncClient | None,
        *,
        secret: str | Iterable[str],
        inbox: Inbox | AsyncInbox | None = None,
        stale: Literal["refetch", "skip", "deliver"] = "refetch",
        later: bool | Callable[[str], object] = False,
        time_limit: float | None = None,
        max_attempts: int = 10,
        lease: float = 60.0,
        tolerance: float | None = TOLERANCE,
        max_body: int = 1_048_576,
    ) -> None:
        if stale not in ("refetch", "skip", "deliver"):
            raise InvalidArgumentError(
                f"stale is {stale!r}. Pass 'refetch', 'skip' or 'deliver'.", param="stale"
            )
        if client is None and stale == "refetch":
            raise InvalidArgumentError(
                "stale='refetch' needs a client. Pass one, or stale='skip' or 'deliver'.",
                param="client",
            )
        if later and inbox is None:
            raise InvalidArgumentError(
                "later needs an inbox that keeps events. Pass a SQLInbox, AsyncSQLInbox, "
                "DjangoInbox or RedisInbox.",
                param="inbox",
            )
        check_count("max_attempts", max_attempts, least=1)
        check_count("max_body", max_body, least=1)
        check_seconds("lease", lease, above_zero=True)
        is_limited = time_limit is not None
        if is_limited and check_seconds("time_limit", time_limit, above_zero=True) >= lease:
            raise InvalidArgumentError(
                f"time_limit is {time_limit} and lease is {lease}. Pass a lease that is longer.",
                param="lease",
            )
        self.inbox: Any = MemoryInbox() if inbox is None else inbox
        self._has_async_inbox = is_async(self.inbox.store)
        self.max_body = max_body
        self.later = bool(later)
        self._enqueue = later if callable(later) else None
        self._client = client
        self._secrets = as_secrets(secret)
        self._stale = stale
        self._time_limit = time_limit
        self._max_attempts = max_attempts
        self._lease = lease
        self._tolerance = checked_tolerance(tolerance)
        self._routes = Routes(self.inbox)
        self._middleware: list[Callable[[_DeliveredEvent], Any]] = []
        configure_from_env()

    # --- registration ---------------------------------------------------------------------------

    if not TYPE_CHECKING:

        def on(self, event_type: Any, /) -> Callable[[Handler], Handler]:
            """Register a handler: ``@router.on("invoice.paid")``, ``@router.on("customer.*")``.

            The handler takes the event, and the connection of the inbox if it has a second
            parameter. Repeat the decorator for several types.

            Raises:
                InvalidArgumentError: Stripe has no such event type, or the annotation of the
                    handler's parameter is not the class of the event.
            """

            return self._routes.decorator(event_type)

        def fallback(self, handler: Any = None) -> Handler:
            """Register the handler of events that have no other: ``@router.fallback``."""
            self._routes.set_fallback(handler)
            return handler

    def middleware(self, function: H) -> H:
        """Register code that runs around the handlers of every event: ``@router.middleware``.

        It is a generator function that takes the event and yields once, sync or async. ``yield``
        raises the exceptions of the handlers.
        """
        if inspect.isasyncgenfunction(function):
            self._middleware.append(asynccontextmanager(function))
        elif inspect.isgeneratorfunction(function):
            self._middleware.append(contextmanager(function))
        else:
            raise InvalidArgumentError(
                f"{function!r} is not a generator function. Write a function that yields once."
            )
        return function

    # --- deliveries -----------------------------------------------------------------------------

    @redacts_errors
    def handle(self, payload: Payload, header: str | None) -> Outcome:
        """Verify a delivery, and handle its event or store it.

        Args:
            payload: the raw request body.
            header: the value of the ``Stripe-Signature`` header.

        Raises:
            SignatureVerificationError: the delivery is not from Stripe, or is too old.
            InvalidArgumentError: an argument is not usable, or the body is not an event.
        """
        verified = self._verified(payload, header)
        if isinstance(verified, Outcome):
            return verified
        return self._run_sync(partial(self._deliver, *verified), verified[0].type)

    @redacts_errors
    async def handle_async(self, payload: Payload, header: str | None) -> Outcome:
        """Like ``handle``, for async code."""
        verified = self._verified(payload, header)
        if isinstance(verified, Outcome):
            return verified
        return await self._run_async(partial(self._deliver, *verified))

    def process(self, event_id: str | None = None) -> Outcome:
        """Handle a stored event, e.g. in a task of a queue; without an id, the next that is due.

        It raises no exception of a handler: see ``Outcome``.
        """
        return self._run_sync(partial(self._process, event_id, None))

    async def process_async(self, event_id: str | None = None) -> Outcome:
        """Like ``process``, for async code."""
        return await self._run_async(partial(self._process, event_id, None))

    def work(
        self, *, stop: threading.Event | None = None, poll: float = 1.0, until_idle: bool = False
    ) -> int:
        """Handle stored events until ``stop`` is set. Returns the number of attempts.

        It also retries events whose handlers failed, and deletes old ones. Call it in as many
        threads and processes as needed.

        Args:
            stop: ends the loop after the current event.
            poll: seconds to wait if no event is due.
            until_idle: return if no event is due.
        """
        self._check_sync()
        stop = stop or threading.Event()
        purge, wait = as_async(self.inbox.purge), as_async(partial(stop.wait, poll))
        return complete(work(as_async(self.process), purge, wait, stop, until_idle))

    async def work_async(
        self, *, stop: asyncio.Event | None = None, poll: float = 1.0, until_idle: bool = False
    ) -> int:
        """Like ``work``, for async code. Cancelling it ends it as well."""
        stop, purge = stop or asyncio.Event(), self.inbox.purge
        if not self._has_async_inbox:
            purge = partial(asyncio.to_thread, purge)

        async def wait() -> None:
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), poll)

        return await work(self.process_async, purge, wait, stop, until_idle)

    def _check_sync(self) -> None:
        is_async_client = isinstance(self._client, BaseAsyncClient)
        if is_async_client or self._has_async_inbox:
            name, other = ("AsyncClient", "Client") if is_async_client else ("AsyncInbox", "Inbox")
            raise InvalidArgumentError(
                f"The router has an {name}. Use the methods that end with _async, or pass a sync "
                f"{other}.",
                param=other.lower(),
            )

    def _run_sync(
        self, work: Callable[[Invoke], Any], delivered_type: str | None = None
    ) -> Outcome:
        self._check_sync()
        # With a time limit, async functions run in another thread.
        if self._time_limit is None and is_in_event_loop() and self._calls_async(delivered_type):
            raise InvalidArgumentError(
                "The router calls async functions, and this thread runs an event loop. Use the "
                "methods that end with _async, such as handle_async."
            )
        try:
            return run_sync(work, self._time_limit)
        except TooLate as late:
            return _timed_out(late)

    def _calls_async(self, delivered_type: str | None) -> bool:
        """Whether a delivery of this type calls an async function, or any stored event does."""
        if self.later and delivered_type is not None:
            return is_async(self._enqueue)
        is_generator = inspect.isasyncgenfunction
        has_async_middleware = any(is_generator(inspect.unwrap(m)) for m in self._middleware)
        return has_async_middleware or self._routes.has_async(delivered_type)

    async def _run_async(self, work: Callable[[Invoke], Any]) -> Outcome:
        try:
            in_thread = not self._has_async_inbox and (self.inbox.blocking or self._routes.has_sync)
            return await run_async(work, self._time_limit, in_thread=in_thread)
        except TooLate as late:
            return _timed_out(late)

    # --- one event ------------------------------------------------------------------------------

    def _verified(
        self, payload: Payload, header: str | None
    ) -> tuple[Record, _DeliveredEvent] | Outcome:
        raw = as_bytes(payload)
        event = self._read(raw, signing_secret(raw, header, self._secrets, self._tolerance))
        event_id, event_type = event.id, event.type
        if not (isinstance(event_id, str) and event_id and isinstance(event_type, str)):
            raise InvalidArgumentError("The event has no id or no type.", param="payload")
        if not self._routes.find(event_type):
            return Outcome("ignored", event_id, event_type)
        record = Record(
            id=event_id,
            type=event_type,
            object_key=object_key(event),
            created=created_at(event),
            payload=raw.decode(),
        )
        return record, event

    def _read(self, raw: bytes, secret: str) -> _DeliveredEvent:
        try:
            return read_signed_event(raw, secret)
        except InvalidArgumentError:
            if self._routes.has_thin:
                with suppress(InvalidArgumentError):
                    return read_signed_notification(raw, self._client)
            raise

    async def _deliver(self, record: Record, event: _DeliveredEvent, invoke: Invoke) -> Outcome:
        invoke.event = _names(record)
        if not self.later:
            return await self._process(record, event, invoke)
        try:
            state = await self._call_inbox(self.inbox.store, record)
            if state == "waiting" and self._enqueue is not None:
                await invoke(self._enqueue, record.id)
            status: Status = "stored" if state == "waiting" else _STATUS[state]
        except Exception as error:  # noqa: BLE001  # the inbox and the queue are the user's
            _LOG.exception("Event %s could not be stored or passed to the queue", record.id)
            return Outcome("unavailable", record.id, record.type, error)
        return Outcome(status, record.id, record.type)

    async def _process(
        self, stored: Record | str | None, event: _DeliveredEvent | None, invoke: Invoke
    ) -> Outcome:
        """Claim an event and call its handlers. Wait while its object is locked."""
        invoke.event = _names(stored)
        give_up = time.monotonic() + _BUSY_WAIT
        while True:
            try:
                outcome = await self._attempt(stored, event, invoke)
            except Exception as error:  # noqa: BLE001  # the inbox is the user's
                _LOG.exception("The inbox failed (event %s)", invoke.event[0] or "unknown")
                return Outcome("unavailable", *invoke.event, error)
            if outcome.status != "busy" or time.monotonic() > give_up:
                return outcome
            await invoke(time.sleep, _BUSY_POLL)

    async def _attempt(
        self, stored: Record | str | None, event: _DeliveredEvent | None, invoke: Invoke
    ) -> Outcome:
        limit, lease = self._time_limit, self._lease
        if limit is not None:
            count = self._routes.count(stored.type if isinstance(stored, Record) else None)
            may_fetch = self._client is not None and self._stale != "deliver"
            limit *= count + may_fetch + 2 * len(self._middleware)  # before and after the handlers
            lease = max(lease, limit + CANCELLATION_TIME)
        claiming = self.inbox.claim(stored, lease=lease, limit=limit)
        claim: Claim | None = None
        try:
            if self._has_async_inbox:
                async with claiming as claim:
                    return await self._finish(claim, stored, event, invoke)
            with claiming as claim:
                return await self._finish(claim, stored, event, invoke)
        except _HandlerError as failure:
            return await self._failed(failure.record, failure.error)
        except InboxError:  # another process may handle the event
            raise
        except Exception as error:
            if claim is None or claim.record is None or claim.finished is None:
                raise
            return await self._failed(claim.record, error)  # the commit failed

    async def _finish(
        self,
        claim: Claim,
        stored: Record | str | None,
        event: _DeliveredEvent | None,
        invoke: Invoke,
    ) -> Outcome:
        """Handle a claimed event, and set its state."""
        record = claim.record
        if record is None:
            # A queue tries again with an id that is unknown: its event may not be committed yet.
            is_missing = stored is not None and claim.state == "unknown"
            why: Status = "unavailable" if is_missing else _STATUS[claim.state]
            return Outcome(why, *_names(stored))
        invoke.event = _names(record)
        if record.attempts > self._max_attempts:  # its worker stopped each time
            claim.finish("dead")
            return Outcome("dead", record.id, record.type)
        try:
            if not self._routes.find(record.type):  # another process stored it for its handlers
                raise LookupError(f"This router has no handler of {record.type}.")
            delivered = event or self._stored_event(record)
            state: Literal["handled", "skipped"] = "skipped"
            if await self._update(delivered, claim.watermark, invoke):
                await self._call_handlers(delivered, claim, invoke)
                state = "handled"
            if claim.connection is not None:  # what the handlers wrote can be rolled back
                invoke.end()
        except Exception as error:
            raise _HandlerError(record, error) from error
        claim.finish(state)
        return Outcome(state, record.id, record.type)

    async def _call_inbox(self, method: Callable[..., Any], record: Record) -> Any:
        found = method(record)
        return await found if self._has_async_inbox else found

    async def _failed(self, record: Record, error: Exception) -> Outcome:
        """Store the failure of an event. The transaction of its handlers is rolled back."""
        dead = record.attempts >= self._max_attempts
        record.state = "dead" if dead else "waiting"
        record.due = time.time() + min(2.0**record.attempts, _MAX_BACKOFF)
        text = f"{type(error).__name__}: {error}".replace("\0", "?")  # PostgreSQL refuses it
        record.error = text.encode(errors="replace").decode()[:500]
        await self._call_inbox(self.inbox.fail, record)
        _LOG.error(
            "Event %s (%s) failed, attempt %d%s",
            record.id,
            record.type,
            record.attempts,
            ", and is dead: correct the cause, then call inbox.replay()" if dead else "",
            exc_info=error,
        )
        return Outcome("dead" if dead else "failed", record.id, record.type, error)

    def _stored_event(self, record: Record) -> _DeliveredEvent:
        raw = record.payload.encode()
        try:
            return read_event(raw)
        except InvalidArgumentError:
            return read_notification(raw, self._client)

    async def _call_handlers(self, event: _DeliveredEvent, claim: Claim, invoke: Invoke) -> None:
        """Call the handlers inside of the middleware, the first of it outermost."""
        async with AsyncExitStack() as stack:
            for middleware in self._middleware:
                context = middleware(event)
                if hasattr(context, "__enter__"):
                    stack.enter_context(context)
                else:
                    await invoke(context.__aenter__)
                    stack.push_async_exit(partial(invoke, context.__aexit__))
            for handler, takes_connection in self._routes.find(event.type):
                arguments = (event, claim.connection) if takes_connection else (event,)
                invoke.check()
                await invoke(handler, *arguments)

    async def _update(self, event: _DeliveredEvent, watermark: int, invoke: Invoke) -> bool:
        """Refetch the object of an event that may be stale. Returns False to skip the event."""
        if isinstance(event, EventNotification):  # handlers fetch its object
            return True
        if self._stale == "deliver" or not watermark or created_at(event) > watermark:
            return True
        tie = created_at(event) == watermark
        if self._stale == "skip" and not tie:
            return False
        path = retrieve_path(event.data.object)
        if path is None or self._client is None:
            return tie  # it cannot be fetched: handle the event only if it may be the newest
        account, context = event.account, event.context
        is_account = context in (None, account)  # others may contain several accounts
        opts: Any = {"stripe_account": account} if is_account else {"stripe_context": context}
        try:
            found = await invoke(partial(self._client.request, "GET", path, opts=opts))
        except InvalidRequestError as error:
            if error.http_status != 404:
                raise
            found = None
        if found is None or getattr(found, "deleted", False) is True:
            return event.type.endswith(".deleted")  # this event is about the deletion
        event.data.object = found
        return True


def _names(stored: Record | str | None) -> tuple[str, str]:
    return (stored.id, stored.type) if isinstance(stored, Record) else (stored or "", "")


def _timed_out(late: TooLate) -> Outcome:
    _LOG.error("Event %s (%s) failed: %s", *late.event, late.error)
    return Outcome("failed", *late.event, late.error)
