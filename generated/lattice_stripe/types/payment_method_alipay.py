# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodAlipay(StripeObject, kw_only=True):
    """Schema ``payment_flows_private_payment_methods_alipay``."""
