"""Many calls at bounded concurrency: in order, each its own success or error."""

from __future__ import annotations

import asyncio
import contextvars
import threading
from collections.abc import Callable
from typing import Any

import lattice_stripe
import pytest
from lattice_stripe import Failure, InvalidArgumentError, InvalidRequestError, Success

from tests.runtime.conftest import Sdk


class Gauge:
    """How many are inside at once, at most."""

    def __init__(self) -> None:
        self.now = self.most = 0
        self._lock = threading.Lock()

    def __enter__(self) -> None:
        with self._lock:
            self.now += 1
            self.most = max(self.most, self.now)

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self.now -= 1


def _both(sdk: Sdk, work: Callable[[int], Any], count: int, **options: Any) -> list[Any]:
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


def test_results_come_in_order_each_its_own(sdk: Sdk) -> None:
    def work(number: int) -> int:
        if number % 3 == 0:
            raise InvalidRequestError(f"no {number}")
        return number * 10

    results = _both(sdk, work, 10)
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


def test_nothing_to_do(sdk: Sdk) -> None:
    assert _both(sdk, lambda n: n, 0) == []


def test_threads_are_bounded() -> None:
    gauge = Gauge()
    all_in = threading.Barrier(3)

    def work() -> None:
        with gauge:
            all_in.wait(10)  # passes only if three run at once

    lattice_stripe.batch([work] * 9, concurrency=3)
    assert gauge.most == 3


def test_tasks_are_bounded() -> None:
    gauge = Gauge()

    async def main() -> None:
        full = asyncio.Event()

        async def work() -> None:
            with gauge:
                if gauge.now == 5:
                    full.set()
                await asyncio.wait_for(full.wait(), 10)
                await asyncio.sleep(0)

        await lattice_stripe.batch_async([work] * 25, concurrency=5)

    asyncio.run(main())
    assert gauge.most == 5


def test_a_bug_is_raised_as_it_is_and_no_further_call_begins(sdk: Sdk) -> None:
    begun: list[int] = []

    def work(number: int) -> int:
        begun.append(number)
        if number == 2:
            raise ZeroDivisionError("a bug")
        return number

    with pytest.raises(ZeroDivisionError, match="a bug"):
        _both(sdk, work, 1_000, concurrency=1)
    assert begun == [0, 1, 2]


def test_a_bug_stops_tasks_under_way() -> None:
    stopped: list[bool] = []

    async def slow() -> None:
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            stopped.append(True)
            raise

    async def broken() -> None:
        raise KeyError("a bug")

    with pytest.raises(KeyError, match="a bug"):
        asyncio.run(lattice_stripe.batch_async([slow, broken]))
    assert stopped == [True]


def test_calls_see_the_callers_context() -> None:
    tenant: contextvars.ContextVar[str] = contextvars.ContextVar("tenant")
    tenant.set("acme")
    assert [r.value for r in lattice_stripe.batch([tenant.get] * 4)] == ["acme"] * 4


@pytest.mark.parametrize("concurrency", [0, -1, 2.5, True, "8", None])
def test_concurrency_that_makes_no_sense(sdk: Sdk, concurrency: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="concurrency"):
        _both(sdk, lambda n: n, 2, concurrency=concurrency)


def test_what_cannot_be_called_is_refused_before_anything_runs(sdk: Sdk) -> None:
    begun: list[int] = []
    with pytest.raises(InvalidArgumentError, match=r"calls\[1\] is a int.*partial"):
        sdk.run(lambda c: c.batch([lambda: begun.append(1), 5]))
    with pytest.raises(InvalidArgumentError, match="calls is a int"):
        sdk.run(lambda c: c.batch(5))
    assert begun == []


def test_a_coroutine_is_not_a_call() -> None:
    async def work() -> None: ...

    with pytest.raises(InvalidArgumentError, match="coroutine"):
        asyncio.run(lattice_stripe.batch_async([work()]))  # type: ignore[list-item]


def test_sync_calls_in_an_async_batch_are_a_bug() -> None:
    with pytest.raises(InvalidArgumentError, match="cannot be awaited"):
        asyncio.run(lattice_stripe.batch_async([lambda: 5]))  # type: ignore[list-item, return-value]


def test_async_calls_in_a_sync_batch_are_a_bug() -> None:
    """They would do nothing, and look as if they were done."""
    client = lattice_stripe.AsyncClient("sk_test_1")
    with pytest.raises(InvalidArgumentError, match="nothing was sent"):
        lattice_stripe.batch([client.customers.create] * 2)


def test_a_call_that_raises_a_cancellation_of_its_own_is_not_passed_over() -> None:
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


def test_a_batch_that_is_cancelled_stops_its_calls() -> None:
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


def test_what_the_callers_own_iterable_raises_is_the_callers(sdk: Sdk) -> None:
    def calls() -> Any:
        raise TypeError("mine")
        yield

    with pytest.raises(TypeError, match="mine"):
        sdk.run(lambda c: c.batch(calls()))


def test_of_two_bugs_at_once_the_first_is_told() -> None:
    async def bug(number: int) -> None:
        await asyncio.sleep(0)
        raise ValueError(number)

    calls = [lambda n=n: bug(n) for n in range(2)]
    with pytest.raises(ValueError, match="0"):
        asyncio.run(lattice_stripe.batch_async(calls))
