"""The objects of every account. Records never change: an update replaces a record."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

import msgspec


class Record(msgspec.Struct, frozen=True):
    """A stored object. ``sequence`` orders records by creation."""

    id: str
    schema: str
    account: str
    sequence: int
    data: dict[str, Any]
    parents: dict[str, str] = {}
    """The path parameters of the call that created it."""
    deleted: bool = False


class Snapshot(msgspec.Struct, frozen=True):
    """The state of a store. Its containers are copies; its records are shared."""

    records: dict[tuple[str, str], Record]
    order: dict[tuple[str, str], list[tuple[int, str]]]
    sequence: int
    placeholders: dict[tuple[str, str], tuple[str, ...]]


class Store:
    """Records by account and id. ``begin`` starts a change that ``undo`` takes back.

    ``placeholders`` are ids that a response named without a stored object.
    """

    def __init__(self) -> None:
        self._records: dict[tuple[str, str], Record] = {}
        self._order: dict[tuple[str, str], list[tuple[int, str]]] = {}
        self._sequence = 0
        self._journal: list[tuple[tuple[str, str], Record | None]] = []
        self.placeholders: dict[tuple[str, str], tuple[str, ...]] = {}

    def begin(self) -> None:
        self._journal.clear()

    def undo(self) -> None:
        for key, old in reversed(self._journal):
            if old is None:
                new = self._records.pop(key)
                self._order[new.account, new.schema].pop()
            else:
                self._records[key] = old
        self._journal.clear()

    def get(self, account: str, identity: str) -> Record | None:
        return self._records.get((account, identity))

    def accounts(self) -> set[str]:
        """The accounts that have records."""
        return {account for account, _ in self._order}

    def add(
        self,
        account: str,
        identity: str,
        schema: str,
        data: dict[str, Any],
        parents: dict[str, str] | None = None,
    ) -> Record:
        self._sequence += 1
        record = Record(identity, schema, account, self._sequence, data, parents or {})
        self._put(record)
        return record

    def _put(self, record: Record) -> None:
        self._journal.append(((record.account, record.id), None))
        self._records[record.account, record.id] = record
        order = self._order.setdefault((record.account, record.schema), [])
        order.append((record.sequence, record.id))

    def replace(self, record: Record, data: dict[str, Any], *, deleted: bool = False) -> Record:
        new = msgspec.structs.replace(record, data=data, deleted=deleted)
        self._journal.append(((record.account, record.id), record))
        self._records[record.account, record.id] = new
        return new

    def newest_first(
        self, account: str, schemas: tuple[str, ...], *, before: int | None = None
    ) -> Iterator[Record]:
        """Records created before the one with the sequence number ``before``."""
        yield from self._walk(account, schemas, before, step=-1)

    def oldest_first(
        self, account: str, schemas: tuple[str, ...], *, after: int
    ) -> Iterator[Record]:
        yield from self._walk(account, schemas, after, step=1)

    def _walk(
        self, account: str, schemas: tuple[str, ...], bound: int | None, step: int
    ) -> Iterator[Record]:
        orders = [self._order.get((account, schema), []) for schema in schemas]
        orders = [order for order in orders if order]
        merged = orders[0] if len(orders) == 1 else sorted(e for order in orders for e in order)
        if step < 0:
            end = len(merged) if bound is None else bisect_left(merged, (bound, ""))
            indexes = range(end - 1, -1, -1)
        else:
            start = 0 if bound is None else bisect_left(merged, (bound + 1, ""))
            indexes = range(start, len(merged))
        for index in indexes:
            sequence, identity = merged[index]
            record = self._records[account, identity]
            if not record.deleted and record.sequence == sequence:
                yield record

    def records(self) -> list[Record]:
        """Every record, deleted ones too, oldest first."""
        return sorted(self._records.values(), key=lambda record: record.sequence)

    def load(self, records: list[Record]) -> None:
        """Replace every record."""
        self._records, self._order, self._sequence = {}, {}, 0
        self.placeholders = {}
        for record in sorted(records, key=lambda record: record.sequence):
            self._put(record)
            self._sequence = record.sequence

    def snapshot(self) -> Snapshot:
        order = {key: list(entries) for key, entries in self._order.items()}
        return Snapshot(dict(self._records), order, self._sequence, dict(self.placeholders))

    def restore(self, snapshot: Snapshot) -> None:
        self._records = dict(snapshot.records)
        self._order = {key: list(entries) for key, entries in snapshot.order.items()}
        self._sequence = snapshot.sequence
        self.placeholders = dict(snapshot.placeholders)
        self._journal.clear()
