# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource
from .._enums import TaxTypeValue
from .tax_rate_flat_amount import TaxRateFlatAmount


class TaxRate(Resource, kw_only=True):
    """Schema ``tax_rate``."""

    id: str = MISSING
    object: Literal["tax_rate"] = "tax_rate"
    active: bool = MISSING
    country: str | None = None
    created: int = MISSING
    """Unix seconds."""
    description: str | None = None
    display_name: str = MISSING
    effective_percentage: float | None = None
    flat_amount: TaxRateFlatAmount | None = None
    inclusive: bool = MISSING
    jurisdiction: str | None = None
    jurisdiction_level: Literal["city", "country", "county", "district", "multiple", "state"] | None = None
    livemode: bool = MISSING
    metadata: dict[str, str] | None = None
    percentage: float = MISSING
    rate_type: Literal["flat_amount", "percentage"] | None = None
    state: str | None = None
    tax_type: TaxTypeValue | None = None
