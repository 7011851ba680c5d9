# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.financial_connections_transactions import *
    from ..types.financial_connections_transaction import FinancialConnectionsTransaction


class FinancialConnectionsTransactionsService(Service):
    """Methods of ``client.financial_connections.transactions``."""

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[FinancialConnectionsTransactionsListParams]
    ) -> Page[FinancialConnectionsTransaction]:
        """``GET /v1/financial_connections/transactions``

        Args:
            account: str, required
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str
            transacted_at: CreatedParam | int | datetime
            transaction_refresh: FinancialConnectionsTransactionsTransactionRefreshParam

        Returns a page of FinancialConnectionsTransaction. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[FinancialConnectionsTransactionsListParams]
    ) -> Iterator[FinancialConnectionsTransaction]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        transaction: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[FinancialConnectionsTransactionsRetrieveParams],
    ) -> FinancialConnectionsTransaction:
        """``GET /v1/financial_connections/transactions/{transaction}``

        Args:
            transaction: str (path)
            expand: list[str]

        Returns FinancialConnectionsTransaction. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, transaction)


class AsyncFinancialConnectionsTransactionsService(AsyncService):
    """Methods of ``client.financial_connections.transactions``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[FinancialConnectionsTransactionsListParams]
    ) -> AsyncPage[FinancialConnectionsTransaction]:
        """``GET /v1/financial_connections/transactions``: see ``FinancialConnectionsTransactionsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[FinancialConnectionsTransactionsListParams]
    ) -> AsyncIterator[FinancialConnectionsTransaction]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        transaction: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[FinancialConnectionsTransactionsRetrieveParams],
    ) -> FinancialConnectionsTransaction:
        """``GET /v1/financial_connections/transactions/{transaction}``: see
        ``FinancialConnectionsTransactionsService.retrieve``.
        """
        return await self._call(_RETRIEVE, params, opts, transaction)


_LIST = Operation(
    "financial_connections.transactions.list",
    "GET",
    "/v1/financial_connections/transactions",
    "FinancialConnectionsTransaction",
    "account ending_before expand limit starting_after transacted_at transaction_refresh",
    page=True,
)
_RETRIEVE = Operation(
    "financial_connections.transactions.retrieve",
    "GET",
    "/v1/financial_connections/transactions/{transaction}",
    "FinancialConnectionsTransaction",
    "expand",
)
