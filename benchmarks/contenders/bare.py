"""Receiving a webhook without a library: reading a body, inserting a row."""

from __future__ import annotations

import json
import sqlite3
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.contenders import load, measure
from benchmarks.contenders.measure import Sample

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


def asgi(path: str) -> Sample:
    """Serve a Starlette endpoint that reads the body, to another process."""
    from starlette.applications import Starlette
    from starlette.responses import Response
    from starlette.routing import Route

    async def receive(request: Request) -> Response:
        await request.body()
        return Response()

    return load.serve(Starlette(routes=[Route("/", receive, methods=["POST"])]), path)


def insert(path: str) -> Sample:
    """Sign an event as the other contender does, and insert it into SQLite."""
    with TemporaryDirectory() as folder:
        connection = sqlite3.connect(f"{folder}/inbox.db", isolation_level=None)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.execute("CREATE TABLE events (id TEXT PRIMARY KEY, payload TEXT NOT NULL)")
        event = json.loads(Path(path).read_bytes())
        numbers = count()

        def write() -> None:
            name = f"evt_{next(numbers)}"
            body = json.dumps({**event, "id": name}).encode()
            measure.signature(body)
            connection.execute("INSERT INTO events VALUES (?, ?)", (name, body.decode()))

        return measure.per_call(write)


if __name__ == "__main__":
    measure.main(globals())
