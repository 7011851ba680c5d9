# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.treasury_inbound_transfers import *
    from ..types.treasury_inbound_transfer import TreasuryInboundTransfer


class TreasuryInboundTransfersService(Service):
    """Methods of ``client.treasury.inbound_transfers``."""

    def cancel(
        self,
        inbound_transfer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryInboundTransfersCancelParams],
    ) -> TreasuryInboundTransfer:
        """``POST /v1/treasury/inbound_transfers/{inbound_transfer}/cancel``

        Args:
            inbound_transfer: str (path)
            expand: list of transaction

        Returns TreasuryInboundTransfer. Raises StripeError.
        """
        return self._call(_CANCEL, params, opts, inbound_transfer)

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryInboundTransfersCreateParams]
    ) -> TreasuryInboundTransfer:
        """``POST /v1/treasury/inbound_transfers``

        Args:
            amount: int (smallest currency unit), required
            currency: str (three-letter currency code), required
            financial_account: str, required
            origin_payment_method: str, required
            description: str
            expand: list of transaction
            metadata: dict[str, str]
            statement_descriptor: str

        Returns TreasuryInboundTransfer. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryInboundTransfersListParams]
    ) -> Page[TreasuryInboundTransfer]:
        """``GET /v1/treasury/inbound_transfers``

        Args:
            financial_account: str, required
            ending_before: str
            expand: list of data.transaction
            limit: int
            starting_after: str
            status: "canceled" | "failed" | "processing" | "succeeded"

        Returns a page of TreasuryInboundTransfer. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryInboundTransfersListParams]
    ) -> Iterator[TreasuryInboundTransfer]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryInboundTransfersRetrieveParams],
    ) -> TreasuryInboundTransfer:
        """``GET /v1/treasury/inbound_transfers/{id}``

        Args:
            id: str (path)
            expand: list of transaction

        Returns TreasuryInboundTransfer. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)


class AsyncTreasuryInboundTransfersService(AsyncService):
    """Methods of ``client.treasury.inbound_transfers``."""

    async def cancel(
        self,
        inbound_transfer: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryInboundTransfersCancelParams],
    ) -> TreasuryInboundTransfer:
        """``POST /v1/treasury/inbound_transfers/{inbound_transfer}/cancel``: see
        ``TreasuryInboundTransfersService.cancel``.
        """
        return await self._call(_CANCEL, params, opts, inbound_transfer)

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryInboundTransfersCreateParams]
    ) -> TreasuryInboundTransfer:
        """``POST /v1/treasury/inbound_transfers``: see ``TreasuryInboundTransfersService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryInboundTransfersListParams]
    ) -> AsyncPage[TreasuryInboundTransfer]:
        """``GET /v1/treasury/inbound_transfers``: see ``TreasuryInboundTransfersService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryInboundTransfersListParams]
    ) -> AsyncIterator[TreasuryInboundTransfer]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryInboundTransfersRetrieveParams],
    ) -> TreasuryInboundTransfer:
        """``GET /v1/treasury/inbound_transfers/{id}``: see ``TreasuryInboundTransfersService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)


_CANCEL = Operation(
    "treasury.inbound_transfers.cancel",
    "POST",
    "/v1/treasury/inbound_transfers/{inbound_transfer}/cancel",
    "TreasuryInboundTransfer",
    "expand",
)
_CREATE = Operation(
    "treasury.inbound_transfers.create",
    "POST",
    "/v1/treasury/inbound_transfers",
    "TreasuryInboundTransfer",
    """
amount
currency
financial_account
origin_payment_method
description
expand
metadata
statement_descriptor
""",
)
_LIST = Operation(
    "treasury.inbound_transfers.list",
    "GET",
    "/v1/treasury/inbound_transfers",
    "TreasuryInboundTransfer",
    "financial_account ending_before expand limit starting_after status",
    page=True,
)
_RETRIEVE = Operation(
    "treasury.inbound_transfers.retrieve",
    "GET",
    "/v1/treasury/inbound_transfers/{id}",
    "TreasuryInboundTransfer",
    "expand",
)
