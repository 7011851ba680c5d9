# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .test_helpers_treasury_inbound_transfers import (
        AsyncTestHelpersTreasuryInboundTransfersService,
        TestHelpersTreasuryInboundTransfersService,
    )
    from .test_helpers_treasury_outbound_payments import (
        AsyncTestHelpersTreasuryOutboundPaymentsService,
        TestHelpersTreasuryOutboundPaymentsService,
    )
    from .test_helpers_treasury_outbound_transfers import (
        AsyncTestHelpersTreasuryOutboundTransfersService,
        TestHelpersTreasuryOutboundTransfersService,
    )
    from .test_helpers_treasury_received_credits import (
        AsyncTestHelpersTreasuryReceivedCreditsService,
        TestHelpersTreasuryReceivedCreditsService,
    )
    from .test_helpers_treasury_received_debits import (
        AsyncTestHelpersTreasuryReceivedDebitsService,
        TestHelpersTreasuryReceivedDebitsService,
    )


class TestHelpersTreasuryService(Service):
    """Methods of ``client.test_helpers.treasury``."""

    inbound_transfers: TestHelpersTreasuryInboundTransfersService = _lazy.service()
    outbound_payments: TestHelpersTreasuryOutboundPaymentsService = _lazy.service()
    outbound_transfers: TestHelpersTreasuryOutboundTransfersService = _lazy.service()
    received_credits: TestHelpersTreasuryReceivedCreditsService = _lazy.service()
    received_debits: TestHelpersTreasuryReceivedDebitsService = _lazy.service()


class AsyncTestHelpersTreasuryService(AsyncService):
    """Methods of ``client.test_helpers.treasury``."""

    inbound_transfers: AsyncTestHelpersTreasuryInboundTransfersService = _lazy.service()
    outbound_payments: AsyncTestHelpersTreasuryOutboundPaymentsService = _lazy.service()
    outbound_transfers: AsyncTestHelpersTreasuryOutboundTransfersService = _lazy.service()
    received_credits: AsyncTestHelpersTreasuryReceivedCreditsService = _lazy.service()
    received_debits: AsyncTestHelpersTreasuryReceivedDebitsService = _lazy.service()
