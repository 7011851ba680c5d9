# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.tax_transactions_line_items import *
    from ..types.tax_transaction_line_item import TaxTransactionLineItem


class TaxTransactionsLineItemsService(Service):
    """Methods of ``client.tax.transactions.line_items``."""

    def list(
        self,
        transaction: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TaxTransactionsLineItemsListParams],
    ) -> Page[TaxTransactionLineItem]:
        """``GET /v1/tax/transactions/{transaction}/line_items``

        Args:
            transaction: str (path)
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of TaxTransactionLineItem. Raises StripeError.
        """
        return self._call(_LIST, params, opts, transaction)

    def stream(
        self,
        transaction: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TaxTransactionsLineItemsListParams],
    ) -> Iterator[TaxTransactionLineItem]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, transaction)


class AsyncTaxTransactionsLineItemsService(AsyncService):
    """Methods of ``client.tax.transactions.line_items``."""

    async def list(
        self,
        transaction: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TaxTransactionsLineItemsListParams],
    ) -> AsyncPage[TaxTransactionLineItem]:
        """``GET /v1/tax/transactions/{transaction}/line_items``: see ``TaxTransactionsLineItemsService.list``."""
        return await self._call(_LIST, params, opts, transaction)

    def stream(
        self,
        transaction: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TaxTransactionsLineItemsListParams],
    ) -> AsyncIterator[TaxTransactionLineItem]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, transaction)


_LIST = Operation(
    "tax.transactions.line_items.list",
    "GET",
    "/v1/tax/transactions/{transaction}/line_items",
    "TaxTransactionLineItem",
    "ending_before expand limit starting_after",
    page=True,
)
