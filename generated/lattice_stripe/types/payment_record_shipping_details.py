# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject
from .payment_record_address import PaymentRecordAddress


class PaymentRecordShippingDetails(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_shipping_details``."""

    address: PaymentRecordAddress = MISSING
    name: str | None = None
    phone: str | None = None
