"""An AWS Lambda function that handles events at once, and remembers them in Redis."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import redis
from lattice_stripe import Client
from lattice_stripe.webhooks import InvoicePaidEvent, RedisInbox, WebhookRouter
from lattice_stripe.webhooks.frameworks.aws_lambda import handler

WEBHOOK_SECRET = "whsec_lambda"


def make_handler(client: Client, database: redis.Redis) -> Callable[[Any, Any], dict[str, Any]]:
    router = WebhookRouter(client, secret=WEBHOOK_SECRET, inbox=RedisInbox(database))

    @router.on("invoice.paid")
    def give_access(event: InvoicePaidEvent) -> None:
        invoice = event.data.object
        database.hset("access", str(invoice.customer), invoice.id)  # the same if it runs twice

    return handler(router)
