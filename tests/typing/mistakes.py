"""What an application gets wrong: each marked line must be an error, and no other may be."""

from __future__ import annotations

from lattice_stripe import Client

client = Client("sk_test_123")

client.invoices.create(custmer="cus_1")  # E: a parameter that does not exist
client.invoices.create(auto_advance="no")  # E: a wrong type
client.invoices.create(collection_method="carrier_pigeon")  # E: a value Stripe does not know
client.invoices.retrieve()  # E: no id
client.prices.create(product="prod_1")  # E: currency is required
client.invoices.list(created={"since": 1})  # E: no such key
client.customers.create(expand="sources")  # E: a list is wanted
client.invoices.retrieve("in_1").amount_dew  # E: no such field
client.invoices.retrieve("in_1", opts={"timeuot": 1})  # E: no such option
client.invoces  # E: no such service
Client("sk_test_123", opinions={"auto_advanced": False})  # E: no such opinion
client.disputes.update_evidence("du_1", submit=True)  # E: it never submits
