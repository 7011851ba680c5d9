# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class TaxDeductedAtSource(Resource, kw_only=True):
    """Schema ``tax_deducted_at_source``."""

    id: str = MISSING
    object: Literal["tax_deducted_at_source"] = "tax_deducted_at_source"
    period_end: int = MISSING
    """Unix seconds."""
    period_start: int = MISSING
    """Unix seconds."""
    tax_deduction_account_number: str = MISSING
