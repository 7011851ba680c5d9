# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodDetailsGrabpay(StripeObject, kw_only=True):
    """Schema ``payment_method_details_grabpay``."""

    transaction_id: str | None = None
