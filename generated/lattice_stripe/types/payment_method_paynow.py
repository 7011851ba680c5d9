# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodPaynow(StripeObject, kw_only=True):
    """Schema ``payment_method_paynow``."""
