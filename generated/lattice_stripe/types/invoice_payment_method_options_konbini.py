# Generated. Do not edit.
from .._decode.base import StripeObject


class InvoicePaymentMethodOptionsKonbini(StripeObject, kw_only=True):
    """Schema ``invoice_payment_method_options_konbini``."""
