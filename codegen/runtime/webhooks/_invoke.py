"""Calls sync and async handlers from sync and async code.

The router handles an event in one coroutine, for sync and for async code. It calls handlers with
``await invoke(function, *arguments)``. In sync code, nothing that it awaits suspends it.
"""

from __future__ import annotations

import asyncio
import contextvars
import inspect
import threading
from collections.abc import Awaitable, Callable, Coroutine
from functools import partial
from typing import Any, TypeVar

CANCELLATION_TIME = 1.0
"""Seconds after the time limit in which an async handler ends and its failure is stored."""
T = TypeVar("T")


class Invoke:
    """Calls handlers, and decides once whether they ended in time."""

    def __init__(
        self, call: Callable[..., Awaitable[Any]], limit: float | None, in_time: threading.Lock
    ) -> None:
        self._call = call
        self._limit = limit
        self._in_time = in_time

    def __call__(self, function: Callable[..., Any], *arguments: Any) -> Awaitable[Any]:
        return self._call(function, *arguments)

    def end(self) -> None:
        """Raise ``TimeoutError`` if the delivery has failed because its handlers took too long."""
        if not _is_first(self._in_time):
            raise _timeout(self._limit)


Work = Callable[[Invoke], Coroutine[Any, Any, T]]


def run_sync(work: Work[T], limit: float | None) -> T:
    """Run in this thread or, with a time limit, in another one that cannot be stopped.

    Raises:
        TimeoutError: the limit is over.
    """
    in_time = threading.Lock()
    if limit is None:
        return _run_here(work, limit, in_time)
    results: list[T] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            results.append(_run_here(work, limit, in_time))
        except BaseException as error:  # noqa: BLE001  # raised in the caller's thread
            errors.append(error)

    context = contextvars.copy_context()
    thread = threading.Thread(target=context.run, args=(run,), daemon=True)
    thread.start()
    thread.join(limit + CANCELLATION_TIME)
    if not (results or errors) and _is_first(in_time):
        raise _timeout(limit)
    thread.join()  # it may commit
    if errors:
        raise errors[0]
    return results[0]


def _run_here(work: Work[T], limit: float | None, in_time: threading.Lock) -> T:
    runner: asyncio.Runner | None = None

    async def invoke(function: Callable[..., Any], *arguments: Any) -> Any:
        nonlocal runner
        if not is_async(function):
            return function(*arguments)
        runner = runner or asyncio.Runner()
        return runner.run(_limited(limit, function, *arguments))

    try:
        return _complete(work(Invoke(invoke, limit, in_time)))
    finally:
        if runner is not None:
            runner.close()


async def run_async(work: Work[T], limit: float | None, *, in_thread: bool) -> T:
    """Run on the event loop, or in a thread that calls async functions on the event loop.

    Raises:
        TimeoutError: the limit is over.
    """
    in_time = threading.Lock()
    if not in_thread:

        async def invoke(function: Callable[..., Any], *arguments: Any) -> Any:
            if not is_async(function):
                return await _limited(limit, asyncio.to_thread, function, *arguments)
            return await _limited(limit, function, *arguments)

        return await work(Invoke(invoke, limit, in_time))
    loop = asyncio.get_running_loop()

    async def invoke_on_loop(function: Callable[..., Any], *arguments: Any) -> Any:
        if not is_async(function):
            return function(*arguments)
        coroutine = _limited(limit, function, *arguments)
        return asyncio.run_coroutine_threadsafe(coroutine, loop).result()

    handling = Invoke(invoke_on_loop, limit, in_time)
    thread = asyncio.ensure_future(asyncio.to_thread(lambda: _complete(work(handling))))
    if limit is None:
        return await asyncio.shield(thread)
    await asyncio.wait([thread], timeout=limit + CANCELLATION_TIME)
    if not thread.done() and _is_first(in_time):
        raise _timeout(limit)
    return await asyncio.shield(thread)


def is_async(function: Callable[..., Any]) -> bool:
    """Whether a function returns a coroutine."""
    while isinstance(function, partial):
        function = function.func
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(
        getattr(function, "__call__", None)  # noqa: B004
    )


async def _limited(limit: float | None, function: Callable[..., Any], *arguments: Any) -> Any:
    if limit is None:
        return await function(*arguments)
    try:
        async with asyncio.timeout(limit) as scope:
            return await function(*arguments)
    except TimeoutError:
        if scope.expired():
            raise _timeout(limit) from None
        raise


def _complete(coroutine: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine that is never suspended."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        result: T = done.value
        return result
    coroutine.close()
    raise RuntimeError("The coroutine was suspended.")


def _is_first(lock: threading.Lock) -> bool:
    """Whether no other thread has taken this lock, which is never released."""
    return lock.acquire(blocking=False)


def _timeout(limit: float | None) -> TimeoutError:
    return TimeoutError(f"A webhook handler took longer than {limit} s.")
