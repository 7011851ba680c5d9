"""Disputes: funds, evidence, outcomes and events."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from lattice_stripe import Client, InvalidArgumentError, InvalidRequestError
from lattice_stripe.testing import StripeEmulator


def pay(client: Client, card: str = "createDispute", **more: Any) -> Any:
    return client.payment_intents.create(
        amount=900, currency="usd", payment_method=f"pm_card_{card}", confirm=True, **more
    )


def balance(client: Client) -> int:
    return sum(one.amount for one in client.balance.retrieve().available)


def types(emulator: StripeEmulator) -> list[str]:
    return [
        event["type"].removeprefix("charge.dispute.")
        for event in emulator.events()
        if event["type"].startswith("charge.dispute.")
    ]


def test_a_dispute_withdraws_the_funds_of_its_charge(
    client: Client, emulator: StripeEmulator
) -> None:
    intent = pay(client)
    [dispute] = client.disputes.list(payment_intent=str(intent.id)).data
    assert (dispute.status, dispute.amount, dispute.reason) == ("needs_response", 900, "fraudulent")
    assert dispute.evidence_details.due_by > emulator.now
    [entry] = dispute.balance_transactions
    assert (entry.type, entry.reporting_category, entry.net) == ("adjustment", "dispute", -900)
    assert client.balance_transactions.retrieve(entry.id).source == dispute.id
    charge: Any = client.charges.retrieve(dispute.charge)
    assert charge.disputed is True
    assert balance(client) == 0
    assert types(emulator) == ["created", "funds_withdrawn"]
    with pytest.raises(InvalidRequestError) as caught:
        client.refunds.create(charge=charge.id)
    assert caught.value.code == "charge_disputed"


def test_a_dispute_is_won(client: Client, emulator: StripeEmulator) -> None:
    pay(client)
    [dispute] = client.disputes.list().data
    client.disputes.update(dispute.id, evidence={"customer_name": "Ada"}, submit=True)
    won = emulator.resolve_dispute(str(dispute.id), won=True)
    assert (won["status"], won["is_charge_refundable"]) == ("won", True)
    assert [entry["net"] for entry in won["balance_transactions"]] == [-900, 900]
    assert balance(client) == 900
    assert types(emulator) == [
        "created",
        "funds_withdrawn",
        "updated",
        "closed",
        "funds_reinstated",
    ]
    assert client.refunds.create(charge=str(dispute.charge)).status == "succeeded"
    with pytest.raises(InvalidArgumentError, match="is won"):
        emulator.resolve_dispute(str(dispute.id), won=False)


def test_a_dispute_is_lost(client: Client, emulator: StripeEmulator) -> None:
    pay(client)
    [dispute] = client.disputes.list().data
    assert emulator.resolve_dispute(str(dispute.id), won=False)["status"] == "lost"
    assert balance(client) == 0
    assert types(emulator) == ["created", "funds_withdrawn", "closed"]
    with pytest.raises(InvalidRequestError):
        client.disputes.update(dispute.id, evidence={"customer_name": "Ada"})


@pytest.mark.parametrize(
    ("text", "status", "money", "event"),
    [
        ("winning_evidence", "won", 1_800, "funds_reinstated"),
        ("losing_evidence", "lost", 900, "closed"),
        ("nothing", "under_review", 900, "updated"),
    ],
)
def test_the_evidence_of_a_sandbox_decides_a_dispute(
    text: str, status: str, money: int, event: str, client: Client, emulator: StripeEmulator
) -> None:
    pay(client, "visa")
    pay(client)
    [dispute] = client.disputes.list().data
    submitted = client.disputes.update(
        dispute.id, evidence={"uncategorized_text": text}, submit=True
    )
    assert submitted.status == "under_review"
    assert client.disputes.retrieve(dispute.id).status == status
    assert balance(client) == money
    assert types(emulator)[-1] == event


def test_closing_a_dispute_loses_it(client: Client, emulator: StripeEmulator) -> None:
    pay(client, "visa")
    pay(client)
    [dispute] = client.disputes.list().data
    assert client.disputes.close(dispute.id).status == "lost"
    assert balance(client) == 900
    assert types(emulator)[-1] == "closed"
    with pytest.raises(InvalidRequestError):
        client.disputes.close(dispute.id)


def test_an_inquiry_withdraws_nothing_until_it_escalates(
    client: Client, emulator: StripeEmulator
) -> None:
    pay(client, "createDisputeInquiry")
    [inquiry] = client.disputes.list().data
    assert (inquiry.status, inquiry.balance_transactions) == ("warning_needs_response", [])
    assert balance(client) == 900
    client.disputes.submit_evidence(inquiry.id)
    assert client.disputes.retrieve(inquiry.id).status == "warning_under_review"
    assert emulator.resolve_dispute(str(inquiry.id), won=False)["status"] == "needs_response"
    assert balance(client) == 0
    assert types(emulator) == ["created", "updated", "updated", "funds_withdrawn"]
    other = emulator.create_dispute(str(pay(client, "visa").latest_charge), inquiry=True)
    assert emulator.resolve_dispute(other["id"], won=True)["status"] == "warning_closed"
    assert balance(client) == 900


def test_a_dispute_after_a_refund_is_for_the_rest(client: Client, emulator: StripeEmulator) -> None:
    intent = pay(client, "visa")
    client.refunds.create(payment_intent=intent.id, amount=300)
    charge = str(intent.latest_charge)
    dispute = emulator.create_dispute(charge, reason="duplicate")
    assert (dispute["amount"], dispute["reason"]) == (600, "duplicate")
    assert balance(client) == 0
    with pytest.raises(InvalidArgumentError, match="is disputed"):
        emulator.create_dispute(charge)
    with pytest.raises(InvalidArgumentError, match="No charge"):
        emulator.create_dispute("ch_missing")


def test_a_charge_that_is_refunded_can_be_disputed_in_full(
    client: Client, emulator: StripeEmulator
) -> None:
    intent = pay(client, "visa")
    client.refunds.create(payment_intent=intent.id)
    dispute = emulator.create_dispute(str(intent.latest_charge))
    assert (dispute["amount"], balance(client)) == (900, -900)
    emulator.resolve_dispute(dispute["id"], won=True)
    assert balance(client) == 0


def test_a_stored_dispute_withdraws_its_amount_without_events(
    client: Client, emulator: StripeEmulator
) -> None:
    charge = str(pay(client, "visa").latest_charge)
    before = len(emulator.events())
    dispute = emulator.put("dispute", charge=charge, amount=900, currency="usd")
    assert balance(client) == 0
    assert client.charges.retrieve(charge).disputed is True
    assert len(emulator.events()) == before
    emulator.resolve_dispute(dispute["id"], won=True)
    assert balance(client) == 900
    emulator.put("dispute", charge=charge, amount=900, currency="usd", status="won")
    assert balance(client) == 900


def test_a_dispute_is_reached_through_its_charge(client: Client) -> None:
    charge = str(pay(client).latest_charge)
    found = client.charges.dispute.retrieve(charge)
    assert found.id == client.disputes.list().data[0].id
    client.charges.dispute.update(charge, evidence={"customer_name": "Ada"}, submit=True)
    assert client.charges.dispute.retrieve(charge).status == "under_review"
    with pytest.raises(InvalidRequestError):
        client.charges.dispute.close(charge)


def test_a_captured_charge_is_disputed(client: Client) -> None:
    intent = pay(client, capture_method="manual")
    assert client.disputes.list().data == []
    client.payment_intents.capture(intent.id, amount_to_capture=500)
    assert [d.amount for d in client.disputes.list()] == [500]


def test_a_dispute_of_a_direct_charge_is_paid_by_the_account(
    client: Client, emulator: StripeEmulator
) -> None:
    seller: Any = client.accounts.create(type="standard").id
    emulator.complete_onboarding(seller)
    intent = pay(client, opts={"stripe_account": seller})
    assert client.disputes.list().data == []
    [dispute] = client.disputes.list(opts={"stripe_account": seller}).data
    assert dispute.payment_intent == intent.id
    emulator.resolve_dispute(str(dispute.id), won=True, stripe_account=seller)
    found = client.balance.retrieve(opts={"stripe_account": seller})
    assert [one.amount for one in found.available] == [900]


def test_evidence_cannot_change_after_it_is_submitted(
    client: Client, emulator: StripeEmulator
) -> None:
    dispute = emulator.put("dispute", amount=900)["id"]
    staged = client.disputes.update_evidence(dispute, customer_name="Ada")
    assert (staged.status, staged.evidence_details.has_evidence) == ("needs_response", True)
    submitted = client.disputes.submit_evidence(dispute)
    assert (submitted.status, submitted.evidence_details.submission_count) == ("under_review", 1)
    with pytest.raises(InvalidRequestError):
        client.disputes.update_evidence(dispute, customer_name="Bob")


# --- the scenario of the guide ------------------------------------------------------------------


def check_scenario(emulator: StripeEmulator, staged: Any, submitted: Any) -> None:
    assert (staged.status, staged.evidence.customer_name) == ("needs_response", "Ada Lovelace")
    details = submitted.evidence_details
    assert (submitted.status, details.submission_count) == ("under_review", 1)
    assert types(emulator) == ["created", "funds_withdrawn", "updated", "updated"]
    emulator.resolve_dispute(submitted.id, won=True)
    client = emulator.client()
    assert (client.disputes.retrieve(submitted.id).status, balance(client)) == ("won", 900)


EVIDENCE: Any = {"customer_name": "Ada Lovelace", "product_description": "Annual Pro plan"}


def test_evidence_is_staged_and_submitted_sync(client: Client, emulator: StripeEmulator) -> None:
    pay(client)
    receipt = client.files.create(file=b"receipt", purpose="dispute_evidence")
    [dispute] = client.disputes.list().data
    staged = client.disputes.update_evidence(dispute.id, receipt=receipt.id, **EVIDENCE)
    check_scenario(emulator, staged, client.disputes.submit_evidence(dispute.id))


def test_evidence_is_staged_and_submitted_async(client: Client, emulator: StripeEmulator) -> None:
    async def main() -> tuple[Any, Any]:
        async with emulator.async_client() as client:
            receipt = await client.files.create(file=b"receipt", purpose="dispute_evidence")
            [dispute] = (await client.disputes.list()).data
            staged = await client.disputes.update_evidence(
                dispute.id, receipt=receipt.id, **EVIDENCE
            )
            return staged, await client.disputes.submit_evidence(dispute.id)

    pay(client)
    check_scenario(emulator, *asyncio.run(main()))
