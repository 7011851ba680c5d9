# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodKakaoPay(StripeObject, kw_only=True):
    """Schema ``payment_method_kakao_pay``."""
