"""Disputes: withdrawn funds, evidence and outcomes."""

from __future__ import annotations

from typing import Any

from .._requests.messages import invalid
from .._state.inner_operations import run
from .._state.intervals import DAY
from .._state.operations import Call, Served, changes, serve, serves
from .._state.session import Session
from .._state.state_changes import check_source, require_transition
from .._state.store import Resource
from .balance import add_entry, check_amount

_RESPONSE_TIME = 7 * DAY
_WITHDRAWN = ("needs_response", "under_review", "lost")
WINNING_EVIDENCE = "winning_evidence"
LOSING_EVIDENCE = "losing_evidence"
ESCALATING_EVIDENCE = "escalate_inquiry_evidence"
"""Values of ``evidence[uncategorized_text]`` with which Stripe's sandboxes decide a dispute."""


@changes("disputes.update")
def _update(session: Session, dispute: Resource, args: dict[str, Any]) -> Resource:
    """Stage evidence, or submit it. Without ``submit``, Stripe submits it."""
    submits = args.pop("submit", "evidence" in args)
    data = session.builder().update("dispute", dispute.data, args)
    details = data["evidence_details"]
    evidence = any(value for value in data["evidence"].values())
    data["evidence_details"] = {**details, "has_evidence": evidence}
    if not submits:
        return session.change(dispute, data, "updated")
    data["evidence_details"]["submission_count"] += 1
    inquiry = data["status"].startswith("warning_")
    name = "submit_inquiry" if inquiry else "submit"
    submitted = require_transition(session, dispute, name, data)
    text = data["evidence"].get("uncategorized_text")
    if text == WINNING_EVIDENCE:
        resolve(session, submitted, won=True)
    elif text == (ESCALATING_EVIDENCE if inquiry else LOSING_EVIDENCE):
        resolve(session, submitted, won=False)
    return submitted


@serves("charges.dispute.close", "charges.dispute.retrieve", "charges.dispute.update")
def _charge_dispute(session: Session, call: Call) -> Served:
    """The operations of a charge's dispute, without its id."""
    charge = session.get(call.path["charge"], ("charge",), "charge")
    dispute = _of_charge(session, charge.id)
    if dispute is None:
        return serve(session, call)
    if call.operation.method == "GET":
        return Served(dispute.data)
    if call.operation.name == "charges.dispute.close":
        return Served(run(session, "disputes.close", dispute.id).data)
    check_source(dispute, *session.facts.changes["disputes.update"])
    return Served(_update(session, dispute, dict(call.args)).data)


def create(
    session: Session,
    charge: Resource,
    *,
    reason: str = "fraudulent",
    amount: int | None = None,
    inquiry: bool = False,
) -> Resource:
    """Dispute a charge and withdraw its money. An inquiry withdraws nothing."""
    if charge.data["status"] != "succeeded" or not charge.data["captured"]:
        raise invalid("charge", f"The charge {charge.id} is not captured.")
    if charge.data["disputed"]:
        raise invalid(None, f"The charge {charge.id} is disputed.", "charge_disputed")
    captured = charge.data["amount_captured"]
    if amount is None:
        amount = charge.data["amount"] - charge.data["amount_refunded"] or captured
    check_amount(amount, captured)
    fields = {
        "charge": charge.id,
        "payment_intent": charge.data.get("payment_intent"),
        "amount": amount,
        "currency": charge.data["currency"],
        "reason": reason,
        "status": "warning_needs_response" if inquiry else "needs_response",
        "is_charge_refundable": inquiry,
        "evidence_details": {"due_by": session.now + _RESPONSE_TIME},
    }
    dispute = session.create("dispute", fields, silent=True)
    if not inquiry:
        dispute = _move(session, dispute, -amount, "dispute")
    session.emit("created", dispute)
    if not inquiry:
        session.emit("funds_withdrawn", dispute)
    session.assign(charge, "updated", disputed=True)
    return dispute


def put(session: Session, dispute: Resource) -> Resource:
    """Withdraw the money of a dispute that a test stores, without events."""
    charge = session.world.store.get(session.account, dispute.data["charge"])
    if charge is not None:
        session.assign(charge, None, disputed=True)
    if dispute.data["status"] in _WITHDRAWN and not dispute.data["balance_transactions"]:
        return _move(session, dispute, -dispute.data["amount"], "dispute")
    return dispute


def resolve(session: Session, dispute: Resource, *, won: bool) -> Resource:
    """Decide a dispute. An inquiry that is won is closed; one that is lost becomes a dispute."""
    if dispute.data["status"].startswith("warning_"):
        if won:
            return require_transition(session, dispute, "close_inquiry")
        dispute = require_transition(
            session, dispute, "escalate_inquiry", is_charge_refundable=False
        )
        dispute = _move(session, dispute, -dispute.data["amount"], "dispute")
        session.emit("funds_withdrawn", dispute)
        return dispute
    if not won:
        return require_transition(session, dispute, "lose")
    dispute = require_transition(session, dispute, "win", is_charge_refundable=True)
    dispute = _move(session, dispute, dispute.data["amount"], "dispute_reversal")
    session.emit("funds_reinstated", dispute)
    return dispute


def check_refundable(session: Session, charge: Resource) -> None:
    """Raise StripeFailure for a charge whose money a dispute withdrew."""
    if not charge.data["disputed"]:
        return
    dispute = _of_charge(session, charge.id)
    if dispute is not None and not dispute.data["is_charge_refundable"]:
        message = f"The dispute {dispute.id} withdrew the money of the charge {charge.id}."
        raise invalid(None, message, "charge_disputed")


def _move(session: Session, dispute: Resource, amount: int, category: str) -> Resource:
    """Add a balance transaction of a dispute."""
    if not amount:
        return dispute
    entry = add_entry(session, dispute, "adjustment", amount, category=category)
    found = [*dispute.data["balance_transactions"], entry.data]
    return session.assign(dispute, None, balance_transactions=found)


def _of_charge(session: Session, charge: str) -> Resource | None:
    return next(session.having("dispute", charge=charge), None)
