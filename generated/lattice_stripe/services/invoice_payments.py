# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.invoice_payments import *
    from ..types.invoice_payment import InvoicePayment


class InvoicePaymentsService(Service):
    """Methods of ``client.invoice_payments``."""

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[InvoicePaymentsListParams]
    ) -> Page[InvoicePayment]:
        """``GET /v1/invoice_payments``

        Args:
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list of data.invoice
            invoice: str
            limit: int
            payment: InvoicePaymentsPaymentParam
            starting_after: str
            status: "canceled" | "open" | "paid"

        Returns a page of InvoicePayment. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[InvoicePaymentsListParams]
    ) -> Iterator[InvoicePayment]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        invoice_payment: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[InvoicePaymentsRetrieveParams],
    ) -> InvoicePayment:
        """``GET /v1/invoice_payments/{invoice_payment}``

        Args:
            invoice_payment: str (path)
            expand: list of invoice

        Returns InvoicePayment. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, invoice_payment)


class AsyncInvoicePaymentsService(AsyncService):
    """Methods of ``client.invoice_payments``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[InvoicePaymentsListParams]
    ) -> AsyncPage[InvoicePayment]:
        """``GET /v1/invoice_payments``: see ``InvoicePaymentsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[InvoicePaymentsListParams]
    ) -> AsyncIterator[InvoicePayment]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        invoice_payment: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[InvoicePaymentsRetrieveParams],
    ) -> InvoicePayment:
        """``GET /v1/invoice_payments/{invoice_payment}``: see ``InvoicePaymentsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, invoice_payment)


_LIST = Operation(
    "invoice_payments.list",
    "GET",
    "/v1/invoice_payments",
    "InvoicePayment",
    "created ending_before expand invoice limit payment starting_after status",
    page=True,
)
_RETRIEVE = Operation(
    "invoice_payments.retrieve", "GET", "/v1/invoice_payments/{invoice_payment}", "InvoicePayment", "expand"
)
