# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodPaypal(StripeObject, kw_only=True):
    """Schema ``payment_method_paypal``."""

    country: str | None = None
    payer_email: str | None = None
    payer_id: str | None = None
