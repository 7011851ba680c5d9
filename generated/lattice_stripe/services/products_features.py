# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.products_features import *
    from ..types.deleted_product_feature import DeletedProductFeature
    from ..types.product_feature import ProductFeature


class ProductsFeaturesService(Service):
    """Methods of ``client.products.features``."""

    def create(
        self, product: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ProductsFeaturesCreateParams]
    ) -> ProductFeature:
        """``POST /v1/products/{product}/features``

        Args:
            product: str (path)
            entitlement_feature: str, required
            expand: list[str]

        Returns ProductFeature. Raises StripeError.
        """
        return self._call(_CREATE, params, opts, product)

    def delete(
        self,
        product: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[ProductsFeaturesDeleteParams],
    ) -> DeletedProductFeature:
        """``DELETE /v1/products/{product}/features/{id}``

        Args:
            product: str (path)
            id: str (path)

        Returns DeletedProductFeature. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, product, id)

    def list(
        self, product: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ProductsFeaturesListParams]
    ) -> Page[ProductFeature]:
        """``GET /v1/products/{product}/features``

        Args:
            product: str (path)
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of ProductFeature. Raises StripeError.
        """
        return self._call(_LIST, params, opts, product)

    def stream(
        self, product: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ProductsFeaturesListParams]
    ) -> Iterator[ProductFeature]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, product)

    def retrieve(
        self,
        product: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[ProductsFeaturesRetrieveParams],
    ) -> ProductFeature:
        """``GET /v1/products/{product}/features/{id}``

        Args:
            product: str (path)
            id: str (path)
            expand: list[str]

        Returns ProductFeature. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, product, id)


class AsyncProductsFeaturesService(AsyncService):
    """Methods of ``client.products.features``."""

    async def create(
        self, product: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ProductsFeaturesCreateParams]
    ) -> ProductFeature:
        """``POST /v1/products/{product}/features``: see ``ProductsFeaturesService.create``."""
        return await self._call(_CREATE, params, opts, product)

    async def delete(
        self,
        product: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[ProductsFeaturesDeleteParams],
    ) -> DeletedProductFeature:
        """``DELETE /v1/products/{product}/features/{id}``: see ``ProductsFeaturesService.delete``."""
        return await self._call(_DELETE, params, opts, product, id)

    async def list(
        self, product: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ProductsFeaturesListParams]
    ) -> AsyncPage[ProductFeature]:
        """``GET /v1/products/{product}/features``: see ``ProductsFeaturesService.list``."""
        return await self._call(_LIST, params, opts, product)

    def stream(
        self, product: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ProductsFeaturesListParams]
    ) -> AsyncIterator[ProductFeature]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, product)

    async def retrieve(
        self,
        product: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[ProductsFeaturesRetrieveParams],
    ) -> ProductFeature:
        """``GET /v1/products/{product}/features/{id}``: see ``ProductsFeaturesService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, product, id)


_CREATE = Operation(
    "products.features.create",
    "POST",
    "/v1/products/{product}/features",
    "ProductFeature",
    "entitlement_feature expand",
)
_DELETE = Operation(
    "products.features.delete", "DELETE", "/v1/products/{product}/features/{id}", "DeletedProductFeature"
)
_LIST = Operation(
    "products.features.list",
    "GET",
    "/v1/products/{product}/features",
    "ProductFeature",
    "ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "products.features.retrieve", "GET", "/v1/products/{product}/features/{id}", "ProductFeature", "expand"
)
