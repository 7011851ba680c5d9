# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, ListParams
from .shared import CreatedParam


class TreasuryTransactionsListParams(ListParams, total=False):
    """Parameters of ``client.treasury.transactions.list``."""

    created: CreatedParam | int | datetime | None
    financial_account: Required[str]
    order_by: Literal["created", "posted_at"] | None
    status: Literal["open", "posted", "void"] | None
    status_transitions: TreasuryTransactionsStatusTransitionsParam | None


class TreasuryTransactionsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.treasury.transactions.retrieve``."""


class TreasuryTransactionsStatusTransitionsParam(TypedDict, total=False):
    posted_at: CreatedParam | int | datetime | None
