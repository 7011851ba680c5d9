# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.treasury_received_credits import *
    from ..types.treasury_received_credit import TreasuryReceivedCredit


class TreasuryReceivedCreditsService(Service):
    """Methods of ``client.treasury.received_credits``."""

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryReceivedCreditsListParams]
    ) -> Page[TreasuryReceivedCredit]:
        """``GET /v1/treasury/received_credits``

        Args:
            financial_account: str, required
            ending_before: str
            expand: list of data.transaction
            limit: int
            linked_flows: TreasuryReceivedCreditsLinkedFlowsParam
            starting_after: str
            status: "failed" | "succeeded"

        Returns a page of TreasuryReceivedCredit. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryReceivedCreditsListParams]
    ) -> Iterator[TreasuryReceivedCredit]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryReceivedCreditsRetrieveParams]
    ) -> TreasuryReceivedCredit:
        """``GET /v1/treasury/received_credits/{id}``

        Args:
            id: str (path)
            expand: list of transaction

        Returns TreasuryReceivedCredit. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)


class AsyncTreasuryReceivedCreditsService(AsyncService):
    """Methods of ``client.treasury.received_credits``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryReceivedCreditsListParams]
    ) -> AsyncPage[TreasuryReceivedCredit]:
        """``GET /v1/treasury/received_credits``: see ``TreasuryReceivedCreditsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryReceivedCreditsListParams]
    ) -> AsyncIterator[TreasuryReceivedCredit]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TreasuryReceivedCreditsRetrieveParams]
    ) -> TreasuryReceivedCredit:
        """``GET /v1/treasury/received_credits/{id}``: see ``TreasuryReceivedCreditsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)


_LIST = Operation(
    "treasury.received_credits.list",
    "GET",
    "/v1/treasury/received_credits",
    "TreasuryReceivedCredit",
    "financial_account ending_before expand limit linked_flows starting_after status",
    page=True,
)
_RETRIEVE = Operation(
    "treasury.received_credits.retrieve",
    "GET",
    "/v1/treasury/received_credits/{id}",
    "TreasuryReceivedCredit",
    "expand",
)
