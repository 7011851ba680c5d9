# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.customers_discount import *
    from ..types.discount import Discount


class CustomersDiscountService(Service):
    """Methods of ``client.customers.discount``."""

    def retrieve(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersDiscountRetrieveParams]
    ) -> Discount:
        """``GET /v1/customers/{customer}/discount``

        Args:
            customer: str (path)
            expand: list of customer, promotion_code

        Returns Discount. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, customer)


class AsyncCustomersDiscountService(AsyncService):
    """Methods of ``client.customers.discount``."""

    async def retrieve(
        self, customer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CustomersDiscountRetrieveParams]
    ) -> Discount:
        """``GET /v1/customers/{customer}/discount``: see ``CustomersDiscountService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, customer)


_RETRIEVE = Operation("customers.discount.retrieve", "GET", "/v1/customers/{customer}/discount", "Discount", "expand")
