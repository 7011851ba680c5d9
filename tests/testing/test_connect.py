"""Connect: onboarding, accounts that see their own objects, and money between accounts."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from lattice_stripe import (
    Client,
    InvalidArgumentError,
    InvalidClientError,
    InvalidGrantError,
    InvalidRequestError,
)
from lattice_stripe import PermissionError as StripePermissionError
from lattice_stripe.testing import StripeEmulator

URLS: Any = {
    "type": "account_onboarding",
    "refresh_url": "https://example.com/refresh",
    "return_url": "https://example.com/return",
}


@pytest.fixture
def seller(client: Client, emulator: StripeEmulator) -> str:
    made = client.accounts.create(type="express")
    emulator.complete_onboarding(str(made.id))
    return str(made.id)


def of(account: str) -> Any:
    return {"stripe_account": account} if account else None


def balance(client: Client, account: str = "") -> int:
    found = client.balance.retrieve(opts=of(account))
    entries = client.balance_transactions.list(limit=100, opts=of(account))
    total = sum(one.amount for one in (*found.available, *found.pending))
    assert total == sum(entry.net for entry in entries.auto_paging_iter())
    return total


def types(emulator: StripeEmulator, account: str = "") -> list[str]:
    return [event["type"] for event in emulator.events(stripe_account=account)]


# --- accounts -----------------------------------------------------------------------------------


def test_a_new_account_has_requirements_and_no_approval(client: Client) -> None:
    made: Any = client.accounts.create(type="express", email="seller@example.com")
    assert (made.charges_enabled, made.payouts_enabled, made.details_submitted) == (
        False,
        False,
        False,
    )
    assert made.capabilities.card_payments == "inactive"
    assert made.capabilities.transfers == "inactive"
    assert "external_account" in made.requirements.currently_due
    assert made.requirements.disabled_reason == "requirements.past_due"
    assert made.controller.stripe_dashboard.type == "express"
    custom: Any = client.accounts.create(
        type="custom", capabilities={"transfers": {"requested": True}}
    )
    assert custom.capabilities.card_payments is None
    assert custom.controller.requirement_collection == "application"
    with pytest.raises(InvalidRequestError) as caught:
        client.accounts.create(type="custom", controller={"losses": {"payments": "stripe"}})
    assert caught.value.param == "type"


def test_given_details_meet_requirements_without_enabling_the_account(client: Client) -> None:
    made: Any = client.accounts.create(type="custom")
    updated: Any = client.accounts.update(
        made.id,
        business_type="company",
        business_profile={"mcc": "5734", "url": "https://example.com"},
        tos_acceptance={"date": 1, "ip": "203.0.113.1"},
        external_account="btok_us_verified",
    )
    assert updated.requirements.currently_due == []
    assert updated.charges_enabled is False
    assert [b.last4 for b in updated.external_accounts.data] == ["6789"]


def test_onboarding_enables_what_was_requested(client: Client, emulator: StripeEmulator) -> None:
    account: Any = client.accounts.create(type="express").id
    link = client.account_links.create(account=account, **URLS)
    assert link.expires_at > emulator.now
    assert emulator.open_account_link(link.url) == URLS["return_url"]
    assert client.accounts.retrieve(account).charges_enabled is False
    assert emulator.open_account_link(link.url) == URLS["refresh_url"]
    assert types(emulator, account) == []

    assert emulator.complete_onboarding(account)["details_submitted"] is True
    found: Any = client.accounts.retrieve(account)
    assert (found.charges_enabled, found.payouts_enabled) == (True, True)
    assert (found.requirements.currently_due, found.requirements.disabled_reason) == ([], None)
    assert (found.capabilities.card_payments, found.capabilities.transfers) == ("active", "active")
    events = emulator.events(stripe_account=account)
    assert [event["type"] for event in events] == [
        "capability.updated",
        "capability.updated",
        "account.updated",
    ]
    assert {event["account"] for event in events} == {account}
    assert events[-1]["data"]["previous_attributes"]["charges_enabled"] is False


def test_an_account_link_expires(client: Client) -> None:
    emulator = StripeEmulator()
    client = emulator.client(max_retries=0)
    account: Any = client.accounts.create(type="express").id
    link = client.account_links.create(account=account, **URLS)
    emulator._world.now = link.expires_at
    assert emulator.open_account_link(link.url) == URLS["refresh_url"]
    with pytest.raises(InvalidArgumentError, match="No account link"):
        emulator.open_account_link("https://example.com")


@pytest.mark.parametrize(
    ("params", "param"),
    [
        ({"type": "account_update"}, "type"),
        ({"return_url": ""}, "return_url"),
        ({"account": "acct_missing"}, "account"),
    ],
)
def test_a_link_that_stripe_does_not_create_is_refused(
    params: dict[str, Any], param: str, client: Client
) -> None:
    account = client.accounts.create(type="express").id
    with pytest.raises(InvalidRequestError) as caught:
        client.account_links.create(**({"account": account, **URLS} | params))
    assert caught.value.param == param


def test_capabilities_are_requested_and_withdrawn(
    client: Client, emulator: StripeEmulator, seller: str
) -> None:
    assert client.accounts.capabilities.retrieve(seller, "transfers").status == "active"
    assert client.accounts.capabilities.retrieve(seller, "sepa_debit_payments").status == (
        "unrequested"
    )
    made = client.accounts.capabilities.update(seller, "sepa_debit_payments", requested=True)
    assert made.status == "active"
    client.accounts.update(seller, capabilities={"transfers": {"requested": False}})
    listed = {c.id: c.status for c in client.accounts.capabilities.list(seller)}
    assert listed == {
        "card_payments": "active",
        "transfers": "unrequested",
        "sepa_debit_payments": "active",
    }
    with pytest.raises(InvalidRequestError):
        client.accounts.capabilities.retrieve(seller, "unknown")


def test_persons_and_external_accounts_belong_to_their_account(
    client: Client, emulator: StripeEmulator, seller: str
) -> None:
    person = client.accounts.persons.create(seller, first_name="Ada")
    client.accounts.persons.update(seller, person.id, last_name="Lovelace")
    assert [p.first_name for p in client.accounts.persons.list(seller)] == ["Ada"]
    client.accounts.persons.delete(seller, person.id)
    first: Any = client.accounts.external_accounts.create(seller, external_account="btok_us")
    card: Any = client.accounts.external_accounts.create(
        seller, external_account="tok_visa_debit", default_for_currency=True
    )
    assert (first.default_for_currency, card.object) == (True, "card")
    found: Any = client.accounts.retrieve(seller)
    assert [e.default_for_currency for e in found.external_accounts.data] == [False, True]
    with pytest.raises(InvalidRequestError, match="default for its currency"):
        client.accounts.external_accounts.delete(seller, card.id)
    client.accounts.external_accounts.delete(seller, first.id)
    assert [e.id for e in client.accounts.external_accounts.list(seller)] == [card.id]
    assert {
        "person.created",
        "person.updated",
        "person.deleted",
        "account.external_account.created",
        "account.external_account.deleted",
    } <= set(types(emulator, seller))
    assert not [kind for kind in types(emulator) if "person" in kind or "source" in kind]


def test_a_login_link_needs_an_onboarded_express_account(client: Client, seller: str) -> None:
    assert client.accounts.login_links.create(seller).url.startswith("https://")
    for kind in ("express", "custom"):
        account = client.accounts.create(type=kind)  # type: ignore[arg-type]
        with pytest.raises(InvalidRequestError):
            client.accounts.login_links.create(account.id)


def test_a_rejected_account_receives_nothing(
    client: Client, emulator: StripeEmulator, seller: str
) -> None:
    rejected: Any = client.accounts.reject(seller, reason="fraud")
    assert (rejected.charges_enabled, rejected.payouts_enabled) == (False, False)
    assert rejected.requirements.disabled_reason == "rejected.fraud"
    with pytest.raises(InvalidRequestError) as caught:
        destination_charge(client, seller)
    assert caught.value.code == "insufficient_capabilities_for_transfer"
    with pytest.raises(InvalidRequestError):
        client.accounts.reject(seller, reason="because")


def test_a_deauthorized_account_is_out_of_reach(
    client: Client, emulator: StripeEmulator, seller: str
) -> None:
    emulator.deauthorize(seller)
    with pytest.raises(StripePermissionError) as caught:
        client.customers.list(opts=of(seller))
    assert (caught.value.http_status, caught.value.code) == (403, "account_invalid")
    with pytest.raises(InvalidRequestError):
        client.accounts.retrieve(seller)
    [event] = emulator.events("account.application.deauthorized", stripe_account=seller)
    assert event["data"]["object"]["object"] == "application"


def test_v2_accounts_keep_state_and_include_what_is_asked(
    client: Client, emulator: StripeEmulator
) -> None:
    accounts = client.v2.core.accounts
    made: Any = accounts.create(
        contact_email="seller@example.com",
        display_name="Seller",
        configuration={
            "recipient": {
                "capabilities": {"stripe_balance": {"stripe_transfers": {"requested": True}}}
            }
        },
        identity={"country": "us"},
    )
    assert (made.contact_email, made.applied_configurations) == (
        "seller@example.com",
        ["recipient"],
    )
    assert (made.configuration, made.identity) == (None, None)

    def transfers() -> str:
        found: Any = accounts.retrieve(made.id, include=["configuration.recipient"])
        return str(
            found.configuration.recipient.capabilities.stripe_balance.stripe_transfers.status
        )

    def applied() -> bool:
        found: Any = accounts.retrieve(made.id, include=["configuration.recipient"])
        return bool(found.configuration.recipient.applied)

    assert transfers() == "restricted"
    assert applied() is True
    with pytest.raises(InvalidRequestError):
        destination_charge(client, made.id)
    emulator.complete_onboarding(made.id)
    assert transfers() == "active"
    assert destination_charge(client, made.id).status == "succeeded"
    updated: Any = accounts.update(made.id, display_name="Shop", include=["identity"])
    assert (updated.display_name, updated.identity.country) == ("Shop", "us")
    assert [a.id for a in accounts.list(limit=5)] == [made.id]
    closed: Any = accounts.close(made.id)
    assert (closed.closed, closed.applied_configurations) == (True, [])
    assert applied() is False
    with pytest.raises(InvalidRequestError, match="closed"):
        accounts.update(made.id, display_name="x")


def test_a_v2_configuration_is_applied_until_an_update_says_otherwise(client: Client) -> None:
    accounts = client.v2.core.accounts
    include: Any = ["configuration.customer", "configuration.merchant"]
    made = accounts.create(configuration={"customer": {}, "merchant": {}}, include=include)
    assert made.applied_configurations == ["customer", "merchant"]
    updated: Any = accounts.update(
        made.id, configuration={"merchant": {"applied": False}}, include=include
    )
    assert updated.applied_configurations == ["customer"]
    assert updated.configuration.customer.applied is True
    assert updated.configuration.merchant.applied is False


def test_an_update_without_configurations_changes_none(
    client: Client, emulator: StripeEmulator
) -> None:
    stored = emulator.put("v2.core.account", applied_configurations=["merchant"])["id"]
    updated = client.v2.core.accounts.update(stored, contact_email="ada@example.com")
    assert updated.applied_configurations == ["merchant"]


def test_a_v2_person_names_its_account(client: Client) -> None:
    account = client.v2.core.accounts.create(display_name="Seller")
    assert client.v2.core.accounts.persons.create(account.id).account == account.id


# --- isolation ----------------------------------------------------------------------------------


def test_an_account_sees_its_own_objects_only(client: Client, seller: str) -> None:
    other: Any = client.accounts.create(type="standard").id
    made = client.customers.create(name="Ada", opts=of(seller))
    for account in ("", other):
        with pytest.raises(InvalidRequestError) as caught:
            client.customers.retrieve(made.id, opts=of(account))
        assert (caught.value.http_status, caught.value.code) == (404, "resource_missing")
        assert client.customers.list(opts=of(account)).data == []
        assert client.events.list(opts=of(account), type="customer.created").data == []
        with pytest.raises(InvalidRequestError):
            client.payment_intents.create(
                amount=1, currency="usd", customer=made.id or "", opts=of(account)
            )
    assert [c.id for c in client.customers.list(opts=of(seller))] == [made.id]
    with pytest.raises(InvalidRequestError):
        client.accounts.retrieve(other, opts=of(seller))
    with pytest.raises(InvalidRequestError):
        client.accounts.persons.list(other, opts=of(seller))
    assert client.accounts.retrieve(seller, opts=of(seller)).id == seller
    assert client.accounts.retrieve_current(opts=of(seller)).id == seller
    assert client.accounts.retrieve_current().id not in (seller, other)


# --- destination charges ------------------------------------------------------------------------


def destination_charge(client: Client, account: str, **more: Any) -> Any:
    return client.payment_intents.create(
        amount=5_000,
        currency="usd",
        payment_method="pm_card_visa",
        confirm=True,
        transfer_data={"destination": account, **more.pop("transfer", {})},
        **more,
    )


def test_a_destination_charge_makes_its_transfer_and_fee(
    client: Client, emulator: StripeEmulator, seller: str
) -> None:
    intent = destination_charge(
        client, seller, application_fee_amount=500, on_behalf_of=seller, transfer_group="ORDER_42"
    )
    charge: Any = client.charges.retrieve(
        intent.latest_charge, expand=["transfer.destination_payment", "application_fee"]
    )
    transfer, fee = charge.transfer, charge.application_fee
    payment = transfer.destination_payment
    assert (charge.on_behalf_of, charge.transfer_group) == (seller, "ORDER_42")
    assert (transfer.amount, transfer.destination, transfer.transfer_group) == (
        5_000,
        seller,
        "ORDER_42",
    )
    assert transfer.source_transaction == charge.id
    assert (payment.amount, payment.source_transfer) == (5_000, transfer.id)
    assert payment.id.startswith("py_")
    assert (fee.amount, fee.account, fee.charge) == (500, seller, payment.id)
    assert fee.originating_transaction == charge.id
    found: Any = client.charges.retrieve(
        payment.id, expand=["balance_transaction"], opts=of(seller)
    )
    entry = found.balance_transaction
    assert (entry.type, entry.amount, entry.fee, entry.net) == ("payment", 5_000, 500, 4_500)
    assert (balance(client), balance(client, seller)) == (500, 4_500)
    assert types(emulator)[-5:] == [
        "payment_intent.created",
        "charge.succeeded",
        "transfer.created",
        "application_fee.created",
        "payment_intent.succeeded",
    ]
    assert [f.id for f in client.application_fees.list(charge=payment.id)] == [fee.id]


def test_a_transfer_can_be_a_part_of_the_charge(client: Client, seller: str) -> None:
    destination_charge(client, seller, transfer={"amount": 4_100})
    assert (balance(client), balance(client, seller)) == (900, 4_100)
    assert client.application_fees.list().data == []


@pytest.mark.parametrize(
    ("params", "param"),
    [
        (
            {"application_fee_amount": 1, "transfer": {"amount": 2}},
            "application_fee_amount",
        ),
        ({"transfer": {"amount": 5_001}}, "transfer_data[amount]"),
        ({"application_fee_amount": 5_001}, "application_fee_amount"),
        ({"transfer": {"destination": "acct_missing"}}, "transfer_data[destination]"),
        ({"on_behalf_of": "acct_missing"}, "on_behalf_of"),
    ],
)
def test_a_fee_or_transfer_that_does_not_fit_is_refused(
    params: dict[str, Any], param: str, client: Client, seller: str
) -> None:
    with pytest.raises(InvalidRequestError) as caught:
        destination_charge(client, seller, **params)
    assert caught.value.param == param
    assert client.payment_intents.list().data == []


def test_an_account_that_is_not_onboarded_receives_nothing(client: Client) -> None:
    account: Any = client.accounts.create(type="express").id
    with pytest.raises(InvalidRequestError) as caught:
        destination_charge(client, account)
    assert caught.value.code == "insufficient_capabilities_for_transfer"


def test_a_captured_part_of_a_destination_charge_is_transferred(
    client: Client, emulator: StripeEmulator, seller: str
) -> None:
    intent = destination_charge(client, seller, capture_method="manual", application_fee_amount=500)
    assert client.transfers.list().data == []
    client.payment_intents.capture(intent.id, amount_to_capture=3_000, application_fee_amount=300)
    assert (balance(client), balance(client, seller)) == (300, 2_700)
    assert [t.amount for t in client.transfers.list()] == [3_000]


def test_a_refund_takes_back_the_transfer_and_the_fee(
    client: Client, emulator: StripeEmulator, seller: str
) -> None:
    intent = destination_charge(client, seller, application_fee_amount=500)
    refund: Any = client.refunds.create(
        payment_intent=intent.id,
        amount=1_000,
        reverse_transfer=True,
        refund_application_fee=True,
        expand=["transfer_reversal"],
    )
    assert refund.transfer_reversal.amount == 1_000
    assert refund.transfer_reversal.source_refund == refund.id
    assert (balance(client), balance(client, seller)) == (400, 3_600)
    client.refunds.create(
        payment_intent=intent.id, reverse_transfer=True, refund_application_fee=True
    )
    assert (balance(client), balance(client, seller)) == (0, 0)
    [transfer] = client.transfers.list().data
    assert (transfer.amount_reversed, transfer.reversed) == (5_000, True)
    assert [r.amount for r in client.transfers.reversals.list(transfer.id)] == [4_000, 1_000]
    [fee] = client.application_fees.list().data
    assert (fee.amount_refunded, fee.refunded) == (500, True)
    assert types(emulator).count("transfer.reversed") == 2
    assert types(emulator).count("application_fee.refunded") == 2
    [payment] = client.charges.list(opts=of(seller)).data
    assert payment.refunded is True


def test_a_refund_leaves_the_transfer_and_the_fee_unless_told(client: Client, seller: str) -> None:
    intent = destination_charge(client, seller, application_fee_amount=500)
    client.refunds.create(payment_intent=intent.id)
    assert (balance(client), balance(client, seller)) == (-4_500, 4_500)


def test_a_refund_of_what_a_charge_does_not_have_is_refused(client: Client, seller: str) -> None:
    plain = client.payment_intents.create(
        amount=900, currency="usd", payment_method="pm_card_visa", confirm=True
    )
    for name in ("reverse_transfer", "refund_application_fee"):
        params: Any = {name: True}
        with pytest.raises(InvalidRequestError) as caught:
            client.refunds.create(payment_intent=plain.id, **params)
        assert caught.value.param == name
    assert balance(client) == 900
    destination_charge(client, seller)
    [payment] = client.charges.list(opts=of(seller)).data
    with pytest.raises(InvalidRequestError, match="comes from a transfer"):
        client.refunds.create(charge=payment.id, opts=of(seller))


# --- invoices and subscriptions -----------------------------------------------------------------


def test_an_invoice_pays_a_fee_and_a_transfer(client: Client, seller: str) -> None:
    customer = client.customers.create()
    invoice = client.invoices.create(
        customer=customer.id, application_fee_amount=100, transfer_data={"destination": seller}
    )
    client.invoices.update(invoice.id, application_fee_amount=150, on_behalf_of=seller)
    client.invoice_items.create(
        customer=customer.id or "", invoice=invoice.id, amount=2_000, currency="usd"
    )
    client.invoices.finalize(invoice.id)
    client.invoices.pay(invoice.id, payment_method="pm_card_visa")
    assert (balance(client), balance(client, seller)) == (150, 1_850)
    [charge] = client.charges.list().data
    assert charge.on_behalf_of == seller


@pytest.mark.parametrize(
    ("params", "platform"),
    [
        ({"application_fee_percent": 12.5}, 250),
        ({"transfer": {"amount_percent": 80}}, 400),
    ],
)
def test_a_subscription_pays_a_fee_or_a_part(
    params: dict[str, Any], platform: int, client: Client, seller: str
) -> None:
    customer = client.customers.create(
        payment_method="pm_card_visa", invoice_settings={"default_payment_method": "pm_card_visa"}
    )
    price = client.prices.create(
        currency="usd",
        unit_amount=2_000,
        recurring={"interval": "month"},
        product_data={"name": "Gold"},
    )
    transfer: Any = {"destination": seller, **params.pop("transfer", {})}
    client.subscriptions.create(
        customer=str(customer.id), items=[{"price": price.id}], transfer_data=transfer, **params
    )
    assert (balance(client), balance(client, seller)) == (platform, 2_000 - platform)


def fees(emulator: StripeEmulator) -> tuple[list[int], list[int]]:
    """The application fees and the transfers, newest first."""
    names = ("application_fee", "transfer")
    first, second = ([one["amount"] for one in emulator.objects(name)] for name in names)
    return first, second


@pytest.mark.parametrize("link", [False, True])
def test_a_checkout_of_a_subscription_pays_the_fee_of_each_invoice(
    link: bool, client: Client, emulator: StripeEmulator, seller: str
) -> None:
    price = client.prices.create(
        currency="usd",
        unit_amount=1_000,
        recurring={"interval": "month"},
        product_data={"name": "Gold"},
    ).id
    items: Any = [{"price": price, "quantity": 1}]
    params: Any = {"application_fee_percent": 10, "transfer_data": {"destination": seller}}
    if link:
        made = client.payment_links.create(line_items=items, **params)
        visit = str(emulator.open_payment_link(str(made.id))["id"])
    else:
        url = "https://example.com/done"
        created = client.checkout.sessions.create(
            mode="subscription", success_url=url, line_items=items, subscription_data=params
        )
        visit = str(created.id)
    emulator.complete_checkout(visit)
    assert fees(emulator) == ([100], [1_000])
    emulator.advance(days=32)
    assert fees(emulator) == ([100, 100], [1_000, 1_000])


def test_a_payment_link_pays_a_fee_and_makes_an_invoice(
    client: Client, emulator: StripeEmulator, seller: str
) -> None:
    product: Any = {"name": "Hat"}
    price = client.prices.create(currency="usd", unit_amount=1_000, product_data=product).id
    link = client.payment_links.create(
        line_items=[{"price": str(price), "quantity": 2}],
        application_fee_amount=55,
        transfer_data={"destination": seller},
        invoice_creation={"enabled": True},
    )
    done = emulator.complete_checkout(str(emulator.open_payment_link(str(link.id))["id"]))
    assert fees(emulator) == ([55], [2_000])
    assert client.invoices.retrieve(done["invoice"]).amount_paid == 2_000


@pytest.mark.parametrize("later", [False, True])
def test_a_quote_pays_the_fee_of_its_invoices(
    later: bool, client: Client, emulator: StripeEmulator, seller: str
) -> None:
    customer = client.customers.create(
        payment_method="pm_card_visa", invoice_settings={"default_payment_method": "pm_card_visa"}
    ).id
    product = str(client.products.create(name="Gold").id)
    data: Any = {"currency": "usd", "product": product, "unit_amount": 1_000}
    recurring: Any = {**data, "recurring": {"interval": "month"}}
    transfer: Any = {"destination": seller}
    effective: Any = {"effective_date": emulator.now + 3_600} if later else {}

    def accept(item: Any, **params: Any) -> Any:
        quote = client.quotes.create(
            customer=str(customer),
            line_items=[{"price_data": item}],
            transfer_data=transfer,
            **params,
        )
        client.quotes.finalize(quote.id)
        return client.quotes.accept(quote.id)

    invoice = accept(data, application_fee_amount=77).invoice
    client.invoices.finalize(invoice)
    client.invoices.pay(invoice)
    accept(recurring, application_fee_percent=10, subscription_data=effective)
    emulator.advance(hours=3)
    assert fees(emulator) == ([100, 77], [1_000, 1_000])


# --- direct charges, separate charges and transfers ---------------------------------------------


def test_a_direct_charge_belongs_to_the_account_and_pays_a_fee(
    client: Client, emulator: StripeEmulator, seller: str
) -> None:
    emulator.set_stripe_fee(fixed=30)
    intent: Any = client.payment_intents.create(
        amount=2_000,
        currency="usd",
        payment_method="pm_card_visa",
        confirm=True,
        application_fee_amount=200,
        expand=["latest_charge.balance_transaction", "latest_charge.application_fee"],
        opts=of(seller),
    )
    charge = intent.latest_charge
    assert (charge.balance_transaction.fee, charge.balance_transaction.net) == (230, 1_770)
    assert (charge.application_fee.amount, charge.application_fee.charge) == (200, charge.id)
    assert {d.type for d in charge.balance_transaction.fee_details} == {
        "application_fee",
        "stripe_fee",
    }
    assert (balance(client), balance(client, seller)) == (200, 1_770)
    assert client.charges.list().data == []
    assert types(emulator, seller)[-1] == "payment_intent.succeeded"
    assert types(emulator) == ["application_fee.created"]
    client.refunds.create(payment_intent=intent.id, refund_application_fee=True, opts=of(seller))
    assert (balance(client), balance(client, seller)) == (0, -30)
    with pytest.raises(InvalidRequestError) as caught:
        client.payment_intents.create(amount=2_000, currency="usd", application_fee_amount=200)
    assert caught.value.param == "application_fee_amount"


def test_a_charge_is_split_by_separate_transfers(client: Client, seller: str) -> None:
    intent = client.payment_intents.create(
        amount=5_000, currency="usd", payment_method="pm_card_visa", confirm=True
    )
    charge = str(intent.latest_charge)
    first = client.transfers.create(
        amount=3_000, currency="usd", destination=seller, source_transaction=charge
    )
    assert first.transfer_group == client.charges.retrieve(charge).transfer_group
    with pytest.raises(InvalidRequestError) as caught:
        client.transfers.create(
            amount=2_001, currency="usd", destination=seller, source_transaction=charge
        )
    assert caught.value.code == "amount_too_large"
    for wrong in ("ch_wrong", "tok_visa"):
        with pytest.raises(InvalidRequestError) as caught:
            client.transfers.create(currency="usd", destination=seller, source_transaction=wrong)
        assert (caught.value.http_status, caught.value.code) == (400, "resource_missing")
    client.transfers.create(currency="usd", destination=seller, source_transaction=charge)
    assert (balance(client), balance(client, seller)) == (0, 5_000)
    client.transfers.reversals.create(first.id, amount=1_000)
    assert (balance(client), balance(client, seller)) == (1_000, 4_000)


def test_a_transfer_over_the_balance_is_refused(
    client: Client, emulator: StripeEmulator, seller: str
) -> None:
    client.payment_intents.create(
        amount=500, currency="usd", payment_method="pm_card_visa", confirm=True
    )
    before = emulator.dump()
    for currency, amount in (("usd", 501), ("eur", 1)):
        with pytest.raises(InvalidRequestError) as caught:
            client.transfers.create(amount=amount, currency=currency, destination=seller)
        assert caught.value.code == "balance_insufficient"
    with pytest.raises(InvalidRequestError) as caught:
        client.transfers.create(amount=1, currency="usd", destination="acct_missing")
    assert caught.value.param == "destination"
    assert emulator.dump() == before
    client.transfers.create(amount=500, currency="usd", destination=seller)
    assert (balance(client), balance(client, seller)) == (0, 500)


def test_a_reversal_needs_the_money_in_the_account(client: Client, seller: str) -> None:
    client.payment_intents.create(
        amount=500, currency="usd", payment_method="pm_card_visa", confirm=True
    )
    transfer = client.transfers.create(amount=500, currency="usd", destination=seller)
    client.payouts.create(amount=100, currency="usd", opts=of(seller))
    for amount, code in ((501, "amount_too_large"), (401, "balance_insufficient")):
        with pytest.raises(InvalidRequestError) as caught:
            client.transfers.reversals.create(transfer.id, amount=amount)
        assert caught.value.code == code
    assert client.transfers.reversals.create(transfer.id, amount=400).amount == 400
    assert (balance(client), balance(client, seller)) == (400, 0)


def test_an_application_fee_is_refunded(client: Client, seller: str) -> None:
    destination_charge(client, seller, application_fee_amount=500)
    [fee] = client.application_fees.list().data
    client.application_fees.refunds.create(fee.id, amount=200)
    assert (balance(client), balance(client, seller)) == (300, 4_700)
    with pytest.raises(InvalidRequestError) as caught:
        client.application_fees.refunds.create(fee.id, amount=301)
    assert caught.value.code == "amount_too_large"
    client.application_fees.refunds.create(fee.id)
    assert client.application_fees.retrieve(fee.id).refunded is True
    assert [r.amount for r in client.application_fees.refunds.list(fee.id)] == [300, 200]
    assert (balance(client), balance(client, seller)) == (0, 5_000)


def test_a_payout_of_an_account_goes_to_its_bank(
    client: Client, emulator: StripeEmulator, seller: str
) -> None:
    bank: Any = client.accounts.external_accounts.create(seller, external_account="btok_us")
    destination_charge(client, seller)
    payout = client.payouts.create(amount=5_000, currency="usd", opts=of(seller))
    assert payout.destination == bank.id
    emulator.resolve_payout(str(payout.id), stripe_account=seller)
    assert "payout.paid" in types(emulator, seller)
    assert balance(client, seller) == 0


# --- the scenarios of the guide -----------------------------------------------------------------


def check_scenario(emulator: StripeEmulator, account: str, intent: Any) -> None:
    client = emulator.client()
    assert (intent.status, intent.transfer_data.destination) == ("succeeded", account)
    assert (balance(client), balance(client, account)) == (500, 4_500)
    assert types(emulator, account)[-1] == "account.updated"
    assert {"charge.succeeded", "transfer.created", "application_fee.created"} <= set(
        types(emulator)
    )


def test_onboarding_and_a_destination_charge_sync(client: Client, emulator: StripeEmulator) -> None:
    account = client.accounts.create(type="express", country="US", email="seller@example.test")
    link = client.account_links.create(account=str(account.id), **URLS)
    emulator.open_account_link(link.url)
    emulator.complete_onboarding(str(account.id))
    intent = destination_charge(
        client, str(account.id), application_fee_amount=500, on_behalf_of=account.id
    )
    check_scenario(emulator, str(account.id), intent)


def test_onboarding_and_a_destination_charge_async(emulator: StripeEmulator) -> None:
    async def main() -> tuple[str, Any]:
        async with emulator.async_client() as client:
            account = await client.accounts.create(
                type="express", country="US", email="seller@example.test"
            )
            link = await client.account_links.create(account=str(account.id), **URLS)
            emulator.open_account_link(link.url)
            emulator.complete_onboarding(str(account.id))
            intent = await client.payment_intents.create(
                amount=5_000,
                currency="usd",
                payment_method="pm_card_visa",
                confirm=True,
                application_fee_amount=500,
                on_behalf_of=str(account.id),
                transfer_data={"destination": str(account.id)},
            )
            return str(account.id), intent

    check_scenario(emulator, *asyncio.run(main()))


def test_oauth_connects_and_disconnects_an_account() -> None:
    client = StripeEmulator().client()
    token = client.oauth.token(grant_type="authorization_code", code="ac_1")
    account = client.accounts.retrieve(token.stripe_user_id)
    assert (account.type, account.charges_enabled) == ("standard", True)
    client.customers.create(opts={"stripe_account": account.id})
    again = client.oauth.token(grant_type="refresh_token", refresh_token=str(token.refresh_token))
    assert again.stripe_user_id == account.id

    client.oauth.deauthorize(client_id="ca_1", stripe_user_id=account.id)
    with pytest.raises(InvalidClientError):
        client.oauth.deauthorize(client_id="ca_1", stripe_user_id=account.id)
    with pytest.raises(InvalidGrantError):
        client.oauth.token(grant_type="refresh_token", refresh_token=str(token.refresh_token))
    with pytest.raises(StripePermissionError):
        client.customers.create(opts={"stripe_account": account.id})


def test_an_oauth_error_has_the_form_of_oauth() -> None:
    emulator = StripeEmulator()
    client = emulator.client()
    emulator.fail_next("oauth.token", status=400, code="invalid_grant", message="Used before.")
    with pytest.raises(InvalidGrantError, match=r"Used before\."):
        client.oauth.token(grant_type="authorization_code", code="ac_1")
