# Generated. Do not edit.
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject

if TYPE_CHECKING:
    from .deleted_product import DeletedProduct
    from .product import Product


class Plan(Resource, kw_only=True):
    """Schema ``plan``."""

    id: str = MISSING
    object: Literal["plan"] = "plan"
    active: bool = MISSING
    amount: int | None = None
    """In the smallest currency unit."""
    amount_decimal: Decimal | None = None
    billing_scheme: Literal["per_unit", "tiered"] = MISSING
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    interval: Literal["day", "month", "week", "year"] = MISSING
    interval_count: int = MISSING
    livemode: bool = MISSING
    metadata: dict[str, str] | None = None
    meter: str | None = None
    nickname: str | None = None
    product: Expandable["Product | DeletedProduct"] | None = None
    """Expandable."""
    tiers: "list[PlanTier] | None" = None
    tiers_mode: Literal["graduated", "volume"] | None = None
    transform_usage: "PlanTransformUsage | None" = None
    trial_period_days: int | None = None
    usage_type: Literal["licensed", "metered"] = MISSING
    deleted: ClassVar[Literal[False]] = False


class PlanTier(StripeObject, kw_only=True):
    """Schema ``plan_tier``."""

    flat_amount: int | None = None
    """In the smallest currency unit."""
    flat_amount_decimal: Decimal | None = None
    unit_amount: int | None = None
    """In the smallest currency unit."""
    unit_amount_decimal: Decimal | None = None
    up_to: int | None = None


class PlanTransformUsage(StripeObject, kw_only=True):
    """Schema ``transform_usage``."""

    divide_by: int = MISSING
    round: Literal["down", "up"] = MISSING
