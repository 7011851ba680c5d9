"""Payments of invoices: attempts, payment intents and their results."""

from __future__ import annotations

from typing import Any

from .._payments import connect, payment_intents, payment_methods
from .._requests.messages import StripeFailure, invalid
from .._state.clocks import clocked_customer
from .._state.expand import OPTIONAL_FIELDS
from .._state.operations import Call, Served, changes, serve, serves, target
from .._state.session import Session
from .._state.states import require_transition
from .._state.store import Resource
from .subscription_parents import store_paid, subscription_of

REQUIRES_ACTION = "invoice_payment_intent_requires_action"
"""The code of the error for a payment that the customer has to authenticate."""


@changes("invoices.pay")
def _pay(session: Session, invoice: Resource, args: dict[str, Any]) -> Resource:
    if args.get("paid_out_of_band"):
        data = paid_fields(invoice.data)
        data["amount_paid_off_stripe"] = invoice.data["amount_remaining"]
        return store_paid(session, invoice, data)
    method = args.get("payment_method") or args.get("source")
    clocked_customer(session, invoice.data)
    return pay_invoice(session, invoice, method, off_session=args.get("off_session", True))


def pay_invoice(
    session: Session, invoice: Resource, method: str | None = None, *, off_session: bool = True
) -> Resource:
    """Charge an open invoice. Raises StripeFailure if the card declines."""
    customer = session.get(invoice.data["customer"], ("customer",), "customer")
    settings = customer.data.get("invoice_settings") or {}
    method = (
        method
        or invoice.data.get("default_payment_method")
        or settings.get("default_payment_method")
        or customer.data.get("default_source")
    )
    if not method:
        sent = invoice.data["collection_method"] == "send_invoice"
        advice = (
            "The customer pays at the hosted_invoice_url of the invoice. To record a bank "
            "transfer, pass paid_out_of_band=true."
            if sent
            else "Pass payment_method, or set invoice_settings[default_payment_method]."
        )
        raise StripeFailure(
            400,
            f"The customer {customer.id} has no default payment method. {advice}",
            code="missing_payment_method",
        )
    card = payment_methods.payment_method(session, method, "payment_method", customer.id)
    if card.schema == "payment_method":
        payment_methods.check_attached(session, card.id, customer.id, "payment_method")
    intent = payment_intent_of(session, invoice, card.id)
    attempts = invoice.data["attempt_count"] + 1
    try:
        intent = payment_intents.confirm(session, intent, off_session=off_session, notify=False)
    except StripeFailure:
        session.assign(invoice, "payment_failed", attempted=True, attempt_count=attempts)
        raise
    if intent.data["status"] != "succeeded":
        session.assign(invoice, "payment_action_required", attempted=True, attempt_count=attempts)
        failure = StripeFailure(
            402,
            "The payment needs authentication by the customer.",
            type="card_error",
            code=REQUIRES_ACTION,
        )
        failure.keep = True
        raise failure
    return mark_paid(session, invoice, intent)


def mark_paid(session: Session, invoice: Resource, intent: Resource) -> Resource:
    """Mark an open invoice as paid by a payment intent that succeeded."""
    payment = _open_payment(session, {"payment.payment_intent": intent.id})
    if payment is None:
        payment = _request_payment(session, invoice, intent)
    paid = {
        "amount_paid": invoice.data["amount_remaining"],
        "status": "paid",
        "status_transitions": {"paid_at": session.now},
    }
    session.update(payment, paid, "paid")
    data = {**paid_fields(invoice.data), "attempt_count": invoice.data["attempt_count"] + 1}
    invoice = store_paid(session, invoice, data)
    subscription = _saves_method(session, invoice)
    if subscription is not None:
        session.assign(
            subscription, "updated", default_payment_method=intent.data["payment_method"]
        )
    return invoice


def _saves_method(session: Session, invoice: Resource) -> Resource | None:
    """The subscription of an invoice, if it keeps the payment method that pays."""
    subscription = session.find(subscription_of(invoice.data), ("subscription",))
    settings = (subscription and subscription.data.get("payment_settings")) or {}
    saves = settings.get("save_default_payment_method") == "on_subscription"
    return subscription if saves else None


def payment_intent_of(session: Session, invoice: Resource, method: str | None = None) -> Resource:
    """The payment intent of an open invoice, with the payment method ``method``."""
    amount = invoice.data["amount_remaining"]
    given = {"amount": amount} | ({"payment_method": method} if method else {})
    payment = _open_payment(session, {"invoice": invoice.id})
    if payment is not None:
        intent = session.get(payment.data["payment"]["payment_intent"], (), "invoice")
        if method and intent.data["status"] == "requires_payment_method":
            return require_transition(session, intent, "prepare", **given)
        if intent.data["status"] != "canceled":
            return session.assign(intent, None, **given)
        session.assign(payment, None, status="canceled")
    details = {"currency": invoice.data["currency"], "customer": invoice.data["customer"]}
    more = connect.invoice_params(session, invoice, amount)
    if _saves_method(session, invoice) is not None:
        more["setup_future_usage"] = "off_session"
    intent = payment_intents.create_intent(session, {**given, **details, **more})
    _request_payment(session, invoice, intent)
    return intent


@serves("invoices.attach_payment")
def _attach_payment(session: Session, call: Call) -> Served:
    """Attach a payment intent to an open invoice. One that succeeded pays it."""
    invoice = target(session, call)
    if not call.args.get("payment_intent"):
        return Served(serve(session, call).value, modeled=False)
    names = ("payment_intent",)
    intent = session.get(call.args["payment_intent"], names, "payment_intent", status=400)
    if intent.data["amount"] != invoice.data["amount_remaining"]:
        raise invalid(
            "payment_intent",
            f"The amount of the payment intent is {intent.data['amount']}, but "
            f"{invoice.data['amount_remaining']} remains to be paid.",
        )
    if intent.data["status"] == "succeeded":
        return Served(mark_paid(session, invoice, intent).data)
    _request_payment(session, invoice, intent)
    return Served(invoice.data)


def _request_payment(session: Session, invoice: Resource, intent: Resource) -> Resource:
    return session.create(
        "invoice_payment",
        {
            "amount_requested": invoice.data["amount_remaining"],
            "currency": invoice.data["currency"],
            "invoice": invoice.id,
            "is_default": True,
            "payment": {"type": "payment_intent", "payment_intent": intent.id},
            "status": "open",
        },
        {"invoice": invoice.id},
    )


def _open_payment(session: Session, where: dict[str, str]) -> Resource | None:
    """The open payment of an invoice or of a payment intent."""
    found = session.having("invoice_payment", where)
    return next((payment for payment in found if payment.data["status"] == "open"), None)


def _intent_confirmed(session: Session, intent: Resource) -> None:
    """Pay the invoice of a payment intent that a customer confirmed, or count the attempt."""
    payment = _open_payment(session, {"payment.payment_intent": intent.id})
    invoice = payment and session.get(payment.data["invoice"], ("invoice",), "invoice")
    if invoice is None or invoice.data["status"] != "open":
        return
    if intent.data["status"] == "succeeded":
        mark_paid(session, invoice, intent)
    elif intent.data["status"] == "requires_payment_method":
        attempts = invoice.data["attempt_count"] + 1
        session.assign(invoice, "payment_failed", attempted=True, attempt_count=attempts)


def _confirmation_secret(session: Session, invoice: Resource) -> dict[str, Any] | None:
    if invoice.data["status"] != "open" or not invoice.data["amount_remaining"]:
        return None
    secret = payment_intent_of(session, invoice).data["client_secret"]
    return {"client_secret": secret, "type": "payment_intent"}


payment_intents.ON_CONFIRMED.append(_intent_confirmed)

OPTIONAL_FIELDS["invoice", "confirmation_secret"] = _confirmation_secret


def paid_fields(data: dict[str, Any]) -> dict[str, Any]:
    return {
        **data,
        "attempted": True,
        "amount_paid": data["amount_due"],
        "amount_remaining": 0,
        "next_payment_attempt": None,
    }
