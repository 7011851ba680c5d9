# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.billing_alerts import *
    from ..types.billing_alert import BillingAlert


class BillingAlertsService(Service):
    """Methods of ``client.billing.alerts``."""

    def activate(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingAlertsActivateParams]
    ) -> BillingAlert:
        """``POST /v1/billing/alerts/{id}/activate``

        Args:
            id: str (path)
            expand: list[str]

        Returns BillingAlert. Raises StripeError.
        """
        return self._call(_ACTIVATE, params, opts, id)

    def archive(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingAlertsArchiveParams]
    ) -> BillingAlert:
        """``POST /v1/billing/alerts/{id}/archive``

        Args:
            id: str (path)
            expand: list[str]

        Returns BillingAlert. Raises StripeError.
        """
        return self._call(_ARCHIVE, params, opts, id)

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingAlertsCreateParams]
    ) -> BillingAlert:
        """``POST /v1/billing/alerts``

        Args:
            alert_type: "usage_threshold", required
            title: str, required
            expand: list[str]
            usage_threshold: BillingAlertsUsageThresholdParam

        Returns BillingAlert. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def deactivate(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingAlertsDeactivateParams]
    ) -> BillingAlert:
        """``POST /v1/billing/alerts/{id}/deactivate``

        Args:
            id: str (path)
            expand: list[str]

        Returns BillingAlert. Raises StripeError.
        """
        return self._call(_DEACTIVATE, params, opts, id)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingAlertsListParams]
    ) -> Page[BillingAlert]:
        """``GET /v1/billing/alerts``

        Args:
            alert_type: "usage_threshold"
            ending_before: str
            expand: list[str]
            limit: int
            meter: str
            starting_after: str

        Returns a page of BillingAlert. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingAlertsListParams]
    ) -> Iterator[BillingAlert]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingAlertsRetrieveParams]
    ) -> BillingAlert:
        """``GET /v1/billing/alerts/{id}``

        Args:
            id: str (path)
            expand: list[str]

        Returns BillingAlert. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)


class AsyncBillingAlertsService(AsyncService):
    """Methods of ``client.billing.alerts``."""

    async def activate(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingAlertsActivateParams]
    ) -> BillingAlert:
        """``POST /v1/billing/alerts/{id}/activate``: see ``BillingAlertsService.activate``."""
        return await self._call(_ACTIVATE, params, opts, id)

    async def archive(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingAlertsArchiveParams]
    ) -> BillingAlert:
        """``POST /v1/billing/alerts/{id}/archive``: see ``BillingAlertsService.archive``."""
        return await self._call(_ARCHIVE, params, opts, id)

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingAlertsCreateParams]
    ) -> BillingAlert:
        """``POST /v1/billing/alerts``: see ``BillingAlertsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def deactivate(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingAlertsDeactivateParams]
    ) -> BillingAlert:
        """``POST /v1/billing/alerts/{id}/deactivate``: see ``BillingAlertsService.deactivate``."""
        return await self._call(_DEACTIVATE, params, opts, id)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingAlertsListParams]
    ) -> AsyncPage[BillingAlert]:
        """``GET /v1/billing/alerts``: see ``BillingAlertsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingAlertsListParams]
    ) -> AsyncIterator[BillingAlert]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingAlertsRetrieveParams]
    ) -> BillingAlert:
        """``GET /v1/billing/alerts/{id}``: see ``BillingAlertsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)


_ACTIVATE = Operation("billing.alerts.activate", "POST", "/v1/billing/alerts/{id}/activate", "BillingAlert", "expand")
_ARCHIVE = Operation("billing.alerts.archive", "POST", "/v1/billing/alerts/{id}/archive", "BillingAlert", "expand")
_CREATE = Operation(
    "billing.alerts.create", "POST", "/v1/billing/alerts", "BillingAlert", "alert_type title expand usage_threshold"
)
_DEACTIVATE = Operation(
    "billing.alerts.deactivate", "POST", "/v1/billing/alerts/{id}/deactivate", "BillingAlert", "expand"
)
_LIST = Operation(
    "billing.alerts.list",
    "GET",
    "/v1/billing/alerts",
    "BillingAlert",
    "alert_type ending_before expand limit meter starting_after",
    page=True,
)
_RETRIEVE = Operation("billing.alerts.retrieve", "GET", "/v1/billing/alerts/{id}", "BillingAlert", "expand")
