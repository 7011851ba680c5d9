"""Billing of a small shop with Stripe's own library: the input of the migration test."""

from __future__ import annotations

import stripe
from stripe import CardError, InvalidRequestError, StripeClient

stripe.api_key = "sk_test_shop"


def sign_up(email: str, account: str) -> stripe.Customer:
    return stripe.Customer.create(
        email=email,
        metadata={"plan": "basic"},
        idempotency_key=f"sign-up-{email}",
        stripe_account=account,
    )


def bill(customer_id: str, amount: int) -> str:
    customer = stripe.Customer.retrieve(customer_id, expand=["default_source"])
    invoice = stripe.Invoice.create(customer=customer.id, auto_advance=False)
    stripe.InvoiceItem.create(
        customer=customer.id, invoice=invoice.id, amount=amount, currency="usd"
    )
    invoice = stripe.Invoice.finalize_invoice(invoice.id)
    invoice.pay(off_session=True)
    stripe.Invoice.modify(invoice.id, description="Paid")
    return invoice.id


def open_invoices(customer_id: str) -> list[str]:
    found = stripe.Invoice.list(customer=customer_id, status="open", limit=2)
    return [invoice.id for invoice in found.auto_paging_iter()]


def tax_ids(customer_id: str) -> None:
    created = stripe.Customer.create_tax_id(customer_id, type="eu_vat", value="FR1")
    stripe.Customer.delete_tax_id(customer_id, created.id)


def check_out(client: StripeClient) -> str | None:
    session = client.v1.checkout.sessions.create(
        params={
            "mode": "payment",  # or subscription
            "success_url": "https://example.com/done",
            "line_items": [{"price": "price_1", "quantity": 2}],
        },
        options={"idempotency_key": "check-out-1"},
    )
    client.checkout.sessions.expire(session.id)
    return session.url


def refund(charge: str) -> bool:
    try:
        stripe.Refund.create(charge=charge)
    except (CardError, InvalidRequestError, stripe.RateLimitError) as error:
        print(error.code)
        return False
    return True


def connect(code: str) -> None:
    stripe.OAuth.token(grant_type="authorization_code", code=code)


def receive(payload: bytes, header: str) -> str:
    event = stripe.Webhook.construct_event(payload, sig_header=header, secret="whsec_shop")
    return event.type
