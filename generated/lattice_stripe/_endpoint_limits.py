# Generated. Do not edit.
"""The operations with a documented rate limit of their own, in requests per second."""

LIMITS: dict[str, int] = {
    "billing.meter_events.create": 1000,
    "charges.search": 20,
    "customers.search": 20,
    "files.create": 20,
    "files.list": 20,
    "files.retrieve": 20,
    "invoices.search": 20,
    "payment_intents.search": 20,
    "payouts.create": 15,
    "prices.search": 20,
    "products.search": 20,
    "subscriptions.search": 20,
}
