# Generated. Do not edit.
from .._decode.base import StripeObject
from .._enums import ChargeP24BankValue


class PaymentMethodP24(StripeObject, kw_only=True):
    """Schema ``payment_method_p24``."""

    bank: ChargeP24BankValue | None = None
