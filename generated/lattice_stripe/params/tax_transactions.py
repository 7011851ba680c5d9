# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, Mapping, Sequence


class TaxTransactionsCreateFromCalculationParams(ExpandParams, total=False):
    """Parameters of ``client.tax.transactions.create_from_calculation``."""

    calculation: Required[str]
    metadata: Mapping[str, str] | None
    posted_at: int | datetime | None
    """Unix seconds, or an aware datetime."""
    reference: Required[str]


class TaxTransactionsCreateReversalParams(ExpandParams, total=False):
    """Parameters of ``client.tax.transactions.create_reversal``."""

    flat_amount: int | None
    """In the smallest currency unit."""
    line_items: Sequence[TaxTransactionsLineItemsParam] | None
    metadata: Mapping[str, str] | None
    mode: Required[Literal["full", "partial"]]
    original_transaction: Required[str]
    reference: Required[str]
    shipping_cost: TaxTransactionsShippingCostParam | None


class TaxTransactionsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.tax.transactions.retrieve``."""


class TaxTransactionsLineItemsParam(TypedDict, total=False):
    amount: Required[int]
    """In the smallest currency unit."""
    amount_tax: Required[int]
    """In the smallest currency unit."""
    metadata: Mapping[str, str] | None
    original_line_item: Required[str]
    quantity: int | None
    reference: Required[str]


class TaxTransactionsShippingCostParam(TypedDict, total=False):
    amount: Required[int]
    """In the smallest currency unit."""
    amount_tax: Required[int]
    """In the smallest currency unit."""
