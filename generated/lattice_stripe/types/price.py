# Generated. Do not edit.
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject

if TYPE_CHECKING:
    from .deleted_product import DeletedProduct
    from .product import Product


class Price(Resource, kw_only=True):
    """Schema ``price``."""

    id: str = MISSING
    object: Literal["price"] = "price"
    active: bool = MISSING
    billing_scheme: Literal["per_unit", "tiered"] = MISSING
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    currency_options: "dict[str, PriceCurrencyOptions] | None" = None
    custom_unit_amount: "PriceCustomUnitAmount | None" = None
    livemode: bool = MISSING
    lookup_key: str | None = None
    metadata: dict[str, str] = MISSING
    nickname: str | None = None
    product: Expandable["Product | DeletedProduct"] = MISSING
    """Expandable."""
    recurring: "PriceRecurring | None" = None
    tax_behavior: Literal["exclusive", "inclusive", "unspecified"] | None = None
    tiers: "list[PriceTier] | None" = None
    tiers_mode: Literal["graduated", "volume"] | None = None
    transform_quantity: "PriceTransformQuantity | None" = None
    type: Literal["one_time", "recurring"] = MISSING
    unit_amount: int | None = None
    """In the smallest currency unit."""
    unit_amount_decimal: Decimal | None = None
    deleted: ClassVar[Literal[False]] = False


class PriceCurrencyOptions(StripeObject, kw_only=True):
    """Schema ``currency_option``."""

    custom_unit_amount: "PriceCustomUnitAmount | None" = None
    tax_behavior: Literal["exclusive", "inclusive", "unspecified"] | None = None
    tiers: "list[PriceTier] | None" = None
    unit_amount: int | None = None
    """In the smallest currency unit."""
    unit_amount_decimal: Decimal | None = None


class PriceCustomUnitAmount(StripeObject, kw_only=True):
    """Schema ``custom_unit_amount``."""

    maximum: int | None = None
    minimum: int | None = None
    preset: int | None = None


class PriceRecurring(StripeObject, kw_only=True):
    """Schema ``recurring``."""

    interval: Literal["day", "month", "week", "year"] = MISSING
    interval_count: int = MISSING
    meter: str | None = None
    usage_type: Literal["licensed", "metered"] = MISSING


class PriceTier(StripeObject, kw_only=True):
    """Schema ``price_tier``."""

    flat_amount: int | None = None
    """In the smallest currency unit."""
    flat_amount_decimal: Decimal | None = None
    unit_amount: int | None = None
    """In the smallest currency unit."""
    unit_amount_decimal: Decimal | None = None
    up_to: int | None = None


class PriceTransformQuantity(StripeObject, kw_only=True):
    """Schema ``transform_quantity``."""

    divide_by: int = MISSING
    round: Literal["down", "up"] = MISSING
