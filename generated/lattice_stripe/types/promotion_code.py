# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject

if TYPE_CHECKING:
    from .coupon import Coupon
    from .customer import Customer
    from .deleted_customer import DeletedCustomer


class PromotionCode(Resource, kw_only=True):
    """Schema ``promotion_code``."""

    id: str = MISSING
    object: Literal["promotion_code"] = "promotion_code"
    active: bool = MISSING
    code: str = MISSING
    created: int = MISSING
    """Unix seconds."""
    customer: Expandable["Customer | DeletedCustomer"] | None = None
    """Expandable."""
    customer_account: str | None = None
    expires_at: int | None = None
    """Unix seconds."""
    livemode: bool = MISSING
    max_redemptions: int | None = None
    metadata: dict[str, str] | None = None
    promotion: "PromotionCodePromotion" = MISSING
    restrictions: "PromotionCodeRestrictions" = MISSING
    times_redeemed: int = MISSING


class PromotionCodeCurrencyOptions(StripeObject, kw_only=True):
    """Schema ``promotion_code_currency_option``."""

    minimum_amount: int = MISSING
    """In the smallest currency unit."""


class PromotionCodePromotion(StripeObject, kw_only=True):
    """Schema ``promotion_codes_resource_promotion``."""

    coupon: Expandable["Coupon"] | None = None
    """Expandable."""
    type: Literal["coupon"] = MISSING


class PromotionCodeRestrictions(StripeObject, kw_only=True):
    """Schema ``promotion_codes_resource_restrictions``."""

    currency_options: dict[str, PromotionCodeCurrencyOptions] | None = None
    first_time_transaction: bool = MISSING
    minimum_amount: int | None = None
    """In the smallest currency unit."""
    minimum_amount_currency: str | None = None
