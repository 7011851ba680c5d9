# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required

from .._core.params import HasId, ListParams, Mapping, Sequence
from .shared import LinesParam, RefundsParam, ShippingRateParam


class CreditNotesPreviewLinesListParams(ListParams, total=False):
    """Parameters of ``client.credit_notes.preview_lines.list``."""

    amount: int | None
    """In the smallest currency unit."""
    credit_amount: int | None
    """In the smallest currency unit."""
    effective_at: int | datetime | None
    """Unix seconds, or an aware datetime."""
    email_type: Literal["credit_note", "none"] | None
    invoice: Required[str | HasId[Literal["invoice"]]]
    lines: Sequence[LinesParam] | None
    memo: str | None
    metadata: Mapping[str, str] | None
    out_of_band_amount: int | None
    """In the smallest currency unit."""
    reason: Literal["duplicate", "fraudulent", "order_change", "product_unsatisfactory"] | None
    refund_amount: int | None
    """In the smallest currency unit."""
    refunds: Sequence[RefundsParam] | None
    shipping_cost: ShippingRateParam | None
