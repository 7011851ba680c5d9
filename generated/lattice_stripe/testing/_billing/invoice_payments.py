# Copied from codegen/runtime/.
"""Payments of invoices: attempts, payment intents and their results."""

from __future__ import annotations

from typing import Any

from .._payments import connect_params, payment_intents, payment_methods
from .._requests.messages import StripeFailure, invalid
from .._state.clocks import use_clock
from .._state.expand import OPTIONAL_FIELDS
from .._state.operations import Call, Served, changes, serve, serves, target
from .._state.session import Session, previous_attributes
from .._state.state_changes import change_state, delays, require_transition, transition
from .._state.store import Resource
from .invoice_subscriptions import subscription_of

REQUIRES_ACTION = "invoice_payment_intent_requires_action"
"""The code of the error for a payment that the customer has to authenticate."""


@changes("invoices.pay")
def _pay(session: Session, invoice: Resource, args: dict[str, Any]) -> Resource:
    use_clock(session, invoice.data)
    if args.get("paid_out_of_band"):
        return set_paid(session, invoice, amount_paid_off_stripe=invoice.data["amount_remaining"])
    method = args.get("payment_method") or args.get("source")
    return pay_invoice(session, invoice, method, off_session=args.get("off_session", True))


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
        return Served(pay_with_intent(session, invoice, intent).data)
    _request_payment(session, invoice, intent)
    return Served(invoice.data)


def pay_invoice(
    session: Session,
    invoice: Resource,
    method: str | None = None,
    *,
    off_session: bool = True,
    automatic: bool = False,
) -> Resource:
    """Charge an open invoice. Raises StripeFailure if the card declines."""
    customer, default = invoice.data["customer"], default_method(session, invoice.data)
    method = method or default
    if not method:
        sent = invoice.data["collection_method"] == "send_invoice"
        advice = (
            "The customer pays at the hosted_invoice_url of the invoice. To record a bank "
            "transfer, pass paid_out_of_band=true."
            if sent
            else "Pass payment_method, or set invoice_settings[default_payment_method]."
        )
        raise invalid(
            None,
            f"The customer {customer} has no default payment method. {advice}",
            "missing_payment_method",
        )
    card = payment_methods.payment_method(session, method, customer=customer)
    if card.schema == "payment_method":
        payment_methods.check_attached(session, card.id, customer, "payment_method")
    intent = _payment_intent_of(session, invoice, card.id)
    try:
        intent = payment_intents.confirm(session, intent, off_session=off_session, notify=False)
    except StripeFailure as refusal:
        if refusal.keep:
            count_attempt(session, invoice, automatic=automatic)
        raise
    if intent.data["status"] != "succeeded":
        count_attempt(session, invoice, "payment_action_required", automatic=automatic)
        failure = StripeFailure(
            402,
            "The payment needs authentication by the customer.",
            type="card_error",
            code=REQUIRES_ACTION,
        )
        failure.keep = True
        raise failure
    return pay_with_intent(session, invoice, intent, automatic=automatic)


def default_method(session: Session, data: dict[str, Any]) -> str | None:
    """The payment method that pays an invoice or a subscription if a call names none."""
    customer = session.get(data["customer"], ("customer",), "customer").data
    subscription = session.find(subscription_of(data), ("subscription",))
    settings = customer.get("invoice_settings") or {}
    owners = (data, subscription.data if subscription else {}, settings, customer)
    names = ("default_payment_method", "default_source")
    found = [str(owner[name]) for owner in owners for name in names if owner.get(name)]
    return found[0] if found else None


def count_attempt(
    session: Session,
    invoice: Resource,
    action: str = "payment_failed",
    *,
    automatic: bool = False,
) -> Resource:
    """Count an attempt to pay an invoice that did not succeed."""
    count = _attempts(invoice, automatic)
    counted: dict[str, Any] = {"attempted": True, "attempt_count": count}
    if automatic:
        waits = delays(session, "invoice.payment_retry")[count - 1 :]
        counted["next_payment_attempt"] = session.now + waits[0] if waits else None
    new = session.assign(invoice, None, **counted)
    session.emit(action, new, previous_attributes(invoice.data, new.data))
    if automatic:
        set_delinquent(session, new, True)
    return new


def set_delinquent(session: Session, invoice: Resource, delinquent: bool) -> None:
    """Set ``delinquent`` of the customer of an invoice."""
    customer = session.find(invoice.data["customer"] or "", ("customer",))
    if customer is not None and not customer.deleted:
        session.assign(customer, "updated", delinquent=delinquent)


def _attempts(invoice: Resource, automatic: bool) -> int:
    """The number of attempts after one more. After the first, only automatic ones count."""
    count: int = invoice.data["attempt_count"]
    return count + 1 if automatic else count or 1


def pay_with_intent(
    session: Session, invoice: Resource, intent: Resource, *, automatic: bool = False
) -> Resource:
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
    invoice = set_paid(session, invoice, attempt_count=_attempts(invoice, automatic))
    subscription = _saves_method(session, invoice)
    if subscription is not None:
        session.assign(
            subscription, "updated", default_payment_method=intent.data["payment_method"]
        )
    return invoice


def set_paid(session: Session, invoice: Resource, **fields: Any) -> Resource:
    """Mark an invoice as fully paid, with further fields. See ``store_paid``."""
    paid = {
        **invoice.data,
        "attempted": True,
        "amount_paid": invoice.data["amount_due"],
        "amount_remaining": 0,
        "next_payment_attempt": None,
        **fields,
    }
    return store_paid(session, invoice, paid)


def store_paid(session: Session, invoice: Resource, data: dict[str, Any]) -> Resource:
    """Store the data of an invoice as paid, and activate its subscription."""
    invoice = change_state(session, invoice, "invoices.pay", data)
    set_delinquent(session, invoice, False)
    record = session.find(subscription_of(invoice.data), ("subscription",))
    if record is not None and record.data.get("latest_invoice") in (None, invoice.id):
        if record.data["status"] == "paused" and invoice.data["status"] == "paid":
            change_state(session, record, "subscriptions.resume")
        else:
            transition(session, record, "payment_succeeded")
    return invoice


def _payment_intent_of(session: Session, invoice: Resource, method: str | None = None) -> Resource:
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
    more = connect_params.invoice_params(session, invoice, amount)
    if _saves_method(session, invoice) is not None:
        more["setup_future_usage"] = "off_session"
    intent = payment_intents.create_intent(session, {**given, **details, **more})
    _request_payment(session, invoice, intent)
    return intent


def _saves_method(session: Session, invoice: Resource) -> Resource | None:
    """The subscription of an invoice, if it keeps the payment method that pays."""
    subscription = session.find(subscription_of(invoice.data), ("subscription",))
    settings = (subscription and subscription.data.get("payment_settings")) or {}
    saves = settings.get("save_default_payment_method") == "on_subscription"
    return subscription if saves else None


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
        pay_with_intent(session, invoice, intent)
    elif intent.data["status"] == "requires_payment_method":
        count_attempt(session, invoice)


def _confirmation_secret(session: Session, invoice: Resource) -> dict[str, Any] | None:
    if invoice.data["status"] != "open" or not invoice.data["amount_remaining"]:
        return None
    secret = _payment_intent_of(session, invoice).data["client_secret"]
    return {"client_secret": secret, "type": "payment_intent"}


payment_intents.ON_CONFIRMED.append(_intent_confirmed)
OPTIONAL_FIELDS["invoice", "confirmation_secret"] = _confirmation_secret
