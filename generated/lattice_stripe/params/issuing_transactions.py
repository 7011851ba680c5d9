# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal

from .._core.params import ExpandParams, HasId, ListParams, Mapping
from .shared import CreatedParam


class IssuingTransactionsListParams(ListParams, total=False):
    """Parameters of ``client.issuing.transactions.list``."""

    card: str | HasId[Literal["issuing.card"]] | None
    cardholder: str | HasId[Literal["issuing.cardholder"]] | None
    created: CreatedParam | int | datetime | None
    type: Literal["capture", "refund"] | None


class IssuingTransactionsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.issuing.transactions.retrieve``."""


class IssuingTransactionsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.issuing.transactions.update``."""

    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
