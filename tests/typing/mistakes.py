"""Mistakes in application code: a type checker must report the marked lines and no others."""

from __future__ import annotations

from lattice_stripe import Client

client = Client("sk_test_123")

client.invoices.create(custmer="cus_1")  # E: unknown parameter
client.invoices.create(auto_advance="no")  # E: wrong type
client.invoices.create(collection_method="carrier_pigeon")  # E: unknown value
client.invoices.retrieve()  # E: missing id
client.prices.create(product="prod_1")  # E: missing currency
client.invoices.list(created={"since": 1})  # E: unknown key
client.customers.create(expand="sources")  # E: not a list
client.invoices.retrieve("in_1").amount_dew  # E: unknown field
client.invoices.retrieve("in_1").charge  # E: of an older version
client.invoices.retrieve("in_1").to_dct()  # E: unknown method
client.invoices.retrieve("in_1", opts={"timeuot": 1})  # E: unknown option
client.invoces  # E: unknown service
Client("sk_test_123", max_retry=3)  # E: unknown client option
Client("sk_test_123", max_retries="3")  # E: wrong type of a client option
Client("sk_test_123", opinions={"auto_advanced": False})  # E: unknown opinion
client.disputes.update_evidence("du_1", submit=True)  # E: submit is not a parameter
