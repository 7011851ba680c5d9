# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.quotes_computed_upfront_line_items import *
    from ..types.line_item import LineItem


class QuotesComputedUpfrontLineItemsService(Service):
    """Methods of ``client.quotes.computed_upfront_line_items``."""

    def list(
        self,
        quote: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[QuotesComputedUpfrontLineItemsListParams],
    ) -> Page[LineItem]:
        """``GET /v1/quotes/{quote}/computed_upfront_line_items``

        Args:
            quote: str (path)
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of LineItem. Raises StripeError.
        """
        return self._call(_LIST, params, opts, quote)

    def stream(
        self,
        quote: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[QuotesComputedUpfrontLineItemsListParams],
    ) -> Iterator[LineItem]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, quote)


class AsyncQuotesComputedUpfrontLineItemsService(AsyncService):
    """Methods of ``client.quotes.computed_upfront_line_items``."""

    async def list(
        self,
        quote: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[QuotesComputedUpfrontLineItemsListParams],
    ) -> AsyncPage[LineItem]:
        """``GET /v1/quotes/{quote}/computed_upfront_line_items``: see
        ``QuotesComputedUpfrontLineItemsService.list``.
        """
        return await self._call(_LIST, params, opts, quote)

    def stream(
        self,
        quote: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[QuotesComputedUpfrontLineItemsListParams],
    ) -> AsyncIterator[LineItem]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, quote)


_LIST = Operation(
    "quotes.computed_upfront_line_items.list",
    "GET",
    "/v1/quotes/{quote}/computed_upfront_line_items",
    "LineItem",
    "ending_before expand limit starting_after",
    page=True,
)
