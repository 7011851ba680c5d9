# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Required, TypedDict

from .._core.params import ExpandParams, ListParams
from .shared import CreatedParam


class RadarValueListItemsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.radar.value_list_items.create``."""

    value: Required[str]
    value_list: Required[str]


class RadarValueListItemsDeleteParams(TypedDict, total=False):
    """Parameters of ``client.radar.value_list_items.delete``."""


class RadarValueListItemsListParams(ListParams, total=False):
    """Parameters of ``client.radar.value_list_items.list``."""

    created: CreatedParam | int | datetime | None
    value: str | None
    value_list: Required[str]


class RadarValueListItemsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.radar.value_list_items.retrieve``."""
