# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.treasury_credit_reversals import *
    from ..types.treasury_credit_reversal import TreasuryCreditReversal


class TreasuryCreditReversalsService(Service):
    """Methods of ``client.treasury.credit_reversals``."""

    def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryCreditReversalsCreateParams]
    ) -> TreasuryCreditReversal:
        """``POST /v1/treasury/credit_reversals``

        Args:
            received_credit: str, required
            expand: list of transaction
            metadata: dict[str, str]

        Returns TreasuryCreditReversal. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryCreditReversalsListParams]
    ) -> Page[TreasuryCreditReversal]:
        """``GET /v1/treasury/credit_reversals``

        Args:
            financial_account: str, required
            ending_before: str
            expand: list of data.transaction
            limit: int
            received_credit: str
            starting_after: str
            status: "canceled" | "posted" | "processing"

        Returns a page of TreasuryCreditReversal. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryCreditReversalsListParams]
    ) -> Iterator[TreasuryCreditReversal]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        credit_reversal: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryCreditReversalsRetrieveParams],
    ) -> TreasuryCreditReversal:
        """``GET /v1/treasury/credit_reversals/{credit_reversal}``

        Args:
            credit_reversal: str (path)
            expand: list of transaction

        Returns TreasuryCreditReversal. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, credit_reversal)


class AsyncTreasuryCreditReversalsService(AsyncService):
    """Methods of ``client.treasury.credit_reversals``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryCreditReversalsCreateParams]
    ) -> TreasuryCreditReversal:
        """``POST /v1/treasury/credit_reversals``: see ``TreasuryCreditReversalsService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryCreditReversalsListParams]
    ) -> AsyncPage[TreasuryCreditReversal]:
        """``GET /v1/treasury/credit_reversals``: see ``TreasuryCreditReversalsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryCreditReversalsListParams]
    ) -> AsyncIterator[TreasuryCreditReversal]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        credit_reversal: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[TreasuryCreditReversalsRetrieveParams],
    ) -> TreasuryCreditReversal:
        """``GET /v1/treasury/credit_reversals/{credit_reversal}``: see ``TreasuryCreditReversalsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, credit_reversal)


_CREATE = Operation(
    "treasury.credit_reversals.create",
    "POST",
    "/v1/treasury/credit_reversals",
    "TreasuryCreditReversal",
    "received_credit expand metadata",
)
_LIST = Operation(
    "treasury.credit_reversals.list",
    "GET",
    "/v1/treasury/credit_reversals",
    "TreasuryCreditReversal",
    "financial_account ending_before expand limit received_credit starting_after status",
    page=True,
)
_RETRIEVE = Operation(
    "treasury.credit_reversals.retrieve",
    "GET",
    "/v1/treasury/credit_reversals/{credit_reversal}",
    "TreasuryCreditReversal",
    "expand",
)
