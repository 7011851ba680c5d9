# Generated. Do not edit.
from __future__ import annotations

from typing import TypedDict


class V2BillingMeterEventSessionCreateParams(TypedDict, total=False):
    """Parameters of ``client.v2.billing.meter_event_session.create``."""
