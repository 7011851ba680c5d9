# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject

if TYPE_CHECKING:
    from .billing_meter import BillingMeter
    from .customer import Customer


class BillingAlert(Resource, kw_only=True):
    """Schema ``billing.alert``."""

    id: str = MISSING
    object: Literal["billing.alert"] = "billing.alert"
    alert_type: Literal["usage_threshold"] = MISSING
    livemode: bool = MISSING
    status: Literal["active", "archived", "inactive"] | None = None
    title: str = MISSING
    usage_threshold: "BillingAlertUsageThreshold | None" = None


class BillingAlertFilter(StripeObject, kw_only=True):
    """Schema ``thresholds_resource_usage_alert_filter``."""

    customer: Expandable["Customer"] | None = None
    """Expandable."""
    type: Literal["customer"] = MISSING


class BillingAlertUsageThreshold(StripeObject, kw_only=True):
    """Schema ``thresholds_resource_usage_threshold_config``."""

    filters: list[BillingAlertFilter] | None = None
    gte: int = MISSING
    meter: Expandable["BillingMeter"] = MISSING
    """Expandable."""
    recurrence: Literal["one_time"] = MISSING
