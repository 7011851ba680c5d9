# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.treasury_transaction_entries import *
    from ..types.treasury_transaction_entry import TreasuryTransactionEntry


class TreasuryTransactionEntriesService(Service):
    """Methods of ``client.treasury.transaction_entries``."""

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryTransactionEntriesListParams]
    ) -> Page[TreasuryTransactionEntry]:
        """``GET /v1/treasury/transaction_entries``

        Args:
            financial_account: str, required
            created: CreatedParam | int | datetime
            effective_at: CreatedParam | int | datetime
            ending_before: str
            expand: list of data.transaction
            limit: int
            order_by: "created" | "effective_at"
            starting_after: str
            transaction: str

        Returns a page of TreasuryTransactionEntry. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryTransactionEntriesListParams]
    ) -> Iterator[TreasuryTransactionEntry]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryTransactionEntriesRetrieveParams],
    ) -> TreasuryTransactionEntry:
        """``GET /v1/treasury/transaction_entries/{id}``

        Args:
            id: str (path)
            expand: list of transaction

        Returns TreasuryTransactionEntry. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)


class AsyncTreasuryTransactionEntriesService(AsyncService):
    """Methods of ``client.treasury.transaction_entries``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryTransactionEntriesListParams]
    ) -> AsyncPage[TreasuryTransactionEntry]:
        """``GET /v1/treasury/transaction_entries``: see ``TreasuryTransactionEntriesService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryTransactionEntriesListParams]
    ) -> AsyncIterator[TreasuryTransactionEntry]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryTransactionEntriesRetrieveParams],
    ) -> TreasuryTransactionEntry:
        """``GET /v1/treasury/transaction_entries/{id}``: see ``TreasuryTransactionEntriesService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)


_LIST = Operation(
    "treasury.transaction_entries.list",
    "GET",
    "/v1/treasury/transaction_entries",
    "TreasuryTransactionEntry",
    """
financial_account
created
effective_at
ending_before
expand
limit
order_by
starting_after
transaction
""",
    page=True,
)
_RETRIEVE = Operation(
    "treasury.transaction_entries.retrieve",
    "GET",
    "/v1/treasury/transaction_entries/{id}",
    "TreasuryTransactionEntry",
    "expand",
)
