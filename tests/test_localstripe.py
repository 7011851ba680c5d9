"""The client against localstripe, over HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

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

CARD = {"number": "4242424242424242", "exp_month": 12, "exp_year": 2034, "cvc": "123"}
DECLINED = {**CARD, "number": "4000000000000002"}


@pytest.fixture
def client(stripe_url: str) -> Iterator[Client]:
    with Client("sk_test_localstripe", base_url=stripe_url) as client:
        yield client


def test_customers_are_created_updated_retrieved_and_deleted(client: Client) -> None:
    created = client.customers.create(
        name="Ada & Co.", email="ada@example.com", metadata={"order": "№ 7", "empty": ""}
    )
    assert type(created) is Customer
    assert created.name == "Ada & Co."
    assert created.metadata == {"order": "№ 7", "empty": ""}
    updated = client.customers.update(created.id, name="Ada", metadata={"order": "8"})
    assert updated.name == "Ada"
    retrieved = client.customers.retrieve(created.id)
    assert isinstance(retrieved, Customer)
    assert retrieved.metadata is not None
    assert retrieved.metadata["order"] == "8"
    deleted = client.customers.delete(created.id)
    assert type(deleted) is DeletedCustomer
    assert deleted.deleted is True


def test_last_response_has_status_headers_and_body(client: Client) -> None:
    response = client.customers.create(name="Ada").last_response
    assert response is not None
    assert response.status == 200
    assert b'"Ada"' in response.body
    assert "application/json" in response.headers["content-type"]


def test_a_subscription_creates_a_paid_invoice(client: Client) -> None:
    customer = client.customers.create(name="Subscriber")
    token = client.tokens.create(card=CARD)
    card = client.customers.payment_sources.create(customer.id, source=token.id)
    assert type(card) is Card
    product = client.products.create(name="Engine")
    plan = client.plans.create(product=product.id, amount=2900, currency="usd", interval="month")
    assert type(plan) is Plan
    # localstripe bills by plans, which the Stripe API has replaced with prices
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


def test_auto_paging_returns_every_object_once_and_in_order(client: Client) -> None:
    customer = client.customers.create(name="Many")
    created = [
        client.invoice_items.create(customer=customer.id, amount=number, currency="usd").id
        for number in range(1, 12)
    ]
    page = client.invoice_items.list(customer=customer.id, limit=4)
    assert type(page) is Page
    assert len(page) == 4
    assert page.has_more is True
    listed = [item.id for item in page.auto_paging_iter()]
    assert sorted(listed) == sorted(created)
    assert listed == [i.id for i in client.invoice_items.list(customer=customer.id, limit=100)]
    assert [
        item.id for item in client.invoice_items.stream(customer=customer.id, limit=3)
    ] == listed


def test_a_declined_card_raises_card_error(client: Client) -> None:
    customer = client.customers.create(name="Declined")
    token = client.tokens.create(card=DECLINED)
    with pytest.raises(CardError) as caught:
        client.customers.payment_sources.create(customer.id, source=token.id)
    error = caught.value
    assert (error.http_status, error.code) == (402, "card_declined")
    assert isinstance(error, StripeError)


def test_an_unknown_id_raises_invalid_request_error(client: Client) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        client.customers.retrieve("cus_nobody")
    assert caught.value.http_status == 404


def test_a_wrong_api_key_is_not_in_the_error(stripe_url: str) -> None:
    with (
        Client("wrong_CANARY", base_url=stripe_url) as client,
        pytest.raises(StripeError) as caught,
    ):
        client.customers.create(name="Ada")
    assert "CANARY" not in f"{caught.value!r} {caught.value} {client!r}"


def test_client_request_returns_typed_results(client: Client) -> None:
    created = client.request("POST", "/v1/customers", {"name": "Raw"})
    assert type(created) is Customer
    listed = client.request("GET", "/v1/customers", {"limit": 2})
    assert type(listed) is Page
    assert {type(customer) for customer in listed} <= {Customer, DeletedCustomer}


def test_async_client_creates_lists_and_deletes(stripe_url: str) -> None:
    async def run() -> None:
        async with AsyncClient("sk_test_localstripe", base_url=stripe_url) as client:
            customer = await client.customers.create(name="Async", metadata={"a": "b"})
            assert type(customer) is Customer
            created = await asyncio.gather(
                *(
                    client.invoice_items.create(customer=customer.id, amount=n, currency="usd")
                    for n in range(1, 10)
                )
            )
            page = await client.invoice_items.list(customer=customer.id, limit=4)
            assert type(page) is AsyncPage
            listed = [item.id async for item in page.auto_paging_iter()]
            assert sorted(listed) == sorted(item.id for item in created)
            assert len(set(listed)) == 9
            streamed = [i.id async for i in client.invoice_items.stream(customer=customer.id)]
            assert streamed == listed
            token = await client.tokens.create(card=DECLINED)
            with pytest.raises(CardError):
                await client.customers.payment_sources.create(customer.id, source=token.id)
            deleted = await client.customers.delete(customer.id)
            assert type(deleted) is DeletedCustomer

    asyncio.run(run())
