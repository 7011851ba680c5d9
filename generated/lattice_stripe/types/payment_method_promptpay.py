# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodPromptpay(StripeObject, kw_only=True):
    """Schema ``payment_method_promptpay``."""
