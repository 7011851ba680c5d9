# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.tax_ids import *
    from ..types.deleted_tax_id import DeletedTaxId
    from ..types.tax_id import TaxId


class TaxIdsService(Service):
    """Methods of ``client.tax_ids``."""

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[TaxIdsCreateParams]) -> TaxId:
        """``POST /v1/tax_ids``

        Args:
            type: "ad_nrt" | "ae_trn" | "al_tin" | "am_tin" | "ao_tin" | "ar_cuit" | ..., required
            value: str, required
            expand: list of customer
            owner: TaxIdsOwnerParam

        Returns TaxId. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def delete(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TaxIdsDeleteParams]
    ) -> DeletedTaxId:
        """``DELETE /v1/tax_ids/{id}``

        Args:
            id: str (path)

        Returns DeletedTaxId. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, id)

    def list(self, *, opts: RequestOptions | None = None, **params: Unpack[TaxIdsListParams]) -> Page[TaxId]:
        """``GET /v1/tax_ids``

        Args:
            ending_before: str
            expand: list of data.customer
            limit: int
            owner: TaxIdsOwnerParam
            starting_after: str

        Returns a page of TaxId. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[TaxIdsListParams]) -> Iterator[TaxId]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TaxIdsRetrieveParams]
    ) -> TaxId:
        """``GET /v1/tax_ids/{id}``

        Args:
            id: str (path)
            expand: list of customer

        Returns TaxId. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)


class AsyncTaxIdsService(AsyncService):
    """Methods of ``client.tax_ids``."""

    async def create(self, *, opts: RequestOptions | None = None, **params: Unpack[TaxIdsCreateParams]) -> TaxId:
        """``POST /v1/tax_ids``: see ``TaxIdsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def delete(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TaxIdsDeleteParams]
    ) -> DeletedTaxId:
        """``DELETE /v1/tax_ids/{id}``: see ``TaxIdsService.delete``."""
        return await self._call(_DELETE, params, opts, id)

    async def list(self, *, opts: RequestOptions | None = None, **params: Unpack[TaxIdsListParams]) -> AsyncPage[TaxId]:
        """``GET /v1/tax_ids``: see ``TaxIdsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[TaxIdsListParams]) -> AsyncIterator[TaxId]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TaxIdsRetrieveParams]
    ) -> TaxId:
        """``GET /v1/tax_ids/{id}``: see ``TaxIdsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)


_CREATE = Operation("tax_ids.create", "POST", "/v1/tax_ids", "TaxId", "type value expand owner")
_DELETE = Operation("tax_ids.delete", "DELETE", "/v1/tax_ids/{id}", "DeletedTaxId")
_LIST = Operation(
    "tax_ids.list", "GET", "/v1/tax_ids", "TaxId", "ending_before expand limit owner starting_after", page=True
)
_RETRIEVE = Operation("tax_ids.retrieve", "GET", "/v1/tax_ids/{id}", "TaxId", "expand")
