# Generated. Do not edit.
from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Literal, Required

from .._core.params import ExpandParams, ListParams, Mapping
from .._enums import TaxTypeValue
from .shared import CreatedParam


class TaxRatesCreateParams(ExpandParams, total=False):
    """Parameters of ``client.tax_rates.create``."""

    active: bool | None
    country: str | None
    description: str | None
    display_name: Required[str]
    inclusive: Required[bool]
    jurisdiction: str | None
    metadata: Mapping[str, str] | None
    percentage: Required[float | Decimal]
    state: str | None
    tax_type: TaxTypeValue | None


class TaxRatesListParams(ListParams, total=False):
    """Parameters of ``client.tax_rates.list``."""

    active: bool | None
    created: CreatedParam | int | datetime | None
    inclusive: bool | None


class TaxRatesRetrieveParams(ExpandParams, total=False):
    """Parameters of ``client.tax_rates.retrieve``."""


class TaxRatesUpdateParams(ExpandParams, total=False):
    """Parameters of ``client.tax_rates.update``."""

    active: bool | None
    country: str | None
    description: str | None
    display_name: str | None
    jurisdiction: str | None
    metadata: Mapping[str, str] | Literal[""] | None
    """Clear with ""."""
    state: str | None
    tax_type: TaxTypeValue | None
