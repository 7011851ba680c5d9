# Generated. Do not edit.
from decimal import Decimal
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .billing_bill_invoicing_pricing import BillingBillInvoicingPricing
from .billing_bill_invoicing_tax import BillingBillInvoicingTax
from .discount_amount import DiscountAmount
from .invoice_line_item_period import InvoiceLineItemPeriod
from .invoices_pretax_credit_amount import InvoicesPretaxCreditAmount

if TYPE_CHECKING:
    from .discount import Discount
    from .subscription import Subscription


class InvoiceLineItem(Resource, kw_only=True):
    """Schema ``line_item``."""

    id: str = MISSING
    object: Literal["line_item"] = "line_item"
    amount: int = MISSING
    """In the smallest currency unit."""
    currency: str = MISSING
    description: str | None = None
    discount_amounts: list[DiscountAmount] | None = None
    discountable: bool = MISSING
    discounts: list[Expandable["Discount"]] = MISSING
    """Expandable."""
    invoice: str | None = None
    livemode: bool = MISSING
    metadata: dict[str, str] = MISSING
    parent: "InvoiceLineItemParent | None" = None
    period: InvoiceLineItemPeriod = MISSING
    pretax_credit_amounts: list[InvoicesPretaxCreditAmount] | None = None
    pricing: BillingBillInvoicingPricing | None = None
    quantity: int | None = None
    quantity_decimal: Decimal | None = None
    subscription: Expandable["Subscription"] | None = None
    """Expandable."""
    subtotal: int = MISSING
    """In the smallest currency unit."""
    taxes: list[BillingBillInvoicingTax] | None = None


class InvoiceLineItemCreditedItems(StripeObject, kw_only=True):
    """Schema ``billing_bill_resource_invoicing_lines_common_credited_items``."""

    invoice: str = MISSING
    invoice_line_items: list[str] = MISSING


class InvoiceLineItemInvoiceItemDetails(StripeObject, kw_only=True):
    """Schema ``billing_bill_resource_invoicing_lines_parents_invoice_line_item_invoice_item_parent``."""

    invoice_item: str = MISSING
    proration: bool = MISSING
    proration_details: "InvoiceLineItemProrationDetails | None" = None
    subscription: str | None = None


class InvoiceLineItemParent(StripeObject, kw_only=True):
    """Schema ``billing_bill_resource_invoicing_lines_parents_invoice_line_item_parent``."""

    invoice_item_details: InvoiceLineItemInvoiceItemDetails | None = None
    subscription_item_details: "InvoiceLineItemSubscriptionItemDetails | None" = None
    type: Literal["invoice_item_details", "subscription_item_details"] = MISSING


class InvoiceLineItemProrationDetails(StripeObject, kw_only=True):
    """Schema ``billing_bill_resource_invoicing_lines_common_proration_details``."""

    credited_items: InvoiceLineItemCreditedItems | None = None


class InvoiceLineItemSubscriptionItemDetails(StripeObject, kw_only=True):
    """Schema ``billing_bill_resource_invoicing_lines_parents_invoice_line_item_subscription_item_parent``."""

    invoice_item: str | None = None
    proration: bool = MISSING
    proration_details: InvoiceLineItemProrationDetails | None = None
    subscription: str | None = None
    subscription_item: str = MISSING
