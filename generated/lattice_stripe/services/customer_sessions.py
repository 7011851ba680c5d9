# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncService, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from ..params.customer_sessions import *
    from ..types.customer_session import CustomerSession


class CustomerSessionsService(Service):
    """Methods of ``client.customer_sessions``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CustomerSessionsCreateParams]
    ) -> CustomerSession:
        """``POST /v1/customer_sessions``

        Args:
            components: CustomerSessionsComponentsParam, required
            customer: str
            customer_account: str
            expand: list of customer

        Returns CustomerSession. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)


class AsyncCustomerSessionsService(AsyncService):
    """Methods of ``client.customer_sessions``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CustomerSessionsCreateParams]
    ) -> CustomerSession:
        """``POST /v1/customer_sessions``: see ``CustomerSessionsService.create``."""
        return await self._call(_CREATE, params, opts)


_CREATE = Operation(
    "customer_sessions.create",
    "POST",
    "/v1/customer_sessions",
    "CustomerSession",
    "components customer customer_account expand",
)
