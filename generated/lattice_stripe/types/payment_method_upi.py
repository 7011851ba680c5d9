# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodUpi(StripeObject, kw_only=True):
    """Schema ``payment_method_upi``."""

    vpa: str | None = None
