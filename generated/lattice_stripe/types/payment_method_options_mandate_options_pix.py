# Generated. Do not edit.
from .._decode.base import Literal, StripeObject


class PaymentMethodOptionsMandateOptionsPix(StripeObject, kw_only=True):
    """Schema ``payment_method_options_mandate_options_pix``."""

    amount: int | None = None
    """In the smallest currency unit."""
    amount_includes_iof: Literal["always", "never"] | None = None
    amount_type: Literal["fixed", "maximum"] | None = None
    currency: str | None = None
    end_date: str | None = None
    payment_schedule: Literal["halfyearly", "monthly", "quarterly", "weekly", "yearly"] | None = None
    reference: str | None = None
    start_date: str | None = None
