# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.payment_intents_amount_details_line_items import *
    from ..types.payment_intent_amount_details_line_item import PaymentIntentAmountDetailsLineItem


class PaymentIntentsAmountDetailsLineItemsService(Service):
    """Methods of ``client.payment_intents.amount_details_line_items``."""

    def list(
        self,
        intent: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentIntentsAmountDetailsLineItemsListParams],
    ) -> Page[PaymentIntentAmountDetailsLineItem]:
        """``GET /v1/payment_intents/{intent}/amount_details_line_items``

        Args:
            intent: str (path)
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of PaymentIntentAmountDetailsLineItem. Raises StripeError.
        """
        return self._call(_LIST, params, opts, intent)

    def stream(
        self,
        intent: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentIntentsAmountDetailsLineItemsListParams],
    ) -> Iterator[PaymentIntentAmountDetailsLineItem]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, intent)


class AsyncPaymentIntentsAmountDetailsLineItemsService(AsyncService):
    """Methods of ``client.payment_intents.amount_details_line_items``."""

    async def list(
        self,
        intent: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentIntentsAmountDetailsLineItemsListParams],
    ) -> AsyncPage[PaymentIntentAmountDetailsLineItem]:
        """``GET /v1/payment_intents/{intent}/amount_details_line_items``: see
        ``PaymentIntentsAmountDetailsLineItemsService.list``.
        """
        return await self._call(_LIST, params, opts, intent)

    def stream(
        self,
        intent: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[PaymentIntentsAmountDetailsLineItemsListParams],
    ) -> AsyncIterator[PaymentIntentAmountDetailsLineItem]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, intent)


_LIST = Operation(
    "payment_intents.amount_details_line_items.list",
    "GET",
    "/v1/payment_intents/{intent}/amount_details_line_items",
    "PaymentIntentAmountDetailsLineItem",
    "ending_before expand limit starting_after",
    page=True,
)
