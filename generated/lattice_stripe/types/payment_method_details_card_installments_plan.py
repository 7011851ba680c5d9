# Generated. Do not edit.
from .._decode.base import MISSING, Literal, StripeObject


class PaymentMethodDetailsCardInstallmentsPlan(StripeObject, kw_only=True):
    """Schema ``payment_method_details_card_installments_plan``."""

    count: int | None = None
    interval: Literal["month"] | None = None
    type: Literal["bonus", "fixed_count", "revolving"] = MISSING
