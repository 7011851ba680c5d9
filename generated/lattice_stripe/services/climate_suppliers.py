# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.climate_suppliers import *
    from ..types.climate_supplier import ClimateSupplier


class ClimateSuppliersService(Service):
    """Methods of ``client.climate.suppliers``."""

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ClimateSuppliersListParams]
    ) -> Page[ClimateSupplier]:
        """``GET /v1/climate/suppliers``

        Args:
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of ClimateSupplier. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ClimateSuppliersListParams]
    ) -> Iterator[ClimateSupplier]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, supplier: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ClimateSuppliersRetrieveParams]
    ) -> ClimateSupplier:
        """``GET /v1/climate/suppliers/{supplier}``

        Args:
            supplier: str (path)
            expand: list[str]

        Returns ClimateSupplier. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, supplier)


class AsyncClimateSuppliersService(AsyncService):
    """Methods of ``client.climate.suppliers``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ClimateSuppliersListParams]
    ) -> AsyncPage[ClimateSupplier]:
        """``GET /v1/climate/suppliers``: see ``ClimateSuppliersService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ClimateSuppliersListParams]
    ) -> AsyncIterator[ClimateSupplier]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, supplier: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ClimateSuppliersRetrieveParams]
    ) -> ClimateSupplier:
        """``GET /v1/climate/suppliers/{supplier}``: see ``ClimateSuppliersService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, supplier)


_LIST = Operation(
    "climate.suppliers.list",
    "GET",
    "/v1/climate/suppliers",
    "ClimateSupplier",
    "ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "climate.suppliers.retrieve", "GET", "/v1/climate/suppliers/{supplier}", "ClimateSupplier", "expand"
)
