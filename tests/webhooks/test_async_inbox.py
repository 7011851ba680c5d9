"""``AsyncSQLInbox``: async handlers write in the transaction of the inbox, through SQLAlchemy."""

from __future__ import annotations

import asyncio
import itertools
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest
import sqlalchemy as sa
from lattice_stripe import InvalidArgumentError
from lattice_stripe.types import Event
from lattice_stripe.webhooks import (
    AsyncSQLInbox,
    InvoicePaidEvent,
    Record,
    SQLInbox,
    WebhookRouter,
)
from sqlalchemy.ext.asyncio import AsyncEngine, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, mapped_column

from tests.webhooks.deliveries import SECRET, delivery, event

KINDS = ("aiosqlite", "asyncpg", "psycopg", "session")
EFFECTS = sa.Table("async_effects", sa.MetaData(), sa.Column("id", sa.String, nullable=False))
INSERT = sa.insert(EFFECTS)
_NUMBERS = itertools.count()


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    found: str = request.param
    return found


@pytest.fixture
def url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if kind == "aiosqlite":
        return f"sqlite+aiosqlite:///{tmp_path / 'app.db'}"
    driver = "psycopg" if kind == "psycopg" else "asyncpg"
    uri: str = request.getfixturevalue("postgres_uri")
    return uri.replace("postgresql://", f"postgresql+{driver}://")


Open = Callable[[], Any]


@pytest.fixture
def opened(kind: str, url: str) -> Open:
    """Open an engine, with an inbox whose tables exist and with an empty table of effects."""

    @asynccontextmanager
    async def opened() -> AsyncIterator[tuple[AsyncEngine, AsyncSQLInbox]]:
        engine = create_async_engine(url)
        async with engine.begin() as connection:
            await connection.run_sync(EFFECTS.drop, checkfirst=True)
            await connection.run_sync(EFFECTS.create)
        source = async_sessionmaker(engine) if kind == "session" else engine
        inbox = AsyncSQLInbox(source, table=f"async_events_{next(_NUMBERS)}")
        await inbox.create_tables()
        try:
            yield engine, inbox
        finally:
            await engine.dispose()

    return opened


def make_router(inbox: AsyncSQLInbox, **options: Any) -> WebhookRouter:
    return WebhookRouter(None, secret=SECRET, inbox=inbox, **{"stale": "skip", **options})


async def effects(engine: AsyncEngine) -> list[str]:
    async with engine.connect() as connection:
        return list((await connection.execute(sa.select(EFFECTS.c.id))).scalars())


def run(test: Callable[[], Awaitable[None]]) -> None:
    async def main() -> None:
        await asyncio.wait_for(test(), 60)

    asyncio.run(main())


def test_the_writes_of_async_handlers_commit_with_the_event(opened: Open) -> None:
    async def test() -> None:
        async with opened() as (engine, inbox):
            router = make_router(inbox)
            failures = [ValueError("no"), None]

            @router.on("invoice.paid")
            async def write(found: InvoicePaidEvent, connection: Any) -> None:
                await connection.execute(INSERT, {"id": found.id})
                error = failures.pop(0)
                if error is not None:
                    raise error

            found = delivery(event(1))
            assert (await router.handle_async(*found)).status == "failed"
            assert await effects(engine) == []
            (record,) = await inbox.records("waiting")
            assert (record.error, record.attempts) == ("ValueError: no", 1)
            statuses = [(await router.handle_async(*found)).status for _ in range(2)]
            assert statuses == ["handled", "duplicate"]
            assert await effects(engine) == ["evt_1"]

    run(test)


def test_an_event_that_arrives_twice_at_once_is_handled_once(opened: Open) -> None:
    async def test() -> None:
        async with opened() as (engine, inbox):
            router = make_router(inbox)

            @router.on("invoice.paid")
            async def slow(found: Event, connection: Any) -> None:
                await connection.execute(INSERT, {"id": found.id})
                await asyncio.sleep(0.1)

            deliveries = [router.handle_async(*delivery(event(1))) for _ in range(4)]
            outcomes = await asyncio.gather(*deliveries)
            assert sorted(o.status for o in outcomes) == ["duplicate"] * 3 + ["handled"]
            assert await effects(engine) == ["evt_1"]

    run(test)


@pytest.mark.parametrize("kind", ["asyncpg", "session"], indirect=True)
def test_events_of_one_object_are_handled_one_at_a_time_and_others_at_once(opened: Open) -> None:
    async def test() -> None:
        async with opened() as (_, inbox):
            router = make_router(inbox, stale="deliver")
            running: list[str] = []
            at_once: list[list[str]] = []

            @router.on("invoice.paid")
            async def slow(found: InvoicePaidEvent) -> None:
                running.append(found.data.object.id)
                await asyncio.sleep(0.2)
                at_once.append(sorted(running))
                running.remove(found.data.object.id)

            events = [event(number, id=f"in_{number % 2}") for number in range(1, 5)]
            outcomes = await asyncio.gather(*(router.handle_async(*delivery(e)) for e in events))
            assert [outcome.status for outcome in outcomes] == ["handled"] * 4
            assert all(len(set(found)) == len(found) for found in at_once)
            assert ["in_0", "in_1"] in at_once

    run(test)


def test_an_older_event_is_skipped(opened: Open) -> None:
    async def test() -> None:
        async with opened() as (_, inbox):
            router = make_router(inbox)
            calls: list[str] = []
            router.on("invoice.paid")(lambda found: calls.append(found.id))
            for number in (2, 1, 3):
                await router.handle_async(*delivery(event(number)))
            assert calls == ["evt_2", "evt_3"]

    run(test)


def test_stored_events_are_handled_by_an_async_worker(opened: Open) -> None:
    async def test() -> None:
        async with opened() as (engine, inbox):
            router = make_router(inbox, later=True)

            @router.on("invoice.paid")
            async def write(found: Event, connection: Any) -> None:
                await connection.execute(INSERT, {"id": found.id})

            for number in (1, 2, 1):
                assert (await router.handle_async(*delivery(event(number)))).status == "stored"
            assert await router.work_async(until_idle=True) == 2
            assert await effects(engine) == ["evt_1", "evt_2"]
            assert (await router.handle_async(*delivery(event(2)))).status == "duplicate"

    run(test)


def test_a_worker_deletes_old_events(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    async def test() -> None:
        async with opened() as (_, inbox):
            router = make_router(inbox)
            router.on("invoice.paid")(lambda found: None)
            await router.handle_async(*delivery(event(1)))
            later = time.time() + 40 * 86_400
            monkeypatch.setattr("time.time", lambda: later)
            worker = asyncio.create_task(router.work_async(poll=0.01))
            while await inbox.get("evt_1") is not None:
                await asyncio.sleep(0.01)
            worker.cancel()

    run(test)


def test_an_event_that_fails_too_often_is_dead_until_it_is_replayed(opened: Open) -> None:
    async def test() -> None:
        async with opened() as (_, inbox):
            router = make_router(inbox, max_attempts=1)
            failures = [ValueError("no stock"), None]

            @router.on("invoice.paid")
            async def handle(found: Event) -> None:
                error = failures.pop(0)
                if error is not None:
                    raise error

            assert (await router.handle_async(*delivery(event(1)))).status == "dead"
            (dead,) = await inbox.records("dead")
            assert (dead.id, dead.error) == ("evt_1", "ValueError: no stock")
            assert await inbox.replay("evt_1")
            assert not await inbox.replay("evt_1")
            assert await router.work_async(until_idle=True) == 1
            assert [record.id for record in await inbox.records("handled")] == ["evt_1"]
            assert await inbox.purge(older_than=-60) == 1
            assert await inbox.records() == []

    run(test)


@pytest.mark.parametrize("kind", ["aiosqlite"], indirect=True)
def test_100_events_are_listed_by_default(opened: Open) -> None:
    async def test() -> None:
        async with opened() as (_, inbox):
            for number in range(102):
                record = Record(id=str(number), type="a", object_key="a", created=1, payload="")
                await inbox.store(record)
            assert len(await inbox.records()) == len(await inbox.records("waiting")) == 100
            assert len(await inbox.records(limit=1000)) == 102

    run(test)


def test_a_handler_that_hangs_is_cancelled_and_rolled_back(opened: Open) -> None:
    async def test() -> None:
        async with opened() as (engine, inbox):
            router = make_router(inbox, time_limit=0.3)
            waits = [30.0, 0.0]

            @router.on("invoice.paid")
            async def write(found: Event, connection: Any) -> None:
                await connection.execute(INSERT, {"id": found.id})
                await asyncio.sleep(waits.pop(0))

            outcome = await router.handle_async(*delivery(event(1)))
            assert (outcome.status, outcome.http_status) == ("failed", 500)
            assert await effects(engine) == []
            assert (await router.handle_async(*delivery(event(1)))).status == "handled"
            assert await effects(engine) == ["evt_1"]

    run(test)


def test_a_delivery_that_is_cancelled_is_rolled_back(opened: Open) -> None:
    async def test() -> None:
        async with opened() as (engine, inbox):
            router = make_router(inbox)
            started = asyncio.Event()
            waits = [30.0, 0.0]

            @router.on("invoice.paid")
            async def write(found: Event, connection: Any) -> None:
                await connection.execute(INSERT, {"id": found.id})
                started.set()
                await asyncio.sleep(waits.pop(0))

            task = asyncio.create_task(router.handle_async(*delivery(event(1))))
            await started.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert await effects(engine) == []
            assert (await router.handle_async(*delivery(event(1)))).status == "handled"
            assert await effects(engine) == ["evt_1"]

    run(test)


@pytest.mark.parametrize("kind", ["asyncpg", "psycopg", "session"], indirect=True)
def test_the_error_of_a_handler_is_stored_when_its_connection_is_lost(opened: Open) -> None:
    async def test() -> None:
        async with opened() as (engine, inbox):
            router = make_router(inbox, max_attempts=1)

            @router.on("invoice.paid")
            async def fail(found: Event, connection: Any) -> None:
                process = await connection.scalar(sa.text("SELECT pg_backend_pid()"))
                async with engine.connect() as other:
                    await other.execute(sa.text(f"SELECT pg_terminate_backend({process}, 5000)"))
                raise ValueError("no stock")

            outcome = await router.handle_async(*delivery(event(1)))
            assert (outcome.status, repr(outcome.error)) == ("dead", "ValueError('no stock')")
            (record,) = await inbox.records("dead")
            assert (record.error, record.attempts) == ("ValueError: no stock", 1)

    run(test)


def test_a_late_failure_changes_only_an_event_that_waits_for_the_same_attempt(
    opened: Open,
) -> None:
    async def test() -> None:
        async with opened() as (_, inbox):
            await inbox.store(
                Record(id="evt_1", type="invoice.paid", object_key="a", created=1, payload="")
            )
            failed: list[Record] = []
            for _ in range(2):
                with pytest.raises(ValueError):  # noqa: PT011, PT012
                    async with inbox.claim("evt_1", lease=60) as claim:
                        assert claim.record is not None
                        failed.append(msgspec.structs.replace(claim.record, state="dead"))
                        raise ValueError
            await inbox.fail(failed[0])
            (found,) = await inbox.records()
            assert (found.state, found.attempts) == ("waiting", 2)
            async with inbox.claim("evt_1", lease=60) as claim:
                claim.finish("handled")
            await inbox.fail(failed[1])
            assert [record.id for record in await inbox.records("handled")] == ["evt_1"]

    run(test)


@pytest.mark.parametrize("kind", ["session"], indirect=True)
def test_a_session_is_flushed_before_the_state_of_its_event_changes(opened: Open) -> None:
    class Base(DeclarativeBase): ...

    class Access(Base):
        __tablename__ = "async_access"
        event = mapped_column(sa.String, primary_key=True)

    async def test() -> None:
        async with opened() as (engine, inbox):
            async with engine.begin() as connection:
                await connection.run_sync(Base.metadata.drop_all)
                await connection.run_sync(Base.metadata.create_all)
                await connection.execute(sa.insert(Access), {"event": "evt_1"})
            statements: list[str] = []
            sa.event.listen(
                engine.sync_engine,
                "before_cursor_execute",
                lambda *found: statements.append(found[2]),
            )
            record = Record(id="evt_1", type="invoice.paid", object_key="a", created=1, payload="")
            with pytest.raises(sa.exc.IntegrityError):  # noqa: PT012
                async with inbox.claim(record, lease=60) as claim:
                    claim.connection.add(Access(event="evt_1"))  # a duplicate key
                    claim.finish("handled")
            assert not any(" SET state = " in statement for statement in statements)
            await inbox.fail(msgspec.structs.replace(record, state="dead", attempts=1))
            assert [found.id for found in await inbox.records("dead")] == ["evt_1"]

    run(test)


@pytest.mark.parametrize("kind", ["aiosqlite"], indirect=True)
def test_a_sync_handler_without_a_connection_runs_in_a_thread(opened: Open) -> None:
    async def test() -> None:
        async with opened() as (_, inbox):
            router = make_router(inbox)
            threads: list[int] = []
            router.on("invoice.paid")(lambda found: threads.append(threading.get_ident()))
            assert (await router.handle_async(*delivery(event(1)))).status == "handled"
            assert threads != [threading.get_ident()]

    run(test)


def test_a_cancelled_delivery_ends_after_its_sync_handler(opened: Open) -> None:
    """The event stays locked while its handler runs."""

    async def test() -> None:
        async with opened() as (_, inbox):
            router = make_router(inbox)
            started, finish, steps = threading.Event(), threading.Event(), []

            @router.on("invoice.paid")
            def handle(found: Event) -> None:
                started.set()
                finish.wait(10)
                steps.append("handled")

            task = asyncio.create_task(router.handle_async(*delivery(event(1))))
            await asyncio.to_thread(started.wait, 10)
            task.cancel()
            asyncio.get_running_loop().call_later(0.1, finish.set)
            with pytest.raises(asyncio.CancelledError):
                await task
            assert steps == ["handled"]

    run(test)


@pytest.mark.parametrize("later", [False, True])
def test_a_database_that_is_down_makes_stripe_deliver_again(later: bool) -> None:
    async def test() -> None:
        inbox = AsyncSQLInbox(create_async_engine("sqlite+aiosqlite:////missing/app.db"))
        router = make_router(inbox, later=later)
        router.on("invoice.paid")(lambda found: pytest.fail("it was not stored"))
        outcome = await router.handle_async(*delivery(event(1)))
        assert (outcome.status, outcome.http_status) == ("unavailable", 503)
        assert isinstance(outcome.error, sa.exc.OperationalError)

    run(test)


# --- mistakes -------------------------------------------------------------------------------------


@pytest.fixture
def engine() -> AsyncEngine:
    return create_async_engine("sqlite+aiosqlite://")


def test_the_sync_methods_of_a_router_with_an_async_inbox_are_refused(engine: AsyncEngine) -> None:
    router = make_router(AsyncSQLInbox(engine))
    router.on("invoice.paid")(lambda found: None)
    for call in (lambda: router.handle(*delivery(event(1))), router.process, router.work):
        with pytest.raises(InvalidArgumentError, match=r"an AsyncInbox\..* pass a sync Inbox\."):
            call()


def test_a_sync_handler_that_takes_an_async_connection_is_refused(engine: AsyncEngine) -> None:
    router = make_router(AsyncSQLInbox(engine))

    def handle(found: Event, connection: Any) -> None: ...

    for register in (router.on("invoice.paid"), router.fallback):
        with pytest.raises(InvalidArgumentError, match=r"handle is sync.*Make it async"):
            register(handle)


def test_an_inbox_of_the_other_kind_is_named(engine: AsyncEngine) -> None:
    for source in (engine, async_sessionmaker(engine)):
        with pytest.raises(InvalidArgumentError, match="Pass it to AsyncSQLInbox"):
            SQLInbox(source)
    for other in (sa.create_engine("sqlite://"), lambda: None):
        with pytest.raises(InvalidArgumentError, match="Use SQLInbox"):
            AsyncSQLInbox(other)
    with pytest.raises(InvalidArgumentError, match="letters, digits and underscores"):
        AsyncSQLInbox(engine, table="a b")


def test_the_schema_is_that_of_a_sync_inbox(engine: AsyncEngine) -> None:
    assert AsyncSQLInbox(engine, table="t").schema() == SQLInbox(None, table="t").schema()
