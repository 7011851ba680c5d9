# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, ListParams


class TreasuryReceivedCreditsListParams(ListParams, total=False):
    """Parameters of ``client.treasury.received_credits.list``."""

    financial_account: Required[str]
    linked_flows: TreasuryReceivedCreditsLinkedFlowsParam | None
    status: Literal["failed", "succeeded"] | None


class TreasuryReceivedCreditsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.treasury.received_credits.retrieve``."""


class TreasuryReceivedCreditsLinkedFlowsParam(TypedDict, total=False):
    source_flow_type: Required[Literal["credit_reversal", "other", "outbound_payment", "outbound_transfer", "payout"]]
