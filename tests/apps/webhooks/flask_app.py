"""A Flask application that handles events at once, in the transaction of its SQLite database."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from flask import Flask
from lattice_stripe import Client
from lattice_stripe.webhooks import InvoicePaidEvent, SQLInbox, WebhookRouter
from lattice_stripe.webhooks.frameworks.wsgi import WebhookApp

WEBHOOK_SECRET = "whsec_flask"


def create_app(client: Client, database: Path) -> Flask:
    def connect() -> sqlite3.Connection:
        return sqlite3.connect(database, timeout=30)

    inbox = SQLInbox(connect)
    inbox.create_tables()
    with connect() as connection:
        connection.execute("CREATE TABLE access (customer TEXT PRIMARY KEY, invoice TEXT)")
    router = WebhookRouter(client, secret=WEBHOOK_SECRET, inbox=inbox)

    @router.on("invoice.paid")
    def give_access(event: InvoicePaidEvent, connection: sqlite3.Connection) -> None:
        invoice = event.data.object
        connection.execute("INSERT INTO access VALUES (?, ?)", (invoice.customer, invoice.id))

    app = Flask(__name__)
    app.add_url_rule("/webhooks", view_func=WebhookApp(router).view, methods=["POST"])
    return app
