# Generated. Do not edit.
from .._decode.base import StripeObject


class PaymentMethodKlarna(StripeObject, kw_only=True):
    """Schema ``payment_method_klarna``."""

    dob: "PaymentMethodKlarnaDob | None" = None


class PaymentMethodKlarnaDob(StripeObject, kw_only=True):
    """Schema ``payment_flows_private_payment_methods_klarna_dob``."""

    day: int | None = None
    month: int | None = None
    year: int | None = None
