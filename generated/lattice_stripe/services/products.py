# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import _lazy
from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.products import *
    from ..types.deleted_product import DeletedProduct
    from ..types.product import Product
    from .products_features import AsyncProductsFeaturesService, ProductsFeaturesService


class ProductsService(Service):
    """Methods of ``client.products``."""

    features: ProductsFeaturesService = _lazy.service()

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[ProductsCreateParams]) -> Product:
        """``POST /v1/products``

        Args:
            name: str, required
            active: bool
            default_price_data: ProductsDefaultPriceDataParam
            description: str
            expand: list of default_price, tax_code
            id: str
            images: list[str]
            marketing_features: list[ProductsMarketingFeaturesParam]
            metadata: dict[str, str]
            package_dimensions: ProductsPackageDimensionsParam
            shippable: bool
            statement_descriptor: str
            tax_code: str
            unit_label: str
            url: str

        Returns Product. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def delete(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ProductsDeleteParams]
    ) -> DeletedProduct:
        """``DELETE /v1/products/{id}``

        Args:
            id: str (path)

        Returns DeletedProduct. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, id)

    def list(self, *, opts: RequestOptions | None = None, **params: Unpack[ProductsListParams]) -> Page[Product]:
        """``GET /v1/products``

        Args:
            active: bool
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list of data.default_price, data.tax_code
            ids: list[str]
            limit: int
            shippable: bool
            starting_after: str
            url: str

        Returns a page of Product. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[ProductsListParams]) -> Iterator[Product]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ProductsRetrieveParams]
    ) -> Product:
        """``GET /v1/products/{id}``

        Args:
            id: str (path)
            expand: list of default_price, tax_code

        Returns Product. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)

    def search(self, *, opts: RequestOptions | None = None, **params: Unpack[ProductsSearchParams]) -> Page[Product]:
        """``GET /v1/products/search``

        Search results lag behind writes by up to about a minute. To read what you just wrote, use
        ``list`` or ``retrieve``.

        Args:
            query: str, required
            expand: list of data.default_price, data.tax_code
            limit: int
            page: str

        Returns a page of Product. Raises StripeError.

        See: https://docs.stripe.com/docs/search#search-query-language
        """
        return self._call(_SEARCH, params, opts)

    def stream_search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ProductsSearchParams]
    ) -> Iterator[Product]:
        """Iterate over all items of ``search``. Raises StripeError."""
        return self._stream(_SEARCH, params, opts)

    def update(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ProductsUpdateParams]
    ) -> Product:
        """``POST /v1/products/{id}``

        Args:
            id: str (path)
            active: bool
            default_price: str
            description: str, or "" to clear
            expand: list of default_price, tax_code
            images: list[str], or "" to clear
            marketing_features: list[ProductsMarketingFeaturesParam], or "" to clear
            metadata: dict[str, str], or "" to clear
            name: str
            package_dimensions: ProductsPackageDimensionsParam, or "" to clear
            shippable: bool
            statement_descriptor: str
            tax_code: str, or "" to clear
            unit_label: str, or "" to clear
            url: str, or "" to clear

        Returns Product. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, id)


class AsyncProductsService(AsyncService):
    """Methods of ``client.products``."""

    features: AsyncProductsFeaturesService = _lazy.service()

    async def create(self, *, opts: RequestOptions | None = None, **params: Unpack[ProductsCreateParams]) -> Product:
        """``POST /v1/products``: see ``ProductsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def delete(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ProductsDeleteParams]
    ) -> DeletedProduct:
        """``DELETE /v1/products/{id}``: see ``ProductsService.delete``."""
        return await self._call(_DELETE, params, opts, id)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ProductsListParams]
    ) -> AsyncPage[Product]:
        """``GET /v1/products``: see ``ProductsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ProductsListParams]
    ) -> AsyncIterator[Product]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ProductsRetrieveParams]
    ) -> Product:
        """``GET /v1/products/{id}``: see ``ProductsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)

    async def search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ProductsSearchParams]
    ) -> AsyncPage[Product]:
        """``GET /v1/products/search``: see ``ProductsService.search``.

        Search results lag behind writes by up to about a minute. To read what you just wrote, use
        ``list`` or ``retrieve``.
        """
        return await self._call(_SEARCH, params, opts)

    def stream_search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ProductsSearchParams]
    ) -> AsyncIterator[Product]:
        """``async for`` over all items of ``search``. Raises StripeError."""
        return self._stream(_SEARCH, params, opts)

    async def update(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ProductsUpdateParams]
    ) -> Product:
        """``POST /v1/products/{id}``: see ``ProductsService.update``."""
        return await self._call(_UPDATE, params, opts, id)


_CREATE = Operation(
    "products.create",
    "POST",
    "/v1/products",
    "Product",
    """
name
active
default_price_data
description
expand
id
images
marketing_features
metadata
package_dimensions
shippable
statement_descriptor
tax_code
unit_label
url
""",
)
_DELETE = Operation("products.delete", "DELETE", "/v1/products/{id}", "DeletedProduct")
_LIST = Operation(
    "products.list",
    "GET",
    "/v1/products",
    "Product",
    "active created ending_before expand ids limit shippable starting_after url",
    page=True,
)
_RETRIEVE = Operation("products.retrieve", "GET", "/v1/products/{id}", "Product", "expand")
_SEARCH = Operation(
    "products.search",
    "GET",
    "/v1/products/search",
    "Product",
    "query expand limit page",
    page=True,
    overlays=("invoices.yaml", "rate_limits.yaml"),
)
_UPDATE = Operation(
    "products.update",
    "POST",
    "/v1/products/{id}",
    "Product",
    """
active
default_price
description
expand
images
marketing_features
metadata
name
package_dimensions
shippable
statement_descriptor
tax_code
unit_label
url
""",
)
