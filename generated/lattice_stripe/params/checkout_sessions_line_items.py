# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ListParams


class CheckoutSessionsLineItemsListParams(ListParams, total=False):
    """Parameters of ``client.checkout.sessions.line_items.list``."""
