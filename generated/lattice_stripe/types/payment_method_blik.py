# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodBlik(StripeObject, kw_only=True):
    """Schema ``payment_method_blik``."""

    buyer_id: str | None = None
