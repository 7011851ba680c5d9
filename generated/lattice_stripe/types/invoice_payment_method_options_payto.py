# Generated. Do not edit.
from .._decode.base import Literal, StripeObject
from .._enums import PurposeValue


class InvoicePaymentMethodOptionsPayto(StripeObject, kw_only=True):
    """Schema ``invoice_payment_method_options_payto``."""

    mandate_options: "InvoicePaymentMethodOptionsPaytoMandateOptions | None" = None


class InvoicePaymentMethodOptionsPaytoMandateOptions(StripeObject, kw_only=True):
    """Schema ``invoice_mandate_options_payto``."""

    amount: int | None = None
    """In the smallest currency unit."""
    amount_type: Literal["fixed", "maximum"] | None = None
    purpose: PurposeValue | None = None
