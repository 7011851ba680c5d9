"""Payouts, automatic and manual."""

from __future__ import annotations

from typing import Any

from .._requests.messages import invalid
from .._state.operations import changes, creates
from .._state.session import Session
from .._state.state_changes import change_state, require_transition
from .._state.store import Resource
from .balance import MEMBERS, add_entry, available, check_amount, check_funds, entries, settle


@creates("payouts.create")
def _create_payout(session: Session, args: dict[str, Any]) -> Resource:
    check_amount(args["amount"])
    check_funds(session, args["amount"], args["currency"].lower())
    args.setdefault("destination", _bank_account(session, args["currency"].lower()))
    return _store_payout(session, args)


@changes("payouts.cancel")
def _cancel_payout(session: Session, payout: Resource, args: dict[str, Any]) -> Resource:
    payout = _return_money(session, payout, "payout_cancel")
    return change_state(session, payout, "payouts.cancel")


@changes("payouts.reverse")
def _reverse_payout(session: Session, payout: Resource, args: dict[str, Any]) -> Resource:
    if payout.data.get("reversed_by") or payout.data.get("original_payout"):
        raise invalid("payout", f"The payout {payout.id} is reversed, or reverses another.")
    given = {
        "amount": -payout.data["amount"],
        "currency": payout.data["currency"],
        "destination": payout.data.get("destination"),
        "original_payout": payout.id,
        "metadata": args.get("metadata") or {},
    }
    reversal = _store_payout(session, given)
    session.assign(payout, "updated", reversed_by=reversal.id)
    return reversal


def create_automatic_payout(session: Session, currency: str) -> Resource:
    """Pay out everything that is available. Raises StripeFailure if that is nothing."""
    paid: set[str] = set()
    for payout in session.having("payout"):
        kept = session.kept(MEMBERS + payout.id)
        if kept is not None:
            paid |= {payout.data["balance_transaction"], *kept["transactions"]}
    members = [
        entry.id
        for entry in entries(session)
        if entry.data["currency"] == currency
        and entry.data["status"] != "pending"
        and entry.id not in paid
    ]
    amount = available(session, currency)
    if amount < 1:
        raise invalid("currency", f"The available balance in {currency} is {amount}.")
    bank = _bank_account(session, currency)
    given = {"amount": amount, "currency": currency, "destination": bank, "automatic": True}
    payout = _store_payout(session, {**given, "reconciliation_status": "completed"})
    session.keep(MEMBERS + payout.id, "payout", {"transactions": members})
    return payout


def resolve_payout(session: Session, payout: Resource, *, failure_code: str | None) -> Resource:
    """Pay a payout, or return the money of one that the bank refuses."""
    if failure_code is None:
        return require_transition(session, payout, "pay")
    failed = {"failure_code": failure_code, "failure_message": "The bank refused the payout."}
    payout = _return_money(session, payout, "payout_failure")
    return require_transition(session, payout, "fail", **failed)


def _store_payout(session: Session, given: dict[str, Any]) -> Resource:
    fields = {
        "method": "standard",
        "type": "bank_account",
        "source_type": "card",
        "automatic": False,
        "reconciliation_status": "not_applicable",
        "arrival_date": session.now,
        **given,
    }
    payout = session.create("payout", fields, silent=True)
    payout = settle(session, payout, "payout", -payout.data["amount"])
    session.emit("created", payout)
    return payout


def _bank_account(session: Session, currency: str) -> str | None:
    account = session.find(session.account, ("account",)) if session.account else None
    found = ((account.data.get("external_accounts") or {}).get("data") or ()) if account else ()
    return next((one["id"] for one in found if one["currency"] == currency), None)


def _return_money(session: Session, payout: Resource, kind: str) -> Resource:
    entry = add_entry(session, payout, kind, payout.data["amount"])
    return session.assign(payout, None, failure_balance_transaction=entry.id)
