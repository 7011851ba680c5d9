# Copied from codegen/runtime/testing/_payments.py. Edit it there.
"""Cards, payment intents, charges and refunds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from ._messages import StripeFailure, invalid, missing
from ._operations import Call, Served, serve, target
from ._session import Session
from ._states import change_state
from ._store import Record


class Card(msgspec.Struct, frozen=True):
    """A test card. ``decline`` is the code of its failure, with an optional decline code."""

    brand: str = "visa"
    decline: str | None = None
    reason: str | None = None
    authenticate: bool = False
    dispute: str | None = None


CARDS = {
    "4242424242424242": Card(),
    "4000056655665556": Card(),
    "5555555555554444": Card("mastercard"),
    "378282246310005": Card("amex"),
    "4000000000000002": Card(decline="card_declined", reason="generic_decline"),
    "4000000000009995": Card(decline="card_declined", reason="insufficient_funds"),
    "4000000000009987": Card(decline="card_declined", reason="lost_card"),
    "4000000000009979": Card(decline="card_declined", reason="stolen_card"),
    "4000000000000069": Card(decline="expired_card", reason="expired_card"),
    "4000000000000127": Card(decline="incorrect_cvc", reason="incorrect_cvc"),
    "4000000000000119": Card(decline="processing_error", reason="processing_error"),
    "4000000000000341": Card(decline="card_declined", reason="generic_decline"),
    "4000002500003155": Card(authenticate=True),
    "4000002760003184": Card(authenticate=True),
    "4000000000000259": Card(dispute="fraudulent"),
    "4000000000002685": Card(dispute="product_not_received"),
}
TOKENS = {
    "visa": "4242424242424242",
    "visa_debit": "4000056655665556",
    "mastercard": "5555555555554444",
    "amex": "378282246310005",
    "chargeDeclined": "4000000000000002",
    "visa_chargeDeclined": "4000000000000002",
    "chargeDeclinedInsufficientFunds": "4000000000009995",
    "visa_chargeDeclinedInsufficientFunds": "4000000000009995",
    "visa_chargeDeclinedLostCard": "4000000000009987",
    "visa_chargeDeclinedStolenCard": "4000000000009979",
    "chargeDeclinedExpiredCard": "4000000000000069",
    "chargeDeclinedIncorrectCvc": "4000000000000127",
    "chargeDeclinedProcessingError": "4000000000000119",
    "chargeCustomerFail": "4000000000000341",
    "authenticationRequired": "4000002500003155",
    "threeDSecure2Required": "4000002760003184",
    "createDispute": "4000000000000259",
    "createDisputeProductNotReceived": "4000000000002685",
}
"""What follows ``pm_card_`` and ``tok_``."""
_HOLDER = "emulator"


def payment_method(session: Session, value: str, param: str, customer: str | None = None) -> Record:
    """The payment method with an id, or a new one for a test token such as ``pm_card_visa``."""
    for start in ("pm_card_", "tok_"):
        name = value.removeprefix(start)
        if name != value and name in TOKENS:
            return _new_card(session, TOKENS[name], customer=customer)
    record = session.find(value)
    if record is None or record.deleted:
        raise missing("payment_method", value, param, status=400)
    return record


def card_of(record: Record) -> Card:
    """The test card of a payment method or source. Others succeed."""
    details = record.data.get("card")
    holder = details if isinstance(details, dict) else record.data
    fingerprint = str(holder.get("fingerprint") or "")
    return CARDS.get(fingerprint.removeprefix(_HOLDER), Card())


def _new_card(
    session: Session,
    number: str,
    *,
    customer: str | None = None,
    given: dict[str, Any] | None = None,
) -> Record:
    card = {
        **((given or {}).get("card") or {}),
        "brand": CARDS[number].brand,
        "last4": number[-4:],
        "fingerprint": f"{_HOLDER}{number}",
        "funding": "credit",
    }
    card.setdefault("exp_month", 12)
    card.setdefault("exp_year", 2034)
    record = session.create(
        "payment_method", {**(given or {}), "type": "card", "card": card}, silent=True
    )
    if customer:
        record = session.change(record, {**record.data, "customer": customer}, None)
    return record


def _create_payment_method(session: Session, call: Call) -> Served:
    given = call.args.get("card")
    if call.args.get("type") != "card" or not isinstance(given, dict):
        return serve(session, call)
    token = str(given.get("token", "")).removeprefix("tok_")
    number = TOKENS.get(token) or "".join(str(given.get("number", "")).split())
    if number not in CARDS:
        raise StripeFailure(
            402,
            "The number is not one of the emulator's test cards.",
            type="card_error",
            code="card_declined",
            decline_code="test_mode_live_card",
        )
    rest = {key: value for key, value in given.items() if key in ("exp_month", "exp_year")}
    return Served(_new_card(session, number, given={**call.args, "card": rest}).data)


def _attach(session: Session, call: Call) -> Served:
    record = payment_method(session, call.path["payment_method"], "payment_method")
    customer = call.args.get("customer")
    if customer is None:
        raise invalid("customer", "The parameter customer is required.", "parameter_missing")
    session.get(customer, ("customer",), "customer", status=400)
    data = {**record.data, "customer": customer}
    return Served(session.change(record, data, "attached").data)


def _detach(session: Session, call: Call) -> Served:
    record = target(session, call)
    return Served(session.change(record, {**record.data, "customer": None}, "detached").data)


# --- charging -----------------------------------------------------------------------------------


def _create_intent(session: Session, call: Call) -> Served:
    args = {k: v for k, v in call.args.items() if k not in ("expand", "confirm")}
    if args["amount"] < 1:
        raise invalid("amount", "The amount is less than 1.", "parameter_invalid_integer")
    session.check_references(("payment_intent",), args)
    if isinstance(args.get("payment_method"), str):
        method = payment_method(session, args["payment_method"], "payment_method")
        args["payment_method"] = method.id
    record = create_intent(session, args)
    if call.args.get("confirm"):
        record = confirm(session, record, off_session=bool(call.args.get("off_session")))
    return Served(record.data)


def create_intent(session: Session, given: dict[str, Any]) -> Record:
    status = "requires_confirmation" if given.get("payment_method") else "requires_payment_method"
    record = session.create("payment_intent", {**given, "status": status}, silent=True)
    secret = f"{record.id}_secret_{session.world.ids.letters(20)}"
    record = session.change(record, {**record.data, "client_secret": secret}, None)
    session.emit("created", record)
    return record


def _update_intent(session: Session, call: Call) -> Served:
    record = target(session, call)
    given = {k: v for k, v in call.args.items() if k != "expand"}
    session.check_references((record.schema,), given)
    if given.get("payment_method"):
        method = payment_method(session, given["payment_method"], "payment_method")
        given |= {"payment_method": method.id, "status": "requires_confirmation"}
    return Served(session.update(record, given).data)


def _confirm_intent(session: Session, call: Call) -> Served:
    record = target(session, call)
    if call.args.get("payment_method"):
        method = payment_method(session, call.args["payment_method"], "payment_method")
        record = session.change(record, {**record.data, "payment_method": method.id}, None)
    return Served(confirm(session, record, off_session=bool(call.args.get("off_session"))).data)


def confirm(
    session: Session, intent: Record, *, off_session: bool = False, authenticated: bool = False
) -> Record:
    """Charge the payment method of an intent. Raises StripeFailure if its card declines."""
    if not intent.data.get("payment_method"):
        raise StripeFailure(
            400,
            "The payment intent has no payment method. Pass payment_method.",
            code="payment_intent_unexpected_state",
            param="payment_method",
        )
    method = session.get(intent.data["payment_method"], (), "payment_method", status=400)
    card = card_of(method)
    if card.authenticate and not authenticated:
        if off_session:
            return _decline(session, intent, method, "authentication_required", None)
        action = {"type": "use_stripe_sdk", "use_stripe_sdk": {}}
        data = {**intent.data, "status": "requires_action", "next_action": action}
        return session.change(intent, data, "requires_action")
    if card.decline is not None:
        return _decline(session, intent, method, card.decline, card.reason)
    manual = intent.data.get("capture_method") == "manual"
    charge = _charge(session, intent, method, captured=not manual)
    amount = intent.data["amount"]
    data = {
        **intent.data,
        "latest_charge": charge.id,
        "next_action": None,
        "last_payment_error": None,
    }
    if manual:
        data |= {"status": "requires_capture", "amount_capturable": amount}
        return session.change(intent, data, "amount_capturable_updated")
    intent = session.change(
        intent, {**data, "status": "succeeded", "amount_received": amount}, "succeeded"
    )
    if card.dispute:
        _dispute(session, charge, card.dispute)
    return intent


def authenticate(session: Session, intent: Record, *, succeed: bool) -> Record:
    """Complete the authentication of an intent."""
    if succeed:
        return confirm(session, intent, authenticated=True)
    error = {
        "type": "invalid_request_error",
        "code": "payment_intent_authentication_failure",
        "message": "The customer did not authenticate the payment.",
    }
    data = {
        **intent.data,
        "status": "requires_payment_method",
        "payment_method": None,
        "next_action": None,
        "last_payment_error": error,
    }
    return session.change(intent, data, "payment_failed")


def _charge(session: Session, intent: Record, method: Record, *, captured: bool) -> Record:
    given = {
        key: intent.data.get(key)
        for key in ("amount", "currency", "customer", "description", "metadata", "transfer_group")
        if intent.data.get(key) is not None
    }
    given |= {
        "payment_intent": intent.id,
        "payment_method": method.id,
        "status": "succeeded",
        "paid": True,
        "captured": captured,
        "amount_captured": intent.data["amount"] if captured else 0,
    }
    charge = session.create("charge", given, silent=True)
    if captured:
        charge = _settle(session, charge, intent.data["amount"])
    session.emit("charge.succeeded", charge)
    return charge


def _settle(session: Session, source: Record, amount: int) -> Record:
    """Give a charge or refund its balance transaction. The emulator knows no fees."""
    kind = source.schema
    entry = session.create(
        "balance_transaction",
        {
            "amount": amount,
            "net": amount,
            "fee": 0,
            "currency": source.data["currency"],
            "source": source.id,
            "type": kind,
            "reporting_category": kind,
            "status": "available",
        },
        silent=True,
    )
    return session.change(source, {**source.data, "balance_transaction": entry.id}, None)


def _decline(
    session: Session, intent: Record, method: Record, code: str, reason: str | None
) -> Record:
    message = "The card was declined."
    charge = session.create(
        "charge",
        {
            "amount": intent.data["amount"],
            "currency": intent.data["currency"],
            "customer": intent.data.get("customer"),
            "payment_intent": intent.id,
            "payment_method": method.id,
            "status": "failed",
            "failure_code": code,
            "failure_message": message,
        },
        silent=True,
    )
    session.emit("charge.failed", charge)
    error: dict[str, Any] = {"type": "card_error", "code": code, "message": message}
    if reason:
        error["decline_code"] = reason
    intent = session.change(
        intent,
        {
            **intent.data,
            "status": "requires_payment_method",
            "payment_method": None,
            "latest_charge": charge.id,
            "last_payment_error": {**error, "charge": charge.id},
        },
        "payment_failed",
    )
    failure = StripeFailure(
        402, message, type="card_error", code=code, decline_code=reason, charge=charge.id
    )
    failure.error["payment_intent"] = intent.data
    failure.keep = True
    raise failure


def _dispute(session: Session, charge: Record, reason: str) -> None:
    session.create(
        "dispute",
        {
            "charge": charge.id,
            "payment_intent": charge.data["payment_intent"],
            "amount": charge.data["amount"],
            "currency": charge.data["currency"],
            "reason": reason,
            "is_charge_refundable": True,
        },
    )
    charge = session.get(charge.id, (), "charge")
    session.change(charge, {**charge.data, "disputed": True}, "updated")


def _capture_intent(session: Session, call: Call) -> Served:
    intent = target(session, call)
    amount = call.args.get("amount_to_capture", intent.data["amount_capturable"])
    if not 0 < amount <= intent.data["amount_capturable"]:
        raise invalid(
            "amount_to_capture",
            f"The amount is {amount}: at most {intent.data['amount_capturable']} can be captured.",
            "amount_too_large",
        )
    charge = session.get(intent.data["latest_charge"], ("charge",), "intent")
    charge = _settle(session, charge, amount)
    refunded = intent.data["amount"] - amount
    data = {
        **charge.data,
        "captured": True,
        "amount_captured": amount,
        "amount_refunded": refunded,
        "refunded": False,
    }
    session.change(charge, data, "captured")
    changed = {**intent.data, "status": "succeeded", "amount_received": amount}
    return Served(session.change(intent, {**changed, "amount_capturable": 0}, "succeeded").data)


def _cancel_intent(session: Session, call: Call) -> Served:
    intent = target(session, call)
    data = {
        **intent.data,
        "cancellation_reason": call.args.get("cancellation_reason"),
        "amount_capturable": 0,
    }
    return Served(change_state(session, intent, call.operation.name, data).data)


def _create_refund(session: Session, call: Call) -> Served:
    args = {k: v for k, v in call.args.items() if k != "expand"}
    session.check_references(("refund",), args)
    charge_id = args.get("charge")
    if args.get("payment_intent"):
        intent = session.get(args["payment_intent"], ("payment_intent",), "payment_intent")
        charge_id = intent.data.get("latest_charge")
    if not isinstance(charge_id, str):
        if "customer" in args:
            return serve(session, call)
        raise invalid("charge", "Pass charge or payment_intent.", "parameter_missing")
    charge = session.get(charge_id, ("charge",), "charge", status=400)
    left = charge.data["amount"] - charge.data["amount_refunded"]
    return Served(refund(session, charge, args.get("amount", left), args).data)


def refund(session: Session, charge: Record, amount: int, given: dict[str, Any]) -> Record:
    """Refund a part of a charge. Raises StripeFailure if the charge has less left."""
    left = charge.data["amount"] - charge.data["amount_refunded"]
    if charge.data["refunded"] or not left:
        raise StripeFailure(
            400, f"The charge {charge.id} is refunded already.", code="charge_already_refunded"
        )
    if charge.data["status"] != "succeeded" or not 0 < amount <= left:
        raise invalid(
            "amount", f"The amount is {amount}: at most {left} can be refunded.", "amount_too_large"
        )
    fields = {
        **given,
        "amount": amount,
        "currency": charge.data["currency"],
        "charge": charge.id,
        "payment_intent": charge.data.get("payment_intent"),
        "status": "succeeded",
    }
    made = session.create("refund", fields, silent=True)
    made = _settle(session, made, -amount)
    session.emit("created", made)
    refunded = charge.data["amount_refunded"] + amount
    data = {
        **charge.data,
        "amount_refunded": refunded,
        "refunded": refunded == charge.data["amount"],
    }
    session.change(charge, data, "refunded")
    return made


HANDLERS: dict[str, Callable[[Session, Call], Served]] = {
    "payment_intents.cancel": _cancel_intent,
    "payment_intents.capture": _capture_intent,
    "payment_intents.confirm": _confirm_intent,
    "payment_intents.create": _create_intent,
    "payment_intents.update": _update_intent,
    "payment_methods.attach": _attach,
    "payment_methods.create": _create_payment_method,
    "payment_methods.detach": _detach,
    "refunds.create": _create_refund,
}
