# Generated. Do not edit.
from typing import TYPE_CHECKING, ClassVar

from .._decode.base import MISSING, Expandable, Literal, Resource
from .price import Price
from .subscription_item_billing_thresholds import SubscriptionItemBillingThresholds
from .tax_rate import TaxRate

if TYPE_CHECKING:
    from .discount import Discount


class SubscriptionItem(Resource, kw_only=True):
    """Schema ``subscription_item``."""

    id: str = MISSING
    object: Literal["subscription_item"] = "subscription_item"
    billed_until: int | None = None
    """Unix seconds."""
    billing_thresholds: SubscriptionItemBillingThresholds | None = None
    created: int = MISSING
    current_period_end: int = MISSING
    """Unix seconds."""
    current_period_start: int = MISSING
    """Unix seconds."""
    discounts: list[Expandable["Discount"]] = MISSING
    """Expandable."""
    metadata: dict[str, str] = MISSING
    price: Price = MISSING
    quantity: int | None = None
    subscription: str = MISSING
    tax_rates: list[TaxRate] | None = None
    deleted: ClassVar[Literal[False]] = False
