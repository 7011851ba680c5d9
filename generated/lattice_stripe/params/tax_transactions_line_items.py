# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ListParams


class TaxTransactionsLineItemsListParams(ListParams, total=False):
    """Parameters of ``client.tax.transactions.line_items.list``."""
