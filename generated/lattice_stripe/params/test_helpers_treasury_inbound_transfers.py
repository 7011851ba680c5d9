# Generated. Do not edit.
from __future__ import annotations

from typing import TypedDict

from .._core.params import ExpandParams
from .._enums import TestHelpersTreasuryInboundTransfersFailureDetailsCodeValue


class TestHelpersTreasuryInboundTransfersFailParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.treasury.inbound_transfers.fail``."""

    failure_details: TestHelpersTreasuryInboundTransfersFailureDetailsParam | None


class TestHelpersTreasuryInboundTransfersReturnInboundTransferParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.treasury.inbound_transfers.return_inbound_transfer``."""


class TestHelpersTreasuryInboundTransfersSucceedParams(ExpandParams, total=False):
    """Parameters of ``client.test_helpers.treasury.inbound_transfers.succeed``."""


class TestHelpersTreasuryInboundTransfersFailureDetailsParam(TypedDict, total=False):
    code: TestHelpersTreasuryInboundTransfersFailureDetailsCodeValue | None
