# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.exchange_rates import *
    from ..types.exchange_rate import ExchangeRate


class ExchangeRatesService(Service):
    """Methods of ``client.exchange_rates``."""

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ExchangeRatesListParams]
    ) -> Page[ExchangeRate]:
        """``GET /v1/exchange_rates``

        Args:
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of ExchangeRate. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ExchangeRatesListParams]
    ) -> Iterator[ExchangeRate]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, rate_id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ExchangeRatesRetrieveParams]
    ) -> ExchangeRate:
        """``GET /v1/exchange_rates/{rate_id}``

        Args:
            rate_id: str (path)
            expand: list[str]

        Returns ExchangeRate. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, rate_id)


class AsyncExchangeRatesService(AsyncService):
    """Methods of ``client.exchange_rates``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ExchangeRatesListParams]
    ) -> AsyncPage[ExchangeRate]:
        """``GET /v1/exchange_rates``: see ``ExchangeRatesService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ExchangeRatesListParams]
    ) -> AsyncIterator[ExchangeRate]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, rate_id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ExchangeRatesRetrieveParams]
    ) -> ExchangeRate:
        """``GET /v1/exchange_rates/{rate_id}``: see ``ExchangeRatesService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, rate_id)


_LIST = Operation(
    "exchange_rates.list",
    "GET",
    "/v1/exchange_rates",
    "ExchangeRate",
    "ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation("exchange_rates.retrieve", "GET", "/v1/exchange_rates/{rate_id}", "ExchangeRate", "expand")
