# Copied from codegen/runtime/testing/_subscriptions.py. Edit it there.
"""Prices, subscriptions and test clocks: trials end, renewals invoice, drafts finalize."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import Any

from . import _invoices
from ._messages import StripeFailure, invalid
from ._money import rounded
from ._operations import Call, Served, serve, target
from ._session import Session
from ._store import Record
from ._timeline import SOURCES

_DAY = 86_400
_HOUR = 3_600
_MAX_STEPS = 10_000
_RENEWING = ("active", "trialing", "past_due")


def add_interval(anchor: int, interval: str, count: int) -> int:
    """``count`` intervals after ``anchor``. Months keep its day, or end on their last."""
    start = datetime.fromtimestamp(anchor, UTC)
    if interval in ("day", "week"):
        days = count * (7 if interval == "week" else 1)
        return int((start + timedelta(days=days)).timestamp())
    months = start.month - 1 + count * (12 if interval == "year" else 1)
    year, month = start.year + months // 12, months % 12 + 1
    day = min(start.day, calendar.monthrange(year, month)[1])
    return int(start.replace(year=year, month=month, day=day).timestamp())


# --- prices -------------------------------------------------------------------------------------


def _create_price(session: Session, call: Call) -> Served:
    args = {name: value for name, value in call.args.items() if name != "expand"}
    session.check_references(("price",), args)
    return Served(_price(session, args).data)


def _price(session: Session, args: dict[str, Any]) -> Record:
    if "product_data" in args:
        args = {**args, "product": session.create("product", args["product_data"]).id}
    if not args.get("product"):
        raise invalid("product", "Pass product or product_data.", "parameter_missing")
    given = {**args, "type": "recurring" if "recurring" in args else "one_time"}
    if "recurring" in args:
        recurring = {"interval_count": 1, "usage_type": "licensed", **args["recurring"]}
        given["recurring"] = recurring
    if args.get("unit_amount") is not None:
        given["unit_amount_decimal"] = str(args["unit_amount"])
    elif args.get("unit_amount_decimal"):
        amount = Decimal(args["unit_amount_decimal"])
        given["unit_amount"] = int(amount) if amount == int(amount) else None
    return session.create("price", {"billing_scheme": "per_unit", **given})


# --- subscriptions ------------------------------------------------------------------------------


def _create(session: Session, call: Call) -> Served:
    args = {name: value for name, value in call.args.items() if name != "expand"}
    return Served(create_subscription(session, args).data)


def create_subscription(
    session: Session, args: dict[str, Any], *, draft_invoice: bool = False
) -> Record:
    """A subscription and its first invoice, which ``draft_invoice`` leaves a draft for an hour."""
    session.check_references(("subscription",), args)
    if not args.get("customer"):
        raise invalid("customer", "The parameter customer is required.", "parameter_missing")
    if not args.get("items"):
        raise invalid("items", "The parameter items is required.", "parameter_missing")
    customer = session.get(args["customer"], ("customer",), "customer", status=400)
    _invoices.use_clock(session, customer)
    prices = [_item_price(session, item, index) for index, item in enumerate(args["items"])]
    trial_end = _trial_end(session, args)
    anchor = trial_end or session.now
    recurring = prices[0].data["recurring"]
    end = trial_end or add_interval(anchor, recurring["interval"], recurring["interval_count"] or 1)
    given = {
        "collection_method": "charge_automatically",
        **{k: v for k, v in args.items() if k not in ("items", "trial_end", "discounts")},
        "billing_cycle_anchor": anchor,
        "currency": prices[0].data["currency"],
        "start_date": session.now,
        "status": "trialing" if trial_end else "incomplete",
        "trial_start": session.now if trial_end else None,
        "trial_end": trial_end,
        "test_clock": customer.data.get("test_clock"),
        "default_tax_rates": [],
    }
    subscription = session.create("subscription", given, silent=True)
    items = [
        _new_item(session, subscription, price, item, (session.now, end))
        for price, item in zip(prices, args["items"], strict=True)
    ]
    listed = {
        **subscription.data["items"],
        "data": items,
        "url": f"/v1/subscription_items?subscription={subscription.id}",
    }
    rates = [
        session.get(identity, ("tax_rate",), "default_tax_rates", status=400).data
        for identity in args.get("default_tax_rates") or ()
    ]
    discounts = _invoices.discounts_of(session, args, customer.id)
    data = {
        **subscription.data,
        "items": listed,
        "default_tax_rates": rates,
        "discounts": discounts,
    }
    subscription = session.change(subscription, data, None)
    session.emit("created", subscription)
    if draft_invoice:
        invoice = _invoice(session, subscription, "subscription_create")
        return _activate(session, _with_invoice(session, subscription.id, invoice))
    return _first_invoice(session, subscription, args)


def _item_price(session: Session, item: dict[str, Any], index: int) -> Record:
    where = f"items[{index}]"
    if item.get("price_data"):
        price = _price(session, item["price_data"])
    elif item.get("price"):
        price = session.get(item["price"], ("price",), f"{where}[price]", status=400)
    else:
        raise invalid(f"{where}[price]", "An item needs a price.", "parameter_missing")
    if not price.data.get("recurring"):
        raise invalid(f"{where}[price]", f"The price {price.id} is not recurring.")
    return price


def _trial_end(session: Session, args: dict[str, Any]) -> int | None:
    if args.get("trial_period_days"):
        return session.now + int(args["trial_period_days"]) * _DAY
    end = args.get("trial_end")
    if end is None or end == "now":
        return None
    if end <= session.now:
        raise invalid("trial_end", "The parameter trial_end is not in the future.")
    return int(end)


def _new_item(
    session: Session,
    subscription: Record,
    price: Record,
    item: dict[str, Any],
    period: tuple[int, int],
) -> dict[str, Any]:
    record = session.create(
        "subscription_item",
        {
            "price": price.data,
            "quantity": item.get("quantity", 1),
            "metadata": item.get("metadata", {}),
            "subscription": subscription.id,
            "current_period_start": period[0],
            "current_period_end": period[1],
            "created": session.now,
        },
        silent=True,
    )
    return record.data


def _first_invoice(session: Session, subscription: Record, args: dict[str, Any]) -> Record:
    invoice = _invoice(session, subscription, "subscription_create")
    invoice = _invoices.finalize(session, invoice)
    subscription = _with_invoice(session, subscription.id, invoice)
    if invoice.data["status"] == "paid":
        return _activate(session, subscription)
    if subscription.data["collection_method"] == "send_invoice":
        return _set(session, subscription, status="active")
    behavior = args.get("payment_behavior", "allow_incomplete")
    if behavior == "default_incomplete":
        return subscription
    try:
        _invoices.pay(session, invoice, None, off_session=args.get("off_session", False))
    except StripeFailure as failure:
        if behavior == "error_if_incomplete":
            failure.keep = False
            raise
        return session.get(subscription.id, (), "subscription")
    return session.get(subscription.id, (), "subscription")


def _invoice(session: Session, subscription: Record, reason: str) -> Record:
    """A draft invoice of the current period. A trial costs nothing."""
    data = subscription.data
    trial = data["status"] == "trialing"
    args: dict[str, Any] = {
        "customer": data["customer"],
        "currency": data["currency"],
        "collection_method": data["collection_method"],
        "billing_reason": reason,
        "auto_advance": True,
        "automatically_finalizes_at": session.now + _HOUR,
        "pending_invoice_items_behavior": "include",
        "default_payment_method": data.get("default_payment_method"),
        "default_tax_rates": [rate["id"] for rate in data.get("default_tax_rates") or ()],
        "discounts": [{"discount": one} for one in data["discounts"]],
        "parent": {
            "type": "subscription_details",
            "subscription_details": {"subscription": subscription.id, "metadata": data["metadata"]},
        },
    }
    if data["collection_method"] == "send_invoice":
        args["days_until_due"] = data.get("days_until_due") or 30
    invoice = _invoices.create_invoice(session, args)
    lines = [
        _line(session, invoice.id, subscription, item, trial) for item in data["items"]["data"]
    ]
    period = {
        "period_start": min(item["current_period_start"] for item in data["items"]["data"]),
        "period_end": max(item["current_period_end"] for item in data["items"]["data"]),
    }
    held = {**invoice.data["lines"], "data": [*invoice.data["lines"]["data"], *lines]}
    invoice = session.change(invoice, {**invoice.data, **period, "lines": held}, None)
    return _invoices.recompute(session, invoice, None)


def _line(
    session: Session, invoice: str, subscription: Record, item: dict[str, Any], trial: bool
) -> dict[str, Any]:
    price = item["price"]
    quantity = item.get("quantity", 1)
    unit = Decimal(price.get("unit_amount_decimal") or price.get("unit_amount") or 0)
    amount = 0 if trial else rounded(unit * quantity)
    return session.builder().object(
        "line_item",
        {
            "amount": amount,
            "currency": price["currency"],
            "discountable": True,
            "invoice": invoice,
            "subscription": subscription.id,
            "subtotal": amount,
            "quantity": quantity,
            "taxes": [],
            "period": {"start": item["current_period_start"], "end": item["current_period_end"]},
            "pricing": {
                "type": "price_details",
                "price_details": {"price": price["id"], "product": price["product"]},
                "unit_amount_decimal": str(unit),
            },
            "parent": {
                "type": "subscription_item_details",
                "subscription_item_details": {
                    "subscription": subscription.id,
                    "subscription_item": item["id"],
                    "proration": False,
                },
            },
        },
    )


def _set(session: Session, subscription: Record, **fields: Any) -> Record:
    return session.change(subscription, {**subscription.data, **fields}, "updated")


def _with_invoice(session: Session, identity: str, invoice: Record) -> Record:
    subscription = session.get(identity, ("subscription",), "subscription")
    data = {**subscription.data, "latest_invoice": invoice.id}
    return session.change(subscription, data, None)


def _activate(session: Session, subscription: Record) -> Record:
    if subscription.data["status"] in ("incomplete", "past_due", "unpaid"):
        return _set(session, subscription, status="active")
    return subscription


def invoice_paid(session: Session, invoice: Record) -> None:
    """Activate the subscription of an invoice that is paid."""
    details = (invoice.data.get("parent") or {}).get("subscription_details") or {}
    record = session.find(details.get("subscription") or "", ("subscription",))
    if record is not None and record.data.get("latest_invoice") in (None, invoice.id):
        _activate(session, record)


def _cancel(session: Session, call: Call) -> Served:
    record = target(session, call)
    if record.data["status"] in ("canceled", "incomplete_expired"):
        raise StripeFailure(
            404,
            f"The subscription {record.id} is {record.data['status']}.",
            code="resource_missing",
            param="id",
        )
    _invoices.use_clock(session, session.get(record.data["customer"], ("customer",), "customer"))
    details = call.args.get("cancellation_details")
    return Served(_end(session, record, details).data)


def _end(session: Session, record: Record, details: Any = None) -> Record:
    reason = {"reason": "cancellation_requested", **(details or {})}
    data = session.builder().update(
        "subscription", record.data, {"status": "canceled", "cancellation_details": reason}
    )
    at = {"canceled_at": data.get("canceled_at") or session.now, "ended_at": session.now}
    return session.change(record, {**data, **at}, "deleted")


def _update(session: Session, call: Call) -> Served:
    record = target(session, call)
    if "items" in call.args or "trial_end" in call.args:
        return _update_items(session, call, record)
    served = serve(session, call)
    if "cancel_at_period_end" in call.args:
        record = session.get(record.id, (), "subscription")
        ends = max(_period_ends(record), default=session.now)
        at = ends if call.args["cancel_at_period_end"] else None
        canceled = session.now if at else None
        record = _set(session, record, cancel_at=at, canceled_at=canceled)
        return Served(record.data)
    return served


def _update_items(session: Session, call: Call, record: Record) -> Served:
    """Change items without proration, which the emulator does not model."""
    if "trial_end" in call.args:
        raise _not_modelled("trial_end")
    if call.args.get("proration_behavior", "create_prorations") != "none":
        raise _not_modelled("items without proration_behavior=none")
    items = list(record.data["items"]["data"])
    for index, wanted in enumerate(call.args["items"]):
        known = next((n for n, item in enumerate(items) if item["id"] == wanted.get("id")), None)
        if known is None:
            if wanted.get("id"):
                raise invalid(f"items[{index}][id]", "The subscription has no such item.")
            price = _item_price(session, wanted, index)
            first = items[0]
            period = (first["current_period_start"], first["current_period_end"])
            items.append(_new_item(session, record, price, wanted, period))
        elif wanted.get("deleted"):
            session.delete(session.get(items.pop(known)["id"], (), "items"))
        else:
            changed = {**items[known]}
            if "price" in wanted or "price_data" in wanted:
                changed["price"] = _item_price(session, wanted, index).data
            if "quantity" in wanted:
                changed["quantity"] = wanted["quantity"]
            items[known] = changed
            stored = session.get(changed["id"], ("subscription_item",), "items")
            session.change(stored, changed, None)
    rest = {k: v for k, v in call.args.items() if k not in ("items", "expand")}
    session.check_references(("subscription",), rest)
    data = session.builder().update("subscription", record.data, rest)
    data["items"] = {**data["items"], "data": items}
    return Served(session.change(record, data, "updated").data)


def _period_ends(record: Record) -> list[int]:
    return [item["current_period_end"] for item in record.data["items"]["data"]]


def _not_modelled(what: str) -> StripeFailure:
    return StripeFailure(
        400,
        f"The emulator does not model a change of {what}: it would have to invent prorations.",
        code="emulator_not_modelled",
    )


# --- test clocks --------------------------------------------------------------------------------


def _create_clock(session: Session, call: Call) -> Served:
    deletes = {"deletes_after": call.args["frozen_time"] + 30 * _DAY}
    given = {"status": "ready", **deletes, **call.args}
    return Served(session.create("test_helpers.test_clock", given).data)


def _advance(session: Session, call: Call) -> Served:
    clock = target(session, call)
    to = call.args["frozen_time"]
    if to <= clock.data["frozen_time"]:
        raise invalid(
            "frozen_time",
            f"The clock {clock.id} is at {clock.data['frozen_time']}: it moves forward only.",
        )
    advancing = session.change(
        clock, {**clock.data, "status": "advancing", "frozen_time": to}, "advancing"
    )
    response = advancing.data
    for _ in range(_MAX_STEPS):
        due = _next_step(session, clock.id, to)
        if due is None:
            break
        session.clock = due[0]
        due[1]()
    else:
        raise invalid("frozen_time", f"The clock moves over more than {_MAX_STEPS} steps.")
    session.clock = to
    session.change(advancing, {**advancing.data, "status": "ready"}, "ready")
    return Served(response)


def _next_step(session: Session, clock: str, to: int) -> tuple[int, Callable[[], Any]] | None:
    """What happens next to the objects of a clock, up to a time."""
    due: list[tuple[int, int, Callable[[], Any]]] = []
    store = session.world.store
    for record in store.newest_first(session.account, ("subscription",)):
        if record.data.get("test_clock") == clock and record.data["status"] in _RENEWING:
            ends = min(_period_ends(record), default=to + 1)
            due.append((ends, record.sequence, partial(_renew, session, record)))
    for record in store.newest_first(session.account, ("invoice",)):
        at = record.data.get("automatically_finalizes_at")
        is_draft = record.data["status"] == "draft" and record.data["auto_advance"]
        if record.data.get("test_clock") == clock and is_draft and at is not None:
            due.append((at, record.sequence, partial(_finalize, session, record)))
    for source in SOURCES:
        due += source(session, clock)
    found = min(due, default=None, key=lambda step: step[:2])
    return None if found is None or found[0] > to else (found[0], found[2])


def _renew(session: Session, record: Record) -> None:
    if record.data["cancel_at_period_end"]:
        _end(session, record)
        return
    items = []
    for item in record.data["items"]["data"]:
        recurring = item["price"]["recurring"]
        count, anchor = recurring["interval_count"] or 1, record.data["billing_cycle_anchor"]
        start = end = item["current_period_end"]
        number = 0
        while end <= start:
            number += count
            end = add_interval(anchor, recurring["interval"], number)
        changed = {**item, "current_period_start": start, "current_period_end": end}
        stored = session.get(item["id"], ("subscription_item",), "items")
        session.change(stored, changed, None)
        items.append(changed)
    status = "active" if record.data["status"] == "trialing" else record.data["status"]
    data = {**record.data, "status": status, "items": {**record.data["items"], "data": items}}
    record = session.change(record, data, "updated")
    invoice = _invoice(session, record, "subscription_cycle")
    _with_invoice(session, record.id, invoice)


def _finalize(session: Session, invoice: Record) -> None:
    """Finalize a draft whose hour is over, and collect it."""
    invoice = _invoices.finalize(session, invoice)
    if invoice.data["status"] == "paid":
        invoice_paid(session, invoice)
        return
    if invoice.data["collection_method"] == "send_invoice":
        session.emit("sent", invoice)
        return
    try:
        _invoices.pay(session, invoice)
    except StripeFailure:
        details = (invoice.data.get("parent") or {}).get("subscription_details") or {}
        record = session.find(details.get("subscription") or "", ("subscription",))
        if record is not None and record.data["status"] in _RENEWING:
            _set(session, record, status="past_due")


HANDLERS: dict[str, Callable[[Session, Call], Served]] = {
    "prices.create": _create_price,
    "subscriptions.cancel": _cancel,
    "subscriptions.create": _create,
    "subscriptions.update": _update,
    "test_helpers.test_clocks.advance": _advance,
    "test_helpers.test_clocks.create": _create_clock,
}
