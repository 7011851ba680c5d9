"""Checkout sessions: creation, changes, totals and expiry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from .._payments.charges import check_charge
from .._requests.messages import invalid, refuse_unmodeled, required
from .._state.clocks import STEPS, Step, use_clock
from .._state.intervals import DAY
from .._state.operations import changes, creates
from .._state.session import Session
from .._state.state_changes import change_state, require_transition
from .._state.store import Resource
from . import line_items
from .discounts import Offer, create_discount, find_offer, load_discounts, offer_of
from .invoice_totals import tax_rates
from .line_items import LineItem
from .prices import check_currency, is_metered
from .subscription_periods import first_period

_MIN_OPEN = 1_800
_HOST = "https://checkout.emulator.invalid"
_OPTIONS = {
    "payment_intent_data": "payment",
    "invoice_creation": "payment",
    "setup_intent_data": "setup",
    "subscription_data": "subscription",
}
"""Parameters that are used when the session is completed, and the mode that each needs.

The session has no such fields.
"""


@creates("checkout.sessions.create")
def create_checkout(session: Session, args: dict[str, Any]) -> Resource:
    """An open checkout session. Raises StripeFailure for parameters of another mode."""
    mode = args.get("mode") or "payment"
    _check(session, args, mode)
    customer = session.find(args.get("customer") or "", ("customer",))
    items = line_items.read_line_items(session, args.get("line_items") or ())
    for item in items[:1]:
        check_currency(item.price, args.get("currency"))
    _check_items(items, mode)
    expires_at = args.get("expires_at", session.now + DAY)
    if not session.now + _MIN_OPEN <= expires_at <= session.now + DAY:
        raise invalid(
            "expires_at", "The parameter expires_at is not 30 minutes to 24 hours from now."
        )
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
        "invoice_creation": (
            {"enabled": False, **(args.get("invoice_creation") or {})}
            if mode == "payment"
            else None
        ),
    }
    purchase = line_items.purchase_of(items, args.get("customer"))
    offers = [
        find_offer(session, one, f"discounts[{n}]", purchase)
        for n, one in enumerate(args.get("discounts") or ())
    ]
    identity = given["id"] = session.world.ids.new("checkout.session")
    if ui == "hosted_page":
        given["url"] = f"{_HOST}/{identity}"
    else:
        given["client_secret"] = f"{identity}_secret_{session.world.ids.letters(20)}"
    record = session.create("checkout.session", given, silent=True)
    options = {name: args[name] for name in _OPTIONS if name in args}
    session.keep(_key(record), "checkout.session", options)
    if mode == "setup":
        return record
    record = store_totals(session, record, items, offers)
    total = record.data["amount_total"]
    if mode == "payment" and total:
        check_charge(total, record.data["currency"], "line_items")
    return record


@changes("checkout.sessions.update")
def _update(session: Session, record: Resource, args: dict[str, Any]) -> Resource:
    refuse_unmodeled(args, ("shipping_options",), "checkout sessions")
    given = args.pop("line_items", None)
    record = session.update(record, args, None)
    if given is not None:
        items = line_items.read_changed_items(session, record, given)
        _check_items(items, record.data["mode"])
        offers = [offer_of(session, discount) for discount in stored_discounts(session, record)]
        record = store_totals(session, record, items, offers)
    return record


@changes("checkout.sessions.expire")
def _expire(session: Session, record: Resource, args: dict[str, Any]) -> Resource:
    return change_state(session, record, "checkout.sessions.expire", url=None)


def option(session: Session, record: Resource, name: str) -> Any:
    """A parameter that a session keeps and does not show. Without it, an empty dictionary."""
    return (session.kept(_key(record)) or {}).get(name) or {}


def store_totals(
    session: Session,
    record: Resource,
    items: Sequence[LineItem],
    offers: Sequence[Offer],
) -> Resource:
    """Store line items, discounts and totals. Discounts are redeemed on completion."""
    discounts = [
        create_discount(session, offer, redeem=False, checkout_session=record.id)
        for offer in offers
    ]
    ids = [discount.id for discount in discounts]
    options = {**(session.kept(_key(record)) or {}), "discounts": ids}
    session.keep(_key(record), "checkout.session", options)
    settings = option(session, record, "subscription_data")
    rates = tax_rates(session, settings.get("default_tax_rates"), "subscription_data")
    recurring = next((item.recurring for item in items if item.recurring), None)
    cost = _first_cost(session, record, recurring) if recurring else None
    totals, listed = line_items.add_up(
        session, items, discounts=discounts, default_rates=rates, cost=cost
    )
    data = {
        **record.data,
        **totals,
        "discounts": [
            {"coupon": None if code else coupon.id, "promotion_code": code.id if code else None}
            for coupon, code in offers
        ],
    }
    line_items.store_items(session, record, listed)
    return session.change(record, data, None)


def _first_cost(
    session: Session, record: Resource, recurring: dict[str, Any]
) -> Callable[[int], int]:
    """What the first period of the subscription costs, by the clock of the customer."""
    customer = session.find(record.data.get("customer") or "", ("customer",))
    clock = session.clock
    if customer is not None:
        use_clock(session, customer.data)
    cost = first_period(session, option(session, record, "subscription_data"), recurring).cost
    session.clock = clock
    return cost


def stored_discounts(session: Session, record: Resource) -> list[Resource]:
    """The discounts of a session. They count as redemptions when it is completed."""
    return load_discounts(session, option(session, record, "discounts"))


def _key(record: Resource) -> str:
    """The id of the stored parameters that a session does not show."""
    return f"@options/{record.id}"


def _check(session: Session, args: dict[str, Any], mode: str) -> None:
    if mode != "setup" and not args.get("line_items"):
        raise invalid("line_items", f"mode={mode} needs line_items.", "parameter_missing")
    if mode == "setup" and args.get("line_items"):
        raise invalid("line_items", "mode=setup does not accept line_items.")
    for name, needed in _OPTIONS.items():
        if name in args and mode != needed:
            raise invalid(name, f"The parameter {name} needs mode={needed}.")
    hosted = args.get("ui_mode", "hosted_page") == "hosted_page"
    if hosted and not args.get("success_url"):
        raise required("success_url")
    if not hosted and args.get("success_url"):
        raise invalid("success_url", "The parameter success_url needs ui_mode=hosted_page.")
    for name in ("success_url", "cancel_url", "return_url"):
        if "://" not in (args.get(name) or "://"):
            raise invalid(name, f"The parameter {name} is not a URL.", "url_invalid")
    for index, item in enumerate(args.get("line_items") or ()):
        if "quantity" not in item and not _is_metered(session, item):
            raise required(f"line_items[{index}][quantity]")
    if args.get("customer") and args.get("customer_email"):
        raise invalid("customer_email", "Pass customer or customer_email, not both.")
    if args.get("discounts") and args.get("allow_promotion_codes"):
        raise invalid("discounts", "Pass discounts or allow_promotion_codes, not both.")
    refuse_unmodeled(args, ("shipping_options", "optional_items"), "checkout sessions")


def _check_items(items: Sequence[LineItem], mode: str) -> None:
    recurring = any(item.recurring for item in items)
    if mode == "payment" and recurring:
        raise invalid("line_items", "A recurring price needs mode=subscription.")
    if mode == "subscription" and not recurring:
        raise invalid("line_items", "mode=subscription needs a recurring price.")


def _is_metered(session: Session, item: dict[str, Any]) -> bool:
    price = session.find(item.get("price") or "", ("price",))
    return price is not None and is_metered(price.data)


def _steps(session: Session, record: Resource) -> list[Step]:
    """The expiry of an open session."""
    if record.data["status"] != "open":
        return []
    expire = partial(require_transition, session, record, "time_out", url=None)
    return [Step(record.data["expires_at"], expire)]


STEPS["checkout.session"] = _steps
