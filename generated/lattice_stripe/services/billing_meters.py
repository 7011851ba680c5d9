# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import _lazy
from .._core.operation import OpinionBinding
from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.billing_meters import *
    from ..types.billing_meter import BillingMeter
    from .billing_meters_event_summaries import (
        AsyncBillingMetersEventSummariesService,
        BillingMetersEventSummariesService,
    )


class BillingMetersService(Service):
    """Methods of ``client.billing.meters``."""

    event_summaries: BillingMetersEventSummariesService = _lazy.service()

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingMetersCreateParams]
    ) -> BillingMeter:
        """``POST /v1/billing/meters``

        Raises InvalidArgumentError, before anything is sent, if a ``sum`` or ``last`` meter has
        ``value_settings`` without ``event_payload_key``: Stripe would drop every value. Leave
        ``value_settings`` out to use the key ``value``. Warns if a ``count`` meter has
        ``value_settings``, which it ignores.
        Opinion ``meter_values``. Checks value_settings.event_payload_key.

        Args:
            default_aggregation: BillingMetersDefaultAggregationParam, required
            display_name: str, required
            event_name: str, required
            customer_mapping: BillingMetersCustomerMappingParam
            event_time_window: "day" | "hour"
            expand: list[str]
            value_settings: BillingMetersValueSettingsParam

        Returns BillingMeter. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def deactivate(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingMetersDeactivateParams]
    ) -> BillingMeter:
        """``POST /v1/billing/meters/{id}/deactivate``

        Args:
            id: str (path)
            expand: list[str]

        Returns BillingMeter. Raises StripeError.
        """
        return self._call(_DEACTIVATE, params, opts, id)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingMetersListParams]
    ) -> Page[BillingMeter]:
        """``GET /v1/billing/meters``

        Args:
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str
            status: "active" | "inactive"

        Returns a page of BillingMeter. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingMetersListParams]
    ) -> Iterator[BillingMeter]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def reactivate(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingMetersReactivateParams]
    ) -> BillingMeter:
        """``POST /v1/billing/meters/{id}/reactivate``

        Args:
            id: str (path)
            expand: list[str]

        Returns BillingMeter. Raises StripeError.
        """
        return self._call(_REACTIVATE, params, opts, id)

    def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingMetersRetrieveParams]
    ) -> BillingMeter:
        """``GET /v1/billing/meters/{id}``

        Args:
            id: str (path)
            expand: list[str]

        Returns BillingMeter. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)

    def update(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingMetersUpdateParams]
    ) -> BillingMeter:
        """``POST /v1/billing/meters/{id}``

        Args:
            id: str (path)
            display_name: str
            expand: list[str]

        Returns BillingMeter. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, id)


class AsyncBillingMetersService(AsyncService):
    """Methods of ``client.billing.meters``."""

    event_summaries: AsyncBillingMetersEventSummariesService = _lazy.service()

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingMetersCreateParams]
    ) -> BillingMeter:
        """``POST /v1/billing/meters``: see ``BillingMetersService.create``.

        Raises InvalidArgumentError, before anything is sent, if a ``sum`` or ``last`` meter has
        ``value_settings`` without ``event_payload_key``: Stripe would drop every value. Leave
        ``value_settings`` out to use the key ``value``. Warns if a ``count`` meter has
        ``value_settings``, which it ignores.
        Opinion ``meter_values``. Checks value_settings.event_payload_key.
        """
        return await self._call(_CREATE, params, opts)

    async def deactivate(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingMetersDeactivateParams]
    ) -> BillingMeter:
        """``POST /v1/billing/meters/{id}/deactivate``: see ``BillingMetersService.deactivate``."""
        return await self._call(_DEACTIVATE, params, opts, id)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingMetersListParams]
    ) -> AsyncPage[BillingMeter]:
        """``GET /v1/billing/meters``: see ``BillingMetersService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingMetersListParams]
    ) -> AsyncIterator[BillingMeter]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def reactivate(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingMetersReactivateParams]
    ) -> BillingMeter:
        """``POST /v1/billing/meters/{id}/reactivate``: see ``BillingMetersService.reactivate``."""
        return await self._call(_REACTIVATE, params, opts, id)

    async def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingMetersRetrieveParams]
    ) -> BillingMeter:
        """``GET /v1/billing/meters/{id}``: see ``BillingMetersService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)

    async def update(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BillingMetersUpdateParams]
    ) -> BillingMeter:
        """``POST /v1/billing/meters/{id}``: see ``BillingMetersService.update``."""
        return await self._call(_UPDATE, params, opts, id)


_CREATE = Operation(
    "billing.meters.create",
    "POST",
    "/v1/billing/meters",
    "BillingMeter",
    """
default_aggregation
display_name
event_name
customer_mapping
event_time_window
expand
value_settings
""",
    overlays=("meters.yaml",),
    before=(OpinionBinding("meter_values", "meters:check_value_settings", ("value_settings.event_payload_key",)),),
)
_DEACTIVATE = Operation(
    "billing.meters.deactivate", "POST", "/v1/billing/meters/{id}/deactivate", "BillingMeter", "expand"
)
_LIST = Operation(
    "billing.meters.list",
    "GET",
    "/v1/billing/meters",
    "BillingMeter",
    "ending_before expand limit starting_after status",
    page=True,
)
_REACTIVATE = Operation(
    "billing.meters.reactivate", "POST", "/v1/billing/meters/{id}/reactivate", "BillingMeter", "expand"
)
_RETRIEVE = Operation("billing.meters.retrieve", "GET", "/v1/billing/meters/{id}", "BillingMeter", "expand")
_UPDATE = Operation("billing.meters.update", "POST", "/v1/billing/meters/{id}", "BillingMeter", "display_name expand")
