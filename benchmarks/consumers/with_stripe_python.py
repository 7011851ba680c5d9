"""Bill a customer with stripe-python. Type-checked by the benchmarks, never run."""

from __future__ import annotations

from stripe import Customer, Invoice, StripeClient


def bill(client: StripeClient, customer: Customer, amount: int) -> Invoice:
    invoice = client.v1.invoices.create({"customer": customer.id, "auto_advance": False})
    client.v1.invoice_items.create(
        {"customer": customer.id, "invoice": invoice.id, "amount": amount, "currency": "usd"}
    )
    invoice = client.v1.invoices.finalize_invoice(invoice.id)
    return client.v1.invoices.pay(invoice.id, {"expand": ["payments"]})


def total_paid(client: StripeClient, customer: Customer) -> int:
    invoices = client.v1.invoices.list({"customer": customer.id, "status": "paid", "limit": 100})
    return sum(invoice.amount_paid for invoice in invoices.auto_paging_iter())


def main() -> None:
    client = StripeClient("sk_test_123")
    customer = client.v1.customers.create({"email": "ada@example.com"})
    subscription = client.v1.subscriptions.create(
        {"customer": customer.id, "items": [{"price": "price_1"}]}
    )
    invoice = bill(client, customer, 15_000)
    lines = [line.amount for line in invoice.lines.data]
    print(subscription.status, invoice.total, lines, total_paid(client, customer))
