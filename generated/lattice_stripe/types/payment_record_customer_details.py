# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentRecordCustomerDetails(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_customer_details``."""

    customer: str | None = None
    email: str | None = None
    name: str | None = None
    phone: str | None = None
