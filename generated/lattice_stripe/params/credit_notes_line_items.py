# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ListParams


class CreditNotesLineItemsListParams(ListParams, total=False):
    """Parameters of ``client.credit_notes.line_items.list``."""
