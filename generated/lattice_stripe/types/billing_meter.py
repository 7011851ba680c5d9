# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject


class BillingMeter(Resource, kw_only=True):
    """Schema ``billing.meter``."""

    id: str = MISSING
    object: Literal["billing.meter"] = "billing.meter"
    created: int = MISSING
    """Unix seconds."""
    customer_mapping: "BillingMeterCustomerMapping" = MISSING
    default_aggregation: "BillingMeterDefaultAggregation" = MISSING
    display_name: str = MISSING
    event_name: str = MISSING
    event_time_window: Literal["day", "hour"] | None = None
    livemode: bool = MISSING
    status: Literal["active", "inactive"] = MISSING
    status_transitions: "BillingMeterStatusTransitions" = MISSING
    updated: int = MISSING
    """Unix seconds."""
    value_settings: "BillingMeterValueSettings" = MISSING


class BillingMeterCustomerMapping(StripeObject, kw_only=True):
    """Schema ``billing_meter_resource_customer_mapping_settings``."""

    event_payload_key: str = MISSING
    type: Literal["by_id"] = MISSING


class BillingMeterDefaultAggregation(StripeObject, kw_only=True):
    """Schema ``billing_meter_resource_aggregation_settings``."""

    formula: Literal["count", "last", "sum"] = MISSING


class BillingMeterStatusTransitions(StripeObject, kw_only=True):
    """Schema ``billing_meter_resource_billing_meter_status_transitions``."""

    deactivated_at: int | None = None
    """Unix seconds."""


class BillingMeterValueSettings(StripeObject, kw_only=True):
    """Schema ``billing_meter_resource_billing_meter_value``."""

    event_payload_key: str = MISSING
