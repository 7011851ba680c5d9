# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal

from .._core.params import ExpandParams, HasId, ListParams
from .shared import CreatedParam


class ApplicationFeesListParams(ListParams, total=False):
    """Parameters of ``client.application_fees.list``."""

    charge: str | HasId[Literal["charge"]] | None
    created: CreatedParam | int | datetime | None


class ApplicationFeesRefundParams(ExpandParams, total=False):
    """Parameters of ``client.application_fees.refund``."""

    amount: int | None
    """In the smallest currency unit."""
    directive: str | None


class ApplicationFeesRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.application_fees.retrieve``."""
