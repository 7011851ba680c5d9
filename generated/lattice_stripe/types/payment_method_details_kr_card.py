# Generated. Do not edit.
from .._decode.base import StripeObject
from .._enums import BrandValue


class PaymentMethodDetailsKrCard(StripeObject, kw_only=True):
    """Schema ``payment_method_details_kr_card``."""

    brand: BrandValue | None = None
    buyer_id: str | None = None
    last4: str | None = None
    transaction_id: str | None = None
