"""A FastAPI service: creates customers, and hands the events of a webhook to a worker thread."""

from __future__ import annotations

import queue
import threading
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request
from lattice_stripe import AsyncClient, Client, SignatureVerificationError, StripeError, webhooks
from lattice_stripe.types import Customer, Event, Invoice
from pydantic import BaseModel

WEBHOOK_SECRET = "whsec_service"


class NewCustomer(BaseModel):
    email: str
    plan: str = "free"


class Account(BaseModel):
    customer: Customer
    plan: str


class Worker:
    """Finalizes the invoices that events name, in a thread of its own."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.finalized: list[Invoice] = []
        self._events: queue.SimpleQueue[Event | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def put(self, event: Event) -> None:
        self._events.put(event)

    def stop(self) -> None:
        self._events.put(None)
        self._thread.join()
        self.client.close()

    def _run(self) -> None:
        while (event := self._events.get()) is not None:
            invoice = event.data.object
            if event.type == "invoice.created" and isinstance(invoice, Invoice):
                key = f"finalize-{event.id}"
                found = self.client.invoices.finalize(invoice.id, opts={"idempotency_key": key})
                self.finalized.append(found)


def create_app(base_url: str) -> FastAPI:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
        app.state.worker = Worker(Client("sk_test_service", base_url=base_url))
        async with AsyncClient("sk_test_service", base_url=base_url) as client:
            app.state.client = client
            yield
        app.state.worker.stop()

    app = FastAPI(lifespan=lifespan)
    app.post("/accounts")(create_account)
    app.get("/customers/{customer_id}")(read_customer)
    app.post("/webhooks")(receive_webhook)
    return app


def stripe_client(request: Request) -> AsyncClient:
    client: AsyncClient = request.app.state.client
    return client


StripeClient = Annotated[AsyncClient, Depends(stripe_client)]


async def create_account(new: NewCustomer, client: StripeClient) -> Account:
    customer = await client.customers.create(email=new.email, metadata={"plan": new.plan})
    return Account(customer=customer, plan=new.plan)


async def read_customer(customer_id: str, client: StripeClient) -> Customer:
    try:
        customer = await client.customers.retrieve(customer_id)
    except StripeError as error:
        raise HTTPException(error.http_status or 502, error.user_message) from error
    if customer.deleted is True:
        raise HTTPException(410)
    return customer


async def receive_webhook(request: Request) -> dict[str, str]:
    header = request.headers.get("stripe-signature")
    try:
        event = webhooks.construct_event(await request.body(), header, WEBHOOK_SECRET)
    except SignatureVerificationError as error:
        raise HTTPException(400, str(error)) from error
    request.app.state.worker.put(event)
    return {"received": event.id}
