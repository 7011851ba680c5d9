"""Mistakes in handlers of events: a type checker must report the marked lines and no others."""

from __future__ import annotations

from lattice_stripe import AsyncClient, Client, webhooks
from lattice_stripe.webhooks import (
    AnyEvent,
    CustomerSubscriptionUpdatedEvent,
    EventType,
    InvoicePaidEvent,
)
from lattice_stripe.webhooks._typed_router import TypedRouter

client, async_client = Client("sk_test_123"), AsyncClient("sk_test_123")
router = TypedRouter()
events: list[AnyEvent] = []
names: list[EventType] = []


def on_paid(event: InvoicePaidEvent) -> None: ...


async def on_updated(event: CustomerSubscriptionUpdatedEvent) -> None: ...


def on_subscription(event: CustomerSubscriptionUpdatedEvent) -> None: ...


def on_number(event: int) -> None: ...


router.on("invoice.payed")(on_paid)  # E: unknown type
router.on("invoices.*")(on_subscription)  # E: unknown prefix
router.on(int)  # E: no class of events
router.on("invoice.voided")(on_paid)  # E: a handler of another type
router.on("invoice.voided")(on_updated)  # E: an async handler of another type
router.on("customer.subscription.*")(on_subscription)  # E: a handler of one type
router.on("v2.core.account.created")(on_paid)  # E: a thin event
router.on("invoice.paid")(on_number)  # E: no event
router.on(InvoicePaidEvent)(on_number)  # E: no event
names.append("invoice.payed")  # E: unknown type
[e.data.object.amount_payed for e in events if e.type == "invoice.paid"]  # E: unknown field
[e.data.object.email for e in events if e.type == "invoice.paid"]  # E: another object
[e.data.object.email for e in events if isinstance(e, InvoicePaidEvent)]  # E: another object
webhooks.construct_event(b"", "", "whsec_1", on_version_mismatch="raise")  # E: unknown value
webhooks.from_eventbridge([])  # E: an array
webhooks.InvoicePayedEvent  # E: unknown class
client.parse_event_notification({}, "", "whsec_1")  # E: not a body
webhooks.generate_header({}, "whsec_1")  # E: not a body
