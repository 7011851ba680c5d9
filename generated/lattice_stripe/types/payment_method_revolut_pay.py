# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodRevolutPay(StripeObject, kw_only=True):
    """Schema ``payment_method_revolut_pay``."""
