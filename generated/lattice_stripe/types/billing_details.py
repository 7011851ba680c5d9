# Generated. Do not edit.
from .._decode.base import StripeObject
from .address import Address


class BillingDetails(StripeObject, kw_only=True):
    """Schema ``billing_details``."""

    address: Address | None = None
    email: str | None = None
    name: str | None = None
    phone: str | None = None
    tax_id: str | None = None
