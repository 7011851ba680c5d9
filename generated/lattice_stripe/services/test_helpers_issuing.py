# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .test_helpers_issuing_authorizations import (
        AsyncTestHelpersIssuingAuthorizationsService,
        TestHelpersIssuingAuthorizationsService,
    )
    from .test_helpers_issuing_cards import AsyncTestHelpersIssuingCardsService, TestHelpersIssuingCardsService
    from .test_helpers_issuing_personalization_designs import (
        AsyncTestHelpersIssuingPersonalizationDesignsService,
        TestHelpersIssuingPersonalizationDesignsService,
    )
    from .test_helpers_issuing_settlements import (
        AsyncTestHelpersIssuingSettlementsService,
        TestHelpersIssuingSettlementsService,
    )
    from .test_helpers_issuing_transactions import (
        AsyncTestHelpersIssuingTransactionsService,
        TestHelpersIssuingTransactionsService,
    )


class TestHelpersIssuingService(Service):
    """Methods of ``client.test_helpers.issuing``."""

    authorizations: TestHelpersIssuingAuthorizationsService = _lazy.service()
    cards: TestHelpersIssuingCardsService = _lazy.service()
    personalization_designs: TestHelpersIssuingPersonalizationDesignsService = _lazy.service()
    settlements: TestHelpersIssuingSettlementsService = _lazy.service()
    transactions: TestHelpersIssuingTransactionsService = _lazy.service()


class AsyncTestHelpersIssuingService(AsyncService):
    """Methods of ``client.test_helpers.issuing``."""

    authorizations: AsyncTestHelpersIssuingAuthorizationsService = _lazy.service()
    cards: AsyncTestHelpersIssuingCardsService = _lazy.service()
    personalization_designs: AsyncTestHelpersIssuingPersonalizationDesignsService = _lazy.service()
    settlements: AsyncTestHelpersIssuingSettlementsService = _lazy.service()
    transactions: AsyncTestHelpersIssuingTransactionsService = _lazy.service()
