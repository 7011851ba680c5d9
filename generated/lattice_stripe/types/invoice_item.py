# Generated. Do not edit.
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .billing_bill_invoicing_pricing import BillingBillInvoicingPricing
from .discount_amount import DiscountAmount
from .invoice_line_item_period import InvoiceLineItemPeriod
from .tax_rate import TaxRate

if TYPE_CHECKING:
    from .customer import Customer
    from .deleted_customer import DeletedCustomer
    from .discount import Discount
    from .invoice import Invoice
    from .test_helpers_test_clock import TestHelpersTestClock


class InvoiceItem(Resource, kw_only=True):
    """Schema ``invoiceitem``."""

    id: str = MISSING
    object: Literal["invoiceitem"] = "invoiceitem"
    amount: int = MISSING
    """In the smallest currency unit."""
    currency: str = MISSING
    customer: Expandable["Customer | DeletedCustomer"] = MISSING
    """Expandable."""
    customer_account: str | None = None
    date: int = MISSING
    """Unix seconds."""
    description: str | None = None
    discountable: bool = MISSING
    discounts: list[Expandable["Discount"]] | None = None
    """Expandable."""
    invoice: Expandable["Invoice"] | None = None
    """Expandable."""
    livemode: bool = MISSING
    metadata: dict[str, str] | None = None
    net_amount: int | None = None
    """In the smallest currency unit."""
    parent: "InvoiceItemParent | None" = None
    period: InvoiceLineItemPeriod = MISSING
    pricing: BillingBillInvoicingPricing | None = None
    proration: bool = MISSING
    proration_details: "InvoiceItemProrationDetails | None" = None
    quantity: int = MISSING
    quantity_decimal: Decimal = MISSING
    tax_rates: list[TaxRate] | None = None
    test_clock: Expandable["TestHelpersTestClock"] | None = None
    """Expandable."""
    deleted: ClassVar[Literal[False]] = False


class InvoiceItemCreditedItems(StripeObject, kw_only=True):
    """Schema ``invoice_item_proration_credited_items``."""

    invoice_item: str | None = None
    invoice_line_item_details: "InvoiceItemInvoiceLineItemDetails | None" = None
    type: Literal["invoice_item", "invoice_line_items"] = MISSING


class InvoiceItemInvoiceLineItemDetails(StripeObject, kw_only=True):
    """Schema ``credited_items_invoice_line_items``."""

    invoice: str = MISSING
    invoice_line_items: list[str] = MISSING


class InvoiceItemParent(StripeObject, kw_only=True):
    """Schema ``billing_bill_resource_invoice_item_parents_invoice_item_parent``."""

    subscription_details: "InvoiceItemSubscriptionDetails | None" = None
    type: Literal["subscription_details"] = MISSING


class InvoiceItemProrationDetails(StripeObject, kw_only=True):
    """Schema ``proration_details``."""

    credited_items: InvoiceItemCreditedItems | None = None
    discount_amounts: list[DiscountAmount] = MISSING


class InvoiceItemSubscriptionDetails(StripeObject, kw_only=True):
    """Schema ``billing_bill_resource_invoice_item_parents_invoice_item_subscription_parent``."""

    subscription: str = MISSING
    subscription_item: str | None = None
