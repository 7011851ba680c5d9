# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodAlma(StripeObject, kw_only=True):
    """Schema ``payment_method_alma``."""
