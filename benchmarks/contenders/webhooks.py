"""Tasks that receive webhooks with lattice-stripe."""

from __future__ import annotations

import json
import sqlite3
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from lattice_stripe.webhooks import InvoicePaidEvent, SQLInbox, WebhookRouter
from lattice_stripe.webhooks.frameworks.asgi import WebhookApp

from benchmarks.contenders import load, measure
from benchmarks.contenders.measure import SECRET, Sample


def asgi(path: str) -> Sample:
    """Serve deliveries of one event after another to another process."""
    router = WebhookRouter(None, secret=SECRET, stale="deliver")

    @router.on("invoice.paid")
    async def handle(event: InvoicePaidEvent) -> None:
        pass

    return load.serve(WebhookApp(router), path)


def inbox(path: str) -> Sample:
    """Verify an event, store it in SQLite, and call a handler that writes nothing."""
    with TemporaryDirectory() as folder:
        connection = sqlite3.connect(f"{folder}/inbox.db", isolation_level=None)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        found = SQLInbox(lambda: _Kept(connection))
        found.create_tables()
        router = WebhookRouter(None, secret=SECRET, stale="deliver", inbox=found)
        router.on("invoice.paid")(lambda event: None)
        event = json.loads(Path(path).read_bytes())
        numbers = count()

        def deliver() -> None:
            body = json.dumps({**event, "id": f"evt_{next(numbers)}"}).encode()
            assert router.handle(body, measure.signature(body)).status == "handled"

        return measure.per_call(deliver)


class _Kept:
    """A context manager that keeps its connection open, as a pool does."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> sqlite3.Connection:
        return self._connection

    def __exit__(self, *error: object) -> None: ...


if __name__ == "__main__":
    measure.main(globals())
