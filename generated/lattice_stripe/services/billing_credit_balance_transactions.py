# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.billing_credit_balance_transactions import *
    from ..types.billing_credit_balance_transaction import BillingCreditBalanceTransaction


class BillingCreditBalanceTransactionsService(Service):
    """Methods of ``client.billing.credit_balance_transactions``."""

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingCreditBalanceTransactionsListParams]
    ) -> Page[BillingCreditBalanceTransaction]:
        """``GET /v1/billing/credit_balance_transactions``

        Args:
            credit_grant: str
            customer: str
            customer_account: str
            ending_before: str
            expand: list of data.credit_grant, data.test_clock
            limit: int
            starting_after: str

        Returns a page of BillingCreditBalanceTransaction. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingCreditBalanceTransactionsListParams]
    ) -> Iterator[BillingCreditBalanceTransaction]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[BillingCreditBalanceTransactionsRetrieveParams],
    ) -> BillingCreditBalanceTransaction:
        """``GET /v1/billing/credit_balance_transactions/{id}``

        Args:
            id: str (path)
            expand: list of credit_grant, test_clock

        Returns BillingCreditBalanceTransaction. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)


class AsyncBillingCreditBalanceTransactionsService(AsyncService):
    """Methods of ``client.billing.credit_balance_transactions``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingCreditBalanceTransactionsListParams]
    ) -> AsyncPage[BillingCreditBalanceTransaction]:
        """``GET /v1/billing/credit_balance_transactions``: see ``BillingCreditBalanceTransactionsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[BillingCreditBalanceTransactionsListParams]
    ) -> AsyncIterator[BillingCreditBalanceTransaction]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[BillingCreditBalanceTransactionsRetrieveParams],
    ) -> BillingCreditBalanceTransaction:
        """``GET /v1/billing/credit_balance_transactions/{id}``: see
        ``BillingCreditBalanceTransactionsService.retrieve``.
        """
        return await self._call(_RETRIEVE, params, opts, id)


_LIST = Operation(
    "billing.credit_balance_transactions.list",
    "GET",
    "/v1/billing/credit_balance_transactions",
    "BillingCreditBalanceTransaction",
    "credit_grant customer customer_account ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "billing.credit_balance_transactions.retrieve",
    "GET",
    "/v1/billing/credit_balance_transactions/{id}",
    "BillingCreditBalanceTransaction",
    "expand",
)
