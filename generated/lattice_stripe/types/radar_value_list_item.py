# Generated. Do not edit.
from typing import ClassVar

from .._decode.base import MISSING, Literal, Resource


class RadarValueListItem(Resource, kw_only=True):
    """Schema ``radar.value_list_item``."""

    id: str = MISSING
    object: Literal["radar.value_list_item"] = "radar.value_list_item"
    created: int = MISSING
    """Unix seconds."""
    created_by: str = MISSING
    livemode: bool = MISSING
    value: str = MISSING
    value_list: str = MISSING
    deleted: ClassVar[Literal[False]] = False
