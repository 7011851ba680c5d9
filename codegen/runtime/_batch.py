"""Batches: many calls with bounded concurrency, and one result for each."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from typing import Any, ClassVar, Generic, Literal, NoReturn, TypeAlias, TypeVar

import msgspec

from ._validation import check_count
from .errors import InvalidArgumentError

T = TypeVar("T")


class Success(msgspec.Struct, Generic[T], frozen=True):
    """The result of a call that returned."""

    value: T
    ok: ClassVar[Literal[True]] = True
    error: ClassVar[None] = None


class Failure(msgspec.Struct, frozen=True):
    """The result of a call that raised an exception. Reading ``value`` raises it again."""

    error: Exception
    ok: ClassVar[Literal[False]] = False

    @property
    def value(self) -> NoReturn:
        raise self.error


Result: TypeAlias = Success[T] | Failure


def batch(calls: Iterable[Callable[[], T]], *, concurrency: int = 8) -> list[Result[T]]:
    """Make many calls, ``concurrency`` at a time. Returns their results in the order of ``calls``.

    >>> batch([partial(client.customers.retrieve, id) for id in ids])

    An exception becomes the ``Failure`` of its call and does not stop the others. A
    ``KeyboardInterrupt``, or another ``BaseException`` that is not an ``Exception``, is raised here
    when the calls in progress have finished; no further call starts.

    Raises:
        InvalidArgumentError: ``concurrency`` is not a whole number of at least 1, or a call is
            not callable.
    """
    checked = _check(calls, concurrency)
    if not checked:
        return []
    from concurrent.futures import ThreadPoolExecutor
    from contextvars import copy_context
    from queue import Empty, SimpleQueue

    results: list[Any] = [None] * len(checked)
    remaining: SimpleQueue[tuple[int, Callable[[], T]]] = SimpleQueue()
    for numbered in enumerate(checked):
        remaining.put(numbered)
    context = copy_context()  # e.g. with the current span of the caller
    stops: list[bool] = []

    def work() -> None:
        while not stops:
            try:
                index, call = remaining.get_nowait()
            except Empty:
                return
            try:
                results[index] = Success(_check_not_awaitable(context.copy().run(call)))
            except Exception as error:  # noqa: BLE001  # the others must not lose their results
                results[index] = Failure(error)
            except BaseException:
                stops.append(True)
                raise

    workers = min(concurrency, len(checked))
    pool = ThreadPoolExecutor(workers, "lattice-stripe-batch")
    try:
        # One task for each thread: an interrupt inside of submit() can leave the pool locked.
        for future in [pool.submit(work) for _ in range(workers)]:
            future.result()
        return results
    finally:
        stops.append(True)  # a second interrupt can end the shutdown before it cancels the calls
        pool.shutdown(cancel_futures=True)


async def batch_async(
    calls: Iterable[Callable[[], Awaitable[T]]], *, concurrency: int = 8
) -> list[Result[T]]:
    """Make many calls of an ``AsyncClient``, as ``batch`` does.

    A cancellation, or another ``BaseException`` that is not an ``Exception``, cancels the calls in
    progress and is raised here.
    """
    checked = _check(calls, concurrency)
    results: list[Any] = [None] * len(checked)
    remaining = iter(enumerate(checked))
    from anyio import create_task_group
    from anyio.lowlevel import checkpoint_if_cancelled

    stops: list[BaseException] = []
    async with create_task_group() as group:

        async def worker() -> None:
            try:
                for index, call in remaining:
                    await checkpoint_if_cancelled()  # a call can hide its cancellation
                    results[index] = await _run_async(call)
            except BaseException as error:
                if _is_cancellation(error):
                    raise
                stops.append(error)  # raised below, outside of the group's ExceptionGroup
                group.cancel_scope.cancel()

        for _ in range(min(concurrency, len(checked))):
            group.start_soon(worker)
    if stops:
        raise stops[0]
    return results


def _is_cancellation(error: BaseException) -> bool:
    """Whether the batch is being cancelled. If not, a call raised the error."""
    from asyncio import CancelledError, current_task

    from anyio import get_cancelled_exc_class

    task = current_task() if isinstance(error, CancelledError) else None
    if task is not None:
        return bool(task.cancelling())
    return isinstance(error, get_cancelled_exc_class())


def _check_not_awaitable(value: T) -> T:
    if not hasattr(value, "__await__"):
        return value
    close = getattr(value, "close", None)
    if close is not None:  # else Python warns about a coroutine that was never awaited
        close()
    raise InvalidArgumentError(
        "The call returned an awaitable, so this call sent nothing. Use batch_async, or a Client.",
        param="calls",
    )


async def _run_async(call: Callable[[], Awaitable[T]]) -> Result[T]:
    try:
        pending = call()
        if hasattr(pending, "__await__"):
            return Success(await pending)
    except Exception as error:  # noqa: BLE001  # the others must not lose their results
        return Failure(error)
    identity = getattr(pending, "id", None)
    shown = f" ({identity})" if isinstance(identity, str) else ""
    return Failure(
        InvalidArgumentError(
            f"The call returned a value of type {type(pending).__name__}{shown}, which cannot be "
            "awaited. Pass functions that call an AsyncClient, or use batch with a Client.",
            param="calls",
        )
    )


def _check(calls: Iterable[Any], concurrency: Any) -> list[Any]:
    check_count("concurrency", concurrency, least=1)
    if not isinstance(calls, Iterable):
        raise InvalidArgumentError(
            f"calls is of type {type(calls).__name__}. Pass a list of functions without arguments.",
            param="calls",
        )
    checked = list(calls)
    for index, call in enumerate(checked):
        if not callable(call):
            if hasattr(call, "close"):  # else Python warns about a coroutine never awaited
                call.close()
            raise InvalidArgumentError(
                f"calls[{index}] is of type {type(call).__name__}. Pass functions without "
                "arguments, e.g. functools.partial(client.customers.retrieve, 'cus_123').",
                param="calls",
            )
    return checked
