# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, StripeObject

if TYPE_CHECKING:
    from .tax_rate import TaxRate


class BillingBillInvoicingTax(StripeObject, kw_only=True):
    """Schema ``billing_bill_resource_invoicing_taxes_tax``."""

    amount: int = MISSING
    """In the smallest currency unit."""
    tax_behavior: Literal["exclusive", "inclusive"] = MISSING
    tax_rate_details: "BillingBillInvoicingTaxTaxRateDetails | None" = None
    taxability_reason: Literal[
        "customer_exempt",
        "not_available",
        "not_collecting",
        "not_subject_to_tax",
        "not_supported",
        "portion_product_exempt",
        "portion_reduced_rated",
        "portion_standard_rated",
        "product_exempt",
        "product_exempt_holiday",
        "proportionally_rated",
        "reduced_rated",
        "reverse_charge",
        "standard_rated",
        "taxable_basis_reduced",
        "zero_rated",
    ] = MISSING
    taxable_amount: int | None = None
    """In the smallest currency unit."""
    type: Literal["tax_rate_details"] = MISSING


class BillingBillInvoicingTaxTaxRateDetails(StripeObject, kw_only=True):
    """Schema ``billing_bill_resource_invoicing_taxes_tax_rate_details``."""

    tax_rate: Expandable["TaxRate"] = MISSING
    """Expandable."""
