# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject


class BillingMeterEventAdjustment(Resource, kw_only=True):
    """Schema ``billing.meter_event_adjustment``."""

    object: Literal["billing.meter_event_adjustment"] = "billing.meter_event_adjustment"
    cancel: "BillingMeterEventAdjustmentCancel | None" = None
    event_name: str = MISSING
    livemode: bool = MISSING
    status: Literal["complete", "pending"] = MISSING
    type: Literal["cancel"] = MISSING


class BillingMeterEventAdjustmentCancel(StripeObject, kw_only=True):
    """Schema ``billing_meter_resource_billing_meter_event_adjustment_cancel``."""

    identifier: str | None = None
