# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required

from .._core.params import ExpandParams


class TestHelpersIssuingSettlementsCompleteParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.issuing.settlements.complete``."""


class TestHelpersIssuingSettlementsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.issuing.settlements.create``."""

    bin: Required[str]
    clearing_date: Required[int]
    currency: Required[str]
    interchange_fees_amount: int | None
    """In the smallest currency unit."""
    net_total_amount: Required[int]
    """In the smallest currency unit."""
    network: Literal["maestro", "visa"] | None
    network_settlement_identifier: str | None
    transaction_amount: int | None
    """In the smallest currency unit."""
    transaction_count: int | None
