# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodDetailsWechat(StripeObject, kw_only=True):
    """Schema ``payment_method_details_wechat``."""
