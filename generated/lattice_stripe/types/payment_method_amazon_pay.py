# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodAmazonPay(StripeObject, kw_only=True):
    """Schema ``payment_method_amazon_pay``."""
