# Generated. Do not edit.
from .._decode.base import MISSING, Literal, StripeObject


class PaymentRecordProcessorDetails(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_processor_details``."""

    custom: "PaymentRecordProcessorDetailsCustom | None" = None
    type: Literal["custom"] = MISSING


class PaymentRecordProcessorDetailsCustom(StripeObject, kw_only=True):
    """Schema ``payments_primitives_payment_records_resource_processor_details_resource_custom_details``."""

    payment_reference: str | None = None
