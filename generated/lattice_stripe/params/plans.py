# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId, ListParams, Mapping, Sequence
from .shared import CreatedParam, DivideByRoundParam, ProductParam, TiersParam


class PlansCreateParams(ExpandParams, total=False):
    """Parameters of ``client.plans.create``."""

    active: bool | None
    amount: int | None
    """In the smallest currency unit."""
    amount_decimal: Decimal | str | None
    billing_scheme: Literal["per_unit", "tiered"] | None
    currency: Required[str]
    id: str | None
    interval: Required[Literal["day", "month", "week", "year"]]
    interval_count: int | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    meter: str | HasId[Literal["billing.meter"]] | None
    nickname: str | None
    product: ProductParam | str | HasId[Literal["climate.product", "product"]] | None
    tiers: Sequence[TiersParam] | None
    tiers_mode: Literal["graduated", "volume"] | None
    transform_usage: DivideByRoundParam | None
    trial_period_days: int | None
    usage_type: Literal["licensed", "metered"] | None


class PlansDeleteParams(TypedDict, total=False):
    """Parameters of ``client.plans.delete``."""


class PlansListParams(ListParams, total=False):
    """Parameters of ``client.plans.list``."""

    active: bool | None
    created: CreatedParam | int | datetime | None
    product: str | HasId[Literal["climate.product", "product"]] | None


class PlansRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.plans.retrieve``."""


class PlansUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.plans.update``."""

    active: bool | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    nickname: str | None
    product: str | HasId[Literal["climate.product", "product"]] | None
    trial_period_days: int | None
