"""``make demo``: the flows of the guides on the emulator, with Client, then AsyncClient.

Nothing is sent over a network, and no account is needed.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from lattice_stripe import AsyncClient, CardError, Client, ProrationRequiredError
from lattice_stripe.testing import StripeEmulator
from lattice_stripe.types import Customer, Price
from lattice_stripe.webhooks import InvoicePaidEvent, WebhookRouter
from rich.console import Console

SECRET = "whsec_demo"
NEXT_STEPS = {
    "README.md": "what the client can do, and how to install it",
    "docs/": "guides, configuration, errors, reference: make docs",
    "tests/demo.py": "the code of this demo",
    "make test": "run all checks",
}
console = Console(highlight=False, soft_wrap=True)


def main() -> int:
    """Run the demo. Returns 0 if every step succeeds."""
    started = time.perf_counter()
    console.print("[bold]lattice-stripe demo[/]: the flows of the guides on the emulator")
    console.print("No account and no network: the server is an emulator in this process.\n")
    emulator = StripeEmulator()
    with emulator.client(require_explicit_proration=True) as client:
        run(emulator, client)
    asyncio.run(run_async())
    console.print(f"Done in {time.perf_counter() - started:.1f} s.\n")
    console.print("[bold]Next steps[/]")
    for name, purpose in NEXT_STEPS.items():
        show(name, purpose, width=14)
    return 0


def run(emulator: StripeEmulator, client: Client) -> None:
    with section("Bill by invoice (Client)"):
        customer = client.customers.create(
            name="Ada Lovelace",
            email="ada@example.com",
            payment_method="pm_card_visa",
            invoice_settings={"default_payment_method": "pm_card_visa"},
        )
        show("customers.create", f"{customer.name} <{customer.email}>, pays with a Visa card")
        bill_by_invoice(client, customer)
    with section("Declined card"):
        decline(client)
    with section("Subscription: two renewals, an upgrade with explicit proration"):
        subscribe(emulator, client, customer, monthly_price(client))
    with section("Dispute"):
        answer_dispute(emulator, client)
    with section("Marketplace"):
        charge_for_seller(emulator, client)
    with section("Quote to provisioning, with webhooks"):
        sell_by_quote(emulator, client, customer)


def bill_by_invoice(client: Client, customer: Customer) -> None:
    draft = client.invoices.create(customer=customer.id, auto_advance=False)
    show("invoices.create", f"{draft.status}, {money(draft.total)}")
    for description, amount in (("Architecture review", 15_000), ("Implementation", 35_000)):
        client.invoice_items.create(
            customer=customer.id,
            invoice=draft.id,
            amount=amount,
            currency="usd",
            description=description,
        )
        show("invoice_items.create", f"{description}, {money(amount)}")
    invoice = client.invoices.finalize(draft.id)
    show("invoices.finalize", f"{invoice.status}, {money(invoice.amount_due)} due")
    invoice = client.invoices.pay(invoice.id)
    show("invoices.pay", f"{invoice.status}, {money(invoice.amount_paid)} collected")

    credit = client.credit_notes.params(
        invoice=invoice.id,
        lines=[
            {
                "type": "custom_line_item",
                "description": "Goodwill",
                "quantity": 1,
                "unit_amount": 500,
            }
        ],
        refund_amount=500,
    )
    preview = client.credit_notes.preview(**credit)
    note = client.credit_notes.create(**credit)
    assert preview.total == note.total
    show("credit_notes.create", f"{note.status}, {money(note.total)} refunded, as previewed")


def decline(client: Client) -> None:
    try:
        client.payment_intents.create(
            amount=900,
            currency="usd",
            payment_method="pm_card_chargeDeclinedInsufficientFunds",
            confirm=True,
        )
    except CardError as error:
        show("CardError", f"{error.code}, {error.decline_code} (HTTP {error.http_status})")
    else:
        raise AssertionError("the card was not declined")


def monthly_price(client: Client, amount: int = 1_000) -> Price:
    return client.prices.create(
        product_data={"name": "Engine"},
        currency="usd",
        unit_amount=amount,
        recurring={"interval": "month"},
    )


def subscribe(emulator: StripeEmulator, client: Client, customer: Customer, price: Price) -> None:
    subscription = client.subscriptions.create(
        customer=customer.id, items=[{"price": price.id}], proration_behavior="none"
    )
    show("subscriptions.create", f"{subscription.status}, {money(price.unit_amount)} per month")
    emulator.advance(days=61)
    invoices = client.invoices.list(subscription=subscription.id)
    show("emulator.advance(days=61)", f"{', '.join(str(i.status) for i in invoices)} invoices")

    item, pro = subscription.items.data[0], monthly_price(client, 3_000)
    try:
        client.subscriptions.update(subscription.id, items=[{"id": item.id, "price": pro.id}])
    except ProrationRequiredError:
        show("ProrationRequiredError", "the upgrade does not state its proration: nothing sent")
    preview = client.invoices.create_preview(
        subscription=subscription.id,
        subscription_details={
            "items": [{"id": item.id, "price": pro.id}],
            "proration_behavior": "always_invoice",
            "proration_date": emulator.now,
        },
    )
    show("invoices.create_preview", f"{money(preview.amount_due)} for the upgrade")
    client.subscriptions.update(
        subscription.id,
        items=[{"id": item.id, "price": pro.id}],
        proration_behavior="always_invoice",
        proration_date=emulator.now,
    )
    billed = client.invoices.list(subscription=subscription.id, limit=1).data[0]
    assert billed.amount_paid == preview.amount_due
    show("subscriptions.update", f"{money(billed.amount_paid)} {billed.status}, as previewed")


def answer_dispute(emulator: StripeEmulator, client: Client) -> None:
    client.payment_intents.create(
        amount=4_000, currency="usd", payment_method="pm_card_createDispute", confirm=True
    )
    dispute = client.disputes.list().data[0]
    show("disputes.list", f"{dispute.status}, {money(dispute.amount)}")
    client.disputes.update_evidence(dispute.id, customer_name="Ada", product_description="Engine")
    dispute = client.disputes.submit_evidence(dispute.id)
    show("disputes.submit_evidence", str(dispute.status))
    emulator.resolve_dispute(dispute.id, won=True)
    show("charge.dispute.closed", str(client.disputes.retrieve(dispute.id).status))


def charge_for_seller(emulator: StripeEmulator, client: Client) -> None:
    account = client.accounts.create(type="express", country="US", email="seller@example.com")
    client.account_links.create(
        account=account.id,
        type="account_onboarding",
        refresh_url="https://example.com/refresh",
        return_url="https://example.com/return",
    )
    emulator.complete_onboarding(account.id)
    account = client.accounts.retrieve(account.id)
    show("account.updated", f"the seller can take charges: {account.charges_enabled}")
    client.payment_intents.create(
        amount=5_000,
        currency="usd",
        payment_method="pm_card_visa",
        confirm=True,
        application_fee_amount=500,
        transfer_data={"destination": account.id},
    )
    balance = client.balance.retrieve(opts={"stripe_account": account.id})
    amount = sum(entry.amount for entry in (*balance.available, *balance.pending))
    show("payment_intents.create", f"buyer pays {money(5_000)}, seller's balance {money(amount)}")


def sell_by_quote(emulator: StripeEmulator, client: Client, customer: Customer) -> None:
    provisioned: list[str] = []
    router = WebhookRouter(client, secret=SECRET)

    @router.on("invoice.paid")
    def provision(event: InvoicePaidEvent) -> None:
        provisioned.append(event.data.object.id)

    emulator.webhooks.subscribe(router.handle, secret=SECRET, events=("invoice.*",))
    emulator.webhooks.hold()
    product = client.products.create(name="Analytical Engine")
    quote = client.quotes.create(
        customer=customer.id,
        line_items=[
            {"price_data": {"currency": "usd", "product": product.id, "unit_amount": 24_000}}
        ],
    )
    client.quotes.finalize(quote.id)
    quote = client.quotes.accept(quote.id)
    show("quotes.accept", f"{quote.status}, {money(quote.amount_total)}")
    match quote.downstream_ref():
        case ("invoice", invoice_id):
            show("quote.downstream_ref", "an invoice")
        case other:
            raise AssertionError(f"expected an invoice: {other}")
    client.invoices.finalize(invoice_id)
    client.invoices.pay(invoice_id)
    emulator.webhooks.deliver(copies=2, shuffle=7)
    assert provisioned == [invoice_id]
    show("webhooks", "each event delivered twice, out of order")
    show("@router.on('invoice.paid')", f"provisioned {len(provisioned)} time")


async def run_async() -> None:
    emulator = StripeEmulator(seed=1)
    async with emulator.async_client() as client:
        with section("The same with AsyncClient, concurrently"):
            paid = await asyncio.gather(*(bill_async(client, n) for n in range(10)))
            show("asyncio.gather", f"{len(paid)} customers billed, {money(sum(paid))} collected")
            names = [customer.name async for customer in client.customers.stream(limit=3)]
            show("customers.stream", f"{len(names)} customers in pages of 3")
            await subscribe_async(emulator, client)
            await sell_by_quote_async(emulator, client)


async def bill_async(client: AsyncClient, number: int) -> int:
    customer = await client.customers.create(
        name=f"Customer {number}",
        payment_method="pm_card_visa",
        invoice_settings={"default_payment_method": "pm_card_visa"},
    )
    draft = await client.invoices.create(customer=customer.id, auto_advance=False)
    await client.invoice_items.create(
        customer=customer.id, invoice=draft.id, amount=1_000, currency="usd"
    )
    await client.invoices.finalize(draft.id)
    return (await client.invoices.pay(draft.id)).amount_paid


async def subscribe_async(emulator: StripeEmulator, client: AsyncClient) -> None:
    customer = (await client.customers.list(limit=1)).data[0]
    price = await client.prices.create(
        product_data={"name": "Compiler"},
        currency="usd",
        unit_amount=2_900,
        recurring={"interval": "month"},
    )
    subscription = await client.subscriptions.create(
        customer=customer.id, items=[{"price": price.id}]
    )
    emulator.advance(days=61)
    paid = [i.total async for i in client.invoices.stream(subscription=subscription.id)]
    show("subscriptions.create", f"{len(paid)} invoices in two months, {money(sum(paid))}")


async def sell_by_quote_async(emulator: StripeEmulator, client: AsyncClient) -> None:
    customer = (await client.customers.list(limit=1)).data[0]
    product = await client.products.create(name="Compiler course")
    quote = await client.quotes.create(
        customer=customer.id,
        line_items=[
            {"price_data": {"currency": "usd", "product": product.id, "unit_amount": 9_000}}
        ],
    )
    await client.quotes.finalize(quote.id)
    quote = await client.quotes.accept(quote.id)
    invoice = await client.quotes.retrieve_downstream(quote)
    assert invoice is not None
    await client.invoices.finalize(invoice.id)
    paid = await client.invoices.pay(invoice.id)
    events = [event["type"] for event in emulator.events() if event["type"].startswith("quote.")]
    show("quotes.accept", f"invoice {paid.status}, {money(paid.amount_paid)}")
    show("events", ", ".join(events))


def money(cents: int | None) -> str:
    return f"{(cents or 0) / 100:.2f} USD"


def show(name: str, text: str, width: int = 30) -> None:
    console.print(f"  [cyan]{name:<{width}}[/]  {text}")


@contextmanager
def section(title: str) -> Iterator[None]:
    console.print(f"[bold]{title}[/]")
    yield
    console.print()


if __name__ == "__main__":
    sys.exit(main())
