# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject
from .._enums import FpxBankValue


class PaymentMethodFpx(StripeObject, kw_only=True):
    """Schema ``payment_method_fpx``."""

    bank: FpxBankValue = MISSING
