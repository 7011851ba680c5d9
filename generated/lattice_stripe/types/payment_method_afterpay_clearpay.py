# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodAfterpayClearpay(StripeObject, kw_only=True):
    """Schema ``payment_method_afterpay_clearpay``."""
