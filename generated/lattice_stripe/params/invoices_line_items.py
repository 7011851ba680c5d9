# Generated. Do not edit.
from __future__ import annotations

from decimal import Decimal
from typing import Literal

from .._core.params import Array, ExpandParams, ListParams, Mapping, Sequence
from .shared import (
    DiscountsParam,
    InvoicesLineItemsPriceDataParam,
    InvoicesLineItemsTaxAmountsParam,
    PeriodParam,
    PricingParam,
)


class InvoicesLineItemsListParams(ListParams, total=False):
    """Parameters of ``client.invoices.line_items.list``."""


class InvoicesLineItemsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.invoices.line_items.update``."""

    amount: int | None
    """In the smallest currency unit."""
    description: str | None
    discountable: bool | None
    discounts: Sequence[DiscountsParam] | Literal[""] | None
    """Clear with ""."""
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    period: PeriodParam | None
    price_data: InvoicesLineItemsPriceDataParam | None
    pricing: PricingParam | None
    quantity: int | None
    quantity_decimal: Decimal | str | None
    tax_amounts: Sequence[InvoicesLineItemsTaxAmountsParam] | Literal[""] | None
    """Clear with ""."""
    tax_rates: Array[str] | Literal[""] | None
    """Clear with ""."""
