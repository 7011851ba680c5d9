# Generated. Do not edit.
from __future__ import annotations

from typing import Literal

from .._core.params import ExpandParams, HasId, ListParams


class BillingCreditBalanceTransactionsListParams(ListParams, total=False):
    """Parameters of ``client.billing.credit_balance_transactions.list``."""

    credit_grant: str | HasId[Literal["billing.credit_grant"]] | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None


class BillingCreditBalanceTransactionsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.billing.credit_balance_transactions.retrieve``."""
