"""Subscriptions: creation, changes with prorations, and cancellation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .._payments import payment_methods
from .._requests.messages import (
    invalid,
    missing,
    not_modeled,
    refuse_both,
    refuse_unmodeled,
    require,
)
from .._state.clocks import use_customer_clock
from .._state.lists import ENDED
from .._state.operations import Call, Served, changes, creates, serves, target
from .._state.session import Session
from .._state.state_changes import change_state, transition
from .._state.store import Resource
from . import invoices, subscription_changes, subscription_periods as periods
from .billing_modes import billing_mode, is_flexible
from .discounts import Purchase, discounts_of, load_discounts
from .invoice_items import create_item, pending_items
from .invoice_subscriptions import SUBSCRIPTION
from .invoice_totals import tax_rates
from .prices import check_active, check_currency, is_metered
from .prorations import ItemChange, prorations
from .subscription_invoices import collect_invoice, make_invoice, unbilled_usage

_NOT_MODELED = ("backdate_start_date", "billing_cycle_anchor_config", "billing_schedules",
                "billing_thresholds", "pending_invoice_item_interval")  # fmt: skip
_MAX_TRIAL = 730
_CHANGES_OF_AMOUNTS = frozenset(
    {"add_invoice_items", "billing_cycle_anchor", "default_tax_rates", "discounts", "items",
     "trial_end"}
)  # fmt: skip
"""Parameters that cannot change a subscription before its first payment."""
_OWN_ARGS = _CHANGES_OF_AMOUNTS | {"cancel_at", "cancel_at_period_end", "proration_date"}
"""Parameters that have their own code. The others are fields of the subscription."""
_CHANGES_OF_CANCELED = frozenset({"cancellation_details", "metadata"})


@creates("subscriptions.create")
def _create(session: Session, args: dict[str, Any]) -> Resource:
    """Create a subscription, and invoice its first period."""
    check_params(session, args, args.get("customer"))
    subscription, invoice = start_subscription(session, args)
    if invoice is not None:
        subscription = collect_invoice(session, subscription, invoice, args)
    trial_end = subscription.data["trial_end"]
    if trial_end is not None and trial_end - periods.TRIAL_NOTICE <= session.now:
        session.emit("trial_will_end", subscription)
    return subscription


@serves("customers.subscriptions.create")
def _create_for_customer(session: Session, call: Call) -> Served:
    customer = session.get(call.path["customer"], ("customer",), "customer")
    args = {**call.args, "customer": customer.id}
    session.check_references(call.route.schemas, args)
    return Served(_create(session, args).data)


@changes("subscriptions.update", "customers.subscriptions.update")
def _update(session: Session, record: Resource, args: dict[str, Any]) -> Resource:
    check_params(session, args, record.data["customer"], current_prices(record))
    return update_subscription(session, record, args)


@serves("subscriptions.delete_discount", "customers.subscriptions.discount.delete")
def _delete_discount(session: Session, call: Call) -> Served:
    """Remove the discounts of a subscription."""
    record = target(session, call)
    held = record.data["discounts"]
    if not held:
        raise missing("discount", record.id, "discount")
    session.assign(record, "updated", discounts=[])
    discounts = load_discounts(session, held)
    for discount in discounts:
        session.emit("deleted", discount)
    given = {**discounts[-1].data, "deleted": True}
    return Served(session.builder().object(call.route.schemas[0], given))


@changes("subscriptions.cancel", "customers.subscriptions.delete")
def _cancel(session: Session, record: Resource, args: dict[str, Any]) -> Resource:
    reason = {"reason": "cancellation_requested", **(args.get("cancellation_details") or {})}
    invoice_now, prorate = args.get("invoice_now", False), args.get("prorate", False)
    canceled, invoice = end_subscription(
        session, record, reason, invoice_now=invoice_now, prorate=prorate
    )
    if invoice is not None:
        return collect_invoice(session, canceled, invoice, {})
    if not prorate:
        for item in pending_items(session, record.data["customer"], record.id):
            if item.data["proration"]:
                session.delete(item)
    return canceled


@changes("subscriptions.migrate")
def _migrate(session: Session, record: Resource, args: dict[str, Any]) -> Resource:
    if record.data.get("schedule"):
        raise not_modeled("the migration of a subscription with a schedule")
    use_customer_clock(session, record.data)
    old, new = billing_mode(record.data), billing_mode(args)
    if old.get("flexible") == {"proration_discounts": "itemized"} != new["flexible"]:
        raise invalid(
            "billing_mode[flexible][proration_discounts]",
            f"The subscription {record.id} has itemized discounts: they cannot be included again.",
        )
    mode = {**new, "updated_at": session.now}
    return session.assign(record, "updated", billing_mode=mode)


@changes("subscriptions.resume")
def _resume(session: Session, record: Resource, args: dict[str, Any]) -> Resource:
    """Begin a new period of a paused subscription. It is active when its invoice is paid."""
    use_customer_clock(session, record.data)
    if args.get("billing_cycle_anchor", "now") != "now":
        anchor = args["billing_cycle_anchor"]
        raise not_modeled(f"billing_cycle_anchor={anchor}", "billing_cycle_anchor")
    items = record.data["items"]["data"]
    if not items:
        return change_state(session, record, "subscriptions.resume")
    period = periods.next_period(session.now, items[0]["price"]["recurring"], session.now)
    items = [periods.with_period(item, period) for item in items]
    data = periods.with_items(session, record.data, items)
    record = session.change(record, {**data, "billing_cycle_anchor": session.now}, None)
    invoice = make_invoice(session, record, "subscription_update")
    return collect_invoice(session, record, invoice, {})


def start_subscription(session: Session, args: dict[str, Any]) -> tuple[Resource, Resource | None]:
    """A new subscription, and the draft of its first invoice, if that has lines."""
    session.check_references(("subscription",), args)
    refuse_unmodeled(args, _NOT_MODELED, "subscriptions")
    if args.get("payment_behavior") == "pending_if_incomplete":
        raise invalid("payment_behavior", "Only an update can use pending_if_incomplete.")
    require(args, "customer", "items")
    customer = use_customer_clock(session, args, status=400)
    now = session.now
    prices = [
        subscription_changes.item_price(session, item, f"items[{i}]")
        for i, item in enumerate(args["items"])
    ]
    subscription_changes.check_prices([price.data for price in prices])
    check_currency(prices[0].data, args.get("currency"))
    _check_currency(session, customer.id, prices[0].data["currency"])
    first = periods.first_period(session, args, prices[0].data["recurring"])
    mode = billing_mode(args)
    invoiced = (
        mode["type"] == "classic"
        or not all(is_metered(price.data) for price in prices)
        or bool(args.get("add_invoice_items") or pending_items(session, customer.id, ""))
    )
    given = {
        "collection_method": "charge_automatically",
        **{name: value for name, value in args.items() if name not in _OWN_ARGS},
        "billing_cycle_anchor": first.anchor,
        "billing_mode": {**mode, "updated_at": now},
        "currency": prices[0].data["currency"],
        "start_date": now,
        "status": "trialing" if first.trial_end else "incomplete" if invoiced else "active",
        "trial_start": now if first.trial_end else None,
        "trial_end": first.trial_end,
        "test_clock": customer.data.get("test_clock"),
        "default_tax_rates": [],
        "cancel_at_period_end": False,
    }
    subscription = session.create("subscription", given, silent=True)
    items = [
        subscription_changes.new_item(session, subscription, price, item, first.period)
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
        "default_tax_rates": tax_rates(session, args.get("default_tax_rates"), "default_tax_rates"),
        "discounts": _discounts(session, args, subscription),
    }
    data |= _cancellation(session, data, args)
    invoice_id = session.world.ids.new("invoice") if invoiced else None
    data["latest_invoice"] = invoice_id
    subscription = session.change(subscription, data, None)
    session.emit("created", subscription)
    if not invoiced:
        return subscription, None
    _add_invoice_items(session, subscription, args)
    return subscription, make_invoice(
        session, subscription, "subscription_create", first=first, identity=invoice_id
    )


def check_params(
    session: Session, args: dict[str, Any], customer: str | None, current: Sequence[str] = ()
) -> None:
    """Raise StripeFailure for what a call cannot ask for. ``current`` are the prices of items."""
    for index, item in enumerate(args.get("items") or ()):
        price = session.find(item.get("price") or "", ("price",))
        if price is not None and price.id not in current:
            check_active(price.data, f"items[{index}][price]")
    if customer is not None:
        default = args.get("default_payment_method")
        payment_methods.check_attached(session, default, customer, "default_payment_method")
        if args.get("collection_method") == "send_invoice":
            invoices.check_email(session, customer)
    if args.get("cancel_at_period_end"):
        refuse_both(args, "cancel_at_period_end", "cancel_at")
    if current:
        return
    refuse_both(args, "trial_period_days", "trial_end")
    if args.get("trial_period_days", 0) > _MAX_TRIAL:
        message = f"A trial has at most {_MAX_TRIAL} days, not {args['trial_period_days']}."
        raise invalid("trial_period_days", message)
    if args.get("days_until_due") and args.get("collection_method") != "send_invoice":
        raise invalid(
            "days_until_due", "The parameter days_until_due needs collection_method=send_invoice."
        )


def current_prices(record: Resource) -> list[str]:
    """The prices of the items. Never empty, because ``check_params`` takes [] for a creation."""
    return [item["price"]["id"] for item in record.data["items"]["data"]] or [""]


def update_subscription(session: Session, record: Resource, args: dict[str, Any]) -> Resource:
    """Change a subscription, and bill what the change costs as ``proration_behavior`` says."""
    refuse_unmodeled(args, _NOT_MODELED, "subscriptions")
    if args.get("payment_behavior") == "pending_if_incomplete":
        raise not_modeled("payment_behavior=pending_if_incomplete", "payment_behavior")
    changed, invoice = change_subscription(session, record, args)
    return changed if invoice is None else collect_invoice(session, changed, invoice, args)


def change_subscription(
    session: Session, record: Resource, args: dict[str, Any]
) -> tuple[Resource, Resource | None]:
    """A changed subscription, and the draft of the invoice that the change makes now, if any."""
    if record.data["status"] in ENDED:
        fixed = sorted(args.keys() - _CHANGES_OF_CANCELED)
        if fixed:
            raise invalid(
                fixed[0],
                f"The subscription {record.id} is {record.data['status']}: only metadata and "
                "cancellation_details can change.",
            )
    for name in ("cancel_at", "cancel_at_period_end"):
        if record.data.get("schedule") and name in args:
            raise invalid(
                name,
                f"The subscription {record.id} has the schedule {record.data['schedule']}. Change "
                "or release the schedule instead.",
            )
    if record.data["status"] == "incomplete":
        for name in sorted(_CHANGES_OF_AMOUNTS & args.keys()):
            raise invalid(
                name,
                f"The subscription {record.id} is incomplete: its {name} cannot change. Pay its "
                "first invoice first, or create another subscription.",
            )
    session.check_references(("subscription",), args)
    use_customer_clock(session, record.data)
    fields = {name: value for name, value in args.items() if name not in _OWN_ARGS}
    data = session.builder().update("subscription", record.data, fields)
    if "default_tax_rates" in args:
        rates = tax_rates(session, args["default_tax_rates"], "default_tax_rates")
        data["default_tax_rates"] = rates
    if "discounts" in args:
        data["discounts"] = _discounts(session, args, record)
        left = [one for one in record.data["discounts"] if one not in data["discounts"]]
        for discount in load_discounts(session, left):
            session.emit("deleted", discount)
    changes = subscription_changes.item_changes(session, record, args.get("items") or ())
    effect = subscription_changes.period_change(session, record.data, changes, args)
    if effect.period is not None:
        changes = [
            ItemChange(change.old, change.new and periods.with_period(change.new, effect.period))
            for change in changes
        ]
    items = [change.new for change in changes if change.new is not None]
    for change in changes:
        if change.new is None and change.old is not None:
            session.delete(session.get(change.old["id"], (), "items"))
    data = {**periods.with_items(session, data, items), **effect.fields}
    data |= _cancellation(session, data, args)
    made: list[dict[str, Any]] = []
    if effect.prorated:
        made = prorations(session, record.data, data, changes, effect.at, renewed=effect.renewed)
        if is_flexible(data):
            removed = [change.old for change in changes if change.old and change.new is None]
            made += unbilled_usage(session, data, removed)
    always = args.get("proration_behavior") == "always_invoice"
    invoiced = effect.renewed or bool(always and made)
    if invoiced:
        data["latest_invoice"] = session.world.ids.new("invoice")
    trialing = record.data["status"] == "trialing"
    if effect.transition:
        record = transition(session, record, effect.transition, data)
    else:
        record = session.change(record, data, "updated")
    for item in made:
        create_item(session, item)
    _add_invoice_items(session, record, args)
    if not invoiced:
        return record, None
    usage = []
    if effect.renewed and not trialing:
        priced = [(c.old, c.new["price"]["id"]) for c in changes if c.old and c.new]
        kept = [old for old, price in priced if old["price"]["id"] == price]
        usage = periods.usage_until(data, kept, session.now)
    invoice = make_invoice(
        session,
        record,
        "subscription_update",
        period=effect.renewed,
        usage=usage,
        identity=data["latest_invoice"],
    )
    return session.latest(record), invoice


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
    use_customer_clock(session, record.data)
    items, now = record.data["items"]["data"], session.now
    if prorate and record.data["status"] not in ("trialing", "incomplete", "paused"):
        changes = [ItemChange(item, None) for item in items]
        for proration in prorations(session, record.data, record.data, changes, now, renewed=True):
            create_item(session, proration)
    invoice = None
    if invoice_now:
        trialing = record.data["status"] == "trialing"
        usage = [] if trialing else periods.usage_until(record.data, items, now)
        if usage or pending_items(session, record.data["customer"], "", record.id):
            since = periods.period_start(record.data, now)
            invoice = make_invoice(session, record, reason, period=False, usage=usage, since=since)
    record = session.latest(record)
    given = {"cancellation_details": details}
    data = session.builder().update("subscription", record.data, given)
    data["canceled_at"] = data.get("canceled_at") or now
    for open_invoice in session.having("invoice", {SUBSCRIPTION: record.id}):
        if open_invoice.data["status"] == "open":
            session.assign(open_invoice, "updated", auto_advance=False, next_payment_attempt=None)
    schedule = session.find(data.get("schedule") or "", ("subscription_schedule",))
    if schedule is not None and schedule.data["status"] == "active":
        change_state(session, schedule, "subscription_schedules.cancel", current_phase=None)
    return change_state(session, record, "subscriptions.cancel", data), invoice


def end_at_requested_time(session: Session, record: Resource) -> None:
    """Cancel a subscription at the time that was asked for, and bill what it still owes."""
    details = {"reason": "cancellation_requested"}
    end_subscription(session, record, details, invoice_now=True, reason="subscription_cycle")


def _discounts(session: Session, args: dict[str, Any], subscription: Resource) -> list[str]:
    """The discounts that a call sets. They belong to the subscription from now on."""
    found = discounts_of(session, args, Purchase(subscription.data["customer"]))
    for discount in load_discounts(session, found):
        session.assign(discount, None, subscription=subscription.id)
    return found


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


def _add_invoice_items(session: Session, subscription: Resource, args: dict[str, Any]) -> None:
    for item in args.get("add_invoice_items") or ():
        given = {name: value for name, value in item.items() if name != "period"}
        given |= {"customer": subscription.data["customer"], "subscription": subscription.id}
        create_item(session, given)


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
        raise not_modeled("cancel_at=max_billed_until", "cancel_at")
    at = named[wanted] if isinstance(wanted, str) else wanted
    session.check_future(at, "cancel_at")
    return {
        "cancel_at": at,
        "cancel_at_period_end": False,
        "canceled_at": session.now if at else None,
    }
