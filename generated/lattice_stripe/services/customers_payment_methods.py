# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.customers_payment_methods import *
    from ..types.payment_method import PaymentMethod


class CustomersPaymentMethodsService(Service):
    """Methods of ``client.customers.payment_methods``."""

    def list(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersPaymentMethodsListParams],
    ) -> Page[PaymentMethod]:
        """``GET /v1/customers/{customer}/payment_methods``

        Args:
            customer: str (path)
            allow_redisplay: "always" | "limited" | "unspecified"
            ending_before: str
            expand: list of data.customer
            limit: int
            starting_after: str
            type: "acss_debit" | "affirm" | "afterpay_clearpay" | "alipay" | "alma" | "amazon_pay" |
                ...

        Returns a page of PaymentMethod. Raises StripeError.
        """
        return self._call(_LIST, params, opts, customer)

    def stream(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersPaymentMethodsListParams],
    ) -> Iterator[PaymentMethod]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, customer)

    def retrieve(
        self,
        customer: str,
        payment_method: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersPaymentMethodsRetrieveParams],
    ) -> PaymentMethod:
        """``GET /v1/customers/{customer}/payment_methods/{payment_method}``

        Args:
            customer: str (path)
            payment_method: str (path)
            expand: list of customer

        Returns PaymentMethod. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, customer, payment_method)


class AsyncCustomersPaymentMethodsService(AsyncService):
    """Methods of ``client.customers.payment_methods``."""

    async def list(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersPaymentMethodsListParams],
    ) -> AsyncPage[PaymentMethod]:
        """``GET /v1/customers/{customer}/payment_methods``: see ``CustomersPaymentMethodsService.list``."""
        return await self._call(_LIST, params, opts, customer)

    def stream(
        self,
        customer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersPaymentMethodsListParams],
    ) -> AsyncIterator[PaymentMethod]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, customer)

    async def retrieve(
        self,
        customer: str,
        payment_method: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersPaymentMethodsRetrieveParams],
    ) -> PaymentMethod:
        """``GET /v1/customers/{customer}/payment_methods/{payment_method}``: see
        ``CustomersPaymentMethodsService.retrieve``.
        """
        return await self._call(_RETRIEVE, params, opts, customer, payment_method)


_LIST = Operation(
    "customers.payment_methods.list",
    "GET",
    "/v1/customers/{customer}/payment_methods",
    "PaymentMethod",
    "allow_redisplay ending_before expand limit starting_after type",
    page=True,
)
_RETRIEVE = Operation(
    "customers.payment_methods.retrieve",
    "GET",
    "/v1/customers/{customer}/payment_methods/{payment_method}",
    "PaymentMethod",
    "expand",
)
