# Generated. Do not edit.
from .._decode.base import Literal, StripeObject


class SubscriptionsBillingModeFlexible(StripeObject, kw_only=True):
    """Schema ``subscriptions_resource_billing_mode_flexible``."""

    proration_discounts: Literal["included", "itemized"] | None = None
