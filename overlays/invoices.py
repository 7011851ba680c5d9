"""Invoices: what goes wrong quietly, said in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..errors import InvalidArgumentError

if TYPE_CHECKING:
    from .._hooks import CallContext
    from ..types.invoice import Invoice


def require_due_date(call: CallContext) -> None:
    """Stripe refuses an invoice to be sent that is never due; so do we, before the network."""
    params = call.params
    if params.get("collection_method") != "send_invoice":
        return
    if params.get("days_until_due") is None and params.get("due_date") is None:
        raise InvalidArgumentError(
            'collection_method="send_invoice" needs days_until_due or due_date: '
            "pass one of them, e.g. days_until_due=30."
        )


def warn_auto_advance(call: CallContext, invoice: Invoice) -> None:
    """A draft that Stripe will finalize by itself: the most common surprise with invoices."""
    if invoice.auto_advance:
        call.warn(
            "auto_advance",
            f"Invoice {invoice.id} was created with auto_advance on: Stripe finalizes it in about "
            "an hour. Pass auto_advance=False for a draft you mean to add to.",
            object_id=invoice.id,
        )
