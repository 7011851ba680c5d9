# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._core.lists import ListObject
from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject
from .billing_bill_invoicing_tax import BillingBillInvoicingTax
from .credit_note_line_item import CreditNoteLineItem
from .credit_notes_pretax_credit_amount import CreditNotesPretaxCreditAmount
from .discount_amount import DiscountAmount
from .invoices_shipping_cost import InvoicesShippingCost

if TYPE_CHECKING:
    from .customer import Customer
    from .customer_balance_transaction import CustomerBalanceTransaction
    from .deleted_customer import DeletedCustomer
    from .invoice import Invoice
    from .refund import Refund


class CreditNote(Resource, kw_only=True):
    """Schema ``credit_note``."""

    id: str = MISSING
    object: Literal["credit_note"] = "credit_note"
    amount: int = MISSING
    """In the smallest currency unit."""
    amount_shipping: int = MISSING
    """In the smallest currency unit."""
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    customer: Expandable["Customer | DeletedCustomer"] = MISSING
    """Expandable."""
    customer_account: str | None = None
    customer_balance_transaction: Expandable["CustomerBalanceTransaction"] | None = None
    """Expandable."""
    discount_amount: int = MISSING
    """In the smallest currency unit."""
    discount_amounts: list[DiscountAmount] = MISSING
    effective_at: int | None = None
    """Unix seconds."""
    invoice: Expandable["Invoice"] = MISSING
    """Expandable."""
    lines: ListObject[CreditNoteLineItem] = MISSING
    livemode: bool = MISSING
    memo: str | None = None
    metadata: dict[str, str] | None = None
    number: str = MISSING
    out_of_band_amount: int | None = None
    """In the smallest currency unit."""
    pdf: str = MISSING
    post_payment_amount: int = MISSING
    """In the smallest currency unit."""
    pre_payment_amount: int = MISSING
    """In the smallest currency unit."""
    pretax_credit_amounts: list[CreditNotesPretaxCreditAmount] = MISSING
    reason: Literal["duplicate", "fraudulent", "order_change", "product_unsatisfactory"] | None = None
    refunds: "list[CreditNoteRefund]" = MISSING
    shipping_cost: InvoicesShippingCost | None = None
    status: Literal["issued", "void"] = MISSING
    subtotal: int = MISSING
    """In the smallest currency unit."""
    subtotal_excluding_tax: int | None = None
    """In the smallest currency unit."""
    total: int = MISSING
    """In the smallest currency unit."""
    total_excluding_tax: int | None = None
    """In the smallest currency unit."""
    total_taxes: list[BillingBillInvoicingTax] | None = None
    type: Literal["mixed", "post_payment", "pre_payment"] = MISSING
    voided_at: int | None = None
    """Unix seconds."""


class CreditNotePaymentRecordRefund(StripeObject, kw_only=True):
    """Schema ``credit_notes_payment_record_refund``."""

    payment_record: str = MISSING
    refund_group: str = MISSING


class CreditNoteRefund(StripeObject, kw_only=True):
    """Schema ``credit_note_refund``."""

    amount_refunded: int = MISSING
    """In the smallest currency unit."""
    payment_record_refund: CreditNotePaymentRecordRefund | None = None
    refund: Expandable["Refund"] = MISSING
    """Expandable."""
    type: Literal["payment_record_refund", "refund"] | None = None
