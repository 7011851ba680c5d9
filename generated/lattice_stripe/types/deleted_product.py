# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class DeletedProduct(Resource, kw_only=True):
    """Schema ``deleted_product``."""

    id: str = MISSING
    object: Literal["product"] = "product"
    deleted: Literal[True] = MISSING
