# Copied from codegen/runtime/.
"""An inbox in the user's own SQL database: SQLite or PostgreSQL, through any DB-API driver."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from itertools import count
from typing import Any

from ...errors import InvalidArgumentError
from .._invoke import CANCELLATION_TIME
from .protocol import RETENTION, Claim, Record, State

_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS {table} (id TEXT PRIMARY KEY, type TEXT NOT NULL, "
    "object_key TEXT NOT NULL, created BIGINT NOT NULL, payload TEXT NOT NULL, "
    "state TEXT NOT NULL, attempts INTEGER NOT NULL, due DOUBLE PRECISION NOT NULL, "
    "error TEXT NOT NULL, updated DOUBLE PRECISION NOT NULL)",
    "CREATE INDEX IF NOT EXISTS {name}_state ON {table} (state, created)",
    "CREATE TABLE IF NOT EXISTS {table}_objects (object_key TEXT PRIMARY KEY, "
    "watermark BIGINT NOT NULL, updated DOUBLE PRECISION NOT NULL)",
)
_COLUMNS = ", ".join(Record.__struct_fields__)
_INSERT = (
    f"INSERT INTO {{table}} ({_COLUMNS}, updated) VALUES ({', '.join('?' * 10)}) "
    "ON CONFLICT (id) DO "
)
_STORE = _INSERT + "NOTHING"
_FAIL = _INSERT + (
    "UPDATE SET state = excluded.state, attempts = excluded.attempts, due = excluded.due, "
    "error = excluded.error, updated = excluded.updated "
    "WHERE {table}.state = 'waiting' AND {table}.attempts <= excluded.attempts"
)
# An UPDATE locks the row in every database, as SELECT ... FOR UPDATE does.
_LOCK = (
    "UPDATE {table} SET attempts = attempts + CASE state WHEN 'waiting' THEN ? ELSE 0 END "
    "WHERE id = ? RETURNING " + _COLUMNS
)
_LOCK_OBJECT = (
    "INSERT INTO {table}_objects (object_key, watermark, updated) VALUES (?, 0, ?) "
    "ON CONFLICT (object_key) DO UPDATE SET updated = excluded.updated RETURNING watermark"
)
_START = (
    "UPDATE {table} SET attempts = attempts + 1, due = ? "
    "WHERE state = 'waiting' AND due <= ? AND id = "
)
_NEXT = (
    "(SELECT id FROM {table} WHERE state = 'waiting' AND due <= ? "
    "ORDER BY created, id LIMIT 1{skip}) RETURNING id"
)
_FINISH = (
    "UPDATE {table} SET state = ?, error = ?, updated = ? "
    "WHERE id = ? AND state = 'waiting' AND attempts = ? RETURNING id"
)
_ADVANCE = (
    "UPDATE {table}_objects SET watermark = ?, updated = ? WHERE object_key = ? AND watermark < ?"
)
_REPLAY = (
    "UPDATE {table} SET state = 'waiting', attempts = 0, due = 0 WHERE id = ? AND state = 'dead'"
)
_LIMITS = (
    "SELECT set_config('idle_in_transaction_session_timeout', ?, true), "
    "set_config('lock_timeout', ?, true)"
)

_MARKS = {"qmark": "?", "format": "%s", "pyformat": "%s", "numeric": ":{}", "numeric_dollar": "${}"}
"""The parameter markers of the DB-API parameter styles, with a place for a number."""


class SQLInbox:
    """Stores events in the database that handlers write to.

    The row of an event and what its handlers write commit in one transaction. So a crash leaves
    both or none. Handlers get the connection as their second argument. They must not
    commit, roll back or close it.

    Args:
        source: a function that returns a new DB-API connection or a context manager of one, such
            as ``pool.connection``; a SQLAlchemy ``Engine``; or a SQLAlchemy ``sessionmaker``.
        table: the name of the table, or ``schema.table`` in PostgreSQL. Use one table for each
            endpoint.
        paramstyle: the DB-API parameter style, if the driver's module does not declare it.
    """

    blocking = True

    def __init__(
        self, source: Any, *, table: str = "stripe_events", paramstyle: str | None = None
    ) -> None:
        if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_.]*", table):
            raise InvalidArgumentError(
                f"table is {table!r}. Pass a name of letters, digits and underscores, or "
                "schema.table in PostgreSQL.",
                param="table",
            )
        problem = ""
        if is_async_source(source):
            problem = "an async engine or an async_sessionmaker. Pass it to AsyncSQLInbox."
        elif isinstance(source, str) or hasattr(source, "cursor"):
            problem = "a URL or an open connection. Pass a function that returns a connection."
        if problem:
            raise InvalidArgumentError(f"SQLInbox does not take {problem}", param="source")
        self._source = source
        self._table = table
        self._paramstyle = paramstyle

    def create_tables(self) -> None:
        """Create the two tables, unless they exist. Not safe in several processes at once."""
        with self._transaction() as run:
            for statement in self.schema():
                run(statement)

    def schema(self) -> list[str]:
        """The SQL statements that create the tables, for a migration."""
        name = self._table.rpartition(".")[2]  # an index has the schema of its table
        return [statement.format(table=self._table, name=name) for statement in _SCHEMA]

    @contextmanager
    def _transaction(self) -> Iterator[_Session]:
        source = self._source
        found = source.connect() if hasattr(source, "dialect") else source()
        if not any(hasattr(found, name) for name in ("cursor", "exec_driver_sql", "get_bind")):
            with found as connection:  # a pool takes the connection back
                yield from self._transact(connection)
            return
        try:
            yield from self._transact(found)
        finally:
            with suppress(Exception):  # the transaction has ended
                found.close()

    def _transact(self, connection: Any) -> Iterator[_Session]:
        session = _Session(connection, self._table, self._paramstyle)
        try:
            session.begin()
            yield session
            session.commit()
        except BaseException:
            with suppress(Exception):  # a lost connection: the database rolls back
                session.rollback()
            raise

    def store(self, record: Record) -> State:
        with self._transaction() as run:
            run(_STORE, *_values(record))
            ((state,),) = run("SELECT state FROM {table} WHERE id = ?", record.id)
        return state

    @contextmanager
    def claim(
        self, event: Record | str | None, *, lease: float, limit: float | None = None
    ) -> Iterator[Claim]:
        stored = None if isinstance(event, Record) else self._start(event, lease)
        if not isinstance(event, Record) and stored is None:
            found = self.get(event) if event else None
            yield Claim(state=found.state if found else "unknown")
            return
        with self._transaction() as run:
            if limit is not None and not run.is_sqlite:
                milliseconds = str(int((limit + CANCELLATION_TIME) * 1000))
                run(_LIMITS, milliseconds, milliseconds)
            if isinstance(event, Record):
                run(_STORE, *_values(event))
                (row,) = run(_LOCK, 1, event.id)
            else:
                (row,) = run(_LOCK, 0, stored)  # _start counted this attempt
            record = _record(row)
            if record.state != "waiting":
                yield Claim(state=record.state)
                return
            now = time.time()
            ((watermark,),) = run(_LOCK_OBJECT, record.object_key, now)
            claim = Claim(record, watermark=watermark, connection=run.connection)
            yield claim
            if claim.finished is not None:
                if hasattr(run.connection, "get_bind"):  # a SQLAlchemy session
                    run.connection.flush()
                now = time.time()
                error = record.error if claim.finished == "dead" else ""
                if not run(_FINISH, claim.finished, error, now, record.id, record.attempts):
                    raise RuntimeError(
                        "The handler ended the transaction. Remove its commit or rollback."
                    )
                if claim.finished == "handled":
                    run(_ADVANCE, record.created, now, record.object_key, record.created)

    def _start(self, event_id: str | None, lease: float) -> str | None:
        """Count an attempt before it starts, so that a crash counts. Returns the id, if any."""
        now = time.time()
        with self._transaction() as run:
            if event_id is not None:
                rows = run(f"{_START}? RETURNING id", now + lease, sys.float_info.max, event_id)
            else:
                skip = "" if run.is_sqlite else " FOR UPDATE SKIP LOCKED"
                rows = run(_START + _NEXT.replace("{skip}", skip), now + lease, now, now)
        return rows[0][0] if rows else None

    def _run(self, statement: str, *values: Any) -> list[Any]:
        with self._transaction() as run:
            return run(statement, *values)

    def fail(self, record: Record) -> None:
        self._run(_FAIL, *_values(record))

    def get(self, event_id: str) -> Record | None:
        rows = self._run(f"SELECT {_COLUMNS} FROM {{table}} WHERE id = ?", event_id)
        return _record(rows[0]) if rows else None

    def records(self, state: State | None = None, *, limit: int = 100) -> list[Record]:
        """Return up to ``limit`` events, the last changed first: all, or those of ``state``."""
        where, values = ("WHERE state = ? ", [state]) if state else ("", [])
        statement = f"SELECT {_COLUMNS} FROM {{table}} {where}ORDER BY updated DESC LIMIT ?"
        return [_record(row) for row in self._run(statement, *values, limit)]

    def replay(self, event_id: str) -> bool:
        """Make a dead event due now, with new attempts. Returns False if it is not dead."""
        return bool(self._run(f"{_REPLAY} RETURNING id", event_id))

    def purge(self, older_than: float = RETENTION) -> int:
        before = time.time() - older_than
        with self._transaction() as run:
            deleted = run(
                "DELETE FROM {table} WHERE state IN ('handled', 'skipped') AND updated < ? "
                "RETURNING id",
                before,
            )
            run("DELETE FROM {table}_objects WHERE updated < ?", before)
        return len(deleted)


class _Session:
    """Runs statements on a DB-API connection, or on a SQLAlchemy connection or session."""

    def __init__(self, connection: Any, table: str, paramstyle: str | None) -> None:
        self.connection = connection
        self._table = table
        core = connection.connection() if hasattr(connection, "get_bind") else connection
        if hasattr(core, "exec_driver_sql"):
            self._execute = core.exec_driver_sql
            self._style = core.dialect.paramstyle
            self.is_sqlite = core.dialect.name == "sqlite"
            level = getattr(core.dialect, "_on_connect_isolation_level", None)
            level = core.get_execution_options().get("isolation_level", level)
            self._autocommit = level == "AUTOCOMMIT"
        else:
            # __class__ and not type(), for proxies
            names = [base.__module__.partition(".")[0] for base in core.__class__.__mro__]
            styles = (getattr(sys.modules.get(name), "paramstyle", None) for name in names)
            self._execute = self._execute_dbapi
            self._style = paramstyle or next(filter(None, styles), "qmark")
            self.is_sqlite = "sqlite3" in names
            self._autocommit = getattr(core, "autocommit", None) is True or (
                self.is_sqlite and core.isolation_level is None
            )

    def _execute_dbapi(self, statement: str, values: tuple[Any, ...]) -> Any:
        cursor = self.connection.cursor()
        cursor.execute(statement, values)
        return cursor

    def __call__(self, statement: str, *values: Any) -> list[Any]:
        cursor = self._execute(_rendered(statement, self._table, self._style), values)
        has_rows = getattr(cursor, "description", None) is not None
        rows = cursor.fetchall() if getattr(cursor, "returns_rows", has_rows) else []
        return [tuple(row.values()) if isinstance(row, dict) else row for row in rows]

    def begin(self) -> None:
        if self._autocommit:
            self("BEGIN")

    def commit(self) -> None:
        self("COMMIT") if self._autocommit else self.connection.commit()

    def rollback(self) -> None:
        self("ROLLBACK") if self._autocommit else self.connection.rollback()


def is_async_source(source: Any) -> bool:
    """Whether a source is an ``AsyncEngine`` or an ``async_sessionmaker`` of SQLAlchemy."""
    session_class = getattr(source, "class_", None)
    return hasattr(source, "sync_engine") or hasattr(session_class, "sync_session_class")


@cache
def _rendered(statement: str, table: str, style: str) -> str:
    """A statement with the table's name and the driver's parameter markers."""
    mark = _MARKS.get(style)
    if mark is None:
        raise InvalidArgumentError(
            f"SQLInbox does not support the parameter style {style!r}. Use a driver with the style "
            "qmark, format, pyformat or numeric."
        )
    numbers = count(1)
    return re.sub(r"\?", lambda _: mark.format(next(numbers)), statement.replace("{table}", table))


def _values(record: Record) -> tuple[Any, ...]:
    return (*(getattr(record, name) for name in Record.__struct_fields__), time.time())


def _record(row: Any) -> Record:
    return Record(**dict(zip(Record.__struct_fields__, row, strict=True)))
