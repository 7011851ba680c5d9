# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId, ListParams, Mapping
from .shared import CreatedParam, DeliveryEstimateParam, FixedAmountParam


class ShippingRatesCreateParams(ExpandParams, total=False):
    """Parameters of ``client.shipping_rates.create``."""

    delivery_estimate: DeliveryEstimateParam | None
    display_name: Required[str]
    fixed_amount: FixedAmountParam | None
    metadata: Mapping[str, str] | None
    tax_behavior: Literal["exclusive", "inclusive", "unspecified"] | None
    tax_code: str | HasId[Literal["tax_code"]] | None
    type: Literal["fixed_amount"] | None


class ShippingRatesListParams(ListParams, total=False):
    """Parameters of ``client.shipping_rates.list``."""

    active: bool | None
    created: CreatedParam | int | datetime | None
    currency: str | None


class ShippingRatesRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.shipping_rates.retrieve``."""


class ShippingRatesUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.shipping_rates.update``."""

    active: bool | None
    fixed_amount: ShippingRatesFixedAmountParam | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    tax_behavior: Literal["exclusive", "inclusive", "unspecified"] | None


class ShippingRatesCurrencyOptionsParam(TypedDict, total=False):
    amount: int | None
    """In the smallest currency unit."""
    tax_behavior: Literal["exclusive", "inclusive", "unspecified"] | None


class ShippingRatesFixedAmountParam(TypedDict, total=False):
    currency_options: Mapping[str, ShippingRatesCurrencyOptionsParam] | None
