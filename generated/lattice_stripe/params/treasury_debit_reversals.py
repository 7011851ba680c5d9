# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required

from .._core.params import ExpandParams, ListParams, Mapping


class TreasuryDebitReversalsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.treasury.debit_reversals.create``."""

    metadata: Mapping[str, str] | None
    received_debit: Required[str]


class TreasuryDebitReversalsListParams(ListParams, total=False):
    """Parameters of ``client.treasury.debit_reversals.list``."""

    financial_account: Required[str]
    received_debit: str | None
    resolution: Literal["lost", "won"] | None
    status: Literal["canceled", "completed", "processing"] | None


class TreasuryDebitReversalsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.treasury.debit_reversals.retrieve``."""
