# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource
from .payment_record_amount import PaymentRecordAmount
from .payment_record_customer_details import PaymentRecordCustomerDetails
from .payment_record_method_details import PaymentRecordMethodDetails
from .payment_record_processor_details import PaymentRecordProcessorDetails
from .payment_record_shipping_details import PaymentRecordShippingDetails


class PaymentRecord(Resource, kw_only=True):
    """Schema ``payment_record``."""

    id: str = MISSING
    object: Literal["payment_record"] = "payment_record"
    amount: PaymentRecordAmount = MISSING
    amount_authorized: PaymentRecordAmount = MISSING
    amount_canceled: PaymentRecordAmount = MISSING
    amount_failed: PaymentRecordAmount = MISSING
    amount_guaranteed: PaymentRecordAmount = MISSING
    amount_refunded: PaymentRecordAmount = MISSING
    amount_requested: PaymentRecordAmount = MISSING
    application: str | None = None
    created: int = MISSING
    """Unix seconds."""
    customer_details: PaymentRecordCustomerDetails | None = None
    customer_presence: Literal["off_session", "on_session"] | None = None
    description: str | None = None
    latest_payment_attempt_record: str | None = None
    livemode: bool = MISSING
    metadata: dict[str, str] = MISSING
    payment_method_details: PaymentRecordMethodDetails | None = None
    processor_details: PaymentRecordProcessorDetails = MISSING
    reported_by: Literal["self", "stripe"] = MISSING
    shipping_details: PaymentRecordShippingDetails | None = None
