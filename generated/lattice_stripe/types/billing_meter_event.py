# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class BillingMeterEvent(Resource, kw_only=True):
    """Schema ``billing.meter_event``."""

    object: Literal["billing.meter_event"] = "billing.meter_event"
    created: int = MISSING
    """Unix seconds."""
    event_name: str = MISSING
    identifier: str = MISSING
    livemode: bool = MISSING
    payload: dict[str, str] = MISSING
    """Secret: masked in repr."""
    timestamp: int = MISSING
    """Unix seconds."""
    __secrets__ = ("payload",)
