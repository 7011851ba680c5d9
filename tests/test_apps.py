"""The applications of ``apps/``, run against a ``FakeStripe`` on the loopback interface."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import AsyncClient as AsyncDjangoClient
from django.test import Client as DjangoClient
from django.test import override_settings
from fastapi.testclient import TestClient
from lattice_stripe import AsyncClient, Client
from lattice_stripe.types import Invoice

from tests.apps import django_site, fastapi_service, script, worker
from tests.fake_stripe import FakeStripe, run_fake_stripe

INVOICE = {"object": "invoice", "id": "in_9", "status": "draft", "unknown_key": [1]}
EVENT = {
    "object": "event",
    "id": "evt_1",
    "type": "invoice.created",
    "data": {"object": INVOICE},
}


@pytest.fixture
def stripe() -> Iterator[FakeStripe]:
    with run_fake_stripe() as server:
        yield server


def signed(secret: str) -> tuple[bytes, str]:
    """The body of a webhook, and its ``Stripe-Signature`` header."""
    body, now = json.dumps(EVENT).encode(), str(int(time.time()))
    digest = hmac.new(secret.encode(), f"{now}.".encode() + body, hashlib.sha256)
    return body, f"t={now},v1={digest.hexdigest()}"


# --- script -----------------------------------------------------------------------------------


@pytest.mark.parametrize("more", [[], ["--use-async"]])
def test_the_script_bills_a_customer_and_adds_up_paid_invoices(
    stripe: FakeStripe, capsys: pytest.CaptureFixture[str], more: list[str]
) -> None:
    assert script.main(["cus_123", "--base-url", stripe.url, *more]) == 0
    assert capsys.readouterr().out == "in_123 is open. Paid in the last week: 150.00\n"
    item = next(request for request in stripe.sent if request.path == "/v1/invoiceitems")
    assert item.form == {
        "customer": "cus_123",
        "invoice": "in_123",
        "amount": "15000",
        "currency": "usd",
    }
    assert stripe.sent[-1].query["created[gte]"].isdigit()


@pytest.mark.parametrize("more", [[], ["--use-async"]])
def test_the_script_reports_what_stripe_refuses(
    stripe: FakeStripe, capsys: pytest.CaptureFixture[str], more: list[str]
) -> None:
    stripe.failures.append(404)
    assert script.main(["cus_123", "--base-url", stripe.url, *more]) == 1
    assert "Stripe refused the invoice" in capsys.readouterr().out


# --- worker -----------------------------------------------------------------------------------

ORDERS = [worker.Order(n, "cus_123", ("price_1", "price_2")) for n in range(12)]


@pytest.mark.parametrize("use_async", [False, True])
def test_the_worker_retries_with_the_key_of_the_order(stripe: FakeStripe, use_async: bool) -> None:
    stripe.failures.extend([503, 503, 409])
    orders = [*ORDERS, worker.Order(12, "cus_123", (), connected_account="acct_1")]

    async def run() -> worker.Results:
        async with AsyncClient("sk_test_1", base_url=stripe.url, **worker.OPTIONS) as client:
            return await worker.work_async(client, orders, tasks=4)

    if use_async:
        results = asyncio.run(run())
    else:
        with Client("sk_test_1", base_url=stripe.url, **worker.OPTIONS) as client:
            results = worker.work(client, orders, threads=4)
    assert results.failures == {}
    assert sorted(results.subscriptions) == list(range(13))
    keys = [request.headers["idempotency-key"] for request in stripe.sent]
    assert len(keys) == 13 + 3
    assert set(keys) == {f"order-{n}" for n in range(13)}
    accounts = [request.headers.get("stripe-account") for request in stripe.sent]
    assert accounts.count("acct_1") >= 1
    assert accounts.count(None) >= 12


@pytest.mark.parametrize("use_async", [False, True])
def test_the_worker_keeps_the_errors_of_orders(stripe: FakeStripe, use_async: bool) -> None:
    stripe.failures.append(400)

    async def run() -> worker.Results:
        async with AsyncClient("sk_test_1", base_url=stripe.url, **worker.OPTIONS) as client:
            return await worker.work_async(client, ORDERS[:2], tasks=1)

    if use_async:
        results = asyncio.run(run())
    else:
        with Client("sk_test_1", base_url=stripe.url, **worker.OPTIONS) as client:
            results = worker.work(client, ORDERS[:2], threads=1)
    assert results.failures[0].http_status == 400
    assert results.subscriptions == {1: "sub_123"}


# --- FastAPI ----------------------------------------------------------------------------------


def test_the_service_creates_and_reads_customers(stripe: FakeStripe) -> None:
    with TestClient(fastapi_service.create_app(stripe.url)) as web:
        created = web.post("/accounts", json={"email": "ada@example.com", "plan": "pro"})
        assert created.json()["customer"]["email"] == "ada@example.com"
        assert created.json()["plan"] == "pro"
        assert web.get("/customers/cus_123").json()["id"] == "cus_123"
        stripe.failures.append(404)
        assert web.get("/customers/cus_nobody").status_code == 404
    assert stripe.sent[0].form["metadata[plan]"] == "pro"


def test_the_service_hands_events_to_its_worker(stripe: FakeStripe) -> None:
    app = fastapi_service.create_app(stripe.url)
    body, header = signed(fastapi_service.WEBHOOK_SECRET)
    with TestClient(app) as web:
        received = web.post("/webhooks", content=body, headers={"Stripe-Signature": header})
        assert received.json() == {"received": "evt_1"}
        assert web.post("/webhooks", content=body).status_code == 400
    (finalized,) = app.state.worker.finalized
    assert finalized.status == "open"
    (request,) = stripe.sent
    assert request.path == "/v1/invoices/in_9/finalize"
    assert request.headers["idempotency-key"] == "finalize-evt_1"


# --- Django -----------------------------------------------------------------------------------


@pytest.fixture
def site(stripe: FakeStripe) -> Iterator[None]:
    with connection.schema_editor() as editor:
        editor.create_model(django_site.StoredInvoice)
    pages = django_site.Site(stripe.url)
    with override_settings(ROOT_URLCONF=tuple(pages.urls), ALLOWED_HOSTS=["testserver"]):
        yield
    pages.client.close()
    with connection.schema_editor() as editor:
        editor.delete_model(django_site.StoredInvoice)


@pytest.mark.usefixtures("site")
def test_a_view_stores_the_invoice_that_it_creates(stripe: FakeStripe) -> None:
    response = DjangoClient().post(
        "/invoices/cus_123", {"order": "6735"}, headers={"Idempotency-Key": "order-6735"}
    )
    assert response.json()["customer"] == "cus_123"
    (request,) = stripe.sent
    assert request.headers["idempotency-key"] == "order-6735"
    stored = django_site.StoredInvoice.objects.get(data__customer="cus_123")
    assert type(stored.data) is Invoice
    assert stored.data.to_dict() == response.json()


@pytest.mark.usefixtures("site")
def test_a_view_reports_an_error_of_stripe(stripe: FakeStripe) -> None:
    stripe.failures.append(400)
    assert DjangoClient().post("/invoices/cus_123").status_code == 400
    assert django_site.StoredInvoice.objects.count() == 0


@pytest.mark.usefixtures("site")
def test_an_async_view_reads_a_customer() -> None:
    async def show() -> Any:
        return await AsyncDjangoClient().get("/customers/cus_123")

    assert asyncio.run(show()).json() == {"email": "ada@example.com"}


@pytest.mark.usefixtures("site")
def test_a_webhook_is_stored_whole() -> None:
    body, header = signed(django_site.WEBHOOK_SECRET)
    web = DjangoClient()
    for headers, status in (({"Stripe-Signature": header}, 200), ({}, 400)):
        response = web.post("/webhooks", body, content_type="application/json", headers=headers)
        assert response.status_code == status
    assert django_site.StoredInvoice.objects.get(stripe_id="in_9").data.to_dict() == INVOICE
