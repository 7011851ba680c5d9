"""The client against a Stripe written by others, over real HTTP."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from lattice_stripe import (
    AsyncClient,
    AsyncPage,
    CardError,
    Client,
    InvalidRequestError,
    Page,
    StripeError,
)
from lattice_stripe.types import Card, Customer, DeletedCustomer, Plan, Subscription

from tests.shared import ROOT

CARD = {"number": "4242424242424242", "exp_month": 12, "exp_year": 2034, "cvc": "123"}
DECLINED = {**CARD, "number": "4000000000000002"}


@pytest.fixture
def client(stripe_url: str) -> Iterator[Client]:
    with Client("sk_test_localstripe", base_url=stripe_url) as client:
        yield client


def test_create_retrieve_update_delete(client: Client) -> None:
    created = client.customers.create(
        name="Ada & Co.", email="ada@example.com", metadata={"order": "№ 7", "empty": ""}
    )
    assert type(created) is Customer
    assert created.name == "Ada & Co."
    assert created.metadata == {"order": "№ 7", "empty": ""}
    updated = client.customers.update(created.id, name="Ada", metadata={"order": "8"})
    assert updated.name == "Ada"
    found = client.customers.retrieve(created.id)
    assert isinstance(found, Customer)
    assert found.metadata is not None
    assert found.metadata["order"] == "8"
    gone = client.customers.delete(created.id)
    assert type(gone) is DeletedCustomer
    assert gone.deleted is True


def test_results_remember_their_answer(client: Client) -> None:
    response = client.customers.create(name="Ada").last_response
    assert response is not None
    assert response.status == 200
    assert b'"Ada"' in response.body
    assert "application/json" in response.headers["content-type"]


def test_a_subscription_bills(client: Client) -> None:
    customer = client.customers.create(name="Subscriber")
    token = client.tokens.create(card=CARD)
    card = client.customers.payment_sources.create(customer.id, source=token.id)
    assert type(card) is Card
    product = client.products.create(name="Engine")
    plan = client.plans.create(product=product.id, amount=2900, currency="usd", interval="month")
    assert type(plan) is Plan
    # localstripe bills by plans, the older name of prices
    subscription = client.subscriptions.create(
        customer=customer.id,
        items=[{"plan": plan.id, "quantity": 3}],  # type: ignore[typeddict-unknown-key]
    )
    assert type(subscription) is Subscription
    assert subscription.status == "active"
    assert subscription.items.data[0].quantity == 3
    invoice = client.invoices.list(customer=customer.id).data[0]
    assert (invoice.total, invoice.currency, invoice.status) == (8700, "usd", "paid")
    assert len(invoice.lines) == 1
    expanded = client.invoices.retrieve(invoice.id, expand=["customer"])
    assert type(expanded.customer) is Customer
    assert expanded.customer.name == "Subscriber"


def test_every_page_is_walked_once_and_in_order(client: Client) -> None:
    customer = client.customers.create(name="Many")
    made = [
        client.invoice_items.create(customer=customer.id, amount=number, currency="usd").id
        for number in range(1, 12)
    ]
    page = client.invoice_items.list(customer=customer.id, limit=4)
    assert type(page) is Page
    assert len(page) == 4
    assert page.has_more is True
    walked = [item.id for item in page.auto_paging_iter()]
    assert sorted(walked) == sorted(made)
    assert walked == [i.id for i in client.invoice_items.list(customer=customer.id, limit=100)]
    assert [
        item.id for item in client.invoice_items.stream(customer=customer.id, limit=3)
    ] == walked


def test_a_declined_card_is_a_card_error(client: Client) -> None:
    customer = client.customers.create(name="Declined")
    token = client.tokens.create(card=DECLINED)
    with pytest.raises(CardError) as caught:
        client.customers.payment_sources.create(customer.id, source=token.id)
    error = caught.value
    assert (error.http_status, error.code) == (402, "card_declined")
    assert isinstance(error, StripeError)


def test_what_is_not_there_is_an_invalid_request(client: Client) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        client.customers.retrieve("cus_nobody")
    assert caught.value.http_status == 404


def test_a_wrong_key_never_shows_in_the_error(stripe_url: str) -> None:
    with (
        Client("pk_wrong_CANARY", base_url=stripe_url) as client,
        pytest.raises(StripeError) as caught,
    ):
        client.customers.create(name="Ada")
    assert "CANARY" not in f"{caught.value!r} {caught.value} {client!r}"


def test_anything_else_can_be_requested(client: Client) -> None:
    created = client.request("POST", "/v1/customers", {"name": "Raw"})
    assert type(created) is Customer
    listed = client.request("GET", "/v1/customers", {"limit": 2})
    assert type(listed) is Page
    assert {type(found) for found in listed} <= {Customer, DeletedCustomer}


def test_the_same_asynchronously(stripe_url: str) -> None:
    async def run() -> None:
        async with AsyncClient("sk_test_localstripe", base_url=stripe_url) as client:
            customer = await client.customers.create(name="Async", metadata={"a": "b"})
            assert type(customer) is Customer
            made = await asyncio.gather(
                *(
                    client.invoice_items.create(customer=customer.id, amount=n, currency="usd")
                    for n in range(1, 10)
                )
            )
            page = await client.invoice_items.list(customer=customer.id, limit=4)
            assert type(page) is AsyncPage
            walked = [item.id async for item in page.auto_paging_iter()]
            assert sorted(walked) == sorted(item.id for item in made)
            assert len(set(walked)) == 9
            streamed = [i.id async for i in client.invoice_items.stream(customer=customer.id)]
            assert streamed == walked
            token = await client.tokens.create(card=DECLINED)
            with pytest.raises(CardError):
                await client.customers.payment_sources.create(customer.id, source=token.id)
            gone = await client.customers.delete(customer.id)
            assert type(gone) is DeletedCustomer

    asyncio.run(run())


def test_the_demo_runs_to_its_end_and_leaves_nothing_running() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.demo"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    for step in ("subscriptions.create", "page by page", "CardError", "AsyncClient", "asyncio"):
        assert step in done.stdout
    assert _running("localstripe", but_not=1) == []


def _running(program: str, *, but_not: int) -> list[str]:
    """Command lines of running ``program``s started by nobody in this test session."""
    found = []
    for folder in Path("/proc").glob("[0-9]*") if Path("/proc").is_dir() else ():
        try:
            line = (folder / "cmdline").read_text().split("\0")
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        if any(part.endswith(program) for part in line[:3]) and parent == but_not:
            found.append(" ".join(line))
    return found
