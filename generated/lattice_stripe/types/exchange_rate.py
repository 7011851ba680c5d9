# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class ExchangeRate(Resource, kw_only=True):
    """Schema ``exchange_rate``."""

    id: str = MISSING
    object: Literal["exchange_rate"] = "exchange_rate"
    rates: dict[str, float] = MISSING
