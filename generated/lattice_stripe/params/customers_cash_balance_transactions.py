# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ExpandParams, ListParams


class CustomersCashBalanceTransactionsListParams(ListParams, total=False):
    """Parameters of ``client.customers.cash_balance_transactions.list``."""


class CustomersCashBalanceTransactionsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.customers.cash_balance_transactions.retrieve``."""
