"""A script: sends an invoice to a customer, and prints what paid invoices amount to."""

from __future__ import annotations

import argparse
import asyncio
from datetime import UTC, datetime, timedelta

from lattice_stripe import AsyncClient, Client, InvalidRequestError
from lattice_stripe.types import Invoice

WEEK = timedelta(days=7)


def bill(client: Client, customer_id: str, amount: int) -> Invoice:
    customer = client.customers.retrieve(customer_id)
    if customer.deleted is True:
        raise LookupError(f"{customer.id} is deleted")
    draft = client.invoices.create(
        customer=customer, auto_advance=False, collection_method="send_invoice", days_until_due=30
    )
    client.invoice_items.create(customer=customer, invoice=draft, amount=amount, currency="usd")
    return client.invoices.finalize(draft.id)


def paid_since(client: Client, start: datetime) -> int:
    invoices = client.invoices.stream(status="paid", created={"gte": start})
    return sum(invoice.amount_paid for invoice in invoices)


async def bill_async(client: AsyncClient, customer_id: str, amount: int) -> Invoice:
    customer = await client.customers.retrieve(customer_id)
    if customer.deleted is True:
        raise LookupError(f"{customer.id} is deleted")
    draft = await client.invoices.create(
        customer=customer, auto_advance=False, collection_method="send_invoice", days_until_due=30
    )
    await client.invoice_items.create(
        customer=customer, invoice=draft, amount=amount, currency="usd"
    )
    return await client.invoices.finalize(draft.id)


async def paid_since_async(client: AsyncClient, start: datetime) -> int:
    invoices = client.invoices.stream(status="paid", created={"gte": start})
    return sum([invoice.amount_paid async for invoice in invoices])


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("customer")
    parser.add_argument("--amount", type=int, default=15_000)
    parser.add_argument("--base-url")
    parser.add_argument("--use-async", action="store_true")
    given = parser.parse_args(arguments)
    start = datetime.now(UTC) - WEEK

    async def run_async() -> tuple[Invoice, int]:
        async with AsyncClient("sk_test_script", base_url=given.base_url) as client:
            invoice = await bill_async(client, given.customer, given.amount)
            return invoice, await paid_since_async(client, start)

    try:
        if given.use_async:
            invoice, paid = asyncio.run(run_async())
        else:
            with Client("sk_test_script", base_url=given.base_url) as client:
                invoice = bill(client, given.customer, given.amount)
                paid = paid_since(client, start)
    except InvalidRequestError as error:
        print(f"Stripe refused the invoice: {error.message}")
        return 1
    print(f"{invoice.id} is {invoice.status}. Paid in the last week: {paid / 100:.2f}")
    return 0
