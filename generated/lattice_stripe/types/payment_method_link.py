# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodLink(StripeObject, kw_only=True):
    """Schema ``payment_method_link``."""

    email: str | None = None
