"""Payment intents and charges, and the cards that pay them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from lattice_stripe import CardError, Client, InvalidRequestError
from lattice_stripe.testing import StripeEmulator


def test_a_payment_intent_is_authorized_captured_and_refunded(client: Client) -> None:
    intent = client.payment_intents.create(
        amount=2_000,
        currency="usd",
        payment_method="pm_card_visa",
        capture_method="manual",
        confirm=True,
    )
    assert (intent.status, intent.amount_capturable) == ("requires_capture", 2_000)
    captured = client.payment_intents.capture(intent.id)
    assert (captured.status, captured.amount_received) == ("succeeded", 2_000)
    client.refunds.create(payment_intent=intent.id, amount=500)
    client.refunds.create(payment_intent=intent.id)
    with pytest.raises(InvalidRequestError) as caught:
        client.refunds.create(payment_intent=intent.id)
    assert caught.value.code == "charge_already_refunded"
    assert sum(t.net for t in client.balance_transactions.list()) == 0


def test_an_amount_that_stripe_cannot_charge_is_refused(client: Client) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        client.payment_intents.create(amount=100_000_000, currency="usd")
    assert (caught.value.code, caught.value.param) == ("amount_too_large", "amount")


def test_a_declined_payment_intent_can_be_paid_with_another_card(
    client: Client, emulator: StripeEmulator
) -> None:
    with pytest.raises(CardError) as caught:
        client.payment_intents.create(
            amount=900, currency="usd", payment_method="pm_card_chargeDeclined", confirm=True
        )
    assert caught.value.code == "card_declined"
    [intent] = client.payment_intents.list().data
    assert intent.status == "requires_payment_method"
    assert intent.last_payment_error.code == "card_declined"
    assert client.payment_intents.confirm(intent.id, payment_method="pm_card_visa").amount_received
    types = [e["type"] for e in emulator.events()]
    assert types.count("payment_intent.payment_failed") == 1
    assert types.count("payment_intent.succeeded") == 1


# --- cards --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "code", "decline_code"),
    [
        ("4000000000000002", "card_declined", "generic_decline"),
        ("4000 0000 0000 0069", "expired_card", "expired_card"),
        ("4000000000000127", "incorrect_cvc", "incorrect_cvc"),
    ],
)
def test_test_cards_decline_by_number(
    number: str, code: str, decline_code: str, client: Client
) -> None:
    method = client.payment_methods.create(
        type="card", card={"number": number, "exp_month": 1, "exp_year": 2035}
    )
    with pytest.raises(CardError) as caught:
        client.payment_intents.create(
            amount=900, currency="usd", payment_method=method.id, confirm=True
        )
    assert (caught.value.code, caught.value.decline_code) == (code, decline_code)


def test_a_real_card_number_is_refused(client: Client) -> None:
    with pytest.raises(CardError) as caught:
        client.payment_methods.create(
            type="card", card={"number": "4111111111111111", "exp_month": 1, "exp_year": 2035}
        )
    assert caught.value.decline_code == "test_mode_live_card"


def test_a_card_can_require_authentication_or_be_disputed(
    client: Client, emulator: StripeEmulator
) -> None:
    intent = client.payment_intents.create(
        amount=900, currency="usd", payment_method="pm_card_authenticationRequired", confirm=True
    )
    assert intent.status == "requires_action"
    assert emulator.authenticate(str(intent.id))["status"] == "succeeded"
    client.payment_intents.create(
        amount=900, currency="usd", payment_method="pm_card_createDispute", confirm=True
    )
    [dispute] = client.disputes.list().data
    assert (dispute.status, dispute.amount, dispute.reason) == ("needs_response", 900, "fraudulent")
    assert client.disputes.close(dispute.id).status == "lost"


DECLINES = [
    ("4000000000000002", "visa_chargeDeclined", "card_declined", "generic_decline"),
    (
        "4000000000009995",
        "visa_chargeDeclinedInsufficientFunds",
        "card_declined",
        "insufficient_funds",
    ),
    ("4000000000009987", "visa_chargeDeclinedLostCard", "card_declined", "lost_card"),
    ("4000000000009979", "visa_chargeDeclinedStolenCard", "card_declined", "stolen_card"),
    (
        "4000000000006975",
        "visa_chargeDeclinedVelocityLimitExceeded",
        "card_declined",
        "card_velocity_exceeded",
    ),
    ("4000000000000069", "chargeDeclinedExpiredCard", "expired_card", "expired_card"),
    ("4000000000000127", "chargeDeclinedIncorrectCvc", "incorrect_cvc", "incorrect_cvc"),
    ("4000000000000119", "chargeDeclinedProcessingError", "processing_error", "processing_error"),
    ("4000000000000341", "chargeCustomerFail", "card_declined", "generic_decline"),
    ("4100000000000019", "chargeDeclinedFraudulent", "card_declined", "fraudulent"),
]


@pytest.mark.parametrize(("number", "name", "code", "decline_code"), DECLINES)
@pytest.mark.parametrize("how", ["number", "token", "payment method"])
def test_each_decline_code_has_a_test_card(
    how: str, number: str, name: str, code: str, decline_code: str, client: Client
) -> None:
    method = f"pm_card_{name}"
    card: Any = {"number": number, "exp_month": 1, "exp_year": 2035}
    if how != "payment method":
        card = {"token": f"tok_{name}"} if how == "token" else card
        method = str(client.payment_methods.create(type="card", card=card).id)
    with pytest.raises(CardError) as caught:
        client.payment_intents.create(
            amount=900, currency="usd", payment_method=method, confirm=True
        )
    assert (caught.value.code, caught.value.decline_code) == (code, decline_code)
    [charge] = client.charges.list().data
    assert (charge.status, charge.failure_code, charge.paid) == ("failed", code, False)
    assert charge.outcome is not None
    assert charge.outcome.reason == decline_code


def test_an_incorrect_number_is_refused_when_it_is_entered(client: Client) -> None:
    with pytest.raises(CardError) as caught:
        client.payment_methods.create(
            type="card", card={"number": "4242424242424241", "exp_month": 1, "exp_year": 2035}
        )
    assert caught.value.code == "incorrect_number"


EXPIRIES = [
    (12, 2025, "invalid_expiry_year", "exp_year"),
    (5, 2026, "invalid_expiry_month", "exp_month"),
    (13, 2027, "invalid_expiry_month", "exp_month"),
    (0, 2027, "invalid_expiry_month", "exp_month"),
]


@pytest.mark.parametrize(("month", "year", "code", "param"), EXPIRIES)
@pytest.mark.parametrize("how", ["payment method", "token", "update"])
def test_a_card_that_has_expired_is_refused_when_it_is_entered(
    how: str, month: int, year: int, code: str, param: str
) -> None:
    client = StripeEmulator(now=datetime(2026, 6, 15, tzinfo=UTC)).client(max_retries=0)
    method = client.payment_methods.create(type="card", card={"token": "tok_visa"})
    number: Any = {"number": "4242424242424242"}
    expiry: Any = {"exp_month": month, "exp_year": year}
    texts: Any = {"exp_month": str(month), "exp_year": str(year)}
    enter = {
        "payment method": lambda: client.payment_methods.create(type="card", card=number | expiry),
        "token": lambda: client.tokens.create(card=number | texts),
        "update": lambda: client.payment_methods.update(method.id, card=expiry),
    }
    with pytest.raises(CardError) as caught:
        enter[how]()
    assert (caught.value.code, caught.value.param) == (code, param)
    assert caught.value.user_message


def test_a_card_works_until_the_end_of_its_month() -> None:
    emulator = StripeEmulator(now=datetime(2026, 6, 30, 23, 59, tzinfo=UTC))
    client = emulator.client(max_retries=0)
    method = client.payment_methods.create(
        type="card", card={"number": "4242424242424242", "exp_month": 6, "exp_year": 2026}
    )
    customer = client.customers.create(payment_method=method.id)

    def pay() -> Any:
        return client.payment_intents.create(
            amount=900,
            currency="usd",
            customer=customer.id,
            payment_method=method.id,
            confirm=True,
        )

    assert pay().status == "succeeded"
    emulator.advance(minutes=1)
    with pytest.raises(CardError) as caught:
        pay()
    assert (caught.value.code, caught.value.decline_code) == ("expired_card", "expired_card")
    assert client.charges.list().data[0].failure_code == "expired_card"
    client.payment_methods.update(method.id, card={"exp_month": 6, "exp_year": 2030})
    assert pay().status == "succeeded"


def test_an_expired_card_is_not_set_up_or_attached() -> None:
    emulator = StripeEmulator(now=datetime(2026, 6, 15, tzinfo=UTC))
    client = emulator.client(max_retries=0)
    method = client.payment_methods.create(
        type="card", card={"number": "4242424242424242", "exp_month": 6, "exp_year": 2026}
    )
    customer = client.customers.create()
    emulator.advance(days=16)
    with pytest.raises(CardError, match="declined"):
        client.payment_methods.attach(method.id, customer=customer.id)
    with pytest.raises(CardError) as caught:
        client.setup_intents.create(
            customer=customer.id, payment_method=method.id, confirm=True, usage="off_session"
        )
    assert caught.value.code == "expired_card"


def test_a_charge_of_a_source_whose_card_has_expired_is_declined() -> None:
    emulator = StripeEmulator(now=datetime(2026, 6, 15, tzinfo=UTC))
    client = emulator.client(max_retries=0)
    token = client.tokens.create(
        card={"number": "4242424242424242", "exp_month": "6", "exp_year": "2026"}
    )
    customer = client.customers.create()
    client.customers.payment_sources.create(customer.id, source=token.id)
    emulator.advance(days=16)
    with pytest.raises(CardError) as caught:
        client.charges.create(amount=900, currency="usd", customer=customer.id)
    assert caught.value.code == "expired_card"


def test_a_renewal_with_an_expired_card_fails() -> None:
    emulator = StripeEmulator(now=datetime(2026, 6, 15, tzinfo=UTC))
    client = emulator.client(max_retries=0)
    method = client.payment_methods.create(
        type="card", card={"number": "4242424242424242", "exp_month": 6, "exp_year": 2026}
    )
    customer = client.customers.create(
        payment_method=method.id, invoice_settings={"default_payment_method": method.id}
    )
    price = client.prices.create(
        currency="usd",
        unit_amount=900,
        recurring={"interval": "month"},
        product_data={"name": "Gold"},
    )
    made = client.subscriptions.create(customer=customer.id, items=[{"price": price.id}])
    assert made.status == "active"
    emulator.advance(days=31)
    assert client.subscriptions.retrieve(made.id).status == "past_due"


def test_test_cards_are_valid_whatever_the_clock_says() -> None:
    client = StripeEmulator(now=datetime(2041, 3, 1, tzinfo=UTC)).client(max_retries=0)
    intent = client.payment_intents.create(
        amount=900, currency="usd", payment_method="pm_card_visa", confirm=True
    )
    assert intent.status == "succeeded"


def test_a_year_of_two_digits_is_one_of_this_century(client: Client) -> None:
    method = client.payment_methods.create(
        type="card", card={"number": "4242424242424242", "exp_month": 1, "exp_year": 34}
    )
    assert method.card is not None
    assert method.card.exp_year == 2034


# --- captures and confirmations -----------------------------------------------------------------


def test_a_part_of_an_authorization_is_captured(client: Client, emulator: StripeEmulator) -> None:
    intent = client.payment_intents.create(
        amount=2_000,
        currency="usd",
        payment_method="pm_card_visa",
        capture_method="manual",
        confirm=True,
    )
    with pytest.raises(InvalidRequestError) as caught:
        client.payment_intents.capture(intent.id, amount_to_capture=2_001)
    assert caught.value.code == "amount_too_large"
    with pytest.raises(InvalidRequestError, match="does not model several captures"):
        client.payment_intents.capture(intent.id, amount_to_capture=1, final_capture=False)
    captured = client.payment_intents.capture(intent.id, amount_to_capture=1_500)
    assert (captured.status, captured.amount_received, captured.amount_capturable) == (
        "succeeded",
        1_500,
        0,
    )
    charge: Any = client.charges.retrieve(str(intent.latest_charge))
    assert (charge.amount_captured, charge.amount_refunded, charge.refunded) == (1_500, 500, False)
    with pytest.raises(InvalidRequestError) as caught:
        client.refunds.create(payment_intent=intent.id, amount=1_501)
    assert caught.value.code == "amount_too_large"
    client.refunds.create(payment_intent=intent.id)
    assert sum(t.net for t in client.balance_transactions.list()) == 0
    types = [e["type"] for e in emulator.events()]
    assert [t for t in types if t.startswith(("charge.", "payment_intent."))] == [
        "payment_intent.created",
        "charge.succeeded",
        "payment_intent.amount_capturable_updated",
        "charge.captured",
        "payment_intent.succeeded",
        "charge.refunded",
    ]


def test_a_capture_changes_the_metadata_and_the_descriptors(client: Client) -> None:
    intent = client.payment_intents.create(
        amount=2_000,
        currency="usd",
        payment_method="pm_card_visa",
        capture_method="manual",
        confirm=True,
        metadata={"order": "7", "state": "open"},
    )
    captured = client.payment_intents.capture(
        intent.id,
        metadata={"state": "", "shipped": "yes"},
        statement_descriptor="SHOP",
        statement_descriptor_suffix="ORDER 7",
    )
    assert (captured.status, captured.amount_received) == ("succeeded", 2_000)
    assert captured.metadata == {"order": "7", "shipped": "yes"}
    assert captured.statement_descriptor == "SHOP"
    assert captured.statement_descriptor_suffix == "ORDER 7"


def test_an_authorization_is_incremented(client: Client, emulator: StripeEmulator) -> None:
    params: Any = {
        "amount": 2_000,
        "currency": "usd",
        "payment_method": "pm_card_visa",
        "capture_method": "manual",
        "confirm": True,
    }
    plain = client.payment_intents.create(**params)
    with pytest.raises(InvalidRequestError, match="request_incremental_authorization"):
        client.payment_intents.increment_authorization(plain.id, amount=2_500)
    options: Any = {"card": {"request_incremental_authorization": "if_available"}}
    intent = client.payment_intents.create(**params, payment_method_options=options)
    with pytest.raises(InvalidRequestError):
        client.payment_intents.increment_authorization(intent.id, amount=2_000)
    more = client.payment_intents.increment_authorization(intent.id, amount=2_500)
    assert (more.amount, more.amount_capturable) == (2_500, 2_500)
    client.payment_intents.capture(intent.id)
    [charge] = client.charges.list(payment_intent=str(intent.id)).data
    assert (charge.amount, charge.amount_captured) == (2_500, 2_500)
    assert len(emulator.events("payment_intent.amount_capturable_updated")) == 3


def test_a_canceled_authorization_is_released(client: Client, emulator: StripeEmulator) -> None:
    intent = client.payment_intents.create(
        amount=2_000,
        currency="usd",
        payment_method="pm_card_visa",
        capture_method="manual",
        confirm=True,
    )
    canceled = client.payment_intents.cancel(intent.id, cancellation_reason="abandoned")
    assert (canceled.status, canceled.cancellation_reason) == ("canceled", "abandoned")
    assert (canceled.amount_capturable, canceled.canceled_at) == (0, emulator.now)
    charge = client.charges.retrieve(str(intent.latest_charge))
    assert (charge.captured, charge.refunded) == (False, True)
    assert client.balance_transactions.list().data == []
    for call in (client.payment_intents.confirm, client.payment_intents.capture):
        with pytest.raises(InvalidRequestError) as caught:
            call(intent.id)
        assert caught.value.code == "payment_intent_unexpected_state"


def test_confirming_twice_charges_once(client: Client) -> None:
    intent = client.payment_intents.create(
        amount=900, currency="usd", payment_method="pm_card_visa"
    )
    assert intent.status == "requires_confirmation"
    opts: Any = {"idempotency_key": "confirm-1"}
    first = client.payment_intents.confirm(intent.id, opts=opts)
    again = client.payment_intents.confirm(intent.id, opts=opts)
    assert (first.status, again.latest_charge) == ("succeeded", first.latest_charge)
    with pytest.raises(InvalidRequestError) as caught:
        client.payment_intents.confirm(intent.id)
    assert caught.value.code == "payment_intent_unexpected_state"
    assert caught.value.error.payment_intent.id == intent.id
    assert len(client.charges.list().data) == 1
    with pytest.raises(InvalidRequestError) as caught:
        client.payment_intents.update(intent.id, amount=1_000)


def test_a_manual_confirmation_is_confirmed_again_after_authentication(
    client: Client, emulator: StripeEmulator
) -> None:
    intent = client.payment_intents.create(
        amount=900,
        currency="usd",
        payment_method="pm_card_authenticationRequired",
        confirmation_method="manual",
        confirm=True,
    )
    assert intent.status == "requires_action"
    assert emulator.authenticate(str(intent.id))["status"] == "requires_confirmation"
    assert client.charges.list().data == []
    assert client.payment_intents.confirm(intent.id).status == "succeeded"


def test_a_failed_authentication_needs_another_payment_method(
    client: Client, emulator: StripeEmulator
) -> None:
    intent = client.payment_intents.create(
        amount=900, currency="usd", payment_method="pm_card_authenticationRequired", confirm=True
    )
    failed = emulator.authenticate(str(intent.id), succeed=False)
    assert (failed["status"], failed["payment_method"]) == ("requires_payment_method", None)
    assert failed["last_payment_error"]["code"] == "payment_intent_authentication_failure"
    intent = client.payment_intents.create(
        amount=900,
        currency="usd",
        payment_method="pm_card_authenticationRequiredChargeDeclinedInsufficientFunds",
        confirm=True,
    )
    declined = emulator.authenticate(str(intent.id))
    assert declined["status"] == "requires_payment_method"
    assert declined["last_payment_error"]["decline_code"] == "insufficient_funds"
    assert len(emulator.events("payment_intent.payment_failed")) == 2


def test_authentication_off_session_is_an_error(client: Client) -> None:
    for more in ({"off_session": True}, {"error_on_requires_action": True}):
        params: Any = more
        with pytest.raises(CardError) as caught:
            client.payment_intents.create(
                amount=900,
                currency="usd",
                payment_method="pm_card_authenticationRequired",
                confirm=True,
                **params,
            )
        assert caught.value.code == "authentication_required"
        intent = caught.value.error.payment_intent
        assert intent.status == "requires_payment_method"
    with pytest.raises(InvalidRequestError) as refused:
        client.payment_intents.create(amount=900, currency="usd", off_session=True)
    assert refused.value.param == "off_session"


def test_setup_future_usage_attaches_the_method_for_later_payments(
    client: Client, emulator: StripeEmulator
) -> None:
    customer = client.customers.create()
    intent = client.payment_intents.create(
        amount=900,
        currency="usd",
        customer=customer.id or "",
        payment_method="pm_card_authenticationRequiredOnSetup",
        setup_future_usage="off_session",
        confirm=True,
    )
    assert client.customers.payment_methods.list(customer.id).data == []
    method = emulator.authenticate(str(intent.id))["payment_method"]
    assert [m.id for m in client.customers.payment_methods.list(customer.id)] == [method]
    assert len(emulator.events("payment_method.attached")) == 1
    params: Any = {"amount": 900, "currency": "usd", "payment_method": method, "confirm": True}
    again = client.payment_intents.create(**params, customer=customer.id, off_session=True)
    assert again.status == "succeeded"
    assert client.payment_intents.create(**params, customer=customer.id).status == "requires_action"
    with pytest.raises(InvalidRequestError, match="belongs to another customer"):
        client.payment_intents.create(**params, off_session=True)


# --- charges and sources ------------------------------------------------------------------------


def test_a_charge_without_a_payment_intent_is_captured_and_refunded(client: Client) -> None:
    charge = client.charges.create(amount=900, currency="usd", source="tok_visa", capture=False)
    assert (charge.status, charge.captured, charge.balance_transaction) == (
        "succeeded",
        False,
        None,
    )
    captured = client.charges.capture(charge.id, amount=700)
    assert (captured.amount_captured, captured.amount_refunded) == (700, 200)
    with pytest.raises(InvalidRequestError) as caught:
        client.charges.capture(charge.id)
    assert caught.value.code == "charge_already_captured"
    assert client.charges.refund(charge.id).refunded is True
    assert sum(t.net for t in client.balance_transactions.list()) == 0
    with pytest.raises(CardError):
        client.charges.create(amount=900, currency="usd", source="tok_chargeDeclined")
    with pytest.raises(InvalidRequestError) as refused:
        client.charges.create(amount=900, currency="usd")
    assert refused.value.param == "source"


def test_a_customer_keeps_cards_by_token(client: Client, emulator: StripeEmulator) -> None:
    customer = client.customers.create().id
    details: Any = {"exp_month": "11", "exp_year": "2033", "name": "Ada"}
    token = client.tokens.create(card={"number": "5555555555554444", **details})
    card: Any = client.customers.payment_sources.create(customer, source=token.id)
    assert (card.brand, card.last4, card.exp_month, card.exp_year, card.name) == (
        "mastercard",
        "4444",
        11,
        2033,
        "Ada",
    )
    client.customers.payment_sources.create(customer, source="tok_visa")
    assert client.customers.retrieve(customer).default_source == card.id
    assert len(client.customers.payment_sources.list(customer).data) == 2
    declined = client.tokens.create(card={"number": "4000000000000002", **details})
    before = len(emulator.events())
    for source in (declined.id, "tok_chargeDeclined"):
        with pytest.raises(CardError) as caught:
            client.customers.payment_sources.create(customer, source=source)
        assert caught.value.code == "card_declined"
    with pytest.raises(InvalidRequestError) as refused:
        client.tokens.create(
            card={"number": "4242424242424242", "exp_month": "x", "exp_year": "2033"}
        )
    assert refused.value.param == "card[exp_month]"
    assert len(emulator.events()) == before
    assert len(client.customers.payment_sources.list(customer).data) == 2
    charge = client.charges.create(amount=900, currency="usd", customer=customer)
    assert (charge.status, charge.paid) == ("succeeded", True)
