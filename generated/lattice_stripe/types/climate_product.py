# Generated. Do not edit.
from decimal import Decimal

from .._decode.base import MISSING, Literal, Resource, StripeObject
from .climate_supplier import ClimateSupplier


class ClimateProduct(Resource, kw_only=True):
    """Schema ``climate.product``."""

    id: str = MISSING
    object: Literal["climate.product"] = "climate.product"
    created: int = MISSING
    """Unix seconds."""
    current_prices_per_metric_ton: "dict[str, ClimateProductCurrentPricesPerMetricTon]" = MISSING
    delivery_year: int | None = None
    livemode: bool = MISSING
    metric_tons_available: Decimal = MISSING
    name: str = MISSING
    suppliers: list[ClimateSupplier] = MISSING


class ClimateProductCurrentPricesPerMetricTon(StripeObject, kw_only=True):
    """Schema ``climate_removals_products_price``."""

    amount_fees: int = MISSING
    """In the smallest currency unit."""
    amount_subtotal: int = MISSING
    """In the smallest currency unit."""
    amount_total: int = MISSING
    """In the smallest currency unit."""
