# Generated. Do not edit.
from __future__ import annotations

from typing import Required

from .._core.params import ExpandParams


class TestHelpersCustomersFundCashBalanceParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.customers.fund_cash_balance``."""

    amount: Required[int]
    """In the smallest currency unit."""
    currency: Required[str]
    reference: str | None
