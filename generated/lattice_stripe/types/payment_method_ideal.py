# Generated. Do not edit.
from .._decode.base import StripeObject
from .._enums import BankValue, BicValue


class PaymentMethodIdeal(StripeObject, kw_only=True):
    """Schema ``payment_method_ideal``."""

    bank: BankValue | None = None
    bic: BicValue | None = None
