# Generated. Do not edit.
from .._decode.base import MISSING, Literal, StripeObject


class AdditionalAddresses(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.individual.additional_addresses``."""

    city: str | None = None
    country: str | None = None
    line1: str | None = None
    line2: str | None = None
    postal_code: str | None = None
    purpose: Literal["registered"] = MISSING
    state: str | None = None
    town: str | None = None
