# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, StripeObject
from .line_items_tax_amount import LineItemsTaxAmount

if TYPE_CHECKING:
    from .shipping_rate import ShippingRate


class InvoicesShippingCost(StripeObject, kw_only=True):
    """Schema ``invoices_resource_shipping_cost``."""

    amount_subtotal: int = MISSING
    """In the smallest currency unit."""
    amount_tax: int = MISSING
    """In the smallest currency unit."""
    amount_total: int = MISSING
    """In the smallest currency unit."""
    shipping_rate: Expandable["ShippingRate"] | None = None
    """Expandable."""
    taxes: list[LineItemsTaxAmount] | None = None
