# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject
from .._enums import TaxabilityReasonValue
from .tax_rate import TaxRate


class LineItemsTaxAmount(StripeObject, kw_only=True):
    """Schema ``line_items_tax_amount``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    rate: TaxRate = MISSING
    taxability_reason: TaxabilityReasonValue | None = None
    taxable_amount: int | None = None
    """In the smallest currency unit."""
