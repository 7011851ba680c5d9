# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._core.lists import ListObject
from .._decode.base import MISSING, Deferred, Literal, Resource, StripeObject
from .._enums import TaxabilityReasonValue, TaxTypeValue
from .tax_product_customer_details import TaxProductCustomerDetails
from .tax_product_line_item_tax_breakdown import TaxProductLineItemTaxBreakdown
from .tax_product_ship_from_details import TaxProductShipFromDetails
from .tax_rate_flat_amount import TaxRateFlatAmount

if TYPE_CHECKING:
    from .tax_calculation_line_item import TaxCalculationLineItem


class TaxCalculation(Resource, kw_only=True):
    """Schema ``tax.calculation``."""

    id: str | None = None
    object: Literal["tax.calculation"] = "tax.calculation"
    amount_total: int = MISSING
    """In the smallest currency unit."""
    currency: str = MISSING
    customer: str | None = None
    customer_details: TaxProductCustomerDetails = MISSING
    expires_at: int | None = None
    """Unix seconds."""
    line_items: ListObject[Deferred["TaxCalculationLineItem"]] | None = None
    """Only if expanded."""
    livemode: bool = MISSING
    ship_from_details: TaxProductShipFromDetails | None = None
    shipping_cost: "TaxCalculationShippingCost | None" = None
    tax_amount_exclusive: int = MISSING
    """In the smallest currency unit."""
    tax_amount_inclusive: int = MISSING
    """In the smallest currency unit."""
    tax_breakdown: "list[TaxCalculationTaxBreakdown]" = MISSING
    tax_date: int = MISSING
    """Unix seconds."""


class TaxCalculationShippingCost(StripeObject, kw_only=True):
    """Schema ``tax_product_resource_tax_calculation_shipping_cost``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    amount_tax: int = MISSING
    """In the smallest currency unit."""
    shipping_rate: str | None = None
    tax_behavior: Literal["exclusive", "inclusive"] = MISSING
    tax_breakdown: list[TaxProductLineItemTaxBreakdown] | None = None
    tax_code: str = MISSING


class TaxCalculationTaxBreakdown(StripeObject, kw_only=True):
    """Schema ``tax_product_resource_tax_breakdown``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    inclusive: bool = MISSING
    tax_rate_details: "TaxCalculationTaxRateDetails" = MISSING
    taxability_reason: TaxabilityReasonValue = MISSING
    taxable_amount: int = MISSING
    """In the smallest currency unit."""


class TaxCalculationTaxRateDetails(StripeObject, kw_only=True):
    """Schema ``tax_product_resource_tax_rate_details``."""

    country: str | None = None
    flat_amount: TaxRateFlatAmount | None = None
    percentage_decimal: str = MISSING
    rate_type: Literal["flat_amount", "percentage"] | None = None
    state: str | None = None
    tax_type: TaxTypeValue | None = None
