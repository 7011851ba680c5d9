# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.treasury_received_debits import *
    from ..types.treasury_received_debit import TreasuryReceivedDebit


class TreasuryReceivedDebitsService(Service):
    """Methods of ``client.treasury.received_debits``."""

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryReceivedDebitsListParams]
    ) -> Page[TreasuryReceivedDebit]:
        """``GET /v1/treasury/received_debits``

        Args:
            financial_account: str, required
            ending_before: str
            expand: list of data.transaction
            limit: int
            starting_after: str
            status: "failed" | "succeeded"

        Returns a page of TreasuryReceivedDebit. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryReceivedDebitsListParams]
    ) -> Iterator[TreasuryReceivedDebit]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryReceivedDebitsRetrieveParams]
    ) -> TreasuryReceivedDebit:
        """``GET /v1/treasury/received_debits/{id}``

        Args:
            id: str (path)
            expand: list of transaction

        Returns TreasuryReceivedDebit. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)


class AsyncTreasuryReceivedDebitsService(AsyncService):
    """Methods of ``client.treasury.received_debits``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryReceivedDebitsListParams]
    ) -> AsyncPage[TreasuryReceivedDebit]:
        """``GET /v1/treasury/received_debits``: see ``TreasuryReceivedDebitsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryReceivedDebitsListParams]
    ) -> AsyncIterator[TreasuryReceivedDebit]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryReceivedDebitsRetrieveParams]
    ) -> TreasuryReceivedDebit:
        """``GET /v1/treasury/received_debits/{id}``: see ``TreasuryReceivedDebitsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)


_LIST = Operation(
    "treasury.received_debits.list",
    "GET",
    "/v1/treasury/received_debits",
    "TreasuryReceivedDebit",
    "financial_account ending_before expand limit starting_after status",
    page=True,
)
_RETRIEVE = Operation(
    "treasury.received_debits.retrieve", "GET", "/v1/treasury/received_debits/{id}", "TreasuryReceivedDebit", "expand"
)
