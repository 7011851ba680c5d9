# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import _lazy
from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service
from . import loans

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.loans import *
    from ..params.readers import *
    from ..types.deleted_reader import DeletedReader
    from ..types.loan import Loan
    from ..types.reader import Reader
    from .readers_cards import AsyncReadersCardsService, ReadersCardsService


class ReadersService(Service):
    """Methods of ``client.readers``."""

    cards: ReadersCardsService = _lazy.service()

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[ReadersCreateParams]) -> Reader:
        """``POST /v1/readers``

        Args:
            name: str, required
            address: AddressParam, or "" to clear
            class_: "adult" | "child"
            deposit_amount: int (smallest currency unit)
            metadata: dict[str, str]
            notify: list[ReadersNotifyParam]
            pin: str, deprecated

        Returns Reader. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def delete(
        self, reader: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ReadersDeleteParams]
    ) -> DeletedReader:
        """``DELETE /v1/readers/{reader}``

        Args:
            reader: str (path)

        Returns DeletedReader. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, reader)

    def list(self, *, opts: RequestOptions | None = None, **params: Unpack[ReadersListParams]) -> Page[Reader]:
        """``GET /v1/readers``

        Args:
            email: str
            ending_before: str
            expand: list of data.cards, data.loans
            joined: ReadersJoinedParam | int | datetime
            limit: int
            starting_after: str

        Returns a page of Reader. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[ReadersListParams]) -> Iterator[Reader]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, reader: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ReadersRetrieveParams]
    ) -> Reader | DeletedReader:
        """``GET /v1/readers/{reader}``

        Args:
            reader: str (path)

        Returns Reader | DeletedReader. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, reader)

    def search(self, *, opts: RequestOptions | None = None, **params: Unpack[ReadersSearchParams]) -> Page[Reader]:
        """``GET /v1/readers/search``

        Args:
            query: str, required
            page: str

        Returns a page of Reader. Raises StripeError.
        """
        return self._call(_SEARCH, params, opts)

    def stream_search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ReadersSearchParams]
    ) -> Iterator[Reader]:
        """Iterate over all items of ``search``. Raises StripeError."""
        return self._stream(_SEARCH, params, opts)

    def update(
        self, reader: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ReadersUpdateParams]
    ) -> Reader:
        """``POST /v1/readers/{reader}``

        Args:
            reader: str (path)
            address: AddressParam, or "" to clear
            name: str

        Returns Reader. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, reader)

    def renew(self, loan: str, /, *, opts: RequestOptions | None = None, **params: Unpack[LoansExtendParams]) -> Loan:
        """``POST /v1/loans/{loan}/extend``

        Args:
            loan: str (path)
            weeks: int

        Returns Loan. Raises StripeError.
        """
        return self._call(loans._EXTEND, params, opts, loan)


class AsyncReadersService(AsyncService):
    """Methods of ``client.readers``."""

    cards: AsyncReadersCardsService = _lazy.service()

    async def create(self, *, opts: RequestOptions | None = None, **params: Unpack[ReadersCreateParams]) -> Reader:
        """``POST /v1/readers``: see ``ReadersService.create``."""
        return await self._call(_CREATE, params, opts)

    async def delete(
        self, reader: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ReadersDeleteParams]
    ) -> DeletedReader:
        """``DELETE /v1/readers/{reader}``: see ``ReadersService.delete``."""
        return await self._call(_DELETE, params, opts, reader)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ReadersListParams]
    ) -> AsyncPage[Reader]:
        """``GET /v1/readers``: see ``ReadersService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ReadersListParams]
    ) -> AsyncIterator[Reader]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, reader: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ReadersRetrieveParams]
    ) -> Reader | DeletedReader:
        """``GET /v1/readers/{reader}``: see ``ReadersService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, reader)

    async def search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ReadersSearchParams]
    ) -> AsyncPage[Reader]:
        """``GET /v1/readers/search``: see ``ReadersService.search``."""
        return await self._call(_SEARCH, params, opts)

    def stream_search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[ReadersSearchParams]
    ) -> AsyncIterator[Reader]:
        """``async for`` over all items of ``search``. Raises StripeError."""
        return self._stream(_SEARCH, params, opts)

    async def update(
        self, reader: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ReadersUpdateParams]
    ) -> Reader:
        """``POST /v1/readers/{reader}``: see ``ReadersService.update``."""
        return await self._call(_UPDATE, params, opts, reader)

    async def renew(
        self, loan: str, /, *, opts: RequestOptions | None = None, **params: Unpack[LoansExtendParams]
    ) -> Loan:
        """``POST /v1/loans/{loan}/extend``: see ``ReadersService.renew``."""
        return await self._call(loans._EXTEND, params, opts, loan)


_CREATE = Operation(
    "readers.create",
    "POST",
    "/v1/readers",
    "Reader",
    "name address class_ deposit_amount metadata notify pin",
    renamed=(("class_", "class"),),
)
_DELETE = Operation("readers.delete", "DELETE", "/v1/readers/{reader}", "DeletedReader")
_LIST = Operation(
    "readers.list", "GET", "/v1/readers", "Reader", "email ending_before expand joined limit starting_after", page=True
)
_RETRIEVE = Operation("readers.retrieve", "GET", "/v1/readers/{reader}", "Reader | DeletedReader")
_SEARCH = Operation("readers.search", "GET", "/v1/readers/search", "Reader", "query page", page=True)
_UPDATE = Operation("readers.update", "POST", "/v1/readers/{reader}", "Reader", "address name")
