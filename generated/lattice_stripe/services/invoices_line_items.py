# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.invoices_line_items import *
    from ..types.invoice_line_item import InvoiceLineItem


class InvoicesLineItemsService(Service):
    """Methods of ``client.invoices.line_items``."""

    def list(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesLineItemsListParams]
    ) -> Page[InvoiceLineItem]:
        """``GET /v1/invoices/{invoice}/lines``

        Line items (``il_...``) are the lines that the invoice shows. To add a line to a draft, create
        an invoice item (``ii_...``) with ``client.invoice_items``.

        Args:
            invoice: str (path)
            ending_before: str
            expand: list of data.discounts, data.subscription
            limit: int
            starting_after: str

        Returns a page of InvoiceLineItem. Raises StripeError.
        """
        return self._call(_LIST, params, opts, invoice)

    def stream(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesLineItemsListParams]
    ) -> Iterator[InvoiceLineItem]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, invoice)

    def update(
        self,
        invoice: str,
        line_item_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[InvoicesLineItemsUpdateParams],
    ) -> InvoiceLineItem:
        """``POST /v1/invoices/{invoice}/lines/{line_item_id}``

        Args:
            invoice: str (path)
            line_item_id: str (path)
            amount: int (smallest currency unit)
            description: str
            discountable: bool
            discounts: list[DiscountsParam], or "" to clear
            expand: list of discounts, subscription
            metadata: dict[str, str], or "" to clear
            period: PeriodParam
            price_data: InvoicesLineItemsPriceDataParam
            pricing: PricingParam
            quantity: int
            quantity_decimal: Decimal | str
            tax_amounts: list[InvoicesLineItemsTaxAmountsParam], or "" to clear
            tax_rates: list[str], or "" to clear

        Returns InvoiceLineItem. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, invoice, line_item_id)


class AsyncInvoicesLineItemsService(AsyncService):
    """Methods of ``client.invoices.line_items``."""

    async def list(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesLineItemsListParams]
    ) -> AsyncPage[InvoiceLineItem]:
        """``GET /v1/invoices/{invoice}/lines``: see ``InvoicesLineItemsService.list``.

        Line items (``il_...``) are the lines that the invoice shows. To add a line to a draft, create
        an invoice item (``ii_...``) with ``client.invoice_items``.
        """
        return await self._call(_LIST, params, opts, invoice)

    def stream(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesLineItemsListParams]
    ) -> AsyncIterator[InvoiceLineItem]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, invoice)

    async def update(
        self,
        invoice: str,
        line_item_id: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[InvoicesLineItemsUpdateParams],
    ) -> InvoiceLineItem:
        """``POST /v1/invoices/{invoice}/lines/{line_item_id}``: see ``InvoicesLineItemsService.update``."""
        return await self._call(_UPDATE, params, opts, invoice, line_item_id)


_LIST = Operation(
    "invoices.line_items.list",
    "GET",
    "/v1/invoices/{invoice}/lines",
    "InvoiceLineItem",
    "ending_before expand limit starting_after",
    aliases=("invoices.list_line_items",),
    page=True,
    overlays=("invoices.yaml", "names.yaml"),
)
_UPDATE = Operation(
    "invoices.line_items.update",
    "POST",
    "/v1/invoices/{invoice}/lines/{line_item_id}",
    "InvoiceLineItem",
    """
amount
description
discountable
discounts
expand
metadata
period
price_data
pricing
quantity
quantity_decimal
tax_amounts
tax_rates
""",
)
