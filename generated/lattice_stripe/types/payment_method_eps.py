# Generated. Do not edit.
from .._decode.base import StripeObject
from .._enums import ChargeEpsBankValue


class PaymentMethodEps(StripeObject, kw_only=True):
    """Schema ``payment_method_eps``."""

    bank: ChargeEpsBankValue | None = None
