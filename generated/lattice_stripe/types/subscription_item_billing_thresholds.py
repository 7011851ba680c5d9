# Generated. Do not edit.
from .._decode.base import StripeObject


class SubscriptionItemBillingThresholds(StripeObject, kw_only=True):
    """Schema ``subscription_item_billing_thresholds``."""

    usage_gte: int | None = None
