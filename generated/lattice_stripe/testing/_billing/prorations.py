# Copied from codegen/runtime/.
"""Prorations: what a change in the middle of a period credits and charges."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec

from .._payments.money import prorated
from .._state.session import Session
from .._state.store import Resource
from .discounts import read_discounts
from .invoice_subscriptions import SUBSCRIPTION
from .invoice_totals import line_details
from .line_totals import Line, totals
from .prices import advance_amount, describe, pricing
from .subscription_periods import period_of


class ItemChange(msgspec.Struct, frozen=True):
    """A subscription item before and after a change: None if it is added or removed."""

    old: dict[str, Any] | None
    new: dict[str, Any] | None

    @property
    def changes_amount(self) -> bool:
        """Whether the price or the quantity differs."""
        if self.old is None or self.new is None:
            return True
        same_price = self.old["price"]["id"] == self.new["price"]["id"]
        return not same_price or self.old.get("quantity") != self.new.get("quantity")


def prorations(
    session: Session,
    before: dict[str, Any],
    after: dict[str, Any],
    changes: list[ItemChange],
    at: int,
    *,
    renewed: bool,
) -> list[dict[str, Any]]:
    """The invoice items of a change at ``at``: a credit and a charge for each item that differs.

    If the period is ``renewed``, every item is credited, and the invoice of the new period
    charges it. Amounts are net of the discounts: those of the invoice of the period for credits,
    and those of the subscription and its items after the change for charges.
    """
    billed = _invoice_of_period(session, before)
    discounts = billed.data["discounts"] if billed else before["discounts"]
    old = _net_amounts(session, [_as_billed(billed, c.old) for c in changes if c.old], discounts)
    new = _net_amounts(session, [c.new for c in changes if c.new], after["discounts"])
    found = []
    for change in changes:
        if not renewed and not change.changes_amount:
            continue
        if change.old is not None:
            amount = -prorated(old[change.old["id"]], period_of(change.old), at)
            credited = _credited(billed, change.old)
            found.append(_item(session, before, change.old, amount, at, "Credit", credited))
        if change.new is not None and not renewed:
            amount = prorated(new[change.new["id"]], period_of(change.new), at)
            found.append(_item(session, before, change.new, amount, at, "Charge", None))
    return [item for item in found if item["amount"]]


def _net_amounts(
    session: Session, items: list[dict[str, Any]], discounts: list[str]
) -> dict[str, int]:
    """What each item costs for a whole period, less the discounts, by its id."""
    currency = items[0]["price"]["currency"] if items else None
    lines = [
        Line(
            advance_amount(item["price"], item.get("quantity", 1)),
            discounts=tuple(read_discounts(session, item.get("discounts"), currency)),
            product=str(item["price"]["product"]),
        )
        for item in items
    ]
    found = totals(lines, read_discounts(session, discounts if items else (), currency))
    return {
        item["id"]: line.amount - sum(result.discounts)
        for item, line, result in zip(items, lines, found.lines, strict=True)
    }


def _invoice_of_period(session: Session, subscription: dict[str, Any]) -> Resource | None:
    """The newest invoice that bills the current period of a subscription."""
    starts = {item["current_period_start"] for item in subscription["items"]["data"]}
    for invoice in session.having("invoice", {SUBSCRIPTION: subscription["id"]}):
        for line in invoice.data["lines"]["data"]:
            if _item_of(line) and line["period"]["start"] in starts:
                return invoice
    return None


def _item_of(line: dict[str, Any]) -> str:
    """The subscription item whose whole period a line bills."""
    details = line_details(line)
    return "" if details.get("proration") else str(details.get("subscription_item") or "")


def _as_billed(invoice: Resource | None, item: dict[str, Any]) -> dict[str, Any]:
    """An item with the discounts of its line on the invoice of the period."""
    for line in invoice.data["lines"]["data"] if invoice else ():
        if _item_of(line) == item["id"]:
            return {**item, "discounts": line["discounts"]}
    return item


def _credited(invoice: Resource | None, item: dict[str, Any]) -> dict[str, Any] | None:
    """The lines of an invoice that a credit takes back."""
    if invoice is None:
        return None
    lines = [line["id"] for line in invoice.data["lines"]["data"] if _item_of(line) == item["id"]]
    return {"invoice": invoice.id, "invoice_line_items": lines} if lines else None


def _item(
    session: Session,
    subscription: dict[str, Any],
    item: dict[str, Any],
    amount: int,
    at: int,
    kind: str,
    credited: dict[str, Any] | None,
) -> dict[str, Any]:
    what = describe(session, item["price"], item.get("quantity", 1))
    details = {"subscription": subscription["id"], "subscription_item": item["id"]}
    lines = {"type": "invoice_line_items", "invoice_line_item_details": credited}
    return {
        "customer": subscription["customer"],
        "amount": amount,
        "currency": item["price"]["currency"],
        "description": f"{kind}: {what}, from {datetime.fromtimestamp(at, UTC):%Y-%m-%d}",
        "discountable": False,
        "proration": True,
        "proration_details": {
            "credited_items": lines if credited else None,
            "discount_amounts": [],
        },
        "period": {"start": at, "end": item["current_period_end"]},
        "quantity": item.get("quantity", 1),
        "pricing": pricing(item["price"]),
        "parent": {"type": "subscription_details", "subscription_details": details},
        "tax_rates": [rate["id"] for rate in item.get("tax_rates") or ()],
    }
