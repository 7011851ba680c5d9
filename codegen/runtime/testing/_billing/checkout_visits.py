"""What a customer does on the page of a checkout session."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from .._payments import connect_params, payment_intents, payment_methods, setup_intents
from .._requests.messages import StripeFailure, invalid, not_modeled
from .._state.clocks import use_customer_clock
from .._state.inner_operations import run
from .._state.session import Session
from .._state.state_changes import require_transition
from .._state.store import Resource
from .checkout import option, store_totals, stored_discounts
from .discounts import Purchase, count_redemption, find_code, find_offer, offer_of
from .invoice_payments import pay_with_intent
from .invoices import finalize
from .line_items import add_invoice_item, load_line_items
from .payment_links import count_session


class Visit(msgspec.Struct, frozen=True):
    """What a customer enters on the page of a checkout session."""

    payment_method: str
    email: str | None = None
    name: str | None = None
    promotion_code: str | None = None
    authenticate: bool = True
    delayed: bool = False


class Declined(Exception):
    """Raised if a card declines and nothing of the attempt is kept."""


def complete(session: Session, record: Resource, visit: Visit) -> Resource:
    """Complete an open session as its customer would. A decline leaves it open."""
    if record.data["status"] != "open":
        raise invalid("session", f"The session {record.id} is {record.data['status']}.")
    if record.data["expires_at"] <= session.now:
        raise invalid("session", f"The session {record.id} is expired.")
    if visit.delayed and record.data["mode"] != "payment":
        raise not_modeled("delayed payments outside of mode=payment", "delayed")
    if visit.promotion_code:
        record = _enter_code(session, record, visit.promotion_code)
    record = _with_details(session, record, visit)
    return _COMPLETE[record.data["mode"]](session, record, visit)


def settle(session: Session, record: Resource, *, succeed: bool) -> Resource:
    """Complete the delayed payment of a session, or fail it."""
    intent = session.find(record.data.get("payment_intent") or "", ("payment_intent",))
    if intent is None or intent.data["status"] != "processing":
        raise invalid("session", f"The session {record.id} has no delayed payment.")
    if succeed:
        intent = session.assign(intent, None, status="requires_confirmation")
        intent = payment_intents.confirm(session, intent)
        discounts = [{"discount": discount.id} for discount in stored_discounts(session, record)]
        invoice = _make_invoice(session, record, intent, discounts)
        return require_transition(session, record, "settle", payment_status="paid", invoice=invoice)
    error = {
        "type": "invalid_request_error",
        "code": "payment_intent_payment_attempt_failed",
        "message": "The delayed payment failed.",
    }
    session.assign(
        intent,
        "payment_failed",
        status="requires_payment_method",
        payment_method=None,
        last_payment_error=error,
    )
    session.emit("async_payment_failed", record)
    return record


def _enter_code(session: Session, record: Resource, code: str) -> Resource:
    if not record.data.get("allow_promotion_codes"):
        raise invalid("promotion_code", "The session does not allow promotion codes.")
    found = find_code(session, code, record.data.get("customer"))
    purchase = Purchase(
        record.data.get("customer"), record.data["amount_subtotal"], record.data["currency"]
    )
    offer = find_offer(session, {"promotion_code": found.id}, "discounts[0]", purchase)
    return store_totals(session, record, load_line_items(session, record), [offer])


def _with_details(session: Session, record: Resource, visit: Visit) -> Resource:
    """Store what the customer entered, and create a customer if the session needs one."""
    customer = session.find(record.data.get("customer") or "", ("customer",))
    known = customer.data if customer else {}
    email = visit.email or record.data.get("customer_email") or known.get("email")
    name = visit.name or known.get("name")
    data = dict(record.data)
    if customer is None and _needs_customer(session, record):
        data["customer"] = run(session, "customers.create", email=email, name=name).id
    details = {
        "address": known.get("address"),
        "email": email,
        "name": name,
        "phone": known.get("phone"),
        "tax_exempt": known.get("tax_exempt", "none"),
        "tax_ids": [],
    }
    built = session.builder().update("checkout.session", data, {"customer_details": details})
    return session.change(record, built, None)


def _needs_customer(session: Session, record: Resource) -> bool:
    data = record.data
    if data["mode"] == "subscription" or data.get("customer_creation") == "always":
        return True
    saves = option(session, record, "payment_intent_data").get("setup_future_usage")
    invoiced = (data.get("invoice_creation") or {}).get("enabled")
    return bool(data["mode"] == "payment" and (saves or invoiced))


def _complete_setup(session: Session, record: Resource, visit: Visit) -> Resource:
    settings = option(session, record, "setup_intent_data")
    given = {**settings, "customer": record.data.get("customer"), "usage": "off_session"}
    given = {name: value for name, value in given.items() if value is not None}
    intent = _confirm(session, setup_intents.create_setup_intent(session, given), visit)
    data = {**record.data, "setup_intent": intent.id}
    if intent.data["status"] != "succeeded":
        return session.change(record, data, None)
    return _finish(session, record, {**data, "payment_status": "no_payment_required"})


def _complete_payment(session: Session, record: Resource, visit: Visit) -> Resource:
    data = record.data
    if not data["amount_total"]:
        _redeemed(session, record)
        return _finish(session, record, {**data, "payment_status": "no_payment_required"})
    intent = session.find(data.get("payment_intent") or "", ("payment_intent",))
    if intent is None or intent.data["amount"] != data["amount_total"]:
        settings = option(session, record, "payment_intent_data")
        intent = run(
            session,
            "payment_intents.create",
            **settings,
            customer=data.get("customer"),
            amount=data["amount_total"],
            currency=data["currency"],
        )
    record = session.change(record, {**data, "payment_intent": intent.id}, None)
    intent = _confirm(session, intent, visit)
    status = intent.data["status"]
    if status not in ("succeeded", "requires_capture", "processing"):
        return record
    if intent.data.get("setup_future_usage"):
        _attach(session, intent.data["payment_method"], record.data["customer"])
    paid = status == "succeeded"
    data = {**record.data, "payment_status": "paid" if paid else "unpaid"}
    discounts = _redeemed(session, record)
    if paid:
        data["invoice"] = _make_invoice(session, record, intent, discounts)
    return _finish(session, record, data)


def _complete_subscription(session: Session, record: Resource, visit: Visit) -> Resource:
    """Create and pay a subscription. Raises Declined if the card declines."""
    customer = record.data["customer"]
    use_customer_clock(session, record.data)
    method = payment_methods.payment_method(session, visit.payment_method)
    items = load_line_items(session, record)
    for item in items:
        if not item.recurring:
            add_invoice_item(session, customer, item)
    settings = option(session, record, "subscription_data")
    discounts = _redeemed(session, record)
    subscription = run(
        session,
        "subscriptions.create",
        **settings,
        customer=customer,
        items=[item.param for item in items if item.recurring],
        discounts=discounts,
        payment_behavior="default_incomplete",
    )
    invoice = session.find(subscription.data["latest_invoice"] or "", ("invoice",))
    if invoice is not None and invoice.data["status"] == "open":
        amount = invoice.data["amount_remaining"]
        intent = run(
            session,
            "payment_intents.create",
            amount=amount,
            currency=invoice.data["currency"],
            customer=customer,
            setup_future_usage="off_session",
            **connect_params.invoice_params(session, invoice, amount),
        )
        visit = msgspec.structs.replace(visit, payment_method=method.id)
        intent = _confirm(session, intent, visit)
        if intent.data["status"] != "succeeded":
            raise Declined
        invoice = pay_with_intent(session, invoice, intent)
    _attach(session, method.id, customer)
    paid = invoice is not None and invoice.data["amount_paid"]
    subscription = session.latest(subscription)
    session.assign(subscription, "updated", default_payment_method=method.id)
    data = {
        **record.data,
        "subscription": subscription.id,
        "invoice": invoice.id if invoice else None,
        "payment_status": "paid" if paid else "no_payment_required",
    }
    return _finish(session, record, data)


def _finish(session: Session, record: Resource, data: dict[str, Any]) -> Resource:
    record = require_transition(session, record, "complete", data, url=None)
    link = session.find(record.data.get("payment_link") or "", ("payment_link",))
    if link is not None:
        count_session(session, link)
    return record


def _confirm(session: Session, intent: Resource, visit: Visit) -> Resource:
    """Confirm a payment or setup intent. A declined card leaves it without a payment method."""
    method = payment_methods.payment_method(session, visit.payment_method)
    if visit.delayed:
        return session.assign(intent, "processing", payment_method=method.id, status="processing")
    intents = setup_intents if intent.schema == "setup_intent" else payment_intents
    try:
        intent = run(session, f"{intent.schema}s.confirm", intent.id, payment_method=method.id)
        if intent.data["status"] == "requires_action":
            intents.authenticate(session, intent, succeed=visit.authenticate)
    except StripeFailure as failure:
        if failure.error["type"] != "card_error":
            raise
    return session.latest(intent)


def _attach(session: Session, method: str, customer: str) -> None:
    found = session.get(method, (), "payment_method")
    if found.data.get("customer") != customer:
        run(session, "payment_methods.attach", method, customer=customer)


def _redeemed(session: Session, record: Resource) -> list[dict[str, str]]:
    """The discounts of a session that is completed. They count as redemptions."""
    found = stored_discounts(session, record)
    for discount in found:
        count_redemption(session, offer_of(session, discount))
        session.assign(discount, None, customer=record.data.get("customer"))
    return [{"discount": discount.id} for discount in found]


def _make_invoice(
    session: Session, record: Resource, intent: Resource, discounts: list[dict[str, str]]
) -> str | None:
    """The paid invoice of a session with ``invoice_creation``."""
    settings = record.data.get("invoice_creation") or {}
    if not settings.get("enabled"):
        return None
    given = settings.get("invoice_data") or {}
    names = ("description", "footer", "metadata", "custom_fields")
    invoice = run(
        session,
        "invoices.create",
        customer=record.data["customer"],
        currency=record.data["currency"],
        auto_advance=False,
        pending_invoice_items_behavior="exclude",
        discounts=discounts,
        **{name: given[name] for name in names if given.get(name)},
    )
    for item in load_line_items(session, record):
        add_invoice_item(session, record.data["customer"], item, invoice.id)
    invoice = finalize(session, session.latest(invoice), use_balance=False)
    return pay_with_intent(session, invoice, intent).id


_COMPLETE: dict[str, Callable[[Session, Resource, Visit], Resource]] = {
    "payment": _complete_payment,
    "setup": _complete_setup,
    "subscription": _complete_subscription,
}
