# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodDetailsAchCreditTransfer(StripeObject, kw_only=True):
    """Schema ``payment_method_details_ach_credit_transfer``."""

    account_number: str | None = None
    bank_name: str | None = None
    routing_number: str | None = None
    swift_code: str | None = None
