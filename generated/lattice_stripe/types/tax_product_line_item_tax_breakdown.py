# Generated. Do not edit.
from .._decode.base import MISSING, Literal, StripeObject
from .._enums import TaxabilityReasonValue, TaxTypeValue


class TaxProductLineItemTaxBreakdown(StripeObject, kw_only=True):
    """Schema ``tax_product_resource_line_item_tax_breakdown``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    jurisdiction: "TaxProductLineItemTaxBreakdownJurisdiction" = MISSING
    sourcing: Literal["destination", "origin"] = MISSING
    tax_rate_details: "TaxProductLineItemTaxBreakdownTaxRateDetails | None" = None
    taxability_reason: TaxabilityReasonValue = MISSING
    taxable_amount: int = MISSING
    """In the smallest currency unit."""


class TaxProductLineItemTaxBreakdownJurisdiction(StripeObject, kw_only=True):
    """Schema ``tax_product_resource_jurisdiction``."""

    country: str = MISSING
    display_name: str = MISSING
    level: Literal["city", "country", "county", "district", "state"] = MISSING
    state: str | None = None


class TaxProductLineItemTaxBreakdownTaxRateDetails(StripeObject, kw_only=True):
    """Schema ``tax_product_resource_line_item_tax_rate_details``."""

    display_name: str = MISSING
    percentage_decimal: str = MISSING
    tax_type: TaxTypeValue = MISSING
