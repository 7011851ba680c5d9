# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.radar_value_list_items import *
    from ..types.deleted_radar_value_list_item import DeletedRadarValueListItem
    from ..types.radar_value_list_item import RadarValueListItem


class RadarValueListItemsService(Service):
    """Methods of ``client.radar.value_list_items``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[RadarValueListItemsCreateParams]
    ) -> RadarValueListItem:
        """``POST /v1/radar/value_list_items``

        Args:
            value: str, required
            value_list: str, required
            expand: list[str]

        Returns RadarValueListItem. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def delete(
        self, item: str, /, *, opts: RequestOptions | None = None, **params: Unpack[RadarValueListItemsDeleteParams]
    ) -> DeletedRadarValueListItem:
        """``DELETE /v1/radar/value_list_items/{item}``

        Args:
            item: str (path)

        Returns DeletedRadarValueListItem. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, item)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[RadarValueListItemsListParams]
    ) -> Page[RadarValueListItem]:
        """``GET /v1/radar/value_list_items``

        Args:
            value_list: str, required
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str
            value: str

        Returns a page of RadarValueListItem. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[RadarValueListItemsListParams]
    ) -> Iterator[RadarValueListItem]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, item: str, /, *, opts: RequestOptions | None = None, **params: Unpack[RadarValueListItemsRetrieveParams]
    ) -> RadarValueListItem:
        """``GET /v1/radar/value_list_items/{item}``

        Args:
            item: str (path)
            expand: list[str]

        Returns RadarValueListItem. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, item)


class AsyncRadarValueListItemsService(AsyncService):
    """Methods of ``client.radar.value_list_items``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[RadarValueListItemsCreateParams]
    ) -> RadarValueListItem:
        """``POST /v1/radar/value_list_items``: see ``RadarValueListItemsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def delete(
        self, item: str, /, *, opts: RequestOptions | None = None, **params: Unpack[RadarValueListItemsDeleteParams]
    ) -> DeletedRadarValueListItem:
        """``DELETE /v1/radar/value_list_items/{item}``: see ``RadarValueListItemsService.delete``."""
        return await self._call(_DELETE, params, opts, item)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[RadarValueListItemsListParams]
    ) -> AsyncPage[RadarValueListItem]:
        """``GET /v1/radar/value_list_items``: see ``RadarValueListItemsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[RadarValueListItemsListParams]
    ) -> AsyncIterator[RadarValueListItem]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, item: str, /, *, opts: RequestOptions | None = None, **params: Unpack[RadarValueListItemsRetrieveParams]
    ) -> RadarValueListItem:
        """``GET /v1/radar/value_list_items/{item}``: see ``RadarValueListItemsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, item)


_CREATE = Operation(
    "radar.value_list_items.create",
    "POST",
    "/v1/radar/value_list_items",
    "RadarValueListItem",
    "value value_list expand",
)
_DELETE = Operation(
    "radar.value_list_items.delete", "DELETE", "/v1/radar/value_list_items/{item}", "DeletedRadarValueListItem"
)
_LIST = Operation(
    "radar.value_list_items.list",
    "GET",
    "/v1/radar/value_list_items",
    "RadarValueListItem",
    "value_list created ending_before expand limit starting_after value",
    page=True,
)
_RETRIEVE = Operation(
    "radar.value_list_items.retrieve", "GET", "/v1/radar/value_list_items/{item}", "RadarValueListItem", "expand"
)
