# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource
from .tax_product_line_item_tax_breakdown import TaxProductLineItemTaxBreakdown


class TaxCalculationLineItem(Resource, kw_only=True):
    """Schema ``tax.calculation_line_item``."""

    id: str = MISSING
    object: Literal["tax.calculation_line_item"] = "tax.calculation_line_item"
    amount: int = MISSING
    """In the smallest currency unit."""
    amount_tax: int = MISSING
    """In the smallest currency unit."""
    livemode: bool = MISSING
    metadata: dict[str, str] | None = None
    product: str | None = None
    quantity: int = MISSING
    reference: str = MISSING
    tax_behavior: Literal["exclusive", "inclusive"] = MISSING
    tax_breakdown: list[TaxProductLineItemTaxBreakdown] | None = None
    tax_code: str = MISSING
