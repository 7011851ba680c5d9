"""Batches: bounded concurrency, results in order, errors as results."""

from __future__ import annotations

import asyncio
import contextvars
import gc
import signal
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import anyio
import lattice_stripe
import lattice_stripe.testing
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


def test_any_exception_is_the_result_of_its_call_and_the_others_go_on(sdk: Sdk) -> None:
    def work(number: int) -> int:
        if number == 2:
            raise KeyError("a bug of the caller")
        return number

    results = _batch(sdk, work, 7, concurrency=3)
    assert [r.value for r in results if r.ok] == [0, 1, 3, 4, 5, 6]
    with pytest.raises(KeyError, match="a bug of the caller"):
        _ = results[2].value
    match results[2]:
        case Failure(KeyError() as error):
            assert error is results[2].error
        case _:
            pytest.fail("not a KeyError")


def test_no_payment_and_no_key_is_lost_when_a_call_of_a_batch_has_a_bug(sdk: Sdk) -> None:
    """A bug in one call, an interruption of another after its payment, and four payments."""
    emulator = lattice_stripe.testing.StripeEmulator()
    client: Any = emulator.async_client() if sdk.asynchronous else emulator.client()
    payment = {"currency": "usd", "payment_method": "pm_card_visa", "confirm": True}

    def pay(amount: int) -> Any:
        return partial(client.payment_intents.create, amount=amount, **payment)

    def bug() -> Any:
        raise KeyError("a bug of the caller")

    emulator.fail_next("payment_intents.create", connection=True, after=True)
    lost = partial(pay(500), opts={"max_retries": 0})
    calls: list[Any] = [lost, pay(501), bug, pay(502), pay(503)]
    if sdk.asynchronous:
        results = asyncio.run(client.batch(calls, concurrency=1))
    else:
        results = client.batch(calls, concurrency=1)
    assert [r.value.amount if r.ok else type(r.error) for r in results] == [
        lattice_stripe.ReadError,
        501,
        KeyError,
        502,
        503,
    ]
    key = results[0].error.idempotency_key
    again = emulator.client().payment_intents.create(
        amount=500, **payment, opts={"idempotency_key": key}
    )
    assert again.amount == 500
    assert len(emulator.objects("charge")) == 4


@pytest.fixture
def default_sigint_handler() -> Iterator[None]:
    """A shell starts a background job with SIGINT ignored, and other tests may set a handler."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="needs signal.pthread_kill")
@pytest.mark.usefixtures("default_sigint_handler")
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


@pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="needs signal.pthread_kill")
@pytest.mark.usefixtures("default_sigint_handler")
def test_a_second_interrupt_ends_the_wait_for_calls_and_starts_no_further_call(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The second one arrives before the waiting calls are cancelled."""
    started: list[int] = []
    release = threading.Event()
    shut_down = ThreadPoolExecutor.shutdown

    def work() -> None:
        started.append(1)
        if len(started) == 1:
            time.sleep(0.05)  # all calls are submitted
            signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
        release.wait(10)

    pools: list[ThreadPoolExecutor] = []

    def interrupted(pool: ThreadPoolExecutor, **_: Any) -> None:
        pools.append(pool)
        raise KeyboardInterrupt

    monkeypatch.setattr(ThreadPoolExecutor, "shutdown", interrupted)
    with pytest.raises(KeyboardInterrupt):
        lattice_stripe.batch([work] * 50, concurrency=1)
    release.set()
    shut_down(pools[0])
    assert started == [1]


class Killed(BaseException):
    """Like ``GreenletExit``, it is no ``Exception``."""


def test_an_exception_that_is_no_error_is_raised_and_no_further_call_starts(sdk: Sdk) -> None:
    started: list[int] = []

    def work(number: int) -> None:
        started.append(number)
        if number == 2:
            raise Killed

    with pytest.raises(Killed):
        _batch(sdk, work, 1_000, concurrency=1)
    assert started == [0, 1, 2]


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
def test_an_exception_of_a_call_is_its_result_with_any_event_loop(backend: str) -> None:
    async def slow() -> int:
        await anyio.sleep(0.01)
        return 1

    async def broken() -> int:
        raise KeyError("unexpected")

    results = anyio.run(lattice_stripe.batch_async, [slow, broken], backend=backend)
    assert results[0] == Success(1)
    assert isinstance(results[1].error, KeyError)


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_an_exception_that_is_no_error_is_raised_with_any_event_loop(backend: str) -> None:
    async def slow() -> None:
        await anyio.sleep(30)

    async def killed() -> None:
        raise Killed

    with pytest.raises(Killed):
        anyio.run(lattice_stripe.batch_async, [slow, killed], backend=backend)


def test_an_exception_that_is_no_error_cancels_the_tasks_in_progress() -> None:
    stopped: list[bool] = []

    async def slow() -> None:
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            stopped.append(True)
            raise

    async def killed() -> None:
        raise Killed

    with pytest.raises(Killed):
        asyncio.run(lattice_stripe.batch_async([slow, killed]))
    assert stopped == [True]


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_call_that_hides_its_cancellation_starts_no_further_call(backend: str) -> None:
    started: list[int] = []

    async def hides() -> None:
        try:
            await anyio.sleep(30)
        except BaseException as error:
            raise ValueError("hidden") from error

    async def call() -> None:
        started.append(1)

    async def main() -> None:
        with anyio.move_on_after(0.01):
            await lattice_stripe.batch_async([hides, call], concurrency=1)

    anyio.run(main, backend=backend)
    assert started == []


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


def test_a_call_without_an_awaitable_is_a_failure_of_an_async_batch() -> None:
    """It may have forgotten to return the awaitable, and would look as if it had succeeded."""

    async def good() -> int:
        return 1

    results = asyncio.run(lattice_stripe.batch_async([good, lambda: 5, good]))  # type: ignore[list-item, return-value]
    assert [r.ok for r in results] == [True, False, True]
    with pytest.raises(InvalidArgumentError, match="type int, which cannot be awaited"):
        _ = results[1].value


def test_the_failure_of_a_sync_call_in_an_async_batch_has_the_id_of_its_result() -> None:
    client = lattice_stripe.testing.client()
    results = asyncio.run(lattice_stripe.batch_async([client.customers.create]))  # type: ignore[list-item]
    customer = client.customers.list().data[0]
    with pytest.raises(InvalidArgumentError, match=rf"type Customer \({customer.id}\), which"):
        _ = results[0].value


def test_an_async_call_is_a_failure_of_a_sync_batch(recwarn: pytest.WarningsRecorder) -> None:
    """It would send nothing and look as if it had succeeded."""
    emulator = lattice_stripe.testing.StripeEmulator()
    clients = (emulator.client(), emulator.async_client())
    calls: list[Any] = [client.customers.create for client in clients]
    success, failure = lattice_stripe.batch(calls, concurrency=1)
    assert success.ok
    assert isinstance(failure.error, InvalidArgumentError)
    assert "this call sent nothing. Use batch_async" in str(failure.error)
    assert len(emulator.objects("customer")) == 1
    gc.collect()
    assert [str(warning.message) for warning in recwarn if "never awaited" in str(warning)] == []


def test_an_awaitable_without_a_coroutine_is_a_failure_of_a_sync_batch() -> None:
    class Pending:
        def __await__(self) -> Any: ...

    with pytest.raises(InvalidArgumentError, match="sent nothing"):
        _ = lattice_stripe.batch([Pending])[0].value


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


def test_the_first_of_two_exceptions_that_are_no_errors_is_raised() -> None:
    async def fail(number: int) -> None:
        await asyncio.sleep(0)
        raise Killed(number)

    calls = [lambda n=n: fail(n) for n in range(2)]
    with pytest.raises(Killed, match="0"):
        asyncio.run(lattice_stripe.batch_async(calls))


def test_an_exception_while_a_batch_is_cancelled_does_not_replace_the_first() -> None:
    async def first() -> None:
        raise Killed("first")

    async def second() -> None:
        try:
            await asyncio.sleep(30)
        finally:
            raise ValueError("second")

    with pytest.raises(Killed, match="first"):
        asyncio.run(lattice_stripe.batch_async([second, first]))
