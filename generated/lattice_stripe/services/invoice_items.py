# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._core.operation import OpinionBinding
from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.invoice_items import *
    from ..types.deleted_invoice_item import DeletedInvoiceItem
    from ..types.invoice_item import InvoiceItem


class InvoiceItemsService(Service):
    """Methods of ``client.invoice_items``."""

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[InvoiceItemsCreateParams]) -> InvoiceItem:
        """``POST /v1/invoiceitems``

        Adds an item to a draft invoice. A draft takes at most 250 items, a finalized invoice none.
        The item's id begins with ``ii_``; its line on the invoice has another id, ``il_...``. To bill
        many units, add one item with a ``quantity`` instead of one for each unit.

        Raises InvalidArgumentError, before anything is sent, if ``price`` is passed for version
        2025-03-31.basil or later. Pass ``pricing={"price": ...}`` there. ``price`` is for accounts on
        an older version.
        Opinion ``invoice_item_price``. Checks price.

        Args:
            amount: int (smallest currency unit)
            currency: str (three-letter currency code)
            customer: str
            customer_account: str
            description: str
            discountable: bool
            discounts: list[DiscountsParam], or "" to clear
            expand: list of customer, discounts, invoice, test_clock
            invoice: str
            metadata: dict[str, str], or "" to clear
            period: PeriodParam
            price: str, deprecated
            price_data: InvoiceItemsPriceDataParam
            pricing: PricingParam
            quantity: int
            quantity_decimal: Decimal | str
            subscription: str
            tax_behavior: "exclusive" | "inclusive" | "unspecified"
            tax_code: str, or "" to clear
            tax_rates: list[str]
            unit_amount_decimal: Decimal | str

        Returns InvoiceItem. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def delete(
        self, invoiceitem: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoiceItemsDeleteParams]
    ) -> DeletedInvoiceItem:
        """``DELETE /v1/invoiceitems/{invoiceitem}``

        Args:
            invoiceitem: str (path)

        Returns DeletedInvoiceItem. Raises StripeError.

        See: https://docs.stripe.com/api/invoiceitems/delete
        """
        return self._call(_DELETE, params, opts, invoiceitem)

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[InvoiceItemsListParams]
    ) -> Page[InvoiceItem]:
        """``GET /v1/invoiceitems``

        Args:
            created: CreatedParam | int | datetime
            customer: str
            customer_account: str
            ending_before: str
            expand: list of data.customer, data.discounts, data.invoice, data.test_clock
            invoice: str
            limit: int
            pending: bool
            starting_after: str

        Returns a page of InvoiceItem. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[InvoiceItemsListParams]
    ) -> Iterator[InvoiceItem]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def retrieve(
        self, invoiceitem: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoiceItemsRetrieveParams]
    ) -> InvoiceItem:
        """``GET /v1/invoiceitems/{invoiceitem}``

        Args:
            invoiceitem: str (path)
            expand: list of customer, discounts, invoice, test_clock

        Returns InvoiceItem. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, invoiceitem)

    def update(
        self, invoiceitem: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoiceItemsUpdateParams]
    ) -> InvoiceItem:
        """``POST /v1/invoiceitems/{invoiceitem}``

        Raises InvalidArgumentError, before anything is sent, if ``price`` is passed for version
        2025-03-31.basil or later. Pass ``pricing={"price": ...}`` there. ``price`` is for accounts on
        an older version.
        Opinion ``invoice_item_price``. Checks price.

        Args:
            invoiceitem: str (path)
            amount: int (smallest currency unit)
            description: str
            discountable: bool
            discounts: list[DiscountsParam], or "" to clear
            expand: list of customer, discounts, invoice, test_clock
            metadata: dict[str, str], or "" to clear
            period: PeriodParam
            price: str, deprecated
            price_data: InvoiceItemsPriceDataParam
            pricing: PricingParam
            quantity: int
            quantity_decimal: Decimal | str
            tax_behavior: "exclusive" | "inclusive" | "unspecified"
            tax_code: str, or "" to clear
            tax_rates: list[str], or "" to clear
            unit_amount_decimal: Decimal | str

        Returns InvoiceItem. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, invoiceitem)


class AsyncInvoiceItemsService(AsyncService):
    """Methods of ``client.invoice_items``."""

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[InvoiceItemsCreateParams]
    ) -> InvoiceItem:
        """``POST /v1/invoiceitems``: see ``InvoiceItemsService.create``.

        Adds an item to a draft invoice. A draft takes at most 250 items, a finalized invoice none.
        The item's id begins with ``ii_``; its line on the invoice has another id, ``il_...``. To bill
        many units, add one item with a ``quantity`` instead of one for each unit.

        Raises InvalidArgumentError, before anything is sent, if ``price`` is passed for version
        2025-03-31.basil or later. Pass ``pricing={"price": ...}`` there. ``price`` is for accounts on
        an older version.
        Opinion ``invoice_item_price``. Checks price.
        """
        return await self._call(_CREATE, params, opts)

    async def delete(
        self, invoiceitem: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoiceItemsDeleteParams]
    ) -> DeletedInvoiceItem:
        """``DELETE /v1/invoiceitems/{invoiceitem}``: see ``InvoiceItemsService.delete``."""
        return await self._call(_DELETE, params, opts, invoiceitem)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[InvoiceItemsListParams]
    ) -> AsyncPage[InvoiceItem]:
        """``GET /v1/invoiceitems``: see ``InvoiceItemsService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[InvoiceItemsListParams]
    ) -> AsyncIterator[InvoiceItem]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def retrieve(
        self, invoiceitem: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoiceItemsRetrieveParams]
    ) -> InvoiceItem:
        """``GET /v1/invoiceitems/{invoiceitem}``: see ``InvoiceItemsService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, invoiceitem)

    async def update(
        self, invoiceitem: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoiceItemsUpdateParams]
    ) -> InvoiceItem:
        """``POST /v1/invoiceitems/{invoiceitem}``: see ``InvoiceItemsService.update``.

        Raises InvalidArgumentError, before anything is sent, if ``price`` is passed for version
        2025-03-31.basil or later. Pass ``pricing={"price": ...}`` there. ``price`` is for accounts on
        an older version.
        Opinion ``invoice_item_price``. Checks price.
        """
        return await self._call(_UPDATE, params, opts, invoiceitem)


_CREATE = Operation(
    "invoice_items.create",
    "POST",
    "/v1/invoiceitems",
    "InvoiceItem",
    """
amount
currency
customer
customer_account
description
discountable
discounts
expand
invoice
metadata
period
price
price_data
pricing
quantity
quantity_decimal
subscription
tax_behavior
tax_code
tax_rates
unit_amount_decimal
""",
    overlays=("invoices.yaml", "names.yaml"),
    before=(OpinionBinding("invoice_item_price", "invoices:refuse_old_price", ("price",)),),
)
_DELETE = Operation("invoice_items.delete", "DELETE", "/v1/invoiceitems/{invoiceitem}", "DeletedInvoiceItem")
_LIST = Operation(
    "invoice_items.list",
    "GET",
    "/v1/invoiceitems",
    "InvoiceItem",
    "created customer customer_account ending_before expand invoice limit pending starting_after",
    page=True,
    overlays=("names.yaml",),
)
_RETRIEVE = Operation("invoice_items.retrieve", "GET", "/v1/invoiceitems/{invoiceitem}", "InvoiceItem", "expand")
_UPDATE = Operation(
    "invoice_items.update",
    "POST",
    "/v1/invoiceitems/{invoiceitem}",
    "InvoiceItem",
    """
amount
description
discountable
discounts
expand
metadata
period
price
price_data
pricing
quantity
quantity_decimal
tax_behavior
tax_code
tax_rates
unit_amount_decimal
""",
    overlays=("invoices.yaml",),
    before=(OpinionBinding("invoice_item_price", "invoices:refuse_old_price", ("price",)),),
)
