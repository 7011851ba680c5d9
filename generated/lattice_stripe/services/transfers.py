# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import _lazy
from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.transfers import *
    from ..types.transfer import Transfer
    from .transfers_reversals import AsyncTransfersReversalsService, TransfersReversalsService


class TransfersService(Service):
    """Methods of ``client.transfers``."""

    reversals: TransfersReversalsService = _lazy.service()

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[TransfersCreateParams]) -> Transfer:
        """``POST /v1/transfers``

        Args:
            currency: str (three-letter currency code), required
            destination: str, required
            amount: int (smallest currency unit)
            description: str
            expand: list of balance_transaction, destination, destination_payment, source_transaction
            metadata: dict[str, str]
            source_transaction: str
            source_type: "bank_account" | "card" | "fpx"
            transfer_group: str

        Returns Transfer. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(self, *, opts: RequestOptions | None = None, **params: Unpack[TransfersListParams]) -> Page[Transfer]:
        """``GET /v1/transfers``

        Args:
            created: CreatedParam | int | datetime
            destination: str
            ending_before: str
            expand: list of data.balance_transaction, data.destination, data.destination_payment,
                data.source_transaction
            limit: int
            starting_after: str
            transfer_group: str

        Returns a page of Transfer. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TransfersListParams]
    ) -> Iterator[Transfer]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, transfer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TransfersRetrieveParams]
    ) -> Transfer:
        """``GET /v1/transfers/{transfer}``

        Args:
            transfer: str (path)
            expand: list of balance_transaction, destination, destination_payment, source_transaction

        Returns Transfer. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, transfer)

    def update(
        self, transfer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TransfersUpdateParams]
    ) -> Transfer:
        """``POST /v1/transfers/{transfer}``

        Args:
            transfer: str (path)
            description: str
            expand: list of balance_transaction, destination, destination_payment, source_transaction
            metadata: dict[str, str], or "" to clear

        Returns Transfer. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, transfer)


class AsyncTransfersService(AsyncService):
    """Methods of ``client.transfers``."""

    reversals: AsyncTransfersReversalsService = _lazy.service()

    async def create(self, *, opts: RequestOptions | None = None, **params: Unpack[TransfersCreateParams]) -> Transfer:
        """``POST /v1/transfers``: see ``TransfersService.create``."""
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TransfersListParams]
    ) -> AsyncPage[Transfer]:
        """``GET /v1/transfers``: see ``TransfersService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[TransfersListParams]
    ) -> AsyncIterator[Transfer]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, transfer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TransfersRetrieveParams]
    ) -> Transfer:
        """``GET /v1/transfers/{transfer}``: see ``TransfersService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, transfer)

    async def update(
        self, transfer: str, /, *, opts: RequestOptions | None = None, **params: Unpack[TransfersUpdateParams]
    ) -> Transfer:
        """``POST /v1/transfers/{transfer}``: see ``TransfersService.update``."""
        return await self._call(_UPDATE, params, opts, transfer)


_CREATE = Operation(
    "transfers.create",
    "POST",
    "/v1/transfers",
    "Transfer",
    """
currency
destination
amount
description
expand
metadata
source_transaction
source_type
transfer_group
""",
)
_LIST = Operation(
    "transfers.list",
    "GET",
    "/v1/transfers",
    "Transfer",
    "created destination ending_before expand limit starting_after transfer_group",
    page=True,
)
_RETRIEVE = Operation("transfers.retrieve", "GET", "/v1/transfers/{transfer}", "Transfer", "expand")
_UPDATE = Operation("transfers.update", "POST", "/v1/transfers/{transfer}", "Transfer", "description expand metadata")
