# Generated. Do not edit.
from typing import ClassVar

from .._core.lists import ListObject
from .._decode.base import MISSING, Literal, Resource
from .._enums import ItemTypeValue
from .radar_value_list_item import RadarValueListItem


class RadarValueList(Resource, kw_only=True):
    """Schema ``radar.value_list``."""

    id: str = MISSING
    object: Literal["radar.value_list"] = "radar.value_list"
    alias: str = MISSING
    created: int = MISSING
    """Unix seconds."""
    created_by: str = MISSING
    item_type: ItemTypeValue = MISSING
    list_items: ListObject[RadarValueListItem] = MISSING
    livemode: bool = MISSING
    metadata: dict[str, str] = MISSING
    name: str = MISSING
    deleted: ClassVar[Literal[False]] = False
