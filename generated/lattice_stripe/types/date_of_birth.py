# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject


class DateOfBirth(StripeObject, kw_only=True):
    """Schema ``v2.core.account.identity.business_details.registration_date``."""

    day: int = MISSING
    month: int = MISSING
    year: int = MISSING
