# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodAcssDebit(StripeObject, kw_only=True):
    """Schema ``payment_method_acss_debit``."""

    bank_name: str | None = None
    fingerprint: str | None = None
    institution_number: str | None = None
    last4: str | None = None
    transit_number: str | None = None
