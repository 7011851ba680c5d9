# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject
from .._enums import FpxBankValue


class PaymentMethodDetailsFpx(StripeObject, kw_only=True):
    """Schema ``payment_method_details_fpx``."""

    bank: FpxBankValue = MISSING
    transaction_id: str | None = None
