# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required

from .._core.params import ExpandParams, Sequence
from .shared import FinancialConnectionsSessionsAccountHolderParam, FinancialConnectionsSessionsFiltersParam


class LinkAccountSessionsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.link_account_sessions.create``."""

    account_holder: Required[FinancialConnectionsSessionsAccountHolderParam]
    filters: FinancialConnectionsSessionsFiltersParam | None
    permissions: Required[Sequence[Literal["balances", "ownership", "payment_method", "transactions"]]]
    prefetch: Sequence[Literal["balances", "ownership", "transactions"]] | None
    return_url: str | None


class LinkAccountSessionsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.link_account_sessions.retrieve``."""
