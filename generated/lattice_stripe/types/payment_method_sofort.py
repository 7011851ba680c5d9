# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodSofort(StripeObject, kw_only=True):
    """Schema ``payment_method_sofort``."""

    country: str | None = None
