# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource, StripeObject
from .line_items_discount_amount import LineItemsDiscountAmount
from .line_items_tax_amount import LineItemsTaxAmount
from .price import Price


class LineItem(Resource, kw_only=True):
    """Schema ``item``."""

    id: str = MISSING
    object: Literal["item"] = "item"
    adjustable_quantity: "LineItemAdjustableQuantity | None" = None
    amount_discount: int = MISSING
    """In the smallest currency unit."""
    amount_subtotal: int = MISSING
    """In the smallest currency unit."""
    amount_tax: int = MISSING
    """In the smallest currency unit."""
    amount_total: int = MISSING
    """In the smallest currency unit."""
    currency: str = MISSING
    description: str | None = None
    discounts: list[LineItemsDiscountAmount] | None = None
    metadata: dict[str, str] | None = None
    price: Price | None = None
    quantity: int | None = None
    taxes: list[LineItemsTaxAmount] | None = None


class LineItemAdjustableQuantity(StripeObject, kw_only=True):
    """Schema ``line_items_adjustable_quantity``."""

    enabled: bool = MISSING
    maximum: int | None = None
    minimum: int | None = None
