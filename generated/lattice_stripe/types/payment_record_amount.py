# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject


class PaymentRecordAmount(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_amount``."""

    currency: str = MISSING
    value: int = MISSING
