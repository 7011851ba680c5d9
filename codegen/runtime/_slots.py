"""Turns at a pool of connections, taken before httpx is asked for one.

httpcore gives a connection to whoever waits longest, and loses it, and its place in the pool, for
good where that one was cancelled or ran out of time in just that moment. Where as many requests are
let through as there may be connections, none waits in there.
"""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import anyio


class NoTurnError(Exception):
    """Every connection stayed in use for too long."""


class Slots:
    """For threads."""

    def __init__(self, number: int) -> None:
        self._free = threading.Semaphore(number)

    @contextmanager
    def one(self, patience: float | None) -> Iterator[None]:
        """Have a turn in this block; waits for it at most ``patience`` seconds.

        Raises:
            NoTurnError: none came free.
        """
        if not self._free.acquire(timeout=patience):
            raise NoTurnError
        try:
            yield
        finally:
            self._free.release()


class AsyncSlots:
    """For tasks."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._free: anyio.Semaphore | None = None

    @asynccontextmanager
    async def one(self, patience: float | None) -> AsyncIterator[None]:
        """Have a turn in this block; waits for it at most ``patience`` seconds.

        Raises:
            NoTurnError: none came free.
        """
        from anyio import Semaphore, WouldBlock, fail_after

        if self._free is None:
            self._free = Semaphore(self._number, fast_acquire=True)
        try:
            self._free.acquire_nowait()
        except WouldBlock:
            try:
                with fail_after(patience):
                    await self._free.acquire()
            except TimeoutError:
                raise NoTurnError from None
        try:
            yield
        finally:
            self._free.release()
