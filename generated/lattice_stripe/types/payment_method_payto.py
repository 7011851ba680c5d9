# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodPayto(StripeObject, kw_only=True):
    """Schema ``payment_method_payto``."""

    bsb_number: str | None = None
    last4: str | None = None
    pay_id: str | None = None
