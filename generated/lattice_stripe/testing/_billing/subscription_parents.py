# Copied from codegen/runtime/testing/_billing/subscription_parents.py.
"""The subscription that an invoice or an invoice item belongs to."""

from __future__ import annotations

from typing import Any

from .._state.session import Session
from .._state.states import change_state, transition
from .._state.store import Resource

SUBSCRIPTION = "parent.subscription_details.subscription"
"""The field that holds the subscription of an invoice."""


def subscription_parent(session: Session, identity: str) -> dict[str, Any]:
    """The parent of an invoice that a subscription creates."""
    metadata = session.get(identity, ("subscription",), "subscription", status=400).data["metadata"]
    details = {"subscription": identity, "metadata": metadata}
    return {"type": "subscription_details", "subscription_details": details}


def subscription_of(data: dict[str, Any]) -> str:
    """The subscription of an invoice or an invoice item, "" if it has none."""
    details = (data.get("parent") or {}).get("subscription_details") or {}
    return str(details.get("subscription") or "")


def store_paid(session: Session, invoice: Resource, data: dict[str, Any]) -> Resource:
    """Store the data of an invoice as paid, and activate its subscription."""
    invoice = change_state(session, invoice, "invoices.pay", data)
    record = session.find(subscription_of(invoice.data), ("subscription",))
    if record is not None and record.data.get("latest_invoice") in (None, invoice.id):
        if record.data["status"] == "paused" and invoice.data["status"] == "paid":
            change_state(session, record, "subscriptions.resume")
        else:
            transition(session, record, "payment_succeeded")
    return invoice
