# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.climate_products import *
    from ..types.climate_product import ClimateProduct


class ClimateProductsService(Service):
    """Methods of ``client.climate.products``."""

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ClimateProductsListParams]
    ) -> Page[ClimateProduct]:
        """``GET /v1/climate/products``

        Args:
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of ClimateProduct. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ClimateProductsListParams]
    ) -> Iterator[ClimateProduct]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, product: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ClimateProductsRetrieveParams]
    ) -> ClimateProduct:
        """``GET /v1/climate/products/{product}``

        Args:
            product: str (path)
            expand: list[str]

        Returns ClimateProduct. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, product)


class AsyncClimateProductsService(AsyncService):
    """Methods of ``client.climate.products``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ClimateProductsListParams]
    ) -> AsyncPage[ClimateProduct]:
        """``GET /v1/climate/products``: see ``ClimateProductsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ClimateProductsListParams]
    ) -> AsyncIterator[ClimateProduct]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, product: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ClimateProductsRetrieveParams]
    ) -> ClimateProduct:
        """``GET /v1/climate/products/{product}``: see ``ClimateProductsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, product)


_LIST = Operation(
    "climate.products.list",
    "GET",
    "/v1/climate/products",
    "ClimateProduct",
    "ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation("climate.products.retrieve", "GET", "/v1/climate/products/{product}", "ClimateProduct", "expand")
