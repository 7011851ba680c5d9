# Generated. Do not edit.
from .._decode.base import Literal, StripeObject


class InvoicePaymentMethodOptionsAcssDebit(StripeObject, kw_only=True):
    """Schema ``invoice_payment_method_options_acss_debit``."""

    mandate_options: "InvoicePaymentMethodOptionsAcssDebitMandateOptions | None" = None
    verification_method: Literal["automatic", "instant", "microdeposits"] | None = None


class InvoicePaymentMethodOptionsAcssDebitMandateOptions(StripeObject, kw_only=True):
    """Schema ``invoice_payment_method_options_acss_debit_mandate_options``."""

    transaction_type: Literal["business", "personal"] | None = None
