# Generated. Do not edit.
from datetime import datetime

from .._decode.base import MISSING, Literal, Resource


class V2BillingMeterEvent(Resource, kw_only=True):
    """Schema ``v2.billing.meter_event``."""

    object: Literal["v2.billing.meter_event"] = "v2.billing.meter_event"
    created: datetime = MISSING
    event_name: str = MISSING
    identifier: str = MISSING
    livemode: bool = MISSING
    payload: dict[str, str] = MISSING
    """Secret: masked in repr."""
    timestamp: datetime = MISSING
    __secrets__ = ("payload",)
