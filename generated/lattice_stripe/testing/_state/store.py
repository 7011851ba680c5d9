# Copied from codegen/runtime/.
"""The objects of every account. Records never change: an update replaces a record."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Mapping
from heapq import merge
from typing import Any

import msgspec

Entry = tuple[int, str]
"""The sequence number and the id of a record."""
PARENT = "@parent"
"""A field for conditions: the path parameters of the call that created a record."""
Where = Mapping[str, str] | Mapping[str | tuple[str, ...], str]
"""Conditions by field, such as ``"payload.key"``, or by fields of which one holds the text."""


DueEntry = tuple[int, int, str, str]
"""A time, and the sequence number, the account and the id of a record that is due at that time."""
DueTimes = tuple[str, list[int]]
"""A test clock, or an empty string, and times of this clock."""


class Resource(msgspec.Struct, frozen=True):
    """A stored object: a record of the store. ``sequence`` orders records by creation."""

    id: str
    schema: str
    account: str
    sequence: int
    data: dict[str, Any]
    parents: dict[str, str] = {}
    """The path parameters of the call that created it."""
    deleted: bool = False


class _Index:
    """Records of one schema by the text in a field, or at a path such as ``payload.key``.

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
        self._records: dict[tuple[str, str], Resource] = {}
        self._order: dict[tuple[str, str], list[Entry]] = {}
        self._indexes: dict[tuple[str, str], dict[str, _Index]] = {}
        self._sequence = 0
        self._journal: list[tuple[tuple[str, str], Resource | None]] = []
        self._due: dict[str, list[DueEntry]] = {}
        self._removed: list[tuple[str, list[DueEntry]]] = []
        self.due_times: Callable[[Resource], DueTimes] = lambda record: ("", [])
        """When a record is due. It depends on the record alone."""
        self.placeholders: dict[tuple[str, str], tuple[str, ...]] = {}
        self.visited = 0
        """The records that ``walk`` and ``due`` have read."""

    def begin(self) -> None:
        self._journal.clear()
        self._removed.clear()

    def undo(self) -> None:
        for key, old in reversed(self._journal):
            new = self._records.pop(key)
            self._schedule(new, old)
            indexes = self._indexes.get((new.account, new.schema), {})
            if old is None or old.sequence != new.sequence:
                order = self._order[new.account, new.schema]
                order.pop()
                for index in indexes.values():
                    index.read = min(index.read, len(order))
            if old is not None:
                self._records[key] = old
                for field, index in indexes.items():
                    index.add(_value(old, field), (old.sequence, old.id))
        self._journal.clear()
        for clock, entries in self._removed:
            self._due[clock] = sorted({*self._due[clock], *entries})
        self._removed.clear()

    @property
    def mark(self) -> int:
        """The position of the next change, for ``changed_since``."""
        return len(self._journal)

    def changed_since(self, mark: int) -> list[Resource]:
        """The records that changed after ``mark`` was read."""
        keys = dict.fromkeys(key for key, _ in self._journal[mark:])
        return [self._records[key] for key in keys]

    def get(self, account: str, identity: str) -> Resource | None:
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
    ) -> Resource:
        self._sequence += 1
        record = Resource(identity, schema, account, self._sequence, data, parents or {})
        self._put(record)
        return record

    def _put(self, record: Resource) -> None:
        key = record.account, record.id
        self._journal.append((key, self._records.get(key)))
        self._records[key] = record
        order = self._order.setdefault((record.account, record.schema), [])
        order.append((record.sequence, record.id))
        self._schedule(None, record)

    def replace(self, record: Resource, data: dict[str, Any], *, deleted: bool = False) -> Resource:
        new = msgspec.structs.replace(record, data=data, deleted=deleted)
        self._journal.append(((record.account, record.id), record))
        self._records[record.account, record.id] = new
        self._schedule(record, new)
        for field, index in self._indexes.get((record.account, record.schema), {}).items():
            value = _value(new, field)
            if value != _value(record, field):
                index.add(value, (record.sequence, record.id))
        return new

    def _schedule(self, old: Resource | None, new: Resource | None) -> None:
        """Replace the times at which a record is due."""
        before, after = self._due_entries(old), self._due_entries(new)
        for clock, entry in before - after:
            entries = self._due[clock]
            position = bisect_left(entries, entry)
            if entries[position : position + 1] == [entry]:
                del entries[position]
        for clock, entry in after - before:
            insort(self._due.setdefault(clock, []), entry)

    def _due_entries(self, record: Resource | None) -> set[tuple[str, DueEntry]]:
        if record is None or record.deleted:
            return set()
        clock, times = self.due_times(record)
        return {(clock, (at, record.sequence, record.account, record.id)) for at in times}

    def due(self, clock: str, until: int) -> list[Resource]:
        """The records that are due on a clock until a time, without those of ``remove_due``."""
        entries = self._due.get(clock, [])
        count = bisect_left(entries, (until + 1,))
        found = dict.fromkeys((account, identity) for _, _, account, identity in entries[:count])
        self.visited += len(found)
        return [self._records[key] for key in found]

    def remove_due(self, clock: str, until: int) -> None:
        """Forget the due times up to ``until``. ``undo`` restores them."""
        entries = self._due.get(clock, [])
        count = bisect_left(entries, (until + 1,))
        self._removed.append((clock, entries[:count]))
        del entries[:count]

    def walk(
        self,
        account: str,
        schemas: tuple[str, ...],
        *,
        before: int | None = None,
        after: int | None = None,
        where: Where | None = None,
    ) -> Iterator[Resource]:
        """Records ``before`` a sequence number, newest first, or ``after`` one, oldest first.

        ``where``: only records that meet one of these conditions. It makes a search fast; the
        caller tests every condition.
        """
        orders = [self._entries(account, schema, where or {}) for schema in schemas]
        parts = [_part(order, before, after) for order in orders if order]
        merged = parts[0] if len(parts) == 1 else merge(*parts, reverse=after is None)
        for sequence, identity in merged:
            self.visited += 1
            record = self._records.get((account, identity))
            if record is not None and not record.deleted and record.sequence == sequence:
                yield record

    def _entries(self, account: str, schema: str, where: Where) -> list[Entry]:
        """The records of a schema, or the fewest that one condition of ``where`` leaves."""
        order = self._order.get((account, schema), [])
        found = order
        for fields, text in where.items():
            if isinstance(fields, str):
                entries = self._index(account, schema, fields, order).entries.get(text, [])
            else:
                indexes = [self._index(account, schema, field, order) for field in fields]
                entries = sorted({e for index in indexes for e in index.entries.get(text, ())})
            found = min(found, entries, key=len)
        return found

    def _index(self, account: str, schema: str, field: str, order: list[Entry]) -> _Index:
        index = self._indexes.setdefault((account, schema), {}).setdefault(field, _Index())
        for position in range(index.read, len(order)):
            entry = order[position]
            index.add(_value(self._records[account, entry[1]], field), entry)
        index.read = len(order)
        return index

    def records(self) -> list[Resource]:
        """Every record, deleted ones too, oldest first."""
        return sorted(self._records.values(), key=lambda record: record.sequence)

    def load(self, records: list[Resource]) -> None:
        """Replace every record."""
        self._records, self._order, self._indexes, self._sequence = {}, {}, {}, 0
        self._due, self.placeholders = {}, {}
        for record in sorted(records, key=lambda record: record.sequence):
            self._put(record)
            self._sequence = record.sequence

    def state(self) -> object:
        """The state, for ``restore``. Its containers are copies; its records are shared."""
        order = {key: list(entries) for key, entries in self._order.items()}
        due = {clock: list(entries) for clock, entries in self._due.items()}
        return dict(self._records), order, due, self._sequence, dict(self.placeholders)

    def restore(self, state: Any) -> None:
        records, order, due, self._sequence, placeholders = state
        self._records, self.placeholders = dict(records), dict(placeholders)
        self._order = {key: list(entries) for key, entries in order.items()}
        self._due = {clock: list(entries) for clock, entries in due.items()}
        self._indexes = {}
        self.begin()


def _part(order: list[Entry], before: int | None, after: int | None) -> Iterator[Entry]:
    """The entries before or after a sequence number. ``order`` may grow while it is read."""
    if after is not None:
        start = bisect_left(order, (after + 1, ""))
        return (order[index] for index in range(start, len(order)))
    end = len(order) if before is None else bisect_left(order, (before, ""))
    return (order[index] for index in range(end - 1, -1, -1))


def _value(record: Resource, path: str) -> Any:
    return list(record.parents.values()) if path == PARENT else value_at(record.data, path)


def meets(record: Resource, path: str, text: str) -> bool:
    """Whether a record has a text at a path, or is a child of the object with this id."""
    found = _value(record, path)
    return bool(found == text) or (path == PARENT and text in found)


def belongs(record: Resource, owner: str, fields: Iterable[str]) -> bool:
    """Whether a record is a child of an object. Its ``fields`` may hold the id of the object."""
    return owner in record.parents.values() or any(
        _holds(record.data.get(field), owner) for field in fields
    )


def _holds(value: Any, identity: str) -> bool:
    return value == identity or (isinstance(value, dict) and value.get("id") == identity)


def object_name(record: Resource) -> str:
    """The last part of the value of ``object``."""
    return str(record.data.get("object", record.schema)).rpartition(".")[2]


def value_at(value: Any, path: str) -> Any:
    """The value at a path, a list for a path through a list. A name may contain a dot."""
    if isinstance(value, list):
        return [value_at(item, path) for item in value]
    if not isinstance(value, dict):
        return None
    if path in value or "." not in path:
        return value.get(path)
    name, _, rest = path.partition(".")
    return value_at(value.get(name), rest)


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
