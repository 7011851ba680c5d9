# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ListParams


class TaxCalculationsLineItemsListParams(ListParams, total=False):
    """Parameters of ``client.tax.calculations.line_items.list``."""
