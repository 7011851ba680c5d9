# Generated. Do not edit.
from .._decode.base import Literal, StripeObject


class InvoicePaymentMethodOptionsUpi(StripeObject, kw_only=True):
    """Schema ``invoice_payment_method_options_upi``."""

    mandate_options: "InvoicePaymentMethodOptionsUpiMandateOptions | None" = None


class InvoicePaymentMethodOptionsUpiMandateOptions(StripeObject, kw_only=True):
    """Schema ``invoice_payment_method_options_mandate_options_upi``."""

    amount: int | None = None
    """In the smallest currency unit."""
    amount_type: Literal["fixed", "maximum"] | None = None
    description: str | None = None
    end_date: int | None = None
    """Unix seconds."""
