# Copied from codegen/runtime/.
"""The dates of billing periods."""

from __future__ import annotations

import calendar
from datetime import UTC, datetime, timedelta

DAY = 86_400
"""Seconds of a day."""


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
