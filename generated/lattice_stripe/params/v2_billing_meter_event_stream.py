# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Required, TypedDict

from .._core.params import Mapping, Sequence


class V2BillingMeterEventStreamCreateParams(TypedDict, total=False):
    """Parameters of ``client.v2.billing.meter_event_stream.create``."""

    events: Required[Sequence[V2BillingMeterEventStreamEventsParam]]


class V2BillingMeterEventStreamEventsParam(TypedDict, total=False):
    event_name: Required[str]
    identifier: str | None
    payload: Required[Mapping[str, str]]
    timestamp: datetime | str | None
