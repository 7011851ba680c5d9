# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, StripeObject

if TYPE_CHECKING:
    from .coupon import Coupon


class DiscountSource(StripeObject, kw_only=True):
    """Schema ``discount_source``."""

    coupon: Expandable["Coupon"] | None = None
    """Expandable."""
    type: Literal["coupon"] = MISSING
