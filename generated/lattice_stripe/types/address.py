# Generated. Do not edit.
from .._decode.base import StripeObject


class Address(StripeObject, kw_only=True):
    """Schema ``address``."""

    city: str | None = None
    country: str | None = None
    line1: str | None = None
    line2: str | None = None
    postal_code: str | None = None
    state: str | None = None
