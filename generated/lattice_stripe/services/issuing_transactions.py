# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.issuing_transactions import *
    from ..types.issuing_transaction import IssuingTransaction


class IssuingTransactionsService(Service):
    """Methods of ``client.issuing.transactions``."""

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingTransactionsListParams]
    ) -> Page[IssuingTransaction]:
        """``GET /v1/issuing/transactions``

        Args:
            card: str
            cardholder: str
            created: CreatedParam | int | datetime
            ending_before: str
            expand: list of data.authorization, data.balance_transaction, data.card, data.cardholder,
                data.dispute, data.token
            limit: int
            starting_after: str
            type: "capture" | "refund"

        Returns a page of IssuingTransaction. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingTransactionsListParams]
    ) -> Iterator[IssuingTransaction]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self,
        transaction: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingTransactionsRetrieveParams],
    ) -> IssuingTransaction:
        """``GET /v1/issuing/transactions/{transaction}``

        Args:
            transaction: str (path)
            expand: list of authorization, balance_transaction, card, cardholder, dispute, token

        Returns IssuingTransaction. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, transaction)

    def update(
        self,
        transaction: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingTransactionsUpdateParams],
    ) -> IssuingTransaction:
        """``POST /v1/issuing/transactions/{transaction}``

        Args:
            transaction: str (path)
            expand: list of authorization, balance_transaction, card, cardholder, dispute, token
            metadata: dict[str, str], or "" to clear

        Returns IssuingTransaction. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, transaction)


class AsyncIssuingTransactionsService(AsyncService):
    """Methods of ``client.issuing.transactions``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingTransactionsListParams]
    ) -> AsyncPage[IssuingTransaction]:
        """``GET /v1/issuing/transactions``: see ``IssuingTransactionsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[IssuingTransactionsListParams]
    ) -> AsyncIterator[IssuingTransaction]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self,
        transaction: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingTransactionsRetrieveParams],
    ) -> IssuingTransaction:
        """``GET /v1/issuing/transactions/{transaction}``: see ``IssuingTransactionsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, transaction)

    async def update(
        self,
        transaction: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[IssuingTransactionsUpdateParams],
    ) -> IssuingTransaction:
        """``POST /v1/issuing/transactions/{transaction}``: see ``IssuingTransactionsService.update``."""
        return await self._call(_UPDATE, params, opts, transaction)


_LIST = Operation(
    "issuing.transactions.list",
    "GET",
    "/v1/issuing/transactions",
    "IssuingTransaction",
    "card cardholder created ending_before expand limit starting_after type",
    page=True,
)
_RETRIEVE = Operation(
    "issuing.transactions.retrieve", "GET", "/v1/issuing/transactions/{transaction}", "IssuingTransaction", "expand"
)
_UPDATE = Operation(
    "issuing.transactions.update",
    "POST",
    "/v1/issuing/transactions/{transaction}",
    "IssuingTransaction",
    "expand metadata",
)
