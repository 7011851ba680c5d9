# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Required

from .._core.params import ExpandParams, Mapping


class BillingMeterEventsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.billing.meter_events.create``."""

    event_name: Required[str]
    identifier: str | None
    payload: Required[Mapping[str, str]]
    timestamp: int | datetime | None
    """Unix seconds, or an aware datetime."""
