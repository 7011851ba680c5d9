# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ListParams


class QuotesComputedUpfrontLineItemsListParams(ListParams, total=False):
    """Parameters of ``client.quotes.computed_upfront_line_items.list``."""
