# Copied from codegen/runtime/_http/cancellation.py. Edit it there.
"""Cancellation that leaves no connection behind in the pool."""

from __future__ import annotations

from asyncio import CancelledError
from collections.abc import Coroutine, Generator
from types import coroutine
from typing import Any, TypeVar

T = TypeVar("T")


@coroutine
def defer_cancellation(call: Coroutine[Any, Any, T]) -> Generator[Any, Any, T]:
    """Await ``call``; a cancellation reaches it only where it waits for something.

    httpcore takes a free lock when it has made a connection and when it gives one back, and each
    time yields a turn of the event loop. A task cancelled in just that turn would lose the
    connection, and its place in the pool, for good. So in such a turn, with nothing to wait for,
    the cancellation is held back, for as long as turns last.
    """
    held: CancelledError | None = None
    error: BaseException | None = None
    value: Any = None
    while True:
        try:
            waiting = call.send(value) if error is None else call.throw(error)
        except StopIteration as ended:
            if held is not None:
                raise held from None
            return ended.value
        if held is not None and waiting is not None and waiting.cancel():
            held = None  # as the task would have done itself
        value = error = None
        try:
            value = yield waiting
        except CancelledError as cancelled:
            if waiting is None and held is None:
                held = cancelled
            else:
                held, error = None, cancelled
        except BaseException as thrown:  # noqa: BLE001  # handed on
            error = thrown
