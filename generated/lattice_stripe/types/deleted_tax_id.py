# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class DeletedTaxId(Resource, kw_only=True):
    """Schema ``deleted_tax_id``."""

    id: str = MISSING
    object: Literal["tax_id"] = "tax_id"
    deleted: Literal[True] = MISSING
