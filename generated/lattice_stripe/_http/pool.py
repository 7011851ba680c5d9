# Copied from codegen/runtime/_http/pool.py. Edit it there.
"""Turns at a pool of connections, taken before httpx is asked for one.

httpcore gives a connection to whoever waits longest, and loses it, and its place in the pool, for
good where that one was cancelled or ran out of time in just that moment. Where as many requests are
let through as there may be connections, none waits in there.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import anyio


class ConnectionPool:
    """For threads."""

    def __init__(self, number: int) -> None:
        self._free = threading.Semaphore(number)

    def take(self, timeout: float | None) -> bool:
        """Whether there was a turn within ``patience`` seconds; ``release`` gives it back."""
        return self._free.acquire(timeout=timeout)

    def release(self) -> None:
        self._free.release()


class AsyncConnectionPool:
    """For tasks."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._free: anyio.Semaphore | None = None

    async def take(self, timeout: float | None) -> bool:
        """Whether there was a turn within ``patience`` seconds; ``release`` gives it back."""
        from anyio import Semaphore, WouldBlock, move_on_after

        if self._free is None:
            self._free = Semaphore(self._number, fast_acquire=True)
        try:
            self._free.acquire_nowait()
        except WouldBlock:
            with move_on_after(timeout) as waiting:
                await self._free.acquire()
            return not waiting.cancelled_caught
        return True

    def release(self) -> None:
        if self._free is not None:
            self._free.release()
