# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.radar_value_lists import *
    from ..types.deleted_radar_value_list import DeletedRadarValueList
    from ..types.radar_value_list import RadarValueList


class RadarValueListsService(Service):
    """Methods of ``client.radar.value_lists``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[RadarValueListsCreateParams]
    ) -> RadarValueList:
        """``POST /v1/radar/value_lists``

        Args:
            alias: str, required
            name: str, required
            expand: list[str]
            item_type: "account" | "card_bin" | "card_fingerprint" | "case_sensitive_string" |
                "country" | "crypto_fingerprint" | ...
            metadata: dict[str, str]

        Returns RadarValueList. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def delete(
        self, value_list: str, /, *, opts: RequestOptions | None = None, **params: Unpack[RadarValueListsDeleteParams]
    ) -> DeletedRadarValueList:
        """``DELETE /v1/radar/value_lists/{value_list}``

        Args:
            value_list: str (path)

        Returns DeletedRadarValueList. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, value_list)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[RadarValueListsListParams]
    ) -> Page[RadarValueList]:
        """``GET /v1/radar/value_lists``

        Args:
            alias: str
            contains: str
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of RadarValueList. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[RadarValueListsListParams]
    ) -> Iterator[RadarValueList]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, value_list: str, /, *, opts: RequestOptions | None = None, **params: Unpack[RadarValueListsRetrieveParams]
    ) -> RadarValueList:
        """``GET /v1/radar/value_lists/{value_list}``

        Args:
            value_list: str (path)
            expand: list[str]

        Returns RadarValueList. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, value_list)

    def update(
        self, value_list: str, /, *, opts: RequestOptions | None = None, **params: Unpack[RadarValueListsUpdateParams]
    ) -> RadarValueList:
        """``POST /v1/radar/value_lists/{value_list}``

        Args:
            value_list: str (path)
            alias: str
            expand: list[str]
            metadata: dict[str, str]
            name: str

        Returns RadarValueList. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, value_list)


class AsyncRadarValueListsService(AsyncService):
    """Methods of ``client.radar.value_lists``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[RadarValueListsCreateParams]
    ) -> RadarValueList:
        """``POST /v1/radar/value_lists``: see ``RadarValueListsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def delete(
        self, value_list: str, /, *, opts: RequestOptions | None = None, **params: Unpack[RadarValueListsDeleteParams]
    ) -> DeletedRadarValueList:
        """``DELETE /v1/radar/value_lists/{value_list}``: see ``RadarValueListsService.delete``."""
        return await self._call(_DELETE, params, opts, value_list)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[RadarValueListsListParams]
    ) -> AsyncPage[RadarValueList]:
        """``GET /v1/radar/value_lists``: see ``RadarValueListsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[RadarValueListsListParams]
    ) -> AsyncIterator[RadarValueList]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, value_list: str, /, *, opts: RequestOptions | None = None, **params: Unpack[RadarValueListsRetrieveParams]
    ) -> RadarValueList:
        """``GET /v1/radar/value_lists/{value_list}``: see ``RadarValueListsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, value_list)

    async def update(
        self, value_list: str, /, *, opts: RequestOptions | None = None, **params: Unpack[RadarValueListsUpdateParams]
    ) -> RadarValueList:
        """``POST /v1/radar/value_lists/{value_list}``: see ``RadarValueListsService.update``."""
        return await self._call(_UPDATE, params, opts, value_list)


_CREATE = Operation(
    "radar.value_lists.create",
    "POST",
    "/v1/radar/value_lists",
    "RadarValueList",
    "alias name expand item_type metadata",
)
_DELETE = Operation("radar.value_lists.delete", "DELETE", "/v1/radar/value_lists/{value_list}", "DeletedRadarValueList")
_LIST = Operation(
    "radar.value_lists.list",
    "GET",
    "/v1/radar/value_lists",
    "RadarValueList",
    "alias contains created ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "radar.value_lists.retrieve", "GET", "/v1/radar/value_lists/{value_list}", "RadarValueList", "expand"
)
_UPDATE = Operation(
    "radar.value_lists.update",
    "POST",
    "/v1/radar/value_lists/{value_list}",
    "RadarValueList",
    "alias expand metadata name",
)
