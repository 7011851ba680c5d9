# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.tax_codes import *
    from ..types.tax_code import TaxCode


class TaxCodesService(Service):
    """Methods of ``client.tax_codes``."""

    def list(self, *, opts: RequestOptions | None = None, **params: Unpack[TaxCodesListParams]) -> Page[TaxCode]:
        """``GET /v1/tax_codes``

        Args:
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of TaxCode. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[TaxCodesListParams]) -> Iterator[TaxCode]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TaxCodesRetrieveParams]
    ) -> TaxCode:
        """``GET /v1/tax_codes/{id}``

        Args:
            id: str (path)
            expand: list[str]

        Returns TaxCode. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)


class AsyncTaxCodesService(AsyncService):
    """Methods of ``client.tax_codes``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TaxCodesListParams]
    ) -> AsyncPage[TaxCode]:
        """``GET /v1/tax_codes``: see ``TaxCodesService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TaxCodesListParams]
    ) -> AsyncIterator[TaxCode]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TaxCodesRetrieveParams]
    ) -> TaxCode:
        """``GET /v1/tax_codes/{id}``: see ``TaxCodesService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)


_LIST = Operation(
    "tax_codes.list", "GET", "/v1/tax_codes", "TaxCode", "ending_before expand limit starting_after", page=True
)
_RETRIEVE = Operation("tax_codes.retrieve", "GET", "/v1/tax_codes/{id}", "TaxCode", "expand")
