# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required

from .._core.params import ExpandParams, ListParams, Sequence
from .shared import FinancialConnectionsAccountsAccountHolderParam


class FinancialConnectionsAccountsDisconnectParams(ExpandParams, total=False):
    """Parameters of ``client.financial_connections.accounts.disconnect``."""


class FinancialConnectionsAccountsListParams(ListParams, total=False):
    """Parameters of ``client.financial_connections.accounts.list``."""

    account_holder: FinancialConnectionsAccountsAccountHolderParam | None
    session: str | None


class FinancialConnectionsAccountsRefreshParams(ExpandParams, total=False):
    """Parameters of ``client.financial_connections.accounts.refresh``."""

    features: Required[Sequence[Literal["balance", "ownership", "transactions"]]]


class FinancialConnectionsAccountsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.financial_connections.accounts.retrieve``."""


class FinancialConnectionsAccountsSubscribeParams(ExpandParams, total=False):
    """Parameters of ``client.financial_connections.accounts.subscribe``."""

    features: Required[Sequence[Literal["transactions"]]]


class FinancialConnectionsAccountsUnsubscribeParams(ExpandParams, total=False):
    """Parameters of ``client.financial_connections.accounts.unsubscribe``."""

    features: Required[Sequence[Literal["transactions"]]]
