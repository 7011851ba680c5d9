# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.v2_core_event_destinations import *
    from ..types.v2_core_event import V2CoreEvent
    from ..types.v2_core_event_destination import V2CoreEventDestination
    from ..types.v2_deleted_object import V2DeletedObject


class V2CoreEventDestinationsService(Service):
    """Methods of ``client.v2.core.event_destinations``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreEventDestinationsCreateParams]
    ) -> V2CoreEventDestination:
        """``POST /v2/core/event_destinations``

        Args:
            enabled_events: list[str], required
            event_payload: "snapshot" | "thin", required
            name: str, required
            type: "amazon_eventbridge" | "azure_event_grid" | "webhook_endpoint", required
            amazon_eventbridge: V2CoreEventDestinationsAmazonEventbridgeParam
            azure_event_grid: V2CoreEventDestinationsAzureEventGridParam
            description: str
            events_from: list[str]
            include: list["webhook_endpoint.signing_secret" | "webhook_endpoint.url"]
            metadata: dict[str, str]
            snapshot_api_version: str
            webhook_endpoint: UrlParam

        Returns V2CoreEventDestination. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def delete(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreEventDestinationsDeleteParams]
    ) -> V2DeletedObject:
        """``DELETE /v2/core/event_destinations/{id}``

        Args:
            id: str (path)

        Returns V2DeletedObject. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, id)

    def disable(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreEventDestinationsDisableParams]
    ) -> V2CoreEventDestination:
        """``POST /v2/core/event_destinations/{id}/disable``

        Args:
            id: str (path)

        Returns V2CoreEventDestination. Raises StripeError.
        """
        return self._call(_DISABLE, params, opts, id)

    def enable(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreEventDestinationsEnableParams]
    ) -> V2CoreEventDestination:
        """``POST /v2/core/event_destinations/{id}/enable``

        Args:
            id: str (path)

        Returns V2CoreEventDestination. Raises StripeError.
        """
        return self._call(_ENABLE, params, opts, id)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreEventDestinationsListParams]
    ) -> Page[V2CoreEventDestination]:
        """``GET /v2/core/event_destinations``

        Args:
            include: list["webhook_endpoint.url"]
            limit: int
            page: str

        Returns a page of V2CoreEventDestination. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreEventDestinationsListParams]
    ) -> Iterator[V2CoreEventDestination]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def ping(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreEventDestinationsPingParams]
    ) -> V2CoreEvent:
        """``POST /v2/core/event_destinations/{id}/ping``

        Args:
            id: str (path)

        Returns V2CoreEvent. Raises StripeError.
        """
        return self._call(_PING, params, opts, id)

    def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreEventDestinationsRetrieveParams]
    ) -> V2CoreEventDestination:
        """``GET /v2/core/event_destinations/{id}``

        Args:
            id: str (path)
            include: list["webhook_endpoint.url"]

        Returns V2CoreEventDestination. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)

    def update(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreEventDestinationsUpdateParams]
    ) -> V2CoreEventDestination:
        """``POST /v2/core/event_destinations/{id}``

        Args:
            id: str (path)
            description: str
            enabled_events: list[str]
            include: list["webhook_endpoint.url"]
            metadata: dict[str, str | None]
            name: str
            webhook_endpoint: UrlParam

        Returns V2CoreEventDestination. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, id)


class AsyncV2CoreEventDestinationsService(AsyncService):
    """Methods of ``client.v2.core.event_destinations``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreEventDestinationsCreateParams]
    ) -> V2CoreEventDestination:
        """``POST /v2/core/event_destinations``: see ``V2CoreEventDestinationsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def delete(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreEventDestinationsDeleteParams]
    ) -> V2DeletedObject:
        """``DELETE /v2/core/event_destinations/{id}``: see ``V2CoreEventDestinationsService.delete``."""
        return await self._call(_DELETE, params, opts, id)

    async def disable(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreEventDestinationsDisableParams]
    ) -> V2CoreEventDestination:
        """``POST /v2/core/event_destinations/{id}/disable``: see ``V2CoreEventDestinationsService.disable``."""
        return await self._call(_DISABLE, params, opts, id)

    async def enable(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreEventDestinationsEnableParams]
    ) -> V2CoreEventDestination:
        """``POST /v2/core/event_destinations/{id}/enable``: see ``V2CoreEventDestinationsService.enable``."""
        return await self._call(_ENABLE, params, opts, id)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreEventDestinationsListParams]
    ) -> AsyncPage[V2CoreEventDestination]:
        """``GET /v2/core/event_destinations``: see ``V2CoreEventDestinationsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreEventDestinationsListParams]
    ) -> AsyncIterator[V2CoreEventDestination]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def ping(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreEventDestinationsPingParams]
    ) -> V2CoreEvent:
        """``POST /v2/core/event_destinations/{id}/ping``: see ``V2CoreEventDestinationsService.ping``."""
        return await self._call(_PING, params, opts, id)

    async def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreEventDestinationsRetrieveParams]
    ) -> V2CoreEventDestination:
        """``GET /v2/core/event_destinations/{id}``: see ``V2CoreEventDestinationsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)

    async def update(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[V2CoreEventDestinationsUpdateParams]
    ) -> V2CoreEventDestination:
        """``POST /v2/core/event_destinations/{id}``: see ``V2CoreEventDestinationsService.update``."""
        return await self._call(_UPDATE, params, opts, id)


_CREATE = Operation(
    "v2.core.event_destinations.create",
    "POST",
    "/v2/core/event_destinations",
    "V2CoreEventDestination",
    """
enabled_events
event_payload
name
type
amazon_eventbridge
azure_event_grid
description
events_from
include
metadata
snapshot_api_version
webhook_endpoint
""",
    body_format="json",
)
_DELETE = Operation(
    "v2.core.event_destinations.delete", "DELETE", "/v2/core/event_destinations/{id}", "V2DeletedObject"
)
_DISABLE = Operation(
    "v2.core.event_destinations.disable", "POST", "/v2/core/event_destinations/{id}/disable", "V2CoreEventDestination"
)
_ENABLE = Operation(
    "v2.core.event_destinations.enable", "POST", "/v2/core/event_destinations/{id}/enable", "V2CoreEventDestination"
)
_LIST = Operation(
    "v2.core.event_destinations.list",
    "GET",
    "/v2/core/event_destinations",
    "V2CoreEventDestination",
    "include limit page",
    page=True,
)
_PING = Operation("v2.core.event_destinations.ping", "POST", "/v2/core/event_destinations/{id}/ping", "V2CoreEvent")
_RETRIEVE = Operation(
    "v2.core.event_destinations.retrieve",
    "GET",
    "/v2/core/event_destinations/{id}",
    "V2CoreEventDestination",
    "include",
)
_UPDATE = Operation(
    "v2.core.event_destinations.update",
    "POST",
    "/v2/core/event_destinations/{id}",
    "V2CoreEventDestination",
    "description enabled_events include metadata name webhook_endpoint",
    body_format="json",
    nullable=("metadata.*",),
)
