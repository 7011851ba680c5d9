# Generated. Do not edit.
from __future__ import annotations

from decimal import Decimal
from typing import Literal, Required, TypedDict

from .._core.params import ExpandParams, HasId, ListParams, Mapping


class ClimateOrdersCancelParams(ExpandParams, total=False):
    """Parameters of ``client.climate.orders.cancel``."""


class ClimateOrdersCreateParams(ExpandParams, total=False):
    """Parameters of ``client.climate.orders.create``."""

    amount: int | None
    """In the smallest currency unit."""
    beneficiary: ClimateOrdersCreateBeneficiaryParam | None
    currency: str | None
    metadata: Mapping[str, str] | None
    metric_tons: Decimal | str | None
    product: Required[str | HasId[Literal["climate.product", "product"]]]


class ClimateOrdersListParams(ListParams, total=False):
    """Parameters of ``client.climate.orders.list``."""


class ClimateOrdersRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.climate.orders.retrieve``."""


class ClimateOrdersUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.climate.orders.update``."""

    beneficiary: ClimateOrdersUpdateBeneficiaryParam | Literal[""] | None
    """Clear with ""."""
    metadata: Mapping[str, str] | None


class ClimateOrdersCreateBeneficiaryParam(TypedDict, total=False):
    public_name: Required[str]


class ClimateOrdersUpdateBeneficiaryParam(TypedDict, total=False):
    public_name: Required[str | Literal[""]]
    """Clear with ""."""
