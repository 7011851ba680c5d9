"""Balances: charges, refunds, fees, payouts and top-ups add up."""

from __future__ import annotations

from typing import Any

import pytest
from lattice_stripe import CardError, Client, InvalidArgumentError, InvalidRequestError
from lattice_stripe.testing import StripeEmulator


def pay(client: Client, amount: int, currency: str = "usd", card: str = "visa") -> Any:
    return client.payment_intents.create(
        amount=amount, currency=currency, payment_method=f"pm_card_{card}", confirm=True
    )


def balance(client: Client, **opts: Any) -> dict[str, tuple[int, int]]:
    """The available and pending amounts by currency."""
    found = client.balance.retrieve(opts=opts or None)
    pending = {one.currency: one.amount for one in found.pending}
    return {one.currency: (one.amount, pending[one.currency]) for one in found.available}


def test_a_new_account_has_an_empty_balance(client: Client) -> None:
    found = client.balance.retrieve()
    assert balance(client) == {"usd": (0, 0)}
    assert found.last_response.headers["emulator-state"] == "stateful"


def test_a_balance_is_the_sum_of_its_transactions_by_currency(client: Client) -> None:
    intent = pay(client, 5_000)
    pay(client, 700, "eur")
    client.refunds.create(payment_intent=intent.id, amount=1_200)
    assert balance(client) == {"eur": (700, 0), "usd": (3_800, 0)}
    assert [(t.type, t.net) for t in client.balance_transactions.list(currency="usd")] == [
        ("refund", -1_200),
        ("charge", 5_000),
    ]


def test_a_declined_charge_moves_no_money(client: Client) -> None:
    with pytest.raises(CardError):
        pay(client, 5_000, card="chargeDeclined")
    assert balance(client) == {"usd": (0, 0)}
    assert client.balance_transactions.list().data == []


def test_an_authorization_moves_money_when_it_is_captured(client: Client) -> None:
    intent = client.payment_intents.create(
        amount=900,
        currency="usd",
        payment_method="pm_card_visa",
        capture_method="manual",
        confirm=True,
    )
    assert balance(client) == {"usd": (0, 0)}
    client.payment_intents.capture(intent.id, amount_to_capture=600)
    assert balance(client) == {"usd": (600, 0)}


def test_fees_of_stripe_are_what_a_test_sets(client: Client, emulator: StripeEmulator) -> None:
    emulator.set_stripe_fee(percent=2.9, fixed=30)
    pay(client, 10_000)
    [entry] = client.balance_transactions.list().data
    assert (entry.amount, entry.fee, entry.net) == (10_000, 320, 9_680)
    assert [(fee.type, fee.amount) for fee in entry.fee_details] == [("stripe_fee", 320)]
    assert balance(client) == {"usd": (9_680, 0)}


def test_money_is_pending_until_it_is_released(client: Client, emulator: StripeEmulator) -> None:
    emulator.set_settlement_delay(days=2)
    pay(client, 1_000)
    pay(client, 300, card="bypassPending")
    assert balance(client) == {"usd": (300, 1_000)}
    waiting = client.balance_transactions.list().data[1]
    assert (waiting.status, waiting.available_on) == ("pending", emulator.now + 2 * 86_400)
    with pytest.raises(InvalidRequestError) as caught:
        client.payouts.create(amount=301, currency="usd")
    assert caught.value.code == "balance_insufficient"
    assert emulator.release_funds() == 1
    assert balance(client) == {"usd": (1_300, 0)}
    [event] = emulator.events("balance.available")
    assert event["data"]["object"]["available"][0]["amount"] == 1_300
    assert emulator.release_funds() == 0


def test_every_source_of_a_balance_transaction_expands(
    client: Client, emulator: StripeEmulator
) -> None:
    account: Any = client.accounts.create(type="express").id
    emulator.complete_onboarding(account)
    intent = client.payment_intents.create(
        amount=900,
        currency="usd",
        payment_method="pm_card_createDispute",
        confirm=True,
        application_fee_amount=90,
        transfer_data={"destination": account},
    )
    pay(client, 5_000)
    client.transfers.create(amount=100, currency="usd", destination=account)
    transfer: Any = client.transfers.list(limit=1).data[0].id
    client.transfers.reversals.create(transfer)
    emulator.resolve_dispute(client.disputes.list().data[0].id or "", won=True)
    client.refunds.create(
        payment_intent=intent.id, reverse_transfer=True, refund_application_fee=True
    )
    client.payouts.create(amount=100, currency="usd")
    topup = client.topups.create(amount=50, currency="usd")
    emulator.resolve_topup(str(topup.id))
    kinds = set()
    for name in ("", account):
        options: Any = {"stripe_account": name} if name else None
        for entry in client.balance_transactions.list(
            limit=100, expand=["data.source"], opts=options
        ):
            assert entry.source is not None
            assert not isinstance(entry.source, str), entry.type
            kinds.add((entry.type, entry.source.object))
    assert kinds == {
        ("adjustment", "dispute"),
        ("adjustment", "fee_refund"),
        ("application_fee", "application_fee"),
        ("application_fee_refund", "fee_refund"),
        ("charge", "charge"),
        ("payment", "charge"),
        ("payment_refund", "refund"),
        ("payout", "payout"),
        ("refund", "refund"),
        ("topup", "topup"),
        ("transfer", "transfer"),
        ("transfer_refund", "transfer_reversal"),
    }


def test_balance_transactions_are_filtered(client: Client, emulator: StripeEmulator) -> None:
    intent = pay(client, 5_000)
    pay(client, 700, "eur")
    refund = client.refunds.create(payment_intent=intent.id, amount=100)
    payout = client.payouts.create(amount=500, currency="usd")
    listed = client.balance_transactions.list

    def amounts(**filters: Any) -> list[int]:
        return [entry.amount for entry in listed(**filters)]

    assert amounts(type="charge") == [700, 5_000]
    assert amounts(source=refund.id) == [-100]
    assert amounts(payout=payout.id) == [-500]
    assert amounts(currency="eur") == [700]
    assert amounts(created={"gt": emulator.now}) == []
    assert listed(payout=payout.id).last_response.headers.get("emulator-ignored") is None
    with pytest.raises(InvalidRequestError) as caught:
        listed(payout="po_missing")
    assert caught.value.param == "payout"


# --- payouts ------------------------------------------------------------------------------------


def types(emulator: StripeEmulator, start: str) -> list[str]:
    return [e["type"] for e in emulator.events() if e["type"].startswith(start)]


def test_a_payout_is_paid(client: Client, emulator: StripeEmulator) -> None:
    pay(client, 5_000)
    payout = client.payouts.create(amount=2_000, currency="usd")
    assert (payout.status, payout.automatic) == ("pending", False)
    assert balance(client) == {"usd": (3_000, 0)}
    assert emulator.resolve_payout(str(payout.id))["status"] == "paid"
    assert types(emulator, "payout.") == ["payout.created", "payout.paid"]
    assert balance(client) == {"usd": (3_000, 0)}
    with pytest.raises(InvalidRequestError):
        client.payouts.cancel(payout.id)
    with pytest.raises(InvalidArgumentError, match="is paid"):
        emulator.resolve_payout(str(payout.id))


def test_a_failed_payout_returns_its_money(client: Client, emulator: StripeEmulator) -> None:
    pay(client, 5_000)
    payout = client.payouts.create(amount=2_000, currency="usd")
    failed = emulator.resolve_payout(str(payout.id), failure_code="account_closed")
    assert (failed["status"], failed["failure_code"]) == ("failed", "account_closed")
    entry = client.balance_transactions.retrieve(failed["failure_balance_transaction"])
    assert (entry.type, entry.amount, entry.source) == ("payout_failure", 2_000, payout.id)
    assert balance(client) == {"usd": (5_000, 0)}
    assert types(emulator, "payout.") == ["payout.created", "payout.failed"]


def test_a_canceled_payout_returns_its_money(client: Client, emulator: StripeEmulator) -> None:
    pay(client, 5_000)
    payout = client.payouts.create(amount=2_000, currency="usd")
    assert client.payouts.cancel(payout.id).status == "canceled"
    assert balance(client) == {"usd": (5_000, 0)}
    assert types(emulator, "payout.") == ["payout.created", "payout.canceled"]


def test_a_reversed_payout_returns_its_money_with_another_payout(
    client: Client, emulator: StripeEmulator
) -> None:
    pay(client, 5_000)
    payout = client.payouts.create(amount=2_000, currency="usd")
    with pytest.raises(InvalidRequestError):
        client.payouts.reverse(payout.id)
    emulator.resolve_payout(str(payout.id))
    reversal = client.payouts.reverse(payout.id)
    assert (reversal.amount, reversal.original_payout) == (-2_000, payout.id)
    assert client.payouts.retrieve(payout.id).reversed_by == reversal.id
    assert balance(client) == {"usd": (5_000, 0)}
    with pytest.raises(InvalidRequestError):
        client.payouts.reverse(payout.id)


def test_a_payout_over_the_balance_is_refused(client: Client) -> None:
    pay(client, 500)
    for amount, code in ((501, "balance_insufficient"), (0, "amount_too_small")):
        with pytest.raises(InvalidRequestError) as caught:
            client.payouts.create(amount=amount, currency="usd")
        assert caught.value.code == code
    assert client.payouts.list().data == []


def test_an_automatic_payout_pays_out_its_transactions(
    client: Client, emulator: StripeEmulator
) -> None:
    intent = pay(client, 5_000)
    first = emulator.create_automatic_payout()
    assert (first["amount"], first["automatic"]) == (5_000, True)
    client.refunds.create(payment_intent=intent.id, amount=100)
    pay(client, 900)
    second = emulator.create_automatic_payout()

    def paid_out(payout: dict[str, Any]) -> list[tuple[str, int]]:
        found = client.balance_transactions.list(payout=payout["id"])
        return [(entry.type, entry.amount) for entry in found]

    assert paid_out(first) == [("payout", -5_000), ("charge", 5_000)]
    assert paid_out(second) == [("payout", -800), ("charge", 900), ("refund", -100)]
    with pytest.raises(InvalidArgumentError):
        emulator.create_automatic_payout()


# --- top-ups ------------------------------------------------------------------------------------


def test_a_topup_adds_money_when_it_succeeds(client: Client, emulator: StripeEmulator) -> None:
    topup = client.topups.create(amount=2_000, currency="usd")
    assert (topup.status, topup.balance_transaction) == ("pending", None)
    assert balance(client) == {"usd": (0, 0)}
    assert emulator.resolve_topup(str(topup.id))["status"] == "succeeded"
    assert balance(client) == {"usd": (2_000, 0)}
    emulator.resolve_topup(str(topup.id), failure_code="insufficient_funds")
    assert client.topups.retrieve(topup.id).status == "reversed"
    assert balance(client) == {"usd": (0, 0)}
    assert types(emulator, "topup.") == ["topup.created", "topup.succeeded", "topup.reversed"]


def test_a_topup_that_fails_or_is_canceled_adds_nothing(
    client: Client, emulator: StripeEmulator
) -> None:
    failed = client.topups.create(amount=2_000, currency="usd")
    emulator.resolve_topup(str(failed.id), failure_code="account_closed")
    canceled = client.topups.create(amount=2_000, currency="usd")
    assert client.topups.cancel(canceled.id).status == "canceled"
    assert client.balance_transactions.list().data == []
    assert types(emulator, "topup.")[1::2] == ["topup.failed", "topup.canceled"]
    with pytest.raises(InvalidArgumentError, match="is canceled"):
        emulator.resolve_topup(str(canceled.id))


def test_a_refund_can_fail(client: Client, emulator: StripeEmulator) -> None:
    intent = pay(client, 900)
    refund = client.refunds.create(payment_intent=intent.id)
    failed = emulator.fail_refund(str(refund.id))
    assert (failed["status"], failed["failure_reason"]) == ("failed", "lost_or_stolen_card")
    charge: Any = client.charges.retrieve(str(intent.latest_charge))
    assert (charge.amount_refunded, charge.refunded) == (0, False)
    assert balance(client) == {"usd": (900, 0)}
    assert types(emulator, "refund.") == ["refund.created", "refund.failed"]
