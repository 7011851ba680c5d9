# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Required, TypedDict

from .._core.params import ExpandParams, ListParams, Mapping
from .._enums import ItemTypeValue
from .shared import CreatedParam


class RadarValueListsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.radar.value_lists.create``."""

    alias: Required[str]
    item_type: ItemTypeValue | None
    metadata: Mapping[str, str] | None
    name: Required[str]


class RadarValueListsDeleteParams(TypedDict, total=False):
    """Parameters of ``client.radar.value_lists.delete``."""


class RadarValueListsListParams(ListParams, total=False):
    """Parameters of ``client.radar.value_lists.list``."""

    alias: str | None
    contains: str | None
    created: CreatedParam | int | datetime | None


class RadarValueListsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.radar.value_lists.retrieve``."""


class RadarValueListsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.radar.value_lists.update``."""

    alias: str | None
    metadata: Mapping[str, str] | None
    name: str | None
