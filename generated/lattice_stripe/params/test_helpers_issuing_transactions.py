# Generated. Do not edit.
from __future__ import annotations

from typing import Literal, Required

from .._core.params import ExpandParams, HasId
from .shared import MerchantDataParam, PurchaseDetailsParam


class TestHelpersIssuingTransactionsCreateForceCaptureParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.issuing.transactions.create_force_capture``."""

    amount: Required[int]
    """In the smallest currency unit."""
    card: Required[str | HasId[Literal["issuing.card"]]]
    currency: str | None
    merchant_data: MerchantDataParam | None
    purchase_details: PurchaseDetailsParam | None


class TestHelpersIssuingTransactionsCreateUnlinkedRefundParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.issuing.transactions.create_unlinked_refund``."""

    amount: Required[int]
    """In the smallest currency unit."""
    card: Required[str | HasId[Literal["issuing.card"]]]
    currency: str | None
    merchant_data: MerchantDataParam | None
    purchase_details: PurchaseDetailsParam | None


class TestHelpersIssuingTransactionsRefundParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.issuing.transactions.refund``."""

    refund_amount: int | None
    """In the smallest currency unit."""
