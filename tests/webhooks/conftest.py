"""An inbox of every kind, on a real database."""

from __future__ import annotations

import contextlib
import itertools
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from lattice_stripe.webhooks import Inbox, MemoryInbox, RedisInbox, SQLInbox

from tests.webhooks import databases

_NUMBERS = itertools.count()
SQL = ("sqlite", "postgres", "sqlalchemy", "session", "pool")
KINDS = ("memory", *SQL, "redis")


@pytest.fixture(scope="session")
def postgres_uri() -> Iterator[str]:
    with databases.postgres() as uri:
        yield uri


@pytest.fixture(scope="session")
def redis_path() -> Iterator[str]:
    with databases.redis() as path:
        yield path


@pytest.fixture
def make_inbox(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str], Inbox]:
    """Create an empty inbox of a kind."""

    def make(kind: str) -> Inbox:
        if kind == "memory":
            return MemoryInbox()
        if kind == "redis":
            import redis

            path = request.getfixturevalue("redis_path")
            client = redis.Redis(unix_socket_path=path)
            return RedisInbox(client, prefix=f"{{test{next(_NUMBERS)}}}")
        uri = request.getfixturevalue("postgres_uri") if kind != "sqlite" else ""
        inbox = SQLInbox(_source(kind, uri, tmp_path), table=f"events_{next(_NUMBERS)}")
        inbox.create_tables()
        return inbox

    return make


def _source(kind: str, uri: str, folder: Path) -> Any:
    if kind == "sqlite":
        path = folder / "inbox.db"
        return lambda: sqlite3.connect(path, timeout=30, check_same_thread=False)
    import psycopg

    if kind == "postgres":
        return lambda: psycopg.connect(uri)
    if kind == "pool":
        return lambda: _pooled(uri)
    import sqlalchemy
    from sqlalchemy.orm import sessionmaker

    engine = sqlalchemy.create_engine(
        "postgresql+psycopg://", creator=lambda: psycopg.connect(uri), poolclass=sqlalchemy.NullPool
    )
    return engine if kind == "sqlalchemy" else sessionmaker(engine)


@contextlib.contextmanager
def _pooled(uri: str) -> Iterator[Any]:
    """An autocommit connection in a context manager, as connection pools have it."""
    import psycopg

    with psycopg.connect(uri, autocommit=True) as connection:
        yield connection


@pytest.fixture(params=KINDS)
def inbox(request: pytest.FixtureRequest, make_inbox: Callable[[str], Inbox]) -> Inbox:
    return make_inbox(request.param)


@pytest.fixture(params=SQL)
def sql_inbox(request: pytest.FixtureRequest, make_inbox: Callable[[str], Inbox]) -> Inbox:
    return make_inbox(request.param)
