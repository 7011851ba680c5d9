# Copied from codegen/runtime/.
"""The protocol that a router needs of an inbox."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager, AbstractContextManager
from typing import Any, Literal, Protocol

import msgspec

State = Literal["waiting", "handled", "skipped", "dead"]
"""``waiting``: not handled yet, or failed. ``dead``: failed too often, waits for a replay."""
RETENTION = 30 * 86_400.0
"""Seconds for which handled events are remembered. Stripe can resend an event for 30 days."""


class InboxError(Exception):
    """A claim ended before its handlers did."""


class Record(msgspec.Struct, kw_only=True, gc=False):
    """One event in an inbox."""

    id: str
    type: str
    object_key: str
    """Identifies the object of the event. Events with the same key are handled one at a time."""
    created: int
    """Unix seconds of the event."""
    payload: str
    """The request body; empty for a handled event in memory or in Redis."""
    state: State = "waiting"
    attempts: int = 0
    """Attempts to handle it, including the current one."""
    due: float = 0.0
    """Unix seconds from which a worker may handle it."""
    error: str = ""
    """The error of the last attempt."""


class Claim:
    """The right to handle an event.

    ``record`` is None if there is nothing to handle: ``state`` then says why. ``busy`` means that
    another process handles an event of the same object, and ``unknown`` that there is no event.
    """

    def __init__(
        self,
        record: Record | None = None,
        *,
        state: State | Literal["busy", "unknown"] = "waiting",
        watermark: int = 0,
        connection: Any = None,
    ) -> None:
        self.record = record
        self.state = state
        self.watermark = watermark
        """``created`` of the newest event of the object that was handled; 0 if none was."""
        self.connection = connection
        """What handlers get as their second argument, to write in the transaction of the inbox."""
        self.finished: State | None = None

    def finish(self, state: State) -> None:
        """Set the state of the event when the context ends without an exception."""
        self.finished = state


class Inbox(Protocol):
    """Stores events. Every method may be called from several threads and processes at once."""

    @property
    def blocking(self) -> bool:
        """Whether methods wait for other systems, so that async code runs them in a thread."""

    def store(self, record: Record) -> State:
        """Store an event durably, unless its id is known. Returns its state."""

    def claim(
        self, event: Record | str | None, *, lease: float, limit: float | None = None
    ) -> AbstractContextManager[Claim]:
        """Claim an event and lock its object.

        Args:
            event: a record, which is stored first; the id of a stored event; or None for the next
                event that is due.
            lease: seconds after which another worker may claim an event whose worker stopped.
            limit: the time limit of the handlers in seconds.

        The context ends the claim. After ``finish(state)``, it stores the state. After an
        exception, it undoes what the handlers wrote, as far as the inbox can.
        """

    def fail(self, record: Record) -> None:
        """Store ``state``, ``attempts``, ``due`` and ``error`` of an event that failed.

        Change nothing if the event is not waiting or if a newer attempt has started.
        """

    def get(self, event_id: str) -> Record | None:
        """Return one event, or None."""

    def records(self, state: State | None = None, *, limit: int = 100) -> list[Record]:
        """Return up to ``limit`` events, the last changed first: all, or those of ``state``."""

    def replay(self, event_id: str) -> bool:
        """Make a dead event due now, with new attempts. Returns False if it is not dead."""

    def purge(self, older_than: float = RETENTION) -> int:
        """Delete events that were handled more than ``older_than`` seconds ago. Returns how many.

        An event that Stripe delivers again after that is handled again.
        """


class AsyncInbox(Protocol):
    """An ``Inbox`` whose methods are async. It needs the async methods of the router."""

    async def store(self, record: Record) -> State: ...

    def claim(
        self, event: Record | str | None, *, lease: float, limit: float | None = None
    ) -> AbstractAsyncContextManager[Claim]: ...

    async def fail(self, record: Record) -> None: ...

    async def get(self, event_id: str) -> Record | None: ...

    async def records(self, state: State | None = None, *, limit: int = 100) -> list[Record]: ...

    async def replay(self, event_id: str) -> bool: ...

    async def purge(self, older_than: float = RETENTION) -> int: ...
