"""Deliver events to processes that are killed at random steps, and count the effects.

Four processes get deliveries with duplicates, in another order than that of the events. Each is
killed at random before and after any statement that it sends to its database. The sender delivers
again what was not answered with 200, as Stripe does.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import random
import signal
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

from lattice_stripe.types import Event
from lattice_stripe.webhooks import (
    AsyncSQLInbox,
    Outcome,
    Record,
    RedisInbox,
    SQLInbox,
    WebhookRouter,
)

from tests.webhooks import databases
from tests.webhooks.deliveries import SECRET, Plan, delivery, plan

WORKERS = 4
Kind = Literal["sqlite", "postgres", "asyncpg", "redis"]
CRASH_RATE = 0.004
"""The share of steps at which a process is killed."""
FAILURE_RATE = 0.01
"""The share of handler calls that raise an exception after they wrote."""
_LEASE = 1.0
_CONTEXT = multiprocessing.get_context("forkserver")
_PRELOADED = "psycopg redis asyncpg greenlet sqlalchemy.ext.asyncio"
_CONTEXT.set_forkserver_preload(["tests.webhooks.delivery_run", *_PRELOADED.split()])
_TABLES = (
    "CREATE TABLE effects (event_id TEXT NOT NULL)",
    "CREATE TABLE customers (id TEXT PRIMARY KEY, name TEXT NOT NULL)",
)
_UPSERT = (
    "INSERT INTO customers (id, name) VALUES ({0}, {1}) "
    "ON CONFLICT (id) DO UPDATE SET name = excluded.name"
)
_INSERT = "INSERT INTO effects (event_id) VALUES ({0})"


@dataclass
class DeliveryRun:
    """What was delivered, what the handlers did, and the state in the end."""

    title: str
    exactly_once: bool
    events: int = 0
    deliveries: int = 0
    statuses: Counter[str] = field(default_factory=Counter[str])
    crashes: Counter[str] = field(default_factory=Counter[str])
    effects: Counter[str] = field(default_factory=Counter[str])
    """How often the handler of an event had its effect."""
    state: dict[str, str] = field(default_factory=dict[str, str])
    state_in_order: dict[str, str] = field(default_factory=dict[str, str])
    seconds: float = 0.0

    def violations(self) -> list[str]:
        repeated = sum(number > 1 for number in self.effects.values())
        wrong = self.state.items() ^ self.state_in_order.items()
        found = {
            "events without an effect": self.events - len(self.effects),
            "events with two effects": repeated if self.exactly_once else 0,
            "objects in another state than after the run in order": len(wrong),
        }
        return [f"{self.title}: {number} {what}" for what, number in found.items() if number]

    def __str__(self) -> str:
        statuses = ", ".join(f"{n:,} {status}" for status, n in self.statuses.most_common())
        crashes = ", ".join(f"{n} {step}" for step, n in sorted(self.crashes.items()))
        repeated = sum(number > 1 for number in self.effects.values())
        return (
            f"{self.title}: {self.deliveries:,} deliveries of {self.events:,} events to "
            f"{WORKERS} processes, {self.seconds:.1f} s\n"
            f"  {len(self.effects):,} events had an effect, {repeated} of them twice, "
            f"{len(self.violations())} violations\n"
            f"  {statuses}\n"
            f"  {sum(self.crashes.values())} processes killed: {crashes}"
        )


def run_deliveries(kind: Kind, number: int, *, seed: int, later: bool = False) -> DeliveryRun:
    """Make ``number`` deliveries. ``later`` stores the events first and handles them afterwards."""
    title = f"webhooks, {kind}, {'stored and handled later' if later else 'handled at once'}"
    run = DeliveryRun(title, exactly_once=kind != "redis")
    made = plan(number, seed=seed)
    run.events, run.deliveries = len(made.events), len(made.deliveries)
    run.state_in_order = _in_order(made)
    with _database(kind) as address:
        started = time.monotonic()
        _deliver(run, made, (kind, address, later), seed)
        run.seconds = time.monotonic() - started
        effects, run.state = _results(kind, address)
        run.effects.update(effects)
    return run


def _in_order(made: Plan) -> dict[str, str]:
    """The state after every event was handled once, in order."""
    state: dict[str, str] = {}
    router = WebhookRouter(None, secret=SECRET, stale="deliver")

    @router.on("customer.updated")
    def update(event: Event) -> None:
        state[event.data.object.id] = event.data.object.name

    for data in made.events:
        assert router.handle(*delivery(data)).status == "handled"
    return state


@contextmanager
def _database(kind: Kind) -> Iterator[str]:
    """The address of a database with empty tables."""
    if kind == "redis":
        with databases.redis() as path:
            yield path
        return
    if kind in ("postgres", "asyncpg"):
        with databases.postgres() as uri:
            _create(kind, uri)
            yield uri
        return
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/events.db"
        databases.connect_sqlite(path).execute("PRAGMA journal_mode=WAL")
        _create(kind, path)
        yield path


def _create(kind: Kind, address: str) -> None:
    connection = _connect(kind, address)
    for statement in _TABLES:
        connection.execute(statement)
    connection.commit()
    SQLInbox(lambda: connection).create_tables()


def _connect(kind: Kind, address: str) -> Any:
    if kind == "sqlite":
        return databases.connect_sqlite(address)
    if kind in ("postgres", "asyncpg"):
        import psycopg

        return psycopg.connect(address)
    import redis

    return redis.Redis(unix_socket_path=address)


def _results(kind: Kind, address: str) -> tuple[dict[str, int], dict[str, str]]:
    connection = _connect(kind, address)
    try:
        if kind == "redis":
            effects = {k.decode(): int(v) for k, v in connection.hgetall("effects").items()}
            state = connection.hgetall("customers")
            return effects, {k.decode(): v.decode() for k, v in state.items()}
        rows = connection.execute("SELECT event_id, count(*) FROM effects GROUP BY event_id")
        return dict(rows.fetchall()), dict(
            connection.execute("SELECT id, name FROM customers").fetchall()
        )
    finally:
        connection.close()


# --- the sender ---------------------------------------------------------------------------------


def _deliver(run: DeliveryRun, made: Plan, settings: tuple[Kind, str, bool], seed: int) -> None:
    waiting = deque(made.deliveries)
    lock = threading.Lock()
    seeds = iter(range(seed * 1_000_000, (seed + 1) * 1_000_000))

    def send() -> None:
        worker = None
        try:
            while True:
                try:
                    data: Any = waiting.popleft()
                except IndexError:
                    if not settings[2]:
                        return
                    data = None  # handle what is stored
                if worker is None:
                    worker = _Worker(made, settings, next(seeds))
                status = worker.ask(data)
                with lock:
                    if status.startswith("killed "):
                        run.crashes[status.removeprefix("killed ")] += 1
                        worker = None
                    else:
                        run.statuses[status] += 1
                if data is None:
                    if status == "idle":
                        return
                elif status in ("failed", "busy", "unavailable") or worker is None:
                    waiting.append(data)
        finally:
            if worker is not None:
                worker.stop()

    threads = [threading.Thread(target=send) for _ in range(WORKERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


class _Worker:
    """A process that handles deliveries, and the pipe to it."""

    def __init__(self, made: Plan, settings: tuple[Kind, str, bool], seed: int) -> None:
        self._pipe, other = _CONTEXT.Pipe()
        arguments = (other, *settings, made.current(), seed)
        self._process = _CONTEXT.Process(target=_work, args=arguments, daemon=True)
        self._process.start()
        other.close()

    def ask(self, data: Any) -> str:
        """Send a delivery. Returns what became of it, or the step at which the process died."""
        step = "in between"
        try:
            self._pipe.send(data)
            while True:
                kind, text = self._pipe.recv()
                if kind == "done":
                    return str(text)
                step = text  # the last message of a killed process
        except (EOFError, OSError):
            self._process.join()
            return f"killed {step}"

    def stop(self) -> None:
        self._pipe.close()
        self._process.join()


# --- the process that handles deliveries ----------------------------------------------------------


def _work(
    pipe: Any, kind: Kind, address: str, later: bool, current: dict[str, str], seed: int
) -> None:
    import logging

    logging.disable(logging.CRITICAL)
    chance = random.Random(seed)

    def step(name: str) -> None:
        if chance.random() < CRASH_RATE:
            pipe.send(("step", name))
            os.kill(os.getpid(), signal.SIGKILL)

    def fail_at_random() -> None:
        if chance.random() < FAILURE_RATE:
            raise RuntimeError("the handler failed")

    with asyncio.Runner() as runner:
        if kind == "asyncpg":
            application = _async_application(address, step, fail_at_random, later, current, runner)
        else:
            connection = _connect(kind, address)
            application = _application(kind, connection, step, fail_at_random, later, current)
        _serve(pipe, application, step)


@dataclass
class _Application:
    handle: Callable[[bytes, str], Outcome]
    process: Callable[[], Outcome]
    waiting: Callable[[], list[Record]]


def _serve(pipe: Any, application: _Application, step: Callable[[str], None]) -> None:
    while True:
        try:
            data = pipe.recv()
        except EOFError:
            return
        if data is not None:
            status: str = application.handle(*delivery(data)).status
        else:
            outcome = application.process()
            status = f"worker: {outcome.status}" if outcome.event_id else "idle"
            if status == "idle" and application.waiting():
                status = "not due"
                time.sleep(0.05)
        step("before the response")
        pipe.send(("done", status))


def _application(
    kind: Kind,
    connection: Any,
    step: Callable[[str], None],
    fail_at_random: Callable[[], None],
    later: bool,
    current: dict[str, str],
) -> _Application:
    inbox: Any
    if kind == "redis":
        inbox = RedisInbox(_KilledRedis(connection, step))
    else:
        killed = _KilledConnection(connection, step)

        @contextmanager
        def source() -> Iterator[Any]:
            yield killed

        inbox = SQLInbox(source)
    router = _router(inbox, later, current)
    write = _writer(kind, connection, step)

    @router.on("customer.updated")
    def update(event: Event) -> None:
        write(event.id, event.data.object.id, event.data.object.name)
        fail_at_random()

    return _Application(router.handle, router.process, lambda: inbox.records("waiting", limit=1))


def _async_application(
    address: str,
    step: Callable[[str], None],
    fail_at_random: Callable[[], None],
    later: bool,
    current: dict[str, str],
    runner: asyncio.Runner,
) -> _Application:
    import sqlalchemy as sa
    from sqlalchemy.ext.asyncio import create_async_engine

    engine = create_async_engine(address.replace("postgresql://", "postgresql+asyncpg://"))

    def step_around(moment: str) -> Callable[..., None]:
        return lambda *found: step(f"{moment} {found[2].split()[0].lower()}")

    for moment in ("before", "after"):
        sa.event.listen(engine.sync_engine, f"{moment}_cursor_execute", step_around(moment))
    for name in ("commit", "rollback"):
        sa.event.listen(engine.sync_engine, name, lambda _, name=name: step(f"before a {name}"))
    sa.event.listen(engine.sync_engine, "checkin", lambda *_: step("after a commit or a rollback"))
    inbox = AsyncSQLInbox(engine)
    router = _router(inbox, later, current)

    @router.on("customer.updated")
    async def update(event: Event, connection: Any) -> None:
        customer = event.data.object
        values = {"id": customer.id, "name": customer.name}
        await connection.execute(sa.text(_UPSERT.format(":id", ":name")), values)
        await connection.execute(sa.text(_INSERT.format(":id")), {"id": event.id})
        fail_at_random()

    return _Application(
        lambda body, header: runner.run(router.handle_async(body, header)),
        lambda: runner.run(router.process_async()),
        lambda: runner.run(inbox.records("waiting", limit=1)),
    )


def _router(inbox: Any, later: bool, current: dict[str, str]) -> WebhookRouter:
    objects = [{"data": {"object": {"id": k, "name": v}}} for k, v in current.items()]
    client = Plan(objects, []).client()
    return WebhookRouter(
        client, secret=SECRET, inbox=inbox, lease=_LEASE, later=later, max_attempts=1_000
    )


def _writer(
    kind: Kind, connection: Any, step: Callable[[str], None]
) -> Callable[[str, str, str], None]:
    def write_redis(event_id: str, customer: str, name: str) -> None:
        step("before the handler's writes")
        connection.hset("customers", customer, name)
        connection.hincrby("effects", event_id, 1)
        step("after the handler's writes")

    def write_sql(event_id: str, customer: str, name: str) -> None:
        mark = "?" if kind == "sqlite" else "%s"
        step("before the handler's writes")
        connection.execute(_UPSERT.format(mark, mark), (customer, name))
        step("between the handler's writes")
        connection.execute(_INSERT.format(mark), (event_id,))
        step("after the handler's writes")

    return write_redis if kind == "redis" else write_sql


class _KilledConnection:
    """A DB-API connection whose process may die before and after any statement."""

    def __init__(self, connection: Any, step: Callable[[str], None]) -> None:
        self._connection = connection
        self._step = step

    @property
    def __class__(self) -> type:
        """That of the connection, as for any proxy."""
        return type(self._connection)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def cursor(self) -> Any:
        return _KilledCursor(self._connection.cursor(), self._step)

    def commit(self) -> None:
        self._step("before a commit")
        self._connection.commit()
        self._step("after a commit")

    def rollback(self) -> None:
        self._step("before a rollback")
        self._connection.rollback()
        self._step("after a rollback")


class _KilledCursor:
    def __init__(self, cursor: Any, step: Callable[[str], None]) -> None:
        self._cursor = cursor
        self._step = step
        self.fetchall = cursor.fetchall

    @property
    def description(self) -> Any:
        return self._cursor.description

    def execute(self, statement: str, values: tuple[Any, ...]) -> None:
        verb = statement.split()[0].lower()
        self._step(f"before {verb}")
        self._cursor.execute(statement, values)
        self._step(f"after {verb}")


class _KilledRedis:
    """A Redis client whose process may die before and after any script."""

    def __init__(self, client: Any, step: Callable[[str], None]) -> None:
        self._client = client
        self._step = step

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)

    def eval(self, *arguments: Any) -> Any:
        self._step("before a script")
        found = self._client.eval(*arguments)
        self._step("after a script")
        return found
