"""Calls that Stripe refuses because of stored objects: the emulator refuses them too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from lattice_stripe import CardError, Client, InvalidRequestError
from lattice_stripe.testing import StripeEmulator
from lattice_stripe.testing._emulator import START

DAY = 86_400


class Shop:
    """Two customers, of whom only the first has a payment method, and prices."""

    def __init__(self) -> None:
        self.emulator = StripeEmulator()
        self.client: Client = self.emulator.client(max_retries=0)
        self.payer = self.client.customers.create(
            email="ada@example.com",
            payment_method="pm_card_visa",
            invoice_settings={"default_payment_method": "pm_card_visa"},
        ).id
        self.other = self.client.customers.create().id
        self.product = self.client.products.create(name="Gold").id
        self.monthly = self.price(recurring={"interval": "month"})
        self.once = self.price()

    def price(self, **params: Any) -> Any:
        given: Any = {"currency": "usd", "unit_amount": 1_000, "product": self.product}
        return self.client.prices.create(**{**given, **params}).id

    def inactive(self, **params: Any) -> Any:
        price = self.price(**params)
        self.client.prices.update(price, active=False)
        return price

    def method(self) -> Any:
        return self.client.payment_methods.create(type="card", card={"token": "tok_visa"}).id

    def used(self) -> Any:
        """A payment method that paid without being attached to a customer."""
        method = self.method()
        self.pay(payment_method=method)
        return method

    def detached(self) -> Any:
        method = self.client.payment_methods.attach(self.method(), customer=self.payer).id
        self.client.payment_methods.detach(method)
        return method

    def default(self) -> Any:
        settings = self.client.customers.retrieve(self.payer).invoice_settings  # type: ignore
        return settings.default_payment_method

    def pay(self, **params: Any) -> Any:
        given: Any = {"amount": 1_000, "currency": "usd", "confirm": True}
        return self.client.payment_intents.create(**{**given, **params})

    def failed_payment(self) -> Any:
        with pytest.raises(CardError):
            self.pay(payment_method="pm_card_chargeDeclined")
        return self.client.payment_intents.list(limit=1).data[0].id

    def subscribe(self, **params: Any) -> Any:
        given: Any = {"customer": self.payer, "items": [{"price": self.monthly}]}
        return self.client.subscriptions.create(**{**given, **params})

    def invoice(self, **params: Any) -> Any:
        return self.client.invoices.create(customer=self.payer, **params).id

    def open_invoice(self) -> Any:
        invoice = self.invoice()
        self.item(invoice=invoice, amount=900, currency="usd")
        return self.client.invoices.finalize(invoice).id

    def item(self, **params: Any) -> Any:
        return self.client.invoice_items.create(customer=self.payer, **params)

    def checkout(
        self, amount: int = 1_000, quantity: int | None = 2, price: Any = None, **params: Any
    ) -> Any:
        data: Any = {"currency": "usd", "unit_amount": amount, "product": self.product}
        item: Any = {"price": price} if price else {"price_data": data}
        item["quantity"] = quantity
        given: Any = {"mode": "payment", "success_url": "https://example.com", **params}
        return self.client.checkout.sessions.create(line_items=[item], **given)

    def update(self, customer: str, method: str) -> Any:
        settings: Any = {"default_payment_method": method}
        return self.client.customers.update(customer, invoice_settings=settings)

    def attach(self, method: str, customer: str) -> Any:
        return self.client.payment_methods.attach(method, customer=customer)


Case = tuple[Callable[[Shop], Any], Callable[[Shop, Any], Any], str]


def nothing(shop: Shop) -> None:
    pass


REFUSED: dict[str, Case] = {
    # payment methods
    "attach to a second customer": (Shop.default, lambda s, m: s.attach(m, s.other), "another"),
    "attach a detached method": (Shop.detached, lambda s, m: s.attach(m, s.payer), "detached"),
    "attach a used method": (Shop.used, lambda s, m: s.attach(m, s.payer), "used without"),
    "pay with a used method": (Shop.used, lambda s, m: s.pay(payment_method=m), "used without"),
    "pay with a detached method": (
        Shop.detached,
        lambda s, m: s.pay(payment_method=m, customer=s.payer),
        "detached",
    ),
    "attach a customer": (
        nothing,
        lambda s, _: s.attach(s.other, s.other),
        "No payment method",
    ),
    "attach a source": (
        lambda s: s.client.customers.payment_sources.create(s.payer, source="tok_visa").id,
        lambda s, m: s.attach(m, s.payer),
        "No payment method",
    ),
    "pay with a customer": (
        lambda s: s.client.payment_intents.create(amount=900, currency="usd").id,
        lambda s, i: s.client.payment_intents.confirm(i, payment_method=s.other),
        "No payment method",
    ),
    "default that is no payment method": (
        lambda s: s.subscribe().id,
        lambda s, m: s.update(s.payer, m),
        "has no payment method",
    ),
    "card of an unknown token": (
        nothing,
        lambda s, _: s.client.payment_methods.create(type="card", card={"token": "tok_x"}),
        "No token",
    ),
    "test card with a typing error": (
        nothing,
        lambda s, _: s.attach("pm_card_chargeDecline", s.payer),
        "The emulator has no test card pm_card_chargeDecline. Use pm_card_chargeDeclined",
    ),
    "detach twice": (
        Shop.detached,
        lambda s, m: s.client.payment_methods.detach(m),
        "not attached to a customer",
    ),
    "set up a method of another customer": (
        Shop.default,
        lambda s, m: s.client.setup_intents.create(
            customer=s.other, payment_method=m, confirm=True
        ),
        "another customer",
    ),
    "unattached default of a customer": (
        Shop.method,
        lambda s, m: s.update(s.other, m),
        "has no payment method",
    ),
    "default of another customer": (
        Shop.default,
        lambda s, m: s.update(s.other, m),
        "has no payment method",
    ),
    "unattached default of a new customer": (
        Shop.method,
        lambda s, m: s.client.customers.create(invoice_settings={"default_payment_method": m}),
        "has no payment method",
    ),
    "unattached default of a subscription": (
        Shop.method,
        lambda s, m: s.subscribe(default_payment_method=m),
        "has no payment method",
    ),
    "unattached default of a changed subscription": (
        lambda s: (s.subscribe().id, s.method()),
        lambda s, m: s.client.subscriptions.update(m[0], default_payment_method=m[1]),
        "has no payment method",
    ),
    "unattached default of an invoice": (
        Shop.method,
        lambda s, m: s.invoice(default_payment_method=m),
        "has no payment method",
    ),
    "invoice paid with an unattached method": (
        lambda s: (s.open_invoice(), s.method()),
        lambda s, m: s.client.invoices.pay(m[0], payment_method=m[1]),
        "has no payment method",
    ),
    "method of a type that the intent does not accept": (
        lambda s: s.client.payment_methods.create(type="ideal").id,
        lambda s, m: s.pay(payment_method=m),
        "of type ideal",
    ),
    "method that redirects": (
        lambda s: s.client.payment_methods.create(type="ideal").id,
        lambda s, m: s.pay(payment_method=m, payment_method_types=["ideal"], currency="eur"),
        "does not model payments with methods of type ideal",
    ),
    # amounts
    "charge below the minimum": (nothing, lambda s, _: s.pay(amount=49), "at least 50"),
    "charge below the minimum in yen": (
        nothing,
        lambda s, _: s.pay(amount=49, currency="JPY"),
        "at least 50",
    ),
    "amount lowered below the minimum": (
        lambda s: s.pay(confirm=False).id,
        lambda s, i: s.client.payment_intents.update(i, amount=49),
        "at least 50",
    ),
    "charge with a third decimal": (
        nothing,
        lambda s, _: s.pay(amount=5_124, currency="kwd"),
        "a multiple of 10",
    ),
    "unknown currency": (nothing, lambda s, _: s.pay(currency="xyz"), "not a currency"),
    "negative price": (nothing, lambda s, _: s.price(unit_amount=-1), "is negative"),
    "two prices in one": (
        nothing,
        lambda s, _: s.price(unit_amount_decimal="1.5"),
        "unit_amount or unit_amount_decimal",
    ),
    "price without an amount": (
        nothing,
        lambda s, _: s.client.prices.create(currency="usd", product=s.product),
        "Pass unit_amount",
    ),
    "interval of four years": (
        nothing,
        lambda s, _: s.price(recurring={"interval": "year", "interval_count": 4}),
        "3 years",
    ),
    "balance in a second currency": (
        lambda s: s.client.customers.balance_transactions.create(
            s.payer, amount=-500, currency="usd"
        ),
        lambda s, _: s.client.customers.balance_transactions.create(
            s.payer, amount=-500, currency="eur"
        ),
        "several currencies",
    ),
    # subscriptions
    "subscription without a payment method": (
        nothing,
        lambda s, _: s.subscribe(customer=s.other),
        "no default payment method",
    ),
    "two items of one price": (
        nothing,
        lambda s, _: s.subscribe(items=[{"price": s.monthly}, {"price": s.monthly}]),
        "the same price",
    ),
    "item of a price that another item has": (
        lambda s: s.subscribe().id,
        lambda s, i: s.client.subscriptions.update(i, items=[{"price": s.monthly}]),
        "the same price",
    ),
    "21 items": (
        lambda s: [{"price": s.price(recurring={"interval": "month"})} for _ in range(21)],
        lambda s, items: s.subscribe(items=items),
        "at most 20",
    ),
    "negative quantity": (
        nothing,
        lambda s, _: s.subscribe(items=[{"price": s.monthly, "quantity": -1}]),
        "is negative",
    ),
    "inactive price": (
        lambda s: s.inactive(recurring={"interval": "month"}),
        lambda s, p: s.subscribe(items=[{"price": p}]),
        "is not active",
    ),
    "item added with an inactive price": (
        lambda s: (s.subscribe().id, s.inactive(recurring={"interval": "month"})),
        lambda s, made: s.client.subscription_items.create(subscription=made[0], price=made[1]),
        "is not active",
    ),
    "second currency": (
        lambda s: (s.subscribe(), s.price(currency="eur", recurring={"interval": "month"})),
        lambda s, made: s.subscribe(items=[{"price": made[1]}]),
        "two currencies",
    ),
    "two ends of a trial": (
        nothing,
        lambda s, _: s.subscribe(trial_period_days=3, trial_end=START + 9 * DAY),
        "exclude each other",
    ),
    "trial of three years": (
        nothing,
        lambda s, _: s.subscribe(trial_period_days=1_000),
        "at most 730",
    ),
    "two ends of a subscription": (
        lambda s: s.subscribe().id,
        lambda s, i: s.client.subscriptions.update(
            i, cancel_at_period_end=True, cancel_at=START + 9 * DAY
        ),
        "exclude each other",
    ),
    "days until due of a subscription that is charged": (
        nothing,
        lambda s, _: s.subscribe(days_until_due=3),
        "needs collection_method",
    ),
    "invoices sent to a customer without an email": (
        nothing,
        lambda s, _: s.subscribe(
            customer=s.other, collection_method="send_invoice", days_until_due=3
        ),
        "has no email",
    ),
    # invoices
    "item of a recurring price": (
        nothing,
        lambda s, _: s.item(pricing={"price": s.monthly}),
        "is recurring",
    ),
    "item of an inactive price": (
        lambda s: s.inactive(),
        lambda s, p: s.item(pricing={"price": p}),
        "is not active",
    ),
    "line of a recurring price": (
        Shop.invoice,
        lambda s, i: s.client.invoices.add_lines(i, lines=[{"pricing": {"price": s.monthly}}]),
        "is recurring",
    ),
    "due date in the past": (
        nothing,
        lambda s, _: s.invoice(collection_method="send_invoice", due_date=START - DAY),
        "in the past",
    ),
    "revision of an invoice": (
        Shop.open_invoice,
        lambda s, i: s.client.invoices.create(from_invoice={"action": "revision", "invoice": i}),
        "does not model revisions",
    ),
    "draft of a subscription deleted": (
        lambda s: (
            s.subscribe(),
            s.emulator.advance(days=31),
            s.client.invoices.list(limit=1).data[0].id,
        )[2],
        lambda s, i: s.client.invoices.delete(i),
        "bills a subscription",
    ),
    "invoice that is charged automatically sent": (
        Shop.invoice,
        lambda s, i: s.client.invoices.send_invoice(i),
        "charged automatically",
    ),
    "collection method of an open invoice": (
        Shop.open_invoice,
        lambda s, i: s.client.invoices.update(i, collection_method="send_invoice"),
        "cannot change",
    ),
    # refunds
    "refund of a payment intent without a charge": (
        lambda s: s.client.payment_intents.create(amount=900, currency="usd").id,
        lambda s, i: s.client.refunds.create(payment_intent=i),
        "has no charge",
    ),
    "refund of a failed charge": (
        Shop.failed_payment,
        lambda s, i: s.client.refunds.create(payment_intent=i),
        "failed",
    ),
    # meters
    "event of a meter without a time": (
        nothing,
        lambda s, _: s.client.v2.billing.meter_events.create(
            event_name="requests", payload={}, timestamp=""
        ),
        "not an RFC 3339 time",
    ),
    # checkout sessions
    "session below the minimum charge": (
        nothing,
        lambda s, _: s.checkout(amount=24),
        "at least 50",
    ),
    "session without a quantity": (
        nothing,
        lambda s, _: s.checkout(quantity=None),
        r"line_items\[0\]\[quantity\] is required",
    ),
    "session with a path as URL": (
        nothing,
        lambda s, _: s.checkout(success_url="/welcome"),
        "is not a URL",
    ),
    "session of an inactive product": (
        lambda s: s.client.products.update(s.product, active=False),
        lambda s, _: s.checkout(price=s.once),
        "product .* is not active",
    ),
    "session in another currency": (
        nothing,
        lambda s, _: s.checkout(price=s.once, currency="eur"),
        "in usd, not in eur",
    ),
    "session in a second currency of a price": (
        lambda s: s.price(currency_options={"eur": {"unit_amount": 900}}),
        lambda s, p: s.checkout(price=p, currency="eur"),
        "does not model currency_options",
    ),
    "subscription in another currency": (
        nothing,
        lambda s, _: s.subscribe(currency="eur"),
        "in usd, not in eur",
    ),
    "subscription in a second currency of its price": (
        lambda s: s.price(
            recurring={"interval": "month"}, currency_options={"eur": {"unit_amount": 900}}
        ),
        lambda s, p: s.subscribe(items=[{"price": p}], currency="eur"),
        "does not model currency_options",
    ),
    # automatic tax
    "automatic tax of an invoice": (
        nothing,
        lambda s, _: s.invoice(automatic_tax={"enabled": True}),
        "does not model automatic tax",
    ),
    "automatic tax of a subscription": (
        nothing,
        lambda s, _: s.subscribe(automatic_tax={"enabled": True}),
        "does not model automatic tax",
    ),
    # lists and searches
    "invoices of an unknown customer": (
        nothing,
        lambda s, _: s.client.invoices.list(customer="cus_unknown"),
        "No customer has the id",
    ),
    "subscriptions of a user that is no customer": (
        nothing,
        lambda s, _: s.client.subscriptions.list(customer="7"),
        "No customer has the id",
    ),
    "items of an unknown subscription": (
        nothing,
        lambda s, _: s.client.subscription_items.list(subscription="sub_unknown"),
        "No subscription has the id",
    ),
    "search by an unknown field": (
        nothing,
        lambda s, _: s.client.customers.search(query='external_id:"7"'),
        "cannot use the field 'external_id'",
    ),
    "search by a field of another resource": (
        nothing,
        lambda s, _: s.client.customers.search(query="amount>7"),
        "cannot use the field 'amount'",
    ),
    "search by metadata without a key": (
        nothing,
        lambda s, _: s.client.customers.search(query='metadata:"7"'),
        "cannot use the field 'metadata'",
    ),
    "search by two characters": (
        nothing,
        lambda s, _: s.client.customers.search(query='email~"ad"'),
        "at least 3",
    ),
    # customers
    "metadata merged to 51 keys": (
        lambda s: s.client.customers.update(s.payer, metadata={f"a{n}": "1" for n in range(50)}),
        lambda s, _: s.client.customers.update(s.payer, metadata={"b": "1"}),
        "at most 50",
    ),
    "email without a domain": (
        nothing,
        lambda s, _: s.client.customers.create(email="ada"),
        "email address 'ada' is invalid",
    ),
    "email changed to one without a domain": (
        nothing,
        lambda s, _: s.client.customers.update(s.payer, email="ada"),
        "email address 'ada' is invalid",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_call_that_stripe_refuses_is_refused(case: str) -> None:
    prepare, call, message = REFUSED[case]
    shop = Shop()
    prepared = prepare(shop)
    before, events = shop.emulator.dump(), len(shop.emulator.events())
    with pytest.raises(InvalidRequestError, match=message):
        call(shop, prepared)
    assert shop.emulator.dump() == before
    assert len(shop.emulator.events()) == events


def test_a_customer_is_created_with_a_payment_method_and_a_default() -> None:
    shop = Shop()
    [method] = shop.client.payment_methods.list(customer=shop.payer).data
    assert shop.default() == method.id
    types = [event["type"] for event in shop.emulator.events()]
    assert types.index("payment_method.attached") < types.index("customer.created")
    [created, _] = shop.emulator.events("customer.created")
    settings = created["data"]["object"]["invoice_settings"]
    assert settings["default_payment_method"] == method.id


def test_a_card_that_declines_cannot_be_attached() -> None:
    shop = Shop()
    with pytest.raises(CardError):
        shop.attach("pm_card_chargeDeclined", shop.payer)
    shop.attach("pm_card_chargeCustomerFail", shop.payer)
    assert len(shop.client.payment_methods.list(customer=shop.payer).data) == 2


def test_a_method_can_be_attached_again_to_its_customer() -> None:
    shop = Shop()
    assert shop.attach(shop.default(), shop.payer).customer == shop.payer


def test_a_detached_default_is_no_default() -> None:
    shop = Shop()
    shop.client.payment_methods.detach(shop.default())
    assert shop.default() is None


def test_a_deleted_customer_loses_its_payment_methods() -> None:
    shop = Shop()
    method = shop.default()
    shop.client.customers.delete(shop.payer)
    assert shop.client.payment_methods.retrieve(method).customer is None
    assert shop.emulator.events("payment_method.detached")
    with pytest.raises(InvalidRequestError, match="detached"):
        shop.pay(payment_method=method)


def test_a_method_that_was_declined_can_pay_later() -> None:
    shop = Shop()
    method = shop.client.payment_methods.create(
        type="card", card={"token": "tok_chargeDeclined"}
    ).id
    for _ in "ab":
        with pytest.raises(CardError):
            shop.pay(payment_method=method)


def test_a_method_that_is_saved_by_its_payment_can_pay_again() -> None:
    shop = Shop()
    method = shop.method()
    for _ in "ab":
        paid = shop.pay(
            payment_method=method, customer=shop.other, setup_future_usage="off_session"
        )
        assert paid.status == "succeeded"


@pytest.mark.parametrize("behavior", ["allow_incomplete", "error_if_incomplete"])
def test_a_subscription_without_a_payment_method_has_the_code_of_stripe(behavior: Any) -> None:
    shop = Shop()
    with pytest.raises(InvalidRequestError) as caught:
        shop.subscribe(customer=shop.other, payment_behavior=behavior)
    assert caught.value.code == "resource_missing"
    free = shop.price(unit_amount=0, recurring={"interval": "month"})
    for options in (
        {"trial_period_days": 3},
        {"payment_behavior": "default_incomplete"},
        {"items": [{"price": free}]},
    ):
        assert shop.subscribe(customer=shop.other, **options).id


def test_a_price_that_becomes_inactive_stays_in_its_subscription() -> None:
    shop = Shop()
    subscription = shop.subscribe()
    shop.client.prices.update(shop.monthly, active=False)
    [item] = subscription.items.data
    changed = shop.client.subscriptions.update(
        subscription.id, items=[{"id": item.id, "price": shop.monthly, "quantity": 2}]
    )
    assert changed.items.data[0].quantity == 2


def test_metadata_and_description_of_a_payment_that_succeeded_change() -> None:
    shop = Shop()
    paid = shop.pay(payment_method="pm_card_visa")
    update = shop.client.payment_intents.update
    assert update(paid.id, metadata={"order": "7"}, description="Order 7").description == "Order 7"
    with pytest.raises(InvalidRequestError) as caught:
        update(paid.id, receipt_email="ada@example.com")
    assert (caught.value.code, caught.value.param) == (
        "payment_intent_unexpected_state",
        "receipt_email",
    )


def test_an_invoice_below_the_minimum_charge_is_paid_by_the_next_one() -> None:
    shop = Shop()

    def bill(amount: int) -> Any:
        invoice = shop.invoice()
        shop.item(invoice=invoice, amount=amount, currency="usd")
        return shop.client.invoices.finalize(invoice)

    small = bill(30)
    assert (small.status, small.total, small.amount_due) == ("paid", 30, 0)
    assert (small.starting_balance, small.ending_balance) == (0, 30)
    following = bill(900)
    assert (following.total, following.amount_due) == (900, 930)
    assert shop.client.customers.retrieve(shop.payer).balance == 0  # type: ignore


def test_a_balance_pays_invoices_of_its_currency_only() -> None:
    shop = Shop()
    shop.client.customers.balance_transactions.create(shop.payer, amount=-500, currency="usd")
    invoice = shop.invoice(currency="eur")
    shop.item(invoice=invoice, amount=900, currency="eur")
    finalized = shop.client.invoices.finalize(invoice)
    assert (finalized.amount_due, finalized.starting_balance) == (900, 0)
    assert shop.client.customers.retrieve(shop.payer).balance == -500  # type: ignore


def test_invoices_are_found_by_their_subscription() -> None:
    shop = Shop()
    subscription = shop.subscribe()
    shop.open_invoice()
    found = shop.client.invoices.search(query=f'subscription:"{subscription.id}"').data
    assert [invoice.id for invoice in found] == [subscription.latest_invoice]


def test_a_discount_stays_after_its_coupon_is_deleted() -> None:
    shop = Shop()
    coupon = shop.client.coupons.create(percent_off=50, duration="forever").id
    subscription = shop.subscribe(discounts=[{"coupon": coupon}])
    shop.client.coupons.delete(coupon)
    shop.emulator.advance(days=32)
    invoices = shop.client.invoices.list(subscription=subscription.id).data
    assert [invoice.total for invoice in invoices] == [500, 500]


def test_a_voided_invoice_returns_the_balance_that_it_used() -> None:
    shop = Shop()
    shop.client.customers.balance_transactions.create(shop.payer, amount=-400, currency="usd")
    invoice = shop.open_invoice()
    assert shop.client.customers.retrieve(shop.payer).balance == 0  # type: ignore
    shop.client.invoices.void_invoice(invoice)
    assert shop.client.customers.retrieve(shop.payer).balance == -400  # type: ignore
    returned, *_ = shop.client.customers.balance_transactions.list(shop.payer).data
    assert (returned.type, returned.amount) == ("unapplied_from_invoice", -400)
    assert (returned.invoice, returned.ending_balance) == (invoice, -400)


def test_a_credit_note_for_all_of_a_first_invoice_activates_the_subscription() -> None:
    shop = Shop()
    subscription = shop.subscribe(payment_behavior="default_incomplete")
    shop.client.credit_notes.create(invoice=subscription.latest_invoice, amount=1_000)
    assert shop.client.subscriptions.retrieve(subscription.id).status == "active"


def test_the_capture_method_of_cards_is_obeyed() -> None:
    shop = Shop()
    options: Any = {"card": {"capture_method": "manual"}}
    paid = shop.pay(payment_method="pm_card_visa", payment_method_options=options)
    assert (paid.status, paid.amount_capturable) == ("requires_capture", 1_000)


def test_the_invoices_of_a_deleted_customer_are_listed() -> None:
    shop = Shop()
    invoice = shop.open_invoice()
    shop.client.customers.delete(shop.payer)
    assert [found.id for found in shop.client.invoices.list(customer=shop.payer)] == [invoice]


def test_payments_with_a_detached_method_are_retried_until_the_subscription_ends() -> None:
    shop = Shop()
    method = shop.attach("pm_card_mastercard", shop.payer).id
    subscription = shop.subscribe(default_payment_method=method)
    shop.client.payment_methods.detach(method)
    shop.emulator.advance(days=32)
    invoice = shop.client.invoices.list(subscription=subscription.id).data[0]
    assert (invoice.status, invoice.attempt_count) == ("open", 1)
    shop.emulator.advance(days=20)
    assert shop.client.subscriptions.retrieve(subscription.id).status == "canceled"


def test_invoices_of_a_deleted_customer_do_not_stop_the_clock() -> None:
    shop = Shop()
    invoice = shop.invoice(auto_advance=True)
    shop.client.customers.delete(shop.payer)
    shop.emulator.advance(days=1)
    assert shop.client.invoices.retrieve(invoice).status == "draft"


def test_a_phase_begins_although_its_price_became_inactive() -> None:
    shop = Shop()
    later: Any = shop.price(unit_amount=900, recurring={"interval": "month"})
    phases: Any = [
        {"items": [{"price": shop.monthly}], "duration": {"interval": "month"}},
        {"items": [{"price": later}]},
    ]
    schedule = shop.client.subscription_schedules.create(
        customer=shop.payer, start_date="now", phases=phases
    )
    shop.client.prices.update(later, active=False)
    shop.emulator.advance(days=32)
    subscription = shop.client.subscriptions.retrieve(str(schedule.subscription))
    assert [item.price.id for item in subscription.items.data] == [later]
