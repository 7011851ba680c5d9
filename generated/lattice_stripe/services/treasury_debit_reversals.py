# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.treasury_debit_reversals import *
    from ..types.treasury_debit_reversal import TreasuryDebitReversal


class TreasuryDebitReversalsService(Service):
    """Methods of ``client.treasury.debit_reversals``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryDebitReversalsCreateParams]
    ) -> TreasuryDebitReversal:
        """``POST /v1/treasury/debit_reversals``

        Args:
            received_debit: str, required
            expand: list of transaction
            metadata: dict[str, str]

        Returns TreasuryDebitReversal. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryDebitReversalsListParams]
    ) -> Page[TreasuryDebitReversal]:
        """``GET /v1/treasury/debit_reversals``

        Args:
            financial_account: str, required
            ending_before: str
            expand: list of data.transaction
            limit: int
            received_debit: str
            resolution: "lost" | "won"
            starting_after: str
            status: "canceled" | "completed" | "processing"

        Returns a page of TreasuryDebitReversal. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryDebitReversalsListParams]
    ) -> Iterator[TreasuryDebitReversal]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        debit_reversal: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryDebitReversalsRetrieveParams],
    ) -> TreasuryDebitReversal:
        """``GET /v1/treasury/debit_reversals/{debit_reversal}``

        Args:
            debit_reversal: str (path)
            expand: list of transaction

        Returns TreasuryDebitReversal. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, debit_reversal)


class AsyncTreasuryDebitReversalsService(AsyncService):
    """Methods of ``client.treasury.debit_reversals``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryDebitReversalsCreateParams]
    ) -> TreasuryDebitReversal:
        """``POST /v1/treasury/debit_reversals``: see ``TreasuryDebitReversalsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryDebitReversalsListParams]
    ) -> AsyncPage[TreasuryDebitReversal]:
        """``GET /v1/treasury/debit_reversals``: see ``TreasuryDebitReversalsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryDebitReversalsListParams]
    ) -> AsyncIterator[TreasuryDebitReversal]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        debit_reversal: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryDebitReversalsRetrieveParams],
    ) -> TreasuryDebitReversal:
        """``GET /v1/treasury/debit_reversals/{debit_reversal}``: see ``TreasuryDebitReversalsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, debit_reversal)


_CREATE = Operation(
    "treasury.debit_reversals.create",
    "POST",
    "/v1/treasury/debit_reversals",
    "TreasuryDebitReversal",
    "received_debit expand metadata",
)
_LIST = Operation(
    "treasury.debit_reversals.list",
    "GET",
    "/v1/treasury/debit_reversals",
    "TreasuryDebitReversal",
    "financial_account ending_before expand limit received_debit resolution starting_after status",
    page=True,
)
_RETRIEVE = Operation(
    "treasury.debit_reversals.retrieve",
    "GET",
    "/v1/treasury/debit_reversals/{debit_reversal}",
    "TreasuryDebitReversal",
    "expand",
)
