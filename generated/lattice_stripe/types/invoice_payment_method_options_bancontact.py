# Generated. Do not edit.
from .._decode.base import MISSING, Literal, StripeObject


class InvoicePaymentMethodOptionsBancontact(StripeObject, kw_only=True):
    """Schema ``invoice_payment_method_options_bancontact``."""

    preferred_language: Literal["de", "en", "fr", "nl"] = MISSING
