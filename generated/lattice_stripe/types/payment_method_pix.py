# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodPix(StripeObject, kw_only=True):
    """Schema ``payment_method_pix``."""

    fingerprint: str | None = None
