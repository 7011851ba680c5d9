# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.transfers_reversals import *
    from ..types.reversal import Reversal


class TransfersReversalsService(Service):
    """Methods of ``client.transfers.reversals``."""

    def create(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TransfersReversalsCreateParams]
    ) -> Reversal:
        """``POST /v1/transfers/{id}/reversals``

        Args:
            id: str (path)
            amount: int (smallest currency unit)
            description: str
            expand: list of balance_transaction, destination_payment_refund, source_refund, transfer
            metadata: dict[str, str], or "" to clear
            refund_application_fee: bool

        Returns Reversal. Raises StripeError.
        """
        return self._call(_CREATE, params, opts, id)

    def list(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TransfersReversalsListParams]
    ) -> Page[Reversal]:
        """``GET /v1/transfers/{id}/reversals``

        Args:
            id: str (path)
            ending_before: str
            expand: list of data.balance_transaction, data.destination_payment_refund,
                data.source_refund, data.transfer
            limit: int
            starting_after: str

        Returns a page of Reversal. Raises StripeError.
        """
        return self._call(_LIST, params, opts, id)

    def stream(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TransfersReversalsListParams]
    ) -> Iterator[Reversal]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, id)

    def retrieve(
        self,
        transfer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TransfersReversalsRetrieveParams],
    ) -> Reversal:
        """``GET /v1/transfers/{transfer}/reversals/{id}``

        Args:
            transfer: str (path)
            id: str (path)
            expand: list of balance_transaction, destination_payment_refund, source_refund, transfer

        Returns Reversal. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, transfer, id)

    def update(
        self,
        transfer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TransfersReversalsUpdateParams],
    ) -> Reversal:
        """``POST /v1/transfers/{transfer}/reversals/{id}``

        Args:
            transfer: str (path)
            id: str (path)
            expand: list of balance_transaction, destination_payment_refund, source_refund, transfer
            metadata: dict[str, str], or "" to clear

        Returns Reversal. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, transfer, id)


class AsyncTransfersReversalsService(AsyncService):
    """Methods of ``client.transfers.reversals``."""

    async def create(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TransfersReversalsCreateParams]
    ) -> Reversal:
        """``POST /v1/transfers/{id}/reversals``: see ``TransfersReversalsService.create``."""
        return await self._call(_CREATE, params, opts, id)

    async def list(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TransfersReversalsListParams]
    ) -> AsyncPage[Reversal]:
        """``GET /v1/transfers/{id}/reversals``: see ``TransfersReversalsService.list``."""
        return await self._call(_LIST, params, opts, id)

    def stream(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TransfersReversalsListParams]
    ) -> AsyncIterator[Reversal]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, id)

    async def retrieve(
        self,
        transfer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TransfersReversalsRetrieveParams],
    ) -> Reversal:
        """``GET /v1/transfers/{transfer}/reversals/{id}``: see ``TransfersReversalsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, transfer, id)

    async def update(
        self,
        transfer: str,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TransfersReversalsUpdateParams],
    ) -> Reversal:
        """``POST /v1/transfers/{transfer}/reversals/{id}``: see ``TransfersReversalsService.update``."""
        return await self._call(_UPDATE, params, opts, transfer, id)


_CREATE = Operation(
    "transfers.reversals.create",
    "POST",
    "/v1/transfers/{id}/reversals",
    "Reversal",
    "amount description expand metadata refund_application_fee",
)
_LIST = Operation(
    "transfers.reversals.list",
    "GET",
    "/v1/transfers/{id}/reversals",
    "Reversal",
    "ending_before expand limit starting_after",
    page=True,
)
_RETRIEVE = Operation(
    "transfers.reversals.retrieve", "GET", "/v1/transfers/{transfer}/reversals/{id}", "Reversal", "expand"
)
_UPDATE = Operation(
    "transfers.reversals.update", "POST", "/v1/transfers/{transfer}/reversals/{id}", "Reversal", "expand metadata"
)
