# Copied from codegen/runtime/.
"""Billing periods and trials of subscriptions."""

from __future__ import annotations

from typing import Any, TypeAlias

from .._state.intervals import DAY, add_interval
from .._state.session import Session

Period: TypeAlias = tuple[int, int]
RENEWING = ("active", "trialing", "past_due", "unpaid")
"""The states of subscriptions that renew at the end of their period."""
TRIAL_NOTICE = 3 * DAY
"""The time from ``customer.subscription.trial_will_end`` to the end of a trial."""


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


def anchor_before(anchor: int, recurring: dict[str, Any]) -> int:
    return add_interval(anchor, recurring["interval"], -(recurring.get("interval_count") or 1))


def end_of_trial(session: Session, args: dict[str, Any]) -> int | None:
    if args.get("trial_period_days"):
        return session.now + int(args["trial_period_days"]) * DAY
    end = args.get("trial_end")
    if end is None or end == "now":
        return None
    session.check_future(end, "trial_end")
    return int(end)


def trial_end_is_near(data: dict[str, Any], now: int) -> bool:
    return bool(data["status"] == "trialing" and data["trial_end"] - TRIAL_NOTICE <= now)


def period_of(item: dict[str, Any]) -> Period:
    """The current period of an item."""
    return item["current_period_start"], item["current_period_end"]


def with_period(item: dict[str, Any], period: Period) -> dict[str, Any]:
    start, end = period
    return {**item, "current_period_start": start, "current_period_end": end}


def period_end(subscription: dict[str, Any]) -> int:
    """When the current period of a subscription ends."""
    return min(item["current_period_end"] for item in subscription["items"]["data"])


def update_items(session: Session, items: list[dict[str, Any]]) -> None:
    """Store the items of a subscription with their new data."""
    for item in items:
        stored = session.get(item["id"], ("subscription_item",), "items")
        session.change(stored, item, None)
