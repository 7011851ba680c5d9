# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class DeletedPrice(Resource, kw_only=True):
    """Schema ``deleted_price``."""

    id: str = MISSING
    object: Literal["price"] = "price"
    deleted: Literal[True] = MISSING
