# Generated. Do not edit.
from .._decode.base import MISSING, Resource


class V2DeletedObject(Resource, kw_only=True):
    """Schema ``v2.deleted_object``."""

    id: str = MISSING
    object: str | None = None
