# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject


class PaymentMethodBoleto(StripeObject, kw_only=True):
    """Schema ``payment_method_boleto``."""

    tax_id: str = MISSING
