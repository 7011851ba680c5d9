# Generated. Do not edit.
from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from .._service import AsyncIterator, AsyncService, Iterator, Operation, RequestOptions, Service

if TYPE_CHECKING:
    from .._core.pages import AsyncPage, Page
    from ..params.credit_notes_line_items import *
    from ..types.credit_note_line_item import CreditNoteLineItem


class CreditNotesLineItemsService(Service):
    """Methods of ``client.credit_notes.line_items``."""

    def list(
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
        return self._call(_LIST, params, opts, credit_note)

    def stream(
        self,
        credit_note: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CreditNotesLineItemsListParams],
    ) -> Iterator[CreditNoteLineItem]:
        """Iterate over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, credit_note)


class AsyncCreditNotesLineItemsService(AsyncService):
    """Methods of ``client.credit_notes.line_items``."""

    async def list(
        self,
        credit_note: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CreditNotesLineItemsListParams],
    ) -> AsyncPage[CreditNoteLineItem]:
        """``GET /v1/credit_notes/{credit_note}/lines``: see ``CreditNotesLineItemsService.list``."""
        return await self._call(_LIST, params, opts, credit_note)

    def stream(
        self,
        credit_note: str,
        /,
        *,
        opts: RequestOptions | None = None,
        **params: Unpack[CreditNotesLineItemsListParams],
    ) -> AsyncIterator[CreditNoteLineItem]:
        """``async for`` over all items of ``list``. Raises StripeError."""
        return self._stream(_LIST, params, opts, credit_note)


_LIST = Operation(
    "credit_notes.line_items.list",
    "GET",
    "/v1/credit_notes/{credit_note}/lines",
    "CreditNoteLineItem",
    "ending_before expand limit starting_after",
    aliases=("credit_notes.list_line_items",),
    page=True,
    overlays=("names.yaml",),
)
