# Generated. Do not edit.
from __future__ import annotations

from typing import Required

from .._core.params import ExpandParams
from .shared import ReturnedDetailsParam, TrackingDetailsParam


class TestHelpersTreasuryOutboundPaymentsFailParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.treasury.outbound_payments.fail``."""


class TestHelpersTreasuryOutboundPaymentsPostParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.treasury.outbound_payments.post``."""


class TestHelpersTreasuryOutboundPaymentsReturnOutboundPaymentParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.treasury.outbound_payments.return_outbound_payment``."""

    returned_details: ReturnedDetailsParam | None


class TestHelpersTreasuryOutboundPaymentsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.treasury.outbound_payments.update``."""

    tracking_details: Required[TrackingDetailsParam]
