# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.balance_history import *
    from ..types.balance_transaction import BalanceTransaction


class BalanceHistoryService(Service):
    """Methods of ``client.balance.history``."""

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BalanceHistoryListParams]
    ) -> Page[BalanceTransaction]:
        """``GET /v1/balance/history``

        Args:
            created: CreatedParam | int | datetime
            currency: str (three-letter currency code)
            ending_before: str
            expand: list of data.source
            limit: int
            payout: str
            source: str
            starting_after: str
            type: str

        Returns a page of BalanceTransaction. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BalanceHistoryListParams]
    ) -> Iterator[BalanceTransaction]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BalanceHistoryRetrieveParams]
    ) -> BalanceTransaction:
        """``GET /v1/balance/history/{id}``

        Args:
            id: str (path)
            expand: list of source

        Returns BalanceTransaction. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)


class AsyncBalanceHistoryService(AsyncService):
    """Methods of ``client.balance.history``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BalanceHistoryListParams]
    ) -> AsyncPage[BalanceTransaction]:
        """``GET /v1/balance/history``: see ``BalanceHistoryService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BalanceHistoryListParams]
    ) -> AsyncIterator[BalanceTransaction]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BalanceHistoryRetrieveParams]
    ) -> BalanceTransaction:
        """``GET /v1/balance/history/{id}``: see ``BalanceHistoryService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)


_LIST = Operation(
    "balance.history.list",
    "GET",
    "/v1/balance/history",
    "BalanceTransaction",
    "created currency ending_before expand limit payout source starting_after type",
    page=True,
)
_RETRIEVE = Operation("balance.history.retrieve", "GET", "/v1/balance/history/{id}", "BalanceTransaction", "expand")
