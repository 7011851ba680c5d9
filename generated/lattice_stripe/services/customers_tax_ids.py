# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.customers_tax_ids import *
    from ..types.deleted_tax_id import DeletedTaxId
    from ..types.tax_id import TaxId


class CustomersTaxIdsService(Service):
    """Methods of ``client.customers.tax_ids``."""

    def create(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersTaxIdsCreateParams]
    ) -> TaxId:
        """``POST /v1/customers/{customer}/tax_ids``

        Args:
            customer: str (path)
            type: "ad_nrt" | "ae_trn" | "al_tin" | "am_tin" | "ao_tin" | "ar_cuit" | ..., required
            value: str, required
            expand: list of customer

        Returns TaxId. Raises StripeError.
        """
        return self._call(_CREATE, params, opts, customer)

    def delete(
        self,
        customer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersTaxIdsDeleteParams],
    ) -> DeletedTaxId:
        """``DELETE /v1/customers/{customer}/tax_ids/{id}``

        Args:
            customer: str (path)
            id: str (path)

        Returns DeletedTaxId. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, customer, id)

    def list(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersTaxIdsListParams]
    ) -> Page[TaxId]:
        """``GET /v1/customers/{customer}/tax_ids``

        Args:
            customer: str (path)
            ending_before: str
            expand: list of data.customer
            limit: int
            starting_after: str

        Returns a page of TaxId. Raises StripeError.
        """
        return self._call(_LIST, params, opts, customer)

    def stream(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersTaxIdsListParams]
    ) -> Iterator[TaxId]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, customer)

    def retrieve(
        self,
        customer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersTaxIdsRetrieveParams],
    ) -> TaxId:
        """``GET /v1/customers/{customer}/tax_ids/{id}``

        Args:
            customer: str (path)
            id: str (path)
            expand: list of customer

        Returns TaxId. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, customer, id)


class AsyncCustomersTaxIdsService(AsyncService):
    """Methods of ``client.customers.tax_ids``."""

    async def create(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersTaxIdsCreateParams]
    ) -> TaxId:
        """``POST /v1/customers/{customer}/tax_ids``: see ``CustomersTaxIdsService.create``."""
        return await self._call(_CREATE, params, opts, customer)

    async def delete(
        self,
        customer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersTaxIdsDeleteParams],
    ) -> DeletedTaxId:
        """``DELETE /v1/customers/{customer}/tax_ids/{id}``: see ``CustomersTaxIdsService.delete``."""
        return await self._call(_DELETE, params, opts, customer, id)

    async def list(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersTaxIdsListParams]
    ) -> AsyncPage[TaxId]:
        """``GET /v1/customers/{customer}/tax_ids``: see ``CustomersTaxIdsService.list``."""
        return await self._call(_LIST, params, opts, customer)

    def stream(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersTaxIdsListParams]
    ) -> AsyncIterator[TaxId]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, customer)

    async def retrieve(
        self,
        customer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersTaxIdsRetrieveParams],
    ) -> TaxId:
        """``GET /v1/customers/{customer}/tax_ids/{id}``: see ``CustomersTaxIdsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, customer, id)


_CREATE = Operation(
    "customers.tax_ids.create", "POST", "/v1/customers/{customer}/tax_ids", "TaxId", "type value expand"
)
_DELETE = Operation("customers.tax_ids.delete", "DELETE", "/v1/customers/{customer}/tax_ids/{id}", "DeletedTaxId")
_LIST = Operation(
    "customers.tax_ids.list",
    "GET",
    "/v1/customers/{customer}/tax_ids",
    "TaxId",
    "ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation("customers.tax_ids.retrieve", "GET", "/v1/customers/{customer}/tax_ids/{id}", "TaxId", "expand")
