# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from typing import Any

    from .._core.pages import AsyncPage, Page
    from ..params.readers_cards import *
    from ..types.reader_card import ReaderCard


class ReadersCardsService(Service):
    """Methods of ``client.readers.cards``."""

    def delete(
        self, reader: str, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ReadersCardsDeleteParams]
    ) -> Any:
        """``DELETE /v1/readers/{reader}/cards/{id}``

        Deprecated by Stripe.

        Args:
            reader: str (path)
            id: str (path)

        Returns Any. Raises StripeError.
        """
        return self._call(_DELETE, params, opts, reader, id)

    def list(
        self, reader: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ReadersCardsListParams]
    ) -> Page[ReaderCard]:
        """``GET /v1/readers/{reader}/cards``

        Args:
            reader: str (path)

        Returns a page of ReaderCard. Raises StripeError.
        """
        return self._call(_LIST, params, opts, reader)

    def stream(
        self, reader: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ReadersCardsListParams]
    ) -> Iterator[ReaderCard]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, reader)


class AsyncReadersCardsService(AsyncService):
    """Methods of ``client.readers.cards``."""

    async def delete(
        self, reader: str, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ReadersCardsDeleteParams]
    ) -> Any:
        """``DELETE /v1/readers/{reader}/cards/{id}``: see ``ReadersCardsService.delete``.

        Deprecated by Stripe.
        """
        return await self._call(_DELETE, params, opts, reader, id)

    async def list(
        self, reader: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ReadersCardsListParams]
    ) -> AsyncPage[ReaderCard]:
        """``GET /v1/readers/{reader}/cards``: see ``ReadersCardsService.list``."""
        return await self._call(_LIST, params, opts, reader)

    def stream(
        self, reader: str, /, *, opts: RequestOptions | None = None, **params: Unpack[ReadersCardsListParams]
    ) -> AsyncIterator[ReaderCard]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, reader)


_DELETE = Operation("readers.cards.delete", "DELETE", "/v1/readers/{reader}/cards/{id}", "", deprecated=True)
_LIST = Operation("readers.cards.list", "GET", "/v1/readers/{reader}/cards", "ReaderCard", page=True)
