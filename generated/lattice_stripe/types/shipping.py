# Generated. Do not edit.
from .._decode.base import StripeObject
from .address import Address


class Shipping(StripeObject, kw_only=True):
    """Schema ``shipping``."""

    address: Address | None = None
    carrier: str | None = None
    name: str | None = None
    phone: str | None = None
    tracking_number: str | None = None
