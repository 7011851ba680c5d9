# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class BillingMeterEventSummary(Resource, kw_only=True):
    """Schema ``billing.meter_event_summary``."""

    id: str = MISSING
    object: Literal["billing.meter_event_summary"] = "billing.meter_event_summary"
    aggregated_value: float = MISSING
    end_time: int = MISSING
    """Unix seconds."""
    livemode: bool = MISSING
    meter: str = MISSING
    start_time: int = MISSING
    """Unix seconds."""
