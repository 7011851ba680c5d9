# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject


class ClimateRemovalsLocation(StripeObject, kw_only=True):
    """Schema ``climate_removals_location``."""

    city: str | None = None
    country: str = MISSING
    latitude: float | None = None
    longitude: float | None = None
    region: str | None = None
