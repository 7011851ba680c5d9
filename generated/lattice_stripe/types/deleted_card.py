# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class DeletedCard(Resource, kw_only=True):
    """Schema ``deleted_card``."""

    id: str = MISSING
    object: Literal["card"] = "card"
    currency: str | None = None
    deleted: Literal[True] = MISSING
