"""Bill a customer with lattice-stripe. Type-checked by the benchmarks, never run."""

from __future__ import annotations

from lattice_stripe import Client
from lattice_stripe.types import Customer, Invoice


def bill(client: Client, customer: Customer, amount: int) -> Invoice:
    invoice = client.invoices.create(customer=customer.id, auto_advance=False)
    client.invoice_items.create(
        customer=customer.id, invoice=invoice.id, amount=amount, currency="usd"
    )
    invoice = client.invoices.finalize_invoice(invoice.id)
    return client.invoices.pay(invoice.id, expand=["payments"])


def total_paid(client: Client, customer: Customer) -> int:
    invoices = client.invoices.list(customer=customer.id, status="paid", limit=100)
    return sum(invoice.amount_paid for invoice in invoices.auto_paging_iter())


def main() -> None:
    client = Client("sk_test_123")
    customer = client.customers.create(email="ada@example.com")
    subscription = client.subscriptions.create(customer=customer.id, items=[{"price": "price_1"}])
    invoice = bill(client, customer, 15_000)
    lines = [line.amount for line in invoice.lines.data]
    total = total_paid(client, customer)
    print(subscription.status, invoice.total, lines, total)
