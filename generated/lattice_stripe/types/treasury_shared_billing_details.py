# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject
from .address import Address


class TreasurySharedBillingDetails(StripeObject, kw_only=True):
    """Schema ``treasury_shared_resource_billing_details``."""

    address: Address = MISSING
    email: str | None = None
    name: str | None = None
