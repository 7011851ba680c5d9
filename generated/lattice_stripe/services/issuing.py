# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .issuing_authorizations import AsyncIssuingAuthorizationsService, IssuingAuthorizationsService
    from .issuing_cardholders import AsyncIssuingCardholdersService, IssuingCardholdersService
    from .issuing_cards import AsyncIssuingCardsService, IssuingCardsService
    from .issuing_disputes import AsyncIssuingDisputesService, IssuingDisputesService
    from .issuing_personalization_designs import (
        AsyncIssuingPersonalizationDesignsService,
        IssuingPersonalizationDesignsService,
    )
    from .issuing_physical_bundles import AsyncIssuingPhysicalBundlesService, IssuingPhysicalBundlesService
    from .issuing_settlements import AsyncIssuingSettlementsService, IssuingSettlementsService
    from .issuing_tokens import AsyncIssuingTokensService, IssuingTokensService
    from .issuing_transactions import AsyncIssuingTransactionsService, IssuingTransactionsService


class IssuingService(Service):
    """Methods of ``client.issuing``."""

    authorizations: IssuingAuthorizationsService = _lazy.service()
    cardholders: IssuingCardholdersService = _lazy.service()
    cards: IssuingCardsService = _lazy.service()
    disputes: IssuingDisputesService = _lazy.service()
    personalization_designs: IssuingPersonalizationDesignsService = _lazy.service()
    physical_bundles: IssuingPhysicalBundlesService = _lazy.service()
    settlements: IssuingSettlementsService = _lazy.service()
    tokens: IssuingTokensService = _lazy.service()
    transactions: IssuingTransactionsService = _lazy.service()


class AsyncIssuingService(AsyncService):
    """Methods of ``client.issuing``."""

    authorizations: AsyncIssuingAuthorizationsService = _lazy.service()
    cardholders: AsyncIssuingCardholdersService = _lazy.service()
    cards: AsyncIssuingCardsService = _lazy.service()
    disputes: AsyncIssuingDisputesService = _lazy.service()
    personalization_designs: AsyncIssuingPersonalizationDesignsService = _lazy.service()
    physical_bundles: AsyncIssuingPhysicalBundlesService = _lazy.service()
    settlements: AsyncIssuingSettlementsService = _lazy.service()
    tokens: AsyncIssuingTokensService = _lazy.service()
    transactions: AsyncIssuingTransactionsService = _lazy.service()
