"""Batches: bounded concurrency, results in order, errors as results."""

from __future__ import annotations

import asyncio
import contextvars
import gc
import signal
import threading
import time
from collections.abc import Callable
from typing import Any

import anyio
import lattice_stripe
import pytest
from lattice_stripe import Failure, InvalidArgumentError, InvalidRequestError, Success

from tests.runtime.conftest import Sdk


class ConcurrencyGauge:
    """Measures how many calls run at once."""

    def __init__(self) -> None:
        self.current = self.maximum = 0
        self._lock = threading.Lock()

    def __enter__(self) -> None:
        with self._lock:
            self.current += 1
            self.maximum = max(self.maximum, self.current)

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self.current -= 1


def _batch(sdk: Sdk, work: Callable[[int], Any], count: int, **options: Any) -> list[Any]:
    """A batch of ``work(0)``, ``work(1)``, ... through a client of either kind."""
    if not sdk.asynchronous:
        return list(
            sdk.run(lambda c: c.batch([lambda n=n: work(n) for n in range(count)], **options))
        )

    def call(number: int) -> Any:
        async def awaited() -> Any:
            await asyncio.sleep(0)
            return work(number)

        return awaited

    return list(sdk.run(lambda c: c.batch([call(n) for n in range(count)], **options)))


def test_results_are_in_the_order_of_the_calls(sdk: Sdk) -> None:
    def work(number: int) -> int:
        if number % 3 == 0:
            raise InvalidRequestError(f"no {number}")
        return number * 10

    results = _batch(sdk, work, 10)
    assert [r.ok for r in results] == [n % 3 != 0 for n in range(10)]
    assert [r.value for r in results if r.ok] == [10, 20, 40, 50, 70, 80]
    assert [str(r.error) for r in results if not r.ok] == ["no 0", "no 3", "no 6", "no 9"]
    assert results[1] == Success(10)
    assert results[1].error is None
    match results[3]:
        case Failure(error):
            assert str(error) == "no 3"
        case _:
            pytest.fail("not a Failure")
    with pytest.raises(InvalidRequestError, match="no 6"):
        _ = results[6].value


def test_an_empty_batch_returns_no_results(sdk: Sdk) -> None:
    assert _batch(sdk, lambda n: n, 0) == []


def test_a_sync_batch_runs_at_most_concurrency_threads() -> None:
    gauge = ConcurrencyGauge()
    three_at_once = threading.Barrier(3)

    def work() -> None:
        with gauge:
            three_at_once.wait(10)  # passes only if three run at once

    lattice_stripe.batch([work] * 9, concurrency=3)
    assert gauge.maximum == 3


def test_an_async_batch_runs_at_most_concurrency_tasks() -> None:
    gauge = ConcurrencyGauge()

    async def main() -> None:
        full = asyncio.Event()

        async def work() -> None:
            with gauge:
                if gauge.current == 5:
                    full.set()
                await asyncio.wait_for(full.wait(), 10)
                await asyncio.sleep(0)

        await lattice_stripe.batch_async([work] * 25, concurrency=5)

    asyncio.run(main())
    assert gauge.maximum == 5


@pytest.mark.parametrize("through", ["client", "function"])
def test_eight_calls_run_at_once_by_default(sdk: Sdk, through: str) -> None:
    gauge = ConcurrencyGauge()
    eight_at_once = threading.Barrier(8)

    def work() -> None:
        with gauge:
            eight_at_once.wait(10)
            time.sleep(0.01)  # time for a ninth call to start

    async def work_async() -> None:
        with gauge:
            await asyncio.sleep(0.01)

    calls: Any = [work_async if sdk.asynchronous else work] * 16
    if through == "client":
        sdk.run(lambda c: c.batch(calls))
    elif sdk.asynchronous:
        asyncio.run(lattice_stripe.batch_async(calls))
    else:
        lattice_stripe.batch(calls)
    assert gauge.maximum == 8


def test_another_exception_is_raised_and_no_further_call_starts(sdk: Sdk) -> None:
    started: list[int] = []

    def work(number: int) -> int:
        started.append(number)
        if number == 2:
            raise ZeroDivisionError("unexpected")
        return number

    with pytest.raises(ZeroDivisionError, match="unexpected"):
        _batch(sdk, work, 1_000, concurrency=1)
    assert started == [0, 1, 2]


@pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="needs signal.pthread_kill")
def test_an_interrupted_sync_batch_starts_no_further_call() -> None:
    started: list[int] = []
    main = threading.main_thread().ident
    assert main is not None

    def work() -> None:
        started.append(1)
        time.sleep(0.01)
        if len(started) == 1:
            signal.pthread_kill(main, signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        lattice_stripe.batch([work] * 50, concurrency=1)
    assert len(started) < 50


class Killed(BaseException):
    """Like ``GreenletExit``, it is no ``Exception``."""


def test_an_exception_that_stops_the_thread_is_raised(sdk: Sdk) -> None:
    def work(number: int) -> None:
        if number == 1:
            raise Killed

    with pytest.raises(Killed):
        _batch(sdk, work, 3)


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_cancel_scope_around_a_batch_cancels_its_calls(backend: str) -> None:
    stopped: list[bool] = []

    async def call() -> None:
        try:
            await anyio.sleep(30)
        finally:
            stopped.append(True)

    async def main() -> bool:
        with anyio.move_on_after(0.01) as scope:
            await lattice_stripe.batch_async([call] * 3)
        return scope.cancelled_caught

    assert anyio.run(main, backend=backend)
    assert stopped == [True] * 3


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_an_exception_of_a_call_is_raised_with_any_event_loop(backend: str) -> None:
    async def slow() -> None:
        await anyio.sleep(30)

    async def broken() -> None:
        raise KeyError("unexpected")

    with pytest.raises(KeyError, match="unexpected"):
        anyio.run(lattice_stripe.batch_async, [slow, broken], backend=backend)


def test_another_exception_cancels_the_tasks_in_progress() -> None:
    stopped: list[bool] = []

    async def slow() -> None:
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            stopped.append(True)
            raise

    async def broken() -> None:
        raise KeyError("unexpected")

    with pytest.raises(KeyError, match="unexpected"):
        asyncio.run(lattice_stripe.batch_async([slow, broken]))
    assert stopped == [True]


def test_calls_run_in_the_context_of_the_caller() -> None:
    tenant: contextvars.ContextVar[str] = contextvars.ContextVar("tenant")
    tenant.set("acme")
    assert [r.value for r in lattice_stripe.batch([tenant.get] * 4)] == ["acme"] * 4


@pytest.mark.parametrize("concurrency", [0, -1, 2.5, True, "8", None])
def test_an_invalid_concurrency_is_refused(sdk: Sdk, concurrency: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="concurrency"):
        _batch(sdk, lambda n: n, 2, concurrency=concurrency)


def test_an_object_that_is_not_callable_is_refused_before_any_call(sdk: Sdk) -> None:
    started: list[int] = []
    with pytest.raises(InvalidArgumentError, match=r"calls\[1\] is of type int.*partial"):
        sdk.run(lambda c: c.batch([lambda: started.append(1), 5]))
    with pytest.raises(InvalidArgumentError, match="calls is of type int"):
        sdk.run(lambda c: c.batch(5))
    assert started == []


def test_a_coroutine_is_refused() -> None:
    async def work() -> None: ...

    with pytest.raises(InvalidArgumentError, match="coroutine"):
        asyncio.run(lattice_stripe.batch_async([work()]))  # type: ignore[list-item]


def test_a_sync_call_in_an_async_batch_is_refused() -> None:
    with pytest.raises(InvalidArgumentError, match="cannot be awaited"):
        asyncio.run(lattice_stripe.batch_async([lambda: 5]))  # type: ignore[list-item, return-value]


def test_an_async_call_in_a_sync_batch_is_refused(recwarn: pytest.WarningsRecorder) -> None:
    """It would send nothing and look as if it had succeeded."""
    client = lattice_stripe.AsyncClient("sk_test_1")
    with pytest.raises(InvalidArgumentError, match="nothing was sent"):
        lattice_stripe.batch([client.customers.create] * 2)
    gc.collect()
    assert [str(warning.message) for warning in recwarn if "never awaited" in str(warning)] == []


def test_an_awaitable_without_a_coroutine_in_a_sync_batch_is_refused() -> None:
    class Pending:
        def __await__(self) -> Any: ...

    with pytest.raises(InvalidArgumentError, match="nothing was sent"):
        lattice_stripe.batch([Pending])


def test_a_cancelled_error_that_a_call_raises_is_raised() -> None:
    done: list[int] = []

    async def good() -> int:
        done.append(1)
        return 1

    async def cancelled() -> int:
        future = asyncio.get_running_loop().create_future()
        future.cancel()
        return await future

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(lattice_stripe.batch_async([good, cancelled, good], concurrency=1))
    assert done == [1]


def test_cancelling_a_batch_cancels_its_calls() -> None:
    stopped: list[bool] = []

    async def call() -> None:
        try:
            await asyncio.sleep(30)
        finally:
            stopped.append(True)

    async def main() -> None:
        task = asyncio.create_task(lattice_stripe.batch_async([call] * 3))
        await asyncio.sleep(0.01)
        task.cancel()
        await asyncio.wait([task])
        assert task.cancelled()

    asyncio.run(main())
    assert stopped == [True] * 3


def test_an_exception_of_the_iterable_of_calls_is_raised(sdk: Sdk) -> None:
    def calls() -> Any:
        raise TypeError("mine")
        yield

    with pytest.raises(TypeError, match="mine"):
        sdk.run(lambda c: c.batch(calls()))


def test_the_first_of_two_exceptions_is_raised() -> None:
    async def fail(number: int) -> None:
        await asyncio.sleep(0)
        raise ValueError(number)

    calls = [lambda n=n: fail(n) for n in range(2)]
    with pytest.raises(ValueError, match="0"):
        asyncio.run(lattice_stripe.batch_async(calls))


def test_an_exception_while_a_batch_is_cancelled_does_not_replace_the_first() -> None:
    async def first() -> None:
        raise ValueError("first")

    async def second() -> None:
        try:
            await asyncio.sleep(30)
        finally:
            raise ValueError("second")

    with pytest.raises(ValueError, match="first"):
        asyncio.run(lattice_stripe.batch_async([second, first]))
