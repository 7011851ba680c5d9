# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _lazy
from .._service import AsyncService, Service

if TYPE_CHECKING:
    from .terminal_configurations import AsyncTerminalConfigurationsService, TerminalConfigurationsService
    from .terminal_connection_tokens import AsyncTerminalConnectionTokensService, TerminalConnectionTokensService
    from .terminal_locations import AsyncTerminalLocationsService, TerminalLocationsService
    from .terminal_onboarding_links import AsyncTerminalOnboardingLinksService, TerminalOnboardingLinksService
    from .terminal_readers import AsyncTerminalReadersService, TerminalReadersService
    from .terminal_refunds import AsyncTerminalRefundsService, TerminalRefundsService


class TerminalService(Service):
    """Methods of ``client.terminal``."""

    configurations: TerminalConfigurationsService = _lazy.service()
    connection_tokens: TerminalConnectionTokensService = _lazy.service()
    locations: TerminalLocationsService = _lazy.service()
    onboarding_links: TerminalOnboardingLinksService = _lazy.service()
    readers: TerminalReadersService = _lazy.service()
    refunds: TerminalRefundsService = _lazy.service()


class AsyncTerminalService(AsyncService):
    """Methods of ``client.terminal``."""

    configurations: AsyncTerminalConfigurationsService = _lazy.service()
    connection_tokens: AsyncTerminalConnectionTokensService = _lazy.service()
    locations: AsyncTerminalLocationsService = _lazy.service()
    onboarding_links: AsyncTerminalOnboardingLinksService = _lazy.service()
    readers: AsyncTerminalReadersService = _lazy.service()
    refunds: AsyncTerminalRefundsService = _lazy.service()
