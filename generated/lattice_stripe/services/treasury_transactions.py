# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.treasury_transactions import *
    from ..types.treasury_transaction import TreasuryTransaction


class TreasuryTransactionsService(Service):
    """Methods of ``client.treasury.transactions``."""

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryTransactionsListParams]
    ) -> Page[TreasuryTransaction]:
        """``GET /v1/treasury/transactions``

        Args:
            financial_account: str, required
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list of data.entries
            limit: int
            order_by: "created" | "posted_at"
            starting_after: str
            status: "open" | "posted" | "void"
            status_transitions: TreasuryTransactionsStatusTransitionsParam

        Returns a page of TreasuryTransaction. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryTransactionsListParams]
    ) -> Iterator[TreasuryTransaction]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryTransactionsRetrieveParams]
    ) -> TreasuryTransaction:
        """``GET /v1/treasury/transactions/{id}``

        Args:
            id: str (path)
            expand: list of entries

        Returns TreasuryTransaction. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)


class AsyncTreasuryTransactionsService(AsyncService):
    """Methods of ``client.treasury.transactions``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryTransactionsListParams]
    ) -> AsyncPage[TreasuryTransaction]:
        """``GET /v1/treasury/transactions``: see ``TreasuryTransactionsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryTransactionsListParams]
    ) -> AsyncIterator[TreasuryTransaction]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryTransactionsRetrieveParams]
    ) -> TreasuryTransaction:
        """``GET /v1/treasury/transactions/{id}``: see ``TreasuryTransactionsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)


_LIST = Operation(
    "treasury.transactions.list",
    "GET",
    "/v1/treasury/transactions",
    "TreasuryTransaction",
    """
financial_account
created
ending_before
expand
limit
order_by
starting_after
status
status_transitions
""",
    page=True,
)
_RETRIEVE = Operation(
    "treasury.transactions.retrieve", "GET", "/v1/treasury/transactions/{id}", "TreasuryTransaction", "expand"
)
