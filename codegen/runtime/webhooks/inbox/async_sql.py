"""An inbox in the user's own SQL database, through the async engine of SQLAlchemy."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, nullcontext
from typing import Any

from ...errors import InvalidArgumentError
from .protocol import RETENTION, Claim, Record, State
from .sql import SQLInbox, is_async_source


class AsyncSQLInbox:
    """Like ``SQLInbox``, for an ``AsyncEngine`` or an ``async_sessionmaker`` of SQLAlchemy.

    Async handlers get the ``AsyncConnection`` or the ``AsyncSession`` as their second argument.
    What they write commits together with the row of the event. They must not commit or
    roll back.
    """

    def __init__(self, source: Any, *, table: str = "stripe_events") -> None:
        if not is_async_source(source):
            raise InvalidArgumentError(
                "AsyncSQLInbox takes an AsyncEngine or an async_sessionmaker of SQLAlchemy. Use "
                "SQLInbox for other connections.",
                param="source",
            )
        self._open = source.connect if hasattr(source, "sync_engine") else source
        self._table = table
        self.schema = SQLInbox(None, table=table).schema

    def _inbox(self, connection: Any) -> SQLInbox:
        return SQLInbox(lambda: nullcontext(connection), table=self._table)

    async def _run(self, method: Callable[..., Any], *arguments: Any) -> Any:
        async with self._open() as found:
            return await found.run_sync(lambda sync: method(self._inbox(sync), *arguments))

    @asynccontextmanager
    async def claim(
        self, event: Record | str | None, *, lease: float, limit: float | None = None
    ) -> AsyncIterator[Claim]:
        def start(connection: Any) -> Any:
            claiming = self._inbox(connection).claim(event, lease=lease, limit=limit)
            return claiming.__enter__(), claiming.__exit__

        async with self._open() as found, AsyncExitStack() as stack:
            claim, end = await found.run_sync(start)
            stack.push_async_exit(lambda *error: found.run_sync(lambda _: end(*error)))
            claim.connection = found
            yield claim

    async def create_tables(self) -> None:
        """Create the two tables, unless they exist. Not safe in several processes at once."""
        await self._run(SQLInbox.create_tables)

    async def store(self, record: Record) -> State:
        return await self._run(SQLInbox.store, record)

    async def fail(self, record: Record) -> None:
        await self._run(SQLInbox.fail, record)

    async def get(self, event_id: str) -> Record | None:
        return await self._run(SQLInbox.get, event_id)

    async def records(self, state: State | None = None, *, limit: int = 100) -> list[Record]:
        return await self._run(lambda inbox: inbox.records(state, limit=limit))

    async def replay(self, event_id: str) -> bool:
        return await self._run(SQLInbox.replay, event_id)

    async def purge(self, older_than: float = RETENTION) -> int:
        return await self._run(SQLInbox.purge, older_than)
