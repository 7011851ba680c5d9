# Copied from codegen/runtime/_batch.py. Edit it there.
"""Many calls at once, so many at a time, each with a result of its own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from typing import Any, ClassVar, Generic, Literal, NoReturn, TypeAlias, TypeVar

import msgspec

from .errors import InvalidArgumentError, StripeError

T = TypeVar("T")


class Success(msgspec.Struct, Generic[T], frozen=True):
    """What a call of a batch returned."""

    value: T
    ok: ClassVar[Literal[True]] = True
    error: ClassVar[None] = None


class Failure(msgspec.Struct, frozen=True):
    """What a call of a batch raised; reading its ``value`` raises that."""

    error: StripeError
    ok: ClassVar[Literal[False]] = False

    @property
    def value(self) -> NoReturn:
        raise self.error


Result: TypeAlias = Success[T] | Failure


def batch(calls: Iterable[Callable[[], T]], *, concurrency: int = 8) -> list[Result[T]]:
    """Make many calls, ``concurrency`` at a time; returns their results in the order of ``calls``.

    >>> batch([partial(client.customers.retrieve, id) for id in ids])

    A ``StripeError`` is the result of its call and stops no other. Anything else that a call
    raises is raised here, after those under way are done; no further call begins.

    Raises:
        InvalidArgumentError: ``concurrency`` is no whole number from 1, or a call not callable.
    """
    found = _checked(calls, concurrency)
    if not found:
        return []
    from concurrent.futures import ThreadPoolExecutor
    from contextvars import copy_context

    bugs: list[BaseException] = []

    def one(call: Callable[[], T]) -> Any:
        if bugs:
            return None  # nobody will see it
        try:
            try:
                value = call()
            except StripeError as error:
                return Failure(error)
            return Success(_returned(value))
        except BaseException as bug:
            bugs.append(bug)
            raise

    pool = ThreadPoolExecutor(min(concurrency, len(found)), "lattice-stripe-batch")
    try:
        # Each in the caller's context: its current span, its tenant.
        futures = [pool.submit(copy_context().run, one, call) for call in found]
        return [future.result() for future in futures]
    finally:
        pool.shutdown(cancel_futures=True)


async def batch_async(
    calls: Iterable[Callable[[], Awaitable[T]]], *, concurrency: int = 8
) -> list[Result[T]]:
    """Make many calls, ``concurrency`` at a time; returns their results in the order of ``calls``.

    >>> await batch_async([partial(client.customers.retrieve, id) for id in ids])

    A ``StripeError`` is the result of its call and stops no other. Anything else that a call
    raises is raised here and stops those under way.

    Raises:
        InvalidArgumentError: ``concurrency`` is no whole number from 1, or a call not callable.
    """
    found = _checked(calls, concurrency)
    results: list[Any] = [None] * len(found)
    left = iter(enumerate(found))
    from anyio import create_task_group

    bugs: list[BaseException] = []
    async with create_task_group() as group:

        async def worker() -> None:
            try:
                for place, call in left:
                    results[place] = await _one_async(call)
            except BaseException as bug:
                if bugs and isinstance(bug, Exception):
                    return  # the first is the one to be told
                if group.cancel_scope.cancel_called or not _is_the_calls_own(bug):
                    raise
                bugs.append(bug)  # raised below, without a group around it
                group.cancel_scope.cancel()

        for _ in range(min(concurrency, len(found))):
            group.start_soon(worker)
    if bugs:
        raise bugs[0]
    return results


def _is_the_calls_own(error: BaseException) -> bool:
    """Whether a call raised it, and not the cancellation of the batch."""
    if isinstance(error, Exception):
        return True
    from asyncio import CancelledError, current_task

    if not isinstance(error, CancelledError):
        return False
    task = current_task()
    return task is not None and not task.cancelling()


def _returned(value: T) -> T:
    """What a call returned, where it is no promise of something."""
    if not hasattr(value, "__await__"):
        return value
    close = getattr(value, "close", None)
    if close is not None:  # a coroutine nobody will await
        close()
    raise InvalidArgumentError(
        "A call returned something to await, and nothing was sent: use batch_async, or a Client.",
        param="calls",
    )


async def _one_async(call: Callable[[], Awaitable[T]]) -> Result[T]:
    try:
        pending = call()
        if hasattr(pending, "__await__"):
            return Success(await pending)
    except StripeError as error:
        return Failure(error)
    raise InvalidArgumentError(
        f"A call returned a {type(pending).__name__}, which cannot be awaited: pass functions that "
        "call an AsyncClient, or use a Client.",
        param="calls",
    )


def _checked(calls: Iterable[Any], concurrency: Any) -> list[Any]:
    if isinstance(concurrency, bool) or not isinstance(concurrency, int) or concurrency < 1:
        raise InvalidArgumentError(
            f"concurrency is {concurrency!r}: pass a whole number, 1 or more.", param="concurrency"
        )
    if not isinstance(calls, Iterable):
        raise InvalidArgumentError(
            f"calls is a {type(calls).__name__}: pass a list of functions without arguments.",
            param="calls",
        )
    found = list(calls)
    for place, call in enumerate(found):
        if not callable(call):
            if hasattr(call, "close"):  # a coroutine nobody will await
                call.close()
            raise InvalidArgumentError(
                f"calls[{place}] is a {type(call).__name__}: pass functions without arguments, "
                "e.g. functools.partial(client.customers.retrieve, 'cus_123').",
                param="calls",
            )
    return found
