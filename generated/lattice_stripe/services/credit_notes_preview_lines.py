# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.credit_notes_preview_lines import *
    from ..types.credit_note_line_item import CreditNoteLineItem


class CreditNotesPreviewLinesService(Service):
    """Methods of ``client.credit_notes.preview_lines``."""

    def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CreditNotesPreviewLinesListParams]
    ) -> Page[CreditNoteLineItem]:
        """``GET /v1/credit_notes/preview/lines``

        Args:
            invoice: str, required
            amount: int (smallest currency unit)
            credit_amount: int (smallest currency unit)
            effective_at: int (Unix seconds) | datetime
            email_type: "credit_note" | "none"
            ending_before: str
            expand: list[str]
            limit: int
            lines: list[LinesParam]
            memo: str
            metadata: dict[str, str]
            out_of_band_amount: int (smallest currency unit)
            reason: "duplicate" | "fraudulent" | "order_change" | "product_unsatisfactory"
            refund_amount: int (smallest currency unit)
            refunds: list[RefundsParam]
            shipping_cost: ShippingRateParam
            starting_after: str

        Returns a page of CreditNoteLineItem. Raises StripeError.
        """
        return self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CreditNotesPreviewLinesListParams]
    ) -> Iterator[CreditNoteLineItem]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)


class AsyncCreditNotesPreviewLinesService(AsyncService):
    """Methods of ``client.credit_notes.preview_lines``."""

    async def list(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CreditNotesPreviewLinesListParams]
    ) -> AsyncPage[CreditNoteLineItem]:
        """``GET /v1/credit_notes/preview/lines``: see ``CreditNotesPreviewLinesService.list``."""
        return await self._call(_LIST, params, opts)

    def stream(
        self, *, opts: RequestOptions | None = None, **params: Unpack[CreditNotesPreviewLinesListParams]
    ) -> AsyncIterator[CreditNoteLineItem]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts)


_LIST = Operation(
    "credit_notes.preview_lines.list",
    "GET",
    "/v1/credit_notes/preview/lines",
    "CreditNoteLineItem",
    """
invoice
amount
credit_amount
effective_at
email_type
ending_before
expand
limit
lines
memo
metadata
out_of_band_amount
reason
refund_amount
refunds
shipping_cost
starting_after
""",
    page=True,
    overlays=("names.yaml",),
)
