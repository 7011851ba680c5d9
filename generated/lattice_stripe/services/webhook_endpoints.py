# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.webhook_endpoints import *
    from ..types.deleted_webhook_endpoint import DeletedWebhookEndpoint
    from ..types.webhook_endpoint import WebhookEndpoint


class WebhookEndpointsService(Service):
    """Methods of ``client.webhook_endpoints``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[WebhookEndpointsCreateParams]
    ) -> WebhookEndpoint:
        """``POST /v1/webhook_endpoints``

        Args:
            enabled_events: list["*" | "account.application.authorized" |
                "account.application.deauthorized" | "account.external_account.created" |
                "account.external_account.deleted" | "account.external_account.updated" | ...],
                required
            url: str, required
            api_version: "2011-01-01" | "2011-06-21" | "2011-06-28" | "2011-08-01" | "2011-09-15" |
                "2011-11-17" | ...
            connect: bool
            description: str, or "" to clear
            expand: list[str]
            metadata: dict[str, str], or "" to clear

        Returns WebhookEndpoint. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def delete(
        self,
        webhook_endpoint: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[WebhookEndpointsDeleteParams],
    ) -> DeletedWebhookEndpoint:
        """``DELETE /v1/webhook_endpoints/{webhook_endpoint}``

        Args:
            webhook_endpoint: str (path)

        Returns DeletedWebhookEndpoint. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, webhook_endpoint)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[WebhookEndpointsListParams]
    ) -> Page[WebhookEndpoint]:
        """``GET /v1/webhook_endpoints``

        Args:
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of WebhookEndpoint. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[WebhookEndpointsListParams]
    ) -> Iterator[WebhookEndpoint]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        webhook_endpoint: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[WebhookEndpointsRetrieveParams],
    ) -> WebhookEndpoint:
        """``GET /v1/webhook_endpoints/{webhook_endpoint}``

        Args:
            webhook_endpoint: str (path)
            expand: list[str]

        Returns WebhookEndpoint. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, webhook_endpoint)

    def update(
        self,
        webhook_endpoint: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[WebhookEndpointsUpdateParams],
    ) -> WebhookEndpoint:
        """``POST /v1/webhook_endpoints/{webhook_endpoint}``

        Args:
            webhook_endpoint: str (path)
            description: str, or "" to clear
            disabled: bool
            enabled_events: list["*" | "account.application.authorized" |
                "account.application.deauthorized" | "account.external_account.created" |
                "account.external_account.deleted" | "account.external_account.updated" | ...]
            expand: list[str]
            metadata: dict[str, str], or "" to clear
            url: str

        Returns WebhookEndpoint. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, webhook_endpoint)


class AsyncWebhookEndpointsService(AsyncService):
    """Methods of ``client.webhook_endpoints``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[WebhookEndpointsCreateParams]
    ) -> WebhookEndpoint:
        """``POST /v1/webhook_endpoints``: see ``WebhookEndpointsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def delete(
        self,
        webhook_endpoint: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[WebhookEndpointsDeleteParams],
    ) -> DeletedWebhookEndpoint:
        """``DELETE /v1/webhook_endpoints/{webhook_endpoint}``: see ``WebhookEndpointsService.delete``."""
        return await self._call(_DELETE, params, opts, webhook_endpoint)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[WebhookEndpointsListParams]
    ) -> AsyncPage[WebhookEndpoint]:
        """``GET /v1/webhook_endpoints``: see ``WebhookEndpointsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[WebhookEndpointsListParams]
    ) -> AsyncIterator[WebhookEndpoint]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        webhook_endpoint: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[WebhookEndpointsRetrieveParams],
    ) -> WebhookEndpoint:
        """``GET /v1/webhook_endpoints/{webhook_endpoint}``: see ``WebhookEndpointsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, webhook_endpoint)

    async def update(
        self,
        webhook_endpoint: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[WebhookEndpointsUpdateParams],
    ) -> WebhookEndpoint:
        """``POST /v1/webhook_endpoints/{webhook_endpoint}``: see ``WebhookEndpointsService.update``."""
        return await self._call(_UPDATE, params, opts, webhook_endpoint)


_CREATE = Operation(
    "webhook_endpoints.create",
    "POST",
    "/v1/webhook_endpoints",
    "WebhookEndpoint",
    "enabled_events url api_version connect description expand metadata",
    overlays=("events.yaml",),
)
_DELETE = Operation(
    "webhook_endpoints.delete", "DELETE", "/v1/webhook_endpoints/{webhook_endpoint}", "DeletedWebhookEndpoint"
)
_LIST = Operation(
    "webhook_endpoints.list",
    "GET",
    "/v1/webhook_endpoints",
    "WebhookEndpoint",
    "ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "webhook_endpoints.retrieve", "GET", "/v1/webhook_endpoints/{webhook_endpoint}", "WebhookEndpoint", "expand"
)
_UPDATE = Operation(
    "webhook_endpoints.update",
    "POST",
    "/v1/webhook_endpoints/{webhook_endpoint}",
    "WebhookEndpoint",
    "description disabled enabled_events expand metadata url",
)
