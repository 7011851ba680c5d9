# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import _lazy
from .._core.operation import OpinionBinding, RemovedOperation
from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service
from . import invoices_line_items

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.invoices import *
    from ..params.invoices_line_items import *
    from ..types.deleted_invoice import DeletedInvoice
    from ..types.invoice import Invoice
    from ..types.invoice_line_item import InvoiceLineItem
    from .invoices_line_items import AsyncInvoicesLineItemsService, InvoicesLineItemsService


class InvoicesService(Service):
    """Methods of ``client.invoices``."""

    line_items: InvoicesLineItemsService = _lazy.service()

    def add_lines(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesAddLinesParams]
    ) -> Invoice:
        """``POST /v1/invoices/{invoice}/add_lines``

        Args:
            invoice: str (path)
            lines: list[InvoicesAddLinesLinesParam], required
            expand: list of account_tax_ids, application, customer, default_payment_method,
                default_source, discounts, latest_revision, on_behalf_of, payments, test_clock
            invoice_metadata: dict[str, str], or "" to clear

        Returns Invoice. Raises StripeError.
        """
        return self._call(_ADD_LINES, params, opts, invoice)

    def attach_payment(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesAttachPaymentParams]
    ) -> Invoice:
        """``POST /v1/invoices/{invoice}/attach_payment``

        Args:
            invoice: str (path)
            expand: list of account_tax_ids, application, customer, default_payment_method,
                default_source, discounts, latest_revision, on_behalf_of, payments, test_clock
            payment_intent: str
            payment_record: str

        Returns Invoice. Raises StripeError.

        See: https://docs.stripe.com/docs/invoicing/partial-payments
        """
        return self._call(_ATTACH_PAYMENT, params, opts, invoice)

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesCreateParams]) -> Invoice:
        """``POST /v1/invoices``

        Raises InvalidArgumentError, before anything is sent, if ``collection_method`` is
        ``"send_invoice"`` and no due date is given. Stripe requires one as well.
        Opinion ``due_date``. Checks days_until_due, due_date.

        Warns if Stripe returns the created invoice with ``auto_advance`` on, because it was passed or
        is the default of the API version: Stripe finalizes it in about an hour, or at
        ``automatically_finalizes_at``, and a finalized invoice takes no more items. Pass
        ``auto_advance=False`` to keep the draft open.
        Opinion ``auto_advance``.

        Args:
            account_tax_ids: list[str], or "" to clear
            application_fee_amount: int (smallest currency unit)
            auto_advance: bool
            automatic_tax: AutomaticTaxParam
            automatically_finalizes_at: int (Unix seconds) | datetime
            collection_method: "charge_automatically" | "send_invoice"
            currency: str (three-letter currency code)
            custom_fields: list[NameValueParam], or "" to clear
            customer: str
            customer_account: str
            days_until_due: int
            default_payment_method: str
            default_source: str
            default_tax_rates: list[str]
            description: str
            discounts: list[DiscountsParam], or "" to clear
            due_date: int (Unix seconds) | datetime
            effective_at: int (Unix seconds) | datetime
            expand: list of account_tax_ids, application, customer, default_payment_method,
                default_source, discounts, latest_revision, on_behalf_of, payments, test_clock
            footer: str
            from_invoice: InvoicesFromInvoiceParam
            issuer: AccountTypeParam
            metadata: dict[str, str], or "" to clear
            number: str
            on_behalf_of: str
            payment_settings: InvoicesPaymentSettingsParam
            pending_invoice_items_behavior: "exclude" | "include"
            rendering: InvoicesRenderingParam
            shipping_cost: ShippingRateShippingRateDataParam
            shipping_details: ShippingDetailsParam
            statement_descriptor: str
            subscription: str
            transfer_data: InvoicesTransferDataParam

        Returns Invoice. Raises StripeError.

        See: https://docs.stripe.com/api/invoices/create
        """
        return self._call(_CREATE, params, opts)

    def create_preview(
        self, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesCreatePreviewParams]
    ) -> Invoice:
        """``POST /v1/invoices/create_preview``

        Returns a preview: an invoice that Stripe does not store. Its id begins with ``upcoming_in``, or
        is None in older API versions. Do not pay, update or retrieve it.

        With ``Client(..., require_explicit_proration=True)``, raises ProrationRequiredError before
        anything is sent unless one of these parameters is set. ``None`` and ``""`` do not count.
        Opinion ``explicit_proration`` (off by default). Checks
            subscription_details.proration_behavior, schedule_details.proration_behavior,
            schedule_details.phases[].proration_behavior.

        Args:
            automatic_tax: AutomaticTaxParam
            currency: str (three-letter currency code)
            customer: str
            customer_account: str
            customer_details: InvoicesCustomerDetailsParam
            discounts: list[DiscountsParam], or "" to clear
            expand: list of account_tax_ids, application, customer, default_payment_method,
                default_source, discounts, latest_revision, on_behalf_of, payments, test_clock
            invoice_items: list[InvoicesInvoiceItemsParam]
            issuer: AccountTypeParam
            on_behalf_of: str, or "" to clear
            preview_mode: "next" | "recurring"
            schedule: str
            schedule_details: InvoicesScheduleDetailsParam
            subscription: str
            subscription_details: InvoicesSubscriptionDetailsParam

        Returns Invoice. Raises StripeError.

        See: https://docs.stripe.com/api/invoices/create_preview
        """
        return self._call(_CREATE_PREVIEW, params, opts)

    def delete(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesDeleteParams]
    ) -> DeletedInvoice:
        """``DELETE /v1/invoices/{invoice}``

        Drafts only. To cancel a finalized invoice, use ``void``.

        Args:
            invoice: str (path)

        Returns DeletedInvoice. Raises StripeError.

        See: https://docs.stripe.com/api/invoices/delete
        """
        return self._call(_DELETE, params, opts, invoice)

    def finalize_invoice(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesFinalizeInvoiceParams]
    ) -> Invoice:
        """``POST /v1/invoices/{invoice}/finalize``

        Finalizing fixes the lines, so add every item first. Stripe finalizes the invoices of
        subscriptions by itself.

        Args:
            invoice: str (path)
            auto_advance: bool
            expand: list of account_tax_ids, application, customer, default_payment_method,
                default_source, discounts, latest_revision, on_behalf_of, payments, test_clock

        Returns Invoice. Raises StripeError.

        See: https://docs.stripe.com/api/invoices/finalize
        """
        return self._call(_FINALIZE_INVOICE, params, opts, invoice)

    def list(self, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesListParams]) -> Page[Invoice]:
        """``GET /v1/invoices``

        Args:
            collection_method: "charge_automatically" | "send_invoice"
            created: CreatedParam | int | datetime
            customer: str
            customer_account: str
            due_date: CreatedParam | int | datetime
            ending_before: str
            expand: list of data.account_tax_ids, data.application, data.customer,
                data.default_payment_method, data.default_source, data.discounts,
                data.latest_revision, data.on_behalf_of, data.payments, data.test_clock
            limit: int
            starting_after: str
            status: "draft" | "open" | "paid" | "uncollectible" | "void"
            subscription: str

        Returns a page of Invoice. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(self, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesListParams]) -> Iterator[Invoice]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def mark_uncollectible(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesMarkUncollectibleParams]
    ) -> Invoice:
        """``POST /v1/invoices/{invoice}/mark_uncollectible``

        Records an open invoice as bad debt, with the status ``uncollectible``. The customer can still
        pay it, and ``void`` still cancels it.

        Args:
            invoice: str (path)
            expand: list of account_tax_ids, application, customer, default_payment_method,
                default_source, discounts, latest_revision, on_behalf_of, payments, test_clock

        Returns Invoice. Raises StripeError.
        """
        return self._call(_MARK_UNCOLLECTIBLE, params, opts, invoice)

    def pay(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesPayParams]
    ) -> Invoice:
        """``POST /v1/invoices/{invoice}/pay``

        Charges the customer's default payment method, unless ``payment_method`` or ``source`` is
        passed. ``paid_out_of_band=True`` marks the invoice as paid without a charge.

        Args:
            invoice: str (path)
            expand: list of account_tax_ids, application, customer, default_payment_method,
                default_source, discounts, latest_revision, on_behalf_of, payments, test_clock
            forgive: bool
            mandate: str, or "" to clear
            off_session: bool
            paid_out_of_band: bool
            payment_method: str
            source: str

        Returns Invoice. Raises StripeError.
        """
        return self._call(_PAY, params, opts, invoice)

    def remove_lines(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesRemoveLinesParams]
    ) -> Invoice:
        """``POST /v1/invoices/{invoice}/remove_lines``

        Args:
            invoice: str (path)
            lines: list[InvoicesRemoveLinesLinesParam], required
            expand: list of account_tax_ids, application, customer, default_payment_method,
                default_source, discounts, latest_revision, on_behalf_of, payments, test_clock
            invoice_metadata: dict[str, str], or "" to clear

        Returns Invoice. Raises StripeError.
        """
        return self._call(_REMOVE_LINES, params, opts, invoice)

    def retrieve(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesRetrieveParams]
    ) -> Invoice:
        """``GET /v1/invoices/{invoice}``

        Args:
            invoice: str (path)
            expand: list of account_tax_ids, application, customer, default_payment_method,
                default_source, discounts, latest_revision, on_behalf_of, payments, test_clock

        Returns Invoice. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, invoice)

    def search(self, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesSearchParams]) -> Page[Invoice]:
        """``GET /v1/invoices/search``

        Search results lag behind writes by up to about a minute. To read what you just wrote, use
        ``list`` or ``retrieve``.

        Args:
            query: str, required
            expand: list of data.account_tax_ids, data.application, data.customer,
                data.default_payment_method, data.default_source, data.discounts,
                data.latest_revision, data.on_behalf_of, data.payments, data.test_clock
            limit: int
            page: str

        Returns a page of Invoice. Raises StripeError.

        See: https://docs.stripe.com/docs/search#search-query-language
        """
        return self._call(_SEARCH, params, opts)

    def stream_search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesSearchParams]
    ) -> Iterator[Invoice]:
        """Iterate over all items of ``search``. Raises StripeError."""
        return self._stream(_SEARCH, params, opts)

    def send_invoice(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesSendInvoiceParams]
    ) -> Invoice:
        """``POST /v1/invoices/{invoice}/send``

        Only for invoices whose ``collection_method`` is ``send_invoice``.

        Args:
            invoice: str (path)
            expand: list of account_tax_ids, application, customer, default_payment_method,
                default_source, discounts, latest_revision, on_behalf_of, payments, test_clock

        Returns Invoice. Raises StripeError.
        """
        return self._call(_SEND_INVOICE, params, opts, invoice)

    def upcoming(self, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesUpcomingParams]) -> Invoice:
        """``GET /v1/invoices/upcoming``

        Removed from Stripe's API in version 2025-03-31.basil; use ``invoices.create_preview``.

        Returns a preview: an invoice that Stripe does not store and that has no id.

        With ``Client(..., require_explicit_proration=True)``, raises ProrationRequiredError before
        anything is sent unless one of these parameters is set. ``None`` and ``""`` do not count.
        Opinion ``explicit_proration`` (off by default). Checks subscription_proration_behavior,
            subscription_details.proration_behavior, schedule_details.proration_behavior,
            schedule_details.phases[].proration_behavior.

        Args:
            automatic_tax: AutomaticTaxParam
            coupon: str
            currency: str (three-letter currency code)
            customer: str
            customer_details: InvoicesCustomerDetailsParam
            discounts: list[DiscountsParam], or "" to clear
            expand: list of account_tax_ids, application, customer, default_payment_method,
                default_source, discounts, latest_revision, on_behalf_of, payments, test_clock
            invoice_items: list[InvoicesInvoiceItemsParam]
            issuer: AccountTypeParam
            on_behalf_of: str, or "" to clear
            preview_mode: "next" | "recurring"
            schedule: str
            schedule_details: InvoicesScheduleDetailsParam
            subscription: str
            subscription_billing_cycle_anchor: "now" | "unchanged" | int (Unix seconds) | datetime
            subscription_cancel_at: int (Unix seconds) | datetime | "max_billed_until" |
                "max_period_end" | "min_period_end", or "" to clear
            subscription_cancel_at_period_end: bool
            subscription_cancel_now: bool
            subscription_default_tax_rates: list[str], or "" to clear
            subscription_details: InvoicesSubscriptionDetailsParam
            subscription_items: list[CustomersSubscriptionsItemsParam]
            subscription_proration_behavior: "always_invoice" | "create_prorations" | "none"
            subscription_proration_date: int (Unix seconds) | datetime
            subscription_resume_at: "now"
            subscription_start_date: int (Unix seconds) | datetime
            subscription_trial_end: "now" | int (Unix seconds) | datetime

        Returns Invoice. Raises StripeError.
        """
        return self._call(_UPCOMING, params, opts)

    def update(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesUpdateParams]
    ) -> Invoice:
        """``POST /v1/invoices/{invoice}``

        Changes a draft. Once the invoice is finalized, Stripe refuses changes of amounts, lines and
        ``collection_method``; fields such as ``metadata`` can still change.

        Args:
            invoice: str (path)
            account_tax_ids: list[str], or "" to clear
            application_fee_amount: int (smallest currency unit)
            auto_advance: bool
            automatic_tax: AutomaticTaxParam
            automatically_finalizes_at: int (Unix seconds) | datetime
            collection_method: "charge_automatically" | "send_invoice"
            custom_fields: list[NameValueParam], or "" to clear
            days_until_due: int
            default_payment_method: str
            default_source: str, or "" to clear
            default_tax_rates: list[str], or "" to clear
            description: str
            discounts: list[DiscountsParam], or "" to clear
            due_date: int (Unix seconds) | datetime
            effective_at: int (Unix seconds) | datetime, or "" to clear
            expand: list of account_tax_ids, application, customer, default_payment_method,
                default_source, discounts, latest_revision, on_behalf_of, payments, test_clock
            footer: str
            issuer: AccountTypeParam
            metadata: dict[str, str], or "" to clear
            number: str, or "" to clear
            on_behalf_of: str, or "" to clear
            payment_settings: InvoicesPaymentSettingsParam
            rendering: InvoicesRenderingParam
            shipping_cost: ShippingRateShippingRateDataParam, or "" to clear
            shipping_details: ShippingDetailsParam, or "" to clear
            statement_descriptor: str
            transfer_data: InvoicesTransferDataParam, or "" to clear

        Returns Invoice. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, invoice)

    def update_lines(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesUpdateLinesParams]
    ) -> Invoice:
        """``POST /v1/invoices/{invoice}/update_lines``

        Args:
            invoice: str (path)
            lines: list[InvoicesUpdateLinesLinesParam], required
            expand: list of account_tax_ids, application, customer, default_payment_method,
                default_source, discounts, latest_revision, on_behalf_of, payments, test_clock
            invoice_metadata: dict[str, str], or "" to clear

        Returns Invoice. Raises StripeError.
        """
        return self._call(_UPDATE_LINES, params, opts, invoice)

    def void_invoice(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesVoidInvoiceParams]
    ) -> Invoice:
        """``POST /v1/invoices/{invoice}/void``

        Cancels a finalized invoice permanently. The invoice can still be read, with the status
        ``void``, and can never be paid. To remove a draft, use ``delete``.

        Args:
            invoice: str (path)
            expand: list of account_tax_ids, application, customer, default_payment_method,
                default_source, discounts, latest_revision, on_behalf_of, payments, test_clock

        Returns Invoice. Raises StripeError.

        See: https://docs.stripe.com/api/invoices/void
        """
        return self._call(_VOID_INVOICE, params, opts, invoice)

    def list_line_items(
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
        return self._call(invoices_line_items._LIST, params, opts, invoice)

    finalize = finalize_invoice
    send = send_invoice
    void = void_invoice


class AsyncInvoicesService(AsyncService):
    """Methods of ``client.invoices``."""

    line_items: AsyncInvoicesLineItemsService = _lazy.service()

    async def add_lines(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesAddLinesParams]
    ) -> Invoice:
        """``POST /v1/invoices/{invoice}/add_lines``: see ``InvoicesService.add_lines``."""
        return await self._call(_ADD_LINES, params, opts, invoice)

    async def attach_payment(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesAttachPaymentParams]
    ) -> Invoice:
        """``POST /v1/invoices/{invoice}/attach_payment``: see ``InvoicesService.attach_payment``."""
        return await self._call(_ATTACH_PAYMENT, params, opts, invoice)

    async def create(self, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesCreateParams]) -> Invoice:
        """``POST /v1/invoices``: see ``InvoicesService.create``.

        Raises InvalidArgumentError, before anything is sent, if ``collection_method`` is
        ``"send_invoice"`` and no due date is given. Stripe requires one as well.
        Opinion ``due_date``. Checks days_until_due, due_date.

        Warns if Stripe returns the created invoice with ``auto_advance`` on, because it was passed or
        is the default of the API version: Stripe finalizes it in about an hour, or at
        ``automatically_finalizes_at``, and a finalized invoice takes no more items. Pass
        ``auto_advance=False`` to keep the draft open.
        Opinion ``auto_advance``.
        """
        return await self._call(_CREATE, params, opts)

    async def create_preview(
        self, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesCreatePreviewParams]
    ) -> Invoice:
        """``POST /v1/invoices/create_preview``: see ``InvoicesService.create_preview``.

        Returns a preview: an invoice that Stripe does not store. Its id begins with ``upcoming_in``, or
        is None in older API versions. Do not pay, update or retrieve it.

        With ``Client(..., require_explicit_proration=True)``, raises ProrationRequiredError before
        anything is sent unless one of these parameters is set. ``None`` and ``""`` do not count.
        Opinion ``explicit_proration`` (off by default). Checks
            subscription_details.proration_behavior, schedule_details.proration_behavior,
            schedule_details.phases[].proration_behavior.
        """
        return await self._call(_CREATE_PREVIEW, params, opts)

    async def delete(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesDeleteParams]
    ) -> DeletedInvoice:
        """``DELETE /v1/invoices/{invoice}``: see ``InvoicesService.delete``.

        Drafts only. To cancel a finalized invoice, use ``void``.
        """
        return await self._call(_DELETE, params, opts, invoice)

    async def finalize_invoice(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesFinalizeInvoiceParams]
    ) -> Invoice:
        """``POST /v1/invoices/{invoice}/finalize``: see ``InvoicesService.finalize_invoice``.

        Finalizing fixes the lines, so add every item first. Stripe finalizes the invoices of
        subscriptions by itself.
        """
        return await self._call(_FINALIZE_INVOICE, params, opts, invoice)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesListParams]
    ) -> AsyncPage[Invoice]:
        """``GET /v1/invoices``: see ``InvoicesService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesListParams]
    ) -> AsyncIterator[Invoice]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def mark_uncollectible(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesMarkUncollectibleParams]
    ) -> Invoice:
        """``POST /v1/invoices/{invoice}/mark_uncollectible``: see ``InvoicesService.mark_uncollectible``.

        Records an open invoice as bad debt, with the status ``uncollectible``. The customer can still
        pay it, and ``void`` still cancels it.
        """
        return await self._call(_MARK_UNCOLLECTIBLE, params, opts, invoice)

    async def pay(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesPayParams]
    ) -> Invoice:
        """``POST /v1/invoices/{invoice}/pay``: see ``InvoicesService.pay``.

        Charges the customer's default payment method, unless ``payment_method`` or ``source`` is
        passed. ``paid_out_of_band=True`` marks the invoice as paid without a charge.
        """
        return await self._call(_PAY, params, opts, invoice)

    async def remove_lines(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesRemoveLinesParams]
    ) -> Invoice:
        """``POST /v1/invoices/{invoice}/remove_lines``: see ``InvoicesService.remove_lines``."""
        return await self._call(_REMOVE_LINES, params, opts, invoice)

    async def retrieve(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesRetrieveParams]
    ) -> Invoice:
        """``GET /v1/invoices/{invoice}``: see ``InvoicesService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, invoice)

    async def search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesSearchParams]
    ) -> AsyncPage[Invoice]:
        """``GET /v1/invoices/search``: see ``InvoicesService.search``.

        Search results lag behind writes by up to about a minute. To read what you just wrote, use
        ``list`` or ``retrieve``.
        """
        return await self._call(_SEARCH, params, opts)

    def stream_search(
        self, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesSearchParams]
    ) -> AsyncIterator[Invoice]:
        """``async for`` over all items of ``search``. Raises StripeError."""
        return self._stream(_SEARCH, params, opts)

    async def send_invoice(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesSendInvoiceParams]
    ) -> Invoice:
        """``POST /v1/invoices/{invoice}/send``: see ``InvoicesService.send_invoice``.

        Only for invoices whose ``collection_method`` is ``send_invoice``.
        """
        return await self._call(_SEND_INVOICE, params, opts, invoice)

    async def upcoming(
        self, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesUpcomingParams]
    ) -> Invoice:
        """``GET /v1/invoices/upcoming``: see ``InvoicesService.upcoming``.

        Removed from Stripe's API in version 2025-03-31.basil; use ``invoices.create_preview``.

        Returns a preview: an invoice that Stripe does not store and that has no id.

        With ``Client(..., require_explicit_proration=True)``, raises ProrationRequiredError before
        anything is sent unless one of these parameters is set. ``None`` and ``""`` do not count.
        Opinion ``explicit_proration`` (off by default). Checks subscription_proration_behavior,
            subscription_details.proration_behavior, schedule_details.proration_behavior,
            schedule_details.phases[].proration_behavior.
        """
        return await self._call(_UPCOMING, params, opts)

    async def update(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesUpdateParams]
    ) -> Invoice:
        """``POST /v1/invoices/{invoice}``: see ``InvoicesService.update``.

        Changes a draft. Once the invoice is finalized, Stripe refuses changes of amounts, lines and
        ``collection_method``; fields such as ``metadata`` can still change.
        """
        return await self._call(_UPDATE, params, opts, invoice)

    async def update_lines(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesUpdateLinesParams]
    ) -> Invoice:
        """``POST /v1/invoices/{invoice}/update_lines``: see ``InvoicesService.update_lines``."""
        return await self._call(_UPDATE_LINES, params, opts, invoice)

    async def void_invoice(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesVoidInvoiceParams]
    ) -> Invoice:
        """``POST /v1/invoices/{invoice}/void``: see ``InvoicesService.void_invoice``.

        Cancels a finalized invoice permanently. The invoice can still be read, with the status
        ``void``, and can never be paid. To remove a draft, use ``delete``.
        """
        return await self._call(_VOID_INVOICE, params, opts, invoice)

    async def list_line_items(
        self, invoice: str, /, *, opts: RequestOptions | None = None, **params: Unpack[InvoicesLineItemsListParams]
    ) -> AsyncPage[InvoiceLineItem]:
        """``GET /v1/invoices/{invoice}/lines``: see ``InvoicesService.list_line_items``.

        Line items (``il_...``) are the lines that the invoice shows. To add a line to a draft, create
        an invoice item (``ii_...``) with ``client.invoice_items``.
        """
        return await self._call(invoices_line_items._LIST, params, opts, invoice)

    finalize = finalize_invoice
    send = send_invoice
    void = void_invoice


_ADD_LINES = Operation(
    "invoices.add_lines", "POST", "/v1/invoices/{invoice}/add_lines", "Invoice", "lines expand invoice_metadata"
)
_ATTACH_PAYMENT = Operation(
    "invoices.attach_payment",
    "POST",
    "/v1/invoices/{invoice}/attach_payment",
    "Invoice",
    "expand payment_intent payment_record",
)
_CREATE = Operation(
    "invoices.create",
    "POST",
    "/v1/invoices",
    "Invoice",
    """
account_tax_ids
application_fee_amount
auto_advance
automatic_tax
automatically_finalizes_at
collection_method
currency
custom_fields
customer
customer_account
days_until_due
default_payment_method
default_source
default_tax_rates
description
discounts
due_date
effective_at
expand
footer
from_invoice
issuer
metadata
number
on_behalf_of
payment_settings
pending_invoice_items_behavior
rendering
shipping_cost
shipping_details
statement_descriptor
subscription
transfer_data
""",
    overlays=("auto_advance.yaml", "invoices.yaml"),
    before=(OpinionBinding("due_date", "invoices:require_due_date", ("days_until_due", "due_date")),),
    after=(OpinionBinding("auto_advance", "auto_advance:warn_if_on"),),
)
_CREATE_PREVIEW = Operation(
    "invoices.create_preview",
    "POST",
    "/v1/invoices/create_preview",
    "Invoice",
    """
automatic_tax
currency
customer
customer_account
customer_details
discounts
expand
invoice_items
issuer
on_behalf_of
preview_mode
schedule
schedule_details
subscription
subscription_details
""",
    overlays=("invoices.yaml", "proration.yaml"),
    before=(
        OpinionBinding(
            "explicit_proration",
            "proration:require_behavior",
            (
                "subscription_details.proration_behavior",
                "schedule_details.proration_behavior",
                "schedule_details.phases[].proration_behavior",
            ),
        ),
    ),
)
_DELETE = Operation(
    "invoices.delete", "DELETE", "/v1/invoices/{invoice}", "DeletedInvoice", overlays=("invoices.yaml",)
)
_FINALIZE_INVOICE = Operation(
    "invoices.finalize_invoice",
    "POST",
    "/v1/invoices/{invoice}/finalize",
    "Invoice",
    "auto_advance expand",
    aliases=("invoices.finalize",),
    overlays=("invoices.yaml", "names.yaml"),
)
_LIST = Operation(
    "invoices.list",
    "GET",
    "/v1/invoices",
    "Invoice",
    """
collection_method
created
customer
customer_account
due_date
ending_before
expand
limit
starting_after
status
subscription
""",
    page=True,
)
_MARK_UNCOLLECTIBLE = Operation(
    "invoices.mark_uncollectible",
    "POST",
    "/v1/invoices/{invoice}/mark_uncollectible",
    "Invoice",
    "expand",
    overlays=("invoices.yaml",),
)
_PAY = Operation(
    "invoices.pay",
    "POST",
    "/v1/invoices/{invoice}/pay",
    "Invoice",
    "expand forgive mandate off_session paid_out_of_band payment_method source",
    overlays=("invoices.yaml",),
)
_REMOVE_LINES = Operation(
    "invoices.remove_lines", "POST", "/v1/invoices/{invoice}/remove_lines", "Invoice", "lines expand invoice_metadata"
)
_RETRIEVE = Operation("invoices.retrieve", "GET", "/v1/invoices/{invoice}", "Invoice", "expand")
_SEARCH = Operation(
    "invoices.search",
    "GET",
    "/v1/invoices/search",
    "Invoice",
    "query expand limit page",
    page=True,
    overlays=("invoices.yaml", "rate_limits.yaml"),
)
_SEND_INVOICE = Operation(
    "invoices.send_invoice",
    "POST",
    "/v1/invoices/{invoice}/send",
    "Invoice",
    "expand",
    aliases=("invoices.send",),
    overlays=("invoices.yaml", "names.yaml"),
)
_UPCOMING = Operation(
    "invoices.upcoming",
    "GET",
    "/v1/invoices/upcoming",
    "Invoice",
    """
automatic_tax
coupon
currency
customer
customer_details
discounts
expand
invoice_items
issuer
on_behalf_of
preview_mode
schedule
schedule_details
subscription
subscription_billing_cycle_anchor
subscription_cancel_at
subscription_cancel_at_period_end
subscription_cancel_now
subscription_default_tax_rates
subscription_details
subscription_items
subscription_proration_behavior
subscription_proration_date
subscription_resume_at
subscription_start_date
subscription_trial_end
""",
    overlays=("upcoming.yaml",),
    deprecated=True,
    before=(
        OpinionBinding(
            "explicit_proration",
            "proration:require_behavior",
            (
                "subscription_proration_behavior",
                "subscription_details.proration_behavior",
                "schedule_details.proration_behavior",
                "schedule_details.phases[].proration_behavior",
            ),
        ),
    ),
    removed=RemovedOperation("2025-03-31.basil", use="invoices.create_preview"),
)
_UPDATE = Operation(
    "invoices.update",
    "POST",
    "/v1/invoices/{invoice}",
    "Invoice",
    """
account_tax_ids
application_fee_amount
auto_advance
automatic_tax
automatically_finalizes_at
collection_method
custom_fields
days_until_due
default_payment_method
default_source
default_tax_rates
description
discounts
due_date
effective_at
expand
footer
issuer
metadata
number
on_behalf_of
payment_settings
rendering
shipping_cost
shipping_details
statement_descriptor
transfer_data
""",
    overlays=("invoices.yaml",),
)
_UPDATE_LINES = Operation(
    "invoices.update_lines", "POST", "/v1/invoices/{invoice}/update_lines", "Invoice", "lines expand invoice_metadata"
)
_VOID_INVOICE = Operation(
    "invoices.void_invoice",
    "POST",
    "/v1/invoices/{invoice}/void",
    "Invoice",
    "expand",
    aliases=("invoices.void",),
    overlays=("invoices.yaml", "names.yaml"),
)
