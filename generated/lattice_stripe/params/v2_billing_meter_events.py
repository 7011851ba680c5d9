# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Required, TypedDict

from .._core.params import Mapping


class V2BillingMeterEventsCreateParams(TypedDict, total=False):
    """Parameters of ``client.v2.billing.meter_events.create``."""

    event_name: Required[str]
    identifier: str | None
    payload: Required[Mapping[str, str]]
    timestamp: datetime | str | None
