# Generated. Do not edit.
from typing import TYPE_CHECKING

from .._decode.base import MISSING, Expandable, Literal, Resource, StripeObject

if TYPE_CHECKING:
    from .charge import Charge
    from .deleted_invoice import DeletedInvoice
    from .invoice import Invoice
    from .payment_intent import PaymentIntent
    from .payment_record import PaymentRecord


class InvoicePayment(Resource, kw_only=True):
    """Schema ``invoice_payment``."""

    id: str = MISSING
    object: Literal["invoice_payment"] = "invoice_payment"
    amount_paid: int | None = None
    """In the smallest currency unit."""
    amount_requested: int = MISSING
    """In the smallest currency unit."""
    created: int = MISSING
    """Unix seconds."""
    currency: str = MISSING
    invoice: Expandable["Invoice | DeletedInvoice"] = MISSING
    """Expandable."""
    is_default: bool = MISSING
    livemode: bool = MISSING
    payment: "InvoicePaymentPayment" = MISSING
    status: str = MISSING
    status_transitions: "InvoicePaymentStatusTransitions" = MISSING


class InvoicePaymentPayment(StripeObject, kw_only=True):
    """Schema ``invoices_payments_invoice_payment_associated_payment``."""

    charge: Expandable["Charge"] | None = None
    """Expandable."""
    payment_intent: Expandable["PaymentIntent"] | None = None
    """Expandable."""
    payment_record: Expandable["PaymentRecord"] | None = None
    """Expandable."""
    type: Literal["charge", "payment_intent", "payment_record"] = MISSING


class InvoicePaymentStatusTransitions(StripeObject, kw_only=True):
    """Schema ``invoices_payments_invoice_payment_status_transitions``."""

    canceled_at: int | None = None
    """Unix seconds."""
    paid_at: int | None = None
    """Unix seconds."""
