# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, StripeObject

if TYPE_CHECKING:
    from .deleted_discount import DeletedDiscount
    from .discount import Discount


class DiscountAmount(StripeObject, kw_only=True):
    """Schema ``discounts_resource_discount_amount``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    discount: Expandable["Discount | DeletedDiscount"] = MISSING
    """Expandable."""
