"""Changes of subscription items: checks, new items, and each item before and after."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .._requests.messages import invalid, not_modeled
from .._state.session import Session
from .._state.store import Resource
from .invoice_totals import resolve
from .prices import is_metered, price_of
from .prorations import ItemChange
from .subscription_periods import Period, next_period, period_of

_MAX_ITEMS = 20


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
        raise invalid(param, f"A subscription has at most {_MAX_ITEMS} items.")
    if len({price["id"] for price in prices}) < len(prices):
        raise invalid(param, "Two items have the same price. Use one item with a quantity.")
    found = {(p["recurring"]["interval"], p["recurring"].get("interval_count")) for p in prices}
    if len(found) > 1:
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
    leaves = given.get("deleted") or price["id"] != old["price"]["id"]
    if leaves and is_metered(old["price"]) and not given.get("clear_usage"):
        raise invalid(
            f"{where}[clear_usage]",
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
        kept = old.get("quantity", 1) if price["id"] == old["price"]["id"] else 1
        new["quantity"] = given.get("quantity", kept)
    if "metadata" in given:
        held = session.builder().update("subscription_item", old, {"metadata": given["metadata"]})
        new["metadata"] = held["metadata"] if given["metadata"] else {}
    return new | _resolved(session, given, record)
