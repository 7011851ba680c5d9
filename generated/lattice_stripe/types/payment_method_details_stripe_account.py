# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodDetailsStripeAccount(StripeObject, kw_only=True):
    """Schema ``payment_method_details_stripe_account``."""
