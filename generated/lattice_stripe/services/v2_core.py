# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .v2_core_account_links import AsyncV2CoreAccountLinksService, V2CoreAccountLinksService
    from .v2_core_account_tokens import AsyncV2CoreAccountTokensService, V2CoreAccountTokensService
    from .v2_core_accounts import AsyncV2CoreAccountsService, V2CoreAccountsService
    from .v2_core_event_destinations import AsyncV2CoreEventDestinationsService, V2CoreEventDestinationsService
    from .v2_core_events import AsyncV2CoreEventsService, V2CoreEventsService


class V2CoreService(Service):
    """Methods of ``client.v2.core``."""

    account_links: V2CoreAccountLinksService = _lazy.service()
    account_tokens: V2CoreAccountTokensService = _lazy.service()
    accounts: V2CoreAccountsService = _lazy.service()
    event_destinations: V2CoreEventDestinationsService = _lazy.service()
    events: V2CoreEventsService = _lazy.service()


class AsyncV2CoreService(AsyncService):
    """Methods of ``client.v2.core``."""

    account_links: AsyncV2CoreAccountLinksService = _lazy.service()
    account_tokens: AsyncV2CoreAccountTokensService = _lazy.service()
    accounts: AsyncV2CoreAccountsService = _lazy.service()
    event_destinations: AsyncV2CoreEventDestinationsService = _lazy.service()
    events: AsyncV2CoreEventsService = _lazy.service()
