# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject


class PaymentPresentmentDetails(StripeObject, kw_only=True):
    """Schema ``payment_flows_payment_intent_presentment_details``."""

    presentment_amount: int = MISSING
    """In the smallest currency unit."""
    presentment_currency: str = MISSING
