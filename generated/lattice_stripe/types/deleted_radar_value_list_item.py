# Generated. Do not edit.
from .._decode.base import MISSING, Literal, Resource


class DeletedRadarValueListItem(Resource, kw_only=True):
    """Schema ``deleted_radar.value_list_item``."""

    id: str = MISSING
    object: Literal["radar.value_list_item"] = "radar.value_list_item"
    deleted: Literal[True] = MISSING
