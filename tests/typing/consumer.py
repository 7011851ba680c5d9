"""Application code, with the types that mypy and pyright must infer."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Literal, assert_never, assert_type

from django.urls import URLPattern, path
from lattice_stripe import AsyncClient, AsyncPage, Client, Page, decode, webhooks
from lattice_stripe.params import InvoicesCreateParams, ItemsParam
from lattice_stripe.types import (
    Account,
    Card,
    CreditNote,
    Customer,
    DeletedCustomer,
    DeletedInvoice,
    Dispute,
    Event,
    Invoice,
    InvoiceLineItem,
    Price,
    Quote,
    Subscription,
    SubscriptionSchedule,
    TestHelpersTestClock,
)
from lattice_stripe.webhooks import DjangoInbox, WebhookRouter
from lattice_stripe.webhooks.frameworks.django import async_view, view

client = Client("sk_test_123", stripe_account="acct_1", timeout=10.0)

# Results
invoice = client.invoices.create(customer="cus_1", auto_advance=False, opts={"timeout": 5.0})
assert_type(invoice, Invoice)
assert_type(invoice.id, str)
assert_type(invoice.amount_due, int)
assert_type(invoice.status, Literal["draft", "open", "paid", "uncollectible", "void"] | None)
assert_type(invoice.metadata, dict[str, str] | None)
assert_type(client.invoices.delete("in_1"), DeletedInvoice)
assert_type(client.customers.retrieve("cus_1"), Customer | DeletedCustomer)
assert_type(client.prices.retrieve("price_1").unit_amount_decimal, Decimal | None)

# Aliases have the types of their methods
assert_type(client.invoices.finalize("in_1"), Invoice)
assert_type(client.invoices.void("in_1"), Invoice)

# Expandable fields
assert_type(invoice.customer, str | Customer | DeletedCustomer)
assert_type(client.charges.retrieve("ch_1").customer, str | Customer | DeletedCustomer | None)
assert_type(invoice.on_behalf_of, str | Account | None)
if isinstance(invoice.customer, Customer):
    assert_type(invoice.customer.email, str | None)
price = client.subscription_items.retrieve("si_1").price
assert_type(price, Price)

# Pages
page = client.invoices.list(status="open", created={"gte": 1_700_000_000}, limit=100)
for found in page:
    assert_type(found, Invoice)
for found in page.auto_paging_iter():
    assert_type(found, Invoice)
assert_type(client.invoices.stream(customer="cus_1"), Iterator[Invoice])
assert_type(sum(i.amount_paid for i in client.invoices.stream()), int)
for line in invoice.lines:
    assert_type(line, InvoiceLineItem)
customer = client.customers.create(email="ada@example.com", expand=["sources"])
if customer.sources:
    for source in customer.sources:
        if isinstance(source, Card):
            assert_type(source.last4, str)

# Parameters: nested, times, decimals, None, "" to clear
client.subscriptions.create(
    customer="cus_1",
    items=[{"price": "price_1", "quantity": 2}],
    trial_end=datetime.now(UTC),
    metadata={"order": "6735"},
    description=None,
    application_fee_percent=Decimal("2.5"),
)
client.customers.update("cus_1", address="", metadata="")
arguments: InvoicesCreateParams = {"customer": "cus_1", "days_until_due": 30}
client.invoices.create(**arguments)
client.invoices.list(created={"gte": datetime.now(UTC)}, due_date=datetime.now(UTC))
client.invoices.list(created=1_700_000_000)

# Parameters: sequences, mappings and objects
expand: tuple[str, ...] = ("customer", "payments")
fields: Sequence[Literal["customer", "payments"]] = ["customer"]
labels: Mapping[str, str] = {"order": "6735"}
items: tuple[ItemsParam, ...] = ({"price": "price_1"},)
client.invoices.create(customer="cus_1", expand=expand, metadata=labels)
client.invoices.create(customer="cus_1", expand=fields)
client.subscriptions.create(customer="cus_1", items=items)
client.checkout.sessions.create(payment_method_types=("card", "link"))
client.invoices.create(customer=customer, default_payment_method=None)
client.invoice_items.create(customer=customer, invoice=invoice, amount=1, currency="usd")
client.customers.create(address=customer.address)
client.payment_intents.create(amount=1, currency="usd", shipping=customer.shipping)

# Parameters that two operations share
credit = client.credit_notes.params(
    invoice="in_1", lines=[{"type": "custom_line_item", "description": "Goodwill", "quantity": 1}]
)
assert_type(client.credit_notes.preview(**credit), CreditNote)
assert_type(client.credit_notes.create(**credit), CreditNote)

# Options
settings: dict[str, str | None] = {"account": None}
client.invoices.retrieve(
    "in_1", opts={"stripe_account": settings["account"], "idempotency_key": None, "timeout": None}
)

# Webhooks
request_headers: Mapping[str, str] = {}
event = webhooks.construct_event(b"{}", request_headers.get("stripe-signature"), "whsec_1")
assert_type(event, webhooks.AnyEvent)
stored: Event = event
webhooks.verify("{}", None, ["whsec_1", "whsec_2"])

# Deleted objects
retrieved = client.customers.retrieve("cus_1")
if retrieved.deleted is True:
    assert_type(retrieved, DeletedCustomer)
else:
    assert_type(retrieved, Customer)
if isinstance(retrieved, DeletedCustomer):
    raise LookupError(retrieved.id)
assert_type(retrieved.email, str | None)
assert_type(retrieved.deleted, Literal[False])

# Binary results
assert_type(client.quotes.pdf("qt_1"), bytes)
assert_type(client.quotes.pdf("qt_1", to="quote.pdf"), None)

# Struct methods that overlays add
quote = client.quotes.accept("qt_1")
assert_type(quote, Quote)
match quote.downstream_ref():
    case ("invoice", ref):
        assert_type(ref, str)
        assert_type(client.invoices.retrieve(ref), Invoice)
    case ("subscription", ref):
        assert_type(ref, str)
        assert_type(client.subscriptions.retrieve(ref), Subscription)
    case ("subscription_schedule", ref):
        assert_type(ref, str)
        assert_type(client.subscription_schedules.retrieve(ref), SubscriptionSchedule)
    case None:
        pass
    case never:
        assert_never(never)

named = quote.downstream_ref()
if named is not None:
    assert_type(named[0], Literal["invoice", "subscription", "subscription_schedule"])
    assert_type(named[1], str)

# Service methods that overlays add
match client.quotes.retrieve_downstream(quote):
    case Invoice() as billed:
        assert_type(billed.amount_due, int)
    case Subscription() as subscribed:
        assert_type(subscribed.id, str)
    case SubscriptionSchedule() as scheduled:
        assert_type(scheduled.id, str)
    case None:
        pass
    case never:
        assert_never(never)

dispute = client.disputes.update_evidence("du_1", customer_name="Ada", receipt=None)
assert_type(dispute, Dispute)
assert_type(client.disputes.submit_evidence(dispute.id, opts={"timeout": 5.0}), Dispute)
assert_type(client.disputes.update("du_1", submit=True), Dispute)

clocks = client.test_helpers.test_clocks
with clocks.temporary(frozen_time=1_767_225_600, name="billing") as clock:
    assert_type(clock, TestHelpersTestClock)
    assert_type(clocks.advance_and_wait(clock, to=1_769_904_000), TestHelpersTestClock)
    advanced = clocks.advance_and_wait(clock.id, to=datetime.now(UTC), timeout=5, interval=0.1)
    assert_type(advanced.status, Literal["advancing", "internal_failure", "ready"])

# Results as data
invoice_of_lines = client.invoices.retrieve("in_1")
assert_type(invoice_of_lines.to_dict(), dict[str, Any])
assert_type(invoice_of_lines.to_json(), str)
assert_type(invoice_of_lines.extra, Mapping[str, Any])
assert_type(invoice_of_lines["charge"], Any)
assert_type("charge" in invoice_of_lines, bool)
dict(invoice_of_lines)
for line in invoice_of_lines.lines.auto_paging_iter():
    assert_type(line, InvoiceLineItem)
assert_type(invoice_of_lines.lines[0], InvoiceLineItem)
assert_type(invoice_of_lines.lines[:2], list[InvoiceLineItem])
assert_type(client.invoices.list().next_page(), Page[Invoice] | None)
assert_type(client.invoices.stream_search(query="total>5"), Iterator[Invoice])
client.customers.retrieve("cus_1", opts={"extra_params": {"beta": True}, "stripe_context": "a"})
decode({"object": "invoice"})
assert_type(decode('{"id": "in_1"}', Invoice), Invoice)

# Enabling and disabling opinions
Client("sk_test_123", require_explicit_proration=True)
Client("sk_test_123", opinions={"auto_advance": False, "explicit_proration": True})
AsyncClient("sk_test_123", require_explicit_proration=True, opinions={"portal_flow": False})
AsyncClient("sk_test_123", opinions=None)

# Django views
router = WebhookRouter(client, secret="whsec_1", inbox=DjangoInbox())
urls: list[URLPattern] = [path("sync", view(router)), path("async", async_view(router))]


async def asynchronous() -> None:
    async with AsyncClient("sk_test_123") as client:
        async for line in invoice_of_lines.lines.auto_paging_iter():
            assert_type(line, InvoiceLineItem)
        assert_type(await (await client.invoices.list()).previous_page(), AsyncPage[Invoice] | None)
        invoice = await client.invoices.pay("in_1")
        assert_type(invoice, Invoice)
        page = await client.subscriptions.list(status="all")
        async for found in page.auto_paging_iter():
            assert_type(found, Subscription)
        assert_type(client.invoices.stream(), AsyncIterator[Invoice])
        assert_type(await client.quotes.pdf("qt_1"), bytes)

        quote = await client.quotes.accept("qt_1")
        linked = await client.quotes.retrieve_downstream(quote, opts={"timeout": 5.0})
        assert_type(linked, Invoice | Subscription | SubscriptionSchedule | None)
        assert_type(await client.disputes.update_evidence("du_1", receipt="file_1"), Dispute)
        assert_type(await client.disputes.submit_evidence("du_1"), Dispute)
        clocks = client.test_helpers.test_clocks
        async with clocks.temporary(frozen_time=datetime.now(UTC)) as clock:
            assert_type(clock, TestHelpersTestClock)
            advanced = await clocks.advance_and_wait(clock, to=1_769_904_000, timeout=5.0)
            assert_type(advanced, TestHelpersTestClock)
