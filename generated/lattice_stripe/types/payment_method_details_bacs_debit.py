# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodDetailsBacsDebit(StripeObject, kw_only=True):
    """Schema ``payment_method_details_bacs_debit``."""

    expected_debit_date: str | None = None
    fingerprint: str | None = None
    last4: str | None = None
    mandate: str | None = None
    sort_code: str | None = None
