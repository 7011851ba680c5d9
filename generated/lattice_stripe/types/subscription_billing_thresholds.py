# Generated. Do not edit.
from .._decode.base import StripeObject


class SubscriptionBillingThresholds(StripeObject, kw_only=True):
    """Schema ``subscription_billing_thresholds``."""

    amount_gte: int | None = None
    """In the smallest currency unit."""
    reset_billing_cycle_anchor: bool | None = None
