# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject
from .discount import Discount


class LineItemsDiscountAmount(StripeObject, kw_only=True):
    """Schema ``line_items_discount_amount``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    discount: Discount = MISSING
