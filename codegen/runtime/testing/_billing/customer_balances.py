"""The balances of customers, which invoices use and credit notes raise."""

from __future__ import annotations

from typing import Any

from .._requests.messages import not_modeled
from .._state.operations import changes
from .._state.session import Session
from .._state.store import Resource


@changes("customers.balance_transactions.create")
def _adjust_balance(session: Session, customer: Resource, args: dict[str, Any]) -> Resource:
    """Change the balance of a customer, which later invoices use."""
    return change_balance(session, customer, {**args, "type": "adjustment"})


def applied_balance(customer: dict[str, Any], currency: str) -> int:
    """The balance of a customer that invoices in a currency use."""
    same = customer.get("currency") in (None, currency)
    return customer.get("balance", 0) if same else 0


def check_balance(customer: dict[str, Any], currency: str) -> None:
    """Refuse to add to the balance of a customer whose balance is in another currency."""
    if customer.get("currency") not in (None, currency):
        raise not_modeled("balances of one customer in several currencies", "currency")


def change_balance(session: Session, customer: Resource, entry: dict[str, Any]) -> Resource:
    """Add a transaction, with an amount and a currency, to the balance of a customer."""
    currency = entry["currency"].lower()
    check_balance(customer.data, currency)
    balance = customer.data.get("balance", 0) + entry["amount"]
    session.assign(customer, "updated", balance=balance, currency=currency)
    return add_transaction(session, customer.id, {**entry, "ending_balance": balance})


def add_transaction(session: Session, customer: str, entry: dict[str, Any]) -> Resource:
    """Store a change of the balance of a customer."""
    owner = {"customer": customer}
    return session.create("customer_balance_transaction", {**entry, **owner}, owner)
