# Copied from codegen/runtime/.
"""The balance of an account, and its transactions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from .._requests.messages import invalid
from .._state.operations import Call, Served, serve_list, serves
from .._state.session import Session
from .._state.store import Resource
from .money import rounded

MEMBERS = "@payout/"
"""The prefix of records that hold the balance transactions of an automatic payout."""


@serves("balance.retrieve")
def _retrieve(session: Session, call: Call) -> Served:
    return Served(balance(session))


@serves("balance.history.list", "balance_transactions.list")
def _list(session: Session, call: Call) -> Served:
    """Balance transactions. The filter ``payout`` finds what a payout paid out."""
    payout = call.args.get("payout")
    if payout is None:
        return serve_list(session, call)
    session.get(payout, ("payout",), "payout", status=400)
    kept = session.kept(MEMBERS + payout)
    members = set(kept["transactions"]) if kept else set()
    test = {"payout": lambda data: data["id"] in members or data["source"] == payout}
    return serve_list(session, call, test)


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
    fields = {
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
    }
    return session.create("balance_transaction", fields, silent=True)


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


def count_refund(
    session: Session,
    record: Resource,
    amount: int,
    child: Resource | None = None,
    *,
    action: str = "refunded",
    children: str = "refunds",
) -> Resource:
    """Add to what is refunded of a charge or a fee, or reversed of a transfer.

    ``child``: the new refund or reversal, put first in the list ``children``.
    """
    total = record.data[f"amount_{action}"] + amount
    fields = {f"amount_{action}": total, action: total == record.data["amount"]}
    if child is not None:
        listed = record.data[children]
        fields[children] = {**listed, "data": [child.data, *listed["data"]]}
    return session.assign(record, action, **fields)


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
        message = f"The available balance is {found} {currency}, less than {amount}."
        raise invalid(None, message, "balance_insufficient")


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


def release(session: Session) -> int:
    """Make the pending money of an account available. Returns the number of transactions."""
    waiting = [entry for entry in entries(session) if entry.data["status"] == "pending"]
    for entry in waiting:
        session.assign(entry, None, status="available", available_on=session.now)
    if waiting:
        session.emit("available", Resource("", "balance", session.account, 0, balance(session)))
    return len(waiting)
