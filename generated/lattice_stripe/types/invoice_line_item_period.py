# Generated. Do not edit.
from .._decode.base import MISSING, StripeObject


class InvoiceLineItemPeriod(StripeObject, kw_only=True):
    """Schema ``invoice_line_item_period``."""

    end: int = MISSING
    """Unix seconds."""
    start: int = MISSING
    """Unix seconds."""
