# Generated. Do not edit.
from datetime import datetime

from .._decode.base import MISSING, Literal, Resource, StripeObject


class V2BillingMeterEventAdjustment(Resource, kw_only=True):
    """Schema ``v2.billing.meter_event_adjustment``."""

    id: str = MISSING
    object: Literal["v2.billing.meter_event_adjustment"] = "v2.billing.meter_event_adjustment"
    cancel: "V2BillingMeterEventAdjustmentCancel" = MISSING
    created: datetime = MISSING
    event_name: str = MISSING
    livemode: bool = MISSING
    status: Literal["complete", "pending"] = MISSING
    type: Literal["cancel"] = MISSING


class V2BillingMeterEventAdjustmentCancel(StripeObject, kw_only=True):
    """Schema ``v2.billing.meter_event_adjustment.cancel``."""

    identifier: str = MISSING
