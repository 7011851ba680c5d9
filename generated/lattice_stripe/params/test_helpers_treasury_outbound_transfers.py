# Generated. Do not edit.
from __future__ import annotations

from typing import Required

from .._core.params import ExpandParams
from .shared import ReturnedDetailsParam, TrackingDetailsParam


class TestHelpersTreasuryOutboundTransfersFailParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.treasury.outbound_transfers.fail``."""


class TestHelpersTreasuryOutboundTransfersPostParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.treasury.outbound_transfers.post``."""


class TestHelpersTreasuryOutboundTransfersReturnOutboundTransferParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.treasury.outbound_transfers.return_outbound_transfer``."""

    returned_details: ReturnedDetailsParam | None


class TestHelpersTreasuryOutboundTransfersUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.treasury.outbound_transfers.update``."""

    tracking_details: Required[TrackingDetailsParam]
