# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required

from .._core.params import ExpandParams, ListParams, Mapping


class TreasuryInboundTransfersCancelParams(ExpandParams, total=False):
    """Parameters of ``client.treasury.inbound_transfers.cancel``."""


class TreasuryInboundTransfersCreateParams(ExpandParams, total=False):
    """Parameters of ``client.treasury.inbound_transfers.create``."""

    amount: Required[int]
    """In the smallest currency unit."""
    currency: Required[str]
    description: str | None
    financial_account: Required[str]
    metadata: Mapping[str, str] | None
    origin_payment_method: Required[str]
    statement_descriptor: str | None


class TreasuryInboundTransfersListParams(ListParams, total=False):
    """Parameters of ``client.treasury.inbound_transfers.list``."""

    financial_account: Required[str]
    status: Literal["canceled", "failed", "processing", "succeeded"] | None


class TreasuryInboundTransfersRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.treasury.inbound_transfers.retrieve``."""
