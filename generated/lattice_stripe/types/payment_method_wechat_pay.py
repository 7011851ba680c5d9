# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodWechatPay(StripeObject, kw_only=True):
    """Schema ``payment_method_wechat_pay``."""
