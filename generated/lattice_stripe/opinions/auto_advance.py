# Copied from overlays/auto_advance.py. Edit it there.
"""A draft that finalizes itself: the most common surprise with invoices."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._opinions.hooks import CallContext
    from ..types.invoice import Invoice


def warn(call: CallContext, invoice: Invoice) -> None:
    """Judged on what came back, so that leaving ``auto_advance`` out counts as well."""
    if invoice.auto_advance is True:
        call.warn(
            f"Invoice {invoice.id} was created with auto_advance on: Stripe finalizes it in about "
            "an hour, and nothing can be added after that. Pass auto_advance=False for a draft you "
            "mean to add to.",
            object_id=invoice.id,
        )
