# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class DeletedReader(Resource, kw_only=True):
    """Schema ``deleted_reader``."""

    id: str = MISSING
    object: Literal["reader"] = "reader"
    deleted: Literal[True] = MISSING
