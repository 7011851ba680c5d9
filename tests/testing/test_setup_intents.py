"""Setup intents: test cards are set up, authenticated or declined, and attached to customers."""

from __future__ import annotations

from typing import Any

import pytest
from lattice_stripe import CardError, Client, InvalidArgumentError, InvalidRequestError
from lattice_stripe.testing import StripeEmulator


@pytest.fixture
def customer(client: Client) -> str:
    return str(client.customers.create().id)


def kinds(emulator: StripeEmulator) -> list[str]:
    types = [event["type"] for event in emulator.events()]
    return [t for t in types if t.startswith(("setup_intent.", "payment_method."))]


def test_a_card_is_set_up_and_attached(
    client: Client, emulator: StripeEmulator, customer: str
) -> None:
    intent: Any = client.setup_intents.create(customer=customer, metadata={"a": "b"})
    assert (intent.status, intent.usage) == ("requires_payment_method", "off_session")
    assert intent.client_secret.startswith(f"{intent.id}_secret_")
    done: Any = client.setup_intents.confirm(
        intent.id, payment_method="pm_card_visa", expand=["latest_attempt", "payment_method"]
    )
    assert (done.status, done.metadata) == ("succeeded", {"a": "b"})
    assert (done.latest_attempt.status, done.payment_method.customer) == ("succeeded", customer)
    assert done.last_response.headers["emulator-state"] == "stateful"
    [attempt] = client.setup_attempts.list(setup_intent=str(intent.id)).data
    assert attempt.payment_method == done.payment_method.id
    [method] = client.customers.payment_methods.list(customer).data
    assert method.id == done.payment_method.id
    assert kinds(emulator) == [
        "setup_intent.created",
        "payment_method.attached",
        "setup_intent.succeeded",
    ]
    with pytest.raises(InvalidRequestError) as caught:
        client.setup_intents.confirm(intent.id)
    assert caught.value.code == "setup_intent_unexpected_state"


@pytest.mark.parametrize("succeed", [True, False])
def test_a_card_is_authenticated(
    client: Client, emulator: StripeEmulator, customer: str, succeed: bool
) -> None:
    intent: Any = client.setup_intents.create(
        customer=customer, payment_method="pm_card_authenticationRequired", confirm=True
    )
    assert (intent.status, intent.next_action.type) == ("requires_action", "use_stripe_sdk")
    assert client.customers.payment_methods.list(customer).data == []
    emulator.authenticate(intent.id, succeed=succeed)
    found: Any = client.setup_intents.retrieve(intent.id)
    attached = client.customers.payment_methods.list(customer).data
    statuses = [a.status for a in client.setup_attempts.list(setup_intent=intent.id)]
    if succeed:
        assert (found.status, len(attached)) == ("succeeded", 1)
        assert statuses == ["succeeded", "requires_action"]
    else:
        assert (found.status, attached) == ("requires_payment_method", [])
        assert found.last_setup_error.code == "setup_intent_authentication_failure"
        assert statuses == ["failed", "requires_action"]
        assert client.setup_intents.confirm(intent.id, payment_method="pm_card_visa").status == (
            "succeeded"
        )
    assert kinds(emulator)[1] == "setup_intent.requires_action"
    with pytest.raises(InvalidArgumentError):
        emulator.authenticate(intent.id)


def test_a_card_that_is_set_up_is_charged_off_session(
    client: Client, emulator: StripeEmulator, customer: str
) -> None:
    intent: Any = client.setup_intents.create(
        customer=customer, payment_method="pm_card_authenticationRequiredOnSetup", confirm=True
    )
    emulator.authenticate(intent.id)
    paid = client.payment_intents.create(
        amount=500,
        currency="usd",
        customer=customer,
        payment_method=intent.payment_method,
        off_session=True,
        confirm=True,
    )
    assert paid.status == "succeeded"


def test_a_declined_card_is_not_set_up(
    client: Client, emulator: StripeEmulator, customer: str
) -> None:
    intent = client.setup_intents.create(customer=customer)
    with pytest.raises(CardError) as caught:
        client.setup_intents.confirm(
            intent.id, payment_method="pm_card_chargeDeclinedInsufficientFunds"
        )
    assert caught.value.decline_code == "insufficient_funds"
    found: Any = client.setup_intents.retrieve(intent.id)
    assert (found.status, found.payment_method) == ("requires_payment_method", None)
    assert found.last_setup_error.decline_code == "insufficient_funds"
    assert client.customers.payment_methods.list(customer).data == []
    assert kinds(emulator) == ["setup_intent.created", "setup_intent.setup_failed"]


def test_a_card_that_declines_charges_only_is_set_up(client: Client, customer: str) -> None:
    intent: Any = client.setup_intents.create(
        customer=customer, payment_method="pm_card_chargeCustomerFail", confirm=True
    )
    assert intent.status == "succeeded"
    with pytest.raises(CardError):
        client.payment_intents.create(
            amount=500,
            currency="usd",
            customer=customer,
            payment_method=intent.payment_method,
            confirm=True,
        )


def test_a_payment_method_is_added_and_the_intent_canceled(
    client: Client, emulator: StripeEmulator
) -> None:
    intent = client.setup_intents.create()
    with pytest.raises(InvalidRequestError) as caught:
        client.setup_intents.confirm(intent.id)
    assert caught.value.param == "payment_method"
    ready = client.setup_intents.update(intent.id, payment_method="pm_card_visa")
    assert ready.status == "requires_confirmation"
    canceled = client.setup_intents.cancel(intent.id, cancellation_reason="abandoned")
    assert (canceled.status, canceled.cancellation_reason) == ("canceled", "abandoned")
    assert kinds(emulator) == ["setup_intent.created", "setup_intent.canceled"]
    with pytest.raises(InvalidRequestError, match="is canceled"):
        client.setup_intents.cancel(intent.id)


def test_payment_method_data_is_not_modeled(client: Client) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        client.setup_intents.create(payment_method_data={"type": "alipay"})
    assert caught.value.code == "emulator_not_modelled"
