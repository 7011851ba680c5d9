# Generated. Do not edit.
from .._decode.base import StripeObject


class RadarOptions(StripeObject, kw_only=True):
    """Schema ``radar_radar_options``."""

    session: str | None = None
