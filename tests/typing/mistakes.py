"""Mistakes in application code: a type checker must report the marked lines and no others."""

from __future__ import annotations

from datetime import UTC, datetime

from lattice_stripe import CardError, CircuitOpenError, Client, webhooks

client = Client("sk_test_123")

client.invoices.create(custmer="cus_1")  # E: unknown parameter
client.invoices.create(auto_advance="no")  # E: wrong type
client.invoices.create(collection_method="carrier_pigeon")  # E: unknown value
client.invoices.retrieve()  # E: missing id
client.prices.create(product="prod_1")  # E: missing currency
client.credit_notes.params(invoice="in_1", lines=[{"tpye": ""}])  # E: unknown key
client.invoices.list(created={"since": 1})  # E: unknown key
client.customers.create(expand="sources")  # E: not a list
client.customers.create(expand=b"sources")  # E: not a list
client.customers.create(metadata={"order": ["1"]})  # E: wrong type of a value
client.customers.create(metadata={("a", "b")})  # E: not a mapping
client.invoices.list(created={"gte": "2026-01-01"})  # E: not a time
client.topups.list(amount={"gte": datetime.now(UTC)})  # E: not an amount
client.subscriptions.create(items=[{"prise": "price_1"}])  # E: unknown key in a list
client.subscriptions.create(items=({"prise": "price_1"},))  # E: unknown key in a tuple
client.subscriptions.create(items={"price": "price_1"})  # E: not a list
client.checkout.sessions.create(payment_method_types="card")  # E: not a list
client.checkout.sessions.create(payment_method_types=["carrd"])  # E: unknown value in a list
client.invoices.create(customer=client.invoices.retrieve("in_1"))  # E: another kind of object
client.customers.create(address=client.prices.retrieve("price_1"))  # E: another kind of object
client.customers.create(address={"line3": ""})  # E: unknown key
client.customers.retrieve("cus_1").email  # E: may be deleted
client.invoices.retrieve("in_1", opts={"timeout": "5"})  # E: wrong type of an option
webhooks.construct_event({}, None, "whsec_1")  # E: not a body
client.invoices.retrieve("in_1").amount_dew  # E: unknown field
client.invoices.retrieve("in_1").charge  # E: of an older version
client.invoices.retrieve("in_1").to_dct()  # E: unknown method
client.invoices.retrieve("in_1", opts={"timeuot": 1})  # E: unknown option
client.invoces  # E: unknown service
Client("sk_test_123", max_retry=3)  # E: unknown client option
Client("sk_test_123", max_retries="3")  # E: wrong type of a client option
Client("sk_test_123", opinions={"auto_advanced": False})  # E: unknown opinion
CardError("declined", decline_cod="x")  # E: unknown attribute of an error
CircuitOpenError("open", retry_after="soon")  # E: wrong type of an attribute
client.disputes.update_evidence("du_1", submit=True)  # E: submit is not a parameter
