# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject

if TYPE_CHECKING:
    from .tax_code import TaxCode


class ShippingRate(Resource, kw_only=True):
    """Schema ``shipping_rate``."""

    id: str = MISSING
    object: Literal["shipping_rate"] = "shipping_rate"
    active: bool = MISSING
    created: int = MISSING
    """Unix seconds."""
    delivery_estimate: "ShippingRateDeliveryEstimate | None" = None
    display_name: str | None = None
    fixed_amount: "ShippingRateFixedAmount | None" = None
    livemode: bool = MISSING
    metadata: dict[str, str] = MISSING
    tax_behavior: Literal["exclusive", "inclusive", "unspecified"] | None = None
    tax_code: Expandable["TaxCode"] | None = None
    """Expandable."""
    type: Literal["fixed_amount"] = MISSING


class ShippingRateBound(StripeObject, kw_only=True):
    """Schema ``shipping_rate_delivery_estimate_bound``."""

    unit: Literal["business_day", "day", "hour", "month", "week"] = MISSING
    value: int = MISSING


class ShippingRateCurrencyOptions(StripeObject, kw_only=True):
    """Schema ``shipping_rate_currency_option``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    tax_behavior: Literal["exclusive", "inclusive", "unspecified"] = MISSING


class ShippingRateDeliveryEstimate(StripeObject, kw_only=True):
    """Schema ``shipping_rate_delivery_estimate``."""

    maximum: ShippingRateBound | None = None
    minimum: ShippingRateBound | None = None


class ShippingRateFixedAmount(StripeObject, kw_only=True):
    """Schema ``shipping_rate_fixed_amount``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    currency: str = MISSING
    currency_options: dict[str, ShippingRateCurrencyOptions] | None = None
