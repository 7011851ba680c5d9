# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime

from .._core.params import ExpandParams, ListParams
from .shared import CreatedParam


class BalanceTransactionsListParams(ListParams, total=False):
    """Parameters of ``client.balance_transactions.list``."""

    created: CreatedParam | int | datetime | None
    currency: str | None
    payout: str | None
    source: str | None
    type: str | None


class BalanceTransactionsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.balance_transactions.retrieve``."""
