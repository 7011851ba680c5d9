# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required

from .._core.params import ExpandParams, ListParams, Sequence
from .shared import FinancialConnectionsAccountsAccountHolderParam


class LinkedAccountsDisconnectParams(ExpandParams, total=False):
    """Parameters of ``client.linked_accounts.disconnect``."""


class LinkedAccountsListParams(ListParams, total=False):
    """Parameters of ``client.linked_accounts.list``."""

    account_holder: FinancialConnectionsAccountsAccountHolderParam | None
    session: str | None


class LinkedAccountsRefreshParams(ExpandParams, total=False):
    """Parameters of ``client.linked_accounts.refresh``."""

    features: Required[Sequence[Literal["balance", "ownership", "transactions"]]]


class LinkedAccountsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.linked_accounts.retrieve``."""
