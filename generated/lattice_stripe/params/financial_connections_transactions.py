# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId, ListParams
from .shared import CreatedParam


class FinancialConnectionsTransactionsListParams(ListParams, total=False):
    """Parameters of ``client.financial_connections.transactions.list``."""

    account: Required[str | HasId[Literal["account"]]]
    transacted_at: CreatedParam | int | datetime | None
    transaction_refresh: FinancialConnectionsTransactionsTransactionRefreshParam | None


class FinancialConnectionsTransactionsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.financial_connections.transactions.retrieve``."""


class FinancialConnectionsTransactionsTransactionRefreshParam(TypedDict, total=False):
    after: Required[str]
