# Generated. Do not edit.
from .._decode.base import StripeObject


class InvoicePaymentMethodOptionsSepaDebit(StripeObject, kw_only=True):
    """Schema ``invoice_payment_method_options_sepa_debit``."""
