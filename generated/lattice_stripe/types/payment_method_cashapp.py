# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodCashapp(StripeObject, kw_only=True):
    """Schema ``payment_method_cashapp``."""

    buyer_id: str | None = None
    cashtag: str | None = None
