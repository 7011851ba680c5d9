# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.country_specs import *
    from ..types.country_spec import CountrySpec


class CountrySpecsService(Service):
    """Methods of ``client.country_specs``."""

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CountrySpecsListParams]
    ) -> Page[CountrySpec]:
        """``GET /v1/country_specs``

        Args:
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of CountrySpec. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CountrySpecsListParams]
    ) -> Iterator[CountrySpec]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, country: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CountrySpecsRetrieveParams]
    ) -> CountrySpec:
        """``GET /v1/country_specs/{country}``

        Args:
            country: str (path)
            expand: list[str]

        Returns CountrySpec. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, country)


class AsyncCountrySpecsService(AsyncService):
    """Methods of ``client.country_specs``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CountrySpecsListParams]
    ) -> AsyncPage[CountrySpec]:
        """``GET /v1/country_specs``: see ``CountrySpecsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CountrySpecsListParams]
    ) -> AsyncIterator[CountrySpec]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, country: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CountrySpecsRetrieveParams]
    ) -> CountrySpec:
        """``GET /v1/country_specs/{country}``: see ``CountrySpecsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, country)


_LIST = Operation(
    "country_specs.list",
    "GET",
    "/v1/country_specs",
    "CountrySpec",
    "ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation("country_specs.retrieve", "GET", "/v1/country_specs/{country}", "CountrySpec", "expand")
