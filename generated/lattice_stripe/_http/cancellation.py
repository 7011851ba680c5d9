# Copied from codegen/runtime/.
"""Cancellation that does not lose a connection of the pool."""

from __future__ import annotations

from asyncio import CancelledError
from collections.abc import Coroutine, Generator
from types import coroutine
from typing import Any, TypeVar

T = TypeVar("T")


@coroutine
def defer_cancellation(call: Coroutine[Any, Any, T]) -> Generator[Any, Any, T]:
    """Await ``call``, and deliver a cancellation only while it waits for a future.

    httpcore acquires a lock after it opens a connection and when it returns one to the pool. A free
    lock still yields once to the event loop. A task that is cancelled at such a yield loses the
    connection for good, so the cancellation is deferred until ``call`` waits for a future or ends.
    """
    deferred: CancelledError | None = None
    error: BaseException | None = None
    value: Any = None
    while True:
        try:
            future = call.send(value) if error is None else call.throw(error)
        except StopIteration as stopped:
            if deferred is not None:
                raise deferred from None
            return stopped.value
        if deferred is not None and future is not None and future.cancel():
            deferred = None  # the cancelled future raises CancelledError in the task
        value = error = None
        try:
            value = yield future
        except CancelledError as cancelled:
            if future is None and deferred is None:
                deferred = cancelled
            else:
                deferred, error = None, cancelled
        except BaseException as raised:  # noqa: BLE001  # thrown into the call
            error = raised
