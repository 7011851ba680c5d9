# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required

from .._core.params import HasId, ListParams


class BillingMetersEventSummariesListParams(ListParams, total=False):
    """Parameters of ``client.billing.meters.event_summaries.list``."""

    customer: Required[str | HasId[Literal["customer"]]]
    end_time: Required[int | datetime]
    """Unix seconds, or an aware datetime."""
    start_time: Required[int | datetime]
    """Unix seconds, or an aware datetime."""
    value_grouping_window: Literal["day", "hour"] | None
