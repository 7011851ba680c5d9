# Generated. Do not edit.
from typing import ClassVar

from .._decode.base import MISSING, Literal, Resource, StripeObject


class Coupon(Resource, kw_only=True):
    """Schema ``coupon``."""

    id: str = MISSING
    object: Literal["coupon"] = "coupon"
    amount_off: int | None = None
    """In the smallest currency unit."""
    applies_to: "CouponAppliesTo | None" = None
    created: int = MISSING
    """Unix seconds."""
    currency: str | None = None
    currency_options: "dict[str, CouponCurrencyOptions] | None" = None
    duration: Literal["forever", "once", "repeating"] = MISSING
    duration_in_months: int | None = None
    livemode: bool = MISSING
    max_redemptions: int | None = None
    metadata: dict[str, str] | None = None
    name: str | None = None
    percent_off: float | None = None
    redeem_by: int | None = None
    """Unix seconds."""
    times_redeemed: int = MISSING
    valid: bool = MISSING
    deleted: ClassVar[Literal[False]] = False


class CouponAppliesTo(StripeObject, kw_only=True):
    """Schema ``coupon_applies_to``."""

    products: list[str] = MISSING


class CouponCurrencyOptions(StripeObject, kw_only=True):
    """Schema ``coupon_currency_option``."""

    amount_off: int = MISSING
    """In the smallest currency unit."""
