# Generated. Do not edit.
from datetime import datetime

from .._decode.base import MISSING, Literal, Resource


class V2BillingMeterEventSession(Resource, kw_only=True):
    """Schema ``v2.billing.meter_event_session``."""

    id: str = MISSING
    object: Literal["v2.billing.meter_event_session"] = "v2.billing.meter_event_session"
    authentication_token: str = MISSING
    """Secret: masked in repr."""
    created: datetime = MISSING
    expires_at: datetime = MISSING
    livemode: bool = MISSING
    __secrets__ = ("authentication_token",)
