# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required

from .._core.params import ExpandParams, HasId, ListParams
from .shared import CreatedParam


class TreasuryTransactionEntriesListParams(ListParams, total=False):
    """Parameters of ``client.treasury.transaction_entries.list``."""

    created: CreatedParam | int | datetime | None
    effective_at: CreatedParam | int | datetime | None
    financial_account: Required[str]
    order_by: Literal["created", "effective_at"] | None
    transaction: str | HasId[Literal["issuing.transaction", "treasury.transaction"]] | None


class TreasuryTransactionEntriesRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.treasury.transaction_entries.retrieve``."""
