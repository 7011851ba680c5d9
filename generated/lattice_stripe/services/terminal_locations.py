# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.terminal_locations import *
    from ..types.deleted_terminal_location import DeletedTerminalLocation
    from ..types.terminal_location import TerminalLocation


class TerminalLocationsService(Service):
    """Methods of ``client.terminal.locations``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TerminalLocationsCreateParams]
    ) -> TerminalLocation:
        """``POST /v1/terminal/locations``

        Args:
            address: TerminalLocationsAddressParam
            address_kana: AddressKanaParam
            address_kanji: AddressKanaParam
            configuration_overrides: str
            display_name: str
            display_name_kana: str
            display_name_kanji: str
            expand: list[str]
            metadata: dict[str, str], or "" to clear
            phone: str

        Returns TerminalLocation. Raises StripeError.

        See: https://docs.stripe.com/docs/terminal/fleet/locations
        """
        return self._call(_CREATE, params, opts)

    def delete(
        self, location: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TerminalLocationsDeleteParams]
    ) -> DeletedTerminalLocation:
        """``DELETE /v1/terminal/locations/{location}``

        Args:
            location: str (path)

        Returns DeletedTerminalLocation. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, location)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TerminalLocationsListParams]
    ) -> Page[TerminalLocation]:
        """``GET /v1/terminal/locations``

        Args:
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of TerminalLocation. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TerminalLocationsListParams]
    ) -> Iterator[TerminalLocation]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, location: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TerminalLocationsRetrieveParams]
    ) -> TerminalLocation | DeletedTerminalLocation:
        """``GET /v1/terminal/locations/{location}``

        Args:
            location: str (path)
            expand: list[str]

        Returns TerminalLocation | DeletedTerminalLocation. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, location)

    def update(
        self, location: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TerminalLocationsUpdateParams]
    ) -> TerminalLocation | DeletedTerminalLocation:
        """``POST /v1/terminal/locations/{location}``

        Args:
            location: str (path)
            address: AddressParam
            address_kana: AddressKanaParam
            address_kanji: AddressKanaParam
            configuration_overrides: str, or "" to clear
            display_name: str, or "" to clear
            display_name_kana: str, or "" to clear
            display_name_kanji: str, or "" to clear
            expand: list[str]
            metadata: dict[str, str], or "" to clear
            phone: str, or "" to clear

        Returns TerminalLocation | DeletedTerminalLocation. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, location)


class AsyncTerminalLocationsService(AsyncService):
    """Methods of ``client.terminal.locations``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TerminalLocationsCreateParams]
    ) -> TerminalLocation:
        """``POST /v1/terminal/locations``: see ``TerminalLocationsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def delete(
        self, location: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TerminalLocationsDeleteParams]
    ) -> DeletedTerminalLocation:
        """``DELETE /v1/terminal/locations/{location}``: see ``TerminalLocationsService.delete``."""
        return await self._call(_DELETE, params, opts, location)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TerminalLocationsListParams]
    ) -> AsyncPage[TerminalLocation]:
        """``GET /v1/terminal/locations``: see ``TerminalLocationsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TerminalLocationsListParams]
    ) -> AsyncIterator[TerminalLocation]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, location: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TerminalLocationsRetrieveParams]
    ) -> TerminalLocation | DeletedTerminalLocation:
        """``GET /v1/terminal/locations/{location}``: see ``TerminalLocationsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, location)

    async def update(
        self, location: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TerminalLocationsUpdateParams]
    ) -> TerminalLocation | DeletedTerminalLocation:
        """``POST /v1/terminal/locations/{location}``: see ``TerminalLocationsService.update``."""
        return await self._call(_UPDATE, params, opts, location)


_CREATE = Operation(
    "terminal.locations.create",
    "POST",
    "/v1/terminal/locations",
    "TerminalLocation",
    """
address
address_kana
address_kanji
configuration_overrides
display_name
display_name_kana
display_name_kanji
expand
metadata
phone
""",
)
_DELETE = Operation(
    "terminal.locations.delete", "DELETE", "/v1/terminal/locations/{location}", "DeletedTerminalLocation"
)
_LIST = Operation(
    "terminal.locations.list",
    "GET",
    "/v1/terminal/locations",
    "TerminalLocation",
    "ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "terminal.locations.retrieve",
    "GET",
    "/v1/terminal/locations/{location}",
    "TerminalLocation | DeletedTerminalLocation",
    "expand",
)
_UPDATE = Operation(
    "terminal.locations.update",
    "POST",
    "/v1/terminal/locations/{location}",
    "TerminalLocation | DeletedTerminalLocation",
    """
address
address_kana
address_kanji
configuration_overrides
display_name
display_name_kana
display_name_kanji
expand
metadata
phone
""",
)
