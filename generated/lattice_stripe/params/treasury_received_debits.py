# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required

from .._core.params import ExpandParams, ListParams


class TreasuryReceivedDebitsListParams(ListParams, total=False):
    """Parameters of ``client.treasury.received_debits.list``."""

    financial_account: Required[str]
    status: Literal["failed", "succeeded"] | None


class TreasuryReceivedDebitsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.treasury.received_debits.retrieve``."""
