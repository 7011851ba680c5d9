# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject


class CheckoutSessionManagedPayments(StripeObject, kw_only=True):
    """Schema ``payment_pages_checkout_session_managed_payments``."""

    enabled: bool = MISSING
