"""What a router does with a handler that is slow, cancelled, missing or wrong."""

from __future__ import annotations

import asyncio
import contextvars
import os
import sqlite3
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent import futures
from contextlib import asynccontextmanager, contextmanager, suppress
from functools import wraps
from pathlib import Path
from typing import Any

import pytest
import trio
from lattice_stripe import Client, InvalidArgumentError
from lattice_stripe.testing import StripeEmulator
from lattice_stripe.types import Coupon, Event
from lattice_stripe.webhooks import (
    Claim,
    Inbox,
    MemoryInbox,
    Outcome,
    Record,
    SnapshotEvent,
    SQLInbox,
    WebhookRouter,
    _invoke,
)
from lattice_stripe.webhooks.inbox.protocol import State
from sqlalchemy.orm import Session

from tests.webhooks import orm
from tests.webhooks.deliveries import SECRET, delivery, event

Handle = Callable[[WebhookRouter, tuple[bytes, str]], Outcome]


class BlockingInbox(MemoryInbox):
    """An inbox whose methods wait for another system."""

    blocking = True


@pytest.fixture(params=[MemoryInbox, BlockingInbox])
def inbox(request: pytest.FixtureRequest) -> Inbox:
    made: Inbox = request.param()
    return made


class AsyncMemoryInbox:
    """A ``MemoryInbox`` whose methods are async."""

    def __init__(self) -> None:
        self._inbox = MemoryInbox()

    async def store(self, record: Record) -> State:
        return self._inbox.store(record)

    @asynccontextmanager
    async def claim(self, event: Any, **options: Any) -> AsyncIterator[Claim]:
        with self._inbox.claim(event, **options) as claim:
            yield claim

    async def fail(self, record: Record) -> None:
        self._inbox.fail(record)


@pytest.fixture(params=[MemoryInbox, BlockingInbox, AsyncMemoryInbox])
def any_inbox(request: pytest.FixtureRequest) -> Any:
    return request.param()


@pytest.fixture(params=["sync", "async"])
def handle(request: pytest.FixtureRequest) -> Handle:
    """Handle a delivery in sync or in async code."""
    if request.param == "sync":
        return lambda router, sent: router.handle(*sent)
    return lambda router, sent: asyncio.run(router.handle_async(*sent))


@pytest.fixture
def short_cancellation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_invoke, "CANCELLATION_TIME", 0.05)


def make_router(inbox: Inbox, **options: Any) -> WebhookRouter:
    return WebhookRouter(None, secret=SECRET, inbox=inbox, stale="deliver", **options)


def of_object(number: int) -> tuple[bytes, str]:
    """A delivery of an event about an object of its own."""
    sent = event(number)
    sent["data"]["object"]["id"] = f"in_{number}"
    return delivery(sent)


# --- threads --------------------------------------------------------------------------------------


def test_trio_runs_async_handlers() -> None:
    router = WebhookRouter(None, secret=SECRET, stale="deliver")
    handled: list[str] = []

    @router.on("invoice.paid")
    async def handle(found: Event) -> None:
        await trio.sleep(0)
        handled.append(found.id)

    outcome = trio.run(router.handle_async, *delivery(event(1)))
    assert (outcome.status, handled) == ("handled", ["evt_1"])


def test_async_handlers_can_use_the_threads_of_asyncio_during_many_deliveries() -> None:
    router = make_router(BlockingInbox())

    @router.on("invoice.paid")
    async def look_up(found: Event) -> None:
        await asyncio.sleep(0.05)  # until all deliveries have begun
        await asyncio.to_thread(lambda: None)

    async def main() -> list[Outcome]:
        asyncio.get_running_loop().set_default_executor(futures.ThreadPoolExecutor(1))
        deliveries = [router.handle_async(*of_object(number)) for number in range(3)]
        return await asyncio.wait_for(asyncio.gather(*deliveries), 10)

    assert [outcome.status for outcome in asyncio.run(main())] == ["handled"] * 3


def test_async_middleware_and_handlers_share_a_context(inbox: Inbox) -> None:
    router = make_router(inbox)
    tenant: contextvars.ContextVar[str] = contextvars.ContextVar("tenant")
    seen: list[str] = []

    @router.middleware
    async def choose(found: Event) -> AsyncIterator[None]:
        token = tenant.set("acme")
        yield
        tenant.reset(token)

    @router.on("invoice.paid")
    async def read(found: Event) -> None:
        seen.append(tenant.get())

    assert asyncio.run(router.handle_async(*delivery(event(1)))).status == "handled"
    assert seen == ["acme"]


def test_an_inbox_that_waits_does_not_block_the_event_loop() -> None:
    released = threading.Event()

    class SlowInbox(BlockingInbox):
        def claim(self, *arguments: Any, **options: Any) -> Any:
            assert released.wait(5)
            return super().claim(*arguments, **options)

    router = make_router(SlowInbox())

    @router.on("invoice.paid")
    async def handle(found: Event) -> None: ...

    async def main() -> Outcome:
        task = asyncio.create_task(router.handle_async(*delivery(event(1))))
        await asyncio.sleep(0.01)
        released.set()
        return await task

    assert asyncio.run(main()).status == "handled"


# --- time limits ----------------------------------------------------------------------------------


def test_an_inbox_gets_the_lease_and_the_time_limit_of_all_handlers() -> None:
    claims: list[Any] = []

    class RecordingInbox(MemoryInbox):
        def claim(self, event: Any, **options: Any) -> Any:
            claims.append(options)
            return super().claim(event, **options)

    def limits(router: WebhookRouter) -> list[float | None]:
        claims.clear()
        for sent in (event(1), event(2, type="invoice.voided")):
            router.handle(*delivery(sent))
        router.process("evt_1")
        router.process()
        assert {claim["lease"] for claim in claims} == {100}
        return [claim["limit"] for claim in claims]

    router = make_router(RecordingInbox(), time_limit=0.5, lease=100)
    router.fallback(lambda found: None)
    assert limits(router) == [0.5, 0.5, 0.5, 0.5]
    for _ in range(3):
        router.on("invoice.paid")(lambda found: None)
    assert limits(router) == [1.5, 0.5, 1.5, 1.5]

    with Client("sk_test_1") as client:  # it may fetch the object before the handlers run
        fetching = WebhookRouter(
            client, secret=SECRET, inbox=RecordingInbox(), time_limit=0.5, lease=100
        )
        fetching.fallback(lambda found: None)
        assert limits(fetching) == [1.0, 1.0, 1.0, 1.0]


def test_a_lease_is_as_long_as_all_handlers_of_an_event_may_take() -> None:
    claims: list[Any] = []

    class RecordingInbox(MemoryInbox):
        def claim(self, event: Any, **options: Any) -> Any:
            claims.append(options)
            return super().claim(event, **options)

    def leases() -> list[float]:
        claims.clear()
        for sent in (event(1), event(2, type="invoice.voided")):
            router.handle(*delivery(sent))
        router.process("evt_1")
        router.process()
        return [claim["lease"] for claim in claims]

    router = make_router(RecordingInbox(), time_limit=50, lease=60)
    router.fallback(lambda found: None)
    assert leases() == [60, 60, 60, 60]
    router.on("invoice.paid")(lambda found: None)
    router.on("invoice.*")(lambda found: None)
    assert leases() == [101, 60, 101, 101]  # a second to cancel the last one
    router.on("customer.created")(lambda found: None)
    assert leases() == [101, 60, 101, 101]  # no event has these three handlers

    @router.middleware
    async def watch(found: Event) -> AsyncIterator[None]:
        yield

    assert leases() == [201, 151, 201, 201]  # it may take as long before and after them


@pytest.mark.usefixtures("short_cancellation")
@pytest.mark.parametrize("is_async", [False, True])
def test_the_time_limit_is_for_each_handler(inbox: Inbox, handle: Handle, is_async: bool) -> None:
    router = make_router(inbox, time_limit=0.8)
    calls: list[str] = []
    for _ in range(4):

        async def wait_async(found: Event) -> None:
            await asyncio.sleep(0.25)
            calls.append("async")

        def wait(found: Event) -> None:
            time.sleep(0.25)
            calls.append("sync")

        router.on("invoice.paid")(wait_async if is_async else wait)
    assert handle(router, delivery(event(1))).status == "handled"
    assert calls == ["async" if is_async else "sync"] * 4


@pytest.mark.usefixtures("short_cancellation")
def test_a_delivery_fails_soon_after_the_time_limit(inbox: Inbox, handle: Handle) -> None:
    router = make_router(inbox, time_limit=0.1)
    released = threading.Event()
    router.on("invoice.paid")(lambda found: released.wait(5))
    started = time.monotonic()
    assert handle(router, delivery(event(1))).status == "failed"
    seconds = time.monotonic() - started
    released.set()
    assert seconds < 0.9


@pytest.mark.usefixtures("short_cancellation")
@pytest.mark.parametrize("later", [False, True])
def test_a_delivery_that_fails_at_the_time_limit_names_its_event(
    inbox: Inbox, handle: Handle, later: bool, caplog: pytest.LogCaptureFixture
) -> None:
    released = threading.Event()

    def wait(found: object) -> None:
        released.wait(30)

    router = make_router(inbox, time_limit=0.1, later=wait if later else False)
    router.on("invoice.paid")(wait)
    outcome = handle(router, delivery(event(1)))
    released.set()
    assert (outcome.status, *outcome[1:3]) == ("failed", "evt_1", "invoice.paid")
    assert repr(outcome.error) == "TimeoutError('A webhook handler took longer than 0.1 s.')"
    assert "Event evt_1 (invoice.paid) failed: A webhook handler took longer" in caplog.text


@pytest.mark.usefixtures("short_cancellation")
@pytest.mark.parametrize("use_async", [False, True])
def test_an_attempt_that_fails_at_the_time_limit_counts(inbox: Inbox, use_async: bool) -> None:
    router = make_router(inbox, time_limit=0.1, later=True)
    released = threading.Event()
    router.on("invoice.paid")(lambda found: released.wait(30))
    for number in (1, 2):
        assert router.handle(*of_object(number)).status == "stored"
    if use_async:
        attempts = asyncio.run(router.work_async(until_idle=True))
    else:
        attempts = router.work(until_idle=True)
    released.set()
    assert attempts == 2


@pytest.mark.usefixtures("short_cancellation")
def test_a_delivery_fails_although_its_async_handler_ignores_the_cancellation(
    inbox: Inbox,
) -> None:
    router = make_router(inbox, time_limit=0.1)
    ended: list[float] = []

    @router.on("invoice.paid")
    async def go_on(found: Event) -> None:
        for _ in range(2):
            with suppress(asyncio.CancelledError):
                await asyncio.sleep(1)
        ended.append(time.monotonic())

    async def main() -> tuple[Outcome, float]:
        outcome = await router.handle_async(*delivery(event(1)))
        seconds = time.monotonic() - started
        await asyncio.sleep(1.2)  # so that the loop does not close before the handler ends
        return outcome, seconds

    started = time.monotonic()
    outcome, seconds = asyncio.run(main())
    assert outcome.status == "failed"
    assert seconds < 0.9
    assert len(ended) == 1


def test_a_delivery_with_a_time_limit_waits_without_polling(
    handle: Handle, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[Any] = []

    def count(module: Any) -> None:
        wait = module.wait

        def count_wait(*arguments: Any, **options: Any) -> Any:
            waits.append(arguments)
            return wait(*arguments, **options)

        monkeypatch.setattr(module, "wait", count_wait)

    class SlowInbox(BlockingInbox):
        def claim(self, *arguments: Any, **options: Any) -> Any:
            time.sleep(0.1)
            return super().claim(*arguments, **options)

    count(asyncio)
    count(futures)
    router = make_router(SlowInbox(), time_limit=0.3)
    router.on("invoice.paid")(lambda found: None)
    assert handle(router, delivery(event(1))).status == "handled"
    assert 1 <= len(waits) < 10


def test_a_sync_handler_with_a_time_limit_does_not_keep_the_process_alive(
    inbox: Inbox, handle: Handle
) -> None:
    router = make_router(inbox, time_limit=5)
    threads: list[threading.Thread] = []
    router.on("invoice.paid")(lambda found: threads.append(threading.current_thread()))
    assert handle(router, delivery(event(1))).status == "handled"
    assert [thread.daemon for thread in threads] == [True]


@pytest.mark.usefixtures("short_cancellation")
def test_sync_handlers_that_hang_do_not_delay_other_deliveries(any_inbox: Any) -> None:
    hanging = make_router(any_inbox, time_limit=0.1)
    router = make_router(any_inbox, time_limit=30)
    released = threading.Event()
    hanging.on("invoice.paid")(lambda found: released.wait(60))
    router.on("invoice.paid")(lambda found: None)
    hung = min(32, (os.cpu_count() or 1) + 4)  # as many as a ThreadPoolExecutor has threads

    async def main() -> list[Outcome]:
        try:
            deliveries = [hanging.handle_async(*of_object(number)) for number in range(hung)]
            assert {found.status for found in await asyncio.gather(*deliveries)} == {"failed"}
            last = router.handle_async(*of_object(hung))
            return [await asyncio.wait_for(last, 10)]
        finally:
            released.set()

    assert [outcome.status for outcome in asyncio.run(main())] == ["handled"]


def test_async_code_limits_the_threads_of_deliveries_with_a_time_limit(
    inbox: Inbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_invoke, "_SLOTS", 2)
    router = make_router(inbox, time_limit=30)
    running: list[str] = []
    counts: list[int] = []

    @router.on("invoice.paid")
    def count(found: Event) -> None:
        running.append(found.id)
        time.sleep(0.02)
        counts.append(len(running))
        running.remove(found.id)

    async def main() -> list[Outcome]:
        return await asyncio.gather(*(router.handle_async(*of_object(n)) for n in range(6)))

    assert [outcome.status for outcome in asyncio.run(main())] == ["handled"] * 6
    assert max(counts) <= 2


@pytest.mark.parametrize("time_limit", [None, 5])
def test_an_interrupt_in_a_handler_interrupts_the_delivery(time_limit: float | None) -> None:
    router = make_router(MemoryInbox(), time_limit=time_limit)

    @router.on("invoice.paid")
    def interrupt(found: Event) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        router.handle(*delivery(event(1)))


@pytest.mark.usefixtures("short_cancellation")
def test_no_handler_begins_after_the_time_limit_of_another(inbox: Inbox, handle: Handle) -> None:
    router = make_router(inbox, time_limit=0.1)
    calls: list[str] = []
    ended = threading.Event()

    @router.on("invoice.paid")
    def slow(found: Event) -> None:
        time.sleep(0.4)
        ended.set()

    router.on("invoice.paid")(lambda found: calls.append(found.id))
    assert handle(router, delivery(event(1))).status == "failed"
    assert ended.wait(5)
    time.sleep(0.1)
    assert calls == []


@pytest.mark.usefixtures("short_cancellation")
def test_async_middleware_ends_although_a_handler_took_too_long(inbox: Inbox) -> None:
    router = make_router(inbox, time_limit=0.1)
    ended = threading.Event()

    @router.middleware
    async def watch(found: Event) -> AsyncIterator[None]:
        yield
        ended.set()

    router.on("invoice.paid")(lambda found: time.sleep(0.4))

    assert router.handle(*delivery(event(1))).status == "failed"
    assert ended.wait(5)


@pytest.mark.usefixtures("short_cancellation")
def test_the_wait_for_a_lock_does_not_count_for_the_time_limit(
    tmp_path: Path, handle: Handle
) -> None:
    path = tmp_path / "inbox.db"
    sql_inbox = SQLInbox(lambda: sqlite3.connect(path, timeout=30))
    sql_inbox.create_tables()
    router = make_router(sql_inbox, time_limit=0.1)
    router.on("invoice.paid")(lambda found: None)
    with locked(path, 0.5):
        assert handle(router, delivery(event(1))).status == "handled"


@contextmanager
def locked(path: Path, seconds: float) -> Iterator[None]:
    """Hold the write lock of a SQLite database for some seconds, in a thread."""
    is_locked = threading.Event()

    def hold() -> None:
        connection = sqlite3.connect(path, isolation_level=None)
        connection.execute("BEGIN IMMEDIATE")
        is_locked.set()
        time.sleep(seconds)
        connection.execute("ROLLBACK")
        connection.close()

    thread = threading.Thread(target=hold)
    thread.start()
    is_locked.wait()
    yield
    thread.join()


@pytest.mark.usefixtures("short_cancellation")
@pytest.mark.parametrize("cancel", [False, True])
def test_a_sync_handler_in_async_code_runs_at_most_once_at_a_time(
    inbox: Inbox, cancel: bool
) -> None:
    router = make_router(inbox, time_limit=None if cancel else 0.1)
    running: list[int] = []
    counts: list[int] = []

    @router.on("invoice.paid")
    def wait(found: Event) -> None:
        running.append(1)
        counts.append(len(running))
        time.sleep(0.5)
        running.pop()

    async def main() -> None:
        first = asyncio.create_task(router.handle_async(*delivery(event(1))))
        await asyncio.sleep(0.2)
        if cancel:
            first.cancel()
        else:
            assert (await first).status == "failed"
        await router.handle_async(*delivery(event(1)))
        with suppress(asyncio.CancelledError):
            await first

    asyncio.run(main())
    assert set(counts) == {1}
    (record,) = router.inbox.records()
    assert record.state == "handled"  # the handler succeeded late


# --- errors ---------------------------------------------------------------------------------------


def test_a_handler_that_raises_cancelled_error_fails(inbox: Inbox, handle: Handle) -> None:
    router = make_router(inbox)

    @router.on("invoice.paid")
    async def wait_for_cancelled(found: Event) -> None:
        task = asyncio.create_task(asyncio.sleep(10))
        task.cancel()
        await task

    outcome = handle(router, delivery(event(1)))
    assert outcome.status == "failed"
    assert str(outcome.error) == "The handler raised CancelledError."


def test_a_worker_goes_on_after_a_handler_that_raises_cancelled_error(inbox: Inbox) -> None:
    router = make_router(inbox, later=True)
    calls: list[str] = []

    @router.on("invoice.paid")
    async def fail_once(found: Event) -> None:
        calls.append(found.id)
        if len(calls) == 1:
            raise asyncio.CancelledError

    async def main() -> int:
        for number in (1, 2):
            await router.handle_async(*of_object(number))
        return await router.work_async(until_idle=True)

    assert asyncio.run(main()) == 2
    assert calls == ["evt_1", "evt_2"]


def test_a_cancelled_delivery_is_cancelled(inbox: Inbox) -> None:
    router = make_router(inbox, time_limit=20)
    started = asyncio.Event()

    @router.on("invoice.paid")
    async def wait(found: Event) -> None:
        started.set()
        await asyncio.sleep(1)

    async def main() -> None:
        task = asyncio.create_task(router.handle_async(*delivery(event(1))))
        await started.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())


def test_a_commit_that_fails_is_a_failure_of_the_handlers(tmp_path: Path, handle: Handle) -> None:
    path = tmp_path / "inbox.db"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(path, timeout=30)
        connection.execute("PRAGMA foreign_keys = ON")
        return connection

    sql_inbox = SQLInbox(connect)
    sql_inbox.create_tables()
    connection = connect()
    connection.execute("CREATE TABLE users (id TEXT PRIMARY KEY)")
    connection.execute(
        "CREATE TABLE access (user TEXT REFERENCES users DEFERRABLE INITIALLY DEFERRED)"
    )
    connection.close()
    router = make_router(sql_inbox, max_attempts=2)

    @router.on("invoice.paid")
    def write(found: Event, connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO access VALUES ('nobody')")

    assert handle(router, delivery(event(1))).status == "failed"
    assert handle(router, delivery(event(1))).status == "dead"
    (record,) = sql_inbox.records("dead")
    assert (record.attempts, record.error) == (2, "IntegrityError: FOREIGN KEY constraint failed")


def test_an_orm_error_at_the_commit_is_a_failure_of_the_handlers(
    tmp_path: Path, handle: Handle
) -> None:
    sql_inbox, _ = orm.make_inbox(tmp_path)
    router = make_router(sql_inbox)

    @router.on("invoice.paid")
    def add(found: Event, session: Session) -> None:
        session.add(orm.Access(event="the same"))  # without a flush

    assert handle(router, of_object(1)).status == "handled"
    assert handle(router, of_object(2)).status == "failed"
    (record,) = sql_inbox.records("waiting")
    assert (record.id, record.attempts) == ("evt_2", 1)
    assert record.error.startswith("IntegrityError: ")


def test_middleware_gets_the_cancellation_of_a_delivery() -> None:
    router = make_router(MemoryInbox())
    raised: list[type[BaseException]] = []
    started = asyncio.Event()

    @router.middleware
    async def watch(found: Event) -> AsyncIterator[None]:
        try:
            yield
        except BaseException as error:
            raised.append(type(error))
            raise

    @router.on("invoice.paid")
    async def wait(found: Event) -> None:
        started.set()
        await asyncio.sleep(10)

    async def main() -> None:
        task = asyncio.create_task(router.handle_async(*delivery(event(1))))
        await started.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert raised == [asyncio.CancelledError]

    asyncio.run(main())


# --- functions that would not run -----------------------------------------------------------------


def test_a_coroutine_that_a_sync_handler_returns_runs(inbox: Inbox, handle: Handle) -> None:
    router = make_router(inbox)
    calls: list[str] = []

    async def append(found: Event) -> None:
        calls.append(found.id)

    @wraps(append)
    def decorated(found: Event) -> Any:
        return append(found)

    decorated.__wrapped__ = None  # type: ignore[attr-defined]
    router.on("invoice.paid")(decorated)
    assert handle(router, delivery(event(1))).status == "handled"
    assert calls == ["evt_1"]


def test_an_async_function_stores_the_id_in_a_queue(inbox: Inbox, handle: Handle) -> None:
    queue: list[str] = []

    async def enqueue(event_id: str) -> None:
        queue.append(event_id)

    router = make_router(inbox, later=lambda event_id: enqueue(event_id))
    router.on("invoice.paid")(lambda found: None)
    assert handle(router, delivery(event(1))).status == "stored"
    assert queue == ["evt_1"]


def test_a_generator_function_is_no_handler(inbox: Inbox) -> None:
    def generate(found: Event) -> Iterator[None]:
        yield

    async def generate_async(found: Event) -> AsyncIterator[None]:
        yield

    for handler in (generate, generate_async):
        with pytest.raises(InvalidArgumentError, match="is a generator function"):
            make_router(inbox).on("invoice.paid")(handler)


def test_a_stored_event_without_a_handler_waits(inbox: Inbox, handle: Handle) -> None:
    """A process of the version before may take it from the inbox."""
    newer, older = make_router(inbox, later=True), make_router(inbox)
    newer.on("invoice.paid")(lambda found: None)
    older.on("invoice.voided")(lambda found: None)
    assert handle(newer, delivery(event(1))).status == "stored"
    outcome = older.process("evt_1")
    assert outcome.status == "failed"
    assert str(outcome.error) == "This router has no handler of invoice.paid."
    assert newer.process("evt_1").status == "handled"


# --- deletions ------------------------------------------------------------------------------------


def test_a_deletion_in_the_second_of_another_event_is_handled() -> None:
    emulator = StripeEmulator()
    router = WebhookRouter(emulator.client(), secret=SECRET)
    names: dict[str, str | None] = {}

    @router.on("coupon.*")
    def copy(found: SnapshotEvent[Any, Coupon]) -> None:
        if found.type == "coupon.deleted":
            del names[found.data.object.id]
        else:
            names[found.data.object.id] = found.data.object.name

    emulator.webhooks.subscribe(router.handle, secret=SECRET, events=("coupon.*",))
    client = emulator.client()
    coupon = client.coupons.create(percent_off=10, duration="once", name="Spring")
    assert names == {coupon.id: "Spring"}
    client.coupons.delete(coupon.id)
    assert names == {}


def test_an_older_event_of_an_object_that_is_retrieved_as_deleted_is_skipped() -> None:
    emulator = StripeEmulator()
    client = emulator.client()
    customer = client.customers.create(email="ada@example.com")
    client.customers.delete(customer.id)
    router = WebhookRouter(client, secret=SECRET)
    calls: list[str] = []
    router.on("customer.*")(lambda found: calls.append(found.type))
    sent: dict[str, Any] = {"object": {"object": "customer", "id": customer.id}}

    def deliver(number: int, type: str) -> str:
        return router.handle(*delivery({**event(number, type=type), "data": sent})).status

    assert deliver(2, "customer.deleted") == "handled"
    assert deliver(1, "customer.updated") == "skipped"
    assert calls == ["customer.deleted"]


# --- workers --------------------------------------------------------------------------------------


@pytest.mark.parametrize("use_async", [False, True])
def test_a_worker_that_ends_when_it_is_idle_deletes_old_events(
    inbox: Inbox, monkeypatch: pytest.MonkeyPatch, use_async: bool
) -> None:
    purges: list[float] = []
    monkeypatch.setattr(type(inbox), "purge", lambda self: purges.append(time.monotonic()))
    router = make_router(inbox, later=True)
    router.on("invoice.paid")(lambda found: None)
    for number in range(3):
        router.handle(*of_object(number))
    if use_async:
        assert asyncio.run(router.work_async(until_idle=True)) == 3
    else:
        assert router.work(until_idle=True) == 3
    assert len(purges) == 1


@pytest.mark.parametrize("use_async", [False, True])
def test_a_worker_goes_on_if_old_events_cannot_be_deleted(
    inbox: Inbox,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    use_async: bool,
) -> None:
    def fail(self: Inbox) -> int:
        raise ConnectionError("down")

    monkeypatch.setattr(type(inbox), "purge", fail)
    router = make_router(inbox, later=True)
    router.on("invoice.paid")(lambda found: None)
    router.handle(*delivery(event(1)))
    if use_async:
        assert asyncio.run(router.work_async(until_idle=True)) == 1
    else:
        assert router.work(until_idle=True) == 1
    assert "The inbox could not delete old events" in caplog.text
