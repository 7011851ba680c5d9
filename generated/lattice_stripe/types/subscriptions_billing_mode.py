# Generated. Do not edit.
from .._decode.base import MISSING, Literal, StripeObject
from .subscriptions_billing_mode_flexible import SubscriptionsBillingModeFlexible


class SubscriptionsBillingMode(StripeObject, kw_only=True):
    """Schema ``subscriptions_resource_billing_mode``."""

    flexible: SubscriptionsBillingModeFlexible | None = None
    type: Literal["classic", "flexible"] = MISSING
    updated_at: int | None = None
    """Unix seconds."""
