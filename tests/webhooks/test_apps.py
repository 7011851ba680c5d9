"""The applications of ``tests/apps/webhooks``, with the events of an emulated Stripe."""

from __future__ import annotations

import asyncio
import base64
import json
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from asgiref.sync import async_to_sync, sync_to_async
from django.db import connection, connections, transaction
from django.test import Client as DjangoClient
from django.test import override_settings
from django.urls import path
from fastapi.testclient import TestClient
from lattice_stripe import InvalidArgumentError
from lattice_stripe.testing import StripeEmulator
from lattice_stripe.webhooks import DjangoInbox, WebhookRouter
from lattice_stripe.webhooks.frameworks.django import async_view, view
from sqlalchemy.ext.asyncio import create_async_engine

from tests.apps import django_site  # configures Django
from tests.apps.webhooks import django_app, fastapi_app, flask_app, lambda_app
from tests.test_typing import all_errors
from tests.webhooks.deliveries import SECRET, delivery, event

APPS = Path(fastapi_app.__file__).parent
JSON = "application/json; charset=utf-8"
Post = Callable[[bytes, str], int]


def pay_an_invoice(emulator: StripeEmulator, post: Post, secret: str) -> tuple[str, str]:
    """Returns a customer and an invoice. Its events arrive twice, in another order."""
    statuses: list[int] = []

    def receive(payload: bytes, signature: str) -> None:
        statuses.append(post(payload, signature))

    client = emulator.client()
    emulator.webhooks.subscribe(receive, secret=secret)
    emulator.webhooks.hold()
    customer = client.customers.create(email="ada@example.com")
    invoice = client.invoices.create(customer=customer.id, auto_advance=False)
    client.invoice_items.create(
        customer=customer.id, invoice=invoice.id, amount=900, currency="usd"
    )
    client.invoices.finalize(invoice.id)
    client.invoices.pay(invoice.id, payment_method="pm_card_visa")
    emulator.webhooks.deliver(copies=2, shuffle=3)
    assert set(statuses) == {200}
    assert len(statuses) > 10
    return customer.id, invoice.id


def test_the_applications_have_no_type_errors(tmp_path: Path) -> None:
    for file in APPS.glob("*.py"):
        shutil.copy(file, tmp_path)
    assert all_errors(tmp_path) == {"mypy": [], "pyright": []}


@pytest.mark.parametrize("database", ["sqlite", "postgres"])
def test_the_fastapi_application_gives_access_once(
    database: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url, async_driver = f"sqlite:///{tmp_path / 'app.db'}", "sqlite+aiosqlite"
    if database == "postgres":
        uri = request.getfixturevalue("postgres_uri")
        url, async_driver = (
            uri.replace("postgresql://", "postgresql+psycopg://"),
            "postgresql+asyncpg",
        )
    engine = sa.create_engine(url, poolclass=sa.NullPool)
    async_url = engine.url.set(drivername=async_driver)
    emulator = StripeEmulator()
    app = fastapi_app.create_app(emulator.async_client(), create_async_engine(async_url))
    with TestClient(app) as http:

        def post(payload: bytes, signature: str) -> int:
            headers = {"Stripe-Signature": signature, "Content-Type": JSON}
            return http.post("/webhooks", content=payload, headers=headers).status_code

        expected = pay_an_invoice(emulator, post, fastapi_app.WEBHOOK_SECRET)
        rows: list[Any] = []
        deadline = time.monotonic() + 10
        while not rows and time.monotonic() < deadline:
            with engine.connect() as reading:
                rows = [tuple(row) for row in reading.execute(sa.select(fastapi_app.access))]
            time.sleep(0.05)
    assert rows == [expected]
    engine.dispose()


def test_the_flask_application_gives_access_once(tmp_path: Path) -> None:
    emulator = StripeEmulator()
    database = tmp_path / "app.db"
    http = flask_app.create_app(emulator.client(), database).test_client()

    def post(payload: bytes, signature: str) -> int:
        headers = {"Stripe-Signature": signature}
        found = http.post("/webhooks", data=payload, headers=headers, content_type=JSON)
        return found.status_code

    expected = pay_an_invoice(emulator, post, flask_app.WEBHOOK_SECRET)
    rows = sqlite3.connect(database).execute("SELECT * FROM access").fetchall()
    assert rows == [expected]


class Urls:
    """A URL configuration."""

    urlpatterns: list[Any]


def test_the_django_application_gives_access_once() -> None:
    assert django_site.settings.configured
    emulator = StripeEmulator()
    inbox = DjangoInbox()
    inbox.create_tables()
    with connection.schema_editor() as editor:
        editor.create_model(django_app.Access)
    Urls.urlpatterns = django_app.make_urls(emulator.client())
    http = DjangoClient(enforce_csrf_checks=True)

    def post(payload: bytes, signature: str) -> int:
        headers = {"Stripe-Signature": signature}
        return http.post("/webhooks", data=payload, content_type=JSON, headers=headers).status_code

    try:
        with override_settings(ROOT_URLCONF=Urls):
            expected = pay_an_invoice(emulator, post, django_app.WEBHOOK_SECRET)
        rows = [(found.customer, found.invoice) for found in django_app.Access.objects.all()]
        assert rows == [expected]
        assert [record.type for record in inbox.records("handled")] == ["invoice.paid"]
    finally:
        with connection.schema_editor() as editor:
            editor.delete_model(django_app.Access)
            for name in ("stripe_events", "stripe_events_objects"):
                editor.execute(f"DROP TABLE {name}")


@pytest.fixture
def django_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The database "second" in a file, with the tables of an inbox, and an empty one, "third"."""
    file = tmp_path / "second.db"
    for alias in ("second", "third"):
        name = tmp_path / f"{alias}.db"
        options = {**connections.settings["default"], "NAME": name, "ATOMIC_REQUESTS": True}
        monkeypatch.setitem(connections.settings, alias, options)
    DjangoInbox(using="second").create_tables()
    yield file
    for alias in ("second", "third"):
        connections[alias].close()
        del connections[alias]


@pytest.mark.parametrize("make_view", [view, async_view])
def test_a_queue_gets_an_event_that_django_has_committed(
    make_view: Any, django_database: Path
) -> None:
    queue: list[tuple[str, list[Any]]] = []

    def enqueue(event_id: str) -> None:
        with closing(sqlite3.connect(django_database)) as other:
            queue.append((event_id, other.execute("SELECT id FROM stripe_events").fetchall()))

    inbox = DjangoInbox(using="second")
    router = WebhookRouter(None, secret=SECRET, stale="skip", inbox=inbox, later=enqueue)
    router.on("invoice.paid")(lambda found: None)
    Urls.urlpatterns = [path("webhooks", make_view(router))]
    payload, signature = delivery(event(1))
    headers = {"Stripe-Signature": signature}
    with override_settings(ROOT_URLCONF=Urls):
        response = DjangoClient().post("/webhooks", payload, content_type=JSON, headers=headers)
    assert response.status_code == 200
    assert queue == [("evt_1", [("evt_1",)])]


@pytest.mark.parametrize("fails", [False, True])
def test_the_connection_of_a_thread_with_a_time_limit_is_closed(
    fails: bool, django_database: Path
) -> None:
    inbox = DjangoInbox(using="second")
    router = WebhookRouter(None, secret=SECRET, stale="skip", inbox=inbox, time_limit=10)
    used: list[Any] = []

    @router.on("invoice.paid")
    def handle(found: Any) -> None:
        assert connections["second"].in_atomic_block
        used.append(connections["second"])
        if fails:
            raise ValueError

    for number in (1, 2):
        outcome = router.handle(*delivery(event(number)))
        assert outcome.status == ("failed" if fails else "handled")
    assert connections["second"] not in used
    assert connections["second"].connection is not None
    assert [found.connection for found in used] == [None, None]


@pytest.mark.usefixtures("django_database")
@pytest.mark.parametrize("time_limit", [None, 10])
@pytest.mark.parametrize("fails", [False, True])
def test_what_a_handler_opens_in_another_thread_is_closed(
    fails: bool, time_limit: float | None
) -> None:
    inbox = DjangoInbox(using="second")
    router = WebhookRouter(None, secret=SECRET, stale="skip", inbox=inbox, time_limit=time_limit)
    used: list[Any] = []

    @router.on("invoice.paid")
    def handle(found: Any) -> None:
        connections["third"].ensure_connection()
        used.append(connections["third"])
        assert used[-1].connection is not None
        if fails:
            raise ValueError

    for number in (1, 2):
        outcome = asyncio.run(router.handle_async(*delivery(event(number))))
        assert outcome.status == ("failed" if fails else "handled")
    assert [found.connection for found in used] == [None, None]


@pytest.mark.usefixtures("django_database")
@pytest.mark.parametrize(("lost", "status"), [("second", "unavailable"), ("third", "failed")])
def test_a_lost_connection_of_a_django_inbox_or_its_handlers_is_opened_again(
    lost: str, status: str
) -> None:
    inbox = DjangoInbox(using="second")
    router = WebhookRouter(None, secret=SECRET, stale="skip", inbox=inbox)
    router.on("invoice.paid")(lambda found: connections["third"].cursor().execute("SELECT 1"))

    def handle() -> str:
        return router.handle(*delivery(event(1))).status

    for alias in ("second", "third"):
        connections[alias].ensure_connection()
    connections[lost].connection.close()  # as a database that restarts does
    assert [handle(), handle(), handle()] == [status, "handled", "duplicate"]


@pytest.mark.usefixtures("django_database")
def test_a_django_inbox_keeps_the_transactions_of_its_caller() -> None:
    inbox = DjangoInbox(using="second")
    router = WebhookRouter(None, secret=SECRET, stale="skip", inbox=inbox)
    router.on("invoice.paid")(lambda found: None)

    def handle() -> tuple[str, Any]:
        with transaction.atomic(using="third"):
            connections["third"].errors_occurred = True  # an error that was handled
            outcome = router.handle(*delivery(event(1)))
            found = connections["third"].cursor().execute("SELECT 1")
            return outcome.status, found.fetchone()

    assert handle() == ("handled", (1,))
    with ThreadPoolExecutor(1) as thread:
        assert thread.submit(handle).result() == ("duplicate", (1,))


def test_an_async_handler_writes_in_the_transaction_of_a_django_inbox_or_is_refused(
    django_database: Path,
) -> None:
    used: list[Any] = []

    async def handle(found: Any) -> None:
        used.append(await sync_to_async(lambda: connections["second"].in_atomic_block)())

    router = WebhookRouter(None, secret=SECRET, stale="skip", inbox=DjangoInbox(using="second"))
    for register in (router.on("invoice.paid"), router.fallback):
        with pytest.raises(
            InvalidArgumentError, match=r"handle is async.*async_to_sync\(handler\)"
        ):
            register(handle)
    router.on("invoice.paid")(async_to_sync(handle))
    assert router.handle(*delivery(event(1))).status == "handled"
    assert asyncio.run(router.handle_async(*delivery(event(2)))).status == "handled"
    assert used == [True, True]


def rest_api(payload: bytes, signature: str) -> dict[str, Any]:
    headers = {"Content-Type": [JSON], "Stripe-Signature": [signature]}
    return {
        "resource": "/webhooks",
        "httpMethod": "POST",
        "headers": {name: values[0] for name, values in headers.items()},
        "multiValueHeaders": headers,
        "requestContext": {"stage": "prod"},
        "body": payload.decode(),
        "isBase64Encoded": False,
    }


def http_api(payload: bytes, signature: str) -> dict[str, Any]:
    return {
        "version": "2.0",
        "headers": {"content-type": JSON, "stripe-signature": signature},
        "requestContext": {"http": {"method": "POST", "path": "/webhooks"}},
        "body": payload.decode(),
        "isBase64Encoded": False,
    }


def function_url(payload: bytes, signature: str) -> dict[str, Any]:
    event = http_api(payload, signature)
    return {**event, "body": base64.b64encode(payload).decode(), "isBase64Encoded": True}


@pytest.mark.parametrize("make_event", [rest_api, http_api, function_url])
def test_the_lambda_function_gives_access_once(
    make_event: Callable[[bytes, str], dict[str, Any]], redis_path: str
) -> None:
    import redis

    database = redis.Redis(unix_socket_path=redis_path, db=3)
    database.flushdb()
    emulator = StripeEmulator()
    function = lambda_app.make_handler(emulator.client(), database)

    def post(payload: bytes, signature: str) -> int:
        event = json.loads(json.dumps(make_event(payload, signature)))
        found = function(event, None)
        assert json.loads(json.dumps(found)) == found
        return int(found["statusCode"])

    customer, invoice = pay_an_invoice(emulator, post, lambda_app.WEBHOOK_SECRET)
    assert database.hgetall("access") == {customer.encode(): invoice.encode()}
