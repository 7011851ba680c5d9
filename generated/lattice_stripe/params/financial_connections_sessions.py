# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required

from .._core.params import ExpandParams, Sequence
from .shared import FinancialConnectionsSessionsAccountHolderParam, FinancialConnectionsSessionsFiltersParam


class FinancialConnectionsSessionsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.financial_connections.sessions.create``."""

    account_holder: Required[FinancialConnectionsSessionsAccountHolderParam]
    filters: FinancialConnectionsSessionsFiltersParam | None
    permissions: Required[Sequence[Literal["balances", "ownership", "payment_method", "transactions"]]]
    prefetch: Sequence[Literal["balances", "ownership", "transactions"]] | None
    return_url: str | None


class FinancialConnectionsSessionsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.financial_connections.sessions.retrieve``."""
