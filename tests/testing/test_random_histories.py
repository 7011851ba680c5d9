"""Random histories of billing calls: totals, balances and states stay consistent."""

from __future__ import annotations

import os
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from lattice_stripe import CardError, InvalidRequestError
from lattice_stripe.testing import StripeEmulator

STEPS = int(os.environ.get("EMULATOR_STEPS", "40"))
EXAMPLES = int(os.environ.get("EMULATOR_EXAMPLES", "15"))
NEXT = {
    "draft": {"draft", "open", "paid", "deleted"},
    "open": {"open", "paid", "void", "uncollectible"},
    "uncollectible": {"uncollectible", "paid", "void"},
    "paid": {"paid"},
    "void": {"void"},
}
AMOUNTS = st.integers(1, 5_000)
INDEX = st.integers(0, 50)
CARDS = st.sampled_from(["pm_card_visa", "pm_card_chargeDeclined"])


class Billing(RuleBasedStateMachine):
    @initialize()
    def start(self) -> None:
        self.emulator = StripeEmulator()
        self.client = self.emulator.client(max_retries=0)
        self.statuses: dict[str, str] = {}
        rate = self.client.tax_rates.create(display_name="VAT", percentage=19, inclusive=False)
        inner = self.client.tax_rates.create(display_name="GST", percentage=7.7, inclusive=True)
        self.rates = [[], [rate.id], [inner.id], [rate.id, inner.id]]
        self.coupons = [
            self.client.coupons.create(percent_off=33.3, duration="once").id,
            self.client.coupons.create(amount_off=700, currency="usd", duration="once").id,
        ]
        self.customers = [self.client.customers.create().id for _ in range(2)]

    def attempt(self, call: Any) -> None:
        """Make a call that may be refused. A refused call changes no object."""
        before = self.emulator.dump()
        try:
            call()
        except CardError:
            pass
        except InvalidRequestError:
            assert self.emulator.dump() == before

    def invoice(self, index: int) -> dict[str, Any]:
        found = self.emulator.objects("invoice")
        return found[index % len(found)] if found else {"id": "in_missing", "customer": "none"}

    @rule(index=INDEX, coupons=st.integers(0, 3), rates=st.integers(0, 3))
    def create_invoice(self, index: int, coupons: int, rates: int) -> None:
        chosen = [{"coupon": c} for n, c in enumerate(self.coupons) if coupons >> n & 1]
        self.client.invoices.create(
            customer=self.customers[index % 2],
            discounts=chosen,
            default_tax_rates=self.rates[rates],
            currency="usd",
            pending_invoice_items_behavior="include" if index % 3 else "exclude",
        )

    @rule(
        index=INDEX,
        amounts=st.lists(AMOUNTS, min_size=1, max_size=3),
        coupons=st.integers(0, 3),
        rates=st.integers(0, 3),
        card=CARDS,
    )
    def bill(self, index: int, amounts: list[int], coupons: int, rates: int, card: str) -> None:
        """Create, finalize and pay an invoice, so that histories have some."""
        self.create_invoice(index, coupons, rates)
        made = self.emulator.objects("invoice")[0]
        for amount in amounts:
            self.client.invoice_items.create(
                customer=made["customer"], invoice=made["id"], amount=amount, currency="usd"
            )
        if index % 4:
            self.finalize(0)
        if index % 3:
            self.pay(0, card)

    @rule(index=INDEX, amount=st.integers(-2_000, 5_000), pending=st.booleans())
    def create_item(self, index: int, amount: int, pending: bool) -> None:
        invoice = self.invoice(index)
        more = {} if pending else {"invoice": invoice["id"]}
        customer = invoice["customer"]
        create = self.client.invoice_items.create
        self.attempt(lambda: create(customer=customer, amount=amount, currency="usd", **more))

    @rule(index=INDEX, amount=AMOUNTS, delete=st.booleans())
    def change_item(self, index: int, amount: int, delete: bool) -> None:
        items = self.emulator.objects("invoiceitem")
        if items:
            item = items[index % len(items)]["id"]
            change = self.client.invoice_items
            self.attempt(
                lambda: change.delete(item) if delete else change.update(item, amount=amount)
            )

    @rule(index=INDEX, balance=st.integers(-3_000, 3_000))
    def set_balance(self, index: int, balance: int) -> None:
        self.client.customers.update(self.customers[index % 2], balance=balance)

    @rule(index=INDEX)
    def finalize(self, index: int) -> None:
        self.attempt(lambda: self.client.invoices.finalize(self.invoice(index)["id"]))

    @rule(index=INDEX, card=CARDS)
    def pay(self, index: int, card: str) -> None:
        self.attempt(
            lambda: self.client.invoices.pay(self.invoice(index)["id"], payment_method=card)
        )

    @rule(index=INDEX, verb=st.sampled_from(["void_invoice", "mark_uncollectible", "delete"]))
    def end(self, index: int, verb: str) -> None:
        method = getattr(self.client.invoices, verb)
        self.attempt(lambda: method(self.invoice(index)["id"]))

    @rule(index=INDEX, amount=AMOUNTS, how=st.sampled_from(["", "credit_amount", "refund_amount"]))
    def credit(self, index: int, amount: int, how: str) -> None:
        more: dict[str, Any] = {how: amount} if how else {}
        create = self.client.credit_notes.create
        invoice = self.invoice(index)["id"]
        self.attempt(lambda: create(invoice=invoice, amount=amount, **more))

    @rule(index=INDEX, amount=AMOUNTS)
    def refund(self, index: int, amount: int) -> None:
        charges = self.emulator.objects("charge")
        if charges:
            charge = charges[index % len(charges)]["id"]
            self.attempt(lambda: self.client.refunds.create(charge=charge, amount=amount))

    @invariant()
    def invoices_add_up(self) -> None:
        for invoice in self.emulator.objects("invoice"):
            lines = invoice["lines"]["data"]
            discounts = sum(d["amount"] for d in invoice["total_discount_amounts"])
            exclusive = sum(
                tax["amount"]
                for tax in invoice["total_taxes"]
                if tax["tax_behavior"] == "exclusive"
            )
            taxes = sum(tax["amount"] for tax in invoice["total_taxes"])
            assert invoice["subtotal"] == sum(line["amount"] for line in lines)
            assert invoice["total"] == invoice["subtotal"] - discounts + exclusive
            assert invoice["total_excluding_tax"] == invoice["total"] - taxes
            assert invoice["amount_due"] == invoice["amount_paid"] + invoice["amount_remaining"]
            assert min(invoice["amount_due"], invoice["amount_remaining"]) >= 0

    @invariant()
    def states_follow_each_other(self) -> None:
        now = {i["id"]: i["status"] for i in self.emulator.objects("invoice")}
        for identity, before in self.statuses.items():
            assert now.get(identity, "deleted") in NEXT[before]
        self.statuses = now

    @invariant()
    def money_is_neither_made_nor_lost(self) -> None:
        objects = self.emulator.objects
        charged = sum(c["amount"] for c in objects("charge") if c["status"] == "succeeded")
        refunded = sum(r["amount"] for r in objects("refund"))
        assert sum(t["net"] for t in objects("balance_transaction")) == charged - refunded
        assert refunded == sum(c["amount_refunded"] for c in objects("charge"))
        assert charged == sum(p["amount_paid"] for p in objects("invoice_payment"))


Billing.TestCase.settings = settings(
    max_examples=EXAMPLES,
    stateful_step_count=STEPS,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
TestBilling = Billing.TestCase
