# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ListParams


class PaymentLinksLineItemsListParams(ListParams, total=False):
    """Parameters of ``client.payment_links.line_items.list``."""
