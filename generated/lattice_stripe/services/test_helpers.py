# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .test_helpers_confirmation_tokens import (
        AsyncTestHelpersConfirmationTokensService,
        TestHelpersConfirmationTokensService,
    )
    from .test_helpers_customers import AsyncTestHelpersCustomersService, TestHelpersCustomersService
    from .test_helpers_issuing import AsyncTestHelpersIssuingService, TestHelpersIssuingService
    from .test_helpers_refunds import AsyncTestHelpersRefundsService, TestHelpersRefundsService
    from .test_helpers_terminal import AsyncTestHelpersTerminalService, TestHelpersTerminalService
    from .test_helpers_test_clocks import AsyncTestHelpersTestClocksService, TestHelpersTestClocksService
    from .test_helpers_treasury import AsyncTestHelpersTreasuryService, TestHelpersTreasuryService


class TestHelpersService(Service):
    """Methods of ``client.test_helpers``."""

    confirmation_tokens: TestHelpersConfirmationTokensService = _lazy.service()
    customers: TestHelpersCustomersService = _lazy.service()
    issuing: TestHelpersIssuingService = _lazy.service()
    refunds: TestHelpersRefundsService = _lazy.service()
    terminal: TestHelpersTerminalService = _lazy.service()
    test_clocks: TestHelpersTestClocksService = _lazy.service()
    treasury: TestHelpersTreasuryService = _lazy.service()


class AsyncTestHelpersService(AsyncService):
    """Methods of ``client.test_helpers``."""

    confirmation_tokens: AsyncTestHelpersConfirmationTokensService = _lazy.service()
    customers: AsyncTestHelpersCustomersService = _lazy.service()
    issuing: AsyncTestHelpersIssuingService = _lazy.service()
    refunds: AsyncTestHelpersRefundsService = _lazy.service()
    terminal: AsyncTestHelpersTerminalService = _lazy.service()
    test_clocks: AsyncTestHelpersTestClocksService = _lazy.service()
    treasury: AsyncTestHelpersTreasuryService = _lazy.service()
