# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodTwint(StripeObject, kw_only=True):
    """Schema ``payment_method_twint``."""
