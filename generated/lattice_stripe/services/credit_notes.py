# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .. import _lazy
from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service
from ..opinions import credit_notes as _credit_notes
from . import credit_notes_line_items

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.credit_notes import *
    from ..params.credit_notes_line_items import *
    from ..types.credit_note import CreditNote
    from ..types.credit_note_line_item import CreditNoteLineItem
    from .credit_notes_line_items import AsyncCreditNotesLineItemsService, CreditNotesLineItemsService
    from .credit_notes_preview_lines import AsyncCreditNotesPreviewLinesService, CreditNotesPreviewLinesService


class CreditNotesService(Service):
    """Methods of ``client.credit_notes``."""

    line_items: CreditNotesLineItemsService = _lazy.service()
    preview_lines: CreditNotesPreviewLinesService = _lazy.service()

    def create(self, *, opts: RequestOptions | None = None, **params: Unpack[CreditNotesCreateParams]) -> CreditNote:
        """``POST /v1/credit_notes``

        Reduces a finalized invoice. A response means that Stripe accepted the request. Wait for the
        events of the invoice and of the customer's balance before you notify the customer or take
        anything back.

        Args:
            invoice: str, required
            amount: int (smallest currency unit)
            credit_amount: int (smallest currency unit)
            effective_at: int (Unix seconds) | datetime
            email_type: "credit_note" | "none"
            expand: list of customer, customer_balance_transaction, invoice
            lines: list[LinesParam]
            memo: str
            metadata: dict[str, str]
            out_of_band_amount: int (smallest currency unit)
            reason: "duplicate" | "fraudulent" | "order_change" | "product_unsatisfactory"
            refund_amount: int (smallest currency unit)
            refunds: list[RefundsParam]
            shipping_cost: ShippingRateParam

        Returns CreditNote. Raises StripeError.
        """
        return self._call(_CREATE, params, opts)

    def list(self, *, opts: RequestOptions | None = None, **params: Unpack[CreditNotesListParams]) -> Page[CreditNote]:
        """``GET /v1/credit_notes``

        Args:
            created: CreatedParam | int | datetime
            customer: str
            customer_account: str
            ending_before: str
            expand: list of data.customer, data.customer_balance_transaction, data.invoice
            invoice: str
            limit: int
            starting_after: str

        Returns a page of CreditNote. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CreditNotesListParams]
    ) -> Iterator[CreditNote]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    def preview(self, *, opts: RequestOptions | None = None, **params: Unpack[CreditNotesPreviewParams]) -> CreditNote:
        """``GET /v1/credit_notes/preview``

        Returns the credit note that ``create`` would create from the same parameters. Nothing is
        stored, and the invoice does not change.

        Args:
            invoice: str, required
            amount: int (smallest currency unit)
            credit_amount: int (smallest currency unit)
            effective_at: int (Unix seconds) | datetime
            email_type: "credit_note" | "none"
            expand: list of customer, customer_balance_transaction, invoice
            lines: list[LinesParam]
            memo: str
            metadata: dict[str, str]
            out_of_band_amount: int (smallest currency unit)
            reason: "duplicate" | "fraudulent" | "order_change" | "product_unsatisfactory"
            refund_amount: int (smallest currency unit)
            refunds: list[RefundsParam]
            shipping_cost: ShippingRateParam

        Returns CreditNote. Raises StripeError.
        """
        return self._call(_PREVIEW, params, opts)

    def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CreditNotesRetrieveParams]
    ) -> CreditNote:
        """``GET /v1/credit_notes/{id}``

        Args:
            id: str (path)
            expand: list of customer, customer_balance_transaction, invoice

        Returns CreditNote. Raises StripeError.
        """
        return self._call(_RETRIEVE, params, opts, id)

    def update(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CreditNotesUpdateParams]
    ) -> CreditNote:
        """``POST /v1/credit_notes/{id}``

        Args:
            id: str (path)
            expand: list of customer, customer_balance_transaction, invoice
            memo: str
            metadata: dict[str, str]

        Returns CreditNote. Raises StripeError.
        """
        return self._call(_UPDATE, params, opts, id)

    def void_credit_note(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CreditNotesVoidCreditNoteParams]
    ) -> CreditNote:
        """``POST /v1/credit_notes/{id}/void``

        Args:
            id: str (path)
            expand: list of customer, customer_balance_transaction, invoice

        Returns CreditNote. Raises StripeError.

        See: https://docs.stripe.com/docs/billing/invoices/credit-notes#voiding
        """
        return self._call(_VOID_CREDIT_NOTE, params, opts, id)

    def list_line_items(
        self,
        credit_note: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CreditNotesLineItemsListParams],
    ) -> Page[CreditNoteLineItem]:
        """``GET /v1/credit_notes/{credit_note}/lines``

        Args:
            credit_note: str (path)
            ending_before: str
            expand: list[str]
            limit: int
            starting_after: str

        Returns a page of CreditNoteLineItem. Raises StripeError.
        """
        return self._call(credit_notes_line_items._LIST, params, opts, credit_note)

    void = void_credit_note
    params = _credit_notes.params


class AsyncCreditNotesService(AsyncService):
    """Methods of ``client.credit_notes``."""

    line_items: AsyncCreditNotesLineItemsService = _lazy.service()
    preview_lines: AsyncCreditNotesPreviewLinesService = _lazy.service()

    async def create(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CreditNotesCreateParams]
    ) -> CreditNote:
        """``POST /v1/credit_notes``: see ``CreditNotesService.create``.

        Reduces a finalized invoice. A response means that Stripe accepted the request. Wait for the
        events of the invoice and of the customer's balance before you notify the customer or take
        anything back.
        """
        return await self._call(_CREATE, params, opts)

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CreditNotesListParams]
    ) -> AsyncPage[CreditNote]:
        """``GET /v1/credit_notes``: see ``CreditNotesService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CreditNotesListParams]
    ) -> AsyncIterator[CreditNote]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)

    async def preview(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CreditNotesPreviewParams]
    ) -> CreditNote:
        """``GET /v1/credit_notes/preview``: see ``CreditNotesService.preview``.

        Returns the credit note that ``create`` would create from the same parameters. Nothing is
        stored, and the invoice does not change.
        """
        return await self._call(_PREVIEW, params, opts)

    async def retrieve(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CreditNotesRetrieveParams]
    ) -> CreditNote:
        """``GET /v1/credit_notes/{id}``: see ``CreditNotesService.retrieve``."""
        return await self._call(_RETRIEVE, params, opts, id)

    async def update(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CreditNotesUpdateParams]
    ) -> CreditNote:
        """``POST /v1/credit_notes/{id}``: see ``CreditNotesService.update``."""
        return await self._call(_UPDATE, params, opts, id)

    async def void_credit_note(
        self, id: str, /, *, opts: RequestOptions | None = None, **params: Unpack[CreditNotesVoidCreditNoteParams]
    ) -> CreditNote:
        """``POST /v1/credit_notes/{id}/void``: see ``CreditNotesService.void_credit_note``."""
        return await self._call(_VOID_CREDIT_NOTE, params, opts, id)

    async def list_line_items(
        self,
        credit_note: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CreditNotesLineItemsListParams],
    ) -> AsyncPage[CreditNoteLineItem]:
        """``GET /v1/credit_notes/{credit_note}/lines``: see ``CreditNotesService.list_line_items``."""
        return await self._call(credit_notes_line_items._LIST, params, opts, credit_note)

    void = void_credit_note
    params = _credit_notes.params


_CREATE = Operation(
    "credit_notes.create",
    "POST",
    "/v1/credit_notes",
    "CreditNote",
    """
invoice
amount
credit_amount
effective_at
email_type
expand
lines
memo
metadata
out_of_band_amount
reason
refund_amount
refunds
shipping_cost
""",
    methods=("params",),
    overlays=("confirmation.yaml", "credit_notes.yaml"),
)
_LIST = Operation(
    "credit_notes.list",
    "GET",
    "/v1/credit_notes",
    "CreditNote",
    "created customer customer_account ending_before expand invoice limit starting_after",
    page=True,
)
_PREVIEW = Operation(
    "credit_notes.preview",
    "GET",
    "/v1/credit_notes/preview",
    "CreditNote",
    """
invoice
amount
credit_amount
effective_at
email_type
expand
lines
memo
metadata
out_of_band_amount
reason
refund_amount
refunds
shipping_cost
""",
    overlays=("confirmation.yaml", "names.yaml"),
)
_RETRIEVE = Operation("credit_notes.retrieve", "GET", "/v1/credit_notes/{id}", "CreditNote", "expand")
_UPDATE = Operation("credit_notes.update", "POST", "/v1/credit_notes/{id}", "CreditNote", "expand memo metadata")
_VOID_CREDIT_NOTE = Operation(
    "credit_notes.void_credit_note",
    "POST",
    "/v1/credit_notes/{id}/void",
    "CreditNote",
    "expand",
    aliases=("credit_notes.void",),
    overlays=("names.yaml",),
)
