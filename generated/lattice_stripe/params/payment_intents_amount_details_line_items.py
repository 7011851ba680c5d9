# Generated. Do not edit.
from __future__ import annotations

from .._core.params import ListParams


class PaymentIntentsAmountDetailsLineItemsListParams(ListParams, total=False):
    """Parameters of ``client.payment_intents.amount_details_line_items.list``."""
