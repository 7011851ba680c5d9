# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentRecordAddress(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_address``."""

    city: str | None = None
    country: str | None = None
    line1: str | None = None
    line2: str | None = None
    postal_code: str | None = None
    state: str | None = None
