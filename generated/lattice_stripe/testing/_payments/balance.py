# Copied from codegen/runtime/testing/_payments/balance.py.
"""The balance of an account: balance transactions, payouts and top-ups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from .._requests.messages import StripeFailure, invalid
from .._state.operations import Call, Served, changes, creates, serve_list, serves, target
from .._state.session import Session
from .._state.states import change_state, require_transition
from .._state.store import Resource
from .money import rounded

_MEMBERS = "@payout/"
"""The prefix of records that hold the balance transactions of an automatic payout."""


def add_entry(
    session: Session,
    source: Resource,
    kind: str,
    amount: int,
    *,
    fees: Sequence[dict[str, Any]] = (),
    pending: bool = False,
    category: str | None = None,
) -> Resource:
    """A balance transaction of the session's account. ``pending``: the settlement delay applies."""
    fee = sum(one["amount"] for one in fees)
    delay = session.world.settings.settlement_delay if pending else 0
    return session.create(
        "balance_transaction",
        {
            "amount": amount,
            "fee": fee,
            "fee_details": list(fees),
            "net": amount - fee,
            "currency": source.data["currency"],
            "source": source.id,
            "type": kind,
            "reporting_category": category or kind,
            "balance_type": "payments",
            "status": "pending" if delay else "available",
            "available_on": session.now + delay,
        },
        silent=True,
    )


def settle(
    session: Session,
    source: Resource,
    kind: str,
    amount: int,
    *,
    fees: Sequence[dict[str, Any]] = (),
    pending: bool = False,
) -> Resource:
    """Add the balance transaction of an object, and return the object with its id."""
    entry = add_entry(session, source, kind, amount, fees=fees, pending=pending)
    return session.assign(source, None, balance_transaction=entry.id)


def stripe_fees(session: Session, amount: int, currency: str) -> list[dict[str, Any]]:
    """The fee of Stripe for a charge, empty unless a test sets one."""
    settings = session.world.settings
    fee = rounded(Decimal(amount) * settings.fee_percent / 100) + settings.fee_fixed
    return [fee_detail("stripe_fee", fee, currency)] if fee else []


def fee_detail(
    kind: str, amount: int, currency: str, application: str | None = None
) -> dict[str, Any]:
    return {
        "type": kind,
        "amount": amount,
        "currency": currency,
        "application": application,
        "description": None,
    }


def entries(session: Session) -> Iterator[Resource]:
    """The balance transactions of the session's account, newest first."""
    return session.having("balance_transaction")


def available(session: Session, currency: str) -> int:
    """The money that the session's account can transfer or pay out."""
    return sum(
        entry.data["net"]
        for entry in entries(session)
        if entry.data["currency"] == currency and entry.data["status"] != "pending"
    )


def check_funds(session: Session, amount: int, currency: str) -> None:
    """Raise StripeFailure if less than ``amount`` is available."""
    found = available(session, currency)
    if amount > found:
        raise StripeFailure(
            400,
            f"The available balance is {found} {currency}, less than {amount}.",
            code="balance_insufficient",
        )


def check_amount(amount: int, most: int | None = None, param: str = "amount") -> None:
    """Raise StripeFailure for an amount below 1 or above ``most``."""
    if amount < 1:
        raise invalid(param, f"The amount is {amount}: use at least 1.", "amount_too_small")
    if most is not None and amount > most:
        raise invalid(param, f"The amount is {amount}: use at most {most}.", "amount_too_large")


def balance(session: Session) -> dict[str, Any]:
    """The balance of the session's account: the sums of its balance transactions."""
    sums: dict[str, dict[str, int]] = {"available": {}, "pending": {}}
    for entry in entries(session):
        currency = entry.data["currency"]
        for amounts in sums.values():
            amounts.setdefault(currency, 0)
        status = "pending" if entry.data["status"] == "pending" else "available"
        sums[status][currency] += entry.data["net"]
    given = {
        status: [
            {"amount": amount, "currency": currency, "source_types": {"card": amount}}
            for currency, amount in sorted((amounts or {"usd": 0}).items())
        ]
        for status, amounts in sums.items()
    }
    return session.builder().object("balance", given)


@serves("balance.retrieve")
def _retrieve(session: Session, call: Call) -> Served:
    return Served(balance(session))


def release(session: Session) -> int:
    """Make the pending money of an account available. Returns the number of transactions."""
    waiting = [entry for entry in entries(session) if entry.data["status"] == "pending"]
    for entry in waiting:
        session.assign(entry, None, status="available", available_on=session.now)
    if waiting:
        session.emit("available", Resource("", "balance", session.account, 0, balance(session)))
    return len(waiting)


@serves("balance.history.list", "balance_transactions.list")
def _list(session: Session, call: Call) -> Served:
    """Balance transactions. The filter ``payout`` finds what a payout paid out."""
    payout = call.args.get("payout")
    if payout is None:
        return serve_list(session, call)
    session.get(payout, ("payout",), "payout", status=400)
    held = session.world.store.get(session.account, _MEMBERS + payout)
    members = set(held.data["transactions"]) if held else set()
    test = {"payout": lambda data: data["id"] in members or data["source"] == payout}
    return serve_list(session, call, test)


# --- payouts ------------------------------------------------------------------------------------


@creates("payouts.create")
def _create_payout(session: Session, args: dict[str, Any]) -> Resource:
    check_amount(args["amount"])
    check_funds(session, args["amount"], args["currency"].lower())
    args.setdefault("destination", _bank_account(session, args["currency"].lower()))
    return create_payout(session, args)


def _bank_account(session: Session, currency: str) -> str | None:
    account = session.find(session.account, ("account",)) if session.account else None
    found = ((account.data.get("external_accounts") or {}).get("data") or ()) if account else ()
    return next((one["id"] for one in found if one["currency"] == currency), None)


def create_payout(session: Session, given: dict[str, Any]) -> Resource:
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


def create_automatic_payout(session: Session, currency: str) -> Resource:
    """Pay out everything that is available. Raises StripeFailure if that is nothing."""
    paid: set[str] = set()
    for payout in session.having("payout"):
        held = session.world.store.get(session.account, _MEMBERS + payout.id)
        if held is not None:
            paid |= {payout.data["balance_transaction"], *held.data["transactions"]}
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
    payout = create_payout(session, {**given, "reconciliation_status": "completed"})
    data = {"transactions": members}
    session.world.store.add(session.account, _MEMBERS + payout.id, "@payout", data)
    return payout


@serves("payouts.cancel")
def _cancel_payout(session: Session, call: Call) -> Served:
    payout = _return_money(session, target(session, call), "payout_cancel")
    return Served(change_state(session, payout, call.operation.name).data)


def fail_payout(session: Session, payout: Resource, code: str) -> Resource:
    """Return the money of a payout that the bank refuses."""
    failed = {"failure_code": code, "failure_message": "The bank refused the payout."}
    payout = _return_money(session, payout, "payout_failure")
    return require_transition(session, payout, "fail", **failed)


def _return_money(session: Session, payout: Resource, kind: str) -> Resource:
    entry = add_entry(session, payout, kind, payout.data["amount"])
    return session.assign(payout, None, failure_balance_transaction=entry.id)


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
    reversal = create_payout(session, given)
    session.assign(payout, "updated", reversed_by=reversal.id)
    return reversal


# --- top-ups ------------------------------------------------------------------------------------


@serves("topups.create")
def _create_topup(session: Session, call: Call) -> Served:
    args = {k: v for k, v in call.args.items() if k != "source"}
    check_amount(args["amount"])
    return Served(session.create("topup", args).data)


def succeed_topup(session: Session, topup: Resource) -> Resource:
    entry = add_entry(session, topup, "topup", topup.data["amount"])
    return require_transition(session, topup, "succeed", balance_transaction=entry.id)


def fail_topup(session: Session, topup: Resource, code: str) -> Resource:
    """Fail a top-up. One that succeeded is reversed."""
    failed = {"failure_code": code, "failure_message": "The bank refused the top-up."}
    if topup.data["status"] != "succeeded":
        return require_transition(session, topup, "fail", **failed)
    add_entry(session, topup, "topup_reversal", -topup.data["amount"])
    return require_transition(session, topup, "reverse", **failed)
