# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.sources_transactions import *
    from ..types.source_transaction import SourceTransaction


class SourcesTransactionsService(Service):
    """Methods of ``client.sources.transactions``."""

    def list(
        self, source: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SourcesTransactionsListParams]
    ) -> Page[SourceTransaction]:
        """``GET /v1/sources/{source}/source_transactions``

        Args:
            source: str (path)
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of SourceTransaction. Raises StripeError.
        """
        return self._call(_LIST, params, opts, source)

    def stream(
        self, source: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SourcesTransactionsListParams]
    ) -> Iterator[SourceTransaction]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, source)

    def retrieve(
        self,
        source: str,
        source_transaction: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[SourcesTransactionsRetrieveParams],
    ) -> SourceTransaction:
        """``GET /v1/sources/{source}/source_transactions/{source_transaction}``

        Args:
            source: str (path)
            source_transaction: str (path)
            expand: list[str]

        Returns SourceTransaction. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, source, source_transaction)


class AsyncSourcesTransactionsService(AsyncService):
    """Methods of ``client.sources.transactions``."""

    async def list(
        self, source: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SourcesTransactionsListParams]
    ) -> AsyncPage[SourceTransaction]:
        """``GET /v1/sources/{source}/source_transactions``: see ``SourcesTransactionsService.list``."""
        return await self._call(_LIST, params, opts, source)

    def stream(
        self, source: str, /, *, opts: RequestOptions | None = None, **params: Unpack[SourcesTransactionsListParams]
    ) -> AsyncIterator[SourceTransaction]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, source)

    async def retrieve(
        self,
        source: str,
        source_transaction: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[SourcesTransactionsRetrieveParams],
    ) -> SourceTransaction:
        """``GET /v1/sources/{source}/source_transactions/{source_transaction}``: see
        ``SourcesTransactionsService.retrieve``.
        """
        return await self._call(_RETRIEVE, params, opts, source, source_transaction)


_LIST = Operation(
    "sources.transactions.list",
    "GET",
    "/v1/sources/{source}/source_transactions",
    "SourceTransaction",
    "ending_before expand limit starting_after",
    page=True,
    overlays=("names.yaml",),
)
_RETRIEVE = Operation(
    "sources.transactions.retrieve",
    "GET",
    "/v1/sources/{source}/source_transactions/{source_transaction}",
    "SourceTransaction",
    "expand",
)
