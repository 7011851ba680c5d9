# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.climate_orders import *
    from ..types.climate_order import ClimateOrder


class ClimateOrdersService(Service):
    """Methods of ``client.climate.orders``."""

    def cancel(
        self, order: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ClimateOrdersCancelParams]
    ) -> ClimateOrder:
        """``POST /v1/climate/orders/{order}/cancel``

        Args:
            order: str (path)
            expand: list of product

        Returns ClimateOrder. Raises StripeError.
        """
        return self._call(_CANCEL, params, opts, order)

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ClimateOrdersCreateParams]
    ) -> ClimateOrder:
        """``POST /v1/climate/orders``

        Args:
            product: str, required
            amount: int (smallest currency unit)
            beneficiary: ClimateOrdersCreateBeneficiaryParam
            currency: str
            expand: list of product
            metadata: dict[str, str]
            metric_tons: Decimal | str

        Returns ClimateOrder. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ClimateOrdersListParams]
    ) -> Page[ClimateOrder]:
        """``GET /v1/climate/orders``

        Args:
            ending_before: str
            expand: list of data.product
            limit: int
            starting_after: str

        Returns a page of ClimateOrder. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ClimateOrdersListParams]
    ) -> Iterator[ClimateOrder]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, order: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ClimateOrdersRetrieveParams]
    ) -> ClimateOrder:
        """``GET /v1/climate/orders/{order}``

        Args:
            order: str (path)
            expand: list of product

        Returns ClimateOrder. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, order)

    def update(
        self, order: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ClimateOrdersUpdateParams]
    ) -> ClimateOrder:
        """``POST /v1/climate/orders/{order}``

        Args:
            order: str (path)
            beneficiary: ClimateOrdersUpdateBeneficiaryParam, or "" to clear
            expand: list of product
            metadata: dict[str, str]

        Returns ClimateOrder. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, order)


class AsyncClimateOrdersService(AsyncService):
    """Methods of ``client.climate.orders``."""

    async def cancel(
        self, order: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ClimateOrdersCancelParams]
    ) -> ClimateOrder:
        """``POST /v1/climate/orders/{order}/cancel``: see ``ClimateOrdersService.cancel``."""
        return await self._call(_CANCEL, params, opts, order)

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ClimateOrdersCreateParams]
    ) -> ClimateOrder:
        """``POST /v1/climate/orders``: see ``ClimateOrdersService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ClimateOrdersListParams]
    ) -> AsyncPage[ClimateOrder]:
        """``GET /v1/climate/orders``: see ``ClimateOrdersService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ClimateOrdersListParams]
    ) -> AsyncIterator[ClimateOrder]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, order: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ClimateOrdersRetrieveParams]
    ) -> ClimateOrder:
        """``GET /v1/climate/orders/{order}``: see ``ClimateOrdersService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, order)

    async def update(
        self, order: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ClimateOrdersUpdateParams]
    ) -> ClimateOrder:
        """``POST /v1/climate/orders/{order}``: see ``ClimateOrdersService.update``."""
        return await self._call(_UPDATE, params, opts, order)


_CANCEL = Operation("climate.orders.cancel", "POST", "/v1/climate/orders/{order}/cancel", "ClimateOrder", "expand")
_CREATE = Operation(
    "climate.orders.create",
    "POST",
    "/v1/climate/orders",
    "ClimateOrder",
    "product amount beneficiary currency expand metadata metric_tons",
)
_LIST = Operation(
    "climate.orders.list",
    "GET",
    "/v1/climate/orders",
    "ClimateOrder",
    "ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation("climate.orders.retrieve", "GET", "/v1/climate/orders/{order}", "ClimateOrder", "expand")
_UPDATE = Operation(
    "climate.orders.update", "POST", "/v1/climate/orders/{order}", "ClimateOrder", "beneficiary expand metadata"
)
