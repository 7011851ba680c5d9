# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, overload

from .. import _lazy
from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service
from ..opinions import quotes as _quotes
from . import quotes_line_items

if TYPE_CHECKING:
    from os import PathLike
    from typing import BinaryIO

    from .._core.pages import AsyncPage, Page
    from ..params.quotes import *
    from ..params.quotes_line_items import *
    from ..types.line_item import LineItem
    from ..types.quote import Quote
    from .quotes_computed_upfront_line_items import (
        AsyncQuotesComputedUpfrontLineItemsService,
        QuotesComputedUpfrontLineItemsService,
    )
    from .quotes_line_items import AsyncQuotesLineItemsService, QuotesLineItemsService


class QuotesService(Service):
    """Methods of ``client.quotes``."""

    computed_upfront_line_items: QuotesComputedUpfrontLineItemsService = _lazy.service()
    line_items: QuotesLineItemsService = _lazy.service()

    def accept(
        self, quote: str, /, *, opts: RequestOptions | None = None, **params: Unpack[QuotesAcceptParams]
    ) -> Quote:
        """``POST /v1/quotes/{quote}/accept``

        A response means that Stripe accepted the request, not that anything was billed or
        provisioned: wait for webhooks for that. ``quote.downstream_ref()`` names the invoice,
        subscription or schedule created so far.

        Args:
            quote: str (path)
            expand: list of application, customer, default_tax_rates, discounts, invoice, line_items,
                on_behalf_of, subscription, subscription_schedule, test_clock

        Returns Quote. Raises StripeError.
        """
        return self._call(_ACCEPT, params, opts, quote)

    def cancel(
        self, quote: str, /, *, opts: RequestOptions | None = None, **params: Unpack[QuotesCancelParams]
    ) -> Quote:
        """``POST /v1/quotes/{quote}/cancel``

        Args:
            quote: str (path)
            expand: list of application, customer, default_tax_rates, discounts, invoice, line_items,
                on_behalf_of, subscription, subscription_schedule, test_clock

        Returns Quote. Raises StripeError.
        """
        return self._call(_CANCEL, params, opts, quote)

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[QuotesCreateParams]) -> Quote:
        """``POST /v1/quotes``

        Args:
            application_fee_amount: int (smallest currency unit), or "" to clear
            application_fee_percent: float, or "" to clear
            automatic_tax: AutomaticTaxParam
            collection_method: "charge_automatically" | "send_invoice"
            customer: str
            customer_account: str
            default_tax_rates: list[str], or "" to clear
            description: str, or "" to clear
            discounts: list[DiscountsParam], or "" to clear
            expand: list of application, customer, default_tax_rates, discounts, invoice, line_items,
                on_behalf_of, subscription, subscription_schedule, test_clock
            expires_at: int (Unix seconds) | datetime
            footer: str, or "" to clear
            from_quote: QuotesFromQuoteParam
            header: str, or "" to clear
            invoice_settings: QuotesInvoiceSettingsParam
            line_items: list[QuotesCreateLineItemsParam]
            metadata: dict[str, str]
            on_behalf_of: str, or "" to clear
            subscription_data: QuotesCreateSubscriptionDataParam
            test_clock: str
            transfer_data: QuotesTransferDataParam, or "" to clear

        Returns Quote. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def finalize_quote(
        self, quote: str, /, *, opts: RequestOptions | None = None, **params: Unpack[QuotesFinalizeQuoteParams]
    ) -> Quote:
        """``POST /v1/quotes/{quote}/finalize``

        Args:
            quote: str (path)
            expand: list of application, customer, default_tax_rates, discounts, invoice, line_items,
                on_behalf_of, subscription, subscription_schedule, test_clock
            expires_at: int (Unix seconds) | datetime

        Returns Quote. Raises StripeError.
        """
        return self._call(_FINALIZE_QUOTE, params, opts, quote)

    def list(self, *, opts: RequestOptions | None = None, **params: Unpack[QuotesListParams]) -> Page[Quote]:
        """``GET /v1/quotes``

        Args:
            customer: str
            customer_account: str
            ending_before: str
            expand: list of data.application, data.customer, data.default_tax_rates, data.discounts,
                data.invoice, data.line_items, data.on_behalf_of, data.subscription,
                data.subscription_schedule, data.test_clock
            limit: int
            starting_after: str
            status: "accepted" | "canceled" | "draft" | "open"
            test_clock: str

        Returns a page of Quote. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[QuotesListParams]) -> Iterator[Quote]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    @overload
    def pdf(
        self, quote: str, /, *, to: None = None, opts: RequestOptions | None = None, **params: Unpack[QuotesPdfParams]
    ) -> bytes: ...

    @overload
    def pdf(
        self,
        quote: str,
        /,
        *,
        to: str | PathLike[str] | BinaryIO,
        opts: RequestOptions | None = None,
        **params: Unpack[QuotesPdfParams],
    ) -> None: ...

    def pdf(
        self,
        quote: str,
        /,
        *,
        to: str | PathLike[str] | BinaryIO | None = None,
        opts: RequestOptions | None = None,
        **params: Unpack[QuotesPdfParams],
    ) -> bytes | None:
        """``GET /v1/quotes/{quote}/pdf``

        Args:
            quote: str (path)
            expand: list[str]
            to: path or binary file that receives the content

        Returns bytes, or None if ``to`` is given. Raises StripeError.

        See: https://docs.stripe.com/quotes/overview#quote_pdf
        """
        return self._download(_PDF, to, params, opts, quote)

    def retrieve(
        self, quote: str, /, *, opts: RequestOptions | None = None, **params: Unpack[QuotesRetrieveParams]
    ) -> Quote:
        """``GET /v1/quotes/{quote}``

        Args:
            quote: str (path)
            expand: list of application, customer, default_tax_rates, discounts, invoice, line_items,
                on_behalf_of, subscription, subscription_schedule, test_clock

        Returns Quote. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, quote)

    def update(
        self, quote: str, /, *, opts: RequestOptions | None = None, **params: Unpack[QuotesUpdateParams]
    ) -> Quote:
        """``POST /v1/quotes/{quote}``

        Args:
            quote: str (path)
            application_fee_amount: int (smallest currency unit), or "" to clear
            application_fee_percent: float, or "" to clear
            automatic_tax: AutomaticTaxParam
            collection_method: "charge_automatically" | "send_invoice"
            customer: str
            customer_account: str
            default_tax_rates: list[str], or "" to clear
            description: str, or "" to clear
            discounts: list[DiscountsParam], or "" to clear
            expand: list of application, customer, default_tax_rates, discounts, invoice, line_items,
                on_behalf_of, subscription, subscription_schedule, test_clock
            expires_at: int (Unix seconds) | datetime
            footer: str, or "" to clear
            header: str, or "" to clear
            invoice_settings: QuotesInvoiceSettingsParam
            line_items: list[QuotesUpdateLineItemsParam]
            metadata: dict[str, str]
            on_behalf_of: str, or "" to clear
            subscription_data: QuotesUpdateSubscriptionDataParam
            transfer_data: QuotesTransferDataParam, or "" to clear

        Returns Quote. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, quote)

    def list_line_items(
        self, quote: str, /, *, opts: RequestOptions | None = None, **params: Unpack[QuotesLineItemsListParams]
    ) -> Page[LineItem]:
        """``GET /v1/quotes/{quote}/line_items``

        Args:
            quote: str (path)
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of LineItem. Raises StripeError.
        """
        return self._call(quotes_line_items._LIST, params, opts, quote)

    finalize = finalize_quote
    retrieve_downstream = _quotes.retrieve_downstream


class AsyncQuotesService(AsyncService):
    """Methods of ``client.quotes``."""

    computed_upfront_line_items: AsyncQuotesComputedUpfrontLineItemsService = _lazy.service()
    line_items: AsyncQuotesLineItemsService = _lazy.service()

    async def accept(
        self, quote: str, /, *, opts: RequestOptions | None = None, **params: Unpack[QuotesAcceptParams]
    ) -> Quote:
        """``POST /v1/quotes/{quote}/accept``: see ``QuotesService.accept``.

        A response means that Stripe accepted the request, not that anything was billed or
        provisioned: wait for webhooks for that. ``quote.downstream_ref()`` names the invoice,
        subscription or schedule created so far.
        """
        return await self._call(_ACCEPT, params, opts, quote)

    async def cancel(
        self, quote: str, /, *, opts: RequestOptions | None = None, **params: Unpack[QuotesCancelParams]
    ) -> Quote:
        """``POST /v1/quotes/{quote}/cancel``: see ``QuotesService.cancel``."""
        return await self._call(_CANCEL, params, opts, quote)

    async def create(self, *, opts: RequestOptions | None = None, **params: Unpack[QuotesCreateParams]) -> Quote:
        """``POST /v1/quotes``: see ``QuotesService.create``."""
        return await self._call(_CREATE, params, opts)

    async def finalize_quote(
        self, quote: str, /, *, opts: RequestOptions | None = None, **params: Unpack[QuotesFinalizeQuoteParams]
    ) -> Quote:
        """``POST /v1/quotes/{quote}/finalize``: see ``QuotesService.finalize_quote``."""
        return await self._call(_FINALIZE_QUOTE, params, opts, quote)

    async def list(self, *, opts: RequestOptions | None = None, **params: Unpack[QuotesListParams]) -> AsyncPage[Quote]:
        """``GET /v1/quotes``: see ``QuotesService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[QuotesListParams]) -> AsyncIterator[Quote]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    @overload
    async def pdf(
        self, quote: str, /, *, to: None = None, opts: RequestOptions | None = None, **params: Unpack[QuotesPdfParams]
    ) -> bytes: ...

    @overload
    async def pdf(
        self,
        quote: str,
        /,
        *,
        to: str | PathLike[str] | BinaryIO,
        opts: RequestOptions | None = None,
        **params: Unpack[QuotesPdfParams],
    ) -> None: ...

    async def pdf(
        self,
        quote: str,
        /,
        *,
        to: str | PathLike[str] | BinaryIO | None = None,
        opts: RequestOptions | None = None,
        **params: Unpack[QuotesPdfParams],
    ) -> bytes | None:
        """``GET /v1/quotes/{quote}/pdf``: see ``QuotesService.pdf``."""
        return await self._download(_PDF, to, params, opts, quote)

    async def retrieve(
        self, quote: str, /, *, opts: RequestOptions | None = None, **params: Unpack[QuotesRetrieveParams]
    ) -> Quote:
        """``GET /v1/quotes/{quote}``: see ``QuotesService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, quote)

    async def update(
        self, quote: str, /, *, opts: RequestOptions | None = None, **params: Unpack[QuotesUpdateParams]
    ) -> Quote:
        """``POST /v1/quotes/{quote}``: see ``QuotesService.update``."""
        return await self._call(_UPDATE, params, opts, quote)

    async def list_line_items(
        self, quote: str, /, *, opts: RequestOptions | None = None, **params: Unpack[QuotesLineItemsListParams]
    ) -> AsyncPage[LineItem]:
        """``GET /v1/quotes/{quote}/line_items``: see ``QuotesService.list_line_items``."""
        return await self._call(quotes_line_items._LIST, params, opts, quote)

    finalize = finalize_quote
    retrieve_downstream = _quotes.retrieve_downstream_async


_ACCEPT = Operation(
    "quotes.accept",
    "POST",
    "/v1/quotes/{quote}/accept",
    "Quote",
    "expand",
    methods=("retrieve_downstream",),
    overlays=("quotes.yaml",),
)
_CANCEL = Operation("quotes.cancel", "POST", "/v1/quotes/{quote}/cancel", "Quote", "expand")
_CREATE = Operation(
    "quotes.create",
    "POST",
    "/v1/quotes",
    "Quote",
    """
application_fee_amount
application_fee_percent
automatic_tax
collection_method
customer
customer_account
default_tax_rates
description
discounts
expand
expires_at
footer
from_quote
header
invoice_settings
line_items
metadata
on_behalf_of
subscription_data
test_clock
transfer_data
""",
)
_FINALIZE_QUOTE = Operation(
    "quotes.finalize_quote",
    "POST",
    "/v1/quotes/{quote}/finalize",
    "Quote",
    "expand expires_at",
    aliases=("quotes.finalize",),
    overlays=("names.yaml",),
)
_LIST = Operation(
    "quotes.list",
    "GET",
    "/v1/quotes",
    "Quote",
    "customer customer_account ending_before expand limit starting_after status test_clock",
    page=True,
)
_PDF = Operation(
    "quotes.pdf", "GET", "/v1/quotes/{quote}/pdf", "bytes", "expand", server="files", overlays=("names.yaml",)
)
_RETRIEVE = Operation("quotes.retrieve", "GET", "/v1/quotes/{quote}", "Quote", "expand")
_UPDATE = Operation(
    "quotes.update",
    "POST",
    "/v1/quotes/{quote}",
    "Quote",
    """
application_fee_amount
application_fee_percent
automatic_tax
collection_method
customer
customer_account
default_tax_rates
description
discounts
expand
expires_at
footer
header
invoice_settings
line_items
metadata
on_behalf_of
subscription_data
transfer_data
""",
)
