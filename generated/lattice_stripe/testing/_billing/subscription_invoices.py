# Copied from codegen/runtime/.
"""Invoices of subscriptions: their lines, discounts and payment."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from .._requests.messages import StripeFailure
from .._state.session import Session
from .._state.state_changes import delays, transition
from .._state.store import Resource
from . import invoices, meters
from .billing_modes import is_flexible
from .discounts import load_discounts, offer_of
from .invoice_items import new_line
from .invoice_payments import REQUIRES_ACTION, pay_invoice
from .invoice_subscriptions import subscription_parent
from .invoice_totals import recompute
from .prices import advance_amount, describe, is_metered, price_amount, pricing
from .subscription_periods import FirstPeriod, period_of, usage_until, with_items


def make_invoice(
    session: Session,
    subscription: Resource,
    reason: str,
    *,
    period: bool = True,
    usage: Sequence[dict[str, Any]] = (),
    first: FirstPeriod | None = None,
    identity: str | None = None,
    since: int | None = None,
) -> Resource:
    """A draft invoice of a subscription, with the items that wait. A trial costs nothing.

    Args:
        period: Bill the current period of the items.
        usage: Items of the period before, whose metered usage is billed.
        first: The current period, if it is the first one.
        identity: The id of the invoice, if the subscription names it already.
        since: The start of the period that ends now, if one does.
    """
    data = subscription.data
    paused = data.get("pause_collection") or {}
    held = data["status"] == "unpaid" or paused.get("behavior") == "keep_as_draft"
    args: dict[str, Any] = {
        "id": identity or session.world.ids.new("invoice"),
        "customer": data["customer"],
        "currency": data["currency"],
        "collection_method": data["collection_method"],
        "billing_reason": reason,
        "auto_advance": not held,
        "pending_invoice_items_behavior": "include",
        "default_tax_rates": [rate["id"] for rate in data.get("default_tax_rates") or ()],
        "discounts": [{"discount": one} for one in _current_discounts(session, data["discounts"])],
        "parent": subscription_parent(session, subscription.id),
    }
    if data["collection_method"] == "send_invoice":
        args["days_until_due"] = data.get("days_until_due") or 30
    invoice = invoices.create_invoice(session, args, silent=True)
    items = data["items"]["data"]
    lines = []
    for item in usage:
        quantity = _usage(session, data["customer"], item)
        amount = price_amount(item["price"], quantity)
        lines.append(_line(session, invoice, subscription, item, quantity, amount))
    known = {item["id"] for item in usage}
    if reason == "subscription_create" and is_flexible(data):
        known |= {item["id"] for item in items if is_metered(item["price"])}
    for item in items if period else ():
        if item["id"] not in known:
            quantity = Decimal(0 if is_metered(item["price"]) else item.get("quantity", 1))
            amount = advance_amount(item["price"], int(quantity))
            if data["status"] == "trialing":
                amount = 0
            elif first is not None:
                amount = first.cost(amount)
            lines.append(_line(session, invoice, subscription, item, quantity, amount))
    # The period of an invoice is the one that ended, and those of its lines begin now.
    start = session.now if since is None else since
    span = {"period_start": start, "period_end": session.now}
    listed = {**invoice.data["lines"], "data": [*invoice.data["lines"]["data"], *lines]}
    invoice = session.assign(invoice, None, **span, lines=listed)
    invoice = recompute(session, invoice, None)
    session.emit("created", invoice)
    record = session.latest(subscription)
    kept = _discounts_left(session, record.data["discounts"], invoice)
    data = {**record.data, "discounts": kept, "latest_invoice": invoice.id}
    if any(item.get("discounts") for item in items):
        items = [
            {**item, "discounts": _discounts_left(session, item.get("discounts") or [], invoice)}
            for item in items
        ]
        data = with_items(session, data, items)
    session.change(record, data, None)
    return invoice


def unbilled_usage(
    session: Session, subscription: dict[str, Any], removed: Sequence[dict[str, Any]]
) -> list[dict[str, Any]]:
    """The invoice items of what was used of metered items that a change removes.

    Usage of this second is that of an item that is left, if one has the same meter.
    """
    left = {item["price"]["recurring"].get("meter") for item in subscription["items"]["data"]}
    found = []
    for item in removed:
        shared = item["price"]["recurring"].get("meter") in left
        counted = usage_until(subscription, [item], session.now + (0 if shared else 1))
        if not counted:
            continue
        quantity = _usage(session, subscription["customer"], counted[0])
        start, _ = period_of(counted[0])
        details = {"subscription": subscription["id"], "subscription_item": item["id"]}
        discounts = _current_discounts(session, item.get("discounts") or [])
        given = {
            "customer": subscription["customer"],
            "amount": price_amount(item["price"], quantity),
            "currency": item["price"]["currency"],
            "description": describe(session, item["price"], quantity),
            "discounts": [{"discount": one} for one in discounts],
            "period": {"start": start, "end": session.now},
            "quantity_decimal": str(quantity),
            "pricing": pricing(item["price"]),
            "parent": {"type": "subscription_details", "subscription_details": details},
            "tax_rates": [rate["id"] for rate in item.get("tax_rates") or ()],
        }
        if quantity:
            found.append(given)
    return found


def collect_invoice(
    session: Session, subscription: Resource, invoice: Resource, args: dict[str, Any]
) -> Resource:
    """Finalize the draft of a call, and collect it as its ``payment_behavior`` says.

    Returns the subscription. The first invoice to send stays a draft.
    """
    sent = subscription.data["collection_method"] == "send_invoice"
    if not sent or invoice.data["billing_reason"] != "subscription_create":
        invoice = invoices.finalize(session, invoice, automatic=True)
    record = session.latest(subscription)
    if sent and record.data["status"] == "incomplete":
        return transition(session, record, "payment_succeeded")
    if sent or invoice.data["status"] != "open":
        return record
    behavior = args.get("payment_behavior", "allow_incomplete")
    if behavior == "default_incomplete":
        return transition(session, record, "payment_failed")
    try:
        pay_invoice(session, invoice, off_session=args.get("off_session", False))
    except StripeFailure as failure:
        if record.data["status"] == "incomplete" and not failure.keep:
            failure.error["code"] = "resource_missing"
            raise
        if behavior == "error_if_incomplete":
            failure.keep = False
            if failure.error.get("code") == REQUIRES_ACTION:
                failure.error["code"] = "subscription_payment_intent_requires_action"
            raise
        record = transition(session, session.latest(record), "payment_failed")
        if record.data["status"] == "past_due":
            wait = delays(session, "invoice.payment_retry")[0]
            retry = {"next_payment_attempt": session.now + wait}
            session.assign(session.latest(invoice), "updated", **retry)
        return record
    return session.latest(record)


def _current_discounts(session: Session, ids: list[str]) -> list[str]:
    """The discounts of a subscription or an item that have not ended."""
    ends = [(one.id, one.data.get("end")) for one in load_discounts(session, ids)]
    return [identity for identity, end in ends if end is None or end > session.now]


def _discounts_left(session: Session, ids: list[str], invoice: Resource) -> list[str]:
    """The discounts that apply to later invoices. A coupon for one invoice is used up."""
    amounts = {d["discount"]: d["amount"] for d in invoice.data["total_discount_amounts"]}
    current = _current_discounts(session, ids)
    kept = []
    for discount in load_discounts(session, ids):
        coupon = offer_of(session, discount).coupon.data
        once = coupon["duration"] == "once" and amounts.get(discount.id, 0) > 0
        if once or discount.id not in current:
            session.emit("deleted", discount)
        else:
            kept.append(discount.id)
    return kept


def _usage(session: Session, customer: str, item: dict[str, Any]) -> Decimal:
    """The usage of a metered item in its period."""
    meter = item["price"]["recurring"].get("meter")
    return meters.usage(session, meter, customer, *period_of(item)) if meter else Decimal(0)


def _line(
    session: Session,
    invoice: Resource,
    subscription: Resource,
    item: dict[str, Any],
    quantity: Decimal,
    amount: int,
) -> dict[str, Any]:
    """The line of an item for its period."""
    start, end = period_of(item)
    given = {
        "amount": amount,
        "currency": item["price"]["currency"],
        "description": describe(session, item["price"], quantity),
        "discountable": True,
        "discounts": _current_discounts(session, item.get("discounts") or []),
        "quantity": int(quantity),
        "quantity_decimal": str(quantity),
        "metadata": subscription.data["metadata"],
        "period": {"start": start, "end": end},
        "pricing": pricing(item["price"]),
    }
    details = {
        "subscription": subscription.id,
        "subscription_item": item["id"],
        "proration": False,
    }
    return new_line(session, invoice.id, given, "subscription_item_details", details)
