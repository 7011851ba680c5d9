# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject


class TaxProductPostalAddress(StripeObject, kw_only=True):
    """Schema ``tax_product_resource_postal_address``."""

    city: str | None = None
    country: str = MISSING
    line1: str | None = None
    line2: str | None = None
    postal_code: str | None = None
    state: str | None = None
