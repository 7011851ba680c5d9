"""Subscription schedules: phases that create and change a subscription as time passes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from .._requests.messages import StripeFailure, invalid, not_modeled, require
from .._state.clocks import STEPS, Step, use_customer_clock
from .._state.inner_operations import run
from .._state.intervals import add_interval
from .._state.lists import ENDED
from .._state.operations import changes, creates
from .._state.session import Session
from .._state.state_changes import change_state, require_transition, transition
from .._state.store import Resource
from . import subscriptions
from .billing_modes import billing_mode, is_flexible
from .discounts import Purchase, find_offer, load_discounts
from .invoice_totals import tax_rates
from .prices import interval_of, is_metered, price_of
from .subscription_changes import check_prices, item_price

_SETTINGS = ("application_fee_percent", "collection_method", "default_payment_method",
             "description", "on_behalf_of", "transfer_data")  # fmt: skip
"""What a phase and ``default_settings`` can both set on the subscription."""
_DEFAULTS = {"billing_cycle_anchor": "automatic", "collection_method": "charge_automatically"}
"""What ``default_settings`` have if a call sets nothing else."""
_CONNECT = ("application_fee_percent", "on_behalf_of", "transfer_data")
"""Those that end with their phase."""


# --- creating -----------------------------------------------------------------------------------


@creates("subscription_schedules.create")
def _create(session: Session, args: dict[str, Any]) -> Resource:
    if "from_subscription" in args:
        return _create_from_subscription(session, args)
    require(args, "customer", "phases")
    return create_schedule(session, args)


def create_schedule(session: Session, args: dict[str, Any]) -> Resource:
    """A schedule. It starts its subscription at once if its start is not in the future."""
    customer = use_customer_clock(session, args, status=400)
    _check(args)
    start = args.get("start_date", "now")
    start = session.now if start == "now" else start
    if start < session.now:
        raise not_modeled("a schedule that starts in the past", "start_date")
    given = {
        "end_behavior": "release",
        **args,
        "billing_mode": billing_mode(args),
        "phases": _read_phases(session, args["phases"], start),
        "test_clock": customer.data.get("test_clock"),
        "default_settings": {**_DEFAULTS, **(args.get("default_settings") or {})},
    }
    _check_intervals(session, given, given["phases"])
    record = session.create("subscription_schedule", given)
    return _start(session, record) if start <= session.now else record


def _check_intervals(
    session: Session, schedule: dict[str, Any], phases: Sequence[dict[str, Any]]
) -> None:
    """Raise StripeFailure if phases of a flexible subscription have different intervals."""
    first = [session.get(phase["items"][0]["price"], ("price",), "phases") for phase in phases]
    intervals = {interval_of(price.data["recurring"]) for price in first}
    if is_flexible(schedule) and len(intervals) > 1:
        raise not_modeled("a phase with another interval of a flexible subscription", "phases")


def _check(args: dict[str, Any]) -> None:
    settings = args.get("default_settings") or {}
    _check_settings(settings, "default_settings", "billing_cycle_anchor")
    if args.get("end_behavior") in ("none", "renew"):
        raise not_modeled(f"end_behavior={args['end_behavior']}", "end_behavior")


def _check_settings(given: dict[str, Any], where: str, *names: str) -> None:
    """Raise StripeFailure for settings of a phase, or of all phases, that have no effect here."""
    if (given.get("automatic_tax") or {}).get("enabled"):
        raise not_modeled("automatic tax", f"{where}[automatic_tax][enabled]")
    for name in ("billing_thresholds", *names):
        if given.get(name) not in (None, "", "automatic"):
            raise not_modeled(f"the parameter {name}", f"{where}[{name}]")


def _create_from_subscription(session: Session, args: dict[str, Any]) -> Resource:
    others = sorted(args.keys() - {"from_subscription", "metadata"})
    if others:
        raise invalid(
            others[0], f"The parameter {others[0]} cannot be used with from_subscription."
        )
    subscription = session.get(
        args["from_subscription"], ("subscription",), "from_subscription", status=400
    )
    data = subscription.data
    if data.get("schedule") or data["status"] in ENDED:
        what = "has a schedule" if data.get("schedule") else f"is {data['status']}"
        raise invalid("from_subscription", f"The subscription {subscription.id} {what}.")
    use_customer_clock(session, data)
    items = data["items"]["data"]
    phase = {
        "start_date": min(item["current_period_start"] for item in items),
        "end_date": max(item["current_period_end"] for item in items),
        "currency": data["currency"],
        "items": [
            {
                **{name: item[name] for name in ("quantity", "tax_rates") if name in item},
                "price": item["price"]["id"],
                "discounts": [{"discount": one} for one in item.get("discounts") or ()],
            }
            for item in items
        ],
        "default_tax_rates": data.get("default_tax_rates"),
        "discounts": [{"discount": discount} for discount in data["discounts"]],
        "proration_behavior": "create_prorations",
        "trial_end": data["trial_end"] if data["status"] == "trialing" else None,
    }
    record = session.create(
        "subscription_schedule",
        {
            "status": "active",
            "customer": data["customer"],
            "billing_mode": data["billing_mode"],
            "end_behavior": "release",
            "metadata": args.get("metadata", {}),
            "phases": [phase],
            "current_phase": _bounds(phase),
            "subscription": subscription.id,
            "test_clock": data.get("test_clock"),
            "default_settings": {**_DEFAULTS, **{name: data.get(name) for name in _SETTINGS}},
        },
    )
    session.assign(subscription, "updated", schedule=record.id)
    return record


def _bounds(phase: dict[str, Any]) -> dict[str, int]:
    return {name: phase[name] for name in ("start_date", "end_date")}


def _read_phases(
    session: Session, given: Sequence[dict[str, Any]], start: int
) -> list[dict[str, Any]]:
    """Phases with dates. Each begins when the one before it ends."""
    phases: list[dict[str, Any]] = []
    for index, one in enumerate(given):
        where = f"phases[{index}]"
        _check_discounts(session, one, where)
        _check_settings(one, where, *(["billing_cycle_anchor"] if index else []))
        if one.get("start_date") not in (None, start) and phases:
            message = "The start_date is not the end of the phase before it. Leave it out."
            raise invalid(f"{where}[start_date]", message)
        items = [
            _read_item(session, item, f"{where}[items][{n}]") for n, item in enumerate(one["items"])
        ]
        if not items:
            raise invalid(f"{where}[items]", "A phase needs items.", "parameter_missing")
        prices = [session.get(item["price"], ("price",), where).data for item in items]
        check_prices(prices, f"{where}[items]")
        left = {item["price"] for item in items}
        for item in phases[-1]["items"] if phases else ():
            price = session.get(item["price"], ("price",), where).data
            if is_metered(price) and item["price"] not in left:
                raise not_modeled("a phase that removes a metered price", f"{where}[items]")
        last = index == len(given) - 1
        end = _end_date(one, start, where, prices[0]["recurring"] if last else None)
        if end <= start:
            raise invalid(f"{where}[end_date]", "The end of the phase is not after its start.")
        trial = end if one.get("trial") else one.get("trial_end")
        if trial and index:
            raise not_modeled("a trial in a later phase", f"{where}[trial]")
        phases.append(
            {
                "proration_behavior": "create_prorations",
                **one,
                "currency": prices[0]["currency"],
                "start_date": start,
                "end_date": end,
                "trial_end": trial,
                "items": items,
                "add_invoice_items": [
                    _read_item(session, item, f"{where}[add_invoice_items][{n}]", once=True)
                    for n, item in enumerate(one.get("add_invoice_items") or ())
                ],
                "default_tax_rates": tax_rates(
                    session, one.get("default_tax_rates"), f"{where}[default_tax_rates]"
                ),
            }
        )
        start = end
    return phases


def _end_date(
    phase: dict[str, Any], start: int, where: str, recurring: dict[str, Any] | None
) -> int:
    """When a phase ends. The last one may say nothing: it has one period of ``recurring``."""
    if phase.get("end_date") is not None:
        return int(phase["end_date"])
    duration = phase.get("duration") or recurring
    if duration is None:
        raise invalid(f"{where}[end_date]", "Every phase but the last needs end_date or duration.")
    return add_interval(start, *interval_of(duration))


def _check_discounts(session: Session, owner: dict[str, Any], where: str) -> None:
    """Raise StripeFailure for an unknown discount of a phase or an item."""
    for index, one in enumerate(owner.get("discounts") or ()):
        if one.get("discount"):
            param = f"{where}[discounts][{index}][discount]"
            session.get(one["discount"], ("discount",), param, status=400)


def _read_item(
    session: Session, item: dict[str, Any], where: str, *, once: bool = False
) -> dict[str, Any]:
    price = price_of(session, item, where) if once else item_price(session, item, where)
    _check_settings(item, where)
    if once and price.data.get("recurring"):
        raise invalid(f"{where}[price]", f"The price {price.id} is recurring.")
    _check_discounts(session, item, where)
    for index, discount in enumerate(item.get("discounts") or ()):
        if not discount.get("discount"):
            find_offer(session, discount, f"{where}[discounts][{index}]", Purchase())
    rates = tax_rates(session, item.get("tax_rates"), f"{where}[tax_rates]")
    quantity = {} if is_metered(price.data) else {"quantity": 1}
    return {**quantity, **item, "price": price.id, "tax_rates": rates}


# --- phases -------------------------------------------------------------------------------------


def start_with_draft(session: Session, **args: Any) -> Resource:
    """A subscription as quotes and schedules make it: its first invoice is a draft for an hour."""
    given = {name: value for name, value in args.items() if value is not None}
    subscription, invoice = subscriptions.start_subscription(session, given)
    if invoice is None:
        return subscription
    subscription = session.latest(subscription)
    return transition(session, subscription, "payment_succeeded", latest_invoice=invoice.id)


def _start(session: Session, record: Resource) -> Resource:
    data = record.data
    phase = data["phases"][0]
    _add_invoice_items(session, record, phase)
    subscription = start_with_draft(
        session,
        customer=data["customer"],
        billing_mode=data["billing_mode"],
        items=[_wanted(session, item) for item in phase["items"]],
        schedule=record.id,
        trial_end=phase.get("trial_end"),
        metadata=phase.get("metadata"),
        default_tax_rates=_rates(phase, "default_tax_rates"),
        discounts=_usable(session, _offers(phase)),
        **_chosen(data, phase),
    )
    return require_transition(
        session, record, "start", subscription=subscription.id, current_phase=_bounds(phase)
    )


def _chosen(data: dict[str, Any], phase: dict[str, Any]) -> dict[str, Any]:
    """The settings of the subscription in a phase of the schedule with ``data``."""
    settings = data["default_settings"]
    invoices = phase.get("invoice_settings") or settings.get("invoice_settings") or {}
    chosen = {name: phase.get(name) or settings.get(name) for name in _SETTINGS}
    return {**chosen, "days_until_due": invoices.get("days_until_due")}


def _rates(owner: dict[str, Any], name: str = "tax_rates") -> list[str]:
    return [rate["id"] for rate in owner.get(name) or ()]


def _wanted(session: Session, item: dict[str, Any]) -> dict[str, Any]:
    names = ("price", "quantity", "metadata")
    given = {name: item[name] for name in names if item.get(name) is not None}
    offers = _usable(session, _offers(item))
    return {**given, "tax_rates": _rates(item), "discounts": offers}


def _offers(owner: dict[str, Any]) -> list[dict[str, Any]]:
    """The discounts of a phase or an item, as a parameter."""
    discounts = owner.get("discounts") or ()
    return [{name: value for name, value in one.items() if value} for one in discounts]


def _usable(session: Session, offers: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The offers that can be redeemed. A phase begins without the others."""

    def can_redeem(offer: dict[str, Any]) -> bool:
        if offer.get("discount"):
            return session.find(offer["discount"], ("discount",)) is not None
        try:
            find_offer(session, offer, "discounts", Purchase())
        except StripeFailure:
            return False
        return True

    return [offer for offer in offers if can_redeem(offer)]


def _has_offers(session: Session, held: list[str], wanted: list[dict[str, Any]]) -> bool:
    """Whether the discounts ``held`` came from the ones ``wanted``."""
    found = [discount.data for discount in load_discounts(session, held)]
    origins = [(d["id"], d["source"]["coupon"], d.get("promotion_code")) for d in found]
    return len(held) == len(wanted) and all(
        set(one.values()) <= set(origin) for one, origin in zip(wanted, origins, strict=True)
    )


def _add_invoice_items(session: Session, record: Resource, phase: dict[str, Any]) -> None:
    """Add the one-time items of a phase to the next invoice."""
    for item in phase.get("add_invoice_items") or ():
        run(
            session,
            "invoice_items.create",
            customer=record.data["customer"],
            pricing={"price": item["price"]},
            quantity=item.get("quantity", 1),
            tax_rates=_rates(item) or None,
            discounts=_usable(session, _offers(item)) or None,
        )


def _end_phase(session: Session, record: Resource) -> None:
    """Go to the phase after the current one, or end the schedule."""
    data = record.data
    subscription = session.find(data.get("subscription") or "", ("subscription",))
    if subscription is None or subscription.data["status"] in ENDED:
        change_state(session, record, "subscription_schedules.cancel")
        return
    following = [p for p in data["phases"] if p["start_date"] >= data["current_phase"]["end_date"]]
    if not following:
        _finish(session, record, subscription)
        return
    _add_invoice_items(session, record, following[0])
    _apply(session, record, subscription, following[0], following[0]["proration_behavior"])
    record = session.latest(record)
    session.assign(record, "updated", current_phase=_bounds(following[0]))


def _finish(session: Session, record: Resource, subscription: Resource) -> None:
    if record.data["end_behavior"] == "cancel":
        require_transition(session, record, "complete", current_phase=None)
        subscriptions.end_at_requested_time(session, subscription)
    else:
        data = _released(session, record.data, subscription)
        require_transition(session, record, "release", data)


def _released(
    session: Session, data: dict[str, Any], subscription: Resource | None
) -> dict[str, Any]:
    if subscription is None:
        return data
    session.assign(subscription, "updated", schedule=None)
    ended = {"subscription": None, "current_phase": None}
    return {**data, **ended, "released_subscription": subscription.id}


def _apply(
    session: Session,
    record: Resource,
    subscription: Resource,
    phase: dict[str, Any],
    proration_behavior: str,
) -> None:
    """Change a subscription to what a phase says. A change at its renewal needs no proration."""
    current = {item["price"]["id"]: item for item in subscription.data["items"]["data"]}
    wanted = {item["price"]: item for item in phase["items"]}
    changes: list[dict[str, Any]] = []
    for price, item in wanted.items():
        if price not in current:
            changes.append(_wanted(session, item))
            continue
        old, change = current[price], {}
        if old.get("quantity") != item.get("quantity"):
            change["quantity"] = item["quantity"]
        if not _has_offers(session, old.get("discounts") or [], _offers(item)):
            change["discounts"] = _usable(session, _offers(item))
        if _rates(old) != _rates(item):
            change["tax_rates"] = _rates(item)
        if change:
            changes.append({"id": old["id"], **change})
    changes += [
        {"id": item["id"], "deleted": True}
        for price, item in current.items()
        if price not in wanted
    ]
    data = subscription.data
    more: dict[str, Any] = {
        name: value
        for name, value in _chosen(record.data, phase).items()
        if value != data.get(name) and (value or name in _CONNECT)
    }
    if _rates(data, "default_tax_rates") != _rates(phase, "default_tax_rates"):
        more["default_tax_rates"] = _rates(phase, "default_tax_rates")
    if phase.get("metadata"):
        more["metadata"] = phase["metadata"]
    if changes:
        ends = {item["current_period_end"] for item in current.values()}
        if ends == {session.now}:
            _check_removed(item for price, item in current.items() if price not in wanted)
        more["items"] = changes
        more["proration_behavior"] = "none" if ends == {session.now} else proration_behavior
    if not _has_offers(session, data["discounts"], _offers(phase)):
        more["discounts"] = _usable(session, _offers(phase))
    if more:
        subscriptions.update_subscription(session, subscription, more)


def _check_removed(items: Iterable[dict[str, Any]]) -> None:
    """Raise StripeFailure if a phase removes a metered item at the end of its period."""
    if any(is_metered(item["price"]) for item in items):
        raise not_modeled("a phase that removes a metered price")


# --- changing -----------------------------------------------------------------------------------


@changes("subscription_schedules.update")
def _update(session: Session, record: Resource, args: dict[str, Any]) -> Resource:
    use_customer_clock(session, record.data)
    _check(args)
    behavior = args.pop("proration_behavior", "create_prorations")
    if "phases" not in args:
        return session.update(record, args)
    given = [
        {name: session.now if value == "now" else value for name, value in phase.items()}
        for phase in args["phases"]
    ]
    old = record.data["phases"]
    future = record.data["status"] == "not_started"
    start = given[0].get("start_date") or (record.data.get("current_phase") or old[0])["start_date"]
    if future and start < session.now:
        raise not_modeled("a schedule that starts in the past", "phases[0][start_date]")
    if not future and start not in [phase["start_date"] for phase in old]:
        raise invalid(
            "phases[0][start_date]",
            "The start_date is not the start of a phase of the schedule. Pass the start of one.",
        )
    phases = args["phases"] = _read_phases(session, given, start)
    _check_intervals(session, record.data, phases)
    data = session.builder().update("subscription_schedule", record.data, args)
    if future:
        record = session.change(record, data, "updated")
        return _start(session, record) if start <= session.now else record
    current = [p for p in phases if p["start_date"] <= session.now < p["end_date"]]
    if not current:
        raise invalid("phases", f"No phase contains the current time, {session.now}.")
    record = session.change(record, {**data, "current_phase": _bounds(current[0])}, "updated")
    subscription = session.get(record.data["subscription"], ("subscription",), "subscription")
    _apply(session, record, subscription, current[0], behavior)
    return session.latest(record)


@changes("subscription_schedules.cancel")
def _cancel(session: Session, record: Resource, args: dict[str, Any]) -> Resource:
    use_customer_clock(session, record.data)
    subscription = session.find(record.data.get("subscription") or "", ("subscription",))
    record = change_state(session, record, "subscription_schedules.cancel", current_phase=None)
    if subscription is not None and subscription.data["status"] not in ENDED:
        run(
            session,
            "subscriptions.cancel",
            subscription.id,
            invoice_now=args.get("invoice_now", True),
            prorate=args.get("prorate", True),
        )
    return record


@changes("subscription_schedules.release")
def _release(session: Session, record: Resource, args: dict[str, Any]) -> Resource:
    use_customer_clock(session, record.data)
    subscription = session.find(record.data.get("subscription") or "", ("subscription",))
    data = _released(session, record.data, subscription)
    return change_state(session, record, "subscription_schedules.release", data)


# --- time ---------------------------------------------------------------------------------------


def _steps(session: Session, record: Resource) -> list[Step]:
    """The start or the end of the next phase."""
    data = record.data
    if data["status"] == "not_started" and data["phases"]:
        return [Step(data["phases"][0]["start_date"], partial(_start, session, record))]
    if data["status"] == "active" and data.get("current_phase"):
        return [Step(data["current_phase"]["end_date"], partial(_end_phase, session, record))]
    return []


STEPS["subscription_schedule"] = _steps
