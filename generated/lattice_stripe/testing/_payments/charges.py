# Copied from codegen/runtime/.
"""Charges: creation, failure, capture, and the disputes of test cards."""

from __future__ import annotations

from typing import Any

from .._requests.messages import StripeFailure, card_error, invalid, require
from .._state.operations import changes, creates
from .._state.session import Session
from .._state.store import Resource
from . import connect_params, disputes, transfers
from .balance import check_amount
from .cards import Card, card_of
from .money import CHARGE_STEPS, MINIMUM_CHARGES
from .payment_methods import payment_method

_MAX_AMOUNT = 99_999_999
"""What Stripe charges at most, in the smallest unit of a currency."""


@creates("charges.create")
def _create_charge(session: Session, args: dict[str, Any]) -> Resource:
    """A charge without a payment intent, from a token or a customer's default source."""
    require(args, "amount", "currency")
    source, captured = args.pop("source", None), args.pop("capture", True)
    args.pop("card", None)
    if not source and args.get("customer"):
        customer = session.get(args["customer"], ("customer",), "customer", status=400)
        source = customer.data.get("default_source")
    if not source:
        raise invalid("source", "Pass source, or a customer with one.", "parameter_missing")
    destination = args.pop("destination", None)
    if isinstance(destination, dict):
        amount = {"amount": destination["amount"]} if "amount" in destination else {}
        args["transfer_data"] = {"destination": destination["account"], **amount}
    elif destination:
        args["transfer_data"] = {"destination": destination}
    if "application_fee" in args:
        args["application_fee_amount"] = args.pop("application_fee")
    check_charge(args["amount"], args["currency"])
    connect_params.check_params(session, args, args["amount"])
    method = payment_method(session, source, "source")
    card = card_of(method, session.now)
    if card.decline is not None:
        raise failed_charge(session, args, method, card.decline, card.reason)
    charge = successful_charge(session, args, method, captured=captured)
    if captured:
        dispute_charge(session, charge)
    return charge


@changes("charges.capture")
def _capture_charge(session: Session, charge: Resource, args: dict[str, Any]) -> Resource:
    if charge.data["captured"] or charge.data["refunded"]:
        message = f"The charge {charge.id} is already captured or released."
        raise invalid("charge", message, "charge_already_captured")
    amount = args.get("amount", charge.data["amount"])
    check_amount(amount, charge.data["amount"])
    if "application_fee" in args:
        args["application_fee_amount"] = args.pop("application_fee")
    intent = session.find(charge.data.get("payment_intent") or "", ("payment_intent",))
    if intent is not None:
        raise invalid("charge", f"Capture the payment intent {intent.id} instead.")
    charge = capture_charge(session, charge, amount, args)
    dispute_charge(session, charge)
    return charge


def check_charge(amount: int, currency: str, param: str = "amount") -> None:
    """Raise StripeFailure for an amount that cannot be charged in a currency."""
    currency = currency.lower()
    if amount < 1:
        raise invalid(param, "The amount is less than 1.", "parameter_invalid_integer")
    if amount > _MAX_AMOUNT:
        raise invalid(param, f"The amount is more than {_MAX_AMOUNT}.", "amount_too_large")
    least, step = MINIMUM_CHARGES.get(currency, 1), CHARGE_STEPS.get(currency, 1)
    if amount < least:
        message = f"The amount is {amount} {currency}: use at least {least}."
        raise invalid(param, message, "amount_too_small")
    if amount % step:
        message = f"The amount is {amount} {currency}: use a multiple of {step}."
        raise invalid(param, message, "parameter_invalid_integer")


def capture_charge(
    session: Session, charge: Resource, amount: int, args: dict[str, Any]
) -> Resource:
    """Capture a part of a charge, and release the rest."""
    before = charge.data
    names = (
        "application_fee_amount",
        "receipt_email",
        "statement_descriptor",
        "statement_descriptor_suffix",
        "transfer_data",
        "transfer_group",
    )
    given = {name: args[name] for name in names if name in args}
    data = session.builder().update("charge", charge.data, given)
    connect_params.check_params(session, data, amount)
    data |= {
        "captured": True,
        "amount_captured": amount,
        "amount_refunded": charge.data["amount"] - amount,
    }
    charge = session.change(charge, data, None)
    pending = _card_of(session, charge).pending
    return transfers.collect(session, charge, amount, "captured", before, pending=pending)


def successful_charge(
    session: Session, given: dict[str, Any], method: Resource, *, captured: bool
) -> Resource:
    """A charge that succeeds."""
    amount = given["amount"]
    outcome = {"type": "authorized", "network_status": "approved_by_network"}
    fields = {
        **given,
        "status": "succeeded",
        "paid": True,
        "captured": captured,
        "amount_captured": amount if captured else 0,
        "outcome": {**outcome, "risk_level": card_of(method).risk},
    }
    charge = _new_charge(session, fields, method)
    if not captured:
        session.emit("charge.succeeded", charge)
        return charge
    pending = card_of(method).pending
    return transfers.collect(session, charge, amount, "charge.succeeded", pending=pending)


def failed_charge(
    session: Session, given: dict[str, Any], method: Resource, code: str, reason: str | None
) -> StripeFailure:
    """The error of a declined card, after the failed charge is stored."""
    message = "The card was declined."
    risk = card_of(method).risk
    blocked = risk == "highest"
    outcome = {
        "type": "blocked" if blocked else "issuer_declined",
        "network_status": "not_sent_to_network" if blocked else "declined_by_network",
        "reason": reason or code,
        "risk_level": risk,
    }
    failed = {"failure_code": code, "failure_message": message, "outcome": outcome}
    charge = _new_charge(session, {**given, "status": "failed", **failed}, method)
    session.emit("charge.failed", charge)
    failure = card_error(message, code, decline_code=reason, charge=charge.id)
    failure.keep = True
    return failure


def dispute_charge(session: Session, charge: Resource) -> None:
    """Dispute a captured charge if its test card says so."""
    card = _card_of(session, charge)
    if card.dispute:
        charge = session.latest(charge)
        disputes.create(session, charge, reason=card.dispute, inquiry=card.inquiry)


def _new_charge(session: Session, given: dict[str, Any], method: Resource) -> Resource:
    given = {name: value for name, value in given.items() if value is not None}
    if (given.get("transfer_data") or {}).get("destination"):
        given.setdefault("transfer_group", f"group_{given.get('payment_intent') or 'charge'}")
    if session.account:
        given["application"] = connect_params.APPLICATION
    details = method.data.get("card")
    if isinstance(details, dict):
        given["payment_method_details"] = {"type": "card", "card": details}
    if method.data.get("billing_details"):
        given["billing_details"] = method.data["billing_details"]
    return session.create("charge", {**given, "payment_method": method.id}, silent=True)


def _card_of(session: Session, charge: Resource) -> Card:
    method = session.find(charge.data.get("payment_method") or "")
    return Card() if method is None else card_of(method)
