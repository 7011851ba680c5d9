# Copied from overlays/.
"""Warn about a new invoice that Stripe will finalize on its own."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._opinions.hooks import CallContext
    from ..types.invoice import Invoice


def warn_if_on(call: CallContext, invoice: Invoice) -> None:
    """Warn if the created invoice has ``auto_advance`` on, passed or by default."""
    if invoice.auto_advance is True:
        at = invoice.automatically_finalizes_at
        time = datetime.fromtimestamp(at, UTC) if at else None
        when = f"at {time:%Y-%m-%d %H:%M UTC}" if time else "in about an hour"
        call.warn(
            f"Invoice {invoice.id} was created with auto_advance on: Stripe finalizes it {when}, "
            "and a finalized invoice takes no more items. To keep a draft open, pass "
            "auto_advance=False.",
            object_id=invoice.id,
        )
