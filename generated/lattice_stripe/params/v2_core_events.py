# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import TypedDict

from .._core.params import Array


class V2CoreEventsListParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.events.list``."""

    created: V2CoreEventsCreatedParam | None
    limit: int | None
    object_id: str | None
    page: str | None
    types: Array[str] | None


class V2CoreEventsRetrieveParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.events.retrieve``."""


class V2CoreEventsCreatedParam(TypedDict, total=False):
    gt: datetime | str | None
    gte: datetime | str | None
    lt: datetime | str | None
    lte: datetime | str | None
