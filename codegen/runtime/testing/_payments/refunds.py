"""Refunds of charges."""

from __future__ import annotations

from typing import Any

from .._requests.messages import invalid
from .._state.operations import Call, Served, serve, serves
from .._state.session import Session
from .._state.state_changes import require_transition
from .._state.store import Resource
from . import application_fees, disputes, transfers
from .balance import add_entry, count_refund, settle


@serves("charges.refund", "charges.refunds.create", "refunds.create")
def _create_refund(session: Session, call: Call) -> Served:
    args = dict(call.args)
    session.check_references(("refund",), args)
    charge_id = call.path.get("charge") or args.get("charge")
    if args.get("payment_intent"):
        intent = session.get(args["payment_intent"], ("payment_intent",), "payment_intent")
        charge_id = charge_id or intent.data.get("latest_charge")
        if not charge_id:
            raise invalid("payment_intent", f"The payment intent {intent.id} has no charge.")
    if not isinstance(charge_id, str):
        if "customer" in args:
            return serve(session, call)
        raise invalid("charge", "Pass charge or payment_intent.", "parameter_missing")
    charge = session.get(charge_id, ("charge",), "charge", status=400)
    left = charge.data["amount"] - charge.data["amount_refunded"]
    made = refund_charge(session, charge, args.get("amount", left), args)
    if call.operation.name == "charges.refund":
        return Served(session.latest(charge).data)
    return Served(made.data)


def refund_charge(
    session: Session, charge: Resource, amount: int, given: dict[str, Any]
) -> Resource:
    """Refund a part of a charge. Raises StripeFailure if the charge has less left.

    ``reverse_transfer`` and ``refund_application_fee`` in ``given`` take the same share from the
    connected account and from the application fee.
    """
    _check_refund(session, charge, amount, given)
    fields = {
        **given,
        "amount": amount,
        "currency": charge.data["currency"],
        "charge": charge.id,
        "payment_intent": charge.data.get("payment_intent"),
        "status": "succeeded",
    }
    made = session.create("refund", fields, {"charge": charge.id}, silent=True)
    made = settle(session, made, "refund", -amount)
    if given.get("refund_application_fee"):
        application_fees.refund_share(session, charge, amount, f"The charge {charge.id}")
    if given.get("reverse_transfer"):
        reversal = transfers.reverse_charge_transfer(session, charge, amount, made)
        if reversal is not None:
            made = session.assign(made, None, transfer_reversal=reversal.id)
    session.emit("created", made)
    count_refund(session, charge, amount)
    return made


def fail_refund(session: Session, made: Resource, reason: str) -> Resource:
    """Return the money of a refund that the bank refuses to the balance."""
    entry = add_entry(session, made, "refund_failure", made.data["amount"])
    failed = {"failure_reason": reason, "failure_balance_transaction": entry.id}
    made = require_transition(session, made, "fail", **failed)
    charge = session.get(made.data["charge"], ("charge",), "charge")
    refunded = charge.data["amount_refunded"] - made.data["amount"]
    session.assign(charge, "updated", amount_refunded=refunded, refunded=False)
    return made


def _check_refund(session: Session, charge: Resource, amount: int, given: dict[str, Any]) -> None:
    left = charge.data["amount"] - charge.data["amount_refunded"]
    if charge.data["refunded"] or not left:
        message = f"The charge {charge.id} is already refunded."
        raise invalid(None, message, "charge_already_refunded")
    if charge.data["status"] != "succeeded":
        raise invalid("charge", f"The charge {charge.id} failed: it took no money.")
    if not 0 < amount <= left:
        message = f"The amount is {amount}: at most {left} can be refunded."
        raise invalid("amount", message, "amount_too_large")
    if not charge.data["captured"] and charge.data.get("payment_intent"):
        message = f"The charge {charge.id} is not captured. Cancel its payment intent."
        raise invalid("charge", message)
    if charge.data.get("source_transfer"):
        message = f"The charge {charge.id} comes from a transfer. Reverse the transfer."
        raise invalid("charge", message)
    disputes.check_refundable(session, charge)
    if given.get("reverse_transfer") and not charge.data.get("transfer"):
        raise invalid("reverse_transfer", f"The charge {charge.id} has no transfer.")
