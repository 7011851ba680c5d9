# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.customers_subscriptions_discount import *
    from ..types.deleted_discount import DeletedDiscount
    from ..types.discount import Discount


class CustomersSubscriptionsDiscountService(Service):
    """Methods of ``client.customers.subscriptions.discount``."""

    def delete(
        self,
        customer: str,
        subscription_exposed_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersSubscriptionsDiscountDeleteParams],
    ) -> DeletedDiscount:
        """``DELETE /v1/customers/{customer}/subscriptions/{subscription_exposed_id}/discount``

        Args:
            customer: str (path)
            subscription_exposed_id: str (path)

        Returns DeletedDiscount. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, customer, subscription_exposed_id)

    def retrieve(
        self,
        customer: str,
        subscription_exposed_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersSubscriptionsDiscountRetrieveParams],
    ) -> Discount:
        """``GET /v1/customers/{customer}/subscriptions/{subscription_exposed_id}/discount``

        Args:
            customer: str (path)
            subscription_exposed_id: str (path)
            expand: list of customer, promotion_code

        Returns Discount. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, customer, subscription_exposed_id)


class AsyncCustomersSubscriptionsDiscountService(AsyncService):
    """Methods of ``client.customers.subscriptions.discount``."""

    async def delete(
        self,
        customer: str,
        subscription_exposed_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersSubscriptionsDiscountDeleteParams],
    ) -> DeletedDiscount:
        """``DELETE /v1/customers/{customer}/subscriptions/{subscription_exposed_id}/discount``: see
        ``CustomersSubscriptionsDiscountService.delete``.
        """
        return await self._call(_DELETE, params, opts, customer, subscription_exposed_id)

    async def retrieve(
        self,
        customer: str,
        subscription_exposed_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CustomersSubscriptionsDiscountRetrieveParams],
    ) -> Discount:
        """``GET /v1/customers/{customer}/subscriptions/{subscription_exposed_id}/discount``: see
        ``CustomersSubscriptionsDiscountService.retrieve``.
        """
        return await self._call(_RETRIEVE, params, opts, customer, subscription_exposed_id)


_DELETE = Operation(
    "customers.subscriptions.discount.delete",
    "DELETE",
    "/v1/customers/{customer}/subscriptions/{subscription_exposed_id}/discount",
    "DeletedDiscount",
)
_RETRIEVE = Operation(
    "customers.subscriptions.discount.retrieve",
    "GET",
    "/v1/customers/{customer}/subscriptions/{subscription_exposed_id}/discount",
    "Discount",
    "expand",
)
