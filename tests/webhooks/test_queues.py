"""Celery, RQ and Dramatiq run the events that a router stores."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import dramatiq
import pytest
import redis
import rq
from celery import Celery
from dramatiq.brokers.stub import StubBroker
from lattice_stripe.types import Event
from lattice_stripe.webhooks import SQLInbox, WebhookRouter

from tests.webhooks.databases import connect_sqlite
from tests.webhooks.deliveries import SECRET, delivery, event

Enqueue = Callable[[str], object]
Run = Callable[[], None]

ROUTERS: list[WebhookRouter] = []


def process(event_id: str) -> None:
    """The task of every queue."""
    (router,) = ROUTERS
    outcome = router.process(event_id)
    if outcome.http_status != 200:
        raise RuntimeError(outcome.status)


def celery_queue() -> tuple[Enqueue, Run]:
    """A task that runs at once."""
    app = Celery(broker="memory://", backend="cache+memory://")
    app.conf.task_always_eager = True
    task: Any = app.task(process, autoretry_for=(RuntimeError,), max_retries=3, retry_backoff=False)
    return task.delay, lambda: None


def rq_queue(path: str) -> tuple[Enqueue, Run]:
    """A worker that runs in this process."""
    connection = redis.Redis(unix_socket_path=path)
    queue = rq.Queue(connection=connection)

    def enqueue(event_id: str) -> object:
        return queue.enqueue(process, event_id, retry=rq.Retry(max=3))

    worker = rq.SimpleWorker([queue], connection=connection)
    return enqueue, lambda: worker.work(burst=True) and None


def dramatiq_queue() -> tuple[Enqueue, Run]:
    """A worker that runs in threads of this process."""
    broker = StubBroker()
    broker.emit_after("process_boot")
    actor = dramatiq.actor(
        process, actor_name="process", broker=broker, max_retries=3, min_backoff=1, max_backoff=1
    )

    def run() -> None:
        worker = dramatiq.Worker(broker, worker_timeout=10, worker_threads=1)
        worker.start()
        try:
            broker.join(actor.queue_name, timeout=20_000)
            worker.join()
        finally:
            worker.stop()
            broker.close()

    return actor.send, run


@pytest.fixture(params=["celery", "rq", "dramatiq"])
def queue(request: pytest.FixtureRequest) -> tuple[Enqueue, Run]:
    if request.param == "celery":
        return celery_queue()
    if request.param == "rq":
        return rq_queue(request.getfixturevalue("redis_path"))
    return dramatiq_queue()


@pytest.fixture
def router(queue: tuple[Enqueue, Run], tmp_path: Path) -> Iterator[WebhookRouter]:
    inbox = SQLInbox(lambda: connect_sqlite(str(tmp_path / "inbox.db")))
    inbox.create_tables()
    made = WebhookRouter(None, secret=SECRET, stale="deliver", inbox=inbox, later=queue[0])
    ROUTERS.append(made)
    yield made
    ROUTERS.clear()


def test_a_queue_handles_each_stored_event_once(
    router: WebhookRouter, queue: tuple[Enqueue, Run]
) -> None:
    calls: list[str] = []
    router.on("invoice.paid")(lambda found: calls.append(found.id))
    for number in (1, 2, 1):
        assert router.handle(*delivery(event(number))).http_status == 200
    queue[1]()
    assert sorted(calls) == ["evt_1", "evt_2"]
    assert {record.state for record in router.inbox.records()} == {"handled"}


def test_a_queue_retries_an_event_whose_handler_failed(
    router: WebhookRouter, queue: tuple[Enqueue, Run]
) -> None:
    calls: list[str] = []

    @router.on("invoice.paid")
    def handle(found: Event) -> None:
        calls.append(found.id)
        if len(calls) < 3:
            raise ValueError("not yet")

    assert router.handle(*delivery(event(1))).status == "stored"
    queue[1]()
    assert calls == ["evt_1"] * 3
    (record,) = router.inbox.records("handled")
    assert record.attempts == 3


def test_a_queue_that_is_down_is_a_503_and_the_event_is_kept(tmp_path: Path) -> None:
    def refuse(event_id: str) -> None:
        raise ConnectionError("the broker is down")

    inbox = SQLInbox(lambda: connect_sqlite(str(tmp_path / "inbox.db")))
    inbox.create_tables()
    router = WebhookRouter(None, secret=SECRET, stale="deliver", inbox=inbox, later=refuse)
    calls: list[str] = []
    router.on("invoice.paid")(lambda found: calls.append(found.id))
    assert router.handle(*delivery(event(1))).http_status == 503
    assert [record.id for record in inbox.records("waiting")] == ["evt_1"]
    assert router.work(until_idle=True) == 1
    assert calls == ["evt_1"]
