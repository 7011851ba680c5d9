# Generated. Do not edit.
from decimal import Decimal

from .._decode.base import MISSING, Literal, Resource
from .billing_bill_invoicing_tax import BillingBillInvoicingTax
from .credit_notes_pretax_credit_amount import CreditNotesPretaxCreditAmount
from .discount_amount import DiscountAmount
from .tax_rate import TaxRate


class CreditNoteLineItem(Resource, kw_only=True):
    """Schema ``credit_note_line_item``."""

    id: str = MISSING
    object: Literal["credit_note_line_item"] = "credit_note_line_item"
    amount: int = MISSING
    """In the smallest currency unit."""
    description: str | None = None
    discount_amount: int = MISSING
    """In the smallest currency unit."""
    discount_amounts: list[DiscountAmount] = MISSING
    invoice_line_item: str | None = None
    livemode: bool = MISSING
    metadata: dict[str, str] | None = None
    pretax_credit_amounts: list[CreditNotesPretaxCreditAmount] = MISSING
    quantity: int | None = None
    tax_rates: list[TaxRate] = MISSING
    taxes: list[BillingBillInvoicingTax] | None = None
    type: Literal["custom_line_item", "invoice_line_item"] = MISSING
    unit_amount: int | None = None
    """In the smallest currency unit."""
    unit_amount_decimal: Decimal | None = None
