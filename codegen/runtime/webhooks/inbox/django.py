"""An inbox in a database of a Django project."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from .sql import SQLInbox, _Session


class DjangoInbox(SQLInbox):
    """Stores events in a database of ``settings.DATABASES``, in the transaction of the handlers.

    Handlers are sync, and use models as usual. Run the statements of ``schema()`` in a migration.
    """

    needs_sync_handlers = True

    def __init__(self, *, using: str = "default", table: str = "stripe_events") -> None:
        super().__init__(None, table=table)
        self._using = using

    @contextmanager
    def _transaction(self) -> Iterator[_Session]:
        from django.db import connections, transaction

        connection = connections[self._using]
        # Django closes connections in the threads of requests only. A worker in the main thread
        # uses the same connections for all events.
        in_main_thread = threading.current_thread() is threading.main_thread()
        found = connections.all(initialized_only=True)
        for each in found:
            if each.errors_occurred and not each.in_atomic_block:  # it may be lost
                each.close_if_unusable_or_obsolete()
        open_before = [each for each in found if each.connection is not None]
        try:
            with transaction.atomic(using=self._using):
                session = _Session(connection, self._table, "format")
                session.is_sqlite = connection.vendor == "sqlite"
                yield session
        finally:
            if not in_main_thread:
                for each in connections.all(initialized_only=True):  # handlers open others
                    if each not in open_before:
                        each.close()
