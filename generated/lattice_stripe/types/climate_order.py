# Generated. Do not edit.
from decimal import Decimal
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .climate_removals_location import ClimateRemovalsLocation
from .climate_supplier import ClimateSupplier

if TYPE_CHECKING:
    from .climate_product import ClimateProduct


class ClimateOrder(Resource, kw_only=True):
    """Schema ``climate.order``."""

    id: str = MISSING
    object: Literal["climate.order"] = "climate.order"
    amount_fees: int = MISSING
    """In the smallest currency unit."""
    amount_subtotal: int = MISSING
    """In the smallest currency unit."""
    amount_total: int = MISSING
    """In the smallest currency unit."""
    beneficiary: "ClimateOrderBeneficiary | None" = None
    canceled_at: int | None = None
    """Unix seconds."""
    cancellation_reason: Literal["expired", "product_unavailable", "requested"] | None = None
    certificate: str | None = None
    confirmed_at: int | None = None
    """Unix seconds."""
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    delayed_at: int | None = None
    """Unix seconds."""
    delivered_at: int | None = None
    """Unix seconds."""
    delivery_details: "list[ClimateOrderDeliveryDetail]" = MISSING
    expected_delivery_year: int = MISSING
    livemode: bool = MISSING
    metadata: dict[str, str] = MISSING
    metric_tons: Decimal = MISSING
    product: Expandable["ClimateProduct"] = MISSING
    """Expandable."""
    product_substituted_at: int | None = None
    """Unix seconds."""
    status: Literal["awaiting_funds", "canceled", "confirmed", "delivered", "open"] = MISSING


class ClimateOrderBeneficiary(StripeObject, kw_only=True):
    """Schema ``climate_removals_beneficiary``."""

    public_name: str = MISSING


class ClimateOrderDeliveryDetail(StripeObject, kw_only=True):
    """Schema ``climate_removals_order_deliveries``."""

    delivered_at: int = MISSING
    """Unix seconds."""
    location: ClimateRemovalsLocation | None = None
    metric_tons: str = MISSING
    registry_url: str | None = None
    supplier: ClimateSupplier = MISSING
