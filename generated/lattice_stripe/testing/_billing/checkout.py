# Copied from codegen/runtime/testing/_billing/checkout.py.
"""Checkout sessions: totals, and what a customer does on their page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import msgspec

from .._payments import payment_intents, payment_methods, setup_intents
from .._payments.charges import check_charge
from .._requests.messages import StripeFailure, invalid, not_modeled, required
from .._state.calls import run
from .._state.clocks import STEPS, Step, use_clock
from .._state.intervals import DAY
from .._state.operations import Call, Served, changes, page_of, serves
from .._state.session import Session
from .._state.states import change_state, require_transition
from .._state.store import Resource
from .discounts import (
    Offer,
    Purchase,
    count_redemption,
    create_discount,
    find_code,
    find_offer,
    offer_of,
)
from .invoice_payments import mark_paid
from .line_items import (
    LineItem,
    add_invoice_item,
    add_up,
    load_line_item,
    read_changed_items,
    read_line_items,
    store_items,
    stored_items,
)
from .prices import check_currency, is_metered

_MIN_OPEN = 1_800
_HOST = "https://checkout.emulator.invalid"
_OPTIONS = ("payment_intent_data", "setup_intent_data", "subscription_data", "invoice_creation")
"""Parameters that are used when the session is completed. The session has no such fields."""
_OF_MODE = {
    "payment_intent_data": "payment",
    "invoice_creation": "payment",
    "setup_intent_data": "setup",
    "subscription_data": "subscription",
}


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


@serves("checkout.sessions.create")
def _create(session: Session, call: Call) -> Served:
    args = dict(call.args)
    return Served(create_checkout(session, args).data)


def create_checkout(session: Session, args: dict[str, Any]) -> Resource:
    """An open checkout session. Raises StripeFailure for parameters of another mode."""
    mode = args.get("mode") or "payment"
    _check(session, args, mode)
    customer = session.find(args.get("customer") or "", ("customer",))
    if customer is not None:
        use_clock(session, customer.data)
    items = read_line_items(session, args.get("line_items") or ())
    for item in items[:1]:
        check_currency(item.price, args.get("currency"), "currency")
    recurring = any(item.recurring for item in items)
    if mode == "payment" and recurring:
        raise invalid("line_items", "A recurring price needs mode=subscription.")
    if mode == "subscription" and not recurring:
        raise invalid("line_items", "mode=subscription needs a recurring price.")
    expires_at = args.get("expires_at", session.now + DAY)
    if not session.now + _MIN_OPEN <= expires_at <= session.now + DAY:
        raise invalid("expires_at", "A checkout session expires after 30 minutes to 24 hours.")
    ui = args.get("ui_mode", "hosted_page")
    given = {
        "customer_creation": None if customer or mode == "subscription" else "if_required",
        "payment_method_types": ["card"],
        **{name: value for name, value in args.items() if name not in ("line_items", *_OPTIONS)},
        "mode": mode,
        "ui_mode": ui,
        "expires_at": expires_at,
        "payment_status": "no_payment_required" if mode == "setup" else "unpaid",
        "currency": args.get("currency") or (items[0].price["currency"] if items else None),
        "customer_email": args.get("customer_email"),
        "discounts": args.get("discounts"),
        "invoice_creation": _invoice_creation(args) if mode == "payment" else None,
    }
    offers = _offers(session, args, items)
    record = session.create("checkout.session", given, silent=True)
    options = {name: args[name] for name in _OPTIONS if name in args}
    session.keep(_key(record), "checkout.session", options)
    links: dict[str, Any] = (
        {"url": f"{_HOST}/{record.id}"} if ui == "hosted_page" else {"url": None}
    )
    if ui != "hosted_page":
        links["client_secret"] = f"{record.id}_secret_{session.world.ids.letters(20)}"
    record = session.assign(record, None, **links)
    if mode == "setup":
        return record
    record = _with_totals(session, record, items, offers)
    total = record.data["amount_total"]
    if mode == "payment" and total:
        check_charge(total, record.data["currency"], "line_items")
    return record


def _key(record: Resource) -> str:
    """The id of the stored parameters that a session does not show."""
    return f"@options/{record.id}"


def _option(session: Session, record: Resource, name: str) -> Any:
    return (session.kept(_key(record)) or {}).get(name) or {}


def _check(session: Session, args: dict[str, Any], mode: str) -> None:
    session.check_references(("checkout.session",), args)
    if mode != "setup" and not args.get("line_items"):
        raise invalid("line_items", f"mode={mode} needs line_items.", "parameter_missing")
    if mode == "setup" and args.get("line_items"):
        raise invalid("line_items", "mode=setup has no line_items.")
    for name, needed in _OF_MODE.items():
        if name in args and mode != needed:
            raise invalid(name, f"The parameter {name} needs mode={needed}.")
    hosted = args.get("ui_mode", "hosted_page") == "hosted_page"
    if hosted and not args.get("success_url"):
        raise required("success_url")
    if not hosted and args.get("success_url"):
        raise invalid("success_url", "The parameter success_url needs ui_mode=hosted_page.")
    for name in ("success_url", "cancel_url", "return_url"):
        if "://" not in (args.get(name) or "://"):
            raise invalid(name, f"The parameter {name} is no URL.", "url_invalid")
    for index, item in enumerate(args.get("line_items") or ()):
        if "quantity" not in item and not _is_metered(session, item):
            name = f"line_items[{index}][quantity]"
            raise required(name)
    if args.get("customer") and args.get("customer_email"):
        raise invalid("customer_email", "Pass customer or customer_email, not both.")
    if args.get("discounts") and args.get("allow_promotion_codes"):
        raise invalid("discounts", "Pass discounts or allow_promotion_codes, not both.")
    for name in ("shipping_options", "optional_items"):
        if args.get(name):
            raise not_modeled(f"{name} of checkout sessions", name)


def _is_metered(session: Session, item: dict[str, Any]) -> bool:
    price = session.find(item.get("price") or "", ("price",))
    return price is not None and is_metered(price.data)


def _invoice_creation(args: dict[str, Any]) -> dict[str, Any]:
    return {"enabled": False, **(args.get("invoice_creation") or {})}


def _offers(session: Session, args: dict[str, Any], items: Sequence[LineItem]) -> list[Offer]:
    currency = items[0].price["currency"] if items else None
    amount = sum(item.amount for item in items)
    purchase = Purchase(args.get("customer"), amount, currency)
    found = [
        find_offer(session, one, f"discounts[{n}]", purchase)
        for n, one in enumerate(args.get("discounts") or ())
    ]
    return [offer for offer in found if offer is not None]


def _with_totals(
    session: Session, record: Resource, items: Sequence[LineItem], offers: Sequence[Offer]
) -> Resource:
    """Store line items, discounts and totals. Discounts are redeemed on completion."""
    discounts = [
        create_discount(session, offer, redeem=False, checkout_session=record.id)
        for offer in offers
    ]
    options = session.kept(_key(record))
    if options is not None:
        ids = [discount.id for discount in discounts]
        session.keep(_key(record), "checkout.session", {**options, "discounts": ids})
    settings = _option(session, record, "subscription_data")
    trial = settings.get("trial_period_days") or settings.get("trial_end")
    free = [item for item in items if item.recurring] if trial else ()
    found = add_up(session, items, discounts=discounts, free=free)
    data = {
        **record.data,
        "amount_subtotal": found.subtotal,
        "amount_total": found.total,
        "total_details": found.details,
        "discounts": [
            {"coupon": None, "promotion_code": offer.code.id}
            if offer.code
            else {"coupon": offer.coupon.id, "promotion_code": None}
            for offer in offers
        ],
    }
    store_items(session, record, found.items)
    return session.change(record, data, None)


@changes("checkout.sessions.update")
def _update(session: Session, record: Resource, args: dict[str, Any]) -> Resource:
    if args.get("shipping_options"):
        raise not_modeled("shipping_options of checkout sessions", "shipping_options")
    given = args.pop("line_items", None)
    record = session.update(record, args, None)
    if given is not None:
        items = read_changed_items(session, record, given)
        offers = [offer_of(session, discount) for discount in _discounts(session, record)]
        record = _with_totals(session, record, items, offers)
    return record


def _discounts(session: Session, record: Resource) -> list[Resource]:
    ids = _option(session, record, "discounts")
    return [session.get(identity, ("discount",), "discounts") for identity in ids]


@changes("checkout.sessions.expire")
def _expire(session: Session, record: Resource, args: dict[str, Any]) -> Resource:
    return change_state(session, record, "checkout.sessions.expire", url=None)


@serves("checkout.sessions.line_items.list")
def _line_items(session: Session, call: Call) -> Served:
    record = session.get(call.path["session"], ("checkout.session",), "session")
    return page_of(call, [item.data for item in stored_items(session, record)])


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


def _enter_code(session: Session, record: Resource, code: str) -> Resource:
    if not record.data.get("allow_promotion_codes"):
        raise invalid("promotion_code", "The session does not allow promotion codes.")
    found = find_code(session, code, record.data.get("customer"))
    purchase = Purchase(
        record.data.get("customer"), record.data["amount_subtotal"], record.data["currency"]
    )
    offer = find_offer(session, {"promotion_code": found.id}, "discounts[0]", purchase)
    items = [load_line_item(item) for item in stored_items(session, record)]
    return _with_totals(session, record, items, [offer] if offer else [])


def _with_details(session: Session, record: Resource, visit: Visit) -> Resource:
    """Store what the customer entered, and create a customer if the session needs one."""
    customer = session.find(record.data.get("customer") or "", ("customer",))
    known = customer.data if customer else {}
    email = visit.email or record.data.get("customer_email") or known.get("email")
    name = visit.name or known.get("name")
    data = {**record.data}
    if customer is None and _needs_customer(session, record):
        made = run(session, "customers.create", email=email, name=name)
        data["customer"] = made.id
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
    saves = _option(session, record, "payment_intent_data").get("setup_future_usage")
    invoiced = (data.get("invoice_creation") or {}).get("enabled")
    return bool(data["mode"] == "payment" and (saves or invoiced))


def _complete_setup(session: Session, record: Resource, visit: Visit) -> Resource:
    settings = _option(session, record, "setup_intent_data")
    given = {**settings, "customer": record.data.get("customer"), "usage": "off_session"}
    given = {name: value for name, value in given.items() if value is not None}
    intent = setup_intents.create_setup_intent(session, given)
    method = payment_methods.payment_method(session, visit.payment_method, "payment_method")
    try:
        intent = run(session, "setup_intents.update", intent.id, payment_method=method.id)
        intent = setup_intents.confirm(session, intent)
        if intent.data["status"] == "requires_action":
            intent = setup_intents.authenticate(session, intent, succeed=visit.authenticate)
    except StripeFailure as failure:
        if failure.error["type"] != "card_error":
            raise
    intent = session.get(intent.id, (), "setup_intent")
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
        settings = _option(session, record, "payment_intent_data")
        customer = {"customer": data["customer"]} if data.get("customer") else {}
        intent = run(
            session,
            "payment_intents.create",
            **settings,
            **customer,
            amount=data["amount_total"],
            currency=data["currency"],
        )
    record = session.change(record, {**data, "payment_intent": intent.id}, None)
    intent = _charge(session, intent, visit)
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


def _charge(session: Session, intent: Resource, visit: Visit) -> Resource:
    """Confirm a payment intent. A declined card leaves it without a payment method."""
    method = payment_methods.payment_method(session, visit.payment_method, "payment_method")
    if visit.delayed:
        return session.assign(intent, "processing", payment_method=method.id, status="processing")
    try:
        intent = run(session, "payment_intents.confirm", intent.id, payment_method=method.id)
        if intent.data["status"] == "requires_action":
            payment_intents.authenticate(session, intent, succeed=visit.authenticate)
    except StripeFailure as failure:
        if failure.error["type"] != "card_error":
            raise
    return session.get(intent.id, (), "payment_intent")


def _attach(session: Session, method: str, customer: str) -> None:
    found = session.get(method, (), "payment_method")
    if found.data.get("customer") != customer:
        run(session, "payment_methods.attach", method, customer=customer)


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
    for item in stored_items(session, record):
        add_invoice_item(session, record.data["customer"], load_line_item(item), invoice.id)
    invoice = run(session, "invoices.finalize_invoice", invoice.id)
    return mark_paid(session, invoice, intent).id


def _redeemed(session: Session, record: Resource) -> list[dict[str, str]]:
    """The discounts of a session that is completed. They count as redemptions."""
    found = _discounts(session, record)
    for discount in found:
        count_redemption(session, offer_of(session, discount))
        session.assign(discount, None, customer=record.data.get("customer"))
    return [{"discount": discount.id} for discount in found]


def _complete_subscription(session: Session, record: Resource, visit: Visit) -> Resource:
    """Create and pay a subscription. Raises Declined if the card declines."""
    customer = record.data["customer"]
    use_clock(session, session.get(customer, ("customer",), "customer").data)
    method = payment_methods.payment_method(session, visit.payment_method, "payment_method")
    items = [load_line_item(item) for item in stored_items(session, record)]
    for item in items:
        if not item.recurring:
            add_invoice_item(session, customer, item)
    settings = _option(session, record, "subscription_data")
    discounts = _redeemed(session, record)
    subscription = run(
        session,
        "subscriptions.create",
        **settings,
        customer=customer,
        items=[item.subscription_item for item in items if item.recurring],
        discounts=discounts,
        payment_behavior="default_incomplete",
    )
    invoice = session.get(subscription.data["latest_invoice"], ("invoice",), "invoice")
    if invoice.data["status"] == "open":
        intent = run(
            session,
            "payment_intents.create",
            amount=invoice.data["amount_remaining"],
            currency=invoice.data["currency"],
            customer=customer,
            setup_future_usage="off_session",
        )
        visit = msgspec.structs.replace(visit, payment_method=method.id)
        intent = _charge(session, intent, visit)
        if intent.data["status"] != "succeeded":
            raise Declined
        invoice = mark_paid(session, invoice, intent)
    _attach(session, method.id, customer)
    subscription = session.get(subscription.id, ("subscription",), "subscription")
    session.assign(subscription, "updated", default_payment_method=method.id)
    data = {
        **record.data,
        "subscription": subscription.id,
        "invoice": invoice.id,
        "payment_status": "paid" if invoice.data["amount_paid"] else "no_payment_required",
    }
    return _finish(session, record, data)


def _finish(session: Session, record: Resource, data: dict[str, Any]) -> Resource:
    return require_transition(session, record, "complete", data, url=None)


_COMPLETE: dict[str, Callable[[Session, Resource, Visit], Resource]] = {
    "payment": _complete_payment,
    "setup": _complete_setup,
    "subscription": _complete_subscription,
}


def settle(session: Session, record: Resource, *, succeed: bool) -> Resource:
    """Complete the delayed payment of a session, or fail it."""
    intent = session.find(record.data.get("payment_intent") or "", ("payment_intent",))
    if intent is None or intent.data["status"] != "processing":
        raise invalid("session", f"The session {record.id} waits for no payment.")
    if succeed:
        intent = session.assign(intent, None, status="requires_confirmation")
        intent = payment_intents.confirm(session, intent)
        discounts = [{"discount": discount.id} for discount in _discounts(session, record)]
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


def _steps(session: Session, record: Resource) -> list[Step]:
    """The expiry of an open session."""
    if record.data["status"] != "open":
        return []
    expire = partial(require_transition, session, record, "time_out", url=None)
    return [Step(record.data["expires_at"], expire)]


STEPS["checkout.session"] = _steps
