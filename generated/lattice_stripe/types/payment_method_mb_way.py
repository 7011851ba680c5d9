# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodMbWay(StripeObject, kw_only=True):
    """Schema ``payment_method_mb_way``."""
