"""A FastAPI application that stores events in PostgreSQL or SQLite, and handles them later."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import sqlalchemy as sa
from fastapi import FastAPI
from lattice_stripe import AsyncClient
from lattice_stripe.webhooks import AsyncSQLInbox, InvoicePaidEvent, WebhookRouter
from lattice_stripe.webhooks.frameworks.asgi import WebhookApp
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

WEBHOOK_SECRET = "whsec_fastapi"
metadata = sa.MetaData()
access = sa.Table(
    "access",
    metadata,
    sa.Column("customer", sa.String, primary_key=True),
    sa.Column("invoice", sa.String, nullable=False),
)


def create_app(client: AsyncClient, engine: AsyncEngine) -> FastAPI:
    inbox = AsyncSQLInbox(engine)
    router = WebhookRouter(client, secret=WEBHOOK_SECRET, inbox=inbox, later=True, time_limit=30)

    @router.on("invoice.paid")
    async def give_access(event: InvoicePaidEvent, connection: AsyncConnection) -> None:
        invoice = event.data.object
        values = {"customer": invoice.customer, "invoice": invoice.id}
        await connection.execute(access.insert().values(values))

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
        async with engine.begin() as connection:
            await connection.run_sync(metadata.create_all)
        await inbox.create_tables()
        stop = asyncio.Event()
        worker = asyncio.create_task(router.work_async(stop=stop, poll=0.05))
        yield
        stop.set()
        await worker
        await engine.dispose()

    app = FastAPI(lifespan=lifespan)
    app.add_route("/webhooks", WebhookApp(router))
    return app
