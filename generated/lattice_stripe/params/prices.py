# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal, Required, TypedDict

from .._core.params import Array, ExpandParams, HasId, ListParams, Mapping, Sequence
from .shared import (
    CreatedParam,
    CustomUnitAmountParam,
    DivideByRoundParam,
    PricesCurrencyOptionsParam,
    ProductParam,
    TiersParam,
)


class PricesCreateParams(ExpandParams, total=False):
    """Parameters of ``client.prices.create``."""

    active: bool | None
    billing_scheme: Literal["per_unit", "tiered"] | None
    currency: Required[str]
    currency_options: Mapping[str, PricesCurrencyOptionsParam] | None
    custom_unit_amount: CustomUnitAmountParam | None
    lookup_key: str | None
    metadata: Mapping[str, str] | None
    nickname: str | None
    product: str | HasId[Literal["climate.product", "product"]] | None
    product_data: ProductParam | None
    recurring: PricesCreateRecurringParam | None
    tax_behavior: Literal["exclusive", "inclusive", "unspecified"] | None
    tiers: Sequence[TiersParam] | None
    tiers_mode: Literal["graduated", "volume"] | None
    transfer_lookup_key: bool | None
    transform_quantity: DivideByRoundParam | None
    unit_amount: int | None
    """In the smallest currency unit."""
    unit_amount_decimal: Decimal | str | None


class PricesListParams(ListParams, total=False):
    """Parameters of ``client.prices.list``."""

    active: bool | None
    created: CreatedParam | int | datetime | None
    currency: str | None
    lookup_keys: Array[str] | None
    product: str | HasId[Literal["climate.product", "product"]] | None
    recurring: PricesListRecurringParam | None
    type: Literal["one_time", "recurring"] | None


class PricesRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.prices.retrieve``."""


class PricesSearchParams(ExpandParams, total=False):
    """Parameters of ``client.prices.search``."""

    limit: int | None
    page: str | None
    query: Required[str]


class PricesUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.prices.update``."""

    active: bool | None
    currency_options: Mapping[str, PricesCurrencyOptionsParam] | Literal[""] | None
    """Clear with ""."""
    lookup_key: str | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    nickname: str | None
    tax_behavior: Literal["exclusive", "inclusive", "unspecified"] | None
    transfer_lookup_key: bool | None


class PricesCreateRecurringParam(TypedDict, total=False):
    interval: Required[Literal["day", "month", "week", "year"]]
    interval_count: int | None
    meter: str | HasId[Literal["billing.meter"]] | None
    usage_type: Literal["licensed", "metered"] | None


class PricesListRecurringParam(TypedDict, total=False):
    interval: Literal["day", "month", "week", "year"] | None
    meter: str | HasId[Literal["billing.meter"]] | None
    usage_type: Literal["licensed", "metered"] | None
