# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.customers_balance_transactions import *
    from ..types.customer_balance_transaction import CustomerBalanceTransaction


class CustomersBalanceTransactionsService(Service):
    """Methods of ``client.customers.balance_transactions``."""

    def create(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersBalanceTransactionsCreateParams],
    ) -> CustomerBalanceTransaction:
        """``POST /v1/customers/{customer}/balance_transactions``

        Args:
            customer: str (path)
            amount: int (smallest currency unit), required
            currency: str (three-letter currency code), required
            description: str
            expand: list of checkout_session, credit_note, customer, invoice
            metadata: dict[str, str], or "" to clear

        Returns CustomerBalanceTransaction. Raises StripeError.
        """
        return self._call(_CREATE, params, opts, customer)

    def list(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersBalanceTransactionsListParams],
    ) -> Page[CustomerBalanceTransaction]:
        """``GET /v1/customers/{customer}/balance_transactions``

        Args:
            customer: str (path)
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list of data.checkout_session, data.credit_note, data.customer, data.invoice
            invoice: str
            limit: int
            starting_after: str

        Returns a page of CustomerBalanceTransaction. Raises StripeError.
        """
        return self._call(_LIST, params, opts, customer)

    def stream(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersBalanceTransactionsListParams],
    ) -> Iterator[CustomerBalanceTransaction]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, customer)

    def retrieve(
        self,
        customer: str,
        transaction: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersBalanceTransactionsRetrieveParams],
    ) -> CustomerBalanceTransaction:
        """``GET /v1/customers/{customer}/balance_transactions/{transaction}``

        Args:
            customer: str (path)
            transaction: str (path)
            expand: list of checkout_session, credit_note, customer, invoice

        Returns CustomerBalanceTransaction. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, customer, transaction)

    def update(
        self,
        customer: str,
        transaction: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersBalanceTransactionsUpdateParams],
    ) -> CustomerBalanceTransaction:
        """``POST /v1/customers/{customer}/balance_transactions/{transaction}``

        Args:
            customer: str (path)
            transaction: str (path)
            description: str
            expand: list of checkout_session, credit_note, customer, invoice
            metadata: dict[str, str], or "" to clear

        Returns CustomerBalanceTransaction. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, customer, transaction)


class AsyncCustomersBalanceTransactionsService(AsyncService):
    """Methods of ``client.customers.balance_transactions``."""

    async def create(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersBalanceTransactionsCreateParams],
    ) -> CustomerBalanceTransaction:
        """``POST /v1/customers/{customer}/balance_transactions``: see
        ``CustomersBalanceTransactionsService.create``.
        """
        return await self._call(_CREATE, params, opts, customer)

    async def list(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersBalanceTransactionsListParams],
    ) -> AsyncPage[CustomerBalanceTransaction]:
        """``GET /v1/customers/{customer}/balance_transactions``: see ``CustomersBalanceTransactionsService.list``."""
        return await self._call(_LIST, params, opts, customer)

    def stream(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersBalanceTransactionsListParams],
    ) -> AsyncIterator[CustomerBalanceTransaction]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, customer)

    async def retrieve(
        self,
        customer: str,
        transaction: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersBalanceTransactionsRetrieveParams],
    ) -> CustomerBalanceTransaction:
        """``GET /v1/customers/{customer}/balance_transactions/{transaction}``: see
        ``CustomersBalanceTransactionsService.retrieve``.
        """
        return await self._call(_RETRIEVE, params, opts, customer, transaction)

    async def update(
        self,
        customer: str,
        transaction: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersBalanceTransactionsUpdateParams],
    ) -> CustomerBalanceTransaction:
        """``POST /v1/customers/{customer}/balance_transactions/{transaction}``: see
        ``CustomersBalanceTransactionsService.update``.
        """
        return await self._call(_UPDATE, params, opts, customer, transaction)


_CREATE = Operation(
    "customers.balance_transactions.create",
    "POST",
    "/v1/customers/{customer}/balance_transactions",
    "CustomerBalanceTransaction",
    "amount currency description expand metadata",
)
_LIST = Operation(
    "customers.balance_transactions.list",
    "GET",
    "/v1/customers/{customer}/balance_transactions",
    "CustomerBalanceTransaction",
    "created ending_before expand invoice limit starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "customers.balance_transactions.retrieve",
    "GET",
    "/v1/customers/{customer}/balance_transactions/{transaction}",
    "CustomerBalanceTransaction",
    "expand",
)
_UPDATE = Operation(
    "customers.balance_transactions.update",
    "POST",
    "/v1/customers/{customer}/balance_transactions/{transaction}",
    "CustomerBalanceTransaction",
    "description expand metadata",
)
