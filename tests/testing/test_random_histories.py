"""Random histories of billing calls: totals, balances and states stay consistent."""

from __future__ import annotations

import os
from collections import Counter
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)
from lattice_stripe import CardError, InvalidArgumentError, InvalidRequestError
from lattice_stripe.testing import StripeEmulator
from lattice_stripe.testing._facts import load_facts

STEPS = int(os.environ.get("EMULATOR_STEPS", "40"))
EXAMPLES = int(os.environ.get("EMULATOR_EXAMPLES", "15"))
SOAK = "EMULATOR_STEPS" in os.environ
TRACKED = (
    "application_fee",
    "charge",
    "credit_note",
    "dispute",
    "invoice",
    "payment_intent",
    "payout",
    "refund",
    "topup",
    "transfer",
)
"""Schemas whose every change has an event."""
WITHDRAWN = ("needs_response", "under_review", "lost")
AMOUNTS = st.integers(1, 5_000)
INDEX = st.integers(0, 50)
CARDS = st.sampled_from(["pm_card_visa", "pm_card_chargeDeclined"])
ACCOUNTS = st.integers(0, 2)


def declared(schema: str) -> set[tuple[str, str]]:
    """The changes of state that ``overlays/states`` declares for a schema."""
    states = load_facts().states.get(schema)
    changes = (*states.changes, *states.transitions) if states else ()
    return {(source, change.target) for change in changes for source in change.sources}


def part(number: int, whole: int) -> int:
    """1 to ``whole``, or rarely more than the whole."""
    return whole + 1 if number % 16 == 0 else 1 + number % whole


def needs(schema: str) -> Any:
    """A precondition: some account has an object of a schema."""
    return precondition(lambda self: schema in self.stored_schemas())


def without_lines(data: dict[str, Any]) -> dict[str, Any]:
    """An object without its list of lines: events show a part of a long one."""
    return {name: value for name, value in data.items() if name != "lines"}


class Billing(RuleBasedStateMachine):
    @initialize()
    def start(self) -> None:
        self.emulator = StripeEmulator()
        self.emulator.set_stripe_fee(percent=1, fixed=3)
        self.client = self.emulator.client(max_retries=0)
        self.undeclared: list[str] = []
        self.record_changes_of_state()
        self.accounts = ["", *(str(self.client.accounts.create(type="express").id) for _ in "ab")]
        for account in self.accounts[1:]:
            self.emulator.complete_onboarding(account)
        rate = self.client.tax_rates.create(display_name="VAT", percentage=19, inclusive=False)
        inner = self.client.tax_rates.create(display_name="GST", percentage=7.7, inclusive=True)
        self.rates = [[], [rate.id], [inner.id], [rate.id, inner.id]]
        self.coupons = [
            self.client.coupons.create(percent_off=33.3, duration="once").id,
            self.client.coupons.create(amount_off=700, currency="usd", duration="once").id,
        ]
        self.customers = [self.client.customers.create().id for _ in range(2)]
        clock = self.client.test_helpers.test_clocks.create(frozen_time=self.emulator.now)
        self.clock = str(clock.id)
        self.subscriber = self.client.customers.create(
            test_clock=self.clock,
            payment_method="pm_card_visa",
            invoice_settings={"default_payment_method": "pm_card_visa"},
        ).id
        self.price = self.client.prices.create(
            currency="usd",
            unit_amount=1_100,
            recurring={"interval": "month"},
            product_data={"name": "Gold"},
        ).id

        self.make_some_history()

    def make_some_history(self) -> None:
        """Make an object of each kind, so that few random steps change many of them."""
        for account in (0, 1, 2):
            self.pay_intent(account, 3_001, 201, "whole", "visa", False)
            self.pay_intent(account, 1_003, 101, "", "visa", True)
            self.pay_intent(account, 2_005, 103, "", "visa", False)
            self.end_payment(account, 0, 301, False, True, "refund")
            self.dispute(account, 0, "dispute", "x")
            self.pay_out(account, 0, 501, "create")
        for how in ("transfer", "reverse", "refund fee"):
            self.transfer(0, 201, False, 1, how)
        self.pay_intent(0, 2_001, 211, "whole", "visa", False)
        self.end_payment(0, 0, 401, False, True, "refund")
        self.dispute(1, 0, "win", "x")
        self.top_up(0, 901, "create")

    def record_changes_of_state(self) -> None:
        store = self.emulator._world.store
        replace = store.replace
        fields = {name: states.field for name, states in load_facts().states.items()}

        def recorded(record: Any, data: dict[str, Any], *, deleted: bool = False) -> Any:
            schema = record.schema
            if schema in TRACKED and schema in fields:
                change = (record.data[fields[schema]], data[fields[schema]])
                if change[0] != change[1] and change not in declared(schema):
                    self.undeclared.append(f"{schema}: {change[0]} -> {change[1]}")
            return replace(record, data, deleted=deleted)

        store.replace = recorded  # type: ignore[method-assign]

    def attempt(self, call: Any) -> None:
        """Make a call that may be refused. A refused call changes no object."""
        before = self.emulator.dump()
        try:
            call()
        except CardError:
            pass
        except (InvalidRequestError, InvalidArgumentError):
            assert self.emulator.dump() == before

    def options(self, account: int) -> Any:
        """The request options of the platform or of a connected account."""
        return {"stripe_account": self.accounts[account]} if account else None

    def stored_schemas(self) -> set[str]:
        return {record.schema for record in self.emulator._world.store.records()}

    def one(self, schema: str, index: int, account: int = 0) -> str:
        found = self.emulator.objects(schema, stripe_account=self.accounts[account])
        return str(found[index % len(found)]["id"]) if found else "missing"

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

    @needs("invoiceitem")
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

    @needs("invoice")
    @rule(index=INDEX)
    def finalize(self, index: int) -> None:
        self.attempt(lambda: self.client.invoices.finalize(self.invoice(index)["id"]))

    @needs("invoice")
    @rule(index=INDEX, card=CARDS)
    def pay(self, index: int, card: str) -> None:
        self.attempt(
            lambda: self.client.invoices.pay(self.invoice(index)["id"], payment_method=card)
        )

    @needs("invoice")
    @rule(index=INDEX, verb=st.sampled_from(["void_invoice", "mark_uncollectible", "delete"]))
    def end(self, index: int, verb: str) -> None:
        method = getattr(self.client.invoices, verb)
        self.attempt(lambda: method(self.invoice(index)["id"]))

    @needs("invoice")
    @rule(index=INDEX, amount=AMOUNTS, how=st.sampled_from(["", "credit_amount", "refund_amount"]))
    def credit(self, index: int, amount: int, how: str) -> None:
        more: dict[str, Any] = {how: amount} if how else {}
        create = self.client.credit_notes.create
        invoice = self.invoice(index)["id"]
        self.attempt(lambda: create(invoice=invoice, amount=amount, **more))

    # --- payments -------------------------------------------------------------------------------

    def object(self, schema: str, index: int, account: int = 0) -> dict[str, Any]:
        found = self.emulator.objects(schema, stripe_account=self.accounts[account])
        return found[index % len(found)] if found else {"id": "missing"}

    @rule(
        account=ACCOUNTS,
        amount=AMOUNTS,
        fee=AMOUNTS,
        destination=st.sampled_from(["", "whole", "part"]),
        card=st.sampled_from(["visa", "visa", "visa", "createDispute", "chargeDeclined"]),
        manual=st.booleans(),
    )
    def pay_intent(
        self, account: int, amount: int, fee: int, destination: str, card: str, manual: bool
    ) -> None:
        params: dict[str, Any] = {}
        if destination and not account:
            params["transfer_data"] = {"destination": self.accounts[1 + amount % 2]}
            if destination == "part":
                params["transfer_data"]["amount"] = part(fee, amount)
        if destination != "part" and (account or destination):
            params["application_fee_amount"] = part(fee, amount)
        create = self.client.payment_intents.create
        self.attempt(
            lambda: create(
                amount=amount,
                currency="usd",
                payment_method=f"pm_card_{card}",
                capture_method="manual" if manual else "automatic",
                confirm=True,
                opts=self.options(account),
                **params,
            )
        )

    @rule(
        account=ACCOUNTS,
        index=INDEX,
        amount=AMOUNTS,
        whole=st.booleans(),
        shares=st.booleans(),
        how=st.sampled_from(["capture", "cancel", "refund", "refund", "fail refund"]),
    )
    def end_payment(
        self, account: int, index: int, amount: int, whole: bool, shares: bool, how: str
    ) -> None:
        client, opts = self.client, self.options(account)
        intent = self.object("payment_intent", index, account)
        params: dict[str, Any] = {}
        match how:
            case "capture":
                if not whole:
                    params["amount_to_capture"] = part(amount, intent.get("amount", 1))
                capture = client.payment_intents.capture
                self.attempt(lambda: capture(intent["id"], opts=opts, **params))
            case "cancel":
                self.attempt(lambda: client.payment_intents.cancel(intent["id"], opts=opts))
            case "refund":
                charge = self.object("charge", index, account)
                left = charge.get("amount", 1) - charge.get("amount_refunded", 0)
                if not whole:
                    params["amount"] = part(amount, max(left, 1))
                if shares and charge.get("transfer"):
                    params["reverse_transfer"] = True
                if shares and charge.get("application_fee"):
                    params["refund_application_fee"] = True
                create = client.refunds.create
                self.attempt(lambda: create(charge=charge["id"], opts=opts, **params))
            case "fail refund":
                identity, name = self.one("refund", index, account), self.accounts[account]
                if not identity.startswith("pyr_"):
                    fail = self.emulator.fail_refund
                    self.attempt(lambda: fail(identity, stripe_account=name))

    @rule(
        account=ACCOUNTS,
        index=INDEX,
        how=st.sampled_from(["dispute", "inquire", "stage", "submit", "win", "lose", "close"]),
        text=st.sampled_from(["x", "winning_evidence", "losing_evidence"]),
    )
    def dispute(self, account: int, index: int, how: str, text: str) -> None:
        name, opts = self.accounts[account], self.options(account)
        identity = self.one("dispute", index, account)
        charge = self.one("charge", index, account)
        emulator, disputes = self.emulator, self.client.disputes
        evidence: Any = {"uncategorized_text": text}
        submit = how == "submit"
        calls: dict[str, Any] = {
            "dispute": lambda: emulator.create_dispute(charge, stripe_account=name),
            "inquire": lambda: emulator.create_dispute(charge, inquiry=True, stripe_account=name),
            "win": lambda: emulator.resolve_dispute(identity, won=True, stripe_account=name),
            "lose": lambda: emulator.resolve_dispute(identity, won=False, stripe_account=name),
            "close": lambda: disputes.close(identity, opts=opts),
        }
        self.attempt(
            calls.get(
                how,
                lambda: disputes.update(identity, evidence=evidence, submit=submit, opts=opts),
            )
        )

    # --- Connect --------------------------------------------------------------------------------

    @rule(
        index=INDEX,
        amount=AMOUNTS,
        fee=st.booleans(),
        account=st.integers(1, 2),
        how=st.sampled_from(["transfer", "split", "reverse", "refund fee"]),
    )
    def transfer(self, index: int, amount: int, fee: bool, account: int, how: str) -> None:
        client, destination = self.client, self.accounts[account]
        params: dict[str, Any] = {}
        match how:
            case "transfer":
                available = client.balance.retrieve().available[0].amount
                params["amount"] = part(amount, max(available, 1))
            case "split":
                charge = self.object("charge", index)
                params["source_transaction"] = charge["id"]
                params["amount"] = part(amount, charge.get("amount", 1))
            case "reverse":
                transfer = self.object("transfer", index)
                params["amount"] = part(amount, transfer.get("amount", 1))
                params |= {"refund_application_fee": True} if fee else {}
                reverse = client.transfers.reversals.create
                self.attempt(lambda: reverse(transfer["id"], **params))
                return
            case "refund fee":
                found = self.object("application_fee", index)
                given = part(amount, found.get("amount", 1))
                refund = client.application_fees.refunds.create
                self.attempt(lambda: refund(found["id"], amount=given))
                return
        create = client.transfers.create
        self.attempt(lambda: create(currency="usd", destination=destination, **params))

    @rule(account=ACCOUNTS, index=INDEX)
    def read_an_object_of_another_account(self, account: int, index: int) -> None:
        """No id of an object gives another account access to it."""
        for other in {0, 1, 2} - {account}:
            for name, resource in (
                ("charge", self.client.charges),
                ("payment_intent", self.client.payment_intents),
                ("refund", self.client.refunds),
                ("payout", self.client.payouts),
                ("dispute", self.client.disputes),
                ("balance_transaction", self.client.balance_transactions),
                ("event", self.client.events),
            ):
                with pytest.raises(InvalidRequestError) as caught:
                    resource.retrieve(self.one(name, index, account), opts=self.options(other))
                assert caught.value.http_status == 404

    # --- payouts and top-ups --------------------------------------------------------------------

    @rule(
        account=ACCOUNTS,
        index=INDEX,
        amount=AMOUNTS,
        how=st.sampled_from(["create", "automatic", "pay", "fail", "cancel", "reverse"]),
    )
    def pay_out(self, account: int, index: int, amount: int, how: str) -> None:
        name, opts = self.accounts[account], self.options(account)
        client, emulator = self.client, self.emulator
        identity = self.one("payout", index, account)
        code = "account_closed" if how == "fail" else None
        available = client.balance.retrieve(opts=opts).available[0].amount
        given = part(amount, max(available, 1))
        resolve = emulator.resolve_payout
        calls: dict[str, Any] = {
            "create": lambda: client.payouts.create(amount=given, currency="usd", opts=opts),
            "automatic": lambda: emulator.create_automatic_payout(stripe_account=name),
            "cancel": lambda: client.payouts.cancel(identity, opts=opts),
            "reverse": lambda: client.payouts.reverse(identity, opts=opts),
        }
        self.attempt(
            calls.get(how, lambda: resolve(identity, failure_code=code, stripe_account=name))
        )

    @rule(index=INDEX, amount=AMOUNTS, how=st.sampled_from(["create", "succeed", "fail", "cancel"]))
    def top_up(self, index: int, amount: int, how: str) -> None:
        identity, code = self.one("topup", index), "account_closed" if how == "fail" else None
        topups, resolve = self.client.topups, self.emulator.resolve_topup
        calls: dict[str, Any] = {
            "create": lambda: topups.create(amount=amount, currency="usd"),
            "cancel": lambda: topups.cancel(identity),
        }
        self.attempt(calls.get(how, lambda: resolve(identity, failure_code=code)))

    # --- subscriptions --------------------------------------------------------------------------

    @rule(
        index=INDEX,
        days=st.integers(1, 40),
        quantity=st.integers(1, 3),
        how=st.sampled_from(["create", "trial", "cancel", "advance", "advance"]),
    )
    def subscribe(self, index: int, days: int, quantity: int, how: str) -> None:
        if how == "advance":
            clocks = self.client.test_helpers.test_clocks
            time = clocks.retrieve(self.clock).frozen_time + days * 86_400
            clocks.advance(self.clock, frozen_time=time)
        elif how == "cancel":
            self.attempt(lambda: self.client.subscriptions.cancel(self.one("subscription", index)))
        elif len(self.emulator.objects("subscription")) < 4:
            params: Any = {"trial_period_days": 5} if how == "trial" else {}
            items: Any = [{"price": self.price, "quantity": quantity}]
            create = self.client.subscriptions.create
            self.attempt(lambda: create(customer=self.subscriber, items=items, **params))

    # --- invariants -----------------------------------------------------------------------------

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
    def states_change_as_declared(self) -> None:
        assert self.undeclared == []

    @invariant()
    def the_last_event_of_an_object_shows_it(self) -> None:
        for account in self.accounts:
            shown: dict[str, Any] = {}
            for event in self.emulator.events(stripe_account=account):
                shown[event["data"]["object"].get("id", "")] = event["data"]["object"]
            for schema in TRACKED:
                for stored in self.emulator.objects(schema, stripe_account=account):
                    if schema == "invoice" and stored.get("parent"):
                        continue
                    if not stored["id"].startswith(("py_", "pyr_")):  # shown by their transfer
                        found = shown.get(stored["id"], {})
                        assert without_lines(found) == without_lines(stored), schema

    @invariant()
    def balances_are_the_sums_of_their_transactions(self) -> None:
        for number, account in enumerate(self.accounts):
            found = self.client.balance.retrieve(opts=self.options(number))
            entries = self.emulator.objects("balance_transaction", stripe_account=account)
            amounts = {one.currency: one.amount for one in found.available}
            assert sum(amounts.values()) == sum(entry["net"] for entry in entries)
            assert all(e["net"] == e["amount"] - e["fee"] for e in entries)

    @invariant()
    def money_is_neither_made_nor_lost(self) -> None:
        total = expected = 0
        for account in self.accounts:
            found = {
                schema: self.emulator.objects(schema, stripe_account=account)
                for schema in ("balance_transaction", "charge", "dispute", "payout", "refund")
            }
            entries = found["balance_transaction"]
            total += sum(entry["net"] for entry in entries)
            expected -= sum(
                fee["amount"]
                for entry in entries
                for fee in entry["fee_details"]
                if fee["type"] == "stripe_fee"
            )
            expected += sum(
                c["amount_captured"] for c in found["charge"] if not c["source_transfer"]
            )
            expected -= sum(
                r["amount"]
                for r in found["refund"]
                if not r["source_transfer_reversal"] and r["status"] == "succeeded"
            )
            expected -= sum(d["amount"] for d in found["dispute"] if d["status"] in WITHDRAWN)
            expected -= sum(
                p["amount"] for p in found["payout"] if p["status"] not in ("failed", "canceled")
            )
        topups = self.emulator.objects("topup")
        expected += sum(t["amount"] for t in topups if t["status"] == "succeeded")
        assert total == expected

    @invariant()
    def an_account_has_what_it_was_given(self) -> None:
        for account in self.accounts[1:]:
            entries = self.emulator.objects("balance_transaction", stripe_account=account)
            received = [t for t in self.emulator.objects("transfer") if t["destination"] == account]
            moved = sum(e["amount"] for e in entries if e["type"] in ("payment", "payment_refund"))
            assert moved == sum(t["amount"] - t["amount_reversed"] for t in received)
            fees = [f for f in self.emulator.objects("application_fee") if f["account"] == account]
            paid = sum(
                d["amount"]
                for e in entries
                for d in e["fee_details"]
                if d["type"] == "application_fee"
            )
            returned = sum(
                e["amount"] for e in entries if e["reporting_category"] == "platform_earning_refund"
            )
            assert paid == sum(f["amount"] for f in fees)
            assert returned == sum(f["amount_refunded"] for f in fees)

    @invariant()
    def parts_never_exceed_the_whole(self) -> None:
        for account in self.accounts:
            refunds: Counter[str] = Counter()
            for refund in self.emulator.objects("refund", stripe_account=account):
                if refund["status"] == "succeeded":
                    refunds[refund["charge"]] += refund["amount"]
            moved: Counter[str] = Counter()
            for transfer in self.emulator.objects("transfer", stripe_account=account):
                reversals = transfer["reversals"]["data"]
                assert transfer["amount_reversed"] == sum(r["amount"] for r in reversals)
                assert 0 <= transfer["amount_reversed"] <= transfer["amount"]
                moved[transfer["source_transaction"]] += (
                    transfer["amount"] - transfer["amount_reversed"]
                )
            for charge in self.emulator.objects("charge", stripe_account=account):
                released = charge["amount"] - charge["amount_captured"]
                if charge["captured"]:
                    assert charge["amount_refunded"] == released + refunds[charge["id"]]
                assert moved[charge["id"]] <= charge["amount_captured"] <= charge["amount"]
                assert charge["refunded"] == (
                    charge["amount_refunded"] == charge["amount"] and charge["status"] != "failed"
                )
        for fee in self.emulator.objects("application_fee"):
            assert fee["amount_refunded"] == sum(r["amount"] for r in fee["refunds"]["data"])
            assert 0 <= fee["amount_refunded"] <= fee["amount"]

    @invariant()
    def payments_of_invoices_are_charged(self) -> None:
        payments = self.emulator.objects("invoice_payment")
        intents = {p["payment"].get("payment_intent") for p in payments} - {None}
        charged = sum(
            intent["amount_received"]
            for intent in self.emulator.objects("payment_intent")
            if intent["id"] in intents
        )
        assert charged == sum(p["amount_paid"] or 0 for p in payments)


Billing.TestCase.settings = settings(
    max_examples=EXAMPLES,
    stateful_step_count=STEPS,
    deadline=None,
    derandomize=not SOAK,
    suppress_health_check=list(HealthCheck),
)
TestBilling = Billing.TestCase
