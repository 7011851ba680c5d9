# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.terminal_onboarding_links import *
    from ..types.terminal_onboarding_link import TerminalOnboardingLink


class TerminalOnboardingLinksService(Service):
    """Methods of ``client.terminal.onboarding_links``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TerminalOnboardingLinksCreateParams]
    ) -> TerminalOnboardingLink:
        """``POST /v1/terminal/onboarding_links``

        Args:
            link_options: TerminalOnboardingLinksLinkOptionsParam, required
            link_type: "apple_terms_and_conditions", required
            expand: list[str]
            on_behalf_of: str

        Returns TerminalOnboardingLink. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)


class AsyncTerminalOnboardingLinksService(AsyncService):
    """Methods of ``client.terminal.onboarding_links``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TerminalOnboardingLinksCreateParams]
    ) -> TerminalOnboardingLink:
        """``POST /v1/terminal/onboarding_links``: see ``TerminalOnboardingLinksService.create``."""
        return await self._call(_CREATE, params, opts)


_CREATE = Operation(
    "terminal.onboarding_links.create",
    "POST",
    "/v1/terminal/onboarding_links",
    "TerminalOnboardingLink",
    "link_options link_type expand on_behalf_of",
)
