# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodCrypto(StripeObject, kw_only=True):
    """Schema ``payment_method_crypto``."""
