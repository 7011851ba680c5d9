# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodAuBecsDebit(StripeObject, kw_only=True):
    """Schema ``payment_method_au_becs_debit``."""

    bsb_number: str | None = None
    fingerprint: str | None = None
    last4: str | None = None
