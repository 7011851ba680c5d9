"""How a change affects the current period of a subscription, and its trial."""

from __future__ import annotations

from typing import Any

import msgspec

from .._requests.messages import invalid
from .._state.session import Session
from .prices import advance_amount, is_metered
from .prorations import ItemChange
from .subscription_item_changes import check_prices
from .subscription_periods import RENEWING, Period, end_of_trial, next_period, period_of


class PeriodChange(msgspec.Struct, frozen=True):
    """The effect of a change at the time ``at``.

    ``renewed``: a new period begins now, and it is billed now. ``prorated``: the change makes
    credits and charges. ``trialing``: the period before the change is a trial. ``fields`` are
    those of the subscription that a new ``period`` changes.
    """

    at: int
    renewed: bool
    prorated: bool
    trialing: bool
    starts_trial: bool
    ends_trial: bool
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
        or (not trialing and _needs_new_period(before, items))
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
    at = args.get("proration_date", now)
    if "proration_date" in args and before:
        start, end = period_of(before[0])
        if not start <= at <= end:
            raise invalid(
                "proration_date",
                f"The parameter proration_date is not in the current period, {start} to {end}.",
            )
    behavior = args.get("proration_behavior", "create_prorations")
    return PeriodChange(
        at=at,
        renewed=renewed,
        prorated=behavior != "none" and live and not trialing,
        trialing=trialing,
        starts_trial=starts_trial,
        ends_trial=ends_trial,
        period=period,
        fields=fields,
    )


def _needs_new_period(before: list[dict[str, Any]], after: list[dict[str, Any]]) -> bool:
    """Whether items have another billing interval, or change between free and paid."""
    return _interval(before) != _interval(after) or _is_free(before) != _is_free(after)


def _interval(items: list[dict[str, Any]]) -> tuple[str, int]:
    recurring = items[0]["price"]["recurring"]
    return recurring["interval"], recurring.get("interval_count") or 1


def _is_free(items: list[dict[str, Any]]) -> bool:
    return not any(
        is_metered(item["price"]) or advance_amount(item["price"], item.get("quantity", 1))
        for item in items
    )
