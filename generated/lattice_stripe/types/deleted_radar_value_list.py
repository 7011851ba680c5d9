# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class DeletedRadarValueList(Resource, kw_only=True):
    """Schema ``deleted_radar.value_list``."""

    id: str = MISSING
    object: Literal["radar.value_list"] = "radar.value_list"
    deleted: Literal[True] = MISSING
