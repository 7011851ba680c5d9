# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodBacsDebit(StripeObject, kw_only=True):
    """Schema ``payment_method_bacs_debit``."""

    fingerprint: str | None = None
    last4: str | None = None
    sort_code: str | None = None
