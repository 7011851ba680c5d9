"""A FastAPI application that stores events in PostgreSQL or SQLite, and handles them later."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import sqlalchemy as sa
from fastapi import FastAPI
from lattice_stripe import AsyncClient
from lattice_stripe.webhooks import InvoicePaidEvent, SQLInbox, WebhookRouter
from lattice_stripe.webhooks.frameworks.asgi import WebhookApp

WEBHOOK_SECRET = "whsec_fastapi"
metadata = sa.MetaData()
access = sa.Table(
    "access",
    metadata,
    sa.Column("customer", sa.String, primary_key=True),
    sa.Column("invoice", sa.String, nullable=False),
)


def create_app(client: AsyncClient, engine: sa.Engine) -> FastAPI:
    inbox = SQLInbox(engine)
    router = WebhookRouter(client, secret=WEBHOOK_SECRET, inbox=inbox, later=True, time_limit=30)

    @router.on("invoice.paid")
    def give_access(event: InvoicePaidEvent, connection: sa.Connection) -> None:
        invoice = event.data.object
        values = {"customer": invoice.customer, "invoice": invoice.id}
        connection.execute(access.insert().values(values))

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
        metadata.create_all(engine)
        inbox.create_tables()
        worker = asyncio.create_task(router.work_async(poll=0.05))
        yield
        worker.cancel()

    app = FastAPI(lifespan=lifespan)
    app.add_route("/webhooks", WebhookApp(router))
    return app
