# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.test_helpers_customers import *
    from ..types.customer_cash_balance_transaction import CustomerCashBalanceTransaction


class TestHelpersCustomersService(Service):
    """Methods of ``client.test_helpers.customers``."""

    def fund_cash_balance(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersCustomersFundCashBalanceParams],
    ) -> CustomerCashBalanceTransaction:
        """``POST /v1/test_helpers/customers/{customer}/fund_cash_balance``

        Args:
            customer: str (path)
            amount: int (smallest currency unit), required
            currency: str (three-letter currency code), required
            expand: list of customer
            reference: str

        Returns CustomerCashBalanceTransaction. Raises StripeError.
        """
        return self._call(_FUND_CASH_BALANCE, params, opts, customer)


class AsyncTestHelpersCustomersService(AsyncService):
    """Methods of ``client.test_helpers.customers``."""

    async def fund_cash_balance(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TestHelpersCustomersFundCashBalanceParams],
    ) -> CustomerCashBalanceTransaction:
        """``POST /v1/test_helpers/customers/{customer}/fund_cash_balance``: see
        ``TestHelpersCustomersService.fund_cash_balance``.
        """
        return await self._call(_FUND_CASH_BALANCE, params, opts, customer)


_FUND_CASH_BALANCE = Operation(
    "test_helpers.customers.fund_cash_balance",
    "POST",
    "/v1/test_helpers/customers/{customer}/fund_cash_balance",
    "CustomerCashBalanceTransaction",
    "amount currency expand reference",
)
