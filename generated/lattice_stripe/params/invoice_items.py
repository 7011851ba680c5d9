# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal, TypedDict

from .._core.params import Array, ExpandParams, HasId, ListParams, Mapping, Sequence
from .shared import CreatedParam, DiscountsParam, InvoiceItemsPriceDataParam, PeriodParam, PricingParam


class InvoiceItemsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.invoice_items.create``."""

    amount: int | None
    """In the smallest currency unit."""
    currency: str | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    description: str | None
    discountable: bool | None
    discounts: Sequence[DiscountsParam] | Literal[""] | None
    """Clear with ""."""
    invoice: str | HasId[Literal["invoice"]] | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    period: PeriodParam | None
    price: str | HasId[Literal["price"]] | None
    """Deprecated."""
    price_data: InvoiceItemsPriceDataParam | None
    pricing: PricingParam | None
    quantity: int | None
    quantity_decimal: Decimal | str | None
    subscription: str | HasId[Literal["subscription"]] | None
    tax_behavior: Literal["exclusive", "inclusive", "unspecified"] | None
    tax_code: str | Literal[""] | HasId[Literal["tax_code"]] | None
    """Clear with ""."""
    tax_rates: Array[str] | None
    unit_amount_decimal: Decimal | str | None


class InvoiceItemsDeleteParams(TypedDict, total=False):
    """Parameters of ``client.invoice_items.delete``."""


class InvoiceItemsListParams(ListParams, total=False):
    """Parameters of ``client.invoice_items.list``."""

    created: CreatedParam | int | datetime | None
    customer: str | HasId[Literal["customer"]] | None
    customer_account: str | None
    invoice: str | HasId[Literal["invoice"]] | None
    pending: bool | None


class InvoiceItemsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.invoice_items.retrieve``."""


class InvoiceItemsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.invoice_items.update``."""

    amount: int | None
    """In the smallest currency unit."""
    description: str | None
    discountable: bool | None
    discounts: Sequence[DiscountsParam] | Literal[""] | None
    """Clear with ""."""
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    period: PeriodParam | None
    price: str | HasId[Literal["price"]] | None
    """Deprecated."""
    price_data: InvoiceItemsPriceDataParam | None
    pricing: PricingParam | None
    quantity: int | None
    quantity_decimal: Decimal | str | None
    tax_behavior: Literal["exclusive", "inclusive", "unspecified"] | None
    tax_code: str | Literal[""] | HasId[Literal["tax_code"]] | None
    """Clear with ""."""
    tax_rates: Array[str] | Literal[""] | None
    """Clear with ""."""
    unit_amount_decimal: Decimal | str | None
