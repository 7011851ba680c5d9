# Copied from codegen/runtime/.
"""Changes of subscriptions: each item before and after, and the effect on period and trial."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from .._requests.messages import invalid, not_modeled
from .._state.builder import merge_metadata
from .._state.session import Session
from .._state.store import Resource
from .billing_modes import is_flexible
from .invoice_totals import resolve
from .prices import advance_amount, interval_of, is_metered, price_of
from .prorations import ItemChange
from .subscription_periods import (
    RENEWING,
    Period,
    end_of_trial,
    next_period,
    period_at,
    period_of,
)

_MAX_ITEMS = 20

# --- items --------------------------------------------------------------------------------------


def item_price(session: Session, item: dict[str, Any], where: str) -> Resource:
    """The price of an item of a subscription. Raises StripeFailure if it cannot have it."""
    price = price_of(session, item, where)
    if not price.data.get("recurring"):
        raise invalid(f"{where}[price]", f"The price {price.id} is not recurring.")
    if is_metered(price.data) and item.get("quantity") is not None:
        raise invalid(f"{where}[quantity]", f"The price {price.id} is metered: omit quantity.")
    return price


def check_prices(prices: list[dict[str, Any]], param: str = "items") -> None:
    """Raise StripeFailure for prices that one subscription cannot have."""
    if len(prices) > _MAX_ITEMS:
        raise invalid(param, f"A subscription has at most {_MAX_ITEMS} items, not {len(prices)}.")
    if len({price["id"] for price in prices}) < len(prices):
        raise invalid(param, "Two items have the same price. Use one item with a quantity.")
    if len({interval_of(price["recurring"]) for price in prices}) > 1:
        raise invalid(
            param,
            "The prices have different intervals. The emulator models one interval for each "
            "subscription.",
            "emulator_not_modelled",
        )
    if len({price["currency"] for price in prices}) > 1:
        raise invalid(param, "The prices have different currencies.")


def new_item(
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
        "discounts": [],
        "tax_rates": [],
        **_resolved(session, item, subscription),
    }
    if not is_metered(price.data):
        given["quantity"] = item.get("quantity", 1)
    return session.create("subscription_item", given, silent=True).data


def _resolved(session: Session, item: dict[str, Any], subscription: Resource) -> dict[str, Any]:
    """The discounts and tax rates of an item, if the parameter has them."""
    names = ("discounts", "tax_rates")
    given: dict[str, Any] = {name: item[name] for name in names if name in item}
    return resolve(session, given, subscription.data["customer"])


def item_changes(
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
            price = item_price(session, given, where)
            period = _shared_period(session, record, price)
            added.append(ItemChange(None, new_item(session, record, price, given, period)))
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
    return period_of(items[0])


def _changed_item(
    session: Session, record: Resource, old: dict[str, Any], given: dict[str, Any], where: str
) -> dict[str, Any] | None:
    replaced = "price" in given or "price_data" in given
    price = item_price(session, given, where).data if replaced else old["price"]
    deleted = bool(given.get("deleted"))
    leaves = is_metered(old["price"]) and (deleted or price["id"] != old["price"]["id"])
    if leaves and is_flexible(record.data):
        if not deleted:
            raise not_modeled("another price of a metered item", f"{where}[price]")
    elif leaves and not given.get("clear_usage"):
        raise invalid(
            f"{where}[clear_usage]",
            f"The item {old['id']} is metered: its usage would not be billed. Pass "
            "clear_usage=True.",
        )
    if deleted:
        return None
    new = {**old, "price": price}
    if is_metered(price):
        new.pop("quantity", None)
        if "quantity" in given:
            raise invalid(f"{where}[quantity]", "The price is metered: omit quantity.")
    else:
        kept = old.get("quantity", 1) if price["id"] == old["price"]["id"] else 1
        new["quantity"] = given.get("quantity", kept)
    if "metadata" in given:
        metadata = given["metadata"]
        new["metadata"] = merge_metadata(old["metadata"], metadata) if metadata else {}
    return new | _resolved(session, given, record)


# --- periods ------------------------------------------------------------------------------------


class PeriodChange(msgspec.Struct, frozen=True):
    """The effect of a change at the time ``at``.

    ``renewed``: a new period begins now, and it is billed now. ``prorated``: the change makes
    credits and charges. ``transition``: that of the subscription, if a trial starts or ends.
    ``fields`` are those of the subscription that a new ``period`` changes. A period without
    ``renewed`` is that of another interval in the same billing cycle.
    """

    at: int
    renewed: bool
    prorated: bool
    transition: str | None
    period: Period | None
    fields: dict[str, Any]


def period_change(
    session: Session, data: dict[str, Any], changes: list[ItemChange], args: dict[str, Any]
) -> PeriodChange:
    """What changes of items and the parameters do to a subscription with ``data``."""
    now = session.now
    items = [change.new for change in changes if change.new is not None]
    before = [change.old for change in changes if change.old is not None]
    check_prices([item["price"] for item in items])
    live, trialing = data["status"] in RENEWING, data["status"] == "trialing"
    trial_end = end_of_trial(session, args) if "trial_end" in args else None
    ends_trial = trialing and args.get("trial_end") == "now"
    starts_trial = trial_end is not None and not trialing
    renewed = bool(live and items and before) and (
        ends_trial
        or starts_trial
        or args.get("billing_cycle_anchor") == "now"
        or (not trialing and not is_flexible(data) and _needs_new_period(before, items))
    )
    if trialing and renewed and not ends_trial:
        raise invalid(
            "billing_cycle_anchor",
            f"The subscription is trialing until {data['trial_end']}. Pass trial_end=now.",
        )
    fields: dict[str, Any] = {}
    period: Period | None = None
    if trial_end is not None:
        start = data["trial_start"] if trialing else now
        period = (start, trial_end)
        fields = {"trial_end": trial_end, "trial_start": start, "billing_cycle_anchor": trial_end}
    elif renewed:
        period = next_period(now, items[0]["price"]["recurring"], now)
        fields = {"billing_cycle_anchor": now, **({"trial_end": now} if ends_trial else {})}
    elif live and not trialing and before and items and _interval(before) != _interval(items):
        if "proration_date" in args:
            raise not_modeled("proration_date with another interval", "proration_date")
        period = period_at(data["billing_cycle_anchor"], items[0]["price"]["recurring"], now)
    at = args.get("proration_date", now)
    if "proration_date" in args and before:
        start, end = period_of(before[0])
        if not start <= at <= end:
            raise invalid(
                "proration_date",
                f"The parameter proration_date is not in the current period, {start} to {end}.",
            )
    behavior = args.get("proration_behavior", "create_prorations")
    prorated = behavior != "none" and live and not trialing
    transition = "trial_started" if starts_trial else "trial_ended" if ends_trial else None
    return PeriodChange(at, renewed, prorated, transition, period, fields)


def _needs_new_period(before: list[dict[str, Any]], after: list[dict[str, Any]]) -> bool:
    """Whether items have another billing interval, or change between free and paid."""
    return _interval(before) != _interval(after) or _is_free(before) != _is_free(after)


def _interval(items: list[dict[str, Any]]) -> tuple[str, int]:
    return interval_of(items[0]["price"]["recurring"])


def _is_free(items: list[dict[str, Any]]) -> bool:
    return not any(
        is_metered(item["price"]) or advance_amount(item["price"], item.get("quantity", 1))
        for item in items
    )
