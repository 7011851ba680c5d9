"""The objects of every account. Records never change: an update replaces a record."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

import msgspec

Entry = tuple[int, str]
"""The sequence number and the id of a record."""


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
    order: dict[tuple[str, str], list[Entry]]
    sequence: int
    placeholders: dict[tuple[str, str], tuple[str, ...]]


class _Index:
    """Records of one schema by the text in a field.

    It is filled when it is read. An entry stays when the record changes, so a reader checks the
    value again.
    """

    def __init__(self) -> None:
        self.entries: dict[str, list[Entry]] = {}
        self.read = 0

    def add(self, value: Any, entry: Entry) -> None:
        for text in _texts(value):
            entries = self.entries.setdefault(text, [])
            position = bisect_left(entries, entry)
            if position == len(entries) or entries[position] != entry:
                entries.insert(position, entry)


class Store:
    """Records by account and id. ``begin`` starts a change that ``undo`` takes back.

    ``placeholders`` are ids that a response named without a stored object.
    """

    def __init__(self) -> None:
        self._records: dict[tuple[str, str], Record] = {}
        self._order: dict[tuple[str, str], list[Entry]] = {}
        self._indexes: dict[tuple[str, str], dict[str, _Index]] = {}
        self._sequence = 0
        self._journal: list[tuple[tuple[str, str], Record | None]] = []
        self.placeholders: dict[tuple[str, str], tuple[str, ...]] = {}

    def begin(self) -> None:
        self._journal.clear()

    def undo(self) -> None:
        for key, old in reversed(self._journal):
            if old is None:
                new = self._records.pop(key)
                order = self._order[new.account, new.schema]
                order.pop()
                for index in self._indexes.get((new.account, new.schema), {}).values():
                    index.read = min(index.read, len(order))
            else:
                self._records[key] = old
                for field, index in self._indexes.get((old.account, old.schema), {}).items():
                    index.add(old.data.get(field), (old.sequence, old.id))
        self._journal.clear()

    @property
    def mark(self) -> int:
        """The position of the next change, for ``changed_since``."""
        return len(self._journal)

    def changed_since(self, mark: int) -> list[Record]:
        """The records that changed after ``mark`` was read."""
        keys = dict.fromkeys(key for key, _ in self._journal[mark:])
        return [self._records[key] for key in keys]

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
        for field, index in self._indexes.get((record.account, record.schema), {}).items():
            if data.get(field) != record.data.get(field):
                index.add(data.get(field), (record.sequence, record.id))
        return new

    def newest_first(
        self,
        account: str,
        schemas: tuple[str, ...],
        *,
        before: int | None = None,
        where: dict[str, str] | None = None,
    ) -> Iterator[Record]:
        """Records created before the one with the sequence number ``before``.

        ``where``: only records that have one of these texts in its field. It makes a search fast;
        the caller tests every field.
        """
        yield from self._walk(account, schemas, before, where or {}, step=-1)

    def oldest_first(
        self,
        account: str,
        schemas: tuple[str, ...],
        *,
        after: int,
        where: dict[str, str] | None = None,
    ) -> Iterator[Record]:
        yield from self._walk(account, schemas, after, where or {}, step=1)

    def _walk(
        self,
        account: str,
        schemas: tuple[str, ...],
        bound: int | None,
        where: dict[str, str],
        step: int,
    ) -> Iterator[Record]:
        orders = [self._entries(account, schema, where) for schema in schemas]
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
            record = self._records.get((account, identity))
            if record is not None and not record.deleted and record.sequence == sequence:
                yield record

    def _entries(self, account: str, schema: str, where: dict[str, str]) -> list[Entry]:
        """The records of a schema, or the fewest that one condition of ``where`` leaves."""
        order = self._order.get((account, schema), [])
        found = order
        for field, value in where.items():
            index = self._index(account, schema, field, order)
            entries = index.entries.get(value, [])
            found = min(found, entries, key=len)
        return found

    def _index(self, account: str, schema: str, field: str, order: list[Entry]) -> _Index:
        index = self._indexes.setdefault((account, schema), {}).setdefault(field, _Index())
        for entry in order[index.read :]:
            index.add(self._records[account, entry[1]].data.get(field), entry)
        index.read = len(order)
        return index

    def records(self) -> list[Record]:
        """Every record, deleted ones too, oldest first."""
        return sorted(self._records.values(), key=lambda record: record.sequence)

    def load(self, records: list[Record]) -> None:
        """Replace every record."""
        self._records, self._order, self._indexes, self._sequence = {}, {}, {}, 0
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
        self._indexes = {}
        self._sequence = snapshot.sequence
        self.placeholders = dict(snapshot.placeholders)
        self._journal.clear()


def _texts(value: Any) -> tuple[str, ...]:
    """The texts in the value of a field: a string, the id of an object, or the items of a list."""
    match value:
        case str():
            return (value,)
        case {"id": str(identity)}:
            return (identity,)
        case list():
            return tuple(text for item in value for text in _texts(item))
    return ()
