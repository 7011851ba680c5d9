# Generated. Do not edit.
from decimal import Decimal
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, StripeObject

if TYPE_CHECKING:
    from .price import Price


class BillingBillInvoicingPricing(StripeObject, kw_only=True):
    """Schema ``billing_bill_resource_invoicing_pricing_pricing``."""

    price_details: "BillingBillInvoicingPricingPriceDetails | None" = None
    type: Literal["price_details"] = MISSING
    unit_amount_decimal: Decimal | None = None


class BillingBillInvoicingPricingPriceDetails(StripeObject, kw_only=True):
    """Schema ``billing_bill_resource_invoicing_pricing_pricing_price_details``."""

    price: Expandable["Price"] = MISSING
    """Expandable."""
    product: str = MISSING
