# Generated. Do not edit.
from .._decode.base import StripeObject
from .._enums import BrandValue


class PaymentMethodKrCard(StripeObject, kw_only=True):
    """Schema ``payment_method_kr_card``."""

    brand: BrandValue | None = None
    last4: str | None = None
