"""Shops: their prices and customers, and short calls to sell to them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from lattice_stripe import Client
from lattice_stripe.testing import StripeEmulator

DONE = "https://example.com/done"
START = int(datetime(2026, 4, 1, tzinfo=UTC).timestamp())
MAY = int(datetime(2026, 5, 1, tzinfo=UTC).timestamp())
JUNE = int(datetime(2026, 6, 1, tzinfo=UTC).timestamp())
DAY = 86_400
HOUR = 3_600


class CheckoutShop:
    """A price of 15.00 USD, and a monthly one of 10.00 USD."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.once = self.price(1_500)
        self.monthly = self.price(1_000, recurring={"interval": "month"})

    def price(self, amount: int, **params: Any) -> str:
        made = self.client.prices.create(
            currency="usd", unit_amount=amount, product_data={"name": f"Plan {amount}"}, **params
        )
        return str(made.id)

    def checkout(self, *prices: str, mode: Any = "payment", **params: Any) -> Any:
        items: Any = [{"price": price, "quantity": 2} for price in prices]
        return self.client.checkout.sessions.create(
            mode=mode, success_url=DONE, line_items=items, **params
        )


class SubscriptionShop:
    """A customer with a monthly price of 20.00 USD, on the emulator's clock or a test clock."""

    def __init__(self, emulator: StripeEmulator, *, test_clock: bool = False) -> None:
        self.emulator = emulator
        self.client: Client = emulator.client(max_retries=0)
        self.clock = (
            self.client.test_helpers.test_clocks.create(frozen_time=START).id
            if test_clock
            else None
        )
        more: Any = {"test_clock": self.clock} if self.clock else {}
        self.customer = self.client.customers.create(email="ada@example.com", **more)
        self.use("visa")
        self.product = self.client.products.create(name="Gold").id
        self.price = self.make_price(unit_amount=2_000)

    def make_price(self, **params: Any) -> Any:
        params.setdefault("recurring", {"interval": "month"})
        return self.client.prices.create(currency="usd", product=self.product, **params).id

    def use(self, token: str) -> None:
        method = self.client.payment_methods.attach(f"pm_card_{token}", customer=self.customer.id)
        self.client.customers.update(
            self.customer.id, invoice_settings={"default_payment_method": method.id}
        )

    def subscribe(self, **params: Any) -> Any:
        params.setdefault("items", [{"price": self.price}])
        return self.client.subscriptions.create(customer=self.customer.id, **params)

    def advance_to(self, moment: int) -> None:
        if self.clock:
            self.client.test_helpers.test_clocks.advance(self.clock, frozen_time=moment)
        else:
            self.emulator.advance_to(moment)

    def status(self, subscription: Any) -> str:
        return str(self.client.subscriptions.retrieve(subscription.id).status)

    def invoices(self) -> list[tuple[Any, ...]]:
        found = self.client.invoices.list(customer=self.customer.id, limit=100).data[::-1]
        return [(i.billing_reason, i.status, i.total, i.created) for i in found]

    def newest(self) -> Any:
        return self.client.invoices.list(customer=self.customer.id, limit=1).data[0]

    def charged(self) -> int:
        return sum(c.amount for c in self.client.charges.list() if c.status == "succeeded")
