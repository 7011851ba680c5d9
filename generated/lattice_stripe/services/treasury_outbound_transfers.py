# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.treasury_outbound_transfers import *
    from ..types.treasury_outbound_transfer import TreasuryOutboundTransfer


class TreasuryOutboundTransfersService(Service):
    """Methods of ``client.treasury.outbound_transfers``."""

    def cancel(
        self,
        outbound_transfer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryOutboundTransfersCancelParams],
    ) -> TreasuryOutboundTransfer:
        """``POST /v1/treasury/outbound_transfers/{outbound_transfer}/cancel``

        Args:
            outbound_transfer: str (path)
            expand: list of transaction

        Returns TreasuryOutboundTransfer. Raises StripeError.
        """
        return self._call(_CANCEL, params, opts, outbound_transfer)

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryOutboundTransfersCreateParams]
    ) -> TreasuryOutboundTransfer:
        """``POST /v1/treasury/outbound_transfers``

        Args:
            amount: int (smallest currency unit), required
            currency: str (three-letter currency code), required
            financial_account: str, required
            description: str
            destination_payment_method: str
            destination_payment_method_data:
                TreasuryOutboundTransfersDestinationPaymentMethodDataParam
            destination_payment_method_options: DestinationPaymentMethodOptionsParam
            expand: list of transaction
            metadata: dict[str, str]
            statement_descriptor: str

        Returns TreasuryOutboundTransfer. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryOutboundTransfersListParams]
    ) -> Page[TreasuryOutboundTransfer]:
        """``GET /v1/treasury/outbound_transfers``

        Args:
            financial_account: str, required
            ending_before: str
            expand: list of data.transaction
            limit: int
            starting_after: str
            status: "canceled" | "failed" | "posted" | "processing" | "returned"

        Returns a page of TreasuryOutboundTransfer. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryOutboundTransfersListParams]
    ) -> Iterator[TreasuryOutboundTransfer]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        outbound_transfer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryOutboundTransfersRetrieveParams],
    ) -> TreasuryOutboundTransfer:
        """``GET /v1/treasury/outbound_transfers/{outbound_transfer}``

        Args:
            outbound_transfer: str (path)
            expand: list of transaction

        Returns TreasuryOutboundTransfer. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, outbound_transfer)


class AsyncTreasuryOutboundTransfersService(AsyncService):
    """Methods of ``client.treasury.outbound_transfers``."""

    async def cancel(
        self,
        outbound_transfer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryOutboundTransfersCancelParams],
    ) -> TreasuryOutboundTransfer:
        """``POST /v1/treasury/outbound_transfers/{outbound_transfer}/cancel``: see
        ``TreasuryOutboundTransfersService.cancel``.
        """
        return await self._call(_CANCEL, params, opts, outbound_transfer)

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryOutboundTransfersCreateParams]
    ) -> TreasuryOutboundTransfer:
        """``POST /v1/treasury/outbound_transfers``: see ``TreasuryOutboundTransfersService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryOutboundTransfersListParams]
    ) -> AsyncPage[TreasuryOutboundTransfer]:
        """``GET /v1/treasury/outbound_transfers``: see ``TreasuryOutboundTransfersService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryOutboundTransfersListParams]
    ) -> AsyncIterator[TreasuryOutboundTransfer]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        outbound_transfer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryOutboundTransfersRetrieveParams],
    ) -> TreasuryOutboundTransfer:
        """``GET /v1/treasury/outbound_transfers/{outbound_transfer}``: see
        ``TreasuryOutboundTransfersService.retrieve``.
        """
        return await self._call(_RETRIEVE, params, opts, outbound_transfer)


_CANCEL = Operation(
    "treasury.outbound_transfers.cancel",
    "POST",
    "/v1/treasury/outbound_transfers/{outbound_transfer}/cancel",
    "TreasuryOutboundTransfer",
    "expand",
)
_CREATE = Operation(
    "treasury.outbound_transfers.create",
    "POST",
    "/v1/treasury/outbound_transfers",
    "TreasuryOutboundTransfer",
    """
amount
currency
financial_account
description
destination_payment_method
destination_payment_method_data
destination_payment_method_options
expand
metadata
statement_descriptor
""",
)
_LIST = Operation(
    "treasury.outbound_transfers.list",
    "GET",
    "/v1/treasury/outbound_transfers",
    "TreasuryOutboundTransfer",
    "financial_account ending_before expand limit starting_after status",
    page=True,
)
_RETRIEVE = Operation(
    "treasury.outbound_transfers.retrieve",
    "GET",
    "/v1/treasury/outbound_transfers/{outbound_transfer}",
    "TreasuryOutboundTransfer",
    "expand",
)
