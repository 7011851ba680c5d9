# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.balance_transactions import *
    from ..types.balance_transaction import BalanceTransaction


class BalanceTransactionsService(Service):
    """Methods of ``client.balance_transactions``."""

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BalanceTransactionsListParams]
    ) -> Page[BalanceTransaction]:
        """``GET /v1/balance_transactions``

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

        See: https://docs.stripe.com/api/balance_transactions/list
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BalanceTransactionsListParams]
    ) -> Iterator[BalanceTransaction]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BalanceTransactionsRetrieveParams]
    ) -> BalanceTransaction:
        """``GET /v1/balance_transactions/{id}``

        Args:
            id: str (path)
            expand: list of source

        Returns BalanceTransaction. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)


class AsyncBalanceTransactionsService(AsyncService):
    """Methods of ``client.balance_transactions``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BalanceTransactionsListParams]
    ) -> AsyncPage[BalanceTransaction]:
        """``GET /v1/balance_transactions``: see ``BalanceTransactionsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BalanceTransactionsListParams]
    ) -> AsyncIterator[BalanceTransaction]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[BalanceTransactionsRetrieveParams]
    ) -> BalanceTransaction:
        """``GET /v1/balance_transactions/{id}``: see ``BalanceTransactionsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)


_LIST = Operation(
    "balance_transactions.list",
    "GET",
    "/v1/balance_transactions",
    "BalanceTransaction",
    "created currency ending_before expand limit payout source starting_after type",
    page=True,
)
_RETRIEVE = Operation(
    "balance_transactions.retrieve", "GET", "/v1/balance_transactions/{id}", "BalanceTransaction", "expand"
)
