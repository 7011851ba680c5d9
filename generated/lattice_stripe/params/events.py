# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime

from .._core.params import Array, ExpandParams, ListParams
from .shared import CreatedParam


class EventsListParams(ListParams, total=False):
    """Parameters of ``client.events.list``."""

    created: CreatedParam | int | datetime | None
    delivery_success: bool | None
    type: str | None
    types: Array[str] | None


class EventsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.events.retrieve``."""
