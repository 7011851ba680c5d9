# Copied from codegen/runtime/testing/_billing/subscriptions.py.
"""Subscriptions and their items: creation, changes with prorations, invoices and cancellation."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import msgspec

from .._payments import payment_methods
from .._payments.money import prorated
from .._requests.messages import StripeFailure, invalid, missing, not_modeled, required
from .._state.intervals import DAY, add_interval
from .._state.lists import ENDED
from .._state.operations import Call, Served, changes, creates, serves, target
from .._state.session import Session
from .._state.states import change_state, transition
from .._state.store import Resource
from . import invoices, meters
from .discounts import offer_of
from .prices import check_currency, create_price, describe, is_metered, price_amount
from .proration import ItemChange, Period, prorations

TRIAL_NOTICE = 3 * DAY
"""The time from ``customer.subscription.trial_will_end`` to the end of a trial."""
_NOT_MODELED = (
    "backdate_start_date",
    "billing_cycle_anchor_config",
    "billing_schedules",
    "billing_thresholds",
    "pending_invoice_item_interval",
)
_OWN_ARGS = frozenset(
    {
        "add_invoice_items",
        "billing_cycle_anchor",
        "cancel_at",
        "cancel_at_period_end",
        "default_tax_rates",
        "discounts",
        "items",
        "proration_date",
        "trial_end",
    }
)
"""Parameters that have their own code. The others are fields of the subscription."""
_MAX_ITEMS = 20
_MAX_TRIAL = 730
_CHANGES_OF_CANCELED = frozenset({"cancellation_details", "metadata"})


def next_period(anchor: int, recurring: dict[str, Any], start: int) -> Period:
    """The period of a price that begins at ``start``. It ends on a multiple from ``anchor``."""
    interval, count = recurring["interval"], recurring.get("interval_count") or 1
    longest = {"day": 1, "week": 7, "month": 31, "year": 366}[interval] * DAY * count
    number = max((start - anchor) // longest, 0) * count
    end = add_interval(anchor, interval, number)
    while end <= start:
        number += count
        end = add_interval(anchor, interval, number)
    return start, end


# --- creation -----------------------------------------------------------------------------------


@creates("subscriptions.create")
def _create(session: Session, args: dict[str, Any]) -> Resource:
    _check_params(session, args, args.get("customer"))
    return create_subscription(session, args)


def create_subscription(session: Session, args: dict[str, Any]) -> Resource:
    """Create a subscription, and invoice its first period."""
    subscription, invoice = start_subscription(session, args)
    invoices.finalize(session, invoice)
    if _trial_end_is_near(subscription.data, session.now):
        session.emit("trial_will_end", session.get(subscription.id, (), "subscription"))
    return _collect(session, subscription.id, invoice.id, args)


def start_subscription(session: Session, args: dict[str, Any]) -> tuple[Resource, Resource]:
    """A new subscription, and the draft of its first invoice."""
    session.check_references(("subscription",), args)
    _refuse(args, _NOT_MODELED)
    if args.get("payment_behavior") == "pending_if_incomplete":
        raise invalid("payment_behavior", "Only an update can use pending_if_incomplete.")
    if not args.get("customer"):
        raise required("customer")
    if not args.get("items"):
        raise required("items")
    customer = invoices.clocked_customer(session, args, status=400)
    now = session.now
    prices = [_item_price(session, item, f"items[{i}]") for i, item in enumerate(args["items"])]
    _check_prices([price.data for price in prices])
    check_currency(prices[0].data, args.get("currency"), "currency")
    _check_currency(session, customer.id, prices[0].data["currency"])
    trial_end = _trial_end(session, args)
    recurring = prices[0].data["recurring"]
    anchor = trial_end or args.get("billing_cycle_anchor") or now
    if trial_end:
        period = (now, trial_end)
    elif anchor == now:
        period = next_period(now, recurring, now)
    else:
        if not now < anchor <= next_period(now, recurring, now)[1]:
            raise invalid(
                "billing_cycle_anchor",
                "The parameter billing_cycle_anchor is not within one period from now.",
            )
        period = (now, anchor)
    given = {
        "collection_method": "charge_automatically",
        **{name: value for name, value in args.items() if name not in _OWN_ARGS},
        "billing_cycle_anchor": anchor,
        "currency": prices[0].data["currency"],
        "start_date": now,
        "status": "trialing" if trial_end else "incomplete",
        "trial_start": now if trial_end else None,
        "trial_end": trial_end,
        "test_clock": customer.data.get("test_clock"),
        "default_tax_rates": [],
        "cancel_at_period_end": False,
    }
    subscription = session.create("subscription", given, silent=True)
    items = [
        _new_item(session, subscription, price, item, period)
        for price, item in zip(prices, args["items"], strict=True)
    ]
    listed = {
        **subscription.data["items"],
        "data": items,
        "url": f"/v1/subscription_items?subscription={subscription.id}",
    }
    data = {
        **subscription.data,
        "items": listed,
        "default_tax_rates": invoices.tax_rates(
            session, args.get("default_tax_rates"), "default_tax_rates"
        ),
        "discounts": subscription_discounts(session, args, subscription),
    }
    data |= _cancellation(session, data, args)
    subscription = session.change(subscription, data, None)
    session.emit("created", subscription)
    _add_invoice_items(session, subscription, args)
    share = None
    if anchor != now and not trial_end:
        full = (_before(anchor, recurring), anchor)
        share = (full, args.get("proration_behavior", "create_prorations") != "none")
    return subscription, make_invoice(session, subscription, "subscription_create", first=share)


def _check_params(
    session: Session, args: dict[str, Any], customer: str | None, current: Sequence[str] = ()
) -> None:
    """Raise StripeFailure for what a call cannot ask for. ``current`` are the prices of items."""
    for index, item in enumerate(args.get("items") or ()):
        price = session.find(item.get("price") or "", ("price",))
        if price is not None and price.id not in current:
            invoices.check_active(price.data, f"items[{index}][price]")
    if customer is not None:
        default = args.get("default_payment_method")
        payment_methods.check_attached(session, default, customer, "default_payment_method")
        if args.get("collection_method") == "send_invoice":
            invoices.check_email(session, customer)
    if args.get("cancel_at_period_end"):
        invoices.refuse_both(args, "cancel_at_period_end", "cancel_at")
    if current:
        return
    invoices.refuse_both(args, "trial_period_days", "trial_end")
    if args.get("trial_period_days", 0) > _MAX_TRIAL:
        raise invalid("trial_period_days", f"A trial has at most {_MAX_TRIAL} days.")
    if args.get("days_until_due") and args.get("collection_method") != "send_invoice":
        raise invalid(
            "days_until_due", "The parameter days_until_due needs collection_method=send_invoice."
        )


def _check_currency(session: Session, customer: str, currency: str) -> None:
    """Raise StripeFailure if a subscription of the customer is in another currency."""
    for other in session.having("subscription", customer=customer):
        data = other.data
        if data["currency"] != currency and data["status"] not in ENDED:
            raise invalid(
                "currency",
                f"The customer {customer} has the subscription {other.id} in {data['currency']}. "
                "One customer cannot subscribe in two currencies.",
            )


def _before(anchor: int, recurring: dict[str, Any]) -> int:
    return add_interval(anchor, recurring["interval"], -(recurring.get("interval_count") or 1))


def _refuse(args: dict[str, Any], names: Sequence[str]) -> None:
    for name in names:
        if args.get(name):
            raise not_modeled(f"the parameter {name}", name)


def _item_price(session: Session, item: dict[str, Any], where: str) -> Resource:
    param = f"{where}[price]" if where else "price"
    if item.get("price_data"):
        price = create_price(session, item["price_data"])
    elif item.get("price"):
        price = session.get(item["price"], ("price",), param, status=400)
    else:
        raise invalid(param, "An item needs a price.", "parameter_missing")
    if not price.data.get("recurring"):
        raise invalid(param, f"The price {price.id} is not recurring.")
    if is_metered(price.data) and item.get("quantity") is not None:
        raise invalid(
            param.replace("price", "quantity"), f"The price {price.id} is metered: omit quantity."
        )
    return price


def _check_prices(prices: list[dict[str, Any]]) -> None:
    """Raise StripeFailure for prices that one subscription cannot have."""
    if len(prices) > _MAX_ITEMS:
        raise invalid("items", f"A subscription has at most {_MAX_ITEMS} items.")
    if len({price["id"] for price in prices}) < len(prices):
        raise invalid("items", "Two items have the same price. Use one item with a quantity.")
    found = {(p["recurring"]["interval"], p["recurring"].get("interval_count")) for p in prices}
    if len(found) > 1:
        raise invalid(
            "items",
            "The prices have different intervals. The emulator models one interval for each "
            "subscription.",
            "emulator_not_modelled",
        )
    if len({price["currency"] for price in prices}) > 1:
        raise invalid("items", "The prices have different currencies.")


def _trial_end(session: Session, args: dict[str, Any]) -> int | None:
    if args.get("trial_period_days"):
        return session.now + int(args["trial_period_days"]) * DAY
    end = args.get("trial_end")
    if end is None or end == "now":
        return None
    if end <= session.now:
        raise invalid("trial_end", "The parameter trial_end is not in the future.")
    return int(end)


def _trial_end_is_near(data: dict[str, Any], now: int) -> bool:
    return bool(data["status"] == "trialing" and data["trial_end"] - TRIAL_NOTICE <= now)


def _new_item(
    session: Session,
    subscription: Resource,
    price: Resource,
    item: dict[str, Any],
    period: Period,
) -> dict[str, Any]:
    given = {
        "price": price.data,
        "metadata": item.get("metadata") or {},
        "subscription": subscription.id,
        "current_period_start": period[0],
        "current_period_end": period[1],
        "created": session.now,
        "discounts": invoices.discounts_of(session, item, subscription.data["customer"]),
    }
    if not is_metered(price.data):
        given["quantity"] = item.get("quantity", 1)
    record = session.create("subscription_item", given, silent=True)
    rates = invoices.tax_rates(session, item.get("tax_rates"), "tax_rates")
    return session.assign(record, None, tax_rates=rates).data


def subscription_discounts(
    session: Session, args: dict[str, Any], subscription: Resource
) -> list[str]:
    """The discounts that a call sets. A coupon that repeats ends after its months."""
    found = invoices.discounts_of(session, args, subscription.data["customer"])
    for identity in found:
        discount = session.get(identity, ("discount",), "discounts")
        coupon = offer_of(session, discount).coupon.data
        end = discount.data.get("end")
        if coupon["duration"] == "repeating" and end is None:
            months = coupon.get("duration_in_months") or 1
            end = add_interval(discount.data["start"], "month", months)
        session.assign(discount, None, subscription=subscription.id, end=end)
    return found


def _add_invoice_items(session: Session, subscription: Resource, args: dict[str, Any]) -> None:
    for item in args.get("add_invoice_items") or ():
        given = {name: value for name, value in item.items() if name != "period"}
        given |= {"customer": subscription.data["customer"], "subscription": subscription.id}
        invoices.create_item(session, given, None)


# --- invoices -----------------------------------------------------------------------------------


def make_invoice(
    session: Session,
    subscription: Resource,
    reason: str,
    *,
    period: bool = True,
    usage: tuple[dict[str, Any], ...] = (),
    pending: bool = True,
    first: tuple[Period, bool] | None = None,
) -> Resource:
    """A draft invoice of a subscription. A trial costs nothing.

    Args:
        period: Bill the current period of the items.
        usage: Items of the period before, whose metered usage is billed.
        pending: Add the invoice items that wait.
        first: The whole period that a first partial period is a part of, and whether it costs
            its share of the price.
    """
    data = subscription.data
    held = data["status"] == "unpaid" or _collection_paused(data) == "keep_as_draft"
    args: dict[str, Any] = {
        "customer": data["customer"],
        "currency": data["currency"],
        "collection_method": data["collection_method"],
        "billing_reason": reason,
        "auto_advance": not held,
        "pending_invoice_items_behavior": "include" if pending else "exclude",
        "default_payment_method": data.get("default_payment_method"),
        "default_tax_rates": [rate["id"] for rate in data.get("default_tax_rates") or ()],
        "discounts": [{"discount": one} for one in _current_discounts(session, data)],
        "parent": invoices.subscription_parent(session, subscription.id),
    }
    if data["collection_method"] == "send_invoice":
        args["days_until_due"] = data.get("days_until_due") or 30
    invoice = invoices.create_invoice(session, args, silent=True)
    items = data["items"]["data"]
    lines = [_usage_line(session, invoice.id, subscription, item) for item in usage]
    known = {item["id"] for item in usage}
    for item in items if period else ():
        if item["id"] not in known:
            lines.append(_period_line(session, invoice.id, subscription, item, first))
    span = {
        "period_start": min((i["current_period_start"] for i in items), default=session.now),
        "period_end": max((i["current_period_end"] for i in items), default=session.now),
    }
    listed = {**invoice.data["lines"], "data": [*invoice.data["lines"]["data"], *lines]}
    invoice = session.assign(invoice, None, **span, lines=listed)
    invoice = invoices.recompute(session, invoice, None)
    session.emit("created", invoice)
    record = session.get(subscription.id, ("subscription",), "subscription")
    kept = _discounts_left(session, record.data, invoice)
    session.assign(record, None, latest_invoice=invoice.id, discounts=kept)
    return invoice


def _collection_paused(data: dict[str, Any]) -> str | None:
    paused = data.get("pause_collection")
    return paused["behavior"] if paused else None


def _current_discounts(session: Session, data: dict[str, Any]) -> list[str]:
    found = []
    for identity in data["discounts"]:
        end = session.get(identity, ("discount",), "discounts").data.get("end")
        if end is None or end > session.now:
            found.append(identity)
    return found


def _discounts_left(session: Session, data: dict[str, Any], invoice: Resource) -> list[str]:
    """The discounts that apply to later invoices. A coupon for one invoice is used up."""
    amounts = {d["discount"]: d["amount"] for d in invoice.data["total_discount_amounts"]}
    kept = []
    for identity in data["discounts"]:
        discount = session.get(identity, ("discount",), "discounts")
        coupon = offer_of(session, discount).coupon.data
        once = coupon["duration"] == "once" and amounts.get(identity, 0) > 0
        if once or identity not in invoice.data["discounts"]:
            session.emit("deleted", discount)
        else:
            kept.append(identity)
    return kept


def _period_line(
    session: Session,
    invoice: str,
    subscription: Resource,
    item: dict[str, Any],
    first: tuple[Period, bool] | None,
) -> dict[str, Any]:
    period = (item["current_period_start"], item["current_period_end"])
    quantity = Decimal(0 if is_metered(item["price"]) else item.get("quantity", 1))
    amount = 0 if is_metered(item["price"]) else price_amount(item["price"], quantity)
    if subscription.data["status"] == "trialing":
        amount = 0
    elif first is not None:
        whole, charged = first
        amount = prorated(amount, whole, period[0]) if charged else 0
    return _line(session, invoice, subscription, item, period, quantity, amount)


def _usage_line(
    session: Session, invoice: str, subscription: Resource, item: dict[str, Any]
) -> dict[str, Any]:
    """The line of a metered item for a period that is over."""
    period = (item["current_period_start"], item["current_period_end"])
    meter = item["price"]["recurring"].get("meter")
    quantity = Decimal(0)
    if meter:
        quantity = meters.usage(session, meter, subscription.data["customer"], *period)
    amount = price_amount(item["price"], quantity)
    return _line(session, invoice, subscription, item, period, quantity, amount)


def _line(
    session: Session,
    invoice: str,
    subscription: Resource,
    item: dict[str, Any],
    period: Period,
    quantity: Decimal,
    amount: int,
) -> dict[str, Any]:
    return session.builder().object(
        "line_item",
        {
            "amount": amount,
            "currency": item["price"]["currency"],
            "description": describe(session, item["price"], quantity),
            "discountable": True,
            "discounts": item.get("discounts") or [],
            "invoice": invoice,
            "subscription": subscription.id,
            "subtotal": amount,
            "quantity": int(quantity),
            "quantity_decimal": str(quantity),
            "taxes": [],
            "period": {"start": period[0], "end": period[1]},
            "pricing": invoices.pricing(item["price"]),
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


def _collect(session: Session, identity: str, invoice_id: str, args: dict[str, Any]) -> Resource:
    """Collect the invoice of a call as its ``payment_behavior`` says. Returns the subscription."""
    invoice = session.get(invoice_id, ("invoice",), "invoice")
    record = session.get(identity, ("subscription",), "subscription")
    if invoice.data["status"] != "open":
        return record
    invoice = session.assign(invoice, None, next_payment_attempt=None)
    if record.data["collection_method"] == "send_invoice":
        if record.data["status"] == "incomplete":
            return transition(session, record, "payment_succeeded")
        return record
    behavior = args.get("payment_behavior", "allow_incomplete")
    if behavior == "default_incomplete":
        return transition(session, record, "payment_failed")
    try:
        invoices.pay(session, invoice, None, off_session=args.get("off_session", False))
    except StripeFailure as failure:
        if record.data["status"] == "incomplete" and not failure.keep:
            failure.error["code"] = "resource_missing"
            raise
        if behavior == "error_if_incomplete":
            failure.keep = False
            if failure.error.get("code") == invoices.REQUIRES_ACTION:
                failure.error["code"] = "subscription_payment_intent_requires_action"
            raise
        record = session.get(identity, (), "subscription")
        return transition(session, record, "payment_failed")
    return session.get(identity, (), "subscription")


def invoice_paid(session: Session, invoice: Resource) -> None:
    """Activate the subscription of an invoice that is paid."""
    record = session.find(invoices.subscription_of(invoice.data), ("subscription",))
    if record is None or record.data.get("latest_invoice") not in (None, invoice.id):
        return
    if record.data["status"] == "paused" and invoice.data["status"] == "paid":
        change_state(session, record, "subscriptions.resume")
    else:
        transition(session, record, "payment_succeeded")


# --- changes ------------------------------------------------------------------------------------


@changes("subscriptions.update")
def _update(session: Session, record: Resource, args: dict[str, Any]) -> Resource:
    _check_params(session, args, record.data["customer"], _prices(record))
    return update_subscription(session, record, args)


def _prices(record: Resource) -> list[str]:
    return [item["price"]["id"] for item in record.data["items"]["data"]] or [""]


def update_subscription(session: Session, record: Resource, args: dict[str, Any]) -> Resource:
    """Change a subscription, and bill what the change costs as ``proration_behavior`` says."""
    _refuse(args, _NOT_MODELED)
    if args.get("payment_behavior") == "pending_if_incomplete":
        raise not_modeled("the parameter payment_behavior", "payment_behavior")
    changed, invoice = change_subscription(session, record, args)
    if invoice is None:
        return changed
    invoices.finalize(session, invoice)
    return _collect(session, changed.id, invoice.id, args)


def change_subscription(
    session: Session, record: Resource, args: dict[str, Any]
) -> tuple[Resource, Resource | None]:
    """A changed subscription, and the draft of the invoice that the change makes now, if any."""
    if record.data["status"] in ("canceled", "incomplete_expired"):
        fixed = sorted(args.keys() - _CHANGES_OF_CANCELED)
        if fixed:
            raise invalid(
                fixed[0],
                f"The subscription {record.id} is {record.data['status']}: only metadata and "
                "cancellation_details can change.",
            )
    session.check_references(("subscription",), args)
    invoices.clocked_customer(session, record.data)
    fields = {name: value for name, value in args.items() if name not in _OWN_ARGS}
    data = session.builder().update("subscription", record.data, fields)
    if "default_tax_rates" in args:
        rates = invoices.tax_rates(session, args["default_tax_rates"], "default_tax_rates")
        data["default_tax_rates"] = rates
    if "discounts" in args:
        data["discounts"] = subscription_discounts(session, args, record)
    changes = _item_changes(session, record, args.get("items") or ())
    plan = _Plan.of(session, record.data, data, changes, args)
    items = [plan.with_period(change.new) for change in changes if change.new is not None]
    for change in changes:
        if change.new is None and change.old is not None:
            session.delete(session.get(change.old["id"], (), "items"))
    for item in items:
        stored = session.get(item["id"], ("subscription_item",), "items")
        session.change(stored, item, None)
    data["items"] = {**data["items"], "data": items}
    data |= plan.fields
    data |= _cancellation(session, data, args)
    made: list[dict[str, Any]] = []
    if plan.prorated:
        made = prorations(session, record.data, data, changes, plan.at, renewed=plan.renewed)
    if plan.starts_trial:
        record = transition(session, record, "trial_started", data)
    elif plan.ends_trial:
        record = transition(session, record, "trial_ended", data)
    else:
        record = session.change(record, data, "updated")
    for proration in made:
        invoices.create_item(session, proration, None)
    _add_invoice_items(session, record, args)
    usage = tuple(
        {**change.old, "current_period_end": session.now}
        for change in changes
        if plan.renewed
        and not plan.trialing
        and change.old
        and change.new
        and is_metered(change.old["price"])
        and change.old["price"]["id"] == change.new["price"]["id"]
    )
    always = args.get("proration_behavior") == "always_invoice"
    if not plan.renewed and not (always and made):
        return record, None
    invoice = make_invoice(session, record, "subscription_update", period=plan.renewed, usage=usage)
    return session.get(record.id, (), "subscription"), invoice


class _Plan(msgspec.Struct, frozen=True):
    """How a change affects the periods of a subscription.

    ``renewed``: a new period begins now, and it is billed now. ``prorated``: the change makes
    credits and charges. ``trialing``: the period before the change is a trial.
    """

    at: int
    now: int
    renewed: bool
    prorated: bool
    trialing: bool
    starts_trial: bool
    ends_trial: bool
    period: Period | None
    fields: dict[str, Any]

    @classmethod
    def of(
        cls,
        session: Session,
        old: dict[str, Any],
        new: dict[str, Any],
        changes: list[ItemChange],
        args: dict[str, Any],
    ) -> _Plan:
        now = session.now
        items = [change.new for change in changes if change.new is not None]
        before = [change.old for change in changes if change.old is not None]
        _check_prices([item["price"] for item in items])
        trialing = old["status"] == "trialing"
        trial_end = _trial_end(session, args) if "trial_end" in args else None
        ends_trial = trialing and args.get("trial_end") == "now"
        live = old["status"] in ("active", "past_due", "trialing", "unpaid")
        starts_trial = trial_end is not None and not trialing
        renewed = (
            bool(items and before)
            and live
            and (
                ends_trial
                or starts_trial
                or args.get("billing_cycle_anchor") == "now"
                or (
                    not trialing
                    and (
                        _interval(before) != _interval(items) or _is_free(before) != _is_free(items)
                    )
                )
            )
        )
        if trialing and renewed and not ends_trial:
            raise invalid(
                "billing_cycle_anchor",
                f"The subscription is trialing until {old['trial_end']}. Pass trial_end=now.",
            )
        fields: dict[str, Any] = {}
        period: Period | None = None
        if trial_end is not None:
            start = old["trial_start"] if trialing else now
            fields = {"trial_end": trial_end, "trial_start": start}
            fields["billing_cycle_anchor"] = trial_end
            period = (start, trial_end)
        elif renewed:
            fields = {"billing_cycle_anchor": now}
            if ends_trial:
                fields["trial_end"] = now
            period = next_period(now, items[0]["price"]["recurring"], now)
        behavior = args.get("proration_behavior", "create_prorations")
        at = args.get("proration_date", now)
        bounds = [(item["current_period_start"], item["current_period_end"]) for item in before]
        if "proration_date" in args and bounds and not bounds[0][0] <= at <= bounds[0][1]:
            raise invalid(
                "proration_date",
                f"The parameter proration_date is not in the current period, {bounds[0][0]} to "
                f"{bounds[0][1]}.",
            )
        return cls(
            at=at,
            now=now,
            renewed=renewed,
            prorated=behavior != "none" and live and not trialing,
            trialing=trialing,
            starts_trial=starts_trial,
            ends_trial=ends_trial,
            period=period,
            fields=fields,
        )

    def with_period(self, item: dict[str, Any]) -> dict[str, Any]:
        if self.period is None:
            return item
        start, end = self.period
        return {**item, "current_period_start": start, "current_period_end": end}


def _interval(items: list[dict[str, Any]]) -> tuple[str, int]:
    recurring = items[0]["price"]["recurring"]
    return recurring["interval"], recurring.get("interval_count") or 1


def _is_free(items: list[dict[str, Any]]) -> bool:
    return not any(
        is_metered(item["price"]) or price_amount(item["price"], Decimal(item.get("quantity", 1)))
        for item in items
    )


def _item_changes(
    session: Session, record: Resource, wanted: Sequence[dict[str, Any]]
) -> list[ItemChange]:
    """Every item before and after a change, without new periods. New items are stored."""
    items = record.data["items"]["data"]
    changes = {item["id"]: ItemChange(item, item) for item in items}
    added: list[ItemChange] = []
    for index, given in enumerate(wanted):
        where = f"items[{index}]"
        if given.get("billing_thresholds"):
            raise not_modeled("billing_thresholds of items", f"{where}[billing_thresholds]")
        if not given.get("id"):
            price = _item_price(session, given, where)
            period = _shared_period(session, record, price)
            added.append(ItemChange(None, _new_item(session, record, price, given, period)))
            continue
        if given["id"] not in changes:
            raise invalid(f"{where}[id]", "The subscription has no such item.", "resource_missing")
        old = changes[given["id"]].old
        assert old is not None
        changes[given["id"]] = ItemChange(old, _changed_item(session, record, old, given, where))
    found = [*changes.values(), *added]
    if wanted and not any(change.new for change in found):
        raise invalid("items", "A subscription needs an item. Cancel it to end it.")
    return found


def _shared_period(session: Session, record: Resource, price: Resource) -> Period:
    items = record.data["items"]["data"]
    if not items:
        return next_period(session.now, price.data["recurring"], session.now)
    return items[0]["current_period_start"], items[0]["current_period_end"]


def _changed_item(
    session: Session, record: Resource, old: dict[str, Any], given: dict[str, Any], where: str
) -> dict[str, Any] | None:
    replaced = "price" in given or "price_data" in given
    price = _item_price(session, given, where).data if replaced else old["price"]
    leaves = given.get("deleted") or price["id"] != old["price"]["id"]
    if leaves and is_metered(old["price"]) and not given.get("clear_usage"):
        raise invalid(
            f"{where}[clear_usage]" if where else "clear_usage",
            f"The item {old['id']} is metered: its usage would not be billed. Pass "
            "clear_usage=True.",
        )
    if given.get("deleted"):
        return None
    new = {**old, "price": price}
    if is_metered(price):
        new.pop("quantity", None)
        if "quantity" in given:
            raise invalid(f"{where}[quantity]", "The price is metered: omit quantity.")
    else:
        new["quantity"] = given.get("quantity", old.get("quantity", 1))
    if "metadata" in given:
        held = session.builder().update("subscription_item", old, {"metadata": given["metadata"]})
        new["metadata"] = held["metadata"] if given["metadata"] else {}
    if "tax_rates" in given:
        new["tax_rates"] = invoices.tax_rates(session, given["tax_rates"], "tax_rates")
    if "discounts" in given:
        new["discounts"] = invoices.discounts_of(session, given, record.data["customer"])
    return new


def _cancellation(session: Session, data: dict[str, Any], args: dict[str, Any]) -> dict[str, Any]:
    """The fields of a cancellation in the future, or of its withdrawal."""
    ends = [item["current_period_end"] for item in data["items"]["data"]] or [session.now]
    if "cancel_at_period_end" in args:
        chosen = bool(args["cancel_at_period_end"])
        at = max(ends) if chosen else None
        canceled = session.now if chosen else None
        return {"cancel_at_period_end": chosen, "cancel_at": at, "canceled_at": canceled}
    if "cancel_at" not in args:
        return {"cancel_at": max(ends)} if data["cancel_at_period_end"] else {}
    wanted = args["cancel_at"]
    named = {"": None, "min_period_end": min(ends), "max_period_end": max(ends)}
    if wanted == "max_billed_until":
        raise not_modeled("the parameter cancel_at", "cancel_at")
    at = named[wanted] if isinstance(wanted, str) else wanted
    if at is not None and at <= session.now:
        raise invalid("cancel_at", "The parameter cancel_at is not in the future.")
    return {
        "cancel_at": at,
        "cancel_at_period_end": False,
        "canceled_at": session.now if at else None,
    }


@serves("subscriptions.delete_discount")
def _delete_discount(session: Session, call: Call) -> Served:
    """Remove the discounts of a subscription."""
    record = target(session, call)
    held = record.data["discounts"]
    if not held:
        raise missing("discount", record.id, "discount")
    session.assign(record, "updated", discounts=[])
    discount = session.get(held[-1], ("discount",), "discount")
    session.emit("deleted", discount)
    built = session.builder().object(call.route.schemas[0], {**discount.data, "deleted": True})
    return Served(built)


# --- items --------------------------------------------------------------------------------------


@serves("subscription_items.create")
def _create_item(session: Session, call: Call) -> Served:
    args = dict(call.args)
    record = session.get(args.pop("subscription"), ("subscription",), "subscription", status=400)
    before = {item["id"] for item in record.data["items"]["data"]}
    record = _change_item(session, record, args, {})
    return Served(next(i for i in record.data["items"]["data"] if i["id"] not in before))


@changes("subscription_items.update")
def _update_item(session: Session, item: Resource, args: dict[str, Any]) -> Resource:
    record = session.get(item.data["subscription"], ("subscription",), "subscription")
    _change_item(session, record, args, {"id": item.id})
    return session.get(item.id, ("subscription_item",), "item")


@serves("subscription_items.delete")
def _delete_item(session: Session, call: Call) -> Served:
    item = target(session, call)
    record = session.get(item.data["subscription"], ("subscription",), "subscription")
    _change_item(session, record, call.args, {"id": item.id, "deleted": True})
    schema = next(name for name in call.route.schemas if session.facts.is_deleted(name))
    return Served(session.builder().object(schema, {"id": item.id, "deleted": True}))


def _change_item(
    session: Session, record: Resource, args: dict[str, Any], more: dict[str, Any]
) -> Resource:
    billing = {"off_session", "payment_behavior", "proration_behavior", "proration_date"}
    item = {name: value for name, value in args.items() if name not in billing}
    rest = {name: value for name, value in args.items() if name in billing}
    session.check_references((), item)
    args = {**rest, "items": [{**item, **more}]}
    _check_params(session, args, None, _prices(record))
    return update_subscription(session, record, args)


# --- end ----------------------------------------------------------------------------------------


@changes("subscriptions.cancel")
def _cancel(session: Session, record: Resource, args: dict[str, Any]) -> Resource:
    reason = {"reason": "cancellation_requested", **(args.get("cancellation_details") or {})}
    canceled, invoice = end_subscription(
        session,
        record,
        reason,
        invoice_now=args.get("invoice_now", False),
        prorate=args.get("prorate", False),
    )
    if invoice is not None:
        invoices.finalize(session, invoice)
        canceled = _collect(session, canceled.id, invoice.id, {})
    return canceled


def end_subscription(
    session: Session,
    record: Resource,
    details: dict[str, Any],
    *,
    invoice_now: bool = False,
    prorate: bool = False,
    reason: str = "subscription_update",
) -> tuple[Resource, Resource | None]:
    """Cancel a subscription now, and draft its last invoice if ``invoice_now``.

    ``prorate`` credits the rest of the period. Open invoices are collected no more.
    """
    invoices.clocked_customer(session, record.data)
    items, now = record.data["items"]["data"], session.now
    if prorate and record.data["status"] not in ("trialing", "incomplete", "paused"):
        changes = [ItemChange(item, None) for item in items]
        for proration in prorations(session, record.data, record.data, changes, now, renewed=True):
            invoices.create_item(session, proration, None)
    invoice = None
    if invoice_now:
        usage = tuple(
            {**item, "current_period_end": now}
            for item in items
            if is_metered(item["price"]) and record.data["status"] != "trialing"
        )
        invoice = make_invoice(session, record, reason, period=False, usage=usage)
    data = session.get(record.id, (), "subscription").data
    data = session.builder().update("subscription", data, {"cancellation_details": details})
    data["canceled_at"] = data.get("canceled_at") or now
    for open_invoice in session.having("invoice", {invoices.SUBSCRIPTION: record.id}):
        if open_invoice.data["status"] == "open":
            session.assign(open_invoice, "updated", auto_advance=False, next_payment_attempt=None)
    current = session.get(record.id, (), "subscription")
    return change_state(session, current, "subscriptions.cancel", data), invoice


@changes("subscriptions.resume")
def _resume(session: Session, record: Resource, args: dict[str, Any]) -> Resource:
    """Begin a new period of a paused subscription. It is active when its invoice is paid."""
    invoices.clocked_customer(session, record.data)
    if args.get("billing_cycle_anchor", "now") != "now":
        raise not_modeled("the parameter billing_cycle_anchor", "billing_cycle_anchor")
    items = record.data["items"]["data"]
    if not items:
        return change_state(session, record, "subscriptions.resume")
    start, end = next_period(session.now, items[0]["price"]["recurring"], session.now)
    renewed = []
    for item in items:
        changed = {**item, "current_period_start": start, "current_period_end": end}
        stored = session.get(item["id"], ("subscription_item",), "items")
        session.change(stored, changed, None)
        renewed.append(changed)
    listed = {**record.data["items"], "data": renewed}
    record = session.assign(record, None, items=listed, billing_cycle_anchor=start)
    invoice = make_invoice(session, record, "subscription_update")
    invoices.finalize(session, invoice)
    return _collect(session, record.id, invoice.id, {})
