# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class DeletedApplication(Resource, kw_only=True):
    """Schema ``deleted_application``."""

    id: str = MISSING
    object: Literal["application"] = "application"
    deleted: Literal[True] = MISSING
    name: str | None = None
