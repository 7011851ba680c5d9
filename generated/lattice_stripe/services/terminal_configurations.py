# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.terminal_configurations import *
    from ..types.deleted_terminal_configuration import DeletedTerminalConfiguration
    from ..types.terminal_configuration import TerminalConfiguration


class TerminalConfigurationsService(Service):
    """Methods of ``client.terminal.configurations``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TerminalConfigurationsCreateParams]
    ) -> TerminalConfiguration:
        """``POST /v1/terminal/configurations``

        Args:
            bbpos_wisepad3: TerminalConfigurationsSplashscreenParam
            bbpos_wisepos_e: TerminalConfigurationsSplashscreenParam
            cellular: EnabledParam, or "" to clear
            expand: list[str]
            name: str
            offline: EnabledParam, or "" to clear
            reboot_window: TerminalConfigurationsRebootWindowParam
            stripe_s700: TerminalConfigurationsSplashscreenParam
            stripe_s710: TerminalConfigurationsSplashscreenParam
            tipping: TerminalConfigurationsTippingParam, or "" to clear
            verifone_m425: TerminalConfigurationsSplashscreenParam
            verifone_p400: TerminalConfigurationsSplashscreenParam
            verifone_p630: TerminalConfigurationsSplashscreenParam
            verifone_ux700: TerminalConfigurationsSplashscreenParam
            verifone_v660p: TerminalConfigurationsSplashscreenParam
            wifi: TerminalConfigurationsWifiParam, or "" to clear

        Returns TerminalConfiguration. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def delete(
        self,
        configuration: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TerminalConfigurationsDeleteParams],
    ) -> DeletedTerminalConfiguration:
        """``DELETE /v1/terminal/configurations/{configuration}``

        Args:
            configuration: str (path)

        Returns DeletedTerminalConfiguration. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, configuration)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TerminalConfigurationsListParams]
    ) -> Page[TerminalConfiguration]:
        """``GET /v1/terminal/configurations``

        Args:
            ending_before: str
            expand: list[str]
            is_account_default: bool
            limit: int
            starting_after: str

        Returns a page of TerminalConfiguration. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TerminalConfigurationsListParams]
    ) -> Iterator[TerminalConfiguration]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        configuration: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TerminalConfigurationsRetrieveParams],
    ) -> TerminalConfiguration | DeletedTerminalConfiguration:
        """``GET /v1/terminal/configurations/{configuration}``

        Args:
            configuration: str (path)
            expand: list[str]

        Returns TerminalConfiguration | DeletedTerminalConfiguration. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, configuration)

    def update(
        self,
        configuration: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TerminalConfigurationsUpdateParams],
    ) -> TerminalConfiguration | DeletedTerminalConfiguration:
        """``POST /v1/terminal/configurations/{configuration}``

        Args:
            configuration: str (path)
            bbpos_wisepad3: TerminalConfigurationsSplashscreenParam, or "" to clear
            bbpos_wisepos_e: TerminalConfigurationsSplashscreenParam, or "" to clear
            cellular: EnabledParam, or "" to clear
            expand: list[str]
            name: str
            offline: EnabledParam, or "" to clear
            reboot_window: TerminalConfigurationsRebootWindowParam, or "" to clear
            stripe_s700: TerminalConfigurationsSplashscreenParam, or "" to clear
            stripe_s710: TerminalConfigurationsSplashscreenParam, or "" to clear
            tipping: TerminalConfigurationsTippingParam, or "" to clear
            verifone_m425: TerminalConfigurationsSplashscreenParam, or "" to clear
            verifone_p400: TerminalConfigurationsSplashscreenParam, or "" to clear
            verifone_p630: TerminalConfigurationsSplashscreenParam, or "" to clear
            verifone_ux700: TerminalConfigurationsSplashscreenParam, or "" to clear
            verifone_v660p: TerminalConfigurationsSplashscreenParam, or "" to clear
            wifi: TerminalConfigurationsWifiParam, or "" to clear

        Returns TerminalConfiguration | DeletedTerminalConfiguration. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, configuration)


class AsyncTerminalConfigurationsService(AsyncService):
    """Methods of ``client.terminal.configurations``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TerminalConfigurationsCreateParams]
    ) -> TerminalConfiguration:
        """``POST /v1/terminal/configurations``: see ``TerminalConfigurationsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def delete(
        self,
        configuration: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TerminalConfigurationsDeleteParams],
    ) -> DeletedTerminalConfiguration:
        """``DELETE /v1/terminal/configurations/{configuration}``: see ``TerminalConfigurationsService.delete``."""
        return await self._call(_DELETE, params, opts, configuration)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TerminalConfigurationsListParams]
    ) -> AsyncPage[TerminalConfiguration]:
        """``GET /v1/terminal/configurations``: see ``TerminalConfigurationsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TerminalConfigurationsListParams]
    ) -> AsyncIterator[TerminalConfiguration]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        configuration: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TerminalConfigurationsRetrieveParams],
    ) -> TerminalConfiguration | DeletedTerminalConfiguration:
        """``GET /v1/terminal/configurations/{configuration}``: see ``TerminalConfigurationsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, configuration)

    async def update(
        self,
        configuration: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TerminalConfigurationsUpdateParams],
    ) -> TerminalConfiguration | DeletedTerminalConfiguration:
        """``POST /v1/terminal/configurations/{configuration}``: see ``TerminalConfigurationsService.update``."""
        return await self._call(_UPDATE, params, opts, configuration)


_CREATE = Operation(
    "terminal.configurations.create",
    "POST",
    "/v1/terminal/configurations",
    "TerminalConfiguration",
    """
bbpos_wisepad3
bbpos_wisepos_e
cellular
expand
name
offline
reboot_window
stripe_s700
stripe_s710
tipping
verifone_m425
verifone_p400
verifone_p630
verifone_ux700
verifone_v660p
wifi
""",
)
_DELETE = Operation(
    "terminal.configurations.delete",
    "DELETE",
    "/v1/terminal/configurations/{configuration}",
    "DeletedTerminalConfiguration",
)
_LIST = Operation(
    "terminal.configurations.list",
    "GET",
    "/v1/terminal/configurations",
    "TerminalConfiguration",
    "ending_before expand is_account_default limit starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "terminal.configurations.retrieve",
    "GET",
    "/v1/terminal/configurations/{configuration}",
    "TerminalConfiguration | DeletedTerminalConfiguration",
    "expand",
)
_UPDATE = Operation(
    "terminal.configurations.update",
    "POST",
    "/v1/terminal/configurations/{configuration}",
    "TerminalConfiguration | DeletedTerminalConfiguration",
    """
bbpos_wisepad3
bbpos_wisepos_e
cellular
expand
name
offline
reboot_window
stripe_s700
stripe_s710
tipping
verifone_m425
verifone_p400
verifone_p630
verifone_ux700
verifone_v660p
wifi
""",
)
