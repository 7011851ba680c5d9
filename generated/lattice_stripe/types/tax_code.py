# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class TaxCode(Resource, kw_only=True):
    """Schema ``tax_code``."""

    id: str = MISSING
    object: Literal["tax_code"] = "tax_code"
    description: str = MISSING
    name: str = MISSING
