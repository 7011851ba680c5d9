# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.customers_cash_balance_transactions import *
    from ..types.customer_cash_balance_transaction import CustomerCashBalanceTransaction


class CustomersCashBalanceTransactionsService(Service):
    """Methods of ``client.customers.cash_balance_transactions``."""

    def list(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersCashBalanceTransactionsListParams],
    ) -> Page[CustomerCashBalanceTransaction]:
        """``GET /v1/customers/{customer}/cash_balance_transactions``

        Args:
            customer: str (path)
            ending_before: str
            expand: list of data.customer
            limit: int
            starting_after: str

        Returns a page of CustomerCashBalanceTransaction. Raises StripeError.
        """
        return self._call(_LIST, params, opts, customer)

    def stream(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersCashBalanceTransactionsListParams],
    ) -> Iterator[CustomerCashBalanceTransaction]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, customer)

    def retrieve(
        self,
        customer: str,
        transaction: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersCashBalanceTransactionsRetrieveParams],
    ) -> CustomerCashBalanceTransaction:
        """``GET /v1/customers/{customer}/cash_balance_transactions/{transaction}``

        Args:
            customer: str (path)
            transaction: str (path)
            expand: list of customer

        Returns CustomerCashBalanceTransaction. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, customer, transaction)


class AsyncCustomersCashBalanceTransactionsService(AsyncService):
    """Methods of ``client.customers.cash_balance_transactions``."""

    async def list(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersCashBalanceTransactionsListParams],
    ) -> AsyncPage[CustomerCashBalanceTransaction]:
        """``GET /v1/customers/{customer}/cash_balance_transactions``: see
        ``CustomersCashBalanceTransactionsService.list``.
        """
        return await self._call(_LIST, params, opts, customer)

    def stream(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersCashBalanceTransactionsListParams],
    ) -> AsyncIterator[CustomerCashBalanceTransaction]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, customer)

    async def retrieve(
        self,
        customer: str,
        transaction: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersCashBalanceTransactionsRetrieveParams],
    ) -> CustomerCashBalanceTransaction:
        """``GET /v1/customers/{customer}/cash_balance_transactions/{transaction}``: see
        ``CustomersCashBalanceTransactionsService.retrieve``.
        """
        return await self._call(_RETRIEVE, params, opts, customer, transaction)


_LIST = Operation(
    "customers.cash_balance_transactions.list",
    "GET",
    "/v1/customers/{customer}/cash_balance_transactions",
    "CustomerCashBalanceTransaction",
    "ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "customers.cash_balance_transactions.retrieve",
    "GET",
    "/v1/customers/{customer}/cash_balance_transactions/{transaction}",
    "CustomerCashBalanceTransaction",
    "expand",
)
