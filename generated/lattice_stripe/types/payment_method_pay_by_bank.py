# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodPayByBank(StripeObject, kw_only=True):
    """Schema ``payment_method_pay_by_bank``."""
