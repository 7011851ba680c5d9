"""Calls sync and async handlers from sync and async code.

The router handles an event in one coroutine, for sync and for async code. It calls handlers with
``await invoke(function, *arguments)``. In sync code, no await in it suspends.
"""

from __future__ import annotations

import asyncio
import contextvars
import inspect
import os
import threading
import time
from collections.abc import Awaitable, Callable, Coroutine
from concurrent import futures
from contextlib import closing
from functools import partial
from math import inf
from typing import Any, TypeVar
from weakref import WeakKeyDictionary

from .._telemetry.listeners import is_async

CANCELLATION_TIME = 1.0
"""Seconds after the time limit for an async handler to end and its failure to be stored."""
T = TypeVar("T")
_Loop = asyncio.AbstractEventLoop
_executors: WeakKeyDictionary[_Loop, futures.ThreadPoolExecutor] = WeakKeyDictionary()
"""The threads for deliveries, by event loop.

A delivery waits in its thread for its handlers. So it has no thread of ``asyncio.to_thread``,
which the handlers may need.
"""
_slots: WeakKeyDictionary[_Loop, asyncio.Semaphore] = WeakKeyDictionary()
"""How many deliveries with a time limit may run, by event loop.

Each has a thread of its own: one that hangs keeps its thread, and gives its slot back.
"""
_SLOTS = min(32, (os.cpu_count() or 1) + 4)
"""As many as a ``ThreadPoolExecutor`` has threads."""
_unfinished: set[asyncio.Future[Any]] = set()
"""Deliveries that failed at their time limit and still run."""


class Invoke:
    """Calls handlers, each within the time limit, and decides once whether all were in time."""

    def __init__(self, call: Callable[..., Awaitable[Any]], limit: float | None) -> None:
        self._call = call
        self.limit = limit
        self.event = "", ""
        """The id and the type of the event, as far as they are known."""
        self._ends_at = inf
        """When the delivery fails if the current handler is not done."""
        self._decided = threading.Lock()
        """The end of the handlers or the time limit acquires it, whichever comes first."""

    async def __call__(self, function: Callable[..., Any], *arguments: Any) -> Any:
        if self.limit is not None:
            self._ends_at = time.monotonic() + self.limit + CANCELLATION_TIME
        try:
            return await self._call(function, *arguments)
        finally:
            self._ends_at = inf

    def check(self) -> None:
        """Raise ``TimeoutError`` if the delivery has failed, so that no other handler begins."""
        if self._decided.locked():
            raise self.timeout()

    def end(self) -> None:
        """Raise ``TimeoutError`` if the delivery has failed because a handler took too long."""
        if not self._decided.acquire(blocking=False):
            raise self.timeout()

    def waiting_time(self) -> float | None:
        """How many seconds to wait before ``is_too_late``; None if there is no time limit."""
        if self.limit is None:
            return None
        left = max(0.0, self._ends_at - time.monotonic())
        return min(left, self.limit + CANCELLATION_TIME)

    def is_too_late(self) -> bool:
        """Whether the delivery fails now, because its current handler takes too long."""
        return time.monotonic() >= self._ends_at and self._decided.acquire(blocking=False)

    def timeout(self) -> TimeoutError:
        return TimeoutError(f"A webhook handler took longer than {self.limit} s.")


class TooLate(Exception):
    """A delivery failed because a handler took too long."""

    def __init__(self, invoke: Invoke) -> None:
        self.event = invoke.event
        self.error = invoke.timeout()


Work = Callable[[Invoke], Coroutine[Any, Any, T]]


def run_sync(work: Work[T], limit: float | None) -> T:
    """Run in this thread or, with a time limit, in another one that cannot be stopped.

    Raises:
        TooLate: the limit is over.
    """
    runner = asyncio.Runner()  # it creates an event loop when it runs something

    async def call(function: Callable[..., Any], *arguments: Any) -> Any:
        result = function(*arguments)
        return runner.run(_limited(invoke, result)) if inspect.iscoroutine(result) else result

    def run_here() -> T:
        with closing(runner):
            return complete(work(invoke))

    invoke = Invoke(call, limit)
    if limit is None:
        return run_here()
    running = _in_daemon_thread(run_here)
    while not running.done():
        futures.wait([running], invoke.waiting_time())
        if not running.done() and invoke.is_too_late():
            raise TooLate(invoke)
    return running.result()


async def run_async(work: Work[T], limit: float | None, *, in_thread: bool) -> T:
    """Run on the event loop, or in a thread that calls async functions on the event loop.

    Raises:
        TooLate: the limit is over.
    """
    if in_thread:
        return await _run_in_thread(work, limit)

    async def call(function: Callable[..., Any], *arguments: Any) -> Any:
        if is_async(function):
            return await _limited(invoke, function(*arguments))
        result = await _in_thread(limit, function, *arguments)
        return await _limited(invoke, result) if inspect.iscoroutine(result) else result

    invoke = Invoke(call, limit)
    if limit is None:
        return await work(invoke)
    running = asyncio.ensure_future(work(invoke))
    try:
        return await _wait(running, invoke)
    except asyncio.CancelledError:
        running.cancel()
        await asyncio.wait([running])
        raise


async def _run_in_thread(work: Work[T], limit: float | None) -> T:
    loop = asyncio.get_running_loop()
    context = contextvars.copy_context()

    async def call(function: Callable[..., Any], *arguments: Any) -> Any:
        result = function(*arguments)
        if not inspect.iscoroutine(result):
            return result
        # All async functions of a delivery share a context, for variables that middleware sets.
        coroutine = _in_context(context, _limited(invoke, result))
        return asyncio.run_coroutine_threadsafe(coroutine, loop).result()

    invoke = Invoke(call, limit)
    if limit is not None:
        async with _slots.setdefault(loop, asyncio.Semaphore(_SLOTS)):
            running = _in_daemon_thread(lambda: complete(work(invoke)))
            return await _wait(asyncio.wrap_future(running), invoke)
    run = partial(contextvars.copy_context().run, lambda: complete(work(invoke)))
    if loop not in _executors:
        _executors[loop] = futures.ThreadPoolExecutor(thread_name_prefix="webhooks")
    return await _wait(loop.run_in_executor(_executors[loop], run), invoke)


async def _wait(running: asyncio.Future[T], invoke: Invoke) -> T:
    """Wait for a delivery. It goes on after its time limit."""
    while not running.done():
        await asyncio.wait([running], timeout=invoke.waiting_time())
        if not running.done() and invoke.is_too_late():
            _unfinished.add(running)
            running.add_done_callback(_unfinished.discard)
            raise TooLate(invoke)
    return running.result()


def is_in_event_loop() -> bool:
    """Whether the caller runs in an event loop, so that it cannot run another one."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


def _in_daemon_thread(function: Callable[[], T]) -> futures.Future[T]:
    """Run in a thread that does not keep the process alive if it hangs."""
    running: futures.Future[T] = futures.Future()
    running.set_running_or_notify_cancel()  # it cannot be cancelled

    def run() -> None:
        try:
            running.set_result(function())
        except BaseException as error:  # noqa: BLE001  # raised where the result is read
            running.set_exception(error)

    context = contextvars.copy_context()
    threading.Thread(target=context.run, args=(run,), daemon=True).start()
    return running


async def _in_thread(limit: float | None, function: Callable[..., Any], *arguments: Any) -> Any:
    running: asyncio.Future[Any]
    if limit is None:
        running = asyncio.ensure_future(asyncio.to_thread(function, *arguments))
    else:  # a function that hangs must not keep a thread that others need
        running = asyncio.wrap_future(_in_daemon_thread(partial(function, *arguments)))
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError:
        await asyncio.wait([running])  # the event stays locked while its handler runs
        raise


async def _in_context(context: contextvars.Context, coroutine: Coroutine[Any, Any, T]) -> T:
    return await asyncio.get_running_loop().create_task(coroutine, context=context)


async def _limited(invoke: Invoke, coroutine: Coroutine[Any, Any, T]) -> T:
    try:
        if invoke.limit is None:  # the event loop may be trio's
            return await coroutine
        async with asyncio.timeout(invoke.limit) as scope:
            return await coroutine
    except TimeoutError:
        if invoke.limit is not None and scope.expired():
            raise invoke.timeout() from None
        raise
    except asyncio.CancelledError as error:
        task = asyncio.current_task()
        if task is not None and task.cancelling():
            raise
        # The handler awaited something that was cancelled. The delivery was not.
        raise RuntimeError("The handler raised CancelledError.") from error


def complete(coroutine: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine that is never suspended."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        return done.value
    coroutine.close()
    raise RuntimeError("The coroutine was suspended.")
