# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.payment_links_line_items import *
    from ..types.line_item import LineItem


class PaymentLinksLineItemsService(Service):
    """Methods of ``client.payment_links.line_items``."""

    def list(
        self,
        payment_link: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentLinksLineItemsListParams],
    ) -> Page[LineItem]:
        """``GET /v1/payment_links/{payment_link}/line_items``

        Args:
            payment_link: str (path)
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of LineItem. Raises StripeError.
        """
        return self._call(_LIST, params, opts, payment_link)

    def stream(
        self,
        payment_link: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentLinksLineItemsListParams],
    ) -> Iterator[LineItem]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, payment_link)


class AsyncPaymentLinksLineItemsService(AsyncService):
    """Methods of ``client.payment_links.line_items``."""

    async def list(
        self,
        payment_link: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentLinksLineItemsListParams],
    ) -> AsyncPage[LineItem]:
        """``GET /v1/payment_links/{payment_link}/line_items``: see ``PaymentLinksLineItemsService.list``."""
        return await self._call(_LIST, params, opts, payment_link)

    def stream(
        self,
        payment_link: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentLinksLineItemsListParams],
    ) -> AsyncIterator[LineItem]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, payment_link)


_LIST = Operation(
    "payment_links.line_items.list",
    "GET",
    "/v1/payment_links/{payment_link}/line_items",
    "LineItem",
    "ending_before expand limit starting_after",
    page=True,
)
