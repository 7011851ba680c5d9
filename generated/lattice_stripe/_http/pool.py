# Copied from codegen/runtime/_http/pool.py. Edit it there.
"""Limits on concurrent requests, so that none of them queues inside httpcore.

httpcore loses a connection for good when it assigns it to a request that is cancelled or times out
at that moment: https://github.com/encode/httpcore/issues/1093. With no more requests in flight than
connections allowed, none waits there.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import anyio


class ConnectionPool:
    """The limit for threads; ``None`` is no limit."""

    def __init__(self, max_connections: int | None) -> None:
        self._free = None if max_connections is None else threading.Semaphore(max_connections)

    def acquire(self, timeout: float | None) -> bool:
        """Reserve a connection; return False if none is free within ``timeout`` seconds."""
        return self._free is None or self._free.acquire(timeout=timeout)

    def release(self) -> None:
        if self._free is not None:
            self._free.release()


class AsyncConnectionPool:
    """The limit for tasks; ``None`` is no limit."""

    def __init__(self, max_connections: int | None) -> None:
        self._max_connections = max_connections
        self._free: anyio.Semaphore | None = None

    async def acquire(self, timeout: float | None) -> bool:
        """Reserve a connection; return False if none is free within ``timeout`` seconds."""
        if self._max_connections is None:
            return True
        from anyio import Semaphore, WouldBlock, move_on_after

        if self._free is None:
            self._free = Semaphore(self._max_connections, fast_acquire=True)
        try:
            self._free.acquire_nowait()
        except WouldBlock:
            with move_on_after(timeout) as scope:
                await self._free.acquire()
            return not scope.cancelled_caught
        return True

    def release(self) -> None:
        if self._free is not None:
            self._free.release()
