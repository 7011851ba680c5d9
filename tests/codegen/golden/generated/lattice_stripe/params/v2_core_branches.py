# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal, Required, TypedDict

from .._core.params import Mapping, Sequence
from .shared import AddressParam


class V2CoreBranchesCreateParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.branches.create``."""

    address: AddressParam | None
    hours: Sequence[V2CoreBranchesHoursParam] | None
    metadata: Mapping[str, str | None] | None
    name: Required[str]
    opened: datetime | str | None
    rent: Decimal | str | None


class V2CoreBranchesListParams(TypedDict, total=False):
    """Parameters of ``client.v2.core.branches.list``."""

    include: Sequence[Literal["address", "hours"]] | None
    limit: int | None
    page: str | None


V2CoreBranchesHoursParam = TypedDict(
    "V2CoreBranchesHoursParam",
    {
        "day": "str | None",
        "from": "str | None",
    },
    total=False,
)
