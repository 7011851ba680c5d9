# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required

from .._core.params import ExpandParams, HasId, ListParams, Mapping
from .shared import CreatedParam


class CustomersBalanceTransactionsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.customers.balance_transactions.create``."""

    amount: Required[int]
    """In the smallest currency unit."""
    currency: Required[str]
    description: str | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""


class CustomersBalanceTransactionsListParams(ListParams, total=False):
    """Parameters of ``client.customers.balance_transactions.list``."""

    created: CreatedParam | int | datetime | None
    invoice: str | HasId[Literal["invoice"]] | None


class CustomersBalanceTransactionsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.customers.balance_transactions.retrieve``."""


class CustomersBalanceTransactionsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.customers.balance_transactions.update``."""

    description: str | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
