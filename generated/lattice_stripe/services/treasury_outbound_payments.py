# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.treasury_outbound_payments import *
    from ..types.treasury_outbound_payment import TreasuryOutboundPayment


class TreasuryOutboundPaymentsService(Service):
    """Methods of ``client.treasury.outbound_payments``."""

    def cancel(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryOutboundPaymentsCancelParams]
    ) -> TreasuryOutboundPayment:
        """``POST /v1/treasury/outbound_payments/{id}/cancel``

        Args:
            id: str (path)
            expand: list of transaction

        Returns TreasuryOutboundPayment. Raises StripeError.
        """
        return self._call(_CANCEL, params, opts, id)

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryOutboundPaymentsCreateParams]
    ) -> TreasuryOutboundPayment:
        """``POST /v1/treasury/outbound_payments``

        Args:
            amount: int (smallest currency unit), required
            currency: str (three-letter currency code), required
            financial_account: str, required
            customer: str
            description: str
            destination_payment_method: str
            destination_payment_method_data: TreasuryOutboundPaymentsDestinationPaymentMethodDataParam
            destination_payment_method_options: DestinationPaymentMethodOptionsParam
            end_user_details: TreasuryOutboundPaymentsEndUserDetailsParam
            expand: list of transaction
            metadata: dict[str, str]
            statement_descriptor: str

        Returns TreasuryOutboundPayment. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryOutboundPaymentsListParams]
    ) -> Page[TreasuryOutboundPayment]:
        """``GET /v1/treasury/outbound_payments``

        Args:
            financial_account: str, required
            created: CreatedParam | int | datetime
            customer: str
            ending_before: str
            expand: list of data.transaction
            limit: int
            starting_after: str
            status: "canceled" | "failed" | "posted" | "processing" | "returned"

        Returns a page of TreasuryOutboundPayment. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryOutboundPaymentsListParams]
    ) -> Iterator[TreasuryOutboundPayment]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryOutboundPaymentsRetrieveParams],
    ) -> TreasuryOutboundPayment:
        """``GET /v1/treasury/outbound_payments/{id}``

        Args:
            id: str (path)
            expand: list of transaction

        Returns TreasuryOutboundPayment. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)


class AsyncTreasuryOutboundPaymentsService(AsyncService):
    """Methods of ``client.treasury.outbound_payments``."""

    async def cancel(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryOutboundPaymentsCancelParams]
    ) -> TreasuryOutboundPayment:
        """``POST /v1/treasury/outbound_payments/{id}/cancel``: see ``TreasuryOutboundPaymentsService.cancel``."""
        return await self._call(_CANCEL, params, opts, id)

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryOutboundPaymentsCreateParams]
    ) -> TreasuryOutboundPayment:
        """``POST /v1/treasury/outbound_payments``: see ``TreasuryOutboundPaymentsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryOutboundPaymentsListParams]
    ) -> AsyncPage[TreasuryOutboundPayment]:
        """``GET /v1/treasury/outbound_payments``: see ``TreasuryOutboundPaymentsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryOutboundPaymentsListParams]
    ) -> AsyncIterator[TreasuryOutboundPayment]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryOutboundPaymentsRetrieveParams],
    ) -> TreasuryOutboundPayment:
        """``GET /v1/treasury/outbound_payments/{id}``: see ``TreasuryOutboundPaymentsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)


_CANCEL = Operation(
    "treasury.outbound_payments.cancel",
    "POST",
    "/v1/treasury/outbound_payments/{id}/cancel",
    "TreasuryOutboundPayment",
    "expand",
)
_CREATE = Operation(
    "treasury.outbound_payments.create",
    "POST",
    "/v1/treasury/outbound_payments",
    "TreasuryOutboundPayment",
    """
amount
currency
financial_account
customer
description
destination_payment_method
destination_payment_method_data
destination_payment_method_options
end_user_details
expand
metadata
statement_descriptor
""",
)
_LIST = Operation(
    "treasury.outbound_payments.list",
    "GET",
    "/v1/treasury/outbound_payments",
    "TreasuryOutboundPayment",
    "financial_account created customer ending_before expand limit starting_after status",
    page=True,
)
_RETRIEVE = Operation(
    "treasury.outbound_payments.retrieve",
    "GET",
    "/v1/treasury/outbound_payments/{id}",
    "TreasuryOutboundPayment",
    "expand",
)
