# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodSamsungPay(StripeObject, kw_only=True):
    """Schema ``payment_method_samsung_pay``."""
