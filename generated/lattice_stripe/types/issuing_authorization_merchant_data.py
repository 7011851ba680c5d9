# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject


class IssuingAuthorizationMerchantData(StripeObject, kw_only=True):
    """Schema ``issuing_authorization_merchant_data``."""

    category: str = MISSING
    category_code: str = MISSING
    city: str | None = None
    country: str | None = None
    name: str | None = None
    network_id: str = MISSING
    postal_code: str | None = None
    state: str | None = None
    tax_id: str | None = None
    terminal_id: str | None = None
    url: str | None = None
