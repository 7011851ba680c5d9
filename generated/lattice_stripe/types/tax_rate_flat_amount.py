# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject


class TaxRateFlatAmount(StripeObject, kw_only=True):
    """Schema ``tax_rate_flat_amount``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    currency: str = MISSING
