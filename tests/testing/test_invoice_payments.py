"""Payments of invoices by payment intents, and the balances of customers."""

from __future__ import annotations

from typing import Any

import pytest
from lattice_stripe import CardError, Client, InvalidRequestError
from lattice_stripe.testing import StripeEmulator


def subscribe(client: Client, **params: Any) -> tuple[Any, str]:
    """An incomplete subscription, and the payment intent of its client secret."""
    price = client.prices.create(
        currency="usd",
        unit_amount=1_000,
        recurring={"interval": "month"},
        product_data={"name": "Gold"},
    ).id
    items: Any = [{"price": price}]
    made: Any = client.subscriptions.create(
        customer=str(client.customers.create().id),
        items=items,
        payment_behavior="default_incomplete",
        expand=["latest_invoice.confirmation_secret"],
        **params,
    )
    secret = made.latest_invoice.confirmation_secret
    assert secret.type == "payment_intent"
    return made, secret.client_secret.partition("_secret_")[0]


def states(client: Client, subscription: Any) -> tuple[Any, ...]:
    invoice = subscription.latest_invoice.id
    payments = client.invoice_payments.list(invoice=invoice).data
    return (
        client.subscriptions.retrieve(subscription.id).status,
        client.invoices.retrieve(invoice).status,
        [payment.status for payment in payments],
    )


def test_confirming_the_intent_of_a_client_secret_pays_the_invoice(
    emulator: StripeEmulator, client: Client
) -> None:
    subscription, intent = subscribe(client)
    assert states(client, subscription) == ("incomplete", "open", ["open"])

    client.payment_intents.confirm(intent, payment_method="pm_card_visa")

    assert states(client, subscription) == ("active", "paid", ["paid"])
    types = [event["type"] for event in emulator.events()]
    assert {"invoice_payment.paid", "invoice.paid", "payment_intent.succeeded"} <= set(types)
    assert client.balance.retrieve().available[0].amount == 1_000


def test_authenticating_the_intent_of_a_client_secret_pays_the_invoice(
    emulator: StripeEmulator, client: Client
) -> None:
    subscription, intent = subscribe(client)
    client.payment_intents.confirm(intent, payment_method="pm_card_authenticationRequired")
    assert states(client, subscription) == ("incomplete", "open", ["open"])

    emulator.authenticate(intent)

    assert states(client, subscription) == ("active", "paid", ["paid"])


def test_a_declined_intent_counts_an_attempt_and_is_used_again(
    emulator: StripeEmulator, client: Client
) -> None:
    subscription, intent = subscribe(client)
    with pytest.raises(CardError):
        client.payment_intents.confirm(intent, payment_method="pm_card_chargeDeclined")
    assert states(client, subscription) == ("incomplete", "open", ["open"])
    assert len(emulator.events("invoice.payment_failed")) == 1

    paid = client.invoices.pay(subscription.latest_invoice.id, payment_method="pm_card_visa")

    assert paid.attempt_count == 1  # a manual payment is not a retry
    assert states(client, subscription) == ("active", "paid", ["paid"])
    assert [one.id for one in client.payment_intents.list()] == [intent]


def test_an_invoice_that_is_authenticated_later_is_paid(
    emulator: StripeEmulator, client: Client
) -> None:
    subscription, intent = subscribe(client)
    with pytest.raises(CardError, match="authentication"):
        client.invoices.pay(
            subscription.latest_invoice.id,
            payment_method="pm_card_authenticationRequired",
            off_session=False,
        )
    emulator.authenticate(intent)
    assert states(client, subscription) == ("active", "paid", ["paid"])


def test_the_payment_method_is_saved_for_renewals(emulator: StripeEmulator, client: Client) -> None:
    settings: Any = {"save_default_payment_method": "on_subscription"}
    subscription, intent = subscribe(client, payment_settings=settings)
    client.payment_intents.confirm(intent, payment_method="pm_card_visa")
    emulator.advance(days=32)
    invoices = client.invoices.list(subscription=subscription.id)
    assert [invoice.status for invoice in invoices] == ["paid", "paid"]


def test_a_paid_invoice_has_no_secret(client: Client) -> None:
    subscription, intent = subscribe(client)
    client.payment_intents.confirm(intent, payment_method="pm_card_visa")
    paid = client.invoices.retrieve(subscription.latest_invoice.id, expand=["confirmation_secret"])
    assert paid.confirmation_secret is None


def test_a_deleted_customer_has_no_live_subscriptions(
    emulator: StripeEmulator, client: Client
) -> None:
    subscription, intent = subscribe(client)
    client.payment_intents.confirm(intent, payment_method="pm_card_visa")
    client.customers.delete(subscription.customer)
    assert client.subscriptions.retrieve(subscription.id).status == "canceled"
    assert emulator.events("customer.subscription.deleted")
    emulator.advance(days=60)
    assert len(client.charges.list().data) == 1


def test_a_change_of_the_balance_is_used_by_the_next_invoice(client: Client) -> None:
    customer: Any = client.customers.create().id
    change = client.customers.balance_transactions.create(
        customer, amount=-300, currency="usd", description="Sorry"
    )
    assert (change.ending_balance, change.type) == (-300, "adjustment")
    assert client.customers.retrieve(customer).balance == -300  # type: ignore[union-attr]
    invoice = client.invoices.create(customer=customer, auto_advance=False).id
    client.invoice_items.create(customer=customer, invoice=invoice, amount=1_000, currency="usd")
    assert client.invoices.finalize(invoice).amount_due == 700


def test_an_attached_payment_pays_the_invoice(client: Client) -> None:
    customer: Any = client.customers.create().id
    invoice = client.invoices.create(customer=customer, auto_advance=False).id
    client.invoice_items.create(customer=customer, invoice=invoice, amount=1_000, currency="usd")
    client.invoices.finalize(invoice)

    def pay(amount: int, **params: Any) -> Any:
        return client.payment_intents.create(
            amount=amount, currency="usd", payment_method="pm_card_visa", **params
        ).id

    with pytest.raises(InvalidRequestError) as caught:
        client.invoices.attach_payment(invoice, payment_intent=pay(999, confirm=True))
    assert caught.value.param == "payment_intent"
    waiting = pay(1_000)
    assert client.invoices.attach_payment(invoice, payment_intent=waiting).status == "open"
    client.payment_intents.confirm(waiting)
    assert client.invoices.retrieve(invoice).status == "paid"


def test_each_change_of_a_balance_has_a_transaction(client: Client) -> None:
    customer = str(client.customers.create(balance=-500).id)
    client.customers.update(customer, balance=-200)
    client.customers.update(customer, balance=-200, name="Ada")
    client.customers.balance_transactions.create(customer, amount=-100, currency="usd")
    found = [
        (one.type, one.amount, one.ending_balance)
        for one in client.customers.balance_transactions.list(customer)
    ]
    assert found == [("adjustment", -100, -300), ("adjustment", 300, -200), ("initial", -500, -500)]


def test_an_invoice_below_the_minimum_is_a_debit_of_its_own_type(client: Client) -> None:
    customer = str(client.customers.create().id)
    invoice = client.invoices.create(customer=customer)
    client.invoice_items.create(customer=customer, invoice=invoice.id, amount=30, currency="usd")
    client.invoices.finalize(invoice.id)
    [entry] = client.customers.balance_transactions.list(customer).data
    assert (entry.type, entry.amount, entry.ending_balance) == ("invoice_too_small", 30, 30)
