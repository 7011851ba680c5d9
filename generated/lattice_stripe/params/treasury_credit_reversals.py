# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required

from .._core.params import ExpandParams, ListParams, Mapping


class TreasuryCreditReversalsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.treasury.credit_reversals.create``."""

    metadata: Mapping[str, str] | None
    received_credit: Required[str]


class TreasuryCreditReversalsListParams(ListParams, total=False):
    """Parameters of ``client.treasury.credit_reversals.list``."""

    financial_account: Required[str]
    received_credit: str | None
    status: Literal["canceled", "posted", "processing"] | None


class TreasuryCreditReversalsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.treasury.credit_reversals.retrieve``."""
