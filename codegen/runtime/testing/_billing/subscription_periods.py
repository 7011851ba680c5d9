"""Billing periods and trials of subscriptions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

import msgspec

from .._payments.money import prorated
from .._requests.messages import invalid
from .._state.intervals import DAY, add_interval
from .._state.session import Session
from .billing_modes import is_flexible
from .prices import interval_of, is_metered

Period: TypeAlias = tuple[int, int]
RENEWING = ("active", "trialing", "past_due", "unpaid")
"""The states of subscriptions that renew at the end of their period."""
TRIAL_NOTICE = 3 * DAY
"""The time from ``customer.subscription.trial_will_end`` to the end of a trial."""


def next_period(anchor: int, recurring: dict[str, Any], start: int) -> Period:
    """The period of a price that begins at ``start``. It ends on a multiple from ``anchor``."""
    return start, period_at(anchor, recurring, start)[1]


def period_at(anchor: int, recurring: dict[str, Any], at: int) -> Period:
    """The period of a price that contains a time, between two multiples from ``anchor``."""
    interval, count = interval_of(recurring)
    longest = {"day": 1, "week": 7, "month": 31, "year": 366}[interval] * DAY * count
    number = max((at - anchor) // longest, 0) * count
    end = add_interval(anchor, interval, number)
    while end <= at:
        number += count
        end = add_interval(anchor, interval, number)
    return add_interval(anchor, interval, number - count), end


class FirstPeriod(msgspec.Struct, frozen=True):
    """The first period of a subscription.

    ``whole`` is the period that a partial one before the ``anchor`` is a part of. ``charged`` says
    whether a partial one costs its share of the price.
    """

    period: Period
    anchor: int
    trial_end: int | None
    whole: Period | None
    charged: bool

    def cost(self, amount: int) -> int:
        """What the period costs, if a whole one costs ``amount``."""
        if self.trial_end is not None:
            return 0
        if self.whole is None:
            return amount
        return prorated(amount, self.whole, self.period[0]) if self.charged else 0


def first_period(session: Session, args: dict[str, Any], recurring: dict[str, Any]) -> FirstPeriod:
    """The first period of a subscription that the parameters create now."""
    now = session.now
    trial_end = end_of_trial(session, args)
    chosen = args.get("billing_cycle_anchor")
    anchor = trial_end or (chosen if isinstance(chosen, int) else now)
    period, whole = next_period(now, recurring, now), None
    if anchor != now and not trial_end:
        if not now < anchor <= period[1]:
            raise invalid(
                "billing_cycle_anchor",
                "The parameter billing_cycle_anchor is not within one period from now.",
            )
        interval, count = interval_of(recurring)
        whole = (add_interval(anchor, interval, -count), anchor)
    if anchor != now:
        period = (now, anchor)
    charged = args.get("proration_behavior", "create_prorations") != "none"
    return FirstPeriod(period, anchor, trial_end, whole, charged)


def end_of_trial(session: Session, args: dict[str, Any]) -> int | None:
    if args.get("trial_period_days"):
        return session.now + int(args["trial_period_days"]) * DAY
    end = args.get("trial_end")
    if end is None or end == "now":
        return None
    session.check_future(end, "trial_end")
    return int(end)


def period_of(item: dict[str, Any]) -> Period:
    """The current period of an item."""
    return item["current_period_start"], item["current_period_end"]


def with_period(item: dict[str, Any], period: Period) -> dict[str, Any]:
    start, end = period
    return {**item, "current_period_start": start, "current_period_end": end}


def usage_until(
    subscription: dict[str, Any], items: Iterable[dict[str, Any]], at: int
) -> list[dict[str, Any]]:
    """The metered items, with a period that ends at a time: their usage is billed then.

    An item of a flexible subscription does not bill what was used before it was added: the item
    that it replaces bills that.
    """
    found = [{**item, "current_period_end": at} for item in items if is_metered(item["price"])]
    if is_flexible(subscription):
        for item in found:
            item["current_period_start"] = max(item["current_period_start"], item["created"])
    return found


def period_end(subscription: dict[str, Any]) -> int:
    """When the current period of a subscription ends."""
    return min(item["current_period_end"] for item in subscription["items"]["data"])


def period_start(subscription: dict[str, Any], default: int) -> int:
    """When the current period of a subscription began. ``default`` is for one without items."""
    items = subscription["items"]["data"]
    return min((item["current_period_start"] for item in items), default=default)


def with_items(
    session: Session, subscription: dict[str, Any], items: list[dict[str, Any]]
) -> dict[str, Any]:
    """Store the items of a subscription with their new data. Returns its data with them."""
    for item in items:
        stored = session.get(item["id"], ("subscription_item",), "items")
        session.change(stored, item, None)
    return {**subscription, "items": {**subscription["items"], "data": items}}
