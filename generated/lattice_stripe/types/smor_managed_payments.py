# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject


class SmorManagedPayments(StripeObject, kw_only=True):
    """Schema ``smor_resource_managed_payments``."""

    enabled: bool = MISSING
