"""Inboxes: an event is handled once, and the events of an object in a safe order."""

from __future__ import annotations

import asyncio
import logging
import re
import sqlite3
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from typing import Any

import httpx
import msgspec
import psycopg.rows
import pytest
import redis.asyncio
import sqlalchemy as sa
from lattice_stripe import Client, InvalidArgumentError
from lattice_stripe.types import Event
from lattice_stripe.webhooks import (
    Claim,
    Inbox,
    MemoryInbox,
    Record,
    RedisInbox,
    SQLInbox,
    WebhookRouter,
    _invoke,
)
from lattice_stripe.webhooks.inbox.protocol import InboxError
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker

from tests.webhooks import orm
from tests.webhooks.deliveries import SECRET, delivery, event

OTHER_EVENT: dict[str, Any] = {
    "id": "evt_9",
    "type": "invoice.paid",
    "object_key": ":invoice:in_1",
    "created": 1,
    "payload": "",
}
"""An event about the object of the events of ``deliveries``."""


def make_router(inbox: Inbox, **options: Any) -> WebhookRouter:
    return WebhookRouter(
        options.pop("client", None),
        secret=SECRET,
        inbox=inbox,
        stale=options.pop("stale", "skip"),
        **options,
    )


def record_calls(router: WebhookRouter) -> list[str]:
    """Register a handler for all invoices that records the ids of events."""
    calls: list[str] = []
    router.on("invoice.*")(lambda found: calls.append(found.id))
    return calls


def stripe_with(code: int, **invoice: Any) -> tuple[Client, list[httpx.Request]]:
    """A client of a Stripe that has one invoice, and the requests to it."""
    requests: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        body = {"object": "invoice", "id": "in_1", **invoice} if code == 200 else {"error": {}}
        return httpx.Response(code, json=body)

    http_client = httpx.Client(transport=httpx.MockTransport(respond))
    return Client("sk_test_1", http_client=http_client, max_retries=0), requests


@pytest.fixture(params=["sqlite", "postgres", "redis"])
def durable_inbox(request: pytest.FixtureRequest, make_inbox: Callable[[str], Inbox]) -> Inbox:
    return make_inbox(request.param)


# --- once -----------------------------------------------------------------------------------------


def test_an_event_that_was_handled_is_not_handled_again(inbox: Inbox) -> None:
    router = make_router(inbox)
    calls = record_calls(router)
    statuses = [router.handle(*delivery(event(1))).status for _ in range(3)]
    assert statuses == ["handled", "duplicate", "duplicate"]
    assert calls == ["evt_1"]
    found = inbox.get("evt_1")
    assert found is not None
    assert (found.state, found.attempts, found.object_key) == ("handled", 1, ":invoice:in_1")


def test_an_event_that_failed_is_handled_again(inbox: Inbox) -> None:
    router = make_router(inbox)
    calls = record_calls(router)
    failures = [ValueError("no"), ValueError("not yet"), None]

    @router.on("invoice.paid")
    def fail(found: Event) -> None:
        error = failures.pop(0)
        if error is not None:
            raise error

    statuses = [router.handle(*delivery(event(1))).status for _ in range(4)]
    assert statuses == ["failed", "failed", "handled", "duplicate"]
    assert calls == ["evt_1"] * 3
    found = inbox.get("evt_1")
    assert found is not None
    assert (found.state, found.attempts, found.error) == ("handled", 3, "")


def test_the_error_of_the_last_attempt_is_stored(inbox: Inbox) -> None:
    router = make_router(inbox)

    @router.on("invoice.paid")
    def fail(found: Event) -> None:
        raise ValueError("no stock")

    outcome = router.handle(*delivery(event(1)))
    assert (outcome.http_status, repr(outcome.error)) == (500, "ValueError('no stock')")
    (found,) = inbox.records("waiting")
    assert (found.error, found.attempts) == ("ValueError: no stock", 1)
    assert found.due > time.time()
    assert found.payload == delivery(event(1))[0].decode()


def test_an_event_that_arrives_twice_at_once_is_handled_once(inbox: Inbox) -> None:
    router = make_router(inbox)
    calls: list[str] = []

    @router.on("invoice.paid")
    def slow(found: Event) -> None:
        calls.append(found.id)
        time.sleep(0.2)

    with ThreadPoolExecutor(6) as pool:
        outcomes = list(pool.map(lambda _: router.handle(*delivery(event(1))).status, range(6)))
    assert calls == ["evt_1"]
    assert sorted(outcomes) == ["duplicate"] * 5 + ["handled"]


def test_events_of_one_object_are_handled_one_at_a_time(inbox: Inbox) -> None:
    router = make_router(inbox, stale="deliver")
    running: list[int] = []
    at_once: list[int] = []

    @router.on("invoice.paid")
    def slow(found: Event) -> None:
        running.append(1)
        at_once.append(len(running))
        time.sleep(0.1)
        running.pop()

    deliveries = [delivery(event(number)) for number in range(1, 5)]
    with ThreadPoolExecutor(4) as pool:
        outcomes = [o.status for o in pool.map(lambda d: router.handle(*d), deliveries)]
    assert outcomes == ["handled"] * 4
    assert at_once == [1] * 4


@pytest.mark.parametrize("kind", ["memory", "postgres", "redis"])
def test_events_of_several_objects_are_handled_at_once(
    kind: str, make_inbox: Callable[[str], Inbox]
) -> None:
    router = make_router(make_inbox(kind))
    all_started = threading.Barrier(3, timeout=10)
    router.on("invoice.paid")(lambda found: all_started.wait())
    deliveries = [delivery(event(number, id=f"in_{number}")) for number in range(3)]
    with ThreadPoolExecutor(3) as pool:
        outcomes = [o.status for o in pool.map(lambda d: router.handle(*d), deliveries)]
    assert outcomes == ["handled"] * 3


@pytest.mark.parametrize("kind", ["memory", "redis"])
def test_an_event_whose_object_stays_locked_is_delivered_again(
    kind: str, make_inbox: Callable[[str], Inbox], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lattice_stripe.webhooks.router._BUSY_WAIT", 0.1)
    inbox = make_inbox(kind)
    router = make_router(inbox)
    calls = record_calls(router)
    with inbox.claim(Record(**OTHER_EVENT), lease=60):
        outcome = router.handle(*delivery(event(1)))
    assert (outcome.status, outcome.http_status, calls) == ("busy", 503, [])
    assert router.handle(*delivery(event(1))).status == "handled"


def test_an_event_is_handled_soon_after_its_object_is_unlocked() -> None:
    inbox = MemoryInbox()
    router = make_router(inbox, stale="deliver")
    record_calls(router)
    other = inbox.claim(Record(**OTHER_EVENT), lease=60)
    other.__enter__()
    timer = threading.Timer(0.1, other.__exit__, (None, None, None))
    timer.start()
    started = time.monotonic()
    assert router.handle(*delivery(event(1))).status == "handled"
    assert time.monotonic() - started < 0.9
    timer.join()


def test_an_event_of_a_worker_that_stopped_is_due_after_the_lease(
    durable_inbox: Inbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    durable_inbox.store(Record(**OTHER_EVENT))

    def claim(event_id: str | None) -> int | None:
        with durable_inbox.claim(event_id, lease=60) as claim:
            return claim.record and claim.record.attempts

    now = time.time()
    monkeypatch.setattr("time.time", lambda: now)
    assert [claim("evt_9"), claim(None)] == [1, None]
    now += 59
    assert claim(None) is None
    now += 1
    assert [claim(None), claim(None)] == [2, None]
    now += 60
    assert claim(None) == 3


# --- order ----------------------------------------------------------------------------------------


def test_a_claim_has_the_time_of_the_newest_event_of_its_object(inbox: Inbox) -> None:
    watermarks: list[int] = []
    for number, created in enumerate((7, 9, 8, 10)):
        record = Record(**{**OTHER_EVENT, "id": f"evt_{number}", "created": created})
        with inbox.claim(record, lease=60) as claim:
            watermarks.append(claim.watermark)
            claim.finish("skipped" if created == 10 else "handled")
    with inbox.claim(Record(**{**OTHER_EVENT, "id": "evt_new"}), lease=60) as claim:
        assert [*watermarks, claim.watermark] == [0, 7, 9, 9, 9]


def test_a_new_record_and_its_claim_wait_and_have_no_attempts() -> None:
    record = Record(**OTHER_EVENT)
    assert (record.state, record.attempts, record.due, record.error) == ("waiting", 0, 0.0, "")
    claim = Claim(record)
    assert (claim.state, claim.watermark, claim.connection) == ("waiting", 0, None)


def test_an_inbox_can_have_its_own_claims() -> None:
    class CountedClaim(Claim):
        def __init__(self, record: Record, number: int) -> None:
            super().__init__(record)
            self.number = number

    claim = CountedClaim(Record(**{**OTHER_EVENT, "payload": "a@example.com"}), 2)
    claim.finish("handled")
    assert (claim.number, claim.finished, weakref.ref(claim)()) == (2, "handled", claim)
    assert "example.com" not in repr(claim)


def test_an_older_event_is_skipped(inbox: Inbox) -> None:
    router = make_router(inbox, stale="skip")
    calls = record_calls(router)
    numbers = (2, 1, 3)
    assert [router.handle(*delivery(event(n))).status for n in numbers] == [
        "handled",
        "skipped",
        "handled",
    ]
    assert calls == ["evt_2", "evt_3"]
    assert router.handle(*delivery(event(1))).status == "duplicate"


@pytest.mark.parametrize("stale", ["refetch", "skip"])
def test_an_event_of_the_same_second_gets_the_current_object(inbox: Inbox, stale: str) -> None:
    client, requests = stripe_with(200, status="void")
    router = make_router(inbox, stale=stale, client=client)
    statuses: list[str] = []
    router.on("invoice.paid")(lambda found: statuses.append(found.data.object.status))
    for number in (1, 2):
        assert router.handle(*delivery(event(number, created=7))).status == "handled"
    assert statuses == ["paid", "void"]
    assert [request.url.path for request in requests] == ["/v1/invoices/in_1"]


def test_an_older_event_gets_the_current_object(inbox: Inbox) -> None:
    client, requests = stripe_with(200, status="void")
    router = make_router(inbox, stale="refetch", client=client)
    statuses: list[str] = []
    router.on("invoice.paid")(lambda found: statuses.append(found.data.object.status))
    older = {**event(1), "account": "acct_1"}
    newer = {**event(2), "account": "acct_1"}
    for data in (newer, older):
        assert router.handle(*delivery(data)).status == "handled"
    assert statuses == ["paid", "void"]
    assert requests[0].headers["Stripe-Account"] == "acct_1"


@pytest.mark.parametrize(
    ("fields", "headers"),
    [
        ({"context": "acct_2"}, (None, "acct_2")),
        ({"context": "acct_1", "account": "acct_1"}, ("acct_1", None)),
        ({"context": "acct_2/acct_1", "account": "acct_1"}, (None, "acct_2/acct_1")),
    ],
)
def test_the_object_of_an_older_event_is_fetched_from_the_context_of_the_event(
    fields: dict[str, str], headers: tuple[str | None, str | None]
) -> None:
    client, requests = stripe_with(200)
    router = make_router(MemoryInbox(), client=client, stale="refetch")
    record_calls(router)
    for number in (2, 1):
        router.handle(*delivery({**event(number), **fields}))
    (request,) = requests
    names = ("Stripe-Account", "Stripe-Context")
    assert tuple(request.headers.get(name) for name in names) == headers


def test_an_event_of_the_same_second_is_handled_without_a_client(inbox: Inbox) -> None:
    router = make_router(inbox, stale="skip")
    calls = record_calls(router)
    statuses = [router.handle(*delivery(event(n, created=7))).status for n in (1, 2)]
    assert (statuses, calls) == (["handled", "handled"], ["evt_1", "evt_2"])


def test_an_older_event_of_an_object_without_a_deleted_key_is_handled() -> None:
    requests: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(200, json={"object": "charge", "id": "ch_1"})

    http_client = httpx.Client(transport=httpx.MockTransport(respond))
    client = Client("sk_test_1", http_client=http_client)
    router = make_router(MemoryInbox(), stale="refetch", client=client)
    router.on("charge.updated")(lambda found: None)
    data = {"object": {"object": "charge", "id": "ch_1"}}
    events = [{**event(number, type="charge.updated"), "data": data} for number in (2, 1)]
    assert [router.handle(*delivery(sent)).status for sent in events] == ["handled", "handled"]
    assert [request.url.path for request in requests] == ["/v1/charges/ch_1"]


@pytest.mark.parametrize(
    ("event_type", "found", "path"),
    [
        ("account.updated", {"object": "account", "id": "acct_1"}, "/v1/accounts/acct_1"),
        ("charge.dispute.created", {"object": "dispute", "id": "du_1"}, "/v1/disputes/du_1"),
        (
            "financial_connections.account.created",
            {"object": "financial_connections.account", "id": "fca_1"},
            "/v1/financial_connections/accounts/fca_1",
        ),
        (
            "treasury.outbound_payment.created",
            {"object": "treasury.outbound_payment", "id": "obp_1"},
            "/v1/treasury/outbound_payments/obp_1",
        ),
        ("invoice.paid", {"object": "invoice", "id": "in/1 ?"}, "/v1/invoices/in%2F1%20%3F"),
        ("capability.updated", {"object": "capability", "id": "transfers"}, None),
    ],
)
def test_a_stale_object_is_retrieved_from_its_own_path(
    event_type: str, found: dict[str, Any], path: str | None
) -> None:
    client, requests = stripe_with(404)
    router = make_router(MemoryInbox(), stale="refetch", client=client)
    router.on(event_type)(lambda found: None)
    events = [{**event(number, type=event_type), "data": {"object": found}} for number in (2, 1)]
    assert [router.handle(*delivery(sent)).status for sent in events] == ["handled", "skipped"]
    paths = [request.url.raw_path.decode() for request in requests]
    assert paths == ([path] if path else [])


@pytest.mark.parametrize(
    "found",
    [
        {},
        {"object": "invoice"},
        {"object": "invoice", "id": ""},
        {"object": "invoice", "id": 5},
        {"object": 5, "id": "in_1"},
    ],
)
def test_an_event_without_a_usable_object_has_a_key_of_its_own(found: dict[str, Any]) -> None:
    router = make_router(MemoryInbox())
    record_calls(router)
    data = {**event(1), "data": {"object": found}, "created": None}
    assert router.handle(*delivery(data)).status == "handled"
    (record,) = router.inbox.records()
    assert (record.object_key, record.created) == ("evt_1", 0)


def test_an_older_event_of_an_object_that_cannot_be_retrieved_is_skipped() -> None:
    client, requests = stripe_with(200)
    router = make_router(MemoryInbox(), stale="refetch", client=client)
    router.on("application_fee.refund.updated")(lambda found: None)

    def deliver(number: int, created: int) -> str:
        data = event(number, created=created, type="application_fee.refund.updated")
        data["data"]["object"] = {"object": "fee_refund", "id": "fr_1"}
        return router.handle(*delivery(data)).status

    assert [deliver(1, 7), deliver(2, 7), deliver(3, 6)] == ["handled", "handled", "skipped"]
    assert requests == []


def test_an_older_event_of_a_deleted_object_is_skipped() -> None:
    client, _ = stripe_with(404)
    router = make_router(MemoryInbox(), stale="refetch", client=client)
    calls = record_calls(router)
    statuses = [router.handle(*delivery(event(number))).status for number in (2, 1)]
    assert (statuses, calls) == (["handled", "skipped"], ["evt_2"])


@pytest.mark.parametrize("code", [400, 403, 409, 500])
def test_an_event_whose_object_cannot_be_fetched_fails(code: int) -> None:
    client, _ = stripe_with(code)
    router = make_router(MemoryInbox(), stale="refetch", client=client)
    calls = record_calls(router)
    assert [router.handle(*delivery(event(n))).status for n in (2, 1)] == ["handled", "failed"]
    assert calls == ["evt_2"]


def test_events_of_other_accounts_are_about_other_objects(inbox: Inbox) -> None:
    router = make_router(inbox, stale="skip")
    calls = record_calls(router)
    router.handle(*delivery(event(2)))
    router.handle(*delivery({**event(1), "account": "acct_1"}))
    router.handle(*delivery({**event(0), "context": "acct_2"}))
    assert calls == ["evt_2", "evt_1", "evt_0"]


def test_a_failed_event_does_not_make_older_events_stale(inbox: Inbox) -> None:
    router = make_router(inbox, stale="skip")
    calls = record_calls(router)

    @router.on("invoice.voided")
    def fail(found: Event) -> None:
        raise ValueError

    assert router.handle(*delivery(event(2, type="invoice.voided"))).status == "failed"
    assert router.handle(*delivery(event(1))).status == "handled"
    assert calls == ["evt_2", "evt_1"]


@pytest.mark.parametrize(("kind", "locked"), [("memory", 1), ("redis", 1), ("redis", 120)])
def test_a_worker_finds_the_event_of_an_object_that_is_not_locked(
    kind: str, locked: int, make_inbox: Callable[[str], Inbox]
) -> None:
    inbox = make_inbox(kind)

    def store(event_id: str, key: str) -> None:
        inbox.store(Record(id=event_id, type="a", object_key=key, created=1, payload=""))

    for number in range(locked + 1):
        store(f"evt_{number:03}", "locked")
    store("evt_last", "free")
    with inbox.claim("evt_000", lease=60), inbox.claim(None, lease=60) as claim:
        assert claim.record is not None
        assert claim.record.id == "evt_last"
        with inbox.claim(None, lease=60) as other:
            assert (other.record, other.state) == (None, "unknown")


# --- transactions ---------------------------------------------------------------------------------


def run_sql(connection: Any, statement: str) -> list[Any]:
    core = connection.connection() if hasattr(connection, "get_bind") else connection
    execute = getattr(core, "exec_driver_sql", None) or core.execute
    found = execute(statement)
    return [tuple(row) for row in found.fetchall()] if statement.startswith("SELECT") else []


def test_the_writes_of_handlers_commit_with_the_event(sql_inbox: SQLInbox) -> None:
    sql_inbox.create_tables()
    router = make_router(sql_inbox)
    table = f"{sql_inbox._table}_effects"
    with sql_inbox._transaction() as session:
        session(f"CREATE TABLE {table} (id TEXT)")
    failures = [ValueError(), None]

    @router.on("invoice.paid")
    def write(found: Event, connection: Any) -> None:
        run_sql(connection, f"INSERT INTO {table} VALUES ('{found.id}')")
        assert run_sql(connection, f"SELECT id FROM {table}") == [(found.id,)]
        error = failures.pop(0)
        if error is not None:
            raise error

    def written() -> list[Any]:
        with sql_inbox._transaction() as session:
            return [tuple(row) for row in session(f"SELECT id FROM {table}")]

    assert router.handle(*delivery(event(1))).status == "failed"
    assert written() == []
    assert router.handle(*delivery(event(1))).status == "handled"
    assert written() == [("evt_1",)]


@pytest.mark.parametrize("use_session", [False, True])
@pytest.mark.parametrize("of_engine", [False, True])
@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_the_writes_of_handlers_commit_with_the_event_in_an_engine_that_commits_each_statement(
    kind: str, of_engine: bool, use_session: bool, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'inbox.db'}"
    if kind == "postgres":
        uri: str = request.getfixturevalue("postgres_uri")
        url = uri.replace("postgresql://", "postgresql+psycopg://")
    option = {"isolation_level": "AUTOCOMMIT"}
    engine = sa.create_engine(url, **option if of_engine else {})
    source = engine if of_engine else engine.execution_options(**option)
    table = f"each_{of_engine}_{use_session}".lower()
    inbox = SQLInbox(sessionmaker(source) if use_session else source, table=table)
    test_the_writes_of_handlers_commit_with_the_event(inbox)
    calls: list[str] = []
    router = make_router(inbox)

    @router.on("invoice.paid")
    def wait(found: Event) -> None:
        time.sleep(0.05)
        calls.append(found.id)

    with ThreadPoolExecutor() as threads:
        found = [threads.submit(router.handle, *delivery(event(2))) for _ in range(3)]
    assert sorted(each.result().status for each in found) == ["duplicate"] * 2 + ["handled"]
    assert calls == ["evt_2"]
    engine.dispose()


def test_a_handler_that_rolls_back_the_transaction_of_the_inbox_fails(
    sql_inbox: SQLInbox,
) -> None:
    router = make_router(sql_inbox)
    ends = [True, False]

    @router.on("invoice.paid")
    def end(found: Event, connection: Any) -> None:
        if ends.pop(0):
            connection.rollback()

    outcome = router.handle(*delivery(event(1)))
    assert outcome.status == "failed"
    assert re.search("Remove its commit or rollback|Connection is closed", str(outcome.error))
    assert [(record.state, record.attempts) for record in sql_inbox.records()] == [("waiting", 1)]
    assert router.handle(*delivery(event(1))).status == "handled"
    assert router.handle(*delivery(event(1))).status == "duplicate"


@pytest.mark.parametrize("later", [False, True])
def test_an_error_whose_text_a_database_does_not_store_is_a_failure(
    later: bool, inbox: Inbox, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(
        logging.CRITICAL, "lattice_stripe"
    )  # pytest-xdist cannot report a lone surrogate
    router = make_router(inbox, later=later, max_attempts=1)

    @router.on("invoice.paid")
    def fail(found: Event) -> None:
        raise ValueError("the name \x00 or \udcff is wrong: \u00e9")

    router.handle(*delivery(event(1)))
    router.work(until_idle=True)
    (record,) = inbox.records("dead")
    assert record.error.startswith("ValueError: the name ")
    assert record.error.endswith(" is wrong: \u00e9")


def test_objects_that_a_handler_adds_to_a_session_are_stored(tmp_path: Path) -> None:
    inbox, engine = orm.make_inbox(tmp_path)
    router = make_router(inbox)

    @router.on("invoice.paid")
    def add(found: Event, session: Session) -> None:
        session.add(orm.Access(event=found.id))  # without a flush

    assert router.handle(*delivery(event(1))).status == "handled"
    with Session(engine) as session:
        assert session.scalars(sa.select(orm.Access.event)).all() == ["evt_1"]


def test_a_session_is_flushed_before_the_state_of_its_event_changes(tmp_path: Path) -> None:
    inbox, engine = orm.make_inbox(tmp_path)
    with Session(engine) as session:
        session.add(orm.Access(event="evt_1"))
        session.commit()
    statements: list[str] = []
    sa.event.listen(engine, "before_cursor_execute", lambda *found: statements.append(found[2]))
    record = Record(id="evt_1", type="invoice.paid", object_key="a", created=1, payload="")
    with pytest.raises(IntegrityError), inbox.claim(record, lease=60) as claim:  # noqa: PT012
        claim.connection.add(orm.Access(event="evt_1"))  # a duplicate key
        claim.finish("handled")
    assert not any(" SET state = " in statement for statement in statements)
    inbox.fail(msgspec.structs.replace(record, state="dead", attempts=1))
    assert [found.id for found in inbox.records("dead")] == ["evt_1"]


def test_the_error_of_a_handler_is_stored_when_its_connection_is_lost(
    sql_inbox: SQLInbox, request: pytest.FixtureRequest
) -> None:
    router = make_router(sql_inbox, max_attempts=1)

    @router.on("invoice.paid")
    def fail(found: Event, connection: Any) -> None:
        if hasattr(connection, "execute") and "sqlite3" in type(connection).__module__:
            connection.close()
        else:
            import psycopg

            ((process,),) = run_sql(connection, "SELECT pg_backend_pid()")
            with psycopg.connect(request.getfixturevalue("postgres_uri")) as other:
                other.execute("SELECT pg_terminate_backend(%s, 5000)", (process,))
        raise ValueError("no stock")

    outcome = router.handle(*delivery(event(1)))
    assert (outcome.status, repr(outcome.error)) == ("dead", "ValueError('no stock')")
    (record,) = sql_inbox.records("dead")
    assert (record.error, record.attempts) == ("ValueError: no stock", 1)


def test_the_error_of_a_handler_is_stored_when_its_lock_cannot_be_released(
    make_inbox: Callable[[str], Inbox], monkeypatch: pytest.MonkeyPatch
) -> None:
    inbox = make_inbox("redis")
    router = make_router(inbox, max_attempts=1)
    client = router.inbox._client
    run_script = client.eval

    def lose_connection(*arguments: Any) -> Any:
        monkeypatch.setattr(client, "eval", run_script)
        raise ConnectionError("lost")

    @router.on("invoice.paid")
    def fail(found: Event) -> None:
        monkeypatch.setattr(client, "eval", lose_connection)
        raise ValueError("no stock")

    assert router.handle(*delivery(event(1))).status == "dead"
    assert [record.error for record in inbox.records("dead")] == ["ValueError: no stock"]


@pytest.mark.parametrize("kind", ["postgres", "sqlalchemy"])
@pytest.mark.parametrize(("time_limit", "timeout"), [(None, "0"), (0.5, "1500ms")])
def test_postgres_gets_the_time_limit_and_a_second_to_cancel_the_handler(
    kind: str, time_limit: float | None, timeout: str, make_inbox: Callable[[str], Inbox]
) -> None:
    router = make_router(make_inbox(kind), time_limit=time_limit)
    timeouts: list[Any] = []

    @router.on("invoice.paid")
    def read(found: Event, connection: Any) -> None:
        for name in ("lock_timeout", "idle_in_transaction_session_timeout"):
            timeouts.extend(run_sql(connection, f"SELECT current_setting('{name}')"))

    assert router.handle(*delivery(event(1))).status == "handled"
    assert timeouts == [(timeout,), (timeout,)]


def test_the_transaction_of_a_postgres_connection_begins_once(postgres_uri: str) -> None:
    import psycopg

    notices: list[str | None] = []

    def connect() -> Any:
        connection = psycopg.connect(postgres_uri, options="-c client_min_messages=warning")
        connection.add_notice_handler(lambda found: notices.append(found.message_primary))
        return connection

    inbox = SQLInbox(connect, table="notices")
    inbox.create_tables()
    router = make_router(inbox)
    calls = record_calls(router)
    assert router.handle(*delivery(event(1))).status == "handled"
    assert (calls, notices) == (["evt_1"], [])


def test_the_writes_of_handlers_on_an_autocommit_connection_commit_with_the_event(
    tmp_path: Path,
) -> None:
    class Connection(sqlite3.Connection):
        """Does nothing in commit() and rollback(), as psycopg2 in autocommit mode."""

        def commit(self) -> None: ...
        def rollback(self) -> None: ...

    connection = sqlite3.connect(tmp_path / "inbox.db", isolation_level=None, factory=Connection)
    inbox = SQLInbox(lambda: nullcontext(connection))
    inbox.create_tables()
    connection.execute("CREATE TABLE effects (id TEXT)")
    router = make_router(inbox)
    failures = [ValueError(), None]

    @router.on("invoice.paid")
    def write(found: Event, connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO effects VALUES (?)", (found.id,))
        error = failures.pop(0)
        if error is not None:
            raise error

    assert router.handle(*delivery(event(1))).status == "failed"
    assert router.handle(*delivery(event(1))).status == "handled"
    assert not connection.in_transaction
    assert connection.execute("SELECT id FROM effects").fetchall() == [("evt_1",)]
    connection.close()


@pytest.mark.parametrize("later", [False, True])
@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_a_connection_may_return_its_rows_as_dicts(
    kind: str, later: bool, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    def connect() -> Any:
        if kind == "postgres":
            uri = request.getfixturevalue("postgres_uri")
            return psycopg.connect(uri, row_factory=psycopg.rows.dict_row)
        connection = sqlite3.connect(tmp_path / "inbox.db")
        connection.row_factory = lambda cursor, row: {
            column[0]: value for column, value in zip(cursor.description, row, strict=True)
        }
        return connection

    inbox = SQLInbox(connect, table=f"dicts_{later}")
    inbox.create_tables()
    router = make_router(inbox, later=later)
    calls = record_calls(router)
    assert router.handle(*delivery(event(1))).status == ("stored" if later else "handled")
    assert router.work(until_idle=True) == later
    assert router.handle(*delivery(event(1))).status == "duplicate"
    assert calls == ["evt_1"]
    assert [(record.id, record.state) for record in inbox.records()] == [("evt_1", "handled")]


def test_connections_are_closed_and_their_errors_then_are_ignored(tmp_path: Path) -> None:
    closed: list[bool] = []

    class Connection(sqlite3.Connection):
        def close(self) -> None:
            super().close()
            closed.append(True)
            raise sqlite3.OperationalError("lost")

    inbox = SQLInbox(lambda: sqlite3.connect(tmp_path / "inbox.db", factory=Connection))
    inbox.create_tables()
    assert inbox.store(Record(**OTHER_EVENT)) == "waiting"
    assert len(closed) == 2


@pytest.mark.parametrize("use_session", [False, True])
def test_sqlalchemy_commits_once_for_each_delivery(tmp_path: Path, use_session: bool) -> None:
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'inbox.db'}")
    inbox = SQLInbox(sessionmaker(engine) if use_session else engine)
    inbox.create_tables()
    ends: list[str] = []
    for name in ("commit", "rollback"):
        sa.event.listen(engine, name, lambda connection, name=name: ends.append(name))
    router = make_router(inbox)
    router.on("invoice.paid")(lambda found: None)
    assert router.handle(*delivery(event(1))).status == "handled"
    assert ends == ["commit"]
    engine.dispose()


def test_postgres_ends_the_transaction_of_a_handler_that_hangs(
    make_inbox: Callable[[str], Inbox],
) -> None:
    router = make_router(make_inbox("postgres"), time_limit=0.3)
    hung = threading.Event()
    calls: list[str] = []

    @router.on("invoice.paid")
    def hang(found: Event) -> None:
        calls.append(found.id)
        if len(calls) == 1:
            hung.wait(20)

    outcome = router.handle(*delivery(event(1)))
    assert (outcome.status, outcome.http_status) == ("failed", 500)
    deadline = time.monotonic() + 10
    while router.handle(*delivery(event(1))).status != "handled":
        assert time.monotonic() < deadline
        time.sleep(0.05)
    hung.set()
    assert calls == ["evt_1", "evt_1"]


@pytest.mark.parametrize("use_async", [False, True])
def test_postgres_stores_the_failure_of_an_async_handler_that_hangs(
    use_async: bool, make_inbox: Callable[[str], Inbox]
) -> None:
    inbox = make_inbox("postgres")
    router = make_router(inbox, time_limit=0.3)

    @router.on("invoice.paid")
    async def hang(found: Event) -> None:
        await asyncio.sleep(30)

    found = delivery(event(1))
    outcome = asyncio.run(router.handle_async(*found)) if use_async else router.handle(*found)
    assert (outcome.status, outcome.http_status) == ("failed", 500)
    (record,) = inbox.records("waiting")
    assert (record.attempts, "longer than 0.3 s" in record.error) == (1, True)


@pytest.mark.parametrize("use_async", [False, True])
def test_a_sync_handler_that_returns_after_its_time_limit_is_rolled_back(
    use_async: bool, sql_inbox: SQLInbox
) -> None:
    router = make_router(sql_inbox, time_limit=0.2)
    table = f"{sql_inbox._table}_late"
    with sql_inbox._transaction() as session:
        session(f"CREATE TABLE {table} (id TEXT)")
    released = threading.Event()

    @router.on("invoice.paid")
    def write(found: Event, connection: Any) -> None:
        run_sql(connection, f"INSERT INTO {table} VALUES ('{found.id}')")
        # PostgreSQL ends a transaction that is idle, not one that runs statements.
        while not released.wait(0.05):
            run_sql(connection, f"SELECT id FROM {table}")

    async def main() -> Any:
        outcome = await router.handle_async(*delivery(event(1)))
        released.set()  # asyncio.run waits for the thread
        return outcome

    outcome = asyncio.run(main()) if use_async else router.handle(*delivery(event(1)))
    assert (outcome.status, outcome.http_status) == ("failed", 500)
    released.set()
    deadline = time.monotonic() + 10
    while not (records := sql_inbox.records()) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert [(r.state, r.attempts) for r in records] == [("waiting", 1)]
    assert "longer than 0.2 s" in records[0].error
    with sql_inbox._transaction() as session:
        assert session(f"SELECT id FROM {table}") == []
    assert router.handle(*delivery(event(1))).status == "handled"
    with sql_inbox._transaction() as session:
        assert len(session(f"SELECT id FROM {table}")) == 1


@pytest.mark.parametrize("use_async", [False, True])
def test_a_commit_that_goes_beyond_the_time_limit_is_handled(
    use_async: bool, sql_inbox: SQLInbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A delivery that is reported as failed is not committed, and one that commits succeeds."""
    monkeypatch.setattr(_invoke, "CANCELLATION_TIME", 0.1)
    router = make_router(sql_inbox, time_limit=0.2)
    router.on("invoice.paid")(lambda found: None)
    finish = Claim.finish

    def finish_slowly(claim: Claim, state: Any) -> None:
        time.sleep(0.6)
        finish(claim, state)

    monkeypatch.setattr(Claim, "finish", finish_slowly)
    found = delivery(event(1))
    outcome = asyncio.run(router.handle_async(*found)) if use_async else router.handle(*found)
    assert outcome.status == "handled"
    assert [record.state for record in sql_inbox.records()] == ["handled"]


def test_a_table_name_with_other_characters_is_refused() -> None:
    with pytest.raises(InvalidArgumentError, match=r"underscores, or schema\.table in PostgreSQL"):
        SQLInbox(lambda: None, table="events; DROP TABLE users")


def test_the_tables_of_a_postgres_inbox_may_be_in_a_schema(postgres_uri: str) -> None:
    with psycopg.connect(postgres_uri) as connection:
        connection.execute("CREATE SCHEMA IF NOT EXISTS billing")
    inbox = SQLInbox(lambda: psycopg.connect(postgres_uri), table="billing.stripe_events")
    inbox.create_tables()
    inbox.create_tables()
    router = make_router(inbox)
    record_calls(router)
    statuses = [router.handle(*delivery(event(1))).status for _ in range(2)]
    assert statuses == ["handled", "duplicate"]
    with psycopg.connect(postgres_uri) as connection:
        found = connection.execute("SELECT indexname FROM pg_indexes WHERE schemaname = 'billing'")
        assert ("stripe_events_state",) in found.fetchall()


def test_an_open_connection_and_a_url_are_refused() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        for source in (connection, "sqlite:///app.db"):
            with pytest.raises(InvalidArgumentError, match="Pass a function that returns"):
                SQLInbox(source)


# --- dead events, replay, retention --------------------------------------------------------------


def test_an_event_that_fails_too_often_is_dead_until_it_is_replayed(inbox: Inbox) -> None:
    router = make_router(inbox, max_attempts=2)
    broken = [True]
    calls: list[str] = []

    @router.on("invoice.paid")
    def handle(found: Event) -> None:
        if broken:
            raise ValueError("no stock")
        calls.append(found.id)

    outcomes = [router.handle(*delivery(event(1))) for _ in range(3)]
    assert [(o.status, o.http_status) for o in outcomes] == [
        ("failed", 500),
        ("dead", 200),
        ("dead", 200),
    ]
    (dead,) = inbox.records("dead")
    assert (dead.id, dead.error, dead.attempts) == ("evt_1", "ValueError: no stock", 2)
    broken.clear()
    assert router.work(until_idle=True) == 0
    assert inbox.replay("evt_1")
    assert not inbox.replay("evt_1")
    assert not inbox.replay("evt_unknown")
    (due,) = inbox.records("waiting")
    assert (due.id, due.attempts, due.due) == ("evt_1", 0, 0.0)
    assert router.work(until_idle=True) == 1
    assert calls == ["evt_1"]
    assert inbox.records("dead") == []


def test_the_delay_before_the_next_attempt_doubles_up_to_an_hour(
    inbox: Inbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1_800_000_000.0
    monkeypatch.setattr("time.time", lambda: now)
    router = make_router(inbox, max_attempts=15)
    router.on("invoice.paid")(lambda found: 1 / 0)
    delays: list[float] = []
    for _ in range(14):
        router.handle(*delivery(event(1)))
        found = inbox.get("evt_1")
        assert found is not None
        delays.append(found.due - now)
    assert delays == [*(2.0**number for number in range(1, 12)), 3600, 3600, 3600]


def test_an_event_is_dead_after_ten_attempts_by_default(caplog: pytest.LogCaptureFixture) -> None:
    router = make_router(MemoryInbox())
    router.on("invoice.paid")(lambda found: 1 / 0)
    outcomes = [router.handle(*delivery(event(1))).status for _ in range(10)]
    assert outcomes == ["failed"] * 9 + ["dead"]
    messages = [record.getMessage() for record in caplog.records]
    assert messages[8] == "Event evt_1 (invoice.paid) failed, attempt 9"
    assert messages[9] == (
        "Event evt_1 (invoice.paid) failed, attempt 10, and is dead: correct the cause, then call "
        "inbox.replay()"
    )


def test_500_characters_of_an_error_are_stored() -> None:
    inbox = MemoryInbox()
    router = make_router(inbox)

    @router.on("invoice.paid")
    def fail(found: Event) -> None:
        raise ValueError("x" * 1000)

    router.handle(*delivery(event(1)))
    (record,) = inbox.records()
    assert record.error == f"ValueError: {'x' * 1000}"[:500]


def claim_and_fail(inbox: Inbox) -> Record:
    """The record of an attempt that has failed, to store its failure later."""
    with pytest.raises(ValueError), inbox.claim("evt_1", lease=60) as claim:  # noqa: PT011, PT012
        assert claim.record is not None
        raise ValueError
    return msgspec.structs.replace(claim.record, state="dead", error="late")


def test_a_late_failure_does_not_change_a_handled_event(inbox: Inbox) -> None:
    router = make_router(inbox, later=True)
    calls = record_calls(router)
    router.handle(*delivery(event(1)))
    failed = claim_and_fail(inbox)
    assert router.process("evt_1").status == "handled"
    inbox.fail(failed)
    inbox.fail(msgspec.structs.replace(failed, attempts=2))  # the result of a commit was unknown
    found = inbox.get("evt_1")
    assert found is not None
    assert (found.state, found.attempts, found.error) == ("handled", 2, "")
    assert calls == ["evt_1"]


def test_a_late_failure_does_not_change_an_event_with_a_newer_attempt(inbox: Inbox) -> None:
    router = make_router(inbox, later=True)
    record_calls(router)
    router.handle(*delivery(event(1)))
    first, second = claim_and_fail(inbox), claim_and_fail(inbox)
    inbox.fail(first)
    found = inbox.get("evt_1")
    assert found is not None
    assert (found.state, found.attempts, found.error) == ("waiting", 2, "")
    inbox.fail(second)
    assert [(r.attempts, r.error) for r in inbox.records("dead")] == [(2, "late")]


@pytest.mark.parametrize("kind", ["memory", "redis"])
def test_a_late_failure_does_not_change_an_event_that_another_worker_handles(
    kind: str, make_inbox: Callable[[str], Inbox]
) -> None:
    inbox = make_inbox(kind)
    router = make_router(inbox, later=True)
    record_calls(router)
    router.handle(*delivery(event(1)))
    failed = claim_and_fail(inbox)
    with inbox.claim("evt_1", lease=60) as claim:
        inbox.fail(failed)
        assert inbox.records("dead") == []
        claim.finish("handled")
    assert [record.id for record in inbox.records("handled")] == ["evt_1"]


def test_old_events_are_deleted(inbox: Inbox) -> None:
    router = make_router(inbox)
    calls = record_calls(router)
    router.handle(*delivery(event(1)))
    assert inbox.purge(older_than=60) == 0
    assert router.handle(*delivery(event(1))).status == "duplicate"
    time.sleep(0.01)
    assert inbox.purge(older_than=0) == 1
    assert inbox.get("evt_1") is None
    router.handle(*delivery(event(1)))
    assert calls == ["evt_1", "evt_1"]


def test_events_are_deleted_after_30_days_by_default(
    inbox: Inbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    router = make_router(inbox)
    record_calls(router)
    router.handle(*delivery(event(1)))
    handled = time.time()
    deleted = []
    for seconds in (-10, 10):
        now = handled + 30 * 86_400 + seconds
        monkeypatch.setattr("time.time", lambda now=now: now)
        deleted.append(inbox.purge())
    assert deleted == [0, 1]


@pytest.mark.parametrize("kind", ["memory", "sqlite", "postgres"])
def test_the_newest_event_of_an_object_is_forgotten_when_it_is_deleted(
    kind: str, make_inbox: Callable[[str], Inbox]
) -> None:
    inbox = make_inbox(kind)
    router = make_router(inbox, stale="skip")
    record_calls(router)
    statuses = [router.handle(*delivery(event(3))).status]
    inbox.purge(older_than=60)
    statuses.append(router.handle(*delivery(event(2))).status)
    inbox.purge(older_than=-60)
    statuses.append(router.handle(*delivery(event(1))).status)
    assert statuses == ["handled", "skipped", "handled"]


def test_redis_forgets_locks_and_handled_events(redis_path: str) -> None:
    client = redis.Redis(unix_socket_path=redis_path)

    def expiries(lease: float, retention: float) -> tuple[Any, Any]:
        prefix = f"{{expiry{lease}}}"
        inbox = RedisInbox(client, prefix=prefix, retention=retention)
        with inbox.claim(Record(**OTHER_EVENT), lease=lease) as claim:
            lock = client.pttl(f"{prefix}:lock::invoice:in_1")
            claim.finish("handled")
        return lock, client.pttl(f"{prefix}:event:evt_9")

    lock, handled = expiries(lease=600, retention=60)
    assert 599_500 < lock <= 600_000
    assert 59_000 < handled <= 60_000
    assert 0 < expiries(lease=60, retention=0.5)[1] <= 1000
    client.close()


def test_the_shortest_lease_of_redis_is_a_millisecond(make_inbox: Callable[[str], Inbox]) -> None:
    with make_inbox("redis").claim(Record(**OTHER_EVENT), lease=0.0001) as claim:
        assert claim.record is not None


def test_a_claim_that_ends_after_its_lease_keeps_the_lock_of_the_next_worker(
    make_inbox: Callable[[str], Inbox],
) -> None:
    inbox = make_inbox("redis")
    late = inbox.claim(Record(**OTHER_EVENT), lease=0.05)
    late.__enter__()
    time.sleep(0.1)
    with inbox.claim("evt_9", lease=60) as second:
        assert second.record is not None
        late.__exit__(ValueError, ValueError("the handler of the first worker failed"), None)
        with inbox.claim("evt_9", lease=60) as third:
            assert third.state == "busy"


def test_the_end_of_a_claim_unlocks_its_own_object_only() -> None:
    inbox = MemoryInbox()
    first, second, third = (
        Record(**{**OTHER_EVENT, "id": name, "object_key": key})
        for name, key in (("evt_1", "a"), ("evt_2", "b"), ("evt_3", "a"))
    )
    with inbox.claim(first, lease=60):
        with inbox.claim(second, lease=60) as claim:
            claim.finish("handled")
        with inbox.claim(third, lease=60) as claim:
            assert claim.state == "busy"


def test_a_full_memory_inbox_keeps_the_events_that_wait() -> None:
    inbox = MemoryInbox(max_records=1)
    for name in ("evt_1", "evt_2"):
        inbox.store(Record(**{**OTHER_EVENT, "id": name}))
    assert inbox.get("evt_1") is not None


def test_an_event_that_is_not_handled_is_never_deleted(inbox: Inbox) -> None:
    router = make_router(inbox, later=True)
    record_calls(router)
    router.handle(*delivery(event(1)))
    time.sleep(0.01)
    assert inbox.purge(older_than=0) == 0
    assert [record.id for record in inbox.records()] == ["evt_1"]


def test_the_events_that_changed_last_are_listed_first(inbox: Inbox) -> None:
    router = make_router(inbox, stale="deliver")
    record_calls(router)
    for number in (2, 3, 1):
        router.handle(*delivery(event(number)))
    assert [record.id for record in inbox.records("handled", limit=2)] == ["evt_1", "evt_3"]


@pytest.mark.parametrize("kind", ["memory", "sqlite", "redis"])
def test_100_events_are_listed_by_default(kind: str, make_inbox: Callable[[str], Inbox]) -> None:
    inbox = make_inbox(kind)
    for number in range(102):
        inbox.store(Record(**{**OTHER_EVENT, "id": f"evt_{number}"}))
    assert len(inbox.records()) == len(inbox.records("waiting")) == 100
    assert len(inbox.records(limit=1000)) == 102


def test_a_memory_inbox_forgets_the_oldest_handled_events() -> None:
    inbox = MemoryInbox(max_records=2)
    router = make_router(inbox)
    record_calls(router)
    for number in (1, 2, 3):
        router.handle(*delivery(event(number)))
    assert sorted(record.id for record in inbox.records()) == ["evt_2", "evt_3"]


def test_a_memory_inbox_forgets_the_objects_handled_least_recently() -> None:
    router = make_router(MemoryInbox(max_records=2), stale="skip")
    calls = record_calls(router)
    newer = [event(10, id="in_1"), event(11, id="in_2"), event(12, id="in_1"), event(13, id="in_3")]
    older = [event(3, id="in_3"), event(1, id="in_1"), event(2, id="in_2")]
    statuses = [router.handle(*delivery(found)).status for found in (*newer, *older)]
    assert statuses == ["handled"] * 4 + ["skipped", "skipped", "handled"]
    assert calls == ["evt_10", "evt_11", "evt_12", "evt_13", "evt_2"]


def test_a_memory_inbox_keeps_no_body_of_a_handled_event() -> None:
    inbox = MemoryInbox()
    router = make_router(inbox, max_attempts=1)

    @router.on("invoice.paid")
    def handle(found: Event) -> None:
        if found.id == "evt_1":
            raise ValueError

    for number in (1, 2):
        router.handle(*delivery(event(number)))
    bodies = {record.id: record.payload for record in inbox.records()}
    assert bodies == {"evt_1": delivery(event(1))[0].decode(), "evt_2": ""}


# --- later ----------------------------------------------------------------------------------------


def test_stored_events_are_handled_by_a_worker(inbox: Inbox) -> None:
    router = make_router(inbox, later=True)
    calls = record_calls(router)
    for number in (1, 2):
        outcome = router.handle(*delivery(event(number)))
        assert (outcome.status, outcome.http_status) == ("stored", 200)
    assert calls == []
    assert router.work(until_idle=True) == 2
    assert calls == ["evt_1", "evt_2"]
    assert router.handle(*delivery(event(1))).status == "duplicate"


def test_a_worker_retries_a_failed_event_when_it_is_due(
    inbox: Inbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    router = make_router(inbox, later=True)
    failures = [ValueError(), None]

    @router.on("invoice.paid")
    def fail(found: Event) -> None:
        error = failures.pop(0)
        if error is not None:
            raise error

    router.handle(*delivery(event(1)))
    assert router.work(until_idle=True) == 1
    later = time.time() + 3
    monkeypatch.setattr("time.time", lambda: later)
    assert router.work(until_idle=True) == 1
    assert failures == []


def test_a_worker_takes_an_event_at_the_second_at_which_it_is_due(
    inbox: Inbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1_800_000_000.0
    inbox.store(Record(**OTHER_EVENT, due=now + 8))
    claimed: list[bool] = []
    for at in (now + 7.75, now + 8):
        monkeypatch.setattr("time.time", lambda at=at: at)
        with inbox.claim(None, lease=60) as claim:
            claimed.append(claim.record is not None)
    assert claimed == [False, True]


def test_an_event_whose_workers_stop_each_time_is_dead(inbox: Inbox) -> None:
    router = make_router(inbox, later=True, max_attempts=2, lease=0.01)
    calls: list[str] = []

    @router.on("invoice.paid")
    def stop(found: Event) -> None:
        calls.append(found.id)
        raise KeyboardInterrupt

    router.handle(*delivery(event(1)))
    for _ in range(2):
        with pytest.raises(KeyboardInterrupt):
            router.process("evt_1")
        time.sleep(0.05)
    assert router.process("evt_1").status == "dead"
    assert calls == ["evt_1", "evt_1"]
    assert [record.id for record in inbox.records("dead")] == ["evt_1"]


def test_an_event_that_is_dead_because_a_worker_stopped_has_its_last_error(inbox: Inbox) -> None:
    router = make_router(inbox, later=True, max_attempts=2, lease=0.01)
    errors: Iterator[BaseException] = iter([ValueError("no stock"), KeyboardInterrupt()])

    @router.on("invoice.paid")
    def stop(found: Event) -> None:
        raise next(errors)

    router.handle(*delivery(event(1)))
    assert router.process("evt_1").status == "failed"
    with pytest.raises(KeyboardInterrupt):
        router.process("evt_1")
    time.sleep(0.05)
    assert router.process("evt_1").status == "dead"
    (record,) = inbox.records("dead")
    assert record.error == "ValueError: no stock"


@pytest.mark.parametrize("kind", ["memory", "sqlite", "redis"])
def test_a_queue_gets_the_id_of_a_stored_event(
    kind: str, make_inbox: Callable[[str], Inbox]
) -> None:
    inbox = make_inbox(kind)
    queue: list[str] = []

    def enqueue(event_id: str) -> None:
        assert inbox.get(event_id) is not None
        queue.append(event_id)

    router = make_router(inbox, later=enqueue)
    calls = record_calls(router)
    router.handle(*delivery(event(1)))
    router.handle(*delivery(event(1)))  # the first task may be lost
    assert queue == ["evt_1", "evt_1"]
    assert [router.process(event_id).status for event_id in queue] == ["handled", "duplicate"]
    assert router.process("evt_unknown")[:2] == ("unavailable", "evt_unknown")
    assert router.process()[:2] == ("ignored", "")
    assert calls == ["evt_1"]
    assert router.handle(*delivery(event(1))).status == "duplicate"
    assert len(queue) == 2


def test_an_event_that_is_committed_while_a_task_looks_for_it_is_handled(
    sql_inbox: SQLInbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    router = make_router(sql_inbox, later=True)
    router.on("invoice.paid")(lambda found: calls.append(found.id))
    get = sql_inbox.get

    def commit_and_get(event_id: str) -> Any:
        assert router.handle(*delivery(event(1))).status in ("stored", "duplicate")
        return get(event_id)

    monkeypatch.setattr(sql_inbox, "get", commit_and_get)
    assert router.process("evt_1").status == "handled"
    assert calls == ["evt_1"]


def test_a_queue_that_is_down_makes_stripe_deliver_again() -> None:
    def enqueue(event_id: str) -> None:
        raise ConnectionError

    inbox = MemoryInbox()
    router = make_router(inbox, later=enqueue)
    record_calls(router)
    assert router.handle(*delivery(event(1))).http_status == 503
    assert inbox.get("evt_1") is not None


def test_later_needs_an_inbox() -> None:
    with pytest.raises(InvalidArgumentError, match="later needs an inbox"):
        WebhookRouter(None, secret=SECRET, stale="skip", later=True)


# --- an inbox that is down ------------------------------------------------------------------------


@pytest.mark.parametrize("later", [False, True])
def test_an_inbox_that_is_down_makes_stripe_deliver_again(later: bool) -> None:
    def connect() -> Any:
        raise ConnectionError("down")

    router = make_router(SQLInbox(connect), later=later)
    calls = record_calls(router)
    outcome = router.handle(*delivery(event(1)))
    assert (outcome.status, outcome.http_status, calls) == ("unavailable", 503, [])
    assert repr(outcome.error) == "ConnectionError('down')"


@pytest.mark.parametrize("later", [False, True])
def test_a_delivery_is_not_successful_if_its_inbox_returns_an_unknown_state(later: bool) -> None:
    class BrokenInbox(MemoryInbox):
        def store(self, record: Record) -> Any:
            return b"waiting"

        def claim(self, *arguments: Any, **options: Any) -> Any:
            return nullcontext(Claim(state=b"waiting"))  # type: ignore

    router = make_router(BrokenInbox(), later=later)
    calls = record_calls(router)
    outcome = router.handle(*delivery(event(1)))
    assert (outcome.status, outcome.http_status, calls) == ("unavailable", 503, [])


def test_an_inbox_refuses_the_url_of_a_redis_server() -> None:
    with pytest.raises(InvalidArgumentError, match=r"of type str\. Pass a redis\.Redis"):
        RedisInbox("redis://localhost")


def test_an_inbox_refuses_an_async_client_of_redis() -> None:
    for client in (redis.asyncio.Redis(), redis.asyncio.RedisCluster("localhost")):
        with pytest.raises(InvalidArgumentError, match=r"Pass a redis\.Redis"):
            RedisInbox(client)


def test_an_inbox_that_goes_down_after_a_handler_failed_is_unavailable() -> None:
    class BrokenInbox(MemoryInbox):
        @contextmanager
        def claim(self, *arguments: Any, **options: Any) -> Iterator[Claim]:
            with super().claim(*arguments, **options) as claim:
                try:
                    yield claim
                finally:
                    raise ConnectionError("down")

    inbox = BrokenInbox()
    router = make_router(inbox)
    router.on("invoice.paid")(lambda found: 1 / 0)
    outcome = router.handle(*delivery(event(1)))
    assert (outcome.status, repr(outcome.error)) == ("unavailable", "ConnectionError('down')")
    assert [(r.state, r.error) for r in inbox.records()] == [("waiting", "")]


def test_an_inbox_that_goes_down_during_the_handlers_loses_nothing(
    make_inbox: Callable[[str], Inbox],
) -> None:
    inbox = make_inbox("sqlite")
    router = make_router(inbox)
    calls: list[str] = []

    @router.on("invoice.paid")
    def close(found: Event, connection: Any) -> None:
        calls.append(found.id)
        if len(calls) == 1:
            connection.close()

    assert router.handle(*delivery(event(1))).http_status == 500
    assert router.handle(*delivery(event(1))).status == "handled"


def test_a_handler_that_takes_longer_than_its_lease_is_not_successful(
    make_inbox: Callable[[str], Inbox],
) -> None:
    router = make_router(make_inbox("redis"), lease=0.05)
    waits = [0.2, 0.0]
    router.on("invoice.paid")(lambda found: time.sleep(waits.pop(0)))
    assert router.handle(*delivery(event(1))).status == "unavailable"
    assert router.handle(*delivery(event(1))).status == "handled"


@pytest.mark.parametrize("use_async", [False, True])
def test_a_worker_goes_on_after_a_claim_that_ended_before_its_handlers(use_async: bool) -> None:
    lost = ["evt_1"]

    class LosingInbox(MemoryInbox):
        @contextmanager
        def claim(self, event: Any, **options: Any) -> Iterator[Claim]:
            with super().claim(event, **options) as claim:
                yield claim
                if claim.record is not None and claim.record.id in lost:
                    lost.remove(claim.record.id)
                    raise InboxError("Raise lease.")

    router = make_router(LosingInbox(), later=True, stale="deliver")
    calls = record_calls(router)
    for number in (1, 2):
        assert router.handle(*delivery(event(number))).status == "stored"
    if use_async:
        attempts = asyncio.run(router.work_async(until_idle=True))
    else:
        attempts = router.work(until_idle=True)
    assert calls == ["evt_1", "evt_1", "evt_2"]
    assert attempts == 3


@pytest.mark.parametrize("use_async", [False, True])
def test_a_worker_that_ends_when_it_is_idle_ends_if_its_inbox_is_down(use_async: bool) -> None:
    class BrokenInbox(MemoryInbox):
        def claim(self, event: Any, **options: Any) -> Any:
            raise OSError("down")

    router = make_router(BrokenInbox(), later=True)
    record_calls(router)
    if use_async:
        assert asyncio.run(router.work_async(until_idle=True)) == 0
    else:
        assert router.work(until_idle=True) == 0
