# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodCustomerBalance(StripeObject, kw_only=True):
    """Schema ``payment_method_customer_balance``."""
