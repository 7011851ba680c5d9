# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal, Required, TypedDict

from .._core.params import Array, ExpandParams, HasId, ListParams, Mapping, Sequence
from .shared import CreatedParam, CustomUnitAmountParam, IntervalIntervalCountParam, PricesCurrencyOptionsParam


class ProductsCreateParams(ExpandParams, total=False):
    """Parameters of ``client.products.create``."""

    active: bool | None
    default_price_data: ProductsDefaultPriceDataParam | None
    description: str | None
    id: str | None
    images: Array[str] | None
    marketing_features: Sequence[ProductsMarketingFeaturesParam] | None
    metadata: Mapping[str, str] | None
    name: Required[str]
    package_dimensions: ProductsPackageDimensionsParam | None
    shippable: bool | None
    statement_descriptor: str | None
    tax_code: str | HasId[Literal["tax_code"]] | None
    unit_label: str | None
    url: str | None


class ProductsDeleteParams(TypedDict, total=False):
    """Parameters of ``client.products.delete``."""


class ProductsListParams(ListParams, total=False):
    """Parameters of ``client.products.list``."""

    active: bool | None
    created: CreatedParam | int | datetime | None
    ids: Array[str] | None
    shippable: bool | None
    url: str | None


class ProductsRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.products.retrieve``."""


class ProductsSearchParams(ExpandParams, total=False):
    """Parameters of ``client.products.search``."""

    limit: int | None
    page: str | None
    query: Required[str]


class ProductsUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.products.update``."""

    active: bool | None
    default_price: str | HasId[Literal["price"]] | None
    description: str | Literal[""] | None
    """Clear with ""."""
    images: Array[str] | Literal[""] | None
    """Clear with ""."""
    marketing_features: Sequence[ProductsMarketingFeaturesParam] | Literal[""] | None
    """Clear with ""."""
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    name: str | None
    package_dimensions: ProductsPackageDimensionsParam | Literal[""] | None
    """Clear with ""."""
    shippable: bool | None
    statement_descriptor: str | None
    tax_code: str | Literal[""] | HasId[Literal["tax_code"]] | None
    """Clear with ""."""
    unit_label: str | Literal[""] | None
    """Clear with ""."""
    url: str | Literal[""] | None
    """Clear with ""."""


class ProductsDefaultPriceDataParam(TypedDict, total=False):
    currency: Required[str]
    currency_options: Mapping[str, PricesCurrencyOptionsParam] | None
    custom_unit_amount: CustomUnitAmountParam | None
    metadata: Mapping[str, str] | None
    recurring: IntervalIntervalCountParam | None
    tax_behavior: Literal["exclusive", "inclusive", "unspecified"] | None
    unit_amount: int | None
    """In the smallest currency unit."""
    unit_amount_decimal: Decimal | str | None


class ProductsMarketingFeaturesParam(TypedDict, total=False):
    name: Required[str]


class ProductsPackageDimensionsParam(TypedDict, total=False):
    height: Required[float | Decimal]
    length: Required[float | Decimal]
    weight: Required[float | Decimal]
    width: Required[float | Decimal]
