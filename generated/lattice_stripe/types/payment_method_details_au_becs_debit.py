# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodDetailsAuBecsDebit(StripeObject, kw_only=True):
    """Schema ``payment_method_details_au_becs_debit``."""

    bsb_number: str | None = None
    expected_debit_date: str | None = None
    fingerprint: str | None = None
    last4: str | None = None
    mandate: str | None = None
