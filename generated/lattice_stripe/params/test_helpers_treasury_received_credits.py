# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required

from .._core.params import ExpandParams
from .shared import InitiatingPaymentMethodDetailsParam


class TestHelpersTreasuryReceivedCreditsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.treasury.received_credits.create``."""

    amount: Required[int]
    """In the smallest currency unit."""
    currency: Required[str]
    description: str | None
    financial_account: Required[str]
    initiating_payment_method_details: InitiatingPaymentMethodDetailsParam | None
    network: Required[Literal["ach", "us_domestic_wire"]]
