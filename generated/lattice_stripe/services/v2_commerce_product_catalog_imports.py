# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.v2_commerce_product_catalog_imports import *
    from ..types.v2_commerce_product_catalog_import import V2CommerceProductCatalogImport


class V2CommerceProductCatalogImportsService(Service):
    """Methods of ``client.v2.commerce.product_catalog.imports``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CommerceProductCatalogImportsCreateParams]
    ) -> V2CommerceProductCatalogImport:
        """``POST /v2/commerce/product_catalog/imports``

        Args:
            feed_type: "inventory" | "pricing" | "product" | "promotion", required
            metadata: dict[str, str], required
            mode: "replace" | "upsert", required

        Returns V2CommerceProductCatalogImport. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CommerceProductCatalogImportsListParams]
    ) -> Page[V2CommerceProductCatalogImport]:
        """``GET /v2/commerce/product_catalog/imports``

        Args:
            created: str (RFC 3339) | datetime
            created_gt: str (RFC 3339) | datetime
            created_gte: str (RFC 3339) | datetime
            created_lt: str (RFC 3339) | datetime
            created_lte: str (RFC 3339) | datetime
            feed_type: "inventory" | "pricing" | "product" | "promotion"
            limit: int
            page: str
            status: "awaiting_upload" | "failed" | "processing" | "succeeded" |
                "succeeded_with_errors"

        Returns a page of V2CommerceProductCatalogImport. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CommerceProductCatalogImportsListParams]
    ) -> Iterator[V2CommerceProductCatalogImport]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[V2CommerceProductCatalogImportsRetrieveParams],
    ) -> V2CommerceProductCatalogImport:
        """``GET /v2/commerce/product_catalog/imports/{id}``

        Args:
            id: str (path)

        Returns V2CommerceProductCatalogImport. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)


class AsyncV2CommerceProductCatalogImportsService(AsyncService):
    """Methods of ``client.v2.commerce.product_catalog.imports``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CommerceProductCatalogImportsCreateParams]
    ) -> V2CommerceProductCatalogImport:
        """``POST /v2/commerce/product_catalog/imports``: see ``V2CommerceProductCatalogImportsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CommerceProductCatalogImportsListParams]
    ) -> AsyncPage[V2CommerceProductCatalogImport]:
        """``GET /v2/commerce/product_catalog/imports``: see ``V2CommerceProductCatalogImportsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[V2CommerceProductCatalogImportsListParams]
    ) -> AsyncIterator[V2CommerceProductCatalogImport]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[V2CommerceProductCatalogImportsRetrieveParams],
    ) -> V2CommerceProductCatalogImport:
        """``GET /v2/commerce/product_catalog/imports/{id}``: see
        ``V2CommerceProductCatalogImportsService.retrieve``.
        """
        return await self._call(_RETRIEVE, params, opts, id)


_CREATE = Operation(
    "v2.commerce.product_catalog.imports.create",
    "POST",
    "/v2/commerce/product_catalog/imports",
    "V2CommerceProductCatalogImport",
    "feed_type metadata mode",
    body_format="json",
)
_LIST = Operation(
    "v2.commerce.product_catalog.imports.list",
    "GET",
    "/v2/commerce/product_catalog/imports",
    "V2CommerceProductCatalogImport",
    "created created_gt created_gte created_lt created_lte feed_type limit page status",
    page=True,
)
_RETRIEVE = Operation(
    "v2.commerce.product_catalog.imports.retrieve",
    "GET",
    "/v2/commerce/product_catalog/imports/{id}",
    "V2CommerceProductCatalogImport",
)
