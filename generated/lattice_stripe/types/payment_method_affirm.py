# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodAffirm(StripeObject, kw_only=True):
    """Schema ``payment_method_affirm``."""
