# Copied from codegen/runtime/.
"""An inbox in the memory of one process, for tests and for programs of one process."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from .protocol import RETENTION, Claim, Record, State


class MemoryInbox:
    """Remembers events until the process ends.

    A handler runs once for each event, but after a crash its event is forgotten. ``max_records``
    limits the memory: the oldest handled events are forgotten first, and the objects whose events
    were handled least recently.
    """

    blocking = False
    has_connection = False

    def __init__(self, *, max_records: int = 100_000) -> None:
        self._max_records = max_records
        self._records: dict[str, Record] = {}
        self._updated: dict[str, float] = {}
        self._watermarks: dict[str, tuple[int, float]] = {}
        self._locked: set[str] = set()
        self._lock = threading.Lock()

    def store(self, record: Record) -> State:
        with self._lock:
            return self._store(record).state

    def _store(self, record: Record) -> Record:
        found = self._records.get(record.id)
        if found is None:
            found = self._records[record.id] = msgspec.structs.replace(record)
            self._updated[record.id] = time.time()
            if len(self._records) > self._max_records:
                self._forget_one()
        return found

    def _forget_one(self) -> None:
        for event_id, record in self._records.items():
            if record.state in ("handled", "skipped"):
                self._remove(event_id)
                return

    def _remove(self, event_id: str) -> None:
        del self._records[event_id], self._updated[event_id]

    @contextmanager
    def claim(
        self, event: Record | str | None, *, lease: float, limit: float | None = None
    ) -> Iterator[Claim]:
        with self._lock:
            claim = self._claim(event)
        state: State | None = None
        try:
            yield claim
            state = claim.finished
        finally:
            if claim.record is not None:
                with self._lock:
                    self._locked.discard(claim.record.object_key)
                    if state is not None:
                        self._finish(claim.record.id, state)

    def _claim(self, event: Record | str | None) -> Claim:
        """Claim an event and lock its object."""
        if isinstance(event, Record):
            found: Record | None = self._store(event)
        else:
            found = self._next_due() if event is None else self._records.get(event)
        if found is None:
            return Claim(state="unknown")
        if found.state != "waiting":
            return Claim(state=found.state)
        if found.object_key in self._locked:
            return Claim(state="busy")
        found.attempts += 1
        self._locked.add(found.object_key)
        watermark, _ = self._watermarks.get(found.object_key, (0, 0.0))
        return Claim(msgspec.structs.replace(found), watermark=watermark)

    def _next_due(self) -> Record | None:
        now = time.time()
        due = [
            record
            for record in self._records.values()
            if record.state == "waiting"
            and record.due <= now
            and record.object_key not in self._locked
        ]
        return min(due, key=lambda record: record.created, default=None)

    def _finish(self, event_id: str, state: State) -> None:
        record, now = self._records[event_id], time.time()
        record.state = state
        if state != "dead":
            record.payload = record.error = ""  # nothing reads the payload again
        self._updated[event_id] = now
        if state == "handled":
            newest, _ = self._watermarks.pop(record.object_key, (0, 0.0))
            self._watermarks[record.object_key] = max(newest, record.created), now
            if len(self._watermarks) > self._max_records:
                del self._watermarks[next(iter(self._watermarks))]

    def fail(self, record: Record) -> None:
        with self._lock:
            found = self._store(record)
            if found.state == "waiting" and found.attempts == record.attempts:
                self._records[record.id] = msgspec.structs.replace(record)
                self._updated[record.id] = time.time()

    def get(self, event_id: str) -> Record | None:
        return self._records.get(event_id)

    def records(self, state: State | None = None, *, limit: int = 100) -> list[Record]:
        with self._lock:
            found = [r for r in self._records.values() if state in (None, r.state)]
            return sorted(found, key=lambda record: -self._updated[record.id])[:limit]

    def replay(self, event_id: str) -> bool:
        with self._lock:
            record = self._records.get(event_id)
            if record is None or record.state != "dead":
                return False
            record.state, record.attempts, record.due = "waiting", 0, 0.0
            return True

    def purge(self, older_than: float = RETENTION) -> int:
        before = time.time() - older_than
        with self._lock:
            old = [
                event_id
                for event_id, record in self._records.items()
                if record.state in ("handled", "skipped") and self._updated[event_id] < before
            ]
            for event_id in old:
                self._remove(event_id)
            for key in [k for k, (_, at) in self._watermarks.items() if at < before]:
                del self._watermarks[key]
        return len(old)
