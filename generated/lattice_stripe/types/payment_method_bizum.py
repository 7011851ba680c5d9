# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodBizum(StripeObject, kw_only=True):
    """Schema ``payment_method_bizum``."""

    buyer_id: str | None = None
