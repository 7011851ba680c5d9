# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class DeletedPerson(Resource, kw_only=True):
    """Schema ``deleted_person``."""

    id: str = MISSING
    object: Literal["person"] = "person"
    deleted: Literal[True] = MISSING
