# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.checkout_sessions_line_items import *
    from ..types.line_item import LineItem


class CheckoutSessionsLineItemsService(Service):
    """Methods of ``client.checkout.sessions.line_items``."""

    def list(
        self,
        session: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CheckoutSessionsLineItemsListParams],
    ) -> Page[LineItem]:
        """``GET /v1/checkout/sessions/{session}/line_items``

        Args:
            session: str (path)
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of LineItem. Raises StripeError.
        """
        return self._call(_LIST, params, opts, session)

    def stream(
        self,
        session: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CheckoutSessionsLineItemsListParams],
    ) -> Iterator[LineItem]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, session)


class AsyncCheckoutSessionsLineItemsService(AsyncService):
    """Methods of ``client.checkout.sessions.line_items``."""

    async def list(
        self,
        session: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CheckoutSessionsLineItemsListParams],
    ) -> AsyncPage[LineItem]:
        """``GET /v1/checkout/sessions/{session}/line_items``: see ``CheckoutSessionsLineItemsService.list``."""
        return await self._call(_LIST, params, opts, session)

    def stream(
        self,
        session: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CheckoutSessionsLineItemsListParams],
    ) -> AsyncIterator[LineItem]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, session)


_LIST = Operation(
    "checkout.sessions.line_items.list",
    "GET",
    "/v1/checkout/sessions/{session}/line_items",
    "LineItem",
    "ending_before expand limit starting_after",
    page=True,
)
