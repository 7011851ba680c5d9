# Generated. Do not edit.
from .._decode.base import Literal, StripeObject


class PaymentMethodDetailsAchDebit(StripeObject, kw_only=True):
    """Schema ``payment_method_details_ach_debit``."""

    account_holder_type: Literal["company", "individual"] | None = None
    bank_name: str | None = None
    country: str | None = None
    fingerprint: str | None = None
    last4: str | None = None
    routing_number: str | None = None
