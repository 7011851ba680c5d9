# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.customers_cash_balance import *
    from ..types.cash_balance import CashBalance


class CustomersCashBalanceService(Service):
    """Methods of ``client.customers.cash_balance``."""

    def retrieve(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersCashBalanceRetrieveParams],
    ) -> CashBalance:
        """``GET /v1/customers/{customer}/cash_balance``

        Args:
            customer: str (path)
            expand: list[str]

        Returns CashBalance. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, customer)

    def update(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersCashBalanceUpdateParams],
    ) -> CashBalance:
        """``POST /v1/customers/{customer}/cash_balance``

        Args:
            customer: str (path)
            expand: list[str]
            settings: SettingsParam

        Returns CashBalance. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, customer)


class AsyncCustomersCashBalanceService(AsyncService):
    """Methods of ``client.customers.cash_balance``."""

    async def retrieve(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersCashBalanceRetrieveParams],
    ) -> CashBalance:
        """``GET /v1/customers/{customer}/cash_balance``: see ``CustomersCashBalanceService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, customer)

    async def update(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersCashBalanceUpdateParams],
    ) -> CashBalance:
        """``POST /v1/customers/{customer}/cash_balance``: see ``CustomersCashBalanceService.update``."""
        return await self._call(_UPDATE, params, opts, customer)


_RETRIEVE = Operation(
    "customers.cash_balance.retrieve", "GET", "/v1/customers/{customer}/cash_balance", "CashBalance", "expand"
)
_UPDATE = Operation(
    "customers.cash_balance.update", "POST", "/v1/customers/{customer}/cash_balance", "CashBalance", "expand settings"
)
