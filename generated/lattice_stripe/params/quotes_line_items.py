# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ListParams


class QuotesLineItemsListParams(ListParams, total=False):
    """Parameters of ``client.quotes.line_items.list``."""
